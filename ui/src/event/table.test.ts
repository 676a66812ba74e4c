import { afterEach, expect, it } from "vitest";
import type { EventRow } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { tableOf } from "./table.ts";

const passage = (quote: string): EventRow["passages"][number] => ({ article: 1, start: 0, end: 4, hash: "", quote });
const event: EventRow = {
  id: "a", kind: "withdrawal", title: { fr: "Retrait des trois États", en: "The three states withdraw" }, place: "Bamako", independent: 2,
  dates: [{ label: "announced", value: "2024-01-28" }, { label: "effective", value: "2025-01-29" }],
  participants: [{ actor: "goita", office: { fr: "chef de l’État", en: "head of state" }, stated: true }, { actor: "aes", stated: false }],
  versions: [{ by: "aes", text: { fr: "Sans délai", en: "" }, passages: [passage("b")], references: [] }],
  follows: [], themes: [], passages: [passage("a")], references: ["https://www.a.example/x", "https://a.example/y"],
};
const name = (actor: string): string => ({ goita: "Assimi Goïta", aes: "AES" })[actor] ?? actor;

afterEach(() => setLang("fr"));

it("events become a table with every date under its label, who took part in what office, and what bears it out", () => {
  const { headers, rows } = tableOf([event], name);
  expect(headers).toHaveLength(5);
  expect(rows[0]?.map((cell) => cell.text)).toEqual([
    "annoncé 28 janvier 2024\neffet 29 janvier 2025", "Retrait des trois États\nAES\u00a0: Sans délai", "Bamako", "Assimi Goïta, chef de l’État\nAES", "2 sources indépendantes\nNon archivé\u00a0: a.example",
  ]);
  expect(rows[0]?.map((cell) => cell.passages.map((one) => one.quote)), "the version’s own passages too").toEqual([[], [], [], [], ["a", "b"]]);
});

it("a table speaks the language of the note", () => {
  setLang("en");
  expect(tableOf([event], name).rows[0]?.slice(0, 2).map((cell) => cell.text.split("\n")[0])).toEqual(["announced 28 January 2024", "The three states withdraw"]);
});
