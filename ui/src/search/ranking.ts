/** What the palette offers for what is typed: the nearest names first. */
import { fold } from "../shared/format.ts";
import type { IconName } from "../shared/Icon.svelte";

export interface Entry {
  id: string;
  /** Under which heading it stands. */
  group: "action" | "view" | "dossier" | "note" | "event" | "round" | "actor" | "position" | "commitment" | "article";
  label: string;
  /** Other words it is found by, and shown small. */
  hint?: string;
  icon: IconName;
  shortcut?: string;
  run: () => void;
}

export interface Ranked {
  entry: Entry;
  score: number;
  /** Which characters of the label match, in UTF-16 units. */
  marks: [number, number][];
}

/** How well a label answers words already folded: 0 does not, higher is better. */
export function scoreOf(label: string, hint: string, words: readonly string[]): number {
  const name = fold(label);
  const more = fold(hint);
  let score = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    if (at === 0) score += 100;
    else if (at > 0 && !/[\p{L}\p{N}]/u.test(name[at - 1] ?? "")) score += 80;
    else if (at > 0) score += 40;
    else if (more.includes(word)) score += 25;
    else return 0;
  }
  // Of two that match alike the shorter is meant.
  return score / words.length + 10 / (10 + name.length);
}

/** The best entries for what is typed, at most `limit` of a group; all in their order where nothing is typed. */
export function rank(entries: readonly Entry[], typed: string, limit = 8): Ranked[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const scored = entries.flatMap((entry) => {
    const score = words.length === 0 ? 1 : scoreOf(entry.label, entry.hint ?? "", words);
    return score > 0 ? [{ entry, score, marks: marksOf(entry.label, words) }] : [];
  });
  if (words.length > 0) scored.sort((one, other) => other.score - one.score);
  const taken = new Map<string, number>();
  return scored.filter(({ entry }) => {
    const count = (taken.get(entry.group) ?? 0) + 1;
    taken.set(entry.group, count);
    return count <= limit;
  });
}

/** Where the words stand in the label. Folding may change lengths: then nothing is marked rather than the wrong letters. */
export function marksOf(label: string, words: readonly string[]): [number, number][] {
  const name = fold(label);
  if (name.length !== label.length) return [];
  return words
    .flatMap((word): [number, number][] => {
      const at = name.indexOf(word);
      return at >= 0 ? [[at, at + word.length]] : [];
    })
    .sort((one, other) => one[0] - other[0])
    .filter((mark, index, all) => index === 0 || mark[0] >= (all[index - 1]?.[1] ?? 0));
}

/** Entries under their headings, the headings in the order of their best entry. */
export function grouped(ranked: readonly Ranked[]): { group: Entry["group"]; entries: Ranked[] }[] {
  const groups: { group: Entry["group"]; entries: Ranked[] }[] = [];
  for (const one of ranked) {
    const group = groups.find((other) => other.group === one.entry.group);
    if (group) group.entries.push(one);
    else groups.push({ group: one.entry.group, entries: [one] });
  }
  return groups;
}
