import { expect, it, vi } from "vitest";
import { answerNetwork, askNetwork, question } from "./permission.svelte.ts";

it("a yes is kept before whoever asked goes on", async () => {
  const order: string[] = [];
  const waiting = askNetwork(["a.example"]).then((allowed) => order.push(`go ${allowed}`));
  expect(question()?.hosts).toEqual(["a.example"]);
  await answerNetwork(true, async () => {
    await Promise.resolve();
    order.push("kept");
  });
  await waiting;
  expect([order, question()]).toEqual([["kept", "go true"], null]);
});

it("« not now » keeps nothing, and two questions at once get one answer", async () => {
  const keep = vi.fn(() => Promise.resolve());
  const both = Promise.all([askNetwork(["a.example"]), askNetwork(["b.example", "a.example"])]);
  expect(question()?.hosts).toEqual(["a.example", "b.example"]);
  await answerNetwork(false, keep);
  expect(await both).toEqual([false, false]);
  expect(keep).not.toHaveBeenCalled();
});
