import { describe, expect, it } from "vitest";
import { CLOSEST, dayNumber, dayOf, fitting, moved, spanOf, stepAt, ticksBetween, timeAt, zoomed } from "./scale.ts";

const texts = (from: string, to: string, scale: number): string[] => ticksBetween(dayNumber(from), dayNumber(to), scale).map((tick) => tick.text);

describe("time as a line", () => {
  it("counts days there and back, leap days too", () => {
    expect(dayOf(dayNumber("2024-02-29"))).toBe("2024-02-29");
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
  });

  it("gives a month and a year the days that they may mean", () => {
    const [from, to] = spanOf("2025-02");
    expect([dayOf(from), to - from]).toEqual(["2025-02-01", 28]);
    expect(spanOf("2024")[1] - spanOf("2024")[0]).toBe(366);
    expect(spanOf("2025-04-22", "2025-04-23")[1] - spanOf("2025-04-22")[0], "the last day is part of it").toBe(2);
  });

  it("fits what there is, and puts a single day about the middle", () => {
    const sight = fitting(0, 100, 1000);
    expect(-sight.left * sight.scale).toBeGreaterThan(20);
    expect((100 - sight.left) * sight.scale).toBeLessThan(980);
    const day = fitting(50, 51, 1000);
    expect(day.scale).toBe(CLOSEST);
    expect((50.5 - day.left) * day.scale).toBeCloseTo(455);
  });

  it("zooms around what is under the pointer", () => {
    const sight = { left: 100, scale: 2 };
    const day = sight.left + 300 / sight.scale;
    const closer = zoomed(sight, 1.5, 300);
    expect(closer.left + 300 / closer.scale).toBeCloseTo(day);
    expect(zoomed(sight, 1e9, 0).scale).toBe(CLOSEST);
  });

  it("never moves everything out of sight", () => {
    const sight = { left: 0, scale: 1 };
    expect(moved(sight, 1e6, 400, 0, 100).left).toBeLessThan(100);
    expect(moved(sight, -1e6, 400, 0, 100).left + 400).toBeGreaterThan(0);
  });
});

describe("ticks", () => {
  it("are years from afar, months nearer, days close by", () => {
    expect([0.02, 0.3, 0.9, 3, 20, 70].map((scale) => stepAt(scale))).toEqual([
      { unit: "year", by: 10 }, { unit: "year", by: 1 }, { unit: "month", by: 3 }, { unit: "month", by: 1 }, { unit: "day", by: 5 }, { unit: "day", by: 1 },
    ]);
  });

  it("name the year where it begins, and months and days within", () => {
    expect(texts("2024-11-01", "2025-03-01", 3)).toEqual(["nov.", "déc.", "2025", "févr.", "mars"]);
    expect(texts("2021-01-01", "2025-01-01", 0.3)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
    expect(texts("2025-02-01", "2025-03-03", 15)).toEqual(["févr. 2025", "6", "11", "16", "21", "26", "mars 2025"]);
  });

  it("leave the left edge a name where none stands there", () => {
    expect([0.3, 3, 20].map((scale) => timeAt(dayNumber("2025-05-22") + 0.7, scale))).toEqual(["2025", "2025", "mai 2025"]);
  });

  it("never stand on one another", () => {
    for (const scale of [0.01, 0.05, 0.2, 0.7, 2, 5, 12, 30, 90]) {
      const ticks = ticksBetween(dayNumber("2023-12-01"), dayNumber("2026-03-01"), scale);
      const gaps = ticks.slice(1).map((tick, at) => (tick.day - (ticks[at]?.day ?? 0)) * scale);
      expect(Math.min(Infinity, ...gaps), `at ${scale}`).toBeGreaterThan(25);
    }
  });
});
