/**
 * An article's blocks as elements, made with `createElement` and text nodes only: no string of HTML exists here.
 * Keeps the place of every character, so that a selection becomes offsets in the article's text and back.
 * The DOM under a text block holds exactly its text (a line break counts one), nothing more. Figures stand between blocks and hold none of it.
 */
import type { Block, Cell, Inline, Mark } from "../ipc/generated.ts";
import type { Figure } from "./pictures.ts";

export type Kind = "cited" | "event" | "target";

/** A marked range, in UTF-16 units of the article's text. */
export interface Marked {
  start: number;
  end: number;
  kind: Kind;
}

interface Run {
  /** None is a line break. */
  text: string | null;
  marks: Mark[];
  start: number;
}

interface Leaf {
  element: HTMLElement;
  start: number;
  end: number;
  runs: Run[];
  drawn: string;
}

const TAGS: Partial<Record<Mark["type"], string>> = { bold: "strong", italic: "em", underline: "u", strike: "s", superscript: "sup", subscript: "sub" };

/** The scheme is one of three and nothing in it hides: the same rule as the core's. */
export function isSafeHref(href: string): boolean {
  return /^\s*(https?:\/\/|mailto:)./i.test(href) && !/\p{Cc}/u.test(href);
}

export class ReaderText {
  readonly #leaves: Leaf[] = [];
  /** The text of all blocks joined by line feeds. */
  readonly text: string;

  /** Fills `root`, whose former content goes. Each figure stands before its block. */
  constructor(
    readonly root: HTMLElement,
    blocks: readonly Block[],
    figures: readonly Figure[] = [],
  ) {
    root.replaceChildren();
    let text = "";
    const leaf = (element: HTMLElement, content: readonly Inline[]): HTMLElement => {
      if (this.#leaves.length > 0) text += "\n";
      const start = text.length;
      const runs: Run[] = [];
      for (const inline of content) {
        if (inline.type === "citation") continue;
        const piece = inline.type === "text" ? inline.text : null;
        runs.push({ text: piece, marks: inline.marks ?? [], start: text.length });
        text += piece ?? " ";
      }
      const made: Leaf = { element, start, end: text.length, runs, drawn: "" };
      this.#leaves.push(made);
      draw(made, []);
      return element;
    };
    blocks.forEach((block, at) => {
      for (const figure of figures) if (figure.block === at) root.append(figure.element);
      root.append(build(block, leaf));
    });
    for (const figure of figures) if (figure.block >= blocks.length) root.append(figure.element);
    this.text = text;
  }

  /** Where each text block stands. */
  get lines(): { start: number; end: number }[] {
    return this.#leaves.map(({ start, end }) => ({ start, end }));
  }

  /** Marks these ranges and no others. Only blocks whose marks differ are drawn again. */
  mark(ranges: readonly Marked[]): void {
    for (const leaf of this.#leaves) {
      draw(leaf, ranges.filter((range) => range.start < leaf.end && range.end > leaf.start));
    }
  }

  /** The first element that carries a mark of this kind. */
  first(kind: Kind): HTMLElement | null {
    return this.root.querySelector(`mark.${kind}`);
  }

  /** Draws the eye to the marks of this kind. */
  flash(kind: Kind): void {
    for (const mark of this.root.querySelectorAll(`mark.${kind}`)) {
      mark.classList.remove("flash");
      requestAnimationFrame(() => mark.classList.add("flash"));
    }
  }

  /** Where the first text block begins that reaches below a height of the window. */
  firstBelow(height: number): number {
    return this.#leaves.find((leaf) => leaf.element.getBoundingClientRect().bottom > height)?.start ?? 0;
  }

  /** A selection as offsets, white space at its ends left out; null where it holds none of the text. */
  offsetsOf(range: Range): { start: number; end: number } | null {
    const touched = this.#leaves.filter((leaf) => range.intersectsNode(leaf.element));
    const [first] = touched;
    const last = touched.at(-1);
    if (!first || !last) return null;
    let start = first.element.contains(range.startContainer) ? first.start + lengthTo(first.element, range.startContainer, range.startOffset) : first.start;
    let end = last.element.contains(range.endContainer) ? last.start + lengthTo(last.element, range.endContainer, range.endOffset) : last.end;
    while (start < end && /\s/.test(this.text[start] ?? "")) start += 1;
    while (end > start && /\s/.test(this.text[end - 1] ?? "")) end -= 1;
    return start < end ? { start, end } : null;
  }

  /** Offsets as a range of the DOM. */
  rangeOf(start: number, end: number): Range | null {
    const from = this.#point(start, false);
    const to = this.#point(end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #point(at: number, closing: boolean): { node: Node; offset: number } | null {
    const leaf = this.#leaves.find((one) => (closing ? at <= one.end : at < one.end || (at === one.end && one.start === one.end)));
    if (!leaf) return null;
    let left = Math.max(0, at - leaf.start);
    const walker = document.createTreeWalker(leaf.element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isText = node.nodeType === Node.TEXT_NODE;
      if (!isText && node.nodeName !== "BR") continue;
      const length = isText ? (node.nodeValue?.length ?? 0) : 1;
      if (isText && (closing ? left <= length : left < length)) return { node, offset: left };
      left -= length;
    }
    return { node: leaf.element, offset: leaf.element.childNodes.length };
  }
}

type MakeLeaf = (element: HTMLElement, content: readonly Inline[]) => HTMLElement;

function build(block: Block, leaf: MakeLeaf): HTMLElement {
  const make = (tag: string): HTMLElement => document.createElement(tag);
  const fill = (element: HTMLElement, blocks: readonly Block[]): HTMLElement => {
    for (const inner of blocks) element.append(build(inner, leaf));
    return element;
  };
  switch (block.type) {
    case "section":
      return fill(make("section"), block.content);
    case "paragraph":
      return leaf(make("p"), block.content ?? []);
    case "heading":
      // The title of the article is the first level.
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

function draw(leaf: Leaf, ranges: readonly Marked[]): void {
  const signature = ranges.map((range) => `${range.kind}${range.start}-${range.end}`).join() || "plain";
  if (signature === leaf.drawn) return;
  leaf.drawn = signature;
  leaf.element.replaceChildren(...leaf.runs.flatMap((run) => pieces(run, ranges)));
}

/** A run, cut where marked ranges begin and end. */
function pieces(run: Run, ranges: readonly Marked[]): Node[] {
  if (run.text === null) return [document.createElement("br")];
  const end = run.start + run.text.length;
  const cuts = new Set([run.start, end]);
  for (const range of ranges) {
    for (const edge of [range.start, range.end]) if (edge > run.start && edge < end) cuts.add(edge);
  }
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? end;
    const kinds = new Set(ranges.filter((range) => range.start <= from && range.end >= to).map((range) => range.kind));
    return wrap(run.text?.slice(from - run.start, to - run.start) ?? "", run.marks, [...kinds]);
  });
}

function wrap(text: string, marks: readonly Mark[], kinds: readonly Kind[]): Node {
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
  if (kinds.length > 0) {
    const mark = document.createElement("mark");
    mark.className = kinds.join(" ");
    around(mark);
  }
  return node;
}

function lengthTo(leaf: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(leaf);
  range.setEnd(node, offset);
  return range.toString().length + range.cloneContents().querySelectorAll("br").length;
}
