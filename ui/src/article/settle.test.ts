import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { settleAt } from "./settle.ts";

let resized: (() => void)[] = [];
class Observer {
  constructor(private readonly run: () => void) {}
  observe(): void {
    resized.push(this.run);
  }
  disconnect(): void {
    resized = resized.filter((one) => one !== this.run);
  }
}

beforeEach(() => {
  resized = [];
  vi.useFakeTimers();
  vi.stubGlobal("ResizeObserver", Observer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function reader(): { frame: HTMLElement; place: HTMLElement; push: (pixels: number) => void } {
  const frame = document.createElement("div");
  const place = document.createElement("mark");
  frame.append(document.createElement("div"));
  frame.firstElementChild?.append(place);
  document.body.append(frame);
  let top = 1000;
  frame.getBoundingClientRect = () => new DOMRect(0, 0, 100, 400);
  place.getBoundingClientRect = () => new DOMRect(0, top - frame.scrollTop, 100, 20);
  return { frame, place, push: (pixels) => ((top += pixels), resized.forEach((run) => run())) };
}

it("a place stays in the middle while the summary over it comes in", () => {
  const { frame, place, push } = reader();
  settleAt(frame, place);
  expect(frame.scrollTop).toBe(810);
  push(300);
  expect(frame.scrollTop).toBe(1110);
});

it("nothing moves by itself once the reader has moved, nor after a while", () => {
  const { frame, place, push } = reader();
  settleAt(frame, place);
  frame.dispatchEvent(new Event("wheel"));
  push(300);
  expect(frame.scrollTop).toBe(810);
  settleAt(frame, place);
  vi.advanceTimersByTime(3000);
  push(300);
  expect([frame.scrollTop, resized]).toEqual([1110, []]);
});
