/** Long work under way and just ended, as the core tells it. */
import { call, type JobNotice } from "../ipc/call.ts";
import type { ImportOutcome, Outcome } from "../ipc/generated.ts";

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

/** How many inputs ended in each way. */
export function tally(outcomes: readonly ImportOutcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { added: 0, same: 0, copy: 0, partial: 0, refused: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}
