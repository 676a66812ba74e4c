/** Commitments as the table shows them: which, in what order, and how each stands in words. */
import type { CommitmentRow, CommitmentStatus } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold } from "../shared/format.ts";

export const STATUSES: readonly CommitmentStatus[] = ["open", "in_progress", "met", "lapsed", "to_verify"];

/** How it stands, where what is late comes before what is merely open. */
export type Standing = CommitmentStatus | "overdue";

export interface CommitmentFilters {
  /** Who owes it. */
  owner: string;
  /** A status, `overdue`, or `unsettled` for whatever is neither met nor lapsed. */
  status: string;
  theme: string;
  /** Due on this date or before. */
  before: string;
  /** As they stood on a day. */
  at: string;
}

export const NO_COMMITMENT_FILTERS: Readonly<CommitmentFilters> = { owner: "", status: "", theme: "", before: "", at: "" };

export type SortKey = "made" | "deadline" | "status" | "owner";
export interface Sorting {
  by: SortKey;
  down: boolean;
}

const said = new WeakMap<CommitmentRow, string>();

function wordsOf(row: CommitmentRow): string {
  let words = said.get(row);
  if (words === undefined) said.set(row, (words = fold([row.text.fr, row.text.en, row.remark.fr, row.remark.en].join(" "))));
  return words;
}

export function isSettled(row: CommitmentRow): boolean {
  return row.status === "met" || row.status === "lapsed";
}

/** Those that pass every filter; words are looked for in the text, the remark and the names of those concerned. */
export function filterCommitments(rows: readonly CommitmentRow[], filters: CommitmentFilters, words: string, actorName: (actor: string) => string): CommitmentRow[] {
  const before = parseDate(filters.before);
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const names = wanted.length > 0 ? fold([...row.owners, ...row.beneficiaries].map(actorName).join(" ")) : "";
    return (
      (!filters.owner || row.owners.includes(filters.owner)) &&
      (!filters.status || stands(row, filters.status)) &&
      (!filters.theme || row.theme === filters.theme) &&
      (!before.ok || (row.deadline !== undefined && row.deadline !== null && firstDay(row.deadline) <= lastDay(before.value))) &&
      wanted.every((word) => wordsOf(row).includes(word) || names.includes(word))
    );
  });
}

function stands(row: CommitmentRow, wanted: string): boolean {
  if (wanted === "overdue") return row.overdue;
  return wanted === "unsettled" ? !isSettled(row) : row.status === wanted;
}

/** In the order asked for. Without a deadline it comes last, in either direction; what is late comes first among the statuses. */
export function sortCommitments(rows: readonly CommitmentRow[], { by, down }: Sorting, actorName: (actor: string) => string): CommitmentRow[] {
  const sign = down ? -1 : 1;
  const late = (row: CommitmentRow): number => (row.overdue ? -1 : STATUSES.indexOf(row.status));
  const owner = (row: CommitmentRow): string => row.owners.map(actorName).join(", ");
  const compare = (one: CommitmentRow, other: CommitmentRow): number => {
    switch (by) {
      case "made":
        return sign * firstDay(one.made).localeCompare(firstDay(other.made));
      case "status":
        return sign * (late(one) - late(other));
      case "owner":
        return sign * owner(one).localeCompare(owner(other));
      case "deadline":
        if (!one.deadline || !other.deadline) return Number(!one.deadline) - Number(!other.deadline);
        return sign * lastDay(one.deadline).localeCompare(lastDay(other.deadline));
    }
  };
  return [...rows].sort((one, other) => compare(one, other) || firstDay(one.made).localeCompare(firstDay(other.made)) || one.id.localeCompare(other.id));
}

/** Since when it stands as it does. */
export function sinceOf(row: CommitmentRow): string | null {
  return row.history.findLast((change) => change.status === row.status)?.on ?? null;
}

export interface Counts {
  all: number;
  overdue: number;
  unsettled: number;
  met: number;
}

export function countsOf(rows: readonly CommitmentRow[]): Counts {
  return { all: rows.length, overdue: rows.filter((row) => row.overdue).length, unsettled: rows.filter((row) => !isSettled(row)).length, met: rows.filter((row) => row.status === "met").length };
}
