// What belongs into a section, shown in its first empty line while nothing is written there. Never part of the document.

import { Extension } from "@tiptap/core";
import type { Node as TreeNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A section's heading and hint, as its template words them. */
export interface SectionHint {
  title: string;
  hint: string;
}

export type Hints = Record<string, SectionHint>;

const KEY = new PluginKey<{ hints: Hints; set: DecorationSet }>("hints");

export const SectionHints = Extension.create({
  name: "sectionHints",
  addProseMirrorPlugins() {
    return [
      new Plugin<{ hints: Hints; set: DecorationSet }>({
        key: KEY,
        state: {
          init: () => ({ hints: {}, set: DecorationSet.empty }),
          apply: (tr, held) => {
            const told = tr.getMeta(KEY) as Hints | undefined;
            if (told === undefined && !tr.docChanged) return held;
            const hints = told ?? held.hints;
            return { hints, set: decorate(tr.doc, hints) };
          },
        },
        props: { decorations: (state) => KEY.getState(state)?.set },
      }),
    ];
  },
});

/** Gives the hints of the note's template. */
export function withHints(state: EditorState, hints: Hints): Transaction {
  return state.tr.setMeta(KEY, hints).setMeta("addToHistory", false);
}

function decorate(doc: TreeNode, hints: Hints): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((section, at) => {
    const hint = section.type.name === "section" ? hints[section.attrs["id"] as string] : undefined;
    if (hint) found.push(...hintsOf(section, at + 1, hint));
  });
  return DecorationSet.create(doc, found);
}

function hintsOf(section: TreeNode, start: number, hint: SectionHint): Decoration[] {
  const found: Decoration[] = [];
  let body = 0;
  let filled = false;
  let place: [number, number] | null = null;
  section.forEach((block, offset) => {
    const at = start + offset;
    if (block.type.name === "heading") {
      if (offset === 0 && block.content.size === 0) found.push(placeholder(at, at + block.nodeSize, hint.title));
      return;
    }
    body += 1;
    if (block.type.name !== "paragraph" || block.content.size > 0) filled = true;
    else place ??= [at, at + block.nodeSize];
  });
  if (body > 0 && !filled && place) found.push(placeholder(place[0], place[1], hint.hint));
  return found;
}

function placeholder(from: number, to: number, text: string): Decoration {
  return Decoration.node(from, to, { class: "hint", "data-hint": text });
}
