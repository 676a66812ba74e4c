/**
 * What pasted rich text brings with it, told from its markup alone: nothing is parsed and nothing of it is shown here.
 * The core reads it like any untrusted file.
 */
import { byteLength } from "../shared/bytes.ts";

/** As much as the core takes. */
const MOST_BYTES = 4 * 1024 * 1024;

export type Part = "headings" | "lists" | "tables" | "links" | "quotes" | "emphasis";
export const PARTS: readonly Part[] = ["headings", "lists", "tables", "links", "quotes", "emphasis"];

const TAGS: Record<Part, RegExp> = {
  headings: /<h[1-6](?=[\s>])/gi,
  lists: /<[uo]l(?=[\s>])/gi,
  tables: /<table(?=[\s>])/gi,
  links: /<a\s[^>]*?href\s*=/gi,
  quotes: /<blockquote(?=[\s>])/gi,
  emphasis: /<(?:strong|em|b|i)(?=[\s>])/gi,
};

/** How many of each part of a structure the markup holds. */
export function structureOf(html: string): Record<Part, number> {
  const count = (part: Part): number => html.match(TAGS[part])?.length ?? 0;
  return Object.fromEntries(PARTS.map((part) => [part, count(part)])) as Record<Part, number>;
}

/** The rich text worth sending: with some structure, not over the limit, and in place of the whole text. */
export function richOf(html: string, replacesAll: boolean): string | null {
  if (!html || !replacesAll || byteLength(html) > MOST_BYTES) return null;
  return PARTS.some((part) => structureOf(html)[part] > 0) ? html : null;
}
