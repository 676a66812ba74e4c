// The rules of the block tree that no schema can hold, as `Document::check` in `document/src/tree.rs` has them.
// Refuses rather than mends: a document that breaks one never reaches the disk.

import type { Passage } from "../ipc/generated.ts";
import { byteLength } from "../shared/bytes.ts";

/** The deepest nesting of blocks that is accepted. */
export const MAX_DEPTH = 32;

const SCHEMES = ["http://", "https://", "mailto:"];

/** Whether an address may stand in a link: its scheme is `http`, `https` or `mailto`, and it holds no control character. */
export function isSafeHref(href: string): boolean {
  const lower = href.replace(/^\p{White_Space}+/u, "").toLowerCase();
  return !/\p{Cc}/u.test(href) && SCHEMES.some((scheme) => lower.startsWith(scheme) && lower.length > scheme.length);
}

/** Whether a value is a passage: five fields, and a range as long as its quote in UTF-8. */
export function isPassage(value: unknown): value is Passage {
  if (!isRecord(value) || !hasOnly(value, ["article", "start", "end", "hash", "quote"])) return false;
  const { article, start, end, hash, quote } = value;
  return (
    Number.isSafeInteger(article) &&
    isCount(start) &&
    isCount(end) &&
    typeof hash === "string" &&
    typeof quote === "string" &&
    end - start === byteLength(quote)
  );
}

/** Whether a value is a list of passages that a citation can hold: at least one. */
export function isPassages(value: unknown): value is Passage[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPassage);
}

/** A plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has no other keys than these. */
export function hasOnly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** A whole number from 0 up. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
