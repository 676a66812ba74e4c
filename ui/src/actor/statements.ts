/** What an actor has said and what it owes, in the order a page shows it. */
import type { CommitmentRow, PositionRow } from "../ipc/generated.ts";
import { lastDay } from "../shared/dates.ts";

export interface OfTheme {
  theme: string;
  rows: PositionRow[];
}

/** Positions under their themes, the theme spoken of last first, the newest first in each. */
export function byTheme(positions: readonly PositionRow[], nameOf: (theme: string) => string): OfTheme[] {
  const newest = (one: PositionRow, other: PositionRow): number => lastDay(other.date).localeCompare(lastDay(one.date));
  const themes = new Map<string, PositionRow[]>();
  for (const row of [...positions].sort(newest)) themes.set(row.theme, [...(themes.get(row.theme) ?? []), row]);
  return [...themes]
    .map(([theme, rows]) => ({ theme, rows }))
    .sort((one, other) => {
      const [first, second] = [one.rows[0], other.rows[0]];
      return (first && second ? newest(first, second) : 0) || nameOf(one.theme).localeCompare(nameOf(other.theme));
    });
}

/** What is still to be met first, by its deadline; then what is settled. One without a deadline comes after those with one. */
export function byDue(commitments: readonly CommitmentRow[]): CommitmentRow[] {
  const settled = (row: CommitmentRow): number => Number(row.status === "met" || row.status === "lapsed");
  const due = (row: CommitmentRow): string => (row.deadline ? lastDay(row.deadline) : "9999");
  return [...commitments].sort((one, other) => settled(one) - settled(other) || due(one).localeCompare(due(other)) || one.made.localeCompare(other.made));
}
