import { expect, it } from "vitest";
import { isBackwards, readDay, readEnd } from "./dates.ts";

it.each([
  ["2025-06-26", "2025-06-26"], ["26/06/2025", "2025-06-26"], ["26.6.2025", "2025-06-26"], ["26 juin 2025", "2025-06-26"],
  ["jeudi 26 juin 2025", "2025-06-26"], ["1er août 2025", "2025-08-01"], ["1\u00a0août\u00a02025", "2025-08-01"], ["5 Feb. 2024", "2024-02-05"],
  ["Thursday, 26 June 2025", "2025-06-26"], ["29 février 2024", "2024-02-29"], ["13 déc. 2025", "2025-12-13"], ["", ""], ["  ", ""],
])("%s is the day %s", (typed, iso) => {
  expect(readDay(typed).iso).toBe(iso);
});

it.each([["31 février 2025", "day"], ["31/04/2025", "day"], ["2025-13-01", "day"], ["29/02/2025", "day"], ["1/1/20025", "form"], ["demain", "form"], ["26 juin", "form"], ["juin 2025", "form"], ["2025", "form"], ["26 brumaire 2025", "form"]])(
  "%s is no day (%s)",
  (typed, why) => {
    expect(readDay(typed)).toEqual({ iso: null, why });
  },
);

it("a period that ends before it begins is backwards, an open one is not", () => {
  expect([isBackwards("2025-05-02", "2025-05-01"), isBackwards("2025-05-01", "2025-05-01"), isBackwards("2025-05-01", "")]).toEqual([true, false, false]);
});

it("a period may begin in a month or end with a year", () => {
  expect([readEnd("mai 2025", "from").iso, readEnd("02/2024", "to").iso, readEnd("2025", "to").iso, readEnd("", "to").iso]).toEqual(["2025-05-01", "2024-02-29", "2025-12-31", ""]);
});
