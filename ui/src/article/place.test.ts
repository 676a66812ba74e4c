import { expect, it } from "vitest";
import { type Box, placeMenu } from "./place.ts";

const pane: Box = { top: 36, bottom: 600, left: 0, right: 400 };
const menu = { width: 240, height: 32 };
const line = (top: number, left = 40, right = 300): Box => ({ top, bottom: top + 24, left, right });
const overlaps = (at: { top: number }, lines: Box[]): boolean => lines.some((one) => at.top < one.bottom && at.top + menu.height > one.top);

it("the menu stands above the selection where there is room", () => {
  expect(placeMenu([line(200), line(224)], pane, 36, menu)).toEqual({ top: 160, left: 40 });
});

it("it goes below a selection at the top of the pane", () => {
  expect(placeMenu([line(40), line(64)], pane, 36, menu).top).toBe(96);
});

it("it never covers selected lines and never leaves the pane, wherever they are", () => {
  for (let from = -200; from < 640; from += 13) {
    for (const count of [1, 3, 12, 40]) {
      for (const left of [0, 150, 390]) {
        const lines = Array.from({ length: count }, (_, at) => line(from + at * 24, left, 400));
        const at = placeMenu(lines, pane, 36, menu);
        const seen = lines.filter((one) => one.bottom > pane.top && one.top < pane.bottom).map((one) => ({ ...one, top: Math.max(one.top, pane.top) }));
        expect(overlaps(at, seen), `${count} lines from ${from}`).toBe(false);
        expect(at.left).toBeGreaterThanOrEqual(pane.left);
        expect(at.left + menu.width).toBeLessThanOrEqual(pane.right);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.top + menu.height).toBeLessThanOrEqual(pane.bottom);
      }
    }
  }
});
