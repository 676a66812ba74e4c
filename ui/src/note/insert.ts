// What goes into the note from beside it: a passage with its citation, a citation alone, an event. Each is one transaction,
// so that one undo takes it back whole. The cursor decides where; without one it goes where facts belong.

import { Fragment, type Mark, type Node as TreeNode, type Schema } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EventRow, Lang, Passage } from "../ipc/generated.ts";
import { eventSentence, quoted } from "./wording.ts";

/** A passage with its words, or the reference alone. */
export type CiteMode = "quote" | "reference";

/** Where an insertion goes, when nobody has put the cursor anywhere yet. */
const FACTS = "faits";

/** Inserts the passages at the cursor (`placed`), or where facts belong. */
export function insertPassages(
  state: EditorState,
  options: { passages: Passage[]; mode: CiteMode; lang: Lang; sourceLang: string | null; placed: boolean },
): Transaction {
  const { passages, mode, lang, sourceLang, placed } = options;
  const tr = toDropPoint(state, placed);
  if (!tr.selection.empty) tr.setSelection(TextSelection.create(tr.doc, tr.selection.to));
  const citation = citationNode(state.schema, passages);
  if (mode === "reference") return insertReference(tr, citation);
  const quote = passages.map((passage) => quoted(passage.quote, lang)).join(" ");
  const before = /[^\s\u00a0\u202f([«“’'-]$/u.test(textBefore(tr)) || endsWithCitation(tr) ? " " : "";
  const marks = isOther(sourceLang, lang) ? [state.schema.mark("lang", { lang: sourceLang })] : [];
  const nodes = [text(state.schema, before, []), text(state.schema, quote, marks), citation];
  return insertNodes(tr, nodes);
}

/** Inserts an event as a paragraph of its own, dated, with its passages where it has some. */
export function insertEventRow(state: EditorState, event: EventRow, lang: Lang, placed: boolean): Transaction {
  const { schema } = state;
  const tr = toDropPoint(state, placed);
  const nodes = [schema.text(eventSentence(event, lang))];
  if (event.passages.length > 0) nodes.push(citationNode(schema, event.passages));
  const { $to } = tr.selection;
  if ($to.parent.content.size === 0) return insertNodes(tr, nodes);
  const paragraph = schema.node("paragraph", null, nodes);
  const item = $to.depth > 1 && $to.node(-1).type.name === "listItem";
  const at = item ? $to.after(-1) : $to.after();
  tr.insert(at, item ? schema.node("listItem", null, [paragraph]) : paragraph);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + (item ? 2 : 1) + paragraph.content.size), -1)).scrollIntoView();
}

export function citationNode(schema: Schema, passages: Passage[]): TreeNode {
  return schema.node("citation", { passages: passages.map((passage) => ({ ...passage })), locator: null, prefix: null });
}

/** A reference stands against the word or stop before it, so it goes before a space that was just typed. */
function insertReference(tr: Transaction, citation: TreeNode): Transaction {
  const spaces = /[ \u00a0\u202f]*$/u.exec(textBefore(tr))?.[0].length ?? 0;
  const at = tr.selection.from - spaces;
  tr.insert(at, citation);
  return tr.setSelection(TextSelection.create(tr.doc, at + 1 + spaces)).setStoredMarks([]).scrollIntoView();
}

function insertNodes(tr: Transaction, nodes: (TreeNode | null)[]): Transaction {
  const fragment = Fragment.from(nodes.filter((node) => node !== null));
  const at = tr.selection.from;
  tr.insert(at, fragment);
  return tr.setSelection(TextSelection.create(tr.doc, at + fragment.size)).setStoredMarks([]).scrollIntoView();
}

function text(schema: Schema, words: string, marks: Mark[]): TreeNode | null {
  return words === "" ? null : schema.text(words, marks);
}

function textBefore(tr: Transaction): string {
  const { $from } = tr.selection;
  return $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
}

function endsWithCitation(tr: Transaction): boolean {
  return tr.selection.$from.nodeBefore?.type.name === "citation";
}

/** Moves the selection to a paragraph: a heading takes neither quotations nor events. */
export function toDropPoint(state: EditorState, placed: boolean): Transaction {
  const tr = state.tr;
  const { $to } = tr.selection;
  if (placed && $to.parent.type.name === "paragraph") return tr;
  if (placed && $to.parent.type.name === "heading") return intoParagraphAfter(tr, $to.after());
  let end: number | null = null;
  tr.doc.forEach((node, at) => {
    if (node.type.name === "section" && node.attrs["id"] === FACTS) end = at + node.nodeSize - 1;
  });
  return intoLastParagraph(tr, end ?? tr.doc.content.size);
}

function intoParagraphAfter(tr: Transaction, at: number): Transaction {
  const next = tr.doc.nodeAt(at);
  if (next?.type.name !== "paragraph") tr.insert(at, tr.doc.type.schema.node("paragraph"));
  const size = tr.doc.nodeAt(at)?.content.size ?? 0;
  return tr.setSelection(TextSelection.create(tr.doc, at + 1 + size));
}

/** The last paragraph that ends at `end`, at its end; made where a table, a rule or a heading stands last. */
function intoLastParagraph(tr: Transaction, end: number): Transaction {
  const before = tr.doc.resolve(end).nodeBefore;
  if (before && ["paragraph", "bulletList", "orderedList"].includes(before.type.name)) {
    return tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1));
  }
  tr.insert(end, tr.doc.type.schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, end + 1));
}

export function isOther(sourceLang: string | null, lang: Lang): sourceLang is string {
  return sourceLang !== null && sourceLang !== "" && sourceLang.split("-")[0]?.toLowerCase() !== lang;
}
