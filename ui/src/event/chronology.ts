/** The events of a dossier as the chronology shows them: which, in what order, under which year, with which dates. */
import type { DateLabel, EventDate, EventKind, EventRow } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold, formatSpan } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

export const KINDS: readonly EventKind[] = ["summit", "consultation", "negotiation", "decision", "communique", "sanction", "withdrawal", "incident", "other"];
export const LABELS: readonly DateLabel[] = ["held", "announced", "notified", "adopted", "effective", "published"];

export interface EventFilters {
  from: string;
  to: string;
  actor: string;
  theme: string;
  kind: string;
}

export const NO_EVENT_FILTERS: Readonly<EventFilters> = { from: "", to: "", actor: "", theme: "", kind: "" };

export type EventChipKey = "period" | "actor" | "theme" | "kind";

export function withoutFilter(filters: EventFilters, key: EventChipKey): EventFilters {
  return key === "period" ? { ...filters, from: "", to: "" } : { ...filters, [key]: "" };
}

/** Those events that pass every filter. An event passes a period with any of its dates. */
export function filterEvents(events: readonly EventRow[], filters: EventFilters, words = ""): EventRow[] {
  const from = parseDate(filters.from);
  const to = parseDate(filters.to);
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const within = event.dates.some(
      (date) => (!from.ok || lastDay(date.end ?? date.value) >= firstDay(from.value)) && (!to.ok || firstDay(date.value) <= lastDay(to.value)),
    );
    const said = fold(`${event.title.fr} ${event.title.en} ${event.place ?? ""}`);
    return (
      within &&
      (!filters.actor || event.participants.some((one) => one.actor === filters.actor)) &&
      (!filters.theme || event.themes.includes(filters.theme)) &&
      (!filters.kind || event.kind === filters.kind) &&
      wanted.every((word) => said.includes(word))
    );
  });
}

/** The date an event stands under: its first. */
export function firstDate(event: EventRow): string {
  return event.dates.map((date) => date.value).sort((one, other) => firstDay(one).localeCompare(firstDay(other)))[0] ?? "";
}

export interface Year {
  year: string;
  events: EventRow[];
}

/** Events under their years, the oldest first or the newest. A whole year or month comes before its days. */
export function byYear(events: readonly EventRow[], newestFirst: boolean): Year[] {
  const sorted = events
    .map((event) => ({ event, at: firstDate(event) }))
    .sort((one, other) => firstDay(one.at).localeCompare(firstDay(other.at)) || one.at.length - other.at.length);
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

/** The events that follow from this one. */
export function followersOf(event: EventRow, events: readonly EventRow[]): EventRow[] {
  return events.filter((other) => other.follows.includes(event.id));
}
