/** Dates, numbers and sizes as the chosen language writes them. Refuses to guess: what is not a date is shown as it is. */
import { lang } from "./i18n.svelte.ts";

export type DateStyle = "short" | "medium" | "long" | "full";

const locale = (): string => (lang() === "fr" ? "fr-FR" : "en-GB");

/** Making one takes longer than using it a hundred times, and a list uses one for each of its rows. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${Object.values(options).join(" ")} ${Object.keys(options).join(" ")}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale(), options)));
  return format;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (what follows a `T` is left out) in words; `medium` shortens the month, `full` adds the weekday, `short` drops the year. */
export function formatDate(value: string | null | undefined, style: DateStyle = "medium"): string {
  if (!value) return "";
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value);
  if (!match?.[1]) return value;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC" };
  if (style !== "short" || !month) options.year = "numeric";
  if (month) options.month = style === "medium" || style === "short" ? "short" : "long";
  if (day) options.day = "numeric";
  if (day && style === "full") options.weekday = "long";
  return firstOfMonth(dateFormat(options).format(date), day);
}

/** From one date to another, saying what they share once: `22–23 avril 2025`. */
export function formatSpan(from: string, to: string | null | undefined, style: DateStyle = "medium"): string {
  if (!to || to === from) return formatDate(from, style);
  const [fromYear, fromMonth, fromDay] = from.split("-");
  const [toYear, toMonth, toDay] = to.split("-");
  if (fromYear === toYear && fromMonth === toMonth && fromDay && toDay) {
    return `${numeral(fromDay)}–${formatDate(to, style === "full" ? "long" : style)}`;
  }
  const first = fromYear === toYear && fromDay && toDay ? formatDate(from, "short") : formatDate(from, style);
  return `${first} – ${formatDate(to, style)}`;
}

/** A moment (RFC 3339) as date and time of day. */
export function formatMoment(value: string | number): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(date);
}

/** A time of day: `14 h 02`, `14:02`. */
export function formatTime(value: string | number): string {
  const date = new Date(value);
  const two = (part: number): string => String(part).padStart(2, "0");
  return lang() === "fr" ? `${date.getHours()}\u00a0h\u00a0${two(date.getMinutes())}` : `${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A size of file: `12,4 Ko`. */
export function formatBytes(bytes: number): string {
  const units = lang() === "fr" ? ["octets", "Ko", "Mo"] : ["bytes", "kB", "MB"];
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1000 ** step;
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(value)}\u00a0${units[step]}`;
}

/** Minutes that a text takes to read, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}

/** Words joined as a sentence would: `a, b et c`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(items);
}

/** What two texts are compared by when sorted or looked for: no accents, no case. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’ʼ]/g, "'");
}

function firstOfMonth(text: string, day: string | undefined): string {
  return lang() === "fr" && day === "01" ? text.replace(/(^|\s)1(?=\s)/, "$11er") : text;
}

function numeral(day: string): string {
  return lang() === "fr" && day === "01" ? "1er" : String(Number(day));
}
