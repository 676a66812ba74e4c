import { describe, expect, it } from "vitest";
import type { EventRow } from "../ipc/generated.ts";
import { byYear, datesInWords, datesOf, filterEvents, followersOf, labelled, NO_EVENT_FILTERS, withoutFilter } from "./chronology.ts";

const event = (id: string, dates: EventRow["dates"], more: Partial<EventRow> = {}): EventRow => ({
  id, key: null, place: null, kind: "decision", title: { fr: `Événement ${id}`, en: "" }, participants: [], dates, follows: [], themes: [], passages: [], references: [], independent: 0, ...more,
});
const held = (value: string, end?: string): EventRow["dates"][number] => ({ label: "held", value, ...(end ? { end } : {}) });

const withdrawal = event("retrait", [
  { label: "effective", value: "2025-01-29" },
  { label: "announced", value: "2024-01-28" },
  { label: "notified", value: "2024-01-29" },
], { kind: "withdrawal", themes: ["droit"] });
const talks = event("bamako", [held("2025-05-22")], { kind: "consultation", participants: [{ actor: "touray" }], place: "Bamako", follows: ["retrait"] });
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
    expect(withoutFilter({ from: "2025", to: "2026", actor: "a", theme: "", kind: "" }, "period")).toMatchObject({ from: "", to: "", actor: "a" });
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
