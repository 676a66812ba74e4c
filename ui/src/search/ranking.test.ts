import { describe, expect, it } from "vitest";
import { type Entry, grouped, marksOf, rank, scoreOf } from "./ranking.ts";

const entry = (id: string, group: Entry["group"], label: string, hint?: string): Entry => ({ id, group, label, icon: "article", run: () => undefined, ...(hint ? { hint } : {}) });
const entries = [
  entry("import", "action", "Importer des articles"),
  entry("chronology", "view", "Chronologie"),
  entry("a1", "article", "Bamako reçoit la Commission de la CEDEAO", "Le Courrier du Djoliba"),
  entry("a2", "article", "Réception à Abuja"),
  entry("a3", "article", "L’État importe du blé"),
];
const ids = (typed: string): string[] => rank(entries, typed).map((one) => one.entry.id);

describe("the palette", () => {
  it("offers everything in order where nothing is typed", () => {
    expect(ids("  ")).toEqual(["import", "chronology", "a1", "a2", "a3"]);
  });

  it("puts a beginning before a word within, and a word before letters within one", () => {
    expect(ids("import")).toEqual(["import", "a3"]);
    expect(ids("rec")).toEqual(["a2", "a1"]);
    expect(scoreOf("Chronologie", "", ["logie"])).toBeLessThan(scoreOf("La logique", "", ["log"]));
  });

  it("wants every word, in any order, accents aside, in the name or beside it", () => {
    expect(ids("commission bamako")).toEqual(["a1"]);
    expect(ids("courrier")).toEqual(["a1"]);
    expect(ids("bamako abuja")).toEqual([]);
    expect(ids("l'etat")).toEqual(["a3"]);
  });

  it("offers no more of a group than told", () => {
    expect(rank(entries, "", 1).map((one) => one.entry.id)).toEqual(["import", "chronology", "a1"]);
  });

  it("marks the letters that match, or none where folding moved them", () => {
    expect(marksOf("Réception à Abuja", ["abuja", "recep"])).toEqual([[0, 5], [12, 17]]);
    expect(marksOf("Œuvre commune", ["commune"])).toEqual([]);
  });

  it("stands under headings in the order of their best entry", () => {
    expect(grouped(rank(entries, "import")).map(({ group }) => group)).toEqual(["action", "article"]);
  });

  it("ranks two thousand titles between two key strokes", () => {
    const many = Array.from({ length: 2000 }, (_, at) => entry(`x${at}`, "article", `Communiqué final numéro ${at} de la session ordinaire`));
    const begin = performance.now();
    expect(rank(many, "final 1999")[0]?.entry.id).toBe("x1999");
    expect(performance.now() - begin, "milliseconds").toBeLessThan(150);
  });
});
