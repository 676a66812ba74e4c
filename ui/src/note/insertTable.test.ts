// @vitest-environment jsdom
// Tables of facts on real transactions of the editor.

import type { Editor } from "@tiptap/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Document, Passage } from "../ipc/generated.ts";
import type { NoteTable } from "../shared/table.ts";
import { createEditor, type EditorHost } from "./editor.ts";
import { insertFactTable } from "./insertTable.ts";
import { openDocument, toDocument } from "./tree.ts";

const passage = (quote: string, article = 3): Passage => ({ article, start: 0, end: new TextEncoder().encode(quote).length, hash: "0".repeat(64), quote });
const text = (words: string): object => ({ type: "text", text: words });
const paragraph = (...content: object[]): object => ({ type: "paragraph", ...(content.length > 0 ? { content } : {}) });
const section = (id: string, title: string, ...content: object[]): object => ({
  type: "section",
  attrs: { id },
  content: [{ type: "heading", attrs: { level: 2 }, content: [text(title)] }, ...content],
});
const NOTE = { type: "doc", content: [section("essential", "L’essentiel", paragraph(text("Un mot."))), section("faits", "Faits", paragraph(text("Un fait."))), section("suites", "Suites", paragraph())] };
const TABLE: NoteTable = {
  caption: "Positions",
  headers: ["Acteur", "Position"],
  rows: [
    [{ text: "AES", passages: [] }, { text: "22 mai 2025\nFavorable.", passages: [passage("oui"), passage("oui"), passage("oui", 4)] }],
    [{ text: "CEDEAO", passages: [] }],
  ],
};

let editor: Editor;

beforeEach(() => {
  const nothing = (): undefined => undefined;
  const host = { describe: () => "", open: nothing, point: nothing, select: nothing, enterCard: () => false, openLink: nothing, editLink: nothing, save: nothing, changed: nothing, moved: nothing, focused: nothing } as EditorHost;
  const element = document.body.appendChild(document.createElement("div"));
  ({ editor } = createEditor(element, NOTE as unknown as Document, { lang: "fr", label: "Texte", editable: true }, host));
});

afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

function at(words: string): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.isText && node.text?.includes(words)) found = position + node.text.indexOf(words);
  });
  return found;
}

function insert(table: NoteTable = TABLE, placed = true): boolean {
  const tr = insertFactTable(editor.state, table, placed);
  if (tr) editor.view.dispatch(tr);
  return tr !== null;
}

const read = (): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, "|", (leaf) => (leaf.type.name === "citation" ? "[c]" : " "));
const wire = (): string => JSON.stringify(toDocument(editor.state.doc));
/** The names of the blocks in a section, top level. */
const blocks = (id: string): string[] => {
  const names: string[] = [];
  editor.state.doc.forEach((node) => {
    if (node.attrs["id"] === id) node.forEach((child) => void names.push(child.type.name));
  });
  return names;
};

describe("a table of facts", () => {
  it("has a header row, paragraphs in its cells and the citation before the full stop", () => {
    insert();
    expect(read()).toContain("Un mot.|Positions|Acteur|Position|AES|22 mai 2025|Favorable[c].|CEDEAO");
    expect(wire().match(/"tableHeader"/g)).toHaveLength(2);
    expect(wire().match(/"tableCell"/g), "a short row is filled up").toHaveLength(4);
  });

  it("cites each passage once", () => {
    insert();
    const cited: number[][] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "citation") cited.push((node.attrs["passages"] as Passage[]).map(({ article }) => article));
    });
    expect(cited).toEqual([[3, 4]]);
  });

  it("is the analyst’s, not the machine’s, and survives being stored", () => {
    insert();
    expect(wire()).not.toContain('"machine"');
    const stored: unknown = JSON.parse(wire());
    expect(toDocument(openDocument(editor.schema, stored))).toEqual(stored);
  });

  it("goes after the block of the cursor, where that is in a list or a quotation after the whole of it", () => {
    editor.chain().setTextSelection(at("Un mot")).toggleBulletList().run();
    insert();
    expect(blocks("essential")).toEqual(["heading", "bulletList", "paragraph", "table", "paragraph"]);
    editor.chain().setTextSelection(at("Un fait")).toggleBlockquote().run();
    insert();
    expect(blocks("faits")).toEqual(["heading", "blockquote", "paragraph", "table", "paragraph"]);
  });

  it("never goes into another table, and leaves the cursor on a line after it", () => {
    editor.commands.setTextSelection(at("Un fait"));
    insert();
    editor.commands.setTextSelection(at("Favorable"));
    insert({ ...TABLE, caption: undefined } as unknown as NoteTable);
    expect(blocks("faits")).toEqual(["heading", "paragraph", "paragraph", "table", "table", "paragraph"]);
    expect(editor.state.selection.$from.parent.type.name).toBe("paragraph");
    expect(editor.state.selection.$from.parent.content.size).toBe(0);
  });

  it("takes the place of an empty line, and stands under a heading that the cursor is in", () => {
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    insert();
    expect(blocks("suites")).toEqual(["heading", "paragraph", "table", "paragraph"]);
    editor.commands.setTextSelection(at("L’essentiel"));
    insert();
    expect(blocks("essential")[0]).toBe("heading");
    expect(read()).toContain("Suites|Positions|Acteur");
  });

  it("goes to the facts where nobody has put the cursor anywhere", () => {
    insert(TABLE, false);
    expect(blocks("faits")).toEqual(["heading", "paragraph", "paragraph", "table", "paragraph"]);
  });

  it("replaces nothing that is selected", () => {
    editor.commands.setTextSelection({ from: at("Un fait"), to: at("Un fait") + 2 });
    insert();
    expect(read()).toContain("Un fait.|Positions");
  });

  it("is undone at once", () => {
    const before = wire();
    insert();
    editor.commands.undo();
    expect(wire()).toBe(before);
  });

  it("without columns or rows is none", () => {
    const before = wire();
    expect([insert({ headers: [], rows: [[]] }), insert({ headers: ["A"], rows: [] })]).toEqual([false, false]);
    expect(wire()).toBe(before);
  });
});
