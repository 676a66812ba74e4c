import { describe, expect, it } from "vitest";
import { reach, spanOf, travelGrid } from "./span.ts";

describe("what is in sight", () => {
  it("is what the frame covers and a little more, never more than there is", () => {
    expect(spanOf(0, 500, 100, 500, 3)).toEqual({ first: 0, end: 8 });
    expect(spanOf(10_000, 500, 100, 500, 3)).toEqual({ first: 97, end: 108 });
    expect(spanOf(49_900, 500, 100, 500, 3)).toEqual({ first: 496, end: 500 });
    expect(spanOf(9_000, 500, 100, 4, 3), "also where the list has grown shorter than the place one was at").toEqual({ first: 4, end: 4 });
  });

  it("is moved no more than needed to show a cell", () => {
    expect(reach(200, 300, 250, 100)).toBe(200);
    expect(reach(200, 300, 100, 100)).toBe(100);
    expect(reach(200, 300, 450, 100)).toBe(250);
    expect(reach(0, 80, 500, 100), "a cell larger than the frame begins at its edge").toBe(500);
  });
});

describe("travel in the grid", () => {
  const size = { rows: 500, columns: 15 };
  const go = (key: string, row: number, column: number, whole = false): number[] | null => {
    const to = travelGrid(key, whole, { row, column }, size, 6);
    return to && [to.row, to.column];
  };

  it("goes from cell to cell and into the headers, and stops at the edges", () => {
    expect(go("ArrowDown", 1, 1)).toEqual([2, 1]);
    expect(go("ArrowUp", 1, 1)).toEqual([0, 1]);
    expect(go("ArrowUp", 0, 1)).toEqual([0, 1]);
    expect(go("ArrowLeft", 4, 1)).toEqual([4, 0]);
    expect(go("ArrowRight", 4, 15)).toEqual([4, 15]);
    expect([go("j", 1, 1), go("k", 5, 1)]).toEqual([[2, 1], [4, 1]]);
  });

  it("goes by pages, to the ends of a row and to those of the grid", () => {
    expect(go("PageDown", 1, 3)).toEqual([7, 3]);
    expect(go("PageUp", 3, 3)).toEqual([0, 3]);
    expect([go("Home", 9, 9), go("End", 9, 9)]).toEqual([[9, 0], [9, 15]]);
    expect([go("Home", 9, 9, true), go("End", 9, 9, true)]).toEqual([[1, 0], [500, 15]]);
    expect(go("x", 1, 1)).toBeNull();
  });
});
