import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CommitmentSave, EventSave, FactGuess, PositionSave } from "../ipc/generated.ts";
import { forgetUndo } from "../shared/undo.svelte.ts";
import App from "./App.svelte";
import { facts } from "./facts.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** An article with one sentence that says something, and what the core makes of it. */
const TEXT = "Le général Traoré a promis vendredi 23 mai de rouvrir la frontière avant juillet.";
const core = vi.hoisted(() => ({ sent: [] as { name: string; request: Record<string, unknown> }[], refuse: null as string | null }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: Record<string, unknown>) => {
    core.sent.push({ name, request });
    if (core.refuse === name) return Promise.reject(Object.assign(new Error("Le disque est plein."), { code: "disk_full" }));
    const office = (fr: string, from: string): object => ({ title: { fr, en: "" }, from });
    const actor = (id: string, fr: string, offices: object[] = []): object => ({ id, kind: "person", names: { fr, en: "" }, aliases: [], offices, country: null, events: 0 });
    const row = { id: 1, version: 1, title: "T", outlet: "Le Courrier", authors: [], published: "2025-05-24", lang: "fr", url: null, words: 9, excerpt: "", verdict: "full", copies: 1, demo: false, kind: "press", reliability: null, marking: "none" };
    const passage = { article: 1, start: 0, end: 30, hash: "h", quote: "Le général Traoré a promis" };
    const guess: FactGuess = {
      passage, published: "2025-05-24", dates: [{ value: "2025-07", text: "juillet" }, { value: "2025-05-23", text: "vendredi 23 mai" }], actors: ["aes"],
      undecided: [{ text: "Traoré", candidates: ["traore-i", "traore-d"] }], themes: ["libre", "securite"], deadline: "2025-07",
    };
    const answers: Record<string, () => unknown> = {
      shell_state: () => ({ lang: "fr", platform: "linux", automation: false, now: "2026-01-01" }),
      library_state: () => ({
        file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [{ id: 1, title: "D", demo: false, articles: 1, events: 0, actors: 3, notes: 0 }],
        settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
      }),
      article_list: () => ({ total: 1, independent: 1, outlets: [], rows: [row] }),
      article_show: () => ({ ...row, shown: 1, blocks: [{ type: "paragraph", content: [{ type: "text", text: TEXT }] }], text: TEXT, lines: [{ kind: "paragraph", start: 0, end: 84 }], reasons: [], reasons_said: [], published_time: null, format: "html", original_bytes: null, pictures: [], copy_why: null, split_from: [], metadata: [], versions: [], copy_group: [], written: null }),
      summary_article: () => ({ id: 1, method: "m", parameters: {}, created: "", of: 1, sentences: [] }),
      source_show: () => ({ version: 1, article: 1, title: "T", outlet: null, published: null, copies: [] }),
      passage_make: () => passage,
      actor_list: () => [actor("aes", "Alliance"), actor("traore-i", "Ibrahim Traoré", [office("président du Faso", "2022-10")]), actor("traore-d", "Daouda Traoré", [office("chef d’état-major", "2025-12-20")])],
      actor_mentions: () => ({ total: 0, mentions: [] }),
      theme_list: () => [["libre", "Libre circulation"], ["securite", "Sécurité"]].map(([id, fr]) => ({ id, title: { fr, en: "" }, keywords: { fr: [], en: [] }, events: 0 })),
      fact_guess: () => guess,
      event_save: () => ({ ...request, id: "e9" }),
      position_save: () => ({ ...request, id: "p9" }),
      commitment_save: () => ({ ...request, id: "k9" }),
      fact_bin: () => null,
    };
    return Promise.resolve(structuredClone(answers[name]?.() ?? []));
  },
}));

const at = <E extends HTMLElement = HTMLElement>(testid: string): E => document.querySelector<E>(`[data-testid=${testid}]`) as E;
const sent = <T>(name: string): T[] => core.sent.filter((one) => one.name === name).map((one) => one.request as T);
async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}
async function press(on: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<void> {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}
/** Selects the sentence as a reader by keyboard does, and makes a fact of it. */
async function make(letter: string): Promise<void> {
  at("reader-body").focus();
  await press(at("reader-body"), "ArrowRight");
  document.dispatchEvent(new Event("selectionchange"));
  await settle();
  await press(at("reader-body"), letter);
}
const save = (): Promise<void> => press(at("fact-text"), "Enter", { ctrlKey: true });

let app: ReturnType<typeof mount>;
beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getClientRects = () => [{ top: 10, bottom: 20, left: 0, right: 50 }] as unknown as DOMRectList;
  Object.assign(core, { sent: [], refuse: null });
  forgetUndo();
  app = mount(App, { target: document.body });
  await settle();
  workspace.openArticle(1);
  await settle();
});
afterEach(async () => {
  facts.close();
  await unmount(app);
  document.body.replaceChildren();
});

it("a letter makes a position of the selected words; the text fills the form", async () => {
  await make("p");
  expect([at("fact-kind-position").getAttribute("aria-pressed"), at<HTMLTextAreaElement>("fact-text").value]).toEqual(["true", "Le général Traoré a promis"]);
  expect(at<HTMLInputElement>("fact-date").value, "what is said was said by the day of publication, not on the day it is about").toBe("2025-05-23");
  expect([...document.querySelectorAll("[data-testid=fact-date-choice]")].map((one) => one.textContent?.trim())).toEqual(["juil. 2025", "23 mai 2025", "24 mai 2025parution"]);
  const candidates = [...document.querySelectorAll<HTMLElement>("[data-testid=fact-actor-candidate]")];
  expect(candidates.map((one) => one.textContent), "each homonym with the office of that day").toEqual(["Ibrahim Traoréprésident du Faso", "Daouda Traoréaucune fonction à cette date"]);
  candidates[0]?.click();
  await settle();
  await save();
  expect(sent<PositionSave>("position_save")).toMatchObject([{ dossier: 1, actor: "traore-i", theme: "libre", date: "2025-05-23", text: { fr: "Le général Traoré a promis", en: "" }, passages: [{ hash: "h" }] }]);
  expect([at("fact-form"), document.activeElement], "one goes on reading").toEqual([null, at("reader-body")]);
});

it("a commitment takes its deadline from the text, and Ctrl+Z takes it back", async () => {
  await make("g");
  expect(at<HTMLInputElement>("fact-deadline").value).toBe("2025-07");
  await save();
  expect(sent<CommitmentSave>("commitment_save")).toMatchObject([{ owners: ["aes"], made: "2025-05-23", deadline: "2025-07", status: "open", theme: "libre" }]);
  await press(at("reader-body"), "z", { ctrlKey: true });
  expect(sent("fact_bin")).toEqual([{ facts: [{ kind: "commitment", id: "k9" }], binned: true }]);
  await press(at("reader-body"), "z", { ctrlKey: true });
  expect(sent("fact_bin"), "once").toHaveLength(1);
});

it("the kind can still be changed: what was typed stays, the date is that of the new kind", async () => {
  await make("p");
  const text = at<HTMLTextAreaElement>("fact-text");
  text.value = "Réouverture promise";
  text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  at("fact-kind-event").click();
  await settle();
  expect([at<HTMLTextAreaElement>("fact-text").value, at<HTMLInputElement>("fact-date").value]).toEqual(["Réouverture promise", "2025-07"]);
  await save();
  expect(sent<EventSave>("event_save")).toMatchObject([{ title: { fr: "Réouverture promise", en: "" }, dates: [{ label: "held", value: "2025-07" }], participants: [{ actor: "aes" }], themes: ["libre"] }]);
});

it("the full form of an event goes on with what the small one holds", async () => {
  await make("e");
  at("fact-more").click();
  await settle();
  expect([at("fact-form"), at<HTMLTextAreaElement>("event-title-fr").value, at<HTMLInputElement>("event-date").value]).toEqual([null, "Le général Traoré a promis", "2025-07"]);
  workspace.form = null;
  await settle();
});

it("what is missing is asked, what fails is said, and Escape goes back to the text", async () => {
  await make("p");
  at<HTMLInputElement>("fact-date").value = "32/05/2025";
  at("fact-date").dispatchEvent(new InputEvent("input", { bubbles: true }));
  await save();
  expect([sent("position_save"), document.activeElement]).toEqual([[], at("fact-date")]);
  at<HTMLInputElement>("fact-date").value = "2025-05-22";
  at("fact-date").dispatchEvent(new InputEvent("input", { bubbles: true }));
  core.refuse = "position_save";
  await save();
  expect(at("fact-form").querySelector("[role=alert]")?.textContent).toBe("Le disque est plein.");
  await press(at("fact-text"), "Escape");
  expect([at("fact-form"), document.activeElement, getSelection()?.isCollapsed]).toEqual([null, at("reader-body"), false]);
});

it("another article closes the form: it was about the text that is open", async () => {
  await make("e");
  workspace.openArticle(2);
  await settle();
  expect([facts.open, at("fact-form")]).toEqual([null, null]);
});
