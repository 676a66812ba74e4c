/**
 * What is drawn of a layout, as paths: one path for all marks of a look, so that thousands of events are a dozen elements. The window
 * and the exported picture draw the same. Pure; knows no colours.
 */
import type { EventRow } from "../ipc/generated.ts";
import { type Layout, type Link, linksOf, type Moment, type Placed } from "./timeline.ts";

/** How a mark looks: by the track in shape and colour, hollow where confidence is low. */
export type Look = "step" | "parallel" | "irritant";
export const LOOKS: readonly Look[] = ["step", "parallel", "irritant"];

export interface Shapes {
  /** Lines between the dates of one event. */
  joins: string;
  /** Spans of a month or a year, thrice within one another: laid over each other their edges are soft. */
  soft: readonly string[];
  bars: Record<Look, string>;
  marks: Record<Look, { full: string; hollow: string }>;
  /** Dates beside the main one. */
  dots: string;
  labels: { key: string; x: number; y: number; text: string }[];
  links: string;
  /** How many events are drawn. */
  count: number;
}

/** A part of the picture, in its own pixels. */
export interface Part {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** More links than this would hide what they join: only those of one event are shown. */
const MOST_LINKS = 260;
/** How much of a soft span its three layers take. */
const LAYERS = [1, 0.82, 0.64];

export function lookOf(event: EventRow): Look {
  return event.track ?? "step";
}

export function shapesOf(layout: Layout, part: Part, followers: ReadonlyMap<string, readonly string[]>): Shapes {
  const made = { joins: "", soft: LAYERS.map(() => ""), dots: "" };
  const bars: Shapes["bars"] = { step: "", parallel: "", irritant: "" };
  const marks: Shapes["marks"] = { step: { full: "", hollow: "" }, parallel: { full: "", hollow: "" }, irritant: { full: "", hollow: "" } };
  const labels: Shapes["labels"] = [];
  const seen = inPart(layout, part);
  for (const placed of seen) {
    const { event, moments } = placed.item;
    const look = lookOf(event);
    const drawn = moments.map((moment) => (moment.soft || moment.range) && (moment.to - moment.from) * layout.scale > 2.5 * layout.sizes.mark);
    // A line leads to the nearer end of a bar, and to the middle of a mark.
    const at = moments.map((moment, index) => (index > 0 && drawn[index] ? edge(layout, moment.from < placed.item.at ? moment.to : moment.from) : middle(layout, moment)));
    if (moments.length > 1) made.joins += `M${n(Math.min(...at))} ${n(placed.y)}H${n(Math.max(...at))}`;
    moments.forEach((moment, index) => {
      const wide = (moment.to - moment.from) * layout.scale;
      const thick = layout.sizes.mark * (moment.soft ? 1.9 : 1.5);
      if (drawn[index] && moment.soft) LAYERS.forEach((layer, at) => (made.soft[at] += bar(edge(layout, moment.from) + (wide * (1 - layer)) / 2, placed.y, wide * layer, thick)));
      else if (drawn[index]) bars[look] += bar(edge(layout, moment.from), placed.y, wide, thick);
      if (index === 0 && !(drawn[0] && moment.range)) marks[look][event.confidence === "low" ? "hollow" : "full"] += mark(look, placed.x, placed.y, layout.sizes.mark);
      // Two things on one day are one mark.
      else if (index > 0 && !drawn[index] && Math.abs((at[index] ?? 0) - placed.x) > layout.sizes.mark * 0.7) made.dots += dot(at[index] ?? 0, placed.y, layout.sizes.mark * 0.6);
    });
    if (placed.label) labels.push({ key: `${placed.lane}-${event.id}`, x: placed.label.x, y: placed.y, text: placed.label.text });
  }
  const links = linksOf(layout, new Set(seen.map((placed) => placed.item.event.id)), followers, MOST_LINKS);
  return { ...made, bars, marks, labels, links: links.map(curve).join(""), count: seen.length };
}

/** The events that are seen in a part, those that only begin or end there too. */
export function inPart(layout: Layout, part: Part): Placed[] {
  return layout.lanes
    .filter((lane) => lane.top <= part.bottom && lane.top + lane.height >= part.top)
    .flatMap((lane) => lane.placed.filter((one) => one.right >= part.left && one.left <= part.right && one.y + layout.sizes.row >= part.top && one.y - layout.sizes.row <= part.bottom));
}

/** Around an event, wherever it stands: what it takes of its rows without its title. */
export function outline(layout: Layout, placed: Placed): { x: number; y: number; width: number; height: number } {
  const { mark, row } = layout.sizes;
  const left = Math.min(placed.left, placed.x - mark) - 4;
  const right = Math.max(edge(layout, placed.item.to), placed.x + mark) + 4;
  return { x: left, y: placed.y - row / 2 + 1, width: right - left, height: row - 2 };
}

/** From what was before to what follows, leaving and arriving level. */
export function curve({ from, to }: Link): string {
  const pull = Math.max(16, Math.abs(to.x - from.x) * 0.45);
  return `M${n(from.x)} ${n(from.y)}C${n(from.x + pull)} ${n(from.y)} ${n(to.x - pull)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

export function mark(look: Look, x: number, y: number, size: number): string {
  if (look === "step") return dot(x, y, size);
  if (look === "parallel") return `M${n(x)} ${n(y - size * 1.2)}L${n(x + size * 1.2)} ${n(y)}L${n(x)} ${n(y + size * 1.2)}L${n(x - size * 1.2)} ${n(y)}Z`;
  return `M${n(x)} ${n(y - size * 1.15)}L${n(x + size * 1.2)} ${n(y + size * 0.9)}L${n(x - size * 1.2)} ${n(y + size * 0.9)}Z`;
}

/** A bar with round ends, lying on its middle line. */
export function bar(x: number, y: number, width: number, height: number): string {
  const r = Math.min(height / 2, width / 2);
  return `M${n(x + r)} ${n(y - height / 2)}h${n(width - 2 * r)}a${n(r)} ${n(height / 2)} 0 0 1 0 ${n(height)}h${n(2 * r - width)}a${n(r)} ${n(height / 2)} 0 0 1 0 ${n(-height)}Z`;
}

function dot(x: number, y: number, r: number): string {
  // Radius and width are rounded as one: a chord shorter than the diameter would make an egg of it.
  const wide = Math.round(r * 10) / 5;
  return `M${n(x - wide / 2)} ${n(y)}a${n(wide / 2)} ${n(wide / 2)} 0 1 1 ${n(wide)} 0a${n(wide / 2)} ${n(wide / 2)} 0 1 1 ${n(-wide)} 0Z`;
}

function edge(layout: Layout, day: number): number {
  return (day - layout.origin) * layout.scale;
}

function middle(layout: Layout, moment: Moment): number {
  return edge(layout, (moment.from + moment.to) / 2);
}

/** A number as short as a picture needs it. */
function n(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** Words in lines of at most so many letters; the last one ends with an ellipsis where not all fit. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most) {
    if (rest.length <= letters) {
      lines.push(rest);
      break;
    }
    const last = lines.length === most - 1;
    const space = rest.lastIndexOf(" ", last ? letters - 1 : letters);
    const cut = space > letters * 0.35 ? space : letters - 1;
    lines.push(last ? `${rest.slice(0, cut).trimEnd()}…` : rest.slice(0, cut).trimEnd() + (cut === space ? "" : "-"));
    rest = rest.slice(cut).trimStart();
  }
  return lines;
}
