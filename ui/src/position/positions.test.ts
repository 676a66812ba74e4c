import { describe, expect, it } from "vitest";
import type { Passage, PointRow, PositionRow } from "../ipc/generated.ts";
import { setLang, speaking } from "../shared/i18n.svelte.ts";
import { byNewest, filterPoints, filterPositions, gridOf, NO_POSITION_FILTERS, pointsOf } from "./positions.ts";
import { compareTable, gridTable, listTable, pointTable } from "./tables.ts";

const passage = (article: number): Passage => ({ article, start: 0, end: 3, hash: "", quote: "oui" });
const position = (id: string, actor: string, theme: string, date: string, fr = id, more: Partial<PositionRow> = {}): PositionRow => ({
  id, actor, theme, date, text: { fr, en: `${fr} (en)` }, events: [], passages: [], references: [], independent: 0, latest: true, ...more,
});
const point = (id: string, theme: string, kind: PointRow["kind"], date: string | null = null): PointRow => ({
  id, theme, kind, date, text: { fr: `Point ${id}`, en: "" }, events: [], passages: [passage(id.length)], references: [], independent: 1,
});
const names = { actor: (id: string) => id.toUpperCase(), theme: (id: string) => `Thème ${id}` };
const all = [
  position("a", "aes", "visa", "2025-05-22", "Espace sans visa", { passages: [passage(1)] }),
  position("b", "aes", "visa", "2025-12", "Refus de la réciprocité"),
  position("c", "cedeao", "visa", "2025", "Maintien provisoire", { question: "Régime des visas" }),
  position("d", "cedeao", "levy", "2025-12-14", "Prélèvement maintenu"),
];

describe("positions", () => {
  const found = (filters: object, words = ""): string => filterPositions(all, { ...NO_POSITION_FILTERS, ...filters }, words, names.actor).map(({ id }) => id).join("");

  it("pass each filter, and a date of a month or a year what it may mean", () => {
    expect(found({ actor: "aes" })).toBe("ab");
    expect(found({ theme: "levy" })).toBe("d");
    expect(found({ from: "2025-12-20" }), "December as a whole, and all of 2025").toBe("bc");
    expect(found({ to: "2025-06" })).toBe("ac");
    expect(found({ from: "31/31/2025" }), "a date that is none filters nothing").toBe("abcd");
  });

  it("are found by words without accents, in the text, the question and the name of the actor", () => {
    expect(found({}, "reciprocite")).toBe("b");
    expect(found({}, "REGIME visas")).toBe("c");
    expect(found({}, "aes visa")).toBe("a");
    expect(found({}, "aes introuvable")).toBe("");
  });

  it("stand in a grid under the latest, with the earlier ones behind it", () => {
    const grid = gridOf(all);
    expect(grid.at("aes", "visa")?.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(grid.at("aes", "levy")).toBeNull();
    expect([[...grid.actors].sort(), [...grid.themes].sort()]).toEqual([["aes", "cedeao"], ["levy", "visa"]]);
  });

  it("of dates that begin alike put the more precise first", () => {
    const [year, month, day] = [position("y", "a", "t", "2025"), position("m", "a", "t", "2025-01"), position("d", "a", "t", "2025-01-01")];
    expect([year, day, month].sort(byNewest).map(({ id }) => id)).toEqual(["d", "m", "y"]);
  });
});

describe("points", () => {
  it("stand under their theme and kind, the latest first, those without a date last", () => {
    const points = [point("1", "visa", "agreement"), point("2", "visa", "agreement", "2025"), point("3", "visa", "agreement", "2025-12"), point("4", "visa", "question"), point("5", "levy", "agreement")];
    expect(pointsOf(points, "visa", "agreement").map(({ id }) => id)).toEqual(["3", "2", "1"]);
    expect(filterPoints(points, "visa", "point 4").map(({ id }) => id)).toEqual(["4"]);
  });
});

describe("tables for a note", () => {
  const grid = gridOf(all);

  it("hold the latest of each with its date and its passages, in either direction", () => {
    const table = gridTable(["aes", "cedeao"], ["visa", "levy"], grid.at, false, names);
    expect(table.headers).toEqual(["Acteur", "Thème visa", "Thème levy"]);
    expect(table.rows[0]?.map(({ text }) => text)).toEqual(["AES", "déc. 2025\u00a0: Refus de la réciprocité", "—"]);
    const turned = gridTable(["aes", "cedeao"], ["visa", "levy"], grid.at, true, names);
    expect(turned.rows.map((row) => row[2]?.text)).toEqual(["2025\u00a0: Maintien provisoire", "14 déc. 2025\u00a0: Prélèvement maintenu"]);
  });

  it("of a list cite where each is written", () => {
    const table = listTable(all, names);
    expect(table.rows[0]?.map(({ text }) => text)).toEqual(["22 mai 2025", "AES", "Thème visa", "Espace sans visa"]);
    expect(table.rows.map((row) => row[3]?.passages.length)).toEqual([1, 0, 0, 0]);
  });

  it("of a comparison are as long as the longer history", () => {
    const table = compareTable("visa", ["aes", "cedeao"], grid.at, names);
    expect([table.caption, table.headers]).toEqual(["Thème visa", ["AES", "CEDEAO"]]);
    expect(table.rows.map((row) => row.map(({ text }) => text !== ""))).toEqual([[true, true], [true, false]]);
  });

  it("of points put several into one cell and cite them all", () => {
    const table = pointTable([point("1", "visa", "agreement"), point("22", "visa", "agreement")], ["visa"], names);
    expect(table.rows[0]?.[1]).toEqual({ text: "Point 1\nPoint 22", passages: [passage(1), passage(2)] });
    expect(table.rows[0]?.[2]?.text).toBe("—");
  });

  it("speak the language of the note, not that of the window", () => {
    setLang("fr");
    const table = speaking("en", () => listTable(all, names));
    expect([table.headers[1], table.rows[0]?.[3]?.text]).toEqual(["Actor", "Espace sans visa (en)"]);
    expect(listTable(all, names).headers[1]).toBe("Acteur");
  });
});
