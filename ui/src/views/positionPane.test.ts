// @vitest-environment jsdom
// Positions by keyboard: the grid, the list, the points, the comparison.

import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ActorRow, LibraryDetail, PointRow, PositionRow, PositionSave, ThemeRow } from "../ipc/generated.ts";
import { dismiss, toasts } from "../shared/toast.svelte.ts";
import { forgetUndo, undoLast } from "../shared/undo.svelte.ts";
import FollowDialogs from "./FollowDialogs.svelte";
import { follow } from "./follow.svelte.ts";
import PositionPane from "./PositionPane.svelte";
import { workspace } from "./workspace.svelte.ts";

const core = vi.hoisted(() => ({ calls: [] as { name: string; request: unknown }[], refuse: null as string | null, positions: [] as unknown[], points: [] as unknown[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: unknown) => {
    core.calls.push({ name, request });
    if (core.refuse === name) return Promise.reject(Object.assign(new Error("Ce thème sert encore à 3 faits."), { code: "refused" }));
    if (name === "position_save") return Promise.resolve({ ...(request as PositionSave), id: (request as PositionSave).position ?? "new", independent: 0, latest: true });
    if (name === "position_list") return Promise.resolve(structuredClone(core.positions));
    if (name === "point_list") return Promise.resolve(structuredClone(core.points));
    return Promise.resolve(name === "source_show" ? { version: 1, article: 1, title: "T", outlet: "O", published: "2025-05-23", copies: [] } : null);
  },
}));

const actor = (id: string): ActorRow => ({ id, kind: "body", names: { fr: id.toUpperCase(), en: id }, aliases: [], offices: [], country: null, events: 0 });
const theme = (id: string): ThemeRow => ({ id, title: { fr: `Thème ${id}`, en: id }, keywords: { fr: [], en: [] }, events: 0 });
const position = (id: string, of: string, on: string, date: string): PositionRow => ({
  id, actor: of, theme: on, date, text: { fr: `Dit ${id}`, en: "" }, events: [], passages: id === "p1" ? [{ article: 7, start: 3, end: 6, hash: "", quote: "oui" }] : [], references: ["https://example.org/a"], independent: 1, latest: true,
});
const point: PointRow = { id: "pt", theme: "visa", kind: "agreement", text: { fr: "Garder la libre circulation", en: "" }, events: [], passages: [], references: [], independent: 0 };
const library: LibraryDetail = {
  file: "g", version: "0", read_only: false, requests: 0, dossiers: [],
  settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
};

const at = (testid: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-testid=${testid}]`);
const all = (testid: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid=${testid}]`)];
const sent = (name: string): unknown[] => core.calls.filter((one) => one.name === name).map(({ request }) => request);

async function settle(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}
async function press(element: HTMLElement | null, key: string, more: KeyboardEventInit = {}): Promise<void> {
  element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}
async function click(element: HTMLElement | null | undefined): Promise<void> {
  element?.click();
  await settle();
}
async function mode(name: "grid" | "list" | "points" | "compare"): Promise<void> {
  await click(document.querySelector<HTMLInputElement>(`[data-testid=position-mode] input[value=${name}]`));
}
/** The words of the cell that one stands on. */
const standing = (): string => document.getElementById(at("position-grid")?.getAttribute("aria-activedescendant") ?? "")?.textContent?.replace(/\s+/g, " ").trim() ?? "";

let dossier = 0;
let views: ReturnType<typeof mount>[];
beforeEach(async () => {
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} disconnect(): void {} });
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(700);
  Element.prototype.scrollTo = () => undefined;
  Object.assign(core, { calls: [], refuse: null, points: [point], positions: [position("p1", "aes", "visa", "2025-05-22"), position("p2", "aes", "visa", "2025-12"), position("p3", "cedeao", "levy", "2025-12-14")] });
  // How the view was left belongs to a dossier: another one begins anew.
  [workspace.library, workspace.dossier] = [library, (dossier += 1)];
  [workspace.actors, workspace.themes] = [[actor("cedeao"), actor("aes"), actor("mali")], [theme("visa"), theme("levy"), theme("banques")]];
  await workspace.refreshPositions(dossier);
  views = [mount(PositionPane, { target: document.body }), mount(FollowDialogs, { target: document.body, props: { dossier } })];
  await settle();
});
afterEach(async () => {
  follow.form = null;
  Object.assign(workspace.place, { position: null, point: null, actor: null, article: null, view: "positions" });
  await settle();
  for (const view of views) await unmount(view);
  document.body.replaceChildren();
  for (const one of [...toasts]) dismiss(one.id);
  forgetUndo();
});

describe("the grid of positions", () => {
  it("has the actors that have spoken and the themes they spoke on, each cell its latest statement", () => {
    expect(all("position-row-head").map((one) => one.textContent?.trim())).toEqual(["AES", "CEDEAO"]);
    expect(all("position-column").map((one) => one.querySelector(".title")?.textContent)).toEqual(["Thème visa", "Thème levy"]);
    expect(all("position-cell")[0]?.textContent).toMatch(/déc\. 2025.*1 antérieure.*non archivé.*Dit p2/s);
    expect(all("position-cell")[1]?.textContent).toContain("Aucune position");
    expect(at("position-grid")?.getAttribute("aria-rowcount")).toBe("3");
  });

  it("is travelled with the arrow keys; Enter opens the history, and the open one follows", async () => {
    const grid = at("position-grid");
    grid?.focus();
    expect(standing()).toContain("Dit p2");
    await press(grid, "Enter");
    expect(all("position-statement").map((one) => one.querySelector(".text")?.textContent)).toEqual(["Dit p2", "Dit p1"]);
    await press(grid, "End", { ctrlKey: true });
    expect(standing()).toContain("Dit p3");
    expect(all("position-statement").map((one) => one.querySelector(".text")?.textContent)).toEqual(["Dit p3"]);
    await press(grid, "Enter");
    expect(document.activeElement, "a second Enter goes into the detail").toBe(at("position-detail"));
    await press(at("position-detail"), "Escape");
    expect([at("position-detail"), document.activeElement]).toEqual([null, grid]);
  });

  it("opens from a theme what is agreed on it, and from an actor its page", async () => {
    const grid = at("position-grid");
    await press(grid, "ArrowUp");
    await press(grid, "Enter");
    expect(at("position-detail")?.textContent).toContain("Garder la libre circulation");
    await press(grid, "ArrowDown");
    await press(grid, "ArrowLeft");
    await press(grid, "Enter");
    expect([workspace.place.view, workspace.place.actor]).toEqual(["actors", "aes"]);
  });

  it("turns its rows into columns, and shows the themes without positions when asked", async () => {
    await click(at("position-turn"));
    expect(all("position-row-head").map((one) => one.querySelector(".title")?.textContent)).toEqual(["Thème visa", "Thème levy"]);
    follow.left.whole = true;
    await settle();
    expect(all("position-row-head")).toHaveLength(3);
  });

  it("goes from a passage to its place in the article", async () => {
    await press(at("position-grid"), "Enter");
    await click(at("position-detail")?.querySelector<HTMLElement>("blockquote button"));
    expect([workspace.place.article, workspace.jump?.start]).toEqual([7, 3]);
  });

  it("is filtered by words, and says how many are left", async () => {
    const field = at("position-search") as HTMLInputElement;
    field.value = "cédeao";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settle();
    expect(all("position-cell")).toHaveLength(1);
    expect(document.querySelector(".count")?.textContent).toContain("1 position · 1 acteur");
  });

  it("shows one that is opened from elsewhere, whatever was filtered", async () => {
    follow.left.filters = { ...follow.left.filters, actor: "cedeao" };
    await settle();
    workspace.openPosition("p1");
    await settle();
    expect(follow.left.filters.actor).toBe("");
    expect(at("position-detail")?.textContent).toContain("Dit p1");
    expect(standing(), "and one stands on its cell").toContain("Dit p2");
  });
});

describe("the list of positions", () => {
  it("chooses several by keyboard and bins them at once, with a way back", async () => {
    await mode("list");
    const list = at("position-list");
    await press(list, "ArrowDown");
    await press(list, " ");
    await press(list, "ArrowDown", { shiftKey: true });
    expect(at("selection-count")?.textContent).toBe("2 positions choisies");
    await press(list, "Delete");
    expect(sent("fact_bin")).toEqual([{ facts: [{ kind: "position", id: "p3" }, { kind: "position", id: "p2" }], binned: true }]);
    toasts.at(-1)?.action?.run();
    await settle();
    expect(sent("fact_bin").at(-1)).toMatchObject({ binned: false });
  });

  it("goes into a note as a table with its citations", async () => {
    await mode("list");
    await press(at("position-list"), "a", { ctrlKey: true });
    await click(at("selection-insert"));
    const waiting = workspace.citing && "table" in workspace.citing && typeof workspace.citing.table === "function" ? workspace.citing.table() : null;
    expect(waiting?.rows.map((row) => row[3]?.text)).toEqual(["Dit p3", "Dit p2", "Dit p1"]);
    expect(waiting?.rows[2]?.[3]?.passages).toHaveLength(1);
    workspace.citing = null;
  });
});

describe("the points", () => {
  it("stand under their theme, and one is added for the theme and the kind it stands beside", async () => {
    await mode("points");
    expect(all("point-theme")).toHaveLength(3);
    expect(all("points-agreement")[0]?.textContent).toContain("Garder la libre circulation");
    await click(all("point-add-disagreement")[1]);
    expect(follow.form).toMatchObject({ kind: "point", form: { theme: "levy", kind: "disagreement" } });
  });

  it("that is opened from elsewhere has the focus", async () => {
    workspace.openPoint("pt");
    await settle();
    expect((document.activeElement as HTMLElement).dataset["point"]).toBe("pt");
  });
});

describe("a comparison", () => {
  it("begins with two who have spoken, from the cell one stood on", async () => {
    await press(at("position-grid"), "Enter");
    await click(at("position-compare"));
    expect(all("compare-side").map((one) => one.querySelector("h2")?.textContent)).toEqual(["AES", ""]);
    const right = at("compare-right") as HTMLSelectElement;
    right.value = "cedeao";
    right.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    expect(all("compare-side")[1]?.textContent).toContain("Aucune position connue");
  });
});

describe("the form of a position", () => {
  it("says what is missing, keeps what is typed, and is undone", async () => {
    await click(at("position-add"));
    at("position-form")?.querySelector("form")?.requestSubmit();
    await settle();
    expect(at("position-form")?.textContent).toContain("Choisissez l’acteur.");
    expect(sent("position_save")).toEqual([]);
    follow.form = null;
    await settle();
    follow.addPosition({ actor: "mali", theme: "visa", date: "22/05/2025", fr: "Oui." });
    await settle();
    at("position-form")?.querySelector("form")?.requestSubmit();
    await settle();
    expect(sent("position_save")[0]).toMatchObject({ actor: "mali", date: "2025-05-22", text: { fr: "Oui.", en: "" } });
    expect(at("position-form")).toBeNull();
    expect(await undoLast()).toBe(true);
    expect(sent("fact_bin")).toEqual([{ facts: [{ kind: "position", id: "new" }], binned: true }]);
  });
});

describe("the themes", () => {
  it("are moved by keyboard, and a refusal to remove one is shown in its own words", async () => {
    follow.form = { kind: "themes" };
    await settle();
    const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-testid=theme-row] .name")];
    await press(rows()[0] ?? null, "ArrowDown", { altKey: true });
    expect(sent("theme_save")).toEqual([{ dossier, theme: "visa", title: { fr: "Thème visa", en: "visa" }, keywords: null, position: 1 }]);
    core.refuse = "theme_remove";
    await press(rows()[0] ?? null, "Delete");
    expect(at("theme-failed")?.textContent).toBe("Ce thème sert encore à 3 faits.");
  });
});

it("a dossier without positions says what one is", async () => {
  Object.assign(core, { positions: [], points: [] });
  await workspace.refreshPositions(dossier);
  await settle();
  expect(at("position-pane")?.textContent).toContain("Qui dit quoi, et depuis quand");
});
