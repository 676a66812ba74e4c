import { describe, expect, it } from "vitest";
import type { EventRow } from "../ipc/generated.ts";
import { byYear, datesInWords, datesOf, filterEvents, followersOf, labelled, NO_EVENT_FILTERS, vagueness, withoutFilter } from "./chronology.ts";

const event = (id: string, dates: EventRow["dates"], more: Partial<EventRow> = {}): EventRow => ({
  id, key: null, place: null, kind: "decision", title: { fr: `Événement ${id}`, en: "" }, participants: [], dates, follows: [], themes: [], passages: [], references: [], independent: 0, ...more,
});
const held = (value: string, end?: string): EventRow["dates"][number] => ({ label: "held", value, ...(end ? { end } : {}) });

const withdrawal = event("retrait", [
  { label: "effective", value: "2025-01-29" },
  { label: "announced", value: "2024-01-28" },
  { label: "notified", value: "2024-01-29" },
], { kind: "withdrawal", themes: ["droit"] });
const talks = event("bamako", [held("2025-05-22")], { kind: "consultation", participants: [{ actor: "touray", stated: false }], place: "Bamako", follows: ["retrait"] });
const may = event("mai", [held("2025-05")]);
const accra = event("accra", [held("2025-04-22", "2025-04-23")]);
const all = [talks, withdrawal, may, accra];
const ids = (events: readonly EventRow[]): string[] => events.map((one) => one.id);

describe("the chronology", () => {
  it("stands under years in order, the less precise first", () => {
    expect(byYear(all, false).map(({ year, events }) => [year, ...ids(events)])).toEqual([["2024", "retrait"], ["2025", "accra", "mai", "bamako"]]);
    expect(byYear(all, true).map(({ year }) => year)).toEqual(["2025", "2024"]);
    expect(byYear([], false)).toEqual([]);
  });

  it("keeps an event in a period with any of its dates, the last day of a span included", () => {
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, from: "2025-01", to: "2025-01" }))).toEqual(["retrait"]);
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, from: "2025-04-23", to: "2025-05-10" }))).toEqual(["mai", "accra"]);
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, to: "2023" }))).toEqual([]);
  });

  it("filters by actor, theme, kind and words without accents", () => {
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, actor: "touray" }))).toEqual(["bamako"]);
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, theme: "droit" }))).toEqual(["retrait"]);
    expect(ids(filterEvents(all, { ...NO_EVENT_FILTERS, kind: "consultation" }))).toEqual(["bamako"]);
    expect(ids(filterEvents(all, NO_EVENT_FILTERS, "EVENEMENT bama"))).toEqual(["bamako"]);
    expect(withoutFilter({ ...NO_EVENT_FILTERS, from: "2025", to: "2026", actor: "a" }, "period")).toMatchObject({ from: "", to: "", actor: "a" });
  });

  it("filters by track and confidence; what has no track is a step or setting", () => {
    const levy = event("prelevement", [held("2025-03-28")], { track: "parallel", confidence: "medium" });
    const charge = event("charge", [held("2026-01")], { track: "irritant", confidence: "low" });
    const both = [...all, levy, charge];
    expect(ids(filterEvents(both, { ...NO_EVENT_FILTERS, track: "irritant" }))).toEqual(["charge"]);
    expect(ids(filterEvents(both, { ...NO_EVENT_FILTERS, track: "step" }))).toEqual(ids(all));
    expect(ids(filterEvents(both, { ...NO_EVENT_FILTERS, confidence: "medium" }))).toEqual(["prelevement"]);
    expect(withoutFilter({ ...NO_EVENT_FILTERS, track: "irritant", kind: "other" }, "track")).toEqual({ ...NO_EVENT_FILTERS, kind: "other" });
  });

  it("looks for words in places, remarks, versions and the names of who took part", () => {
    const drone = event("drone", [held("2025-12-08")], { place: "Tinzaouatène", remark: { fr: "À vérifier", en: "" }, versions: [{ by: "mali", text: { fr: "Une agression", en: "" }, passages: [], references: [] }], participants: [{ actor: "goita", stated: false }] });
    const names = new Map([["goita", "assimi goita"]]);
    for (const words of ["tinzaouatene", "verifier", "AGRESSION", "Goita agression"]) expect(ids(filterEvents([drone, talks], NO_EVENT_FILTERS, words, names)), words).toEqual(["drone"]);
    expect(ids(filterEvents([drone], NO_EVENT_FILTERS, "touray", names))).toEqual([]);
  });

  it("says what is not known of a date", () => {
    expect([vagueness("2025-05"), vagueness("2025"), vagueness("2025-05-22")]).toEqual(["jour non précisé", "mois non précisé", null]);
  });

  it("names each date for what it is", () => {
    const { main, others } = datesOf(withdrawal);
    expect(main?.label, "without a day on which it was held, the first").toBe("announced");
    expect(others.map((date) => labelled(date))).toEqual(["notifié 29 janv. 2024", "effet 29 janv. 2025"]);
    expect(datesOf(talks).others).toEqual([]);
    expect(datesInWords(withdrawal)).toEqual(["annoncé", "notifié 29 janv. 2024", "effet 29 janv. 2025"]);
    expect(datesInWords(talks), "held on that day goes without saying").toEqual([]);
    expect(datesInWords(event("x", [held("2025-05-22"), { label: "adopted", value: "2025-05-22" }])), "one day, two labels").toEqual(["tenu, adopté"]);
  });

  it("knows what follows from an event", () => {
    expect(ids(followersOf(withdrawal, all))).toEqual(["bamako"]);
  });
});
