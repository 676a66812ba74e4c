// Where sentences begin and end inside one text-holding block, in the editor's positions. A citation after the full stop
// belongs to the sentence before it. Knows French and English abbreviations; anything finer is the core's work.

import type { Node as TreeNode } from "@tiptap/pm/model";

/** A range of positions in the document. */
export interface Range {
  from: number;
  to: number;
}

/** How far around a full stop it is looked: longer than any abbreviation. */
const LOOK = 16;
/** Stands for an inline node that is no text: one character, so that offsets stay positions. */
const ATOM = "\ufffc";
const ABBREVIATIONS = new Set(["m", "mm", "mme", "mlle", "dr", "pr", "me", "st", "ste", "mr", "mrs", "ms", "prof", "gen", "gén", "col", "cf", "p", "pp", "art", "n", "no", "nº", "vol", "éd", "ed", "av", "apr", "env", "etc", "vs", "jr"]);
const END = /[.!?…]+[»”"’)\]\s\u00a0\u202f]*\ufffc*(?=\s|$)|\n/gu;

/** Blocks do not change, they are replaced: what is known of one holds as long as it lives. */
const known = new WeakMap<TreeNode, readonly Range[]>();

/** The sentences of a text-holding block that starts at `at`, without the white space between them. */
export function sentencesOf(block: TreeNode, at: number): Range[] {
  const ranges = known.get(block) ?? split(block);
  known.set(block, ranges);
  return ranges.map(({ from, to }) => ({ from: at + 1 + from, to: at + 1 + to }));
}

function split(block: TreeNode): Range[] {
  const text = flat(block);
  const ranges: Range[] = [];
  let start = 0;
  const close = (end: number): void => {
    const lead = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
    const tail = /\s*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
    if (start + lead < end - tail) ranges.push({ from: start + lead, to: end - tail });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, end)) close(end);
  }
  close(text.length);
  return ranges;
}

/** Every sentence of a document, in reading order. */
export function eachSentence(doc: TreeNode, visit: (range: Range, block: TreeNode) => void, within?: Range): void {
  const { from, to } = within ?? { from: 0, to: doc.content.size };
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
    if (!node.isTextblock) return true;
    for (const range of sentencesOf(node, at)) visit(range, node);
    return false;
  });
}

function flat(block: TreeNode): string {
  let text = "";
  block.forEach((child) => {
    text += child.isText ? (child.text ?? "") : child.type.name === "hardBreak" ? "\n" : ATOM;
  });
  return text;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  if (text[stop] === "\n") return true;
  const next = /\S/u.exec(text.slice(end, end + LOOK))?.[0];
  // A sentence opens with a capital, a figure or a quotation mark; `p. ex. dans` goes on.
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  if (text[stop] !== "." || text[stop + 1] === ".") return true;
  const word = /[\p{L}º]+$/u.exec(text.slice(Math.max(0, stop - LOOK), stop))?.[0] ?? "";
  return !(ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}
