/**
 * Blocks as elements, made with `createElement` and text nodes only: no string of HTML exists here.
 * The DOM under a text block holds exactly its text (a line break counts one), nothing more.
 */
import type { Block, Cell, Inline, Mark } from "../ipc/generated.ts";

const TAGS: Partial<Record<Mark["type"], string>> = { bold: "strong", italic: "em", underline: "u", strike: "s", superscript: "sup", subscript: "sub" };

/** The scheme is one of three and nothing in it hides: the same rule as the core's. */
function isSafeHref(href: string): boolean {
  return /^\s*(https?:\/\/|mailto:)./i.test(href) && !/\p{Cc}/u.test(href);
}

/** Fills the element of a block that holds text itself. */
type MakeLeaf = (element: HTMLElement, content: readonly Inline[]) => HTMLElement;

/** A block as elements, those inside it too. */
export function buildBlock(block: Block, leaf: MakeLeaf): HTMLElement {
  const make = (tag: string): HTMLElement => document.createElement(tag);
  const fill = (element: HTMLElement, blocks: readonly Block[]): HTMLElement => {
    for (const inner of blocks) element.append(buildBlock(inner, leaf));
    return element;
  };
  switch (block.type) {
    case "section":
      return fill(make("section"), block.content);
    case "paragraph":
      return leaf(make("p"), block.content ?? []);
    case "heading":
      // The title above the text is the first level.
      return leaf(make(`h${Math.min(6, Math.max(1, block.attrs.level) + 1)}`), block.content ?? []);
    case "bulletList":
    case "orderedList": {
      const list = make(block.type === "bulletList" ? "ul" : "ol");
      if (block.type === "orderedList" && block.attrs.start !== 1) list.setAttribute("start", String(block.attrs.start));
      for (const item of block.content) list.append(fill(make("li"), item.content));
      return list;
    }
    case "blockquote":
      return fill(make("blockquote"), block.content);
    case "table": {
      // The table may be wider than the column: it scrolls by itself.
      const frame = make("div");
      frame.className = "table";
      frame.tabIndex = 0;
      const body = make("tbody");
      for (const row of block.content) {
        const line = make("tr");
        for (const cell of row.content) line.append(fill(cellOf(cell), cell.content));
        body.append(line);
      }
      const table = make("table");
      table.append(body);
      frame.append(table);
      return frame;
    }
    case "horizontalRule":
      return make("hr");
  }
}

function cellOf(cell: Cell): HTMLElement {
  const made = document.createElement(cell.type === "tableHeader" ? "th" : "td");
  if (cell.attrs.colspan > 1) made.setAttribute("colspan", String(cell.attrs.colspan));
  if (cell.attrs.rowspan > 1) made.setAttribute("rowspan", String(cell.attrs.rowspan));
  return made;
}

/** Text with its marks around it, the first innermost. */
export function wrapMarks(text: string, marks: readonly Mark[]): Node {
  let node: Node = document.createTextNode(text);
  const around = (element: HTMLElement): void => {
    element.append(node);
    node = element;
  };
  for (const mark of marks) {
    const tag = TAGS[mark.type];
    if (tag) around(document.createElement(tag));
    else if (mark.type === "lang") {
      const span = document.createElement("span");
      span.lang = mark.attrs.lang;
      around(span);
    } else if (mark.type === "link" && isSafeHref(mark.attrs.href)) {
      const link = document.createElement("a");
      link.href = mark.attrs.href;
      link.title = mark.attrs.href;
      around(link);
    }
  }
  return node;
}

/** Fills `root` with blocks that are only read; its former content goes. */
export function showBlocks(root: HTMLElement, blocks: readonly Block[]): void {
  const leaf: MakeLeaf = (element, content) => {
    for (const inline of content) {
      if (inline.type === "hardBreak") element.append(document.createElement("br"));
      else if (inline.type === "text") element.append(wrapMarks(inline.text, inline.marks ?? []));
    }
    return element;
  };
  root.replaceChildren(...blocks.map((block) => buildBlock(block, leaf)));
}
