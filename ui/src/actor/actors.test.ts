import { expect, it } from "vitest";
import type { ActorRow, CommitmentRow, PositionRow } from "../ipc/generated.ts";
import { type ActorFilters, filterActors, homonymsOf, nameOf, NO_ACTOR_FILTERS, officesAt, tenure } from "./actors.ts";
import { byDue, byTheme } from "./statements.ts";

const actor = (id: string, fr: string, more: Partial<ActorRow> = {}): ActorRow => ({ id, kind: "person", names: { fr, en: "" }, aliases: [], offices: [], country: null, events: 0, ...more });
const title = (fr: string): { fr: string; en: string } => ({ fr, en: "" });
const all = [
  actor("touray", "Omar Alieu Touray", { offices: [{ title: title("président de la Commission"), from: "2022-07", to: null }], country: "GM" }),
  actor("ecowas", "Communauté économique", { kind: "organisation", aliases: ["CEDEAO", "Cédéao"] }),
  actor("eburnie", "Éburnie", { kind: "state" }),
];
const ids = (filters: Partial<ActorFilters>, words = ""): string[] => filterActors(all, { ...NO_ACTOR_FILTERS, ...filters }, words).map((one) => one.id);

it("actors are found under any name, spelling or office, without accents", () => {
  expect(ids({}, "cedeao")).toEqual(["ecowas"]);
  expect(ids({}, "president commission")).toEqual(["touray"]);
  expect(ids({ kind: "state" }, "touray")).toEqual([]);
});

it("they stand by name, an accented capital where its letter stands", () => {
  expect(ids({})).toEqual(["ecowas", "eburnie", "touray"]);
  expect(nameOf(actor("x", "", { names: { fr: "", en: "Bloc" } })), "the other language where one is empty").toBe("Bloc");
});

it("they are filtered by country and by the offices of a day", () => {
  expect([ids({ country: "GM" }), ids({ office: "held" }), ids({ office: "none" })]).toEqual([["touray"], ["touray"], ["ecowas", "eburnie"]]);
  expect(ids({ office: "held", on: "2021" }), "before the office was taken").toEqual([]);
  expect(ids({ office: "held", on: "2022" }), "in some part of that year").toEqual(["touray"]);
  expect(ids({ office: "held", on: "20" }), "a day half typed is none").toEqual(["touray"]);
});

it("an office is held from its first day to its last, in any part of a month or year", () => {
  const of = (from: string | null, to: string | null, day: string): number => officesAt([{ title: title("x"), from, to }], day).length;
  expect([of("2025-12-23", null, "2025-12-22"), of("2025-12-23", null, "2025-12-23"), of("2025-12-23", null, "2025-12")]).toEqual([0, 1, 1]);
  expect([of(null, "2025-06-22", "2025-06-22"), of(null, "2025-06-22", "2025-06-23"), of(null, "2025", "2025-11-30"), of(null, null, "1990")]).toEqual([1, 0, 1, 1]);
});

it("an office says since when and until when it was held", () => {
  const office = { title: title(""), from: null, to: null };
  expect([tenure({ ...office, from: "2024-07" }), tenure({ ...office, from: "2020", to: "2023" }), tenure({ ...office, to: "2023" }), tenure(office)]).toEqual([
    "depuis juil. 2024", "2020 – 2023", "jusqu’à 2023", "",
  ]);
});

it("homonyms are those of the same name or spelling, and persons of one family name", () => {
  const mali = actor("diop-ml", "Abdoulaye Diop", { aliases: ["ministre Diop"] });
  const uemoa = actor("diop-uemoa", "Abdoulaye DIOP");
  const traore = actor("t1", "Ibrahim Traoré");
  const others = [mali, uemoa, traore, actor("t2", "Daouda Traore"), actor("s", "Diop", { kind: "state" })];
  expect(homonymsOf(mali, others).map((one) => [one.actor.id, one.family])).toEqual([["diop-uemoa", false]]);
  expect(homonymsOf(traore, others).map((one) => [one.actor.id, one.name, one.family])).toEqual([["t2", "Traore", true]]);
});

it("statements stand under their themes, the newest first", () => {
  const row = (id: string, theme: string, date: string): PositionRow => ({ id, actor: "a", theme, date, text: title(id), events: [], passages: [], references: [], independent: 0, latest: false });
  expect(byTheme([row("1", "x", "2024"), row("2", "y", "2025-05-22"), row("3", "x", "2025-01")], (id) => id).map(({ theme, rows }) => [theme, rows.map((one) => one.id)])).toEqual([["y", ["2"]], ["x", ["3", "1"]]]);
});

it("what is still to be met comes first, by its deadline", () => {
  const row = (id: string, status: CommitmentRow["status"], deadline: string | null): CommitmentRow => ({
    id, status, deadline, owners: [], beneficiaries: [], text: title(id), made: "2025", overdue: false, history: [], proof: [], events: [], remark: title(""), passages: [], references: [], independent: 0,
  });
  expect(byDue([row("met", "met", "2024"), row("never", "open", null), row("late", "open", "2026"), row("soon", "to_verify", "2025-07")]).map((one) => one.id)).toEqual(["soon", "late", "never", "met"]);
});
