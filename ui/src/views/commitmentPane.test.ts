// @vitest-environment jsdom
// Commitments by keyboard: the table, the status with its date, the day as of which they are told, the calendar.

import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ActorRow, CommitmentList, CommitmentRow, CommitmentSave, LibraryDetail } from "../ipc/generated.ts";
import { dismiss, toasts } from "../shared/toast.svelte.ts";
import { forgetUndo, undoLast } from "../shared/undo.svelte.ts";
import CommitmentPane from "./CommitmentPane.svelte";
import FollowDialogs from "./FollowDialogs.svelte";
import { follow } from "./follow.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

const core = vi.hoisted(() => ({ calls: [] as { name: string; request: unknown }[], rows: [] as unknown[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: unknown) => {
    core.calls.push({ name, request });
    const day = name === "commitment_list" ? (request as CommitmentList).at : null;
    if (name === "commitment_list") return Promise.resolve((structuredClone(core.rows) as CommitmentRow[]).filter((row) => !day || row.made <= day).map((row): CommitmentRow => (day ? { ...row, status: "open" } : row)));
    if (name === "commitment_save") return Promise.resolve({ ...(request as CommitmentSave), id: (request as CommitmentSave).commitment ?? "new", overdue: false, history: [], independent: 0, remark: { fr: "", en: "" } });
    if (name === "pick") return Promise.resolve([{ handle: 4, name: "e.ics" }]);
    if (name === "commitment_calendar") return Promise.resolve({ file: "e.ics", bytes: 9, pages: null, dropped: [] });
    return Promise.resolve(null);
  },
}));

const actor = (id: string): ActorRow => ({ id, kind: "body", names: { fr: id.toUpperCase(), en: id }, aliases: [], offices: [], country: null, events: 0 });
const row = (id: string, more: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id, owners: ["cedeao"], beneficiaries: [], text: { fr: `Engagement ${id}`, en: "" }, made: "2025-05-22", status: "open", overdue: false,
  history: [{ status: "open", on: "2025-05-22", recorded: "r" }], proof: [], events: [], remark: { fr: "", en: "" }, passages: [], references: [], independent: 0, ...more,
});
const library: LibraryDetail = {
  file: "g", version: "0", read_only: false, requests: 0, dossiers: [],
  settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
};

const at = (testid: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-testid=${testid}]`);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-testid=commitment-row]")];
const ids = (): string => rows().map((one) => one.dataset["commitment"]).join("");
const sent = (name: string): unknown[] => core.calls.filter((one) => one.name === name).map(({ request }) => request);
const active = (): HTMLElement | null => document.querySelector("tr.active");

async function settle(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}
async function press(element: HTMLElement | null | undefined, key: string, more: KeyboardEventInit = {}): Promise<void> {
  element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settle();
}
async function click(element: HTMLElement | null): Promise<void> {
  element?.click();
  await settle();
}
async function type(testid: string, text: string): Promise<void> {
  const field = at(testid) as HTMLInputElement | HTMLSelectElement;
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

let dossier = 0;
let views: ReturnType<typeof mount>[];
beforeEach(async () => {
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} disconnect(): void {} });
  Object.assign(core, { calls: [], rows: [row("a", { deadline: "2025-06-30", overdue: true }), row("b", { owners: ["aes"], beneficiaries: ["cedeao"], deadline: "2026-12" }), row("c", { made: "2026-01-10" })] });
  // How the view was left belongs to a dossier: another one begins anew.
  [workspace.library, workspace.dossier, workspace.actors] = [library, (dossier += 1), [actor("cedeao"), actor("aes")]];
  workspace.shell = { lang: "fr", platform: "linux", automation: false, now: "2026-03-30" };
  await workspace.refreshCommitments(dossier);
  core.calls = [];
  views = [mount(CommitmentPane, { target: document.body }), mount(FollowDialogs, { target: document.body, props: { dossier } })];
  await settle();
});
afterEach(async () => {
  follow.form = null;
  workspace.place.commitment = null;
  await settle();
  for (const view of views) await unmount(view);
  document.body.replaceChildren();
  for (const one of [...toasts]) dismiss(one.id);
  forgetUndo();
});

it("the table says in words what is late and what has no deadline, the next deadline first", () => {
  expect(ids()).toBe("abc");
  expect(rows()[0]?.textContent).toContain("en retard");
  expect(rows()[2]?.textContent).toContain("sans échéance");
  expect(rows()[1]?.textContent).toMatch(/AES.*→.*CEDEAO/s);
  expect(at("commitment-count")?.textContent).toMatch(/3 engagements.*1 en retard/s);
});

it("a status is changed with its date by keyboard alone, and comes back by undo with its history", async () => {
  rows()[0]?.focus();
  await press(rows()[0], "ArrowDown");
  await press(active(), "s");
  expect(at("status-dialog")?.textContent).toContain("Engagement a");
  await press(at("status-open"), "3");
  await type("status-since", "28/03/2026");
  (document.querySelector("#status-form") as HTMLFormElement).requestSubmit();
  await settle();
  expect(sent("commitment_save")).toMatchObject([{ commitment: "a", status: "met", since: "2026-03-28" }]);
  expect((sent("commitment_save")[0] as CommitmentSave).history, "the core adds to what it holds").toBeUndefined();
  expect(at("status-dialog")).toBeNull();
  await undoLast();
  expect(sent("commitment_save").at(-1)).toMatchObject({ commitment: "a", status: "open", history: [{ status: "open", on: "2025-05-22", recorded: "r" }] });
});

it("several are chosen and changed, binned or written into a calendar together", async () => {
  await press(rows()[0], "ArrowDown");
  await press(active(), " ");
  await press(active(), "ArrowDown", { shiftKey: true });
  expect(at("selection-count")?.textContent).toBe("2 engagements choisis");
  await click(at("selection-calendar"));
  expect(sent("commitment_calendar")).toEqual([{ dossier, handle: 4, commitments: ["a", "b"] }]);
  await press(active(), "s");
  expect(at("status-dialog")?.textContent).toContain("2 engagements");
  follow.form = null;
  await settle();
  await press(active(), "Delete");
  expect(sent("fact_bin")).toEqual([{ facts: [{ kind: "commitment", id: "a" }, { kind: "commitment", id: "b" }], binned: true }]);
});

it("all of them go into a calendar unnamed", async () => {
  await follow.exportCalendar(null, "x");
  expect(sent("commitment_calendar")).toEqual([{ dossier, handle: 4, commitments: null }]);
});

it("they are shown as they stood on a day, and what is changed then is what stands now", async () => {
  core.rows = [row("a", { status: "met", history: [{ status: "open", on: "2025-05-22" }, { status: "met", on: "2026-02" }] }), row("c", { made: "2026-01-10" })];
  await workspace.refreshCommitments(dossier);
  await type("commitment-at", "2026-01-01");
  expect(sent("commitment_list").at(-1)).toMatchObject({ at: "2026-01-01" });
  expect([ids(), rows()[0]?.textContent?.includes("À faire"), at("commitment-past")?.textContent?.includes("1er janvier 2026")]).toEqual(["a", true, true]);
  await click(rows()[0] ?? null);
  await click(at("commitment-edit"));
  expect(follow.form).toMatchObject({ kind: "commitment", form: { history: [{ status: "open" }, { status: "met", on: "2026-02" }] } });
});

it("filters and sorting change what is shown, and one opened from elsewhere is shown all the same", async () => {
  await type("commitment-status", "overdue");
  expect(ids()).toBe("a");
  workspace.openCommitment("b");
  await settle();
  expect(ids(), "the filters are taken off").toBe("abc");
  expect(at("commitment-detail")?.textContent).toContain("Engagement b");
  await click(at("sort-made"));
  await click(at("sort-made"));
  expect(ids()).toBe("cab");
});

it("the form wants an owner, words and a day, and a new one is undone by the bin", async () => {
  await click(at("commitment-add"));
  at("commitment-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(at("commitment-form")?.textContent).toContain("Indiquez qui s’engage.");
  follow.form = null;
  await settle();
  follow.addCommitment({ owners: ["aes"], fr: "Parler.", made: "2026-03" });
  await settle();
  at("commitment-form")?.querySelector("form")?.requestSubmit();
  await settle();
  expect(sent("commitment_save")).toMatchObject([{ owners: ["aes"], made: "2026-03", deadline: null, history: [{ status: "open", on: "2026-03" }] }]);
  await undoLast();
  expect(sent("fact_bin")).toEqual([{ facts: [{ kind: "commitment", id: "new" }], binned: true }]);
});

it("a dossier without commitments says what one is", async () => {
  core.rows = [];
  await workspace.refreshCommitments(dossier);
  await settle();
  expect(at("commitment-pane")?.textContent).toContain("Qui doit quoi, à qui, pour quand");
});
