// Dates as a person types them into a header or a period: what `shared/dates` reads, and words such as `26 juin 2025` or
// `26 June 2025`, for that is how they are shown. A header holds whole days; a period may begin in a month or a year.

import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold } from "../shared/format.ts";

/** What was typed: a date, nothing (`""`), or why it is none. */
export type TypedDate = { iso: string } | { iso: null; why: "form" | "day" };

const NAMES = [
  ["janvier", "january", "janv", "jan"], ["fevrier", "february", "fevr", "fev", "feb"], ["mars", "march", "mar"], ["avril", "april", "avr", "apr"],
  ["mai", "may"], ["juin", "june", "jun"], ["juillet", "july", "juil", "jul"], ["aout", "august", "aug"],
  ["septembre", "september", "sept", "sep"], ["octobre", "october", "oct"], ["novembre", "november", "nov"], ["decembre", "december", "dec"],
];
const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const WEEKDAY = "(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? )?";
const WORDS = new RegExp(`^${WEEKDAY}(?:(\\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]+)\\.? (\\d{4,})$`);

/** Reads a day. */
export function readDay(typed: string): TypedDate {
  const parsed = parseDate(inFigures(typed));
  if (parsed.ok) return parsed.precision === "day" ? { iso: parsed.value } : { iso: null, why: "form" };
  return refused(parsed.why);
}

/** Reads one end of a period: a month or year that opens it begins with its first day, one that closes it ends with its last. */
export function readEnd(typed: string, end: "from" | "to"): TypedDate {
  const parsed = parseDate(inFigures(typed));
  if (!parsed.ok) return refused(parsed.why);
  return { iso: end === "from" ? firstDay(parsed.value) : lastDay(parsed.value) };
}

/** Whether a period ends before it begins; one with an open end does not. */
export function isBackwards(from: string, to: string): boolean {
  return from !== "" && to !== "" && from > to;
}

function refused(why: "empty" | "form" | "month" | "day" | "year"): TypedDate {
  if (why === "empty") return { iso: "" };
  return { iso: null, why: why === "form" || why === "year" ? "form" : "day" };
}

/** `26 juin 2025` as `2025-6-26`; what holds no month's name is left as it is. */
function inFigures(typed: string): string {
  const text = fold(typed).replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const words = WORDS.exec(text);
  const month = words ? MONTHS.get(words[2] ?? "") : undefined;
  if (!words || month === undefined) return text;
  return [words[3], month, words[1]].filter((part) => part !== undefined).join("-");
}
