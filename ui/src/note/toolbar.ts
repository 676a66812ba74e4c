// The tools above the text: what each does, when it can, when it is on, and its keys. Names are message ids.

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import type { IconName } from "../shared/Icon.svelte";

/** A tool that is a button. */
export interface Tool {
  id: string;
  /** A drawn sign, or a letter to be found under `note-letter-<id>`. */
  icon?: IconName | "quote" | "numbers" | "undo" | "redo" | "table";
  keys?: { key: string; shift?: boolean; alt?: boolean };
  run: (editor: Editor) => boolean;
  active?: (editor: Editor) => boolean;
  enabled: (editor: Editor) => boolean;
}

const mark = (id: string, toggle: (editor: Editor) => boolean, can: (editor: Editor) => boolean, keys: Tool["keys"]): Tool => ({
  id,
  keys,
  run: toggle,
  active: (editor) => editor.isActive(id),
  enabled: can,
});

export const MARKS: Tool[] = [
  mark("bold", (e) => e.chain().focus().toggleBold().run(), (e) => e.can().toggleBold(), { key: "B" }),
  mark("italic", (e) => e.chain().focus().toggleItalic().run(), (e) => e.can().toggleItalic(), { key: "I" }),
  mark("underline", (e) => e.chain().focus().toggleUnderline().run(), (e) => e.can().toggleUnderline(), { key: "U" }),
  mark("strike", (e) => e.chain().focus().toggleStrike().run(), (e) => e.can().toggleStrike(), { key: "S", shift: true }),
];

export const BLOCKS: Tool[] = [
  {
    id: "bulletList",
    icon: "list",
    keys: { key: "8", shift: true },
    run: (e) => e.chain().focus().toggleBulletList().run(),
    active: (e) => e.isActive("bulletList"),
    enabled: (e) => e.can().toggleBulletList(),
  },
  {
    id: "orderedList",
    icon: "numbers",
    keys: { key: "7", shift: true },
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    active: (e) => e.isActive("orderedList"),
    enabled: (e) => e.can().toggleOrderedList(),
  },
  {
    id: "blockquote",
    icon: "quote",
    keys: { key: "B", shift: true },
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    active: (e) => e.isActive("blockquote"),
    enabled: (e) => e.can().toggleBlockquote(),
  },
];

/** Takes away the citation that is selected or stands just before the cursor. */
export const UNCITE: Tool = {
  id: "uncite",
  icon: "cite",
  run: (editor) => removeCitation(editor),
  enabled: (editor) => citationAt(editor) !== null,
};

export const HISTORY: Tool[] = [
  { id: "undo", icon: "undo", keys: { key: "Z" }, run: (e) => e.chain().focus().undo().run(), enabled: (e) => e.can().undo() },
  { id: "redo", icon: "redo", keys: { key: "Z", shift: true }, run: (e) => e.chain().focus().redo().run(), enabled: (e) => e.can().redo() },
];

/** What a paragraph can be turned into. */
export type Style = "paragraph" | "heading1" | "heading2" | "heading3" | "heading4";
export const STYLES: { id: Style; level: 0 | 2 | 3; keys: NonNullable<Tool["keys"]> }[] = [
  { id: "paragraph", level: 0, keys: { key: "0", alt: true } },
  { id: "heading2", level: 2, keys: { key: "2", alt: true } },
  { id: "heading3", level: 3, keys: { key: "3", alt: true } },
];

export function styleAt(editor: Editor): Style {
  const { parent } = editor.state.selection.$from;
  return parent.type.name === "heading" ? (`heading${String(parent.attrs["level"])}` as Style) : "paragraph";
}

export function setStyle(editor: Editor, level: 0 | 2 | 3): boolean {
  const chain = editor.chain().focus();
  return level === 0 ? chain.setParagraph().run() : chain.setHeading({ level }).run();
}

/** What can be done with a table, in groups. */
export const TABLE: { id: string; danger?: boolean; run: (editor: Editor) => boolean; enabled: (editor: Editor) => boolean }[][] = [
  [
    { id: "row-above", run: (e) => e.chain().focus().addRowBefore().run(), enabled: (e) => e.can().addRowBefore() },
    { id: "row-below", run: (e) => e.chain().focus().addRowAfter().run(), enabled: (e) => e.can().addRowAfter() },
    { id: "column-left", run: (e) => e.chain().focus().addColumnBefore().run(), enabled: (e) => e.can().addColumnBefore() },
    { id: "column-right", run: (e) => e.chain().focus().addColumnAfter().run(), enabled: (e) => e.can().addColumnAfter() },
    { id: "header-row", run: (e) => e.chain().focus().toggleHeaderRow().run(), enabled: (e) => e.can().toggleHeaderRow() },
  ],
  [
    { id: "row-delete", danger: true, run: (e) => e.chain().focus().deleteRow().run(), enabled: (e) => e.can().deleteRow() },
    { id: "column-delete", danger: true, run: (e) => e.chain().focus().deleteColumn().run(), enabled: (e) => e.can().deleteColumn() },
    { id: "table-delete", danger: true, run: (e) => e.chain().focus().deleteTable().run(), enabled: (e) => e.can().deleteTable() },
  ],
];

/** Inserts a table, and a line after it where it would stand last: otherwise nothing could be typed there by mouse. */
export function insertTable(editor: Editor): boolean {
  return editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => {
      const { $from } = tr.selection;
      for (let depth = $from.depth; depth > 0; depth -= 1) {
        if ($from.node(depth).type.name !== "table") continue;
        const after = $from.after(depth);
        if (tr.doc.resolve(after).nodeAfter === null) tr.insert(after, editor.schema.node("paragraph"));
      }
      return true;
    })
    .run();
}

/** A table stands at the top level or in a section only: not in a list, a quotation or another table. */
export function canInsertTable(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const parent = $from.depth > 0 ? $from.node(-1) : $from.node();
  return editor.isEditable && ["doc", "section"].includes(parent.type.name);
}

/** The position of the citation that is selected or stands before the cursor. */
export function citationAt(editor: Editor): number | null {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection) return selection.node.type.name === "citation" ? selection.from : null;
  return selection.empty && selection.$from.nodeBefore?.type.name === "citation" ? selection.from - 1 : null;
}

/** Takes that citation away. */
export function removeCitation(editor: Editor): boolean {
  const at = citationAt(editor);
  return at !== null && editor.chain().focus().deleteRange({ from: at, to: at + 1 }).run();
}
