// A table of facts goes into the note with its header row and, in each cell, the citations that bear it out. It is the analyst's own
// text, not the machine's. Caption and table are one transaction and one undo; nothing that stands in the note is split or replaced.

import { closeHistory } from "@tiptap/pm/history";
import type { Node as TreeNode, Schema } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Passage } from "../ipc/generated.ts";
import type { NoteCell, NoteTable } from "../shared/table.ts";
import { citationNode, toDropPoint } from "./insert.ts";

/** Inserts a table after the block of the cursor (`placed`), or where facts belong. Null where it has no columns or no rows. */
export function insertFactTable(state: EditorState, table: NoteTable, placed: boolean): Transaction | null {
  const { schema } = state;
  if (table.headers.length === 0 || table.rows.length === 0) return null;
  const tr = closeHistory(toDropPoint(state, placed));
  const nodes = [...captionNodes(schema, table.caption), tableNode(schema, table)];
  const { $to } = tr.selection;
  const depth = holderDepth(tr);
  const block = $to.node(depth + 1);
  // An empty line gives its place to the table: it was waiting for it.
  const empty = block.type.name === "paragraph" && block.content.size === 0;
  const from = empty ? $to.before(depth + 1) : $to.after(depth + 1);
  if (empty) tr.delete(from, $to.after(depth + 1));
  tr.insert(from, nodes);
  return standAfter(tr, from + nodes.reduce((size, node) => size + node.nodeSize, 0));
}

/** How deep the note or the section is that may hold a table: it stands in no list, quotation or cell. */
function holderDepth({ selection: { $to } }: Transaction): number {
  let depth = 0;
  while (depth < $to.depth && $to.node(depth + 1).type.name === "section") depth += 1;
  return depth;
}

/** The cursor goes to the line after the table; one is made where there is none to type in. */
function standAfter(tr: Transaction, end: number): Transaction {
  if (tr.doc.resolve(end).nodeAfter?.type.name !== "paragraph") tr.insert(end, tr.doc.type.schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).setStoredMarks([]).scrollIntoView();
}

function captionNodes(schema: Schema, caption: string | undefined): TreeNode[] {
  const words = plain(caption ?? "");
  return words === "" ? [] : [schema.node("paragraph", null, [schema.text(words, [schema.mark("bold")])])];
}

function tableNode(schema: Schema, { headers, rows }: NoteTable): TreeNode {
  const head = headers.map((header) => schema.node("tableHeader", null, paragraphs(schema, { text: header, passages: [] })));
  const body = rows.map((row) => {
    const cells = headers.map((_, at) => row[at] ?? { text: "", passages: [] });
    return schema.node("tableRow", null, cells.map((cell) => schema.node("tableCell", null, paragraphs(schema, cell))));
  });
  return schema.node("table", null, [schema.node("tableRow", null, head), ...body]);
}

/** The paragraphs of a cell, the citation before the last full stop, as in a draft. */
function paragraphs(schema: Schema, { text, passages }: NoteCell): TreeNode[] {
  const lines = text.split("\n").map(plain).filter((line) => line !== "");
  const cited = distinct(passages);
  const last = lines.at(-1) ?? "";
  const stop = cited.length > 0 && last.endsWith(".") && !last.endsWith("..") ? "." : "";
  const words = stop ? last.slice(0, -1) : last;
  const end = [
    ...(words ? [schema.text(words)] : []),
    ...(cited.length > 0 ? [citationNode(schema, cited)] : []),
    ...(stop ? [schema.text(stop)] : []),
  ];
  return [...lines.slice(0, -1).map((line) => schema.node("paragraph", null, [schema.text(line)])), schema.node("paragraph", null, end)];
}

function plain(text: string): string {
  return text.replace(/[\s\u2028\u2029]*[\n\r\t\u2028\u2029][\s\u2028\u2029]*/g, " ").trim();
}

function distinct(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ article, start, end }) => {
    const key = `${article}:${start}:${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
