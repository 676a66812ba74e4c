import { type Component, flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ActorRow, BinnedRow, EventRow, FactBin, RoundRow, RoundSave } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { dismiss, toasts } from "../shared/toast.svelte.ts";
import { forgetUndo, undoLast } from "../shared/undo.svelte.ts";
import BinPane from "./BinPane.svelte";
import { chronology } from "./chronology.svelte.ts";
import ChronologyPane from "./ChronologyPane.svelte";
import RoundPane from "./RoundPane.svelte";
import { workspace } from "./workspace.svelte.ts";

const core = vi.hoisted(() => ({ sent: [] as { name: string; request: unknown }[], binned: [] as BinnedRow[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: unknown) => {
    core.sent.push({ name, request: structuredClone(request) });
    if (name === "fact_binned") return Promise.resolve(structuredClone(core.binned));
    if (name === "round_save") return Promise.resolve({ ...(request as RoundSave), id: "r-new", participants: [], themes: [], passages: [], references: [], independent: 0 });
    return Promise.resolve(null);
  },
}));

const event = (id: string, value: string, more: Partial<EventRow> = {}): EventRow => ({
  id, kind: "decision", title: { fr: `Événement ${id}`, en: "" }, participants: [], dates: [{ label: "held", value }], follows: [], themes: ["droit"], passages: [], references: [], independent: 0, ...more,
});
const round = (id: string, more: Partial<RoundRow> = {}): RoundRow => ({
  id, kind: "bilateral", title: { fr: `Session ${id}`, en: "" }, dates: [], follows: [], events: [], participants: [], delegations: [], agenda: [], documents: [], themes: [], remark: { fr: "", en: "" }, passages: [], references: [], independent: 0, ...more,
});
const mali: ActorRow = { id: "mali", kind: "state", names: { fr: "Mali", en: "Mali" }, aliases: [], offices: [], country: null, events: 1 };

const at = (testid: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid=${testid}]`);
  if (!found) throw new Error(`no ${testid}`);
  return found;
};
const there = (testid: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid=${testid}]`)];
const asked = (name: string): unknown[] => core.sent.filter((one) => one.name === name).map((one) => one.request);

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 8));
    await tick();
    flushSync();
  }
}
async function press(testid: string, key: string, more: KeyboardEventInit = {}): Promise<void> {
  at(testid).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  flushSync();
  await settle();
}
async function click(testid: string): Promise<void> {
  at(testid).click();
  await settle();
}

let shown: Record<string, unknown> | null = null;
async function show(pane: Component): Promise<void> {
  shown = mount(pane, { target: document.body });
  await settle();
}

const sizes = { clientWidth: 1000, clientHeight: 600 };
beforeEach(() => {
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
  Object.assign(core, { sent: [], binned: [] });
  workspace.library = { read_only: false, dossiers: [{ id: 1, title: "Dossier" }] } as unknown as typeof workspace.library;
  workspace.dossier = 1;
  workspace.themes = [{ id: "droit", title: { fr: "Droit", en: "Law" }, events: 0, keywords: { fr: [], en: [] } }, { id: "securite", title: { fr: "Sécurité", en: "Security" }, events: 0, keywords: { fr: [], en: [] } }];
  workspace.actors = [mali];
});
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
  workspace.place.event = workspace.place.round = null;
  [workspace.events, workspace.rounds, workspace.citing, workspace.library, workspace.dossier] = [[], [], null, null, null];
  chronology.of(1).clear();
  Object.assign(chronology.of(1), { as: "table", newestFirst: false, sight: null });
  for (const one of [...toasts]) dismiss(one.id);
  forgetUndo();
  document.body.replaceChildren();
  for (const name of Object.keys(sizes)) Reflect.deleteProperty(HTMLElement.prototype, name);
  setLang("fr");
});

describe("the table of events", () => {
  beforeEach(() => {
    workspace.events = [event("a", "2024-01-28"), event("b", "2025-05"), event("c", "2025-05-22", { track: "irritant", versions: [{ by: "mali", text: { fr: "Une agression", en: "" }, passages: [], references: [] }] }), event("d", "2026", { themes: ["securite"] })];
  });

  it("is travelled, chosen from and binned by keyboard, and what was binned comes back", async () => {
    await show(ChronologyPane);
    await press("event-table", "j");
    await press("event-table", "ArrowDown", { shiftKey: true });
    expect(at("selection-count").textContent).toBe("2 événements choisis");
    await press("event-table", "Delete");
    expect(asked("fact_bin")).toEqual([{ facts: [{ kind: "event", id: "a" }, { kind: "event", id: "b" }], binned: true }]);
    expect(workspace.place.event, "one stands on the next that stays").toBe("c");
    await undoLast();
    expect((asked("fact_bin")[1] as FactBin).binned).toBe(false);
  });

  it("puts what is chosen into a note as a table", async () => {
    await show(ChronologyPane);
    await press("event-table", "a", { ctrlKey: true });
    await click("selection-insert");
    const waiting = workspace.citing;
    const table = waiting && "table" in waiting ? (typeof waiting.table === "function" ? waiting.table() : waiting.table) : null;
    expect(table?.rows).toHaveLength(4);
    expect(table?.rows[2]?.[1]?.text).toBe("Événement c\nMali\u00a0: Une agression");
  });

  it("says how far a date is known, the track, and whose versions there are", async () => {
    await show(ChronologyPane);
    const [, b, c, d] = there("event-row").map((row) => row.textContent);
    expect(b).toContain("mai 2025 jour non précisé");
    expect(d).toContain("2026 mois non précisé");
    expect([c?.includes("irritant"), c?.includes("1 version\u00a0: Mali")]).toEqual([true, true]);
  });

  it("is narrowed by filters that stand as chips, each taken off by its cross", async () => {
    await show(ChronologyPane);
    await click("event-filters");
    const track = at("event-filter-track") as HTMLSelectElement;
    track.value = "irritant";
    track.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    expect(there("event-row").map((row) => row.dataset.event)).toEqual(["c"]);
    expect(at("event-chip").textContent).toContain("Irritants");
    at("event-chip").querySelector("button")?.click();
    await settle();
    expect(there("event-row")).toHaveLength(4);
    const search = at("event-search") as HTMLInputElement;
    search.value = "AGRESSION";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settle();
    expect(there("event-row").map((row) => row.dataset.event)).toEqual(["c"]);
  });

  it("of five thousand events builds those in sight, and is left at its end by one key", async () => {
    workspace.events = Array.from({ length: 5000 }, (_, at) => event(`e${at}`, new Date(1.4e12 + at * 8e7).toISOString().slice(0, 10)));
    await show(ChronologyPane);
    expect(there("event-row").length).toBeLessThan(60);
    expect(at("event-table").getAttribute("aria-rowcount")).toBe(String(5000 + 14 + 1));
    await press("event-table", "End");
    expect(workspace.place.event).toBe("e4999");
  });
});

describe("the picture", () => {
  beforeEach(() => {
    chronology.of(1).as = "picture";
    workspace.events = [event("a", "2024-01-28"), event("b", "2025-05", { follows: ["a"] }), event("c", "2025-05-22", { themes: ["droit", "securite"] })];
  });

  it("is travelled by arrows along time and between lanes, says each event, and opens one with Enter", async () => {
    await show(ChronologyPane);
    at("timeline").focus();
    await press("timeline", "Home");
    expect(at("timeline-said").textContent).toBe("Événement a tenu 28 janvier 2024. Bande Droit, 1 sur 3.");
    await press("timeline", "ArrowRight");
    await press("timeline", "ArrowRight");
    expect(at("timeline-said").textContent).toContain("Événement c");
    await press("timeline", "ArrowDown");
    expect(at("timeline-said").textContent).toContain("Bande Sécurité, 1 sur 1");
    await press("timeline", "Enter");
    expect(workspace.place.event).toBe("c");
  });

  it("looks closer and farther by keys, and shows everything again", async () => {
    await show(ChronologyPane);
    const fitted = chronology.of(1).sight?.scale ?? 0;
    expect(fitted).toBeGreaterThan(0);
    await press("timeline", "+");
    await settle();
    expect(chronology.of(1).sight?.scale).toBeCloseTo(fitted * 1.5);
    await press("timeline", "ArrowRight", { shiftKey: true });
    await press("timeline", "0");
    expect(chronology.of(1).sight?.scale).toBeCloseTo(fitted);
  });

  it("has a name, a description, and the way to the same in words", async () => {
    await show(ChronologyPane);
    const svg = at("timeline").querySelector("svg");
    expect(svg?.querySelector("title")?.textContent).toBe("Frise chronologique\u00a0: Dossier");
    expect(svg?.querySelector("desc")?.textContent).toContain("Droit, Sécurité");
    await click("picture-table");
    expect(there("event-row")).toHaveLength(3);
  });
});

describe("rounds", () => {
  it("that are not known to have been held are said to be so, with their remark", async () => {
    workspace.rounds = [round("bamako", { dates: [{ label: "held", value: "2025-05-22" }] }), round("formelles", { remark: { fr: "Rien de connu jusqu’en mars 2026.", en: "" } })];
    await show(RoundPane);
    expect(there("round-state").map((one) => one.textContent)).toEqual(["tenue", "aucune session connue"]);
    await press("round-list", "End");
    expect(at("round-remark").textContent).toBe("Rien de connu jusqu’en mars 2026.");
    await press("round-list", "Delete");
    expect(asked("fact_bin")).toEqual([{ facts: [{ kind: "round", id: "formelles" }], binned: true }]);
  });

  it("can be the first of a dossier, without a date", async () => {
    await show(RoundPane);
    expect(document.body.textContent).toContain("Aucune session pour l’instant");
    await click("round-add");
    const title = at("round-title-fr") as HTMLInputElement;
    title.value = "Négociations formelles";
    title.dispatchEvent(new InputEvent("input", { bubbles: true }));
    at("round-form").querySelector("form")?.requestSubmit();
    await settle();
    expect(asked("round_save")).toMatchObject([{ dossier: 1, round: null, title: { fr: "Négociations formelles" }, dates: [] }]);
    expect([workspace.place.round, there("round-form")]).toEqual(["r-new", []]);
  });

  it("begin their record from the round that is open", async () => {
    workspace.rounds = [round("bamako", { dates: [{ label: "held", value: "2025-05-22" }] })];
    workspace.place.round = "bamako";
    await show(RoundPane);
    await click("round-record");
    expect([workspace.drafting, workspace.draftStart]).toMatchObject([true, { template: "record", round: "bamako" }]);
    workspace.drafting = false;
  });
});

describe("the bin", () => {
  it("shows what it holds, and gives it back by keyboard", async () => {
    core.binned = [{ kind: "event", id: "a", title: { fr: "Un sommet", en: "" }, binned: "2026-03-29T09:00:00Z" }, { kind: "round", id: "r", title: { fr: "Deuxième session", en: "" }, binned: "2026-03-20T09:00:00Z" }];
    await show(BinPane);
    expect(there("bin-row").map((row) => row.textContent?.includes("corbeille le"))).toEqual([true, true]);
    await press("bin-list", "a", { ctrlKey: true });
    await press("bin-list", "j");
    await press("bin-list", "Enter");
    expect(asked("fact_bin")).toEqual([{ facts: [{ kind: "event", id: "a" }, { kind: "round", id: "r" }], binned: false }]);
    expect(document.body.textContent).toContain("La corbeille est vide");
  });
});
