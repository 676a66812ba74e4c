import { expect, it } from "vitest";
import { after, everything, kept, meant, NO_CHOICE, reaching, toggled } from "./choice.ts";

const order = [10, 11, 12, undefined, 14];
const list = (choice: { ids: ReadonlySet<number> }): number[] => [...choice.ids];

it("one is put in and out", () => {
  const one = toggled(NO_CHOICE, 11);
  expect(list(toggled(one, 14))).toEqual([11, 14]);
  expect(list(toggled(one, 11))).toEqual([]);
});

it("a range reaches from where it began, either way, over what has not been fetched", () => {
  const began = toggled(NO_CHOICE, 12);
  const down = reaching(began, 14, order);
  expect(list(down)).toEqual([12, 14]);
  expect(list(reaching(down, 10, order)), "turned round at the same place").toEqual([10, 11, 12]);
  expect(list(reaching(NO_CHOICE, 11, order))).toEqual([11]);
});

it("an action is about what is chosen, else about where one stands", () => {
  expect(meant(everything(order), 11, order)).toEqual([10, 11, 12, 14]);
  expect(meant(NO_CHOICE, 11, order)).toEqual([11]);
  expect(meant(NO_CHOICE, 99, order), "what is gone is not meant").toEqual([]);
});

it("what has left the list is no longer chosen", () => {
  const all = everything([10, 11]);
  expect(list(kept(all, [11]))).toEqual([11]);
  expect(kept(all, [10, 11, 12])).toBe(all);
});

it("one goes on from the next row, at the end from the one before", () => {
  expect([after([1, 2, 3, 4], [2, 3]), after([1, 2, 3], [3]), after([1], [1]), after([1, 2, 3], [1, 3])]).toEqual([4, 2, null, 2]);
});
