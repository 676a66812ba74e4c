import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ArticleDetail, FeedEntryRow, HeldRow } from "../ipc/generated.ts";
import App from "./App.svelte";
import { intake } from "./intake.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** A dossier with captures that wait and entries of feeds, and a core whose network is off until it is allowed. */
const core = vi.hoisted(() => ({ network: false, held: [] as HeldRow[], entries: [] as FeedEntryRow[], sent: [] as { name: string; request: Record<string, unknown> }[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: Record<string, unknown>) => {
    core.sent.push({ name, request });
    if (["article_fetch", "feed_take"].includes(name) && !core.network) return Promise.reject(Object.assign(new Error("réseau désactivé"), { code: "network_off" }));
    const ids = (request.held ?? request.entries ?? []) as number[];
    const answers: Record<string, () => unknown> = {
      shell_state: () => ({ lang: "fr", platform: "linux", automation: false, now: null }),
      library_state: () => ({
        file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [{ id: 1, title: "D", demo: false, articles: 0, events: 0, actors: 0, notes: 0 }],
        settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
      }),
      settings_set: () => ((core.network = (request.settings as { network: boolean }).network), request.settings),
      article_list: () => ({ total: 0, independent: 0, outlets: [], rows: [] }),
      article_show: () => {
        throw Object.assign(new Error("Cet article n’existe pas."), { code: "not_found" });
      },
      article_fetch: () => ({ job: 4 }),
      article_write: () => ({ id: 8, title: request.title }),
      article_paste: () => ({ input: "Texte", outcome: "added", article: 3, reason: null, held: null }),
      held_list: () => core.held,
      held_show: () => ({ ...core.held.find((row) => row.id === request.held), blocks: [] }),
      held_keep: () => ((core.held = core.held.filter((row) => !ids.includes(row.id))), ids.map(() => ({ input: "x", outcome: "partial", article: 9, reason: null, held: null }))),
      held_drop: () => ((core.held = core.held.filter((row) => !ids.includes(row.id))), null),
      feed_list: () => [{ id: 7, title: "F", url: "https://f.example/rss", site: null, folder: null, checked: null, state: "never", message: null, entries: 2, fresh: 2 }],
      feed_entries: () => ({ total: core.entries.filter((entry) => entry.state === "fresh").length, rows: core.entries.filter((entry) => entry.state === "fresh") }),
      feed_take: () => ({ job: 5 }),
      feed_aside: () => ((core.entries = core.entries.map((entry) => (ids.includes(entry.id) ? { ...entry, state: "aside" } : entry))), null),
      network_log: () => ({ total: 0, rows: [] }),
    };
    return Promise.resolve(structuredClone(answers[name]?.() ?? []));
  },
}));

const held = (id: number): HeldRow => ({ id, input: `p${id}.html`, title: `T${id}`, outlet: "Le Courrier", published: "2025-05-22", url: "https://a.example/x", verdict: "partial", reasons: ["début seulement"], words: 3, excerpt: "", since: "2026-01-01T00:00:00Z" });
const entry = (id: number): FeedEntryRow => ({ id, feed: 7, feed_title: "F", title: `E${id}`, url: `https://e${id}.example/x`, published: null, excerpt: "", words: 2, complete: false, state: "fresh", article: null });
const at = <E extends HTMLElement = HTMLElement>(testid: string): E => document.querySelector<E>(`[data-testid=${testid}]`) as E;
const sent = (name: string): unknown[] => core.sent.filter((one) => one.name === name).map((one) => one.request);

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
async function type(testid: string, text: string): Promise<void> {
  const field = at<HTMLInputElement>(testid);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settle();
}
async function press(testid: string, key: string, more: KeyboardEventInit = {}): Promise<void> {
  at(testid).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}

let app: ReturnType<typeof mount>;
beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(core, { network: false, held: [held(1), held(2), held(3)], entries: [entry(1), entry(2)], sent: [] });
  app = mount(App, { target: document.body });
  await settle();
  workspace.show("articles");
  await settle();
});
afterEach(async () => {
  workspace.importing = false;
  workspace.importJob = null;
  await settle();
  await unmount(app);
  document.body.replaceChildren();
});

it("an address asks for the network first, and is fetched once it is allowed", async () => {
  intake.import("address");
  await settle();
  await type("import-address", "https://a.example/x\nhttps://b.example/y");
  at<HTMLFormElement>("import-dialog").querySelector("form")?.requestSubmit();
  await settle();
  expect(at("network-ask").textContent).toContain("b.example");
  await click("network-refuse");
  expect([sent("article_fetch").length, at<HTMLTextAreaElement>("import-address").value.includes("b.example"), document.querySelector("[role=alert]")], "given up: nothing has failed, what was typed stays").toEqual([1, true, null]);
  at<HTMLFormElement>("import-dialog").querySelector("form")?.requestSubmit();
  await settle();
  await click("network-allow");
  expect([sent("settings_set").length, sent("article_fetch").length, at("network-ask")]).toEqual([1, 3, null]);
  expect(sent("article_fetch").at(-1)).toEqual({ dossier: 1, urls: ["https://a.example/x", "https://b.example/y"] });
  expect(workspace.importJob).toBe(4);
});

it("rich text goes along until it is edited", async () => {
  const html = "<h2>Titre</h2><ul><li>un</li></ul>";
  intake.import("paste");
  await settle();
  const paste = async (): Promise<void> => {
    const event = new Event("paste", { bubbles: true });
    Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === "text/html" ? html : "") } });
    at("paste-text").dispatchEvent(event);
    await type("paste-text", "Titre\nun");
    await new Promise((resolve) => setTimeout(resolve, 40));
    await settle();
  };
  await paste();
  expect(at("paste-rich").textContent).toBe("Mise en forme conservée\u00a0: 1 intertitre et 1 liste.");
  await type("paste-text", "Titre\nun deux");
  expect(at("paste-rich"), "what would be sent is no longer what is seen").toBeNull();
  await type("paste-text", "");
  await paste();
  at<HTMLFormElement>("import-dialog").querySelector("form")?.requestSubmit();
  await settle();
  expect(sent("article_paste")).toMatchObject([{ text: "Titre\nun", rich: html }]);
  expect(at("import-outcome").textContent).toContain("Texte");
});

it("a source of one's own goes along with the standing that was chosen", async () => {
  intake.import("source");
  await settle();
  expect([...at<HTMLSelectElement>("source-kind").options].map((one) => one.value), "what is typed is no press").toEqual(["interview", "cable", "meeting", "official", "other"]);
  await type("source-title", "Câble 12");
  await type("source-text", "Le texte.");
  for (const [field, value] of [["source-kind", "cable"], ["source-reliability", "b"], ["source-marking", "tlp_red"]] as const) {
    at<HTMLSelectElement>(field).value = value;
    at(field).dispatchEvent(new Event("change", { bubbles: true }));
  }
  await settle();
  at<HTMLFormElement>("source-form").requestSubmit();
  await settle();
  expect(sent("article_write")).toMatchObject([{ dossier: 1, title: "Câble 12", kind: "cable", reliability: "b", marking: "tlp_red" }]);
  expect(at("import-outcome").textContent).toContain("Câble 12");
});

it("the text of a source is written anew where it was written down here, and nowhere else", async () => {
  const article = { id: 8, kind: "cable", title: "Câble 12", outlet: "Ambassade", authors: ["A. Sow"], published: "2025-05-22", reliability: "b", marking: "tlp_red", written: "Le texte." } as unknown as ArticleDetail;
  intake.rewrite({ ...article, written: null });
  await settle();
  expect([workspace.importing, at("import-dialog")], "an article of the press keeps the text it was captured with").toEqual([false, null]);
  intake.rewrite(article);
  await settle();
  expect([at<HTMLInputElement>("source-title").value, at<HTMLTextAreaElement>("source-text").value, at<HTMLSelectElement>("source-marking").value]).toEqual(["Câble 12", "Le texte.", "tlp_red"]);
  await type("source-text", "Le texte corrigé.");
  at<HTMLFormElement>("source-form").requestSubmit();
  await settle();
  expect(sent("article_write")).toMatchObject([{ article: 8, text: "Le texte corrigé.", title: "Câble 12", authors: ["A. Sow"] }]);
});

it("waiting captures are decided from the keyboard, one or several", async () => {
  expect(at("held-banner").textContent).toContain("3 captures attendent");
  await click("held-banner");
  expect(document.activeElement).toBe(at("held-list"));
  await press("held-list", "j");
  await press("held-list", "g");
  expect([sent("held_keep"), intake.held.order]).toEqual([[{ held: [2] }], [1, 3]]);
  await press("held-list", "a", { ctrlKey: true });
  await press("held-list", "x");
  expect([sent("held_drop"), at("held-drop-dialog").textContent?.includes("ces 2 captures")], "several are not thrown away with one key").toEqual([[], true]);
  await click("held-drop-sure");
  expect([sent("held_drop"), at("held-empty-back") !== null]).toEqual([[{ held: [1, 3] }], true]);
});

it("the text of a capture is pasted with what is known of it, and takes its place", async () => {
  await click("held-banner");
  await click("held-paste");
  expect([at<HTMLInputElement>("paste-title").value, at<HTMLInputElement>("paste-url").value]).toEqual(["T1", "https://a.example/x"]);
  await type("paste-text", "Le texte entier.");
  at<HTMLFormElement>("import-dialog").querySelector("form")?.requestSubmit();
  await settle();
  expect(sent("held_drop")).toEqual([{ held: [1] }]);
  const again = [...at("import-dialog").querySelectorAll("button")].find((button) => button.textContent?.includes("Importer autre chose"));
  again?.click();
  await settle();
  expect(at<HTMLInputElement>("paste-title").value, "another text is not for the same capture").toBe("");
});

it("entries of a feed are taken with Enter and set aside with x", async () => {
  await click("rail-feeds");
  await press("feed-entries", "x");
  expect([sent("feed_aside"), document.querySelectorAll("[data-testid=feed-entry]").length]).toEqual([[{ entries: [1], state: "aside" }], 1]);
  await press("feed-entries", "Enter");
  expect(at("network-ask").textContent, "the page would be fetched").toContain("e2.example");
  await click("network-allow");
  expect(sent("feed_take")).toEqual([{ entries: [2] }, { entries: [2] }]);
});

it("what left this computer is one click away, and one comes back from it", async () => {
  await click("rail-feeds");
  await click("status-network");
  expect(at("network-view").textContent).toContain("Rien n’a quitté cet ordinateur.");
  await press("network-view", "Escape");
  expect([workspace.place.view, document.activeElement]).toEqual(["feeds", at("status-network")]);
});

it("the network is closed again in the settings at once", async () => {
  workspace.choosing = true;
  await settle();
  await click("settings-network");
  await click("settings-network");
  expect([at("settings-network").getAttribute("aria-checked"), core.network]).toEqual(["false", false]);
  workspace.choosing = false;
});
