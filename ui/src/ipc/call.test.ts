import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askPermission, call, CallError, hostsOf, saidOf } from "./call.ts";

const core = vi.hoisted(() => ({ off: true, sent: 0 }));
vi.mock("./transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: () => {
    core.sent += 1;
    return core.off ? Promise.reject(Object.assign(new Error("réseau désactivé"), { code: "network_off" })) : Promise.resolve({ job: 4 });
  },
}));

beforeEach(() => Object.assign(core, { off: true, sent: 0 }));
afterEach(() => askPermission(null));

const fetchPage = (): Promise<unknown> => call("article_fetch", { dossier: 1, urls: ["https://a.example/x"] }, ["https://a.example/x", "https://a.example/y"]);

it("what needs the network asks, and is tried again once it is allowed", async () => {
  const asked: (readonly string[])[] = [];
  askPermission((hosts) => {
    asked.push(hosts);
    core.off = false;
    return Promise.resolve(true);
  });
  expect(await fetchPage()).toEqual({ job: 4 });
  expect([asked, core.sent]).toEqual([[["a.example"]], 2]);
});

it("without permission nothing is tried again, and it counts as given up", async () => {
  askPermission(() => Promise.resolve(false));
  await expect(fetchPage()).rejects.toMatchObject({ code: "cancelled" });
  expect(core.sent).toBe(1);
});

it("a core that still refuses is not asked for ever", async () => {
  askPermission(() => Promise.resolve(true));
  await expect(fetchPage()).rejects.toBeInstanceOf(CallError);
  expect(core.sent).toBe(2);
});

it("hosts are named once each, with their port where it is unusual", () => {
  expect(hostsOf(["https://a.example/1", "https://a.example/2", "http://b.example:8080/", "b.example", ""])).toEqual(["a.example", "b.example:8080"]);
});

it("what the user gave up is not said to have failed", () => {
  expect(saidOf(new CallError("cancelled", "x"))).toBeNull();
  expect(saidOf(new CallError("refused", "Le serveur n’a pas répondu."))).toBe("Le serveur n’a pas répondu.");
});
