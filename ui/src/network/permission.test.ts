import { beforeEach, expect, it, vi } from "vitest";
import { CallError } from "../ipc/call.ts";
import { settings } from "../settings/settings.svelte.ts";
import { answerNetwork, askNetwork, question, saidOf } from "./permission.svelte.ts";

const sent = vi.hoisted(() => [] as { name: string; network: unknown }[]);
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: { settings?: { network: unknown } }) => {
    sent.push({ name, network: request.settings?.network });
    return Promise.resolve({});
  },
}));

beforeEach(() => (sent.length = 0));

it("the permission is kept before whoever asked goes on", async () => {
  const order: string[] = [];
  const waiting = askNetwork(["a.example"]).then((allowed) => order.push(`go ${allowed} after ${sent.length}`));
  expect(question()?.hosts).toEqual(["a.example"]);
  await answerNetwork(true);
  await waiting;
  expect([order, sent, settings().network, question()]).toEqual([["go true after 1"], [{ name: "settings_set", network: true }], true, null]);
});

it("« not now » keeps nothing, and two questions at once get one answer", async () => {
  const both = Promise.all([askNetwork(["a.example"]), askNetwork(["b.example", "a.example"])]);
  expect(question()?.hosts).toEqual(["a.example", "b.example"]);
  await answerNetwork(false);
  expect(await both).toEqual([false, false]);
  expect(sent).toEqual([]);
});

it("what the user gave up is not said to have failed", () => {
  expect(saidOf(new CallError("cancelled", "x"))).toBeNull();
  expect(saidOf(new CallError("refused", "Le serveur n’a pas répondu."))).toBe("Le serveur n’a pas répondu.");
});
