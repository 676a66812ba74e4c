import { beforeEach, expect, it, vi } from "vitest";
import type { NetworkRow } from "../ipc/generated.ts";
import { NetworkLog, PAGE, toneOf } from "./log.svelte.ts";

const core = vi.hoisted(() => ({ total: 450, fail: false, asked: [] as { offset: number; limit: number }[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (_: string, request: { offset: number; limit: number }) => {
    core.asked.push(request);
    if (core.fail) return Promise.reject(Object.assign(new Error("illisible"), { code: "internal" }));
    const count = Math.max(0, Math.min(request.limit, core.total - request.offset));
    return Promise.resolve({ total: core.total, rows: Array.from({ length: count }, (_one, at) => ({ url: String(request.offset + at) })) });
  },
}));

beforeEach(() => Object.assign(core, { total: 450, fail: false, asked: [] }));
const row = (status: number | null, trouble: string | null): NetworkRow => ({ at: "", purpose: "article", host: "", url: "", ip: null, status, bytes: 0, millis: 0, trouble });

it("comes a page at a time, and a refresh keeps what is shown", async () => {
  const log = new NetworkLog();
  await log.refresh();
  await log.more();
  expect([log.rows.length, log.total, log.rows.at(-1)?.url]).toEqual([2 * PAGE, 450, "399"]);
  await log.refresh();
  expect([log.rows.length, core.asked.at(-1)]).toEqual([2 * PAGE, { offset: 0, limit: 2 * PAGE }]);
});

it("what fails is said, and what was there stays", async () => {
  const log = new NetworkLog();
  await log.refresh();
  core.fail = true;
  await log.refresh();
  expect([log.failed, log.rows.length]).toEqual(["illisible", PAGE]);
});

it("no answer, a refusal and an answer look different", () => {
  expect([row(200, null), row(304, null), row(404, "n’existe pas"), row(200, "trop grand"), row(null, "introuvable")].map(toneOf)).toEqual(["done", "done", "warning", "warning", "conflict"]);
});
