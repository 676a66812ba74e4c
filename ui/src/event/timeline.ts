/**
 * Where each event stands in the picture of the chronology: its lanes, its row within a lane so that nothing overlaps, and its
 * neighbours. Pure. Places are pixels from the first day and from the top of the first lane. Rows are filled first come, first served
 * in order of their left edge, which needs the fewest rows that intervals allow (greedy interval partitioning).
 */
import type { DateLabel, EventRow } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";
import { datesOf } from "./chronology.ts";
import { dayNumber, spanOf } from "./scale.ts";

export type LaneBy = "theme" | "party" | "kind";
export const LANES: readonly LaneBy[] = ["theme", "party", "kind"];

/** A date of an event as days, the end not included. */
export interface Moment {
  from: number;
  to: number;
  /** Known to the month or the year only: where in it, nobody says. */
  soft: boolean;
  /** Several days by their dates, not by want of precision. */
  range: boolean;
  label: DateLabel;
}

export interface Item {
  event: EventRow;
  title: string;
  /** The main date first, then the others in order of time. */
  moments: readonly Moment[];
  /** The middle of the main date, which the event is sorted by. */
  at: number;
  from: number;
  to: number;
}

export interface Lane {
  id: string;
  name: string;
  items: readonly Item[];
}

export function itemOf(event: EventRow, title: string): Item | null {
  const { main, others } = datesOf(event);
  const all = main ? [main, ...others] : others;
  const moments = all.flatMap(({ label, value, end }): Moment[] => {
    const [from, to] = spanOf(value, end);
    if (Number.isNaN(from) || Number.isNaN(to) || to <= from) return [];
    const soft = value.length < 10 || (end !== undefined && end !== null && end.length < 10);
    return [{ from, to, soft, range: !soft && to - from > 1, label }];
  });
  const [first] = moments;
  if (!first) return null;
  return { event, title, moments, at: (first.from + first.to) / 2, from: Math.min(...moments.map((one) => one.from)), to: Math.max(...moments.map((one) => one.to)) };
}

/** Names and orders lanes: which ids an event belongs to, and what each is called. */
export interface Naming {
  /** In the order of the lanes. */
  lanes: readonly { id: string; name: string }[];
  of: (event: EventRow) => readonly string[];
  /** What the lane of all others is called. */
  rest: string;
}

/** Lanes with something in them. An event of several themes stands in the lane of each; one of none in the last. */
export function lanesOf(items: readonly Item[], { lanes, of, rest }: Naming): Lane[] {
  const known = new Map(lanes.map(({ id }) => [id, [] as Item[]]));
  const others: Item[] = [];
  for (const item of items) {
    let placed = false;
    for (const id of new Set(of(item.event))) {
      const lane = known.get(id);
      if (lane) placed = !!lane.push(item);
    }
    if (!placed) others.push(item);
  }
  const made = lanes.flatMap(({ id, name }): Lane[] => {
    const inside = known.get(id) ?? [];
    return inside.length > 0 ? [{ id, name, items: inside }] : [];
  });
  return others.length > 0 ? [...made, { id: "", name: rest, items: others }] : made;
}

/** Sizes in pixels, which grow with the size of text. */
export interface Sizes {
  row: number;
  /** A mark from its middle to its edge. */
  mark: number;
  /** How wide a letter is on average. */
  letter: number;
  /** The longest that a title may be written. */
  longest: number;
  /** No lane is lower: its name needs the room. */
  lowest: number;
}

export function sizesAt(scale: number): Sizes {
  return { row: 21 * scale, mark: 4.5 * scale, letter: 6.1 * scale, longest: 190 * scale, lowest: 40 * scale };
}

export interface Placed {
  item: Item;
  lane: number;
  row: number;
  /** The middle of the main date. */
  x: number;
  y: number;
  /** All that it takes, its title too. */
  left: number;
  right: number;
  label: { x: number; text: string } | null;
}

export interface PlacedLane {
  id: string;
  name: string;
  top: number;
  height: number;
  /** In order of time. */
  placed: readonly Placed[];
}

export interface Layout {
  lanes: readonly PlacedLane[];
  height: number;
  /** The day at 0. */
  origin: number;
  scale: number;
  sizes: Sizes;
  /** Where each event stands. */
  of: ReadonlyMap<string, readonly Placed[]>;
}

/** With more rows than this a lane is told without titles: they would be in the way. */
const MOST_TITLED = 7;
const GAP = 5;
const PAD = 6;

export function layoutOf(lanes: readonly Lane[], scale: number, sizes: Sizes): Layout {
  const origin = lanes.reduce((first, lane) => lane.items.reduce((day, item) => Math.min(day, item.from), first), Infinity);
  const of = new Map<string, Placed[]>();
  let top = 0;
  const made = lanes.map((lane, index): PlacedLane => {
    const bare = lane.items.map((item) => boxOf(item, scale, origin, sizes, false)).sort(byLeft);
    // Titles only make more rows: where there are too many without, they need not be tried.
    const plain = stack(bare, MOST_TITLED);
    const titled = plain ? stack(lane.items.map((item) => boxOf(item, scale, origin, sizes, true)).sort(byLeft), MOST_TITLED) : null;
    const { boxes, rows } = titled ?? plain ?? (stack(bare, Infinity) as Stacked);
    const height = Math.max(sizes.lowest, rows * sizes.row + 2 * PAD);
    const lead = top + (height - rows * sizes.row) / 2;
    const placed = boxes.map((box): Placed => ({ ...box, lane: index, y: lead + (box.row + 0.5) * sizes.row }));
    placed.sort((one, other) => one.item.at - other.item.at || one.item.title.localeCompare(other.item.title));
    for (const one of placed) {
      const known = of.get(one.item.event.id);
      if (known) known.push(one);
      else of.set(one.item.event.id, [one]);
    }
    const here = { id: lane.id, name: lane.name, top, height, placed };
    top += height;
    return here;
  });
  return { lanes: made, height: top, origin: Number.isFinite(origin) ? origin : 0, scale, sizes, of };
}

type Box = Omit<Placed, "lane" | "y">;
interface Stacked {
  boxes: Box[];
  rows: number;
}

const byLeft = (one: Box, other: Box): number => one.left - other.left || one.right - other.right;

/** Puts each box into the first row where there is room; none where that takes more rows than told. */
function stack(boxes: Box[], most: number): Stacked | null {
  const ends: number[] = [];
  for (const box of boxes) {
    let row = 0;
    // Tens of thousands of times while one zooms: a plain loop is several times faster than a search with a function.
    while (row < ends.length && (ends[row] as number) + GAP > box.left) row += 1;
    if (row >= most) return null;
    ends[row] = box.right;
    box.row = row;
  }
  return { boxes, rows: ends.length };
}

function boxOf(item: Item, scale: number, origin: number, sizes: Sizes, titled: boolean): Box {
  const x = (item.at - origin) * scale;
  const left = Math.min((item.from - origin) * scale, x - sizes.mark);
  const right = Math.max((item.to - origin) * scale, x + sizes.mark);
  if (!titled) return { item, row: 0, x, left, right, label: null };
  const text = shortened(item.title, sizes);
  const width = text.length * sizes.letter + 6;
  const [main, ...others] = item.moments;
  const end = Math.max(x + sizes.mark, main ? (main.to - origin) * scale : x);
  const next = Math.min(...others.filter((one) => one.from >= item.at).map((one) => (one.from - origin) * scale));
  // Beside the main date where the next one leaves it room, else after the last.
  const at = (next - end > width + 2 * sizes.mark ? end : right) + 5;
  return { item, row: 0, x, left, right: Math.max(right, at + width), label: { x: at, text } };
}

function shortened(title: string, { letter, longest }: Sizes): string {
  const most = Math.floor(longest / letter);
  if (title.length <= most) return title;
  const cut = title.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—]+$/u, "")}…`;
}

/** What stands at a place, within reach of a pointer. */
export function placedAt(layout: Layout, x: number, y: number, reach = 4): Placed | null {
  const lane = layout.lanes.find((one) => y >= one.top && y < one.top + one.height);
  const far = (one: Placed): number => (x < one.x ? one.x - x : Math.max(0, x - one.x));
  let best: Placed | null = null;
  for (const one of lane?.placed ?? []) {
    if (x < one.left - reach || x > one.right + reach || Math.abs(y - one.y) > layout.sizes.row / 2) continue;
    if (!best || far(one) < far(best)) best = one;
  }
  return best;
}

export type Way = "earlier" | "later" | "up" | "down" | "first" | "last";

/** The neighbour along time in the same lane, or the nearest in time in the next lane. Without a place, the first event of all. */
export function neighbour(layout: Layout, from: Placed | null, way: Way): Placed | null {
  if (!from) {
    const all = layout.lanes.map((lane) => lane.placed[0]).filter((one) => one !== undefined);
    return all.reduce<Placed | null>((first, one) => (!first || one.item.at < first.item.at ? one : first), null);
  }
  const lane = layout.lanes[from.lane];
  const here = lane?.placed.indexOf(from) ?? -1;
  if (way === "earlier") return lane?.placed[here - 1] ?? null;
  if (way === "later") return lane?.placed[here + 1] ?? null;
  if (way === "first") return lane?.placed[0] ?? null;
  if (way === "last") return lane?.placed.at(-1) ?? null;
  const beside = layout.lanes[from.lane + (way === "up" ? -1 : 1)];
  const gap = (one: Placed): number => Math.abs(one.item.at - from.item.at);
  return beside?.placed.reduce<Placed | null>((best, one) => (!best || gap(one) < gap(best) ? one : best), null) ?? null;
}

export interface Link {
  from: Placed;
  to: Placed;
}

/** Which events follow from each: it holds for any layout of the same events. */
export function followersIn(items: readonly Item[]): Map<string, string[]> {
  const after = new Map<string, string[]>();
  for (const { event } of items) {
    for (const id of event.follows) {
      const known = after.get(id);
      if (known) known.push(event.id);
      else after.set(id, [event.id]);
    }
  }
  return after;
}

/** What leads to and from some events, each link once, drawn between the lanes that lie nearest; none at all where they are more than told. */
export function linksOf(layout: Layout, events: Iterable<string>, followers: ReadonlyMap<string, readonly string[]>, most = Infinity): Link[] {
  const links = new Map<string, Link>();
  const add = (from: string, to: string): void => {
    const link = links.has(`${from} ${to}`) ? null : nearest(layout.of.get(from), layout.of.get(to));
    if (link) links.set(`${from} ${to}`, link);
  };
  for (const id of events) {
    for (const before of layout.of.get(id)?.[0]?.item.event.follows ?? []) add(before, id);
    for (const after of followers.get(id) ?? []) add(id, after);
    if (links.size > most) return [];
  }
  return [...links.values()];
}

function nearest(some: readonly Placed[] = [], others: readonly Placed[] = []): Link | null {
  let best: Link | null = null;
  for (const from of some) for (const to of others) if (!best || Math.abs(to.lane - from.lane) < Math.abs(best.to.lane - best.from.lane)) best = { from, to };
  return best;
}

/** The parties with most events, by name: persons stand for no party. */
export function partiesOf(events: readonly EventRow[], isParty: (actor: string) => boolean, most = 10): string[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const actor of new Set(event.participants.map((one) => one.actor))) if (isParty(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || fold(one).localeCompare(fold(other))).slice(0, most).map(([actor]) => actor);
}

/** The time that events take, up to today where that is near. */
export function extentOf(items: readonly Item[], today: string): [number, number] {
  const now = dayNumber(today);
  if (items.length === 0) return [now - 180, now + 30];
  const [from, to] = items.reduce<[number, number]>(([first, last], item) => [Math.min(first, item.from), Math.max(last, item.to)], [Infinity, -Infinity]);
  return [from, now > to && now - to < (to - from) * 0.15 ? now : to];
}
