import { expect, it } from "vitest";
import type { ActorRow } from "../ipc/generated.ts";
import { filterActors, nameOf, tenure } from "./actors.ts";

const actor = (id: string, fr: string, more: Partial<ActorRow> = {}): ActorRow => ({ id, kind: "person", names: { fr, en: "" }, aliases: [], offices: [], country: null, events: 0, ...more });
const all = [
  actor("touray", "Omar Alieu Touray", { offices: [{ title: { fr: "président de la Commission", en: "" }, from: null, to: null }] }),
  actor("ecowas", "Communauté économique", { kind: "organisation", aliases: ["CEDEAO", "Cédéao"] }),
  actor("eburnie", "Éburnie", { kind: "state" }),
];
const ids = (kind: string, words: string): string[] => filterActors(all, kind, words).map((one) => one.id);

it("actors are found under any name, spelling or office, without accents", () => {
  expect(ids("", "cedeao")).toEqual(["ecowas"]);
  expect(ids("", "president commission")).toEqual(["touray"]);
  expect(ids("state", "touray")).toEqual([]);
});

it("they stand by name, an accented capital where its letter stands", () => {
  expect(ids("", "")).toEqual(["ecowas", "eburnie", "touray"]);
  expect(nameOf(actor("x", "", { names: { fr: "", en: "Bloc" } })), "the other language where one is empty").toBe("Bloc");
});

it("an office says since when and until when it was held", () => {
  const office = { title: { fr: "", en: "" }, from: null, to: null };
  expect([tenure({ ...office, from: "2024-07" }), tenure({ ...office, from: "2020", to: "2023" }), tenure({ ...office, to: "2023" }), tenure(office)]).toEqual([
    "depuis juil. 2024", "2020 – 2023", "jusqu’à 2023", "",
  ]);
});
