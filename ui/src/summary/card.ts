/** The summary at the top of an article: how much of it is shown. It is asked for once, as long as it gets, and cut here. */
import type { Passage, SummaryDetail, SummaryRow, SummarySentence } from "../ipc/generated.ts";

/** How many sentences are asked for. */
export const MOST = 20;

/** The longest that the slider goes. */
export function longest(summary: Pick<SummaryDetail, "sentences">): number {
  return Math.min(MOST, summary.sentences.length);
}

/** The `count` sentences that matter most, in the order given. Where ranks are missing or shared, the earlier comes first. */
export function upTo(sentences: readonly SummarySentence[], count: number): SummarySentence[] {
  const byRank = [...sentences].sort((one, other) => one.rank - other.rank);
  const taken = new Set(byRank.slice(0, Math.max(0, count)));
  return sentences.filter((sentence) => taken.has(sentence));
}

/** The others of an article, newest first as given. */
export function earlier(rows: readonly SummaryRow[], shown: number | null): SummaryRow[] {
  return rows.filter((row) => row.id !== shown);
}

/** Where a sentence stands in this version; none where it was taken from another. */
export function placeIn(sentence: SummarySentence, version: number): Passage | null {
  return sentence.passages.find((passage) => passage.article === version) ?? null;
}
