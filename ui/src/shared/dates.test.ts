import { expect, it } from "vitest";
import { firstDay, lastDay, parseDate } from "./dates.ts";

const value = (typed: string): string => {
  const read = parseDate(typed);
  return read.ok ? `${read.value} ${read.precision}` : read.why;
};

it("the length of what is typed is its precision", () => {
  expect(["2025", "2025-05", "2025-05-22", " 2025-5-2 "].map(value)).toEqual(["2025 year", "2025-05 month", "2025-05-22 day", "2025-05-02 day"]);
});

it("the order used in French is understood", () => {
  expect(["22/05/2025", "22.5.2025", "05/2025"].map(value)).toEqual(["2025-05-22 day", "2025-05-22 day", "2025-05 month"]);
});

it("what is not a date is refused with the reason", () => {
  expect(["", "mai 2025", "2025-13", "2025-02-31", "2025-00-10", "20025", "0025", "2025-05-22T10:00"].map(value)).toEqual([
    "empty", "form", "month", "day", "month", "year", "year", "form",
  ]);
  expect(value("2024-02-29"), "a leap day exists").toBe("2024-02-29 day");
  expect(value("2025-02-29")).toBe("day");
});

it("a month or a year reaches from its first to its last day", () => {
  expect([firstDay("2025"), lastDay("2025"), firstDay("2024-02"), lastDay("2024-02"), lastDay("2025-05-22")]).toEqual([
    "2025-01-01", "2025-12-31", "2024-02-01", "2024-02-29", "2025-05-22",
  ]);
});
