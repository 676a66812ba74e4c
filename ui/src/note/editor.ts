// The editor of a note: the schema with its plugins and keys, bound to an element. Knows no command of the core; what
// leaves the text (opening a passage or a link, the card of a citation) goes to its host.

import { Editor, Extension } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { EditorState } from "@tiptap/pm/state";
import type { Document, Lang } from "../ipc/generated.ts";
import { citationWithView, type CitationHost, type CitationView } from "./citationView.ts";
import { Guard } from "./guard.ts";
import { SectionHints } from "./hints.ts";
import { accept, MachineText } from "./machine.ts";
import { CitationNumbers } from "./numbers.ts";
import { isSafeHref } from "./rules.ts";
import { noteSchema, schemaExtensions } from "./schema.ts";
import { openDocument } from "./tree.ts";

/** What the editor asks of the pane around it. */
export interface EditorHost extends CitationHost {
  openLink: (href: string) => void;
  editLink: () => void;
  save: () => void;
  changed: () => void;
  moved: () => void;
  focused: (yes: boolean) => void;
}

export interface NoteEditor {
  editor: Editor;
  views: Set<CitationView>;
}

const SCHEMA = noteSchema();

/** A stored document as the editor takes it. Throws `TreeError` where the tree refuses it. */
export function readable(document: Document): Document {
  return openDocument(SCHEMA, document).toJSON() as Document;
}

/** Makes the editor inside `element`. */
export function createEditor(element: HTMLElement, document: Document, options: { lang: Lang; label: string; editable: boolean }, host: EditorHost): NoteEditor {
  const views = new Set<CitationView>();
  const editor = new Editor({
    element,
    content: readable(document),
    editable: options.editable,
    injectCSS: false,
    enablePasteRules: false,
    extensions: [
      ...schemaExtensions(citationWithView(host, views)),
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ color: false, class: "drop-cursor" }),
      Guard,
      CitationNumbers,
      MachineText,
      SectionHints,
      keys(host),
    ],
    editorProps: {
      attributes: {
        class: "note-text",
        "data-testid": "note-editor",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": options.label,
        lang: options.lang,
        spellcheck: "true",
      },
      handleDOMEvents: { click: (view, event) => followLink(event, view.editable, host), auxclick: (view, event) => followLink(event, view.editable, host) },
    },
    onTransaction: () => host.moved(),
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) host.changed();
    },
    onFocus: () => host.focused(true),
    onBlur: () => host.focused(false),
  });
  return { editor, views };
}

/** Puts another document into the editor, with a history of its own. */
export function replaceDocument(editor: Editor, document: Document): void {
  const doc = openDocument(editor.schema, document);
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
}

/** Accepts the machine sentence at the cursor and goes to the next one. */
export function acceptAtCursor(editor: Editor, scope: Parameters<typeof accept>[1]): boolean {
  const tr = accept(editor.state, scope);
  if (tr) editor.view.dispatch(tr);
  return tr !== null;
}

function keys(host: EditorHost): Extension {
  return Extension.create({
    name: "noteKeys",
    priority: 200,
    addKeyboardShortcuts() {
      return {
        "Mod-Shift-k": () => {
          host.editLink();
          return true;
        },
        "Mod-s": () => {
          host.save();
          return true;
        },
        "Alt-Enter": () => acceptAtCursor(this.editor, "sentence"),
        "Mod-.": () => this.editor.commands.toggleSuperscript(),
        "Mod-,": () => this.editor.commands.toggleSubscript(),
      };
    },
  });
}

/** A link never moves the window: with Ctrl or Cmd, or in a note that cannot be edited, the shell shows and opens it. */
function followLink(event: MouseEvent, editable: boolean, host: EditorHost): boolean {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link) return false;
  event.preventDefault();
  const href = link.getAttribute("href") ?? "";
  if ((event.ctrlKey || event.metaKey || event.button === 1 || !editable) && isSafeHref(href)) host.openLink(href);
  return false;
}
