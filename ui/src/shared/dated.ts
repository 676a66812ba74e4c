/** Labelled dates as a form holds them while they are typed, and as the core keeps them. */
import type { DateLabel, EventDate } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "./dates.ts";
import { t } from "./i18n.svelte.ts";

export const LABELS: readonly DateLabel[] = ["held", "announced", "notified", "adopted", "effective", "published"];

export interface DateField {
  label: DateLabel;
  value: string;
  end: string;
}

/** The fields of dates that are kept. */
export function fieldsOf(dates: readonly EventDate[]): DateField[] {
  return dates.map(({ label, value, end }) => ({ label, value, end: end ?? "" }));
}

/** A field for one more date, under the next label that none has. */
export function nextField(dates: readonly DateField[]): DateField {
  return { label: LABELS.find((one) => !dates.some((date) => date.label === one)) ?? "held", value: "", end: "" };
}

/** What is wrong with a date, in words; none where it is right. */
export function dateError({ value, end }: DateField): string | null {
  const first = parseDate(value);
  if (!first.ok) return t(`date-wrong-${first.why}`);
  if (!end.trim()) return null;
  const last = parseDate(end);
  if (!last.ok) return t(`date-wrong-${last.why}`);
  return lastDay(last.value) < firstDay(first.value) ? t("period-reversed") : null;
}

/** A date as it is typed, in the form that is kept; what is no date stays as it is. */
export function dayTyped(typed: string): string {
  const read = parseDate(typed);
  return read.ok ? read.value : typed.trim();
}

/** The dates that the fields say. Only for fields without errors. */
export function datesTyped(fields: readonly DateField[]): EventDate[] {
  return fields.map(({ label, value, end }) => {
    const [first, last] = [dayTyped(value), dayTyped(end)];
    return last && last !== first ? { label, value: first, end: last } : { label, value: first };
  });
}
