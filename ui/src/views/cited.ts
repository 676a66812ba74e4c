/** The passages that a note cites, in reading order. */
import type { Block, Document, Inline, Passage } from "../ipc/generated.ts";

export function citedPassages(document: Document): Passage[] {
  return document.content.flatMap(inBlock);
}

function inBlock(block: Block): Passage[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return (block.content ?? []).flatMap(inInline);
    case "section":
    case "blockquote":
      return block.content.flatMap(inBlock);
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.flatMap(inBlock));
    case "table":
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(inBlock)));
    case "horizontalRule":
      return [];
  }
}

function inInline(inline: Inline): Passage[] {
  return inline.type === "citation" ? inline.attrs.passages : [];
}
