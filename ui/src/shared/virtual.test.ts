import { expect, it } from "vitest";
import { RowHeights } from "./virtual.ts";

it("rows stand where the heights above them add up to", () => {
  const rows = new RowHeights(5, 100);
  expect(rows.total).toBe(500);
  expect(rows.set(1, 60)).toBe(-40);
  expect([rows.top(1), rows.top(2), rows.total]).toEqual([100, 160, 460]);
  expect([rows.at(0), rows.at(99), rows.at(100), rows.at(159), rows.at(160), rows.at(9999)]).toEqual([0, 0, 1, 1, 2, 4]);
});

it("a list that grows or shrinks keeps what was measured", () => {
  const rows = new RowHeights(3, 10);
  rows.set(0, 50);
  rows.resize(5);
  expect(rows.total).toBe(90);
  rows.resize(1);
  expect([rows.count, rows.total]).toEqual([1, 50]);
  rows.resize(0);
  expect([rows.total, rows.at(30)]).toEqual([0, 0]);
});

it("five thousand rows are measured and searched without delay", () => {
  const rows = new RowHeights(5000, 100);
  const begin = performance.now();
  for (let index = 0; index < 5000; index += 1) {
    rows.set(index, 90 + (index % 40));
    rows.top(Math.min(5000, index + 12));
  }
  expect(rows.at(rows.total - 1)).toBe(4999);
  expect(performance.now() - begin, "milliseconds").toBeLessThan(500);
});
