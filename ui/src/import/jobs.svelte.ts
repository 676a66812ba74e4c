/** Long work under way and just ended, as the core tells it. */
import { call, type JobNotice } from "../ipc/call.ts";
import type { ImportOutcome, Outcome } from "../ipc/generated.ts";
import { t } from "../shared/i18n.svelte.ts";

const jobs = $state<JobNotice[]>([]);

export const allJobs: readonly JobNotice[] = jobs;

/** Takes in what the core says of a job; an earlier notice that comes late does not set it back. */
export function take(notice: JobNotice): void {
  const at = jobs.findIndex((job) => job.job === notice.job);
  const known = jobs[at];
  if (!known) jobs.push(notice);
  else if (known.state === "running" && notice.done >= known.done) jobs[at] = notice;
}

/** The work that goes on, the newest first in line. */
export function running(): JobNotice | undefined {
  return jobs.findLast((job) => job.state === "running");
}

export function jobOf(id: number | null): JobNotice | undefined {
  return jobs.find((job) => job.job === id);
}

export function cancel(id: number): Promise<null> {
  return call("job_cancel", { job: id });
}

/** What work is about: inputs that become articles, or feeds that are asked what is new. */
export type About = "articles" | "feeds";
const feedJobs = new Set<number>();

/** Says that work asks feeds what is new: its outcomes are then worded so. */
export function ofFeeds(job: number): void {
  feedJobs.add(job);
}

export function aboutOf(job: number | null): About {
  return job !== null && feedJobs.has(job) ? "feeds" : "articles";
}

/** The name of an outcome's words: a feed that answered is neither added nor there already. */
export function wordsOf(outcome: Outcome, about: About): string {
  return about === "feeds" && (outcome === "added" || outcome === "same" || outcome === "refused") ? `feeds-${outcome}` : outcome;
}

/** How many inputs ended in each way. */
export function tally(outcomes: readonly ImportOutcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { added: 0, copy: 0, same: 0, partial: 0, refused: 0, followed: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

/** What wants the user's eye comes first. */
const ORDER: readonly Outcome[] = ["refused", "partial", "added", "copy", "followed", "same"];

/** Outcomes by how they ended, in the order in which they matter; within a group as they came. */
export function byOutcome(outcomes: readonly ImportOutcome[]): { outcome: Outcome; rows: ImportOutcome[] }[] {
  return ORDER.map((outcome) => ({ outcome, rows: outcomes.filter((one) => one.outcome === outcome) })).filter((group) => group.rows.length > 0);
}

/** The tally in words: `12 ajoutés · 3 reprises`. */
export function tallyText(outcomes: readonly ImportOutcome[], about: About = "articles"): string {
  const counts = tally(outcomes);
  return (Object.keys(counts) as Outcome[]).filter((kind) => counts[kind] > 0).map((kind) => t(`import-count-${wordsOf(kind, about)}`, { count: counts[kind] })).join(" · ");
}

/** How many still wait for the user's word. */
export function waiting(outcomes: readonly ImportOutcome[]): number {
  return outcomes.filter((one) => one.held !== null && one.article === null).length;
}
