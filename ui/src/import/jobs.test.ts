import { expect, it } from "vitest";
import type { JobNotice } from "../ipc/call.ts";
import { jobOf, running, take, tally } from "./jobs.svelte.ts";

const notice = (job: number, done: number, state: JobNotice["state"] = "running"): JobNotice => ({ event: "job", job, label: "Import", done, total: 3, state, outcomes: [] });

it("the newest notice counts, and work that has ended stays ended", () => {
  take(notice(1, 1));
  take(notice(1, 0));
  expect(running()?.done, "a late notice does not set it back").toBe(1);
  take(notice(2, 0));
  expect(running()?.job).toBe(2);
  take(notice(2, 1, "cancelled"));
  take(notice(1, 3, "done"));
  take(notice(1, 3));
  expect(running()).toBeUndefined();
  expect([jobOf(1)?.state, jobOf(2)?.state, jobOf(null)]).toEqual(["done", "cancelled", undefined]);
});

it("outcomes are counted by kind", () => {
  const outcome = (kind: "added" | "refused") => ({ input: "x", outcome: kind, article: null, reason: null });
  expect(tally([outcome("added"), outcome("refused"), outcome("added")])).toEqual({ added: 2, same: 0, copy: 0, partial: 0, refused: 1 });
});
