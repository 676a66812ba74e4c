/** The events of a dossier as the chronology shows them: which, in what order, under which year, with which dates. */
import type { Confidence, EventDate, EventKind, EventRow, Track } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate, precisionOf } from "../shared/dates.ts";
import { fold, formatSpan } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

export const KINDS: readonly EventKind[] = ["summit", "consultation", "negotiation", "decision", "communique", "sanction", "withdrawal", "incident", "other"];
export { LABELS } from "../shared/dated.ts";
export const TRACKS: readonly Track[] = ["parallel", "irritant"];
export const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];

export interface EventFilters {
  from: string;
  to: string;
  actor: string;
  theme: string;
  kind: string;
  /** A track, or `step` for what belongs to none: the steps of the talks and their setting. */
  track: string;
  confidence: string;
}

export const NO_EVENT_FILTERS: Readonly<EventFilters> = { from: "", to: "", actor: "", theme: "", kind: "", track: "", confidence: "" };

export type EventChipKey = "period" | Exclude<keyof EventFilters, "from" | "to">;

export function withoutFilter(filters: EventFilters, key: EventChipKey): EventFilters {
  return key === "period" ? { ...filters, from: "", to: "" } : { ...filters, [key]: "" };
}

const known = new WeakMap<EventRow, string>();

/** What words are looked for in: everything that an event says in its own words. */
function saidBy(event: EventRow): string {
  let said = known.get(event);
  if (said === undefined) {
    const texts = [event.title, event.remark, ...(event.versions ?? []).map((one) => one.text)];
    said = fold([...texts.flatMap((text) => [text?.fr ?? "", text?.en ?? ""]), event.place ?? ""].join(" "));
    known.set(event, said);
  }
  return said;
}

/**
 * Those events that pass every filter. An event passes a period with any of its dates. Words are looked for in what it says and,
 * where folded names are given, in those of who took part.
 */
export function filterEvents(events: readonly EventRow[], filters: EventFilters, words = "", names?: ReadonlyMap<string, string>): EventRow[] {
  const from = parseDate(filters.from);
  const to = parseDate(filters.to);
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const within = event.dates.some(
      (date) => (!from.ok || lastDay(date.end ?? date.value) >= firstDay(from.value)) && (!to.ok || firstDay(date.value) <= lastDay(to.value)),
    );
    return (
      within &&
      (!filters.actor || event.participants.some((one) => one.actor === filters.actor)) &&
      (!filters.theme || event.themes.includes(filters.theme)) &&
      (!filters.kind || event.kind === filters.kind) &&
      (!filters.track || (event.track ?? "step") === filters.track) &&
      (!filters.confidence || event.confidence === filters.confidence) &&
      wanted.every((word) => saidBy(event).includes(word) || event.participants.some((one) => names?.get(one.actor)?.includes(word)))
    );
  });
}

/** The date an event stands under: its first. */
export function firstDate(event: EventRow): string {
  return event.dates.reduce((first, { value }) => (first && firstDay(first) <= firstDay(value) ? first : value), "");
}

export interface Year {
  year: string;
  events: EventRow[];
}

/** Events under their years, the oldest first or the newest. A whole year or month comes before its days. */
export function byYear(events: readonly EventRow[], newestFirst: boolean): Year[] {
  const sorted = events
    .map((event) => {
      const at = firstDate(event);
      return { event, at, day: firstDay(at) };
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.at.length - other.at.length));
  if (newestFirst) sorted.reverse();
  const years: Year[] = [];
  for (const { event, at } of sorted) {
    const year = at.slice(0, 4);
    if (years.at(-1)?.year !== year) years.push({ year, events: [] });
    years.at(-1)?.events.push(event);
  }
  return years;
}

/** The date in the first column, and the others in words: the day it was held goes first, else the earliest. */
export function datesOf(event: EventRow): { main: EventDate | null; others: EventDate[] } {
  const sorted = [...event.dates].sort((one, other) => firstDay(one.value).localeCompare(firstDay(other.value)));
  const main = sorted.find((date) => date.label === "held") ?? sorted[0] ?? null;
  return { main, others: sorted.filter((date) => date !== main) };
}

/** What else the main date is the date of, and the other dates, in words. */
export function datesInWords(event: EventRow): string[] {
  const { main, others } = datesOf(event);
  if (!main) return [];
  const same = (date: EventDate): boolean => date.value === main.value && (date.end ?? null) === (main.end ?? null);
  const labels = [main, ...others.filter(same)].map((date) => t(`date-label-${date.label}`));
  const first = labels.length > 1 || main.label !== "held" ? [labels.join(", ")] : [];
  return [...first, ...others.filter((date) => !same(date)).map((date) => labelled(date))];
}

/** A date with what it is the date of: `notifié 29 janv. 2024`. */
export function labelled(date: EventDate, style: "medium" | "long" | "full" = "medium"): string {
  return t("date-labelled", { label: t(`date-label-${date.label}`), date: formatSpan(date.value, date.end, style) });
}

/** How a date is known that is not known to the day, in words. */
export function vagueness(value: string): string | null {
  const precision = precisionOf(value);
  return precision === "day" ? null : t(`date-known-${precision}`);
}

/** The events that follow from this one. */
export function followersOf(event: EventRow, events: readonly EventRow[]): EventRow[] {
  return events.filter((other) => other.follows.includes(event.id));
}
