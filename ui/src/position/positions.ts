/** Positions as the grid, the list and a comparison show them: which, in what order, under which actor and theme. */
import type { PointKind, PointRow, PositionRow } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold } from "../shared/format.ts";

export const POINT_KINDS: readonly PointKind[] = ["agreement", "disagreement", "question"];

export interface PositionFilters {
  from: string;
  to: string;
  actor: string;
  theme: string;
}

export const NO_POSITION_FILTERS: Readonly<PositionFilters> = { from: "", to: "", actor: "", theme: "" };

export type PositionChipKey = "period" | "actor" | "theme";

export function withoutFilter(filters: PositionFilters, key: PositionChipKey): PositionFilters {
  return key === "period" ? { ...filters, from: "", to: "" } : { ...filters, [key]: "" };
}

/** What a position is found by: texts do not change, they are replaced. */
const said = new WeakMap<PositionRow, string>();

function wordsOf(position: PositionRow): string {
  let words = said.get(position);
  if (words === undefined) said.set(position, (words = fold(`${position.text.fr} ${position.text.en} ${position.question ?? ""}`)));
  return words;
}

/** Those that pass every filter. Words are looked for in the text and in the name of the actor. */
export function filterPositions(positions: readonly PositionRow[], filters: PositionFilters, words: string, actorName: (actor: string) => string): PositionRow[] {
  const from = parseDate(filters.from);
  const to = parseDate(filters.to);
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const names = new Map<string, string>();
  const named = (actor: string): string => {
    let name = names.get(actor);
    if (name === undefined) names.set(actor, (name = fold(actorName(actor))));
    return name;
  };
  return positions.filter(
    (one) =>
      (!filters.actor || one.actor === filters.actor) &&
      (!filters.theme || one.theme === filters.theme) &&
      (!from.ok || lastDay(one.date) >= firstDay(from.value)) &&
      (!to.ok || firstDay(one.date) <= lastDay(to.value)) &&
      wanted.every((word) => wordsOf(one).includes(word) || named(one.actor).includes(word)),
  );
}

/** The newest first; of dates that begin on the same day the more precise one, then the one written down last. */
export function byNewest(one: PositionRow, other: PositionRow): number {
  return -order(firstDay(one.date), firstDay(other.date)) || other.date.length - one.date.length || -order(one.id, other.id);
}

/** Dates and ids are compared as they are: what a language makes of their letters takes long and means nothing. */
function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What an actor has said on a theme, newest first; never empty. */
export type Cell = readonly [PositionRow, ...PositionRow[]];

export interface Grid {
  /** Those with at least one position. */
  actors: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  at: (actor: string, theme: string) => Cell | null;
}

export function gridOf(positions: readonly PositionRow[]): Grid {
  const cells = new Map<string, Map<string, [PositionRow, ...PositionRow[]]>>();
  const themes = new Set<string>();
  for (const one of [...positions].sort(byNewest)) {
    themes.add(one.theme);
    let row = cells.get(one.actor);
    if (!row) cells.set(one.actor, (row = new Map()));
    const cell = row.get(one.theme);
    if (cell) cell.push(one);
    else row.set(one.theme, [one]);
  }
  const at = (actor: string, theme: string): Cell | null => cells.get(actor)?.get(theme) ?? null;
  return { actors: new Set(cells.keys()), themes, at };
}

/** The points on a theme of a kind, the latest first; those without a date after them. */
export function pointsOf(points: readonly PointRow[], theme: string, kind: PointKind): PointRow[] {
  return points
    .filter((point) => point.theme === theme && point.kind === kind)
    .sort((one, other) => (other.date ? firstDay(other.date) : "").localeCompare(one.date ? firstDay(one.date) : ""));
}

/** Points whose text holds every word. */
export function filterPoints(points: readonly PointRow[], theme: string, words: string): PointRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return points.filter((point) => {
    const text = fold(`${point.text.fr} ${point.text.en}`);
    return (!theme || point.theme === theme) && wanted.every((word) => text.includes(word));
  });
}
