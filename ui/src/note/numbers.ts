// Citations are numbered in reading order, each one anew whenever the document changes: a number is never stored.

import { Extension } from "@tiptap/core";
import type { Node as TreeNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** The positions of all citations in reading order: the first is number 1. */
export function citationPositions(doc: TreeNode): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "citation") found.push(at);
  });
  return found;
}

/** Blocks do not change, they are replaced: a block's words are counted once. */
const counted = new WeakMap<TreeNode, number>();

/** The words of a document, counted as the core counts them: between white space, with a letter or figure at least. */
export function countWords(doc: TreeNode): number {
  let count = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const words = counted.get(node) ?? wordsOf(node);
    counted.set(node, words);
    count += words;
    return false;
  });
  return count;
}

function wordsOf(block: TreeNode): number {
  const text = block.textBetween(0, block.content.size, undefined, (leaf) => (leaf.type.name === "hardBreak" ? " " : ""));
  return text.split(/\p{White_Space}+/u).filter((word) => /[\p{Alphabetic}\p{N}]/u.test(word)).length;
}

/** The version ids that a document cites, each once. */
export function citedVersions(doc: TreeNode): number[] {
  const found = new Set<number>();
  doc.descendants((node) => {
    if (node.type.name === "citation") for (const { article } of node.attrs["passages"] as { article: number }[]) found.add(article);
  });
  return [...found];
}

const KEY = new PluginKey<DecorationSet>("citationNumbers");

function decorate(doc: TreeNode): DecorationSet {
  return DecorationSet.create(
    doc,
    citationPositions(doc).map((at, index) => Decoration.node(at, at + 1, {}, { number: index + 1 })),
  );
}

/** Gives each citation's view its number. */
export const CitationNumbers = Extension.create({
  name: "citationNumbers",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: (_config, state) => decorate(state.doc),
          apply: (tr, set) => (tr.docChanged ? decorate(tr.doc) : set),
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    ];
  },
});
