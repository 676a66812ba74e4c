import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyForm } from "../event/form.ts";
import type { ActorRow, ActorSave, EventSave, ThemeRow, ThemeSave } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import App from "./App.svelte";
import { paletteEntries } from "./palette.ts";
import { workspace } from "./workspace.svelte.ts";

/** A new dossier, with a core that keeps what it is given and tells nobody: what is shown must not wait for a notice. */
const core = vi.hoisted(() => ({ actors: [] as ActorRow[], themes: [] as ThemeRow[], saved: [] as EventSave[], refuse: null as string | null }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: unknown) => {
    if (core.refuse === name) return Promise.reject(Object.assign(new Error("Le disque est plein."), { code: "disk_full" }));
    const answers: Record<string, () => unknown> = {
      shell_state: () => ({ lang: "fr", platform: "linux", automation: false, now: null }),
      library_state: () => ({
        file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [{ id: 1, title: "D", demo: false, articles: 0, events: 0, actors: 0, notes: 0 }],
        settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null },
      }),
      article_list: () => ({ total: 0, independent: 0, outlets: [], rows: [] }),
      actor_list: () => core.actors,
      theme_list: () => core.themes,
      actor_mentions: () => ({ total: 0, mentions: [] }),
      actor_save: () => {
        const { dossier: _, actor, ...fields } = request as ActorSave;
        const row = { ...fields, id: actor ?? `ac-${core.actors.length + 1}`, country: fields.country ?? null, events: 0 };
        core.actors = [...core.actors.filter((one) => one.id !== row.id), row];
        return row;
      },
      theme_save: () => {
        const row = { id: `th-${core.themes.length + 1}`, title: (request as ThemeSave).title, keywords: { fr: [], en: [] }, events: 0 };
        core.themes.push(row);
        return row;
      },
      event_save: () => {
        core.saved.push(request as EventSave);
        return { ...(request as EventSave), id: "ev-1", key: null, independent: 0 };
      },
    };
    return Promise.resolve(structuredClone(answers[name]?.() ?? []));
  },
}));

const at = (testid: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-testid=${testid}]`);

function type(testid: string, text: string): void {
  const field = at(testid) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
}

function press(testid: string, key: string): void {
  at(testid)?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
}

async function click(testid: string): Promise<void> {
  at(testid)?.click();
  await settle();
}

async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}

let app: ReturnType<typeof mount>;
beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} disconnect(): void {} });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(core, { actors: [], themes: [], saved: [], refuse: null });
  app = mount(App, { target: document.body });
  await settle();
  workspace.show("actors");
  await settle();
});
afterEach(async () => {
  workspace.form = null;
  workspace.endActorForm(null);
  workspace.place.actor = null;
  [workspace.actors, workspace.themes] = [[], []];
  await unmount(app);
  document.body.replaceChildren();
  setLang("fr");
});

it("a dossier without actors says how to add one; the one that is added is open", async () => {
  expect(document.querySelectorAll("[data-testid=actor-add]")).toHaveLength(1);
  await click("actor-add");
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(at("actor-name-fr")?.getAttribute("aria-invalid"), "a name is wanted").toBe("true");
  expect(core.actors).toEqual([]);
  type("actor-name-fr", "Awa Diarra");
  await click("actor-office-add");
  expect(document.activeElement, "the new row is written in at once").toBe(at("actor-office-fr"));
  type("actor-office-fr", "ministre");
  type("actor-office-from", "2025-02-30");
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect([at("actor-form")?.textContent?.includes("Ce jour n’existe pas"), at("actor-office-from")?.getAttribute("aria-invalid")]).toEqual([true, "true"]);
  type("actor-office-from", "2025-02");
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(at("actor-form")).toBeNull();
  expect(at("actor-detail")?.textContent).toContain("Awa Diarra");
  expect(document.activeElement, "the button it was added by is gone").toBe(at("actor-detail"));
  expect(at("actor-detail")?.textContent).toContain("févr. 2025en cours");

  await click("actor-edit");
  type("actor-name-en", "Awa Diarra, Minister");
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(core.actors.map(({ id, names }) => [id, names.fr, names.en]), "the same actor, changed").toEqual([["ac-1", "Awa Diarra", "Awa Diarra, Minister"]]);
});

it("the palette adds an actor too", async () => {
  paletteEntries({ articles: [], notes: [] }).find((entry) => entry.label === "Nouvel acteur")?.run();
  await settle();
  expect(at("actor-form")).not.toBeNull();
});

it("an event gets people and themes that were not in the dossier, and loses nothing meanwhile", async () => {
  workspace.form = emptyForm(null, "fr");
  await settle();
  type("event-title-fr", "Consultations");
  type("event-date", "2025-05-22");
  type("event-participant", "Awa Diarra");
  expect(at("event-participant-create")?.textContent).toContain("Créer l’acteur «\u00a0Awa Diarra\u00a0»");
  press("event-participant", "Enter");
  await settle();
  expect((at("actor-name-fr") as HTMLInputElement).value).toBe("Awa Diarra");

  workspace.endActorForm(null);
  await settle();
  expect((at("event-participant") as HTMLInputElement).value, "given up: the name is still there").toBe("Awa Diarra");
  const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  at("event-participant")?.dispatchEvent(enter);
  flushSync();
  expect([enter.defaultPrevented, at("event-participant-create") !== null], "Enter offers it again and does not send the event without it").toEqual([true, true]);
  press("event-participant", "Enter");
  await settle();
  await click("actor-office-add");
  type("actor-office-fr", "ministre");
  type("actor-office-from", "2024");
  core.refuse = "actor_save";
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(at("actor-form")?.textContent, "what failed is said, and what was typed stays").toContain("Le disque est plein.");
  core.refuse = null;
  at("actor-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect([at("actor-form"), (at("event-title-fr") as HTMLInputElement).value, (at("event-date") as HTMLInputElement).value]).toEqual([null, "Consultations", "2025-05-22"]);
  expect(at("event-person")?.textContent).toContain("Awa Diarra");
  expect(at("event-person")?.textContent, "the office held on that date is shown, and not written down").toContain("ministre");
  type("event-participant", "awa diarra");
  expect(at("event-participant-create"), "nobody is made twice").toBeNull();
  type("event-participant", "");

  type("theme-name", "Sécurité");
  press("theme-name", "Enter");
  await settle();
  expect([(at("event-theme") as HTMLInputElement).checked, (at("theme-name") as HTMLInputElement).value]).toEqual([true, ""]);
  type("theme-name", "securite");
  await click("theme-add");
  expect(core.themes, "a theme that is there is not made twice").toHaveLength(1);
  type("theme-name", "Droit");
  at("event-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(core.saved, "a theme typed and not yet added is kept too").toMatchObject([
    { title: { fr: "Consultations" }, participants: [{ actor: "ac-1" }], themes: ["th-1", "th-2"], dates: [{ value: "2025-05-22" }] },
  ]);
  expect(at("event-form")).toBeNull();
});

it("a theme that cannot be kept keeps the event open", async () => {
  workspace.form = emptyForm(null, "fr");
  await settle();
  type("event-title-fr", "Consultations");
  type("event-date", "2025-05");
  type("theme-name", "Droit");
  core.refuse = "theme_save";
  at("event-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect([at("event-form")?.textContent?.includes("Le disque est plein."), core.saved, (at("theme-name") as HTMLInputElement).value]).toEqual([true, [], "Droit"]);
});
