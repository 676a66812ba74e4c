import { expect, it } from "vitest";
import type { SummaryParameters } from "../ipc/generated.ts";
import { againOf, compareOf, isBounded, lackOf, makeOf, NO_WISH, questionOf, readingOf, type Wish, wishOf } from "./wish.ts";

const wish = (part: Partial<Wish> = {}): Wish => ({ ...NO_WISH, ...part });

it("an empty form asks for a synthesis of everything, by date, in 250 words", () => {
  expect(makeOf(3, wish())).toEqual({ dossier: 3, scope: {}, words: 250, order: "time", keep: false });
  expect(compareOf(3, wish())).toEqual({ dossier: 3, scope: {} });
  expect(isBounded(wish())).toBe(false);
});

it("every bound goes into the request, dates as they are understood", () => {
  const made = makeOf(3, wish({ articles: [4, 9], from: "05/2025", to: "2025-06-30", search: " libre circulation ", theme: "mediation", lang: "fr", order: "importance", words: 75 }));
  expect(made).toEqual({
    dossier: 3, scope: { articles: [4, 9], from: "2025-05", to: "2025-06-30", search: "libre circulation", theme: "mediation", lang: "fr" }, words: 75, order: "importance", keep: false,
  });
});

it("what it bears on and what is known already are one thing each", () => {
  expect(makeOf(1, wish({ about: "query", query: " qui ? ", actor: "ecowas" }))?.focus).toEqual({ query: "qui ?" });
  expect(makeOf(1, wish({ about: "actor", actor: "ecowas" }))?.focus).toEqual({ actor: "ecowas" });
  expect(makeOf(1, wish({ about: "theme", aboutTheme: "mediation" }))?.focus).toEqual({ theme: "mediation" });
  expect(makeOf(1, wish({ known: "date", date: "2026-03" }))?.since).toEqual({ date: "2026-03" });
  expect(makeOf(1, wish({ known: "note", note: 7 }))?.since).toEqual({ note: 7 });
});

it("half a wish is not asked, and says what it lacks", () => {
  const lacks = (part: Partial<Wish>, comparing = false): string | null => lackOf(wish(part), comparing);
  expect(lacks({ from: "2025-13" })).toBe("from");
  expect(lacks({ to: "demain" })).toBe("to");
  expect(lacks({ from: "2025-06", to: "2025-05-31" })).toBe("reversed");
  expect(lacks({ from: "2025-05-22", to: "2025-05" }), "the month holds the day").toBeNull();
  expect(lacks({ about: "query", query: "  " })).toBe("query");
  expect(lacks({ about: "actor" })).toBe("actor");
  expect(lacks({ about: "theme" })).toBe("theme");
  expect(lacks({ known: "date" })).toBe("date");
  expect(lacks({ known: "note" })).toBe("note");
  expect(lacks({ known: "note" }, true), "a comparison asks for nothing new").toBeNull();
  expect(makeOf(1, wish({ about: "actor" }))).toBeNull();
});

it("a stored request comes back into the form as it was", () => {
  const full = wish({ articles: [2], from: "2025", to: "2026-01", search: "mots", theme: "t", lang: "en", about: "query", query: "quoi ?", known: "note", note: 4, order: "importance", words: 400 });
  const { dossier, keep, ...asked } = makeOf(1, full) ?? { dossier: 0, keep: false };
  const parameters = { ...asked, version: 2, inputs: [] } as SummaryParameters;
  expect([dossier, keep]).toEqual([1, false]);
  expect(wishOf(parameters)).toEqual(full);
  expect(againOf(1, parameters)).toEqual({ ...makeOf(1, full), keep: true });
});

it("another length or question needs no other reading, other articles do", () => {
  const reading = (part: Partial<Wish>): string => readingOf(makeOf(1, wish(part)) ?? { dossier: 0 });
  expect(reading({ words: 900, about: "query", query: "qui" })).toBe(reading({}));
  expect(reading({ from: "2025" })).not.toBe(reading({}));
  expect(reading({ known: "date", date: "2025" })).not.toBe(reading({}));
});

it("syntheses of one question are known whatever their length and the order of what they say", () => {
  const parameters = (part: Partial<SummaryParameters>): SummaryParameters => ({ version: 2, inputs: [], scope: {}, ...part });
  expect(questionOf(parameters({ words: 100, order: "time", scope: { to: "2026", from: "2025" } }))).toBe(questionOf(parameters({ words: 300, scope: { from: "2025", to: "2026" } })));
  expect(questionOf(parameters({ focus: { query: "a" } }))).not.toBe(questionOf(parameters({ focus: { query: "b" } })));
});
