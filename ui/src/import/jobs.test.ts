import { expect, it } from "vitest";
import type { JobNotice } from "../ipc/call.ts";
import type { ImportOutcome, Outcome } from "../ipc/generated.ts";
import { aboutOf, byOutcome, jobOf, ofFeeds, running, take, tally, tallyText, waiting } from "./jobs.svelte.ts";

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

const outcome = (kind: Outcome, held: number | null = null): ImportOutcome => ({ input: kind, outcome: kind, article: null, reason: null, held });

it("outcomes are counted by kind, in words where there are any", () => {
  const all = [outcome("added"), outcome("refused"), outcome("added"), outcome("followed")];
  expect(tally(all)).toEqual({ added: 2, same: 0, copy: 0, partial: 0, followed: 1, refused: 1 });
  expect(tallyText(all)).toBe("2 ajoutés · 1 refusé · 1 flux suivi");
});

it("a feed that was asked is neither added nor there already", () => {
  ofFeeds(8);
  expect([aboutOf(8), aboutOf(9), aboutOf(null)]).toEqual(["feeds", "articles", "articles"]);
  expect(tallyText([outcome("added"), outcome("same"), outcome("same"), outcome("refused")], aboutOf(8))).toBe("1 flux a du nouveau · 2 flux sans nouveauté · 1 flux en échec");
});

it("what wants the user's eye comes first", () => {
  const groups = byOutcome([outcome("same"), outcome("added"), outcome("partial", 4), outcome("refused"), outcome("partial", 5)]);
  expect(groups.map((group) => [group.outcome, group.rows.length])).toEqual([["refused", 1], ["partial", 2], ["added", 1], ["same", 1]]);
});

it("what was kept by the user's word waits no longer", () => {
  expect(waiting([outcome("partial", 4), outcome("refused", 5), { ...outcome("partial", 6), article: 9 }, outcome("added")])).toBe(2);
});
