/** What has changed, as a list shows it: under its days or kinds, filtered, and by the sections of a note that it moves. Asks nothing. */
import type { ChangeKind, ChangeRow } from "../ipc/generated.ts";
import { lastDay } from "../shared/dates.ts";

export const CHANGE_KINDS: readonly ChangeKind[] = ["event", "round", "position", "point", "commitment", "status", "deadline", "contradiction", "office", "article"];

export interface ChangeFilters {
  actor: string;
  theme: string;
  kind: string;
}

export const NO_CHANGE_FILTERS: Readonly<ChangeFilters> = { actor: "", theme: "", kind: "" };

export function filterChanges(rows: readonly ChangeRow[], { actor, theme, kind }: ChangeFilters): ChangeRow[] {
  return rows.filter((row) => (!actor || row.actors.includes(actor)) && (!theme || row.themes.includes(theme)) && (!kind || row.kind === kind));
}

/** The day a change stands under: when it happened, else when it was written down; empty where neither is known. */
export function dayOf(row: ChangeRow): string {
  return row.date ?? row.recorded.slice(0, 10);
}

export interface Group {
  /** A date, or a kind. */
  key: string;
  rows: ChangeRow[];
}

/** Changes under their days, the newest first, or under their kinds. */
export function grouped(rows: readonly ChangeRow[], by: "day" | "kind"): Group[] {
  const groups = new Map<string, ChangeRow[]>();
  const newest = [...rows].sort((one, other) => lastDay(dayOf(other)).localeCompare(lastDay(dayOf(one))));
  for (const row of newest) {
    const key = by === "day" ? dayOf(row) : row.kind;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const made = [...groups].map(([key, all]) => ({ key, rows: all }));
  return by === "day" ? made : made.sort((one, other) => CHANGE_KINDS.indexOf(one.key as ChangeKind) - CHANGE_KINDS.indexOf(other.key as ChangeKind));
}

export interface Section {
  id: string;
  title: string;
  /** What moves it, each with the numbers of the citations that it touches. */
  rows: { row: ChangeRow; citations: number[] }[];
}

/** The sections of a note whose facts have moved, in the order of the note as far as the changes tell it. */
export function sectionsOf(rows: readonly ChangeRow[]): Section[] {
  const sections = new Map<string, Section>();
  for (const row of rows) {
    for (const { id, title, citations } of row.sections) {
      const key = `${id} ${title}`;
      const section = sections.get(key) ?? { id, title, rows: [] };
      section.rows.push({ row, citations });
      sections.set(key, section);
    }
  }
  // The first citation touched stands where the section does.
  const first = (section: Section): number => Math.min(...section.rows.flatMap((one) => one.citations));
  return [...sections.values()].sort((one, other) => first(one) - first(other));
}

/** The day some days before another, `YYYY-MM-DD`. */
export function daysBefore(today: string, days: number): string {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

/** The same day of the month before, or its last where that month is shorter. */
export function monthBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
