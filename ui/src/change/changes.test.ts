import { expect, it } from "vitest";
import type { ChangeRow } from "../ipc/generated.ts";
import { daysBefore, filterChanges, grouped, monthBefore, NO_CHANGE_FILTERS, sectionsOf } from "./changes.ts";

const row = (id: string, more: Partial<ChangeRow> = {}): ChangeRow => ({ kind: "event", id, title: { fr: id, en: "" }, actors: [], themes: [], passages: [], independent: 1, recorded: "2026-01-05T10:00:00Z", sections: [], ...more });

it("changes stand under their days, the newest first; what has no date under the day it was written down", () => {
  const rows = [row("a", { date: "2025-12-23" }), row("b"), row("c", { date: "2025-12" }), row("d", { date: "2025-12-23" })];
  expect(grouped(rows, "day").map(({ key, rows: all }) => [key, all.map((one) => one.id)])).toEqual([["2026-01-05", ["b"]], ["2025-12", ["c"]], ["2025-12-23", ["a", "d"]]]);
});

it("or under their kinds, what happened before what was written about it", () => {
  const rows = [row("a", { kind: "article" }), row("b", { kind: "status" }), row("c")];
  expect(grouped(rows, "kind").map((one) => one.key)).toEqual(["event", "status", "article"]);
});

it("they are filtered by actor, theme and kind", () => {
  const rows = [row("a", { actors: ["aes"] }), row("b", { themes: ["securite"] }), row("c", { kind: "office", actors: ["aes"] })];
  const ids = (filters: object): string[] => filterChanges(rows, { ...NO_CHANGE_FILTERS, ...filters }).map((one) => one.id);
  expect([ids({}), ids({ actor: "aes" }), ids({ theme: "securite" }), ids({ actor: "aes", kind: "office" })]).toEqual([["a", "b", "c"], ["a", "c"], ["b"], ["c"]]);
});

it("each section of a note has what moves it, in the order of the note", () => {
  const faits = { id: "faits", title: "Faits" };
  const rows = [row("a", { sections: [{ ...faits, citations: [3, 4] }] }), row("b", { sections: [{ id: "essentiel", title: "L’essentiel", citations: [1] }, { ...faits, citations: [5] }] }), row("c")];
  expect(sectionsOf(rows).map((one) => [one.title, one.rows.map(({ row: moved, citations }) => [moved.id, citations])])).toEqual([
    ["L’essentiel", [["b", [1]]]],
    ["Faits", [["a", [3, 4]], ["b", [5]]]],
  ]);
});

it("seven days and a month before are days that exist", () => {
  expect([daysBefore("2026-03-03", 7), monthBefore("2026-03-31"), monthBefore("2026-01-15"), monthBefore("2024-03-30")]).toEqual(["2026-02-24", "2026-02-28", "2025-12-15", "2024-02-29"]);
});
