/** Dates as people type them, with the precision they know: a year, a month or a day. Refuses days that do not exist. */

export type Precision = "year" | "month" | "day";
export type Parsed = { ok: true; value: string; precision: Precision } | { ok: false; why: "empty" | "form" | "month" | "day" | "year" };

/** Reads `2025`, `2025-05`, `2025-05-22`; `05/2025` and `22/05/2025` are turned round. */
export function parseDate(typed: string): Parsed {
  const text = typed.trim();
  if (!text) return { ok: false, why: "empty" };
  const local = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4,})$/.exec(text);
  const iso = /^(\d{4,})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year) return { ok: false, why: "form" };
  if (year.length > 4 || Number(year) < 1000) return { ok: false, why: "year" };
  if (!month) return { ok: true, value: year, precision: "year" };
  if (Number(month) < 1 || Number(month) > 12) return { ok: false, why: "month" };
  const start = `${year}-${month.padStart(2, "0")}`;
  if (!day) return { ok: true, value: start, precision: "month" };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return { ok: false, why: "day" };
  return { ok: true, value: `${start}-${day.padStart(2, "0")}`, precision: "day" };
}

/** How precisely a kept date is known: its length says it. */
export function precisionOf(value: string): Precision {
  return value.length === 4 ? "year" : value.length === 7 ? "month" : "day";
}

/** The first day that a date may mean. */
export function firstDay(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

/** The last day that a date may mean. */
export function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  if (value.length > 7) return value;
  return `${value}-${String(daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)))).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
