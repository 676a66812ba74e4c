import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallError } from "../ipc/call.ts";
import { Asking, REST, SLOW } from "./asking.svelte.ts";

interface Flight {
  request: string;
  land: (answer: string) => Promise<void>;
  fail: (error: unknown) => Promise<void>;
}

function asking(): { asking: Asking<string, string>; flights: Flight[]; cancel: ReturnType<typeof vi.fn<() => void>> } {
  const flights: Flight[] = [];
  const cancel = vi.fn<() => void>();
  const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0));
  const send = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      flights.push({ request, land: (answer) => (resolve(answer), settle()), fail: (error: Error) => (reject(error), settle()) } as Flight);
    });
  return { asking: new Asking<string, string>({ send, cancel, same: (one, other) => one[0] === other[0] }), flights, cancel };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a question that follows its form", () => {
  it("waits for the typing to rest and asks the last of it only", async () => {
    const { asking: one, flights } = asking();
    one.ask("l");
    one.ask("li");
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(flights).toHaveLength(0);
    one.ask("lib");
    await vi.advanceTimersByTimeAsync(REST);
    expect(flights.map((flight) => flight.request)).toEqual(["lib"]);
    await flights[0]?.land("answer");
    expect([one.answer, one.answered, one.waiting]).toEqual(["answer", "lib", false]);
  });

  it("has one on its way at a time, then sends the newest, and ends with its answer", async () => {
    const { asking: one, flights } = asking();
    for (const words of ["a50", "a75", "a100"]) {
      one.ask(words, 0);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(flights.map((flight) => flight.request)).toEqual(["a50"]);
    await flights[0]?.land("fifty");
    expect([one.answer, one.waiting]).toEqual(["fifty", true]);
    expect(flights.map((flight) => flight.request), "what lay between is let go").toEqual(["a50", "a100"]);
    await flights[1]?.land("hundred");
    expect([one.answer, one.answered, one.waiting]).toEqual(["hundred", "a100", false]);
  });

  it("ends a long reading that another set of articles has made useless, not one of another length", async () => {
    const { asking: one, flights, cancel } = asking();
    one.ask("a50", 0);
    await vi.advanceTimersByTimeAsync(SLOW + 1);
    expect(one.slow).toBe(true);
    one.ask("a75", 0);
    expect(cancel).not.toHaveBeenCalled();
    one.ask("b75", 0);
    expect(cancel).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    await flights[0]?.fail(new CallError("cancelled", "Annulé."));
    expect([flights[1]?.request, one.stopped, one.failed, one.slow]).toEqual(["b75", false, null, false]);
  });

  it("is ended by the user without an error, and keeps what it last answered", async () => {
    const { asking: one, flights, cancel } = asking();
    one.ask("a", 0);
    await vi.advanceTimersByTimeAsync(1);
    await flights[0]?.land("first");
    one.ask("b", 0);
    await vi.advanceTimersByTimeAsync(SLOW + 1);
    one.stop();
    expect(cancel).toHaveBeenCalledOnce();
    expect([one.stopped, one.slow, one.waiting]).toEqual([true, false, false]);
    await flights[1]?.land("too late");
    expect([one.answer, one.failed, one.stopped], "an answer that comes all the same is let go").toEqual(["first", null, true]);
    one.ask("c", 0);
    await vi.advanceTimersByTimeAsync(1);
    await flights[2]?.land("third");
    expect([one.answer, one.stopped]).toEqual(["third", false]);
  });

  it("says what went wrong in place of an answer, and nothing of it after the next", async () => {
    const { asking: one, flights } = asking();
    one.ask("a", 0);
    await vi.advanceTimersByTimeAsync(1);
    await flights[0]?.fail(new CallError("not_found", "Ce thème n’existe pas."));
    expect([one.answer, one.failed]).toEqual([null, "Ce thème n’existe pas."]);
    one.ask("b", 0);
    await vi.advanceTimersByTimeAsync(1);
    await flights[1]?.land("good");
    expect([one.answer, one.failed]).toEqual(["good", null]);
  });
});
