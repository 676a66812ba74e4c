// What the machine wrote and nobody has accepted: counted in sentences, accepted by sentence, paragraph, section or all.
// A sentence that the analyst edits is the analyst's: its mark goes with the edit, and comes back if the edit is undone.

import { Extension } from "@tiptap/core";
import type { MarkType, Node as TreeNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Mapping } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { eachSentence, type Range } from "./sentences.ts";

/** How much is accepted at once. */
export type Scope = "sentence" | "paragraph" | "section" | "all";

/** The sentences that hold machine text, in reading order. */
export function machineSentences(doc: TreeNode): Range[] {
  const mark = doc.type.schema.marks["machine"];
  const found: Range[] = [];
  if (mark) eachSentence(doc, (range) => doc.rangeHasMark(range.from, range.to, mark) && found.push(range));
  return found;
}

/** The machine sentence at the cursor, else the next one, else the first. */
export function nearest(sentences: readonly Range[], at: number): Range | undefined {
  return sentences.find(({ to }) => to >= at) ?? sentences[0];
}

/** Accepts what the cursor stands in; the cursor goes to the next sentence that waits. Null where nothing is to accept. */
export function accept(state: EditorState, scope: Scope): Transaction | null {
  const mark = state.schema.marks["machine"];
  const sentence = nearest(machineSentences(state.doc), state.selection.from);
  if (!mark || !sentence) return null;
  const range = scopeRange(state.doc, sentence, scope);
  const tr = state.tr.removeMark(range.from, range.to, mark).setMeta(KEY, "accepted");
  return tr.steps.length > 0 ? tr : null;
}

function scopeRange(doc: TreeNode, sentence: Range, scope: Scope): Range {
  if (scope === "sentence") return sentence;
  if (scope === "all") return { from: 0, to: doc.content.size };
  const place = doc.resolve(sentence.from);
  if (scope === "paragraph") return { from: place.start(), to: place.end() };
  return { from: place.before(1), to: place.after(1) };
}

const KEY = new PluginKey<DecorationSet>("machine");

/** Marks the blocks that hold machine text, and takes the mark off a sentence that is edited. */
export const MachineText = Extension.create({
  name: "machineText",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: (_config, state) => decorate(state.doc),
          apply: (tr, set) => (tr.docChanged ? decorate(tr.doc) : set),
        },
        props: { decorations: (state) => KEY.getState(state) },
        appendTransaction: (transactions, before, after) => unmarkEdited(transactions, before, after),
      }),
    ];
  },
});

function decorate(doc: TreeNode): DecorationSet {
  const mark = doc.type.schema.marks["machine"];
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    if (mark && doc.rangeHasMark(at, at + node.nodeSize, mark)) found.push(Decoration.node(at, at + node.nodeSize, { class: "has-machine" }));
    return false;
  });
  return DecorationSet.create(doc, found);
}

function unmarkEdited(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const mark = after.schema.marks["machine"];
  const own = transactions.filter((tr) => tr.docChanged && !isHistory(tr) && tr.getMeta("loaded") !== true);
  if (!mark || own.length === 0) return null;
  const tr = after.tr;
  for (const { from, to } of editedRanges(own, before.doc, mark)) {
    if (from < to) tr.removeMark(from, to, mark);
  }
  return tr.steps.length > 0 ? tr : null;
}

function isHistory(tr: Transaction): boolean {
  return tr.getMeta("history$") !== undefined;
}

/** The machine sentences that these transactions changed inside, where they stand now. */
function editedRanges(transactions: readonly Transaction[], start: TreeNode, mark: MarkType): Range[] {
  let ranges: Range[] = [];
  let doc = start;
  for (const tr of transactions) {
    ranges = ranges.map((range) => moved(range, tr.mapping));
    tr.steps.forEach((step, index) => {
      const here = tr.docs[index] ?? doc;
      const rest = tr.mapping.slice(index);
      step.getMap().forEach((from, to) => {
        for (const sentence of touched(here, from, to, mark)) ranges.push(moved(sentence, rest));
      });
    });
    doc = tr.doc;
  }
  return ranges;
}

function moved({ from, to }: Range, mapping: Mapping): Range {
  return { from: mapping.map(from, -1), to: mapping.map(to, 1) };
}

/** Sentences that a change of `from..to` reaches into; one removed whole, or met at its edge, is not edited. */
function touched(doc: TreeNode, from: number, to: number, mark: MarkType): Range[] {
  const found: Range[] = [];
  eachSentence(
    doc,
    (sentence) => {
      const inside = from === to ? sentence.from < from && from < sentence.to : sentence.from < to && from < sentence.to;
      const whole = from <= sentence.from && to >= sentence.to;
      if (inside && !whole && doc.rangeHasMark(sentence.from, sentence.to, mark)) found.push(sentence);
    },
    { from: Math.max(0, from - 1), to: to + 1 },
  );
  return found;
}
