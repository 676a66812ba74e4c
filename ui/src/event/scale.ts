/** Time as a line: dates as days counted from 1970, how many pixels a day takes, and the ticks that suit. Pure. */
import { firstDay, lastDay } from "../shared/dates.ts";
import { formatDate } from "../shared/format.ts";

const DAY = 86_400_000;
/** The closest and the farthest one can look, in pixels for a day. */
export const CLOSEST = 90;
const FARTHEST = 0.005;
/** How far apart ticks stand at least, in pixels. */
const APART = 62;

/** What is in sight: the day at the left edge, and how many pixels a day takes. */
export interface Sight {
  left: number;
  scale: number;
}

/** The number of a day written `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayOf(number: number): string {
  return new Date(Math.round(number) * DAY).toISOString().slice(0, 10);
}

/** The days that a date may mean, the end not included. */
export function spanOf(value: string, end?: string | null): [number, number] {
  return [dayNumber(firstDay(value)), dayNumber(lastDay(end || value)) + 1];
}

/** Shows these days in this width, with some room before and more after: titles stand to the right of their events. */
export function fitting(from: number, to: number, width: number): Sight {
  const [before, after] = [Math.max(20, width * 0.03), Math.max(20, width * 0.12)];
  const scale = within((width - before - after) / Math.max(1, to - from));
  // A single day or a short time stands in the middle.
  const left = (from + to) / 2 - (before + (width - before - after) / 2) / scale;
  return { left, scale };
}

/** Looks closer (more than 1) or from farther away; what is at `x` stays where it is. */
export function zoomed(sight: Sight, by: number, x: number): Sight {
  const scale = within(sight.scale * by);
  return { scale, left: sight.left + x / sight.scale - x / scale };
}

/** Moves along; something of the time between `from` and `to` stays in sight. */
export function moved(sight: Sight, pixels: number, width: number, from: number, to: number): Sight {
  const shown = width / sight.scale;
  const left = sight.left + pixels / sight.scale;
  return { ...sight, left: Math.max(from - shown * 0.75, Math.min(to - shown * 0.25, left)) };
}

function within(scale: number): number {
  return Math.max(FARTHEST, Math.min(CLOSEST, scale));
}

export interface Tick {
  day: number;
  /** What is written at it; nothing at those between. */
  text: string;
  /** Where a longer time begins: a year, or a month among days. */
  strong: boolean;
}

type Step = { unit: "day" | "month" | "year"; by: number };

const STEPS: readonly (Step & { days: number })[] = [
  { unit: "day", by: 1, days: 1 },
  { unit: "day", by: 5, days: 5 },
  { unit: "day", by: 10, days: 10 },
  { unit: "month", by: 1, days: 30.4 },
  { unit: "month", by: 3, days: 91.3 },
  { unit: "month", by: 6, days: 182.6 },
  ...[1, 2, 5, 10, 20, 50, 100].map((by) => ({ unit: "year" as const, by, days: by * 365.25 })),
];

/** The step between ticks at this scale. */
export function stepAt(scale: number, apart = APART): Step {
  const { unit, by } = STEPS.find((step) => step.days * scale >= apart) ?? (STEPS.at(-1) as Step);
  return { unit, by };
}

/** The ticks between two days: days within months, months within years, or years. */
export function ticksBetween(from: number, to: number, scale: number, apart = APART): Tick[] {
  const { unit, by } = stepAt(scale, apart);
  const made: Tick[] = [];
  const add = (day: string, strong: boolean): void => {
    const number = dayNumber(day);
    if (number < from || number > to) return;
    const value = unit === "year" ? day.slice(0, 4) : unit === "month" ? day.slice(0, 7) : day;
    made.push({ day: number, text: tickText(value, strong), strong });
  };
  const [firstYear, lastYear] = [Number(dayOf(from).slice(0, 4)), Number(dayOf(to).slice(0, 4))];
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (unit === "year") {
      if (year % by === 0) add(`${pad(year, 4)}-01-01`, true);
      continue;
    }
    for (let month = 1; month <= 12; month += unit === "month" ? by : 1) {
      const start = `${pad(year, 4)}-${pad(month, 2)}`;
      if (unit === "month") add(`${start}-01`, month === 1);
      else daysOf(start, by).forEach((day, at) => add(day, at === 0));
    }
  }
  return made;
}

/** What time the left edge lies in, where no tick stands to say it: a month among days, else a year. */
export function timeAt(day: number, scale: number, apart = APART): string {
  const { unit } = stepAt(scale, apart);
  return formatDate(dayOf(Math.floor(day)).slice(0, unit === "day" ? 7 : 4));
}

/** The days of a month that carry a tick: the last ones are left out where the next month begins too near. */
function daysOf(month: string, by: number): string[] {
  const last = Number(lastDay(month).slice(8));
  const days: string[] = [`${month}-01`];
  for (let day = by === 1 ? 2 : by + 1; day <= last && last - day >= by / 2 - 1; day += by) days.push(`${month}-${pad(day, 2)}`);
  return days;
}

function tickText(value: string, strong: boolean): string {
  // The day stands alone within its month, the month within its year.
  if (value.length === 10) return strong ? formatDate(value.slice(0, 7)) : String(Number(value.slice(8)));
  if (value.length === 7) return strong ? value.slice(0, 4) : formatDate(value, "short");
  return value;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
