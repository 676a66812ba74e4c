import { beforeEach, expect, it, vi } from "vitest";
import { answerNetwork, askNetwork, question } from "../network/permission.svelte.ts";
import { allowNetwork, settings } from "../settings/settings.svelte.ts";

const sent = vi.hoisted(() => [] as { name: string; network: unknown }[]);
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: { settings?: { network: unknown } }) => {
    sent.push({ name, network: request.settings?.network });
    return Promise.resolve({});
  },
}));

beforeEach(() => (sent.length = 0));

it("the permission is in the library before whoever asked goes on", async () => {
  const order: string[] = [];
  const waiting = askNetwork(["a.example"]).then((allowed) => order.push(`go ${allowed} after ${sent.length}`));
  await answerNetwork(true, () => allowNetwork(true));
  await waiting;
  expect([order, sent, settings().network, question()]).toEqual([["go true after 1"], [{ name: "settings_set", network: true }], true, null]);
});

it("the switch is turned off at once too", async () => {
  await allowNetwork(false);
  expect([sent, settings().network]).toEqual([[{ name: "settings_set", network: false }], false]);
});
