// The last gate before the document changes: a transaction whose outcome the tree refuses is not applied, so that nothing
// on screen can fail to be saved. And the clipboard: pasted pages are read by the schema alone, in a detached document.

import { Extension } from "@tiptap/core";
import { DOMParser, type ParseOptions, type Schema, type Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { brokenRule } from "./tree.ts";

/** Elements whose text is no text of the page. */
const IGNORED = "svg, math, template, select, option, datalist, iframe, canvas, audio, video, form button, textarea, [hidden], [aria-hidden=true]";

export const Guard = Extension.create({
  name: "guard",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr) => !tr.docChanged || brokenRule(tr.doc) === null,
        props: { clipboardParser: pasteParser(this.editor.schema) },
      }),
    ];
  },
});

/** Reads pasted HTML: what has no node or mark in the schema is left out, and what is no text is left out whole. */
export function pasteParser(schema: Schema): DOMParser {
  return new PasteParser(schema, [{ tag: IGNORED, ignore: true, priority: 1000 }, ...DOMParser.fromSchema(schema).rules]);
}

class PasteParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element) for (const cell of dom.querySelectorAll("td, th")) flatten(cell);
    return super.parseSlice(dom, options);
  }
}

const IN_CELL = "h1, h2, h3, h4, h5, h6, li, pre, dt, dd, td, th, caption, figcaption";
const AROUND = "ul, ol, dl, blockquote, table, thead, tbody, tfoot, tr, figure, div";

/** Cells hold paragraphs only: lists, headings and tables inside one become its lines, instead of leaving it. */
function flatten(cell: Element): void {
  for (const block of cell.querySelectorAll(IN_CELL)) {
    if (block.querySelector(`p, ${IN_CELL}, ${AROUND}`)) unwrap(block);
    else {
      const line = cell.ownerDocument.createElement("p");
      line.append(...block.childNodes);
      block.replaceWith(line);
    }
  }
  for (const wrapper of cell.querySelectorAll(AROUND)) if (wrapper.querySelector("p")) unwrap(wrapper);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
