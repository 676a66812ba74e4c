import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dismiss, toasts } from "../shared/toast.svelte.ts";
import { forgetUndo } from "../shared/undo.svelte.ts";
import App from "./App.svelte";
import { changed } from "./changed.svelte.ts";
import { moved } from "./moved.svelte.ts";
import { paletteEntries } from "./palette.ts";
import { workspace } from "./workspace.svelte.ts";

/** A dossier with a bulletin whose facts have moved, two homonyms, and an actor that facts still name. */
const core = vi.hoisted(() => ({ sent: [] as { name: string; request: Record<string, unknown> }[], gone: new Set<string>() }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: Record<string, unknown>) => {
    core.sent.push({ name, request });
    const text = (fr: string): object => ({ fr, en: "" });
    const passage = { article: 1, start: 0, end: 4, hash: "h", quote: "mots" };
    const facts = (request.facts ?? []) as { id: string }[];
    if (name === "fact_bin" && facts.some((one) => one.id === "used")) return Promise.reject(Object.assign(new Error("Des faits nomment encore cet acteur."), { code: "refused" }));
    if (name === "fact_bin") for (const { id } of facts) core.gone[request.binned ? "add" : "delete"](id);
    const change = (kind: string, id: string, more: object = {}): object => ({ kind, id, date: "2025-12-23", title: text(id), actors: [], themes: [], passages: [passage], independent: 1, recorded: "2026-01-02T00:00:00Z", sections: [], ...more });
    const note = { id: 4, template: "bulletin", lang: "fr", subject: "Bulletin n° 3", number: "B-3", status: "draft", changed: "2025-12-01T00:00:00Z", words: 9, citation_count: 2 };
    const actor = (id: string, fr: string, aliases: string[] = []): object => ({ id, kind: "person", names: text(fr), aliases, offices: [], country: null, events: 0 });
    const answers: Record<string, () => unknown> = {
      shell_state: () => ({ lang: "fr", platform: "linux", automation: false, now: "2026-01-05" }),
      library_state: () => ({
        file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [{ id: 1, title: "D", demo: false, articles: 1, events: 0, actors: 3, notes: 1 }],
        settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
      }),
      article_list: () => ({ total: 0, independent: 0, outlets: [], rows: [] }),
      source_show: () => ({ version: 1, article: 1, title: "T", outlet: null, published: null, copies: [] }),
      note_list: () => [note],
      note_stale: () => [{ note: 4, changes: 2 }],
      note_draft: () => ({ id: 9 }),
      note_show: () => Promise.reject(Object.assign(new Error("absente"), { code: "not_found" })),
      actor_list: () => [actor("used", "Awa Diop", ["ministre Diop"]), actor("other", "Abdou Diop"), actor("same", "Awa Diop")].filter((one) => !core.gone.has((one as { id: string }).id)),
      actor_mentions: () => ({ total: 0, mentions: [] }),
      change_list: () => [change("event", "e1", { sections: [{ id: "faits", title: "Faits", citations: [2] }] }), change("position", "p1"), change("article", "7", { passages: [] })],
      position_list: () => [{ id: "p1", actor: "used", theme: "t", date: "2025-12-23", text: text("Une position"), events: [], passages: [passage], references: [], independent: 1, latest: true }],
    };
    const answer = answers[name]?.() ?? [];
    return answer instanceof Promise ? answer : Promise.resolve(structuredClone(answer));
  },
}));

const at = <E extends HTMLElement = HTMLElement>(testid: string): E => document.querySelector<E>(`[data-testid=${testid}]`) as E;
const all = (testid: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid=${testid}]`)];
const sent = (name: string): Record<string, unknown>[] => core.sent.filter((one) => one.name === name).map((one) => one.request);
async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}
async function click(testid: string): Promise<void> {
  at(testid).click();
  await settle();
}
async function press(on: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<void> {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}

let app: ReturnType<typeof mount>;
beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(core, { sent: [], gone: new Set() });
  forgetUndo();
  for (const one of [...toasts]) dismiss(one.id);
  app = mount(App, { target: document.body });
  await settle();
  await moved.refresh(1).catch(() => undefined);
  Object.assign(workspace.place, { actor: null, note: null, beside: false, since: null, sinceDate: null });
});
afterEach(async () => {
  await unmount(app);
  document.body.replaceChildren();
});

it("a stale note bears a quiet mark that leads to what moved it, section by section", async () => {
  moved.soon(1);
  await moved.refresh(1);
  await click("rail-notes");
  expect(at("note-stale").textContent?.trim()).toBe("à mettre à jour2");
  await click("note-stale");
  expect([workspace.place.view, sent("change_list").at(-1)]).toEqual(["changes", { dossier: 1, since: { note: 4 } }]);
  expect(all("moved-section").map((one) => one.querySelector("h3")?.textContent)).toEqual(["Faits"]);
  expect(at("moved-section").textContent).toContain("Renvoi touché\u00a0: 2");
  expect(at("moved-section").querySelector("blockquote")?.textContent).toContain("mots");
});

it("the next bulletin goes on from the one that is looked at", async () => {
  workspace.openStale(4);
  await settle();
  await click("change-next");
  expect(sent("note_draft")).toEqual([{ dossier: 1, template: "bulletin", lang: "fr", previous: 4 }]);
  expect([workspace.place.note, workspace.place.beside]).toEqual([9, true]);
});

it("since a week, a month or a day; what has changed is walked through by keyboard and opened", async () => {
  await click("rail-changes");
  expect(sent("change_list").at(-1)).toEqual({ dossier: 1, since: { date: "2025-12-05" } });
  await click("change-week");
  expect(sent("change_list").at(-1)).toEqual({ dossier: 1, since: { date: "2025-12-29" } });
  await press(document.body, "j");
  await press(document.activeElement as HTMLElement, "j");
  expect((document.activeElement as HTMLElement).dataset.id).toBe("p1");
  (document.activeElement as HTMLElement).click();
  await settle();
  expect([workspace.place.view, workspace.place.position]).toEqual(["positions", "p1"]);
  await click("rail-changes");
  expect(at("change-week").getAttribute("aria-pressed"), "one comes back to where one was").toBe("true");
  changed.filters.kind = "article";
  await settle();
  expect(all("change-row").map((one) => one.dataset.id)).toEqual(["7"]);
  changed.filters.kind = "";
});

it("homonyms say who the other one is; an actor in use is refused, others go and come back", async () => {
  await click("rail-actors");
  workspace.openActor("used");
  await settle();
  expect([...at("actor-homonyms").querySelectorAll("li")].map((one) => one.textContent?.replace(/\s+/g, " ").trim())).toEqual(["Même nom (« Awa Diop ») : Awa Diop, Personne", "Même nom de famille : Abdou Diop, Personne"]);
  expect(at("actor-detail").textContent).toContain("Aucune fonction connue. Ajoutez-en une");
  await press(at("actor-list"), "Delete");
  expect(toasts.map((one) => [one.tone, one.text])).toEqual([["error", "Des faits nomment encore cet acteur."]]);
  workspace.openActor("other");
  await settle();
  await press(at("actor-list"), " ");
  expect(at("selection-count").textContent).toBe("1 acteur choisi");
  await press(at("actor-list"), "Delete");
  expect(sent("fact_bin").at(-1)).toEqual({ facts: [{ kind: "actor", id: "other" }], binned: true });
  await press(at("actor-list"), "z", { ctrlKey: true });
  expect([sent("fact_bin").at(-1), workspace.place.actor]).toEqual([{ facts: [{ kind: "actor", id: "other" }], binned: false }, "other"]);
});

it("the palette reaches every view, every position, and what can be made", async () => {
  await workspace.refreshPositions(1);
  const ids = paletteEntries({ articles: [], notes: [] }).map((one) => one.id);
  for (const id of ["view-rounds", "view-positions", "view-commitments", "view-changes", "view-bin", "position-p1", "actor-used", "position", "commitment", "round", "bulletin", "week"]) expect(ids).toContain(id);
});
