import { describe, expect, it } from "vitest";
import { isTyping, travel } from "./keys.ts";

describe("keyboard travel", () => {
  it("starts at the nearest end", () => {
    expect(travel("j", -1, 5)).toBe(0);
    expect(travel("k", -1, 5)).toBe(4);
  });

  it("stops at the ends and does not wrap", () => {
    expect(travel("ArrowDown", 4, 5)).toBe(4);
    expect(travel("ArrowUp", 0, 5)).toBe(0);
    expect(travel("PageDown", 1, 5)).toBe(4);
    expect(travel("PageUp", 3, 5)).toBe(0);
  });

  it("knows the ends, and leaves other keys and empty lists alone", () => {
    expect([travel("Home", 3, 5), travel("End", 1, 5)]).toEqual([0, 4]);
    expect(travel("x", 1, 5)).toBeNull();
    expect(travel("j", -1, 0)).toBeNull();
  });

  it("is not for someone who is typing", () => {
    const field = document.createElement("input");
    expect(isTyping(field)).toBe(true);
    expect(isTyping(document.createElement("button"))).toBe(false);
  });
});
