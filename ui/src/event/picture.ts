/**
 * The chronology as a picture to send: one SVG that needs nothing else, with its title, its legend and the colours it is given.
 * It shows the time that is in sight with all lanes. Pure; text goes in escaped and nothing in it runs.
 */
import { t } from "../shared/i18n.svelte.ts";
import { ticksBetween } from "./scale.ts";
import { LOOKS, mark, shapesOf, wrapped } from "./shapes.ts";
import type { Layout } from "./timeline.ts";

/** Colours as CSS writes them. */
export interface Ink {
  paper: string;
  list: string;
  ink: string;
  soft: string;
  faint: string;
  line: string;
  step: string;
  parallel: string;
  irritant: string;
}

export interface Sheet {
  title: string;
  /** What it shows: the period, how many events, the date of today. */
  about: string;
  /** The first and the last day in sight. */
  from: number;
  to: number;
  today: number;
  /** Which events follow from each. */
  followers: ReadonlyMap<string, readonly string[]>;
  ink: Ink;
}

const FONTS = "Inter, Arial, Helvetica, sans-serif";
const SERIFS = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const NAMES = 168;
const EDGE = 20;
const HEAD = 62;
const AXIS = 26;
const FOOT = 46;

export function pictureOf(layout: Layout, sheet: Sheet): string {
  const { ink, from, to } = sheet;
  const { scale, sizes, origin } = layout;
  const shift = (from - origin) * scale;
  const part = { left: shift, right: (to - origin) * scale, top: 0, bottom: layout.height };
  const wide = part.right - part.left;
  const [width, height] = [Math.ceil(NAMES + wide + 2 * EDGE), Math.ceil(HEAD + AXIS + layout.height + FOOT)];
  const [left, top] = [EDGE + NAMES, HEAD + AXIS];
  const shapes = shapesOf(layout, part, sheet.followers);
  const small = 11;
  const out: string[] = [];
  const put = (name: string, attributes: Record<string, string | number>, inside?: string): void => {
    out.push(element(name, attributes, inside));
  };
  const write = (x: number, y: number, text: string, more: Record<string, string | number> = {}): void => put("text", { x: r(x), y: r(y), "font-size": small, fill: ink.ink, ...more }, escaped(text));

  put("rect", { width, height, fill: ink.paper });
  write(EDGE, 32, sheet.title, { "font-family": SERIFS, "font-size": 19, "font-weight": 600 });
  write(EDGE, 51, sheet.about, { "font-size": 12, fill: ink.soft });
  layout.lanes.forEach((lane, at) => {
    if (at % 2 === 0) put("rect", { x: EDGE, y: r(top + lane.top), width: r(NAMES + wide), height: r(lane.height), fill: ink.list });
  });
  for (const tick of ticksBetween(from, to, scale)) {
    const x = left + (tick.day - from) * scale;
    put("path", { d: `M${r(x)} ${top - 6}V${r(top + layout.height)}`, stroke: ink.line, "stroke-width": tick.strong ? 1.2 : 0.6 });
    if (x + tick.text.length * 6 < width - EDGE) write(x + 3, top - 9, tick.text, { fill: tick.strong ? ink.ink : ink.soft, "font-weight": tick.strong ? 600 : 400 });
  }
  layout.lanes.forEach((lane) => {
    const lines = wrapped(lane.name, 25, Math.max(2, Math.floor(lane.height / 14)));
    lines.forEach((line, at) => write(EDGE + 8, top + lane.top + lane.height / 2 + (at - (lines.length - 1) / 2) * 14 + 4, line, { "font-weight": 600, fill: ink.soft }));
  });
  out.push(`<clipPath id="sight"><rect x="${r(part.left)}" y="0" width="${r(wide)}" height="${r(layout.height)}"/></clipPath>`);
  out.push(`<g transform="translate(${r(left - shift)} ${top})"><g clip-path="url(#sight)">`);
  const today = (sheet.today - origin) * scale;
  if (sheet.today >= from && sheet.today <= to) put("path", { d: `M${r(today)} 0V${r(layout.height)}`, stroke: ink.step, "stroke-width": 1, "stroke-dasharray": "3 3" });
  put("path", { d: shapes.links, fill: "none", stroke: ink.soft, "stroke-width": 1, "stroke-opacity": 0.38 });
  for (const d of shapes.soft) put("path", { d, fill: ink.step, "fill-opacity": 0.13 });
  put("path", { d: shapes.joins, fill: "none", stroke: ink.soft, "stroke-width": 1.4 });
  for (const look of LOOKS) {
    put("path", { d: shapes.bars[look], fill: ink[look], "fill-opacity": 0.85 });
    put("path", { d: shapes.marks[look].full, fill: ink[look] });
    put("path", { d: shapes.marks[look].hollow, fill: ink.paper, stroke: ink[look], "stroke-width": 1.6 });
  }
  put("path", { d: shapes.dots, fill: ink.paper, stroke: ink.soft, "stroke-width": 1.2 });
  // What is written lies on a line of the paper's colour, so that it can be read over others.
  for (const { x, y, text } of shapes.labels) write(x, y + 4, text, { stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" });
  out.push("</g></g>");
  legend(EDGE, height - 20, ink, write, put, sizes.mark);
  const { title, about } = sheet;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": FONTS }, `<title>${escaped(title)}</title><desc>${escaped(about)}</desc>${out.join("")}`)}\n`;
}

type Put = (name: string, attributes: Record<string, string | number>) => void;
type Write = (x: number, y: number, text: string, more?: Record<string, string | number>) => void;

/** What each mark means, in one line. */
function legend(left: number, y: number, ink: Ink, write: Write, put: Put, size: number): void {
  let x = left + 6;
  const say = (text: string, after = 12): void => {
    write(x + after, y + 4, text, { fill: ink.soft });
    x += after + text.length * 5.9 + 24;
  };
  for (const look of LOOKS) {
    put("path", { d: mark(look, x, y, size), fill: ink[look] });
    say(t(`picture-legend-${look}`));
  }
  put("path", { d: mark("step", x, y, size), fill: ink.paper, stroke: ink.step, "stroke-width": 1.6 });
  say(t("picture-legend-low"));
  put("rect", { x: x - 8, y: y - 4, width: 16, height: 8, rx: 4, fill: ink.step, "fill-opacity": 0.25 });
  say(t("picture-legend-soft"), 14);
  put("path", { d: `M${x - 8} ${y}h16`, stroke: ink.soft, "stroke-width": 1.4 });
  put("path", { d: mark("step", x + 8, y, size * 0.6), fill: ink.paper, stroke: ink.soft, "stroke-width": 1.2 });
  say(t("picture-legend-dates"), 16);
  put("path", { d: `M${x - 8} ${y + 3}c6 0 10 -7 16 -7`, fill: "none", stroke: ink.soft, "stroke-opacity": 0.6 });
  say(t("picture-legend-follows"), 14);
}

function element(name: string, attributes: Record<string, string | number>, inside?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join("");
  return inside === undefined ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Text for XML: what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function r(number: number): number {
  return Math.round(number * 10) / 10;
}
