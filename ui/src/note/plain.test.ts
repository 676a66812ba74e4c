import { expect, it } from "vitest";
import type { Document, NoteHeader } from "../ipc/generated.ts";
import { plainText } from "./plain.ts";

it("a note as plain text keeps headings, lists, tables and lines apart", () => {
  const line = (...words: string[]) => ({ type: "paragraph", content: words.flatMap((text, index) => [...(index > 0 ? [{ type: "hardBreak" }] : []), { type: "text", text }]) });
  const document = {
    type: "doc",
    content: [
      { type: "section", attrs: { id: "faits" }, content: [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Faits" }] }, line("un", "deux")] },
      { type: "bulletList", content: [{ type: "listItem", content: [line("a")] }, { type: "listItem", content: [line("b")] }] },
      { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [line("x")] }, { type: "tableCell", content: [line("y")] }] }] },
    ],
  } as unknown as Document;
  const header = { number: "41", subject: "Objet" } as NoteHeader;
  expect(plainText({ header, document })).toBe("41\nObjet\n\nFaits\n\nun\ndeux\n\n- a\n- b\n\nx\ty");
});
