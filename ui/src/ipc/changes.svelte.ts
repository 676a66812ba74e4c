/** What the core says has changed. A component reads `changes.article` in an effect and asks again when it grows. */
import { listen } from "./call.ts";
import type { Kind, Notice } from "./generated.ts";

const counts = $state<Record<Kind, number>>({ dossier: 0, article: 0, summary: 0, event: 0, actor: 0, round: 0, position: 0, commitment: 0, contradiction: 0, note: 0, held: 0, feed: 0, network: 0, settings: 0 });

/** One number per kind of thing; each write that touches the kind adds one. */
export const changes: Readonly<Record<Kind, number>> = counts;

export function noteChanged(kinds: readonly Kind[]): void {
  for (const kind of kinds) counts[kind] += 1;
}

/** Begins to listen; `onjob` gets every notice about long work. */
export function watchNotices(onjob: (notice: Extract<Notice, { event: "job" }>) => void): Promise<() => void> {
  return listen("notice", (notice) => {
    if (notice.event === "changed") noteChanged(notice.kinds);
    else onjob(notice);
  });
}
