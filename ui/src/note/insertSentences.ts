// Sentences of a summary go into the note as a first draft writes them: word for word, with the machine's mark, the citation before
// the full stop. All of them are one transaction and one undo.

import { Fragment, type Mark, type Node as TreeNode, type Schema } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Lang, Passage, SummarySentence } from "../ipc/generated.ts";
import { citationNode, isOther, toDropPoint } from "./insert.ts";
import { sentencesOf } from "./sentences.ts";

/** The most passages that one citation holds, as in a draft. */
const CITED = 3;

/** Inserts sentences at the cursor (`placed`), or where facts belong: one goes into the paragraph, several are one of their own, in a list each
 *  is an item. Nothing is set inside a sentence: it goes after it. Null where there is nothing to insert. */
export function insertSummarySentences(
  state: EditorState,
  options: { sentences: readonly SummarySentence[]; lang: Lang; placed: boolean },
): Transaction | null {
  const { schema } = state;
  // A sentence of the machine without a passage would be a statement that nothing bears out.
  const told = options.sentences.filter((sentence) => sentence.text.trim() !== "" && sentence.passages.length > 0);
  const pieces = told.map((sentence) => sentenceNodes(schema, sentence, options.lang));
  const [first, ...rest] = pieces;
  if (!first) return null;
  const tr = closeHistory(toDropPoint(state, options.placed));
  const { $to } = tr.selection;
  const empty = $to.parent.content.size === 0;
  const paragraph = (nodes: readonly TreeNode[]): TreeNode => schema.node("paragraph", null, nodes);
  if ($to.depth > 1 && $to.node(-1).type.name === "listItem") {
    const items = (empty ? rest : pieces).map((nodes) => schema.node("listItem", null, [paragraph(nodes)]));
    const end = $to.after(-1);
    tr.insert(end, items);
    if (empty) tr.insert($to.pos, first);
    return stand(tr, tr.mapping.map(end, 1));
  }
  const line = joined(schema, pieces);
  if (empty) return stand(tr.insert($to.pos, line), $to.pos + line.size);
  if (pieces.length > 1) return stand(tr.insert($to.after(), paragraph(line.content)), $to.after() + line.size + 1);
  return within(tr, line);
}

/** Into the text of a paragraph, with the spaces that it needs. */
function within(tr: Transaction, line: Fragment): Transaction {
  const { schema } = tr.doc.type;
  const block = tr.selection.$to.parent;
  const at = outside(block, tr.selection.$to.before(), tr.selection.to);
  tr.setSelection(TextSelection.create(tr.doc, at));
  const { nodeBefore, nodeAfter } = tr.selection.$from;
  const lead = nodeBefore?.type.name === "citation" || /[^\s([«“’'-]$/u.test(nodeBefore?.text ?? "") ? [schema.text(" ")] : [];
  const tail = /^[^\s.,;:!?…)\]»”]/u.test(nodeAfter?.text ?? "") ? [schema.text(" ")] : [];
  const content = Fragment.from([...lead, ...line.content, ...tail]);
  return stand(tr.insert(at, content), at + content.size - tail.length);
}

/** Where a position stands inside a sentence, the end of that sentence. */
function outside(block: TreeNode, start: number, at: number): number {
  return sentencesOf(block, start).find(({ from, to }) => from < at && at < to)?.to ?? at;
}

function stand(tr: Transaction, at: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), -1)).setStoredMarks([]).scrollIntoView();
}

/** Sentences one after the other. */
function joined(schema: Schema, pieces: readonly TreeNode[][]): Fragment {
  const space = schema.text(" ", [schema.mark("machine")]);
  return Fragment.from(pieces.flatMap((nodes, at) => (at === 0 ? nodes : [space, ...nodes])));
}

/** A sentence as it stands in its source, the citation before its full stop. */
function sentenceNodes(schema: Schema, sentence: SummarySentence, lang: Lang): TreeNode[] {
  const words = sentence.text.trim();
  const stop = words.endsWith(".") && !words.endsWith("..") ? "." : "";
  const foreign = sentence.lang ?? null;
  const marks: Mark[] = [...(isOther(foreign, lang) ? [schema.mark("lang", { lang: foreign })] : []), schema.mark("machine")];
  const citation = citationNode(schema, supporting(sentence.passages)).mark([schema.mark("machine")]);
  const body = stop ? words.slice(0, -1) : words;
  return [...(body ? [schema.text(body, marks)] : []), citation, ...(stop ? [schema.text(stop, marks)] : [])];
}

/** Its own passage, and those of at most two other articles. */
function supporting(passages: readonly Passage[]): Passage[] {
  const seen = new Set<number>();
  return passages.filter(({ article }) => !seen.has(article) && seen.add(article)).slice(0, CITED);
}
