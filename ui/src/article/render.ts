/**
 * An article's blocks as elements, to select in and to mark.
 * Keeps the place of every character, so that a selection becomes offsets in the article's text and back.
 * The DOM under a text block holds exactly its text (a line break counts one), nothing more. Figures stand between blocks and hold none of it.
 */
import type { Block, ForeignLine, Inline, Mark } from "../ipc/generated.ts";
import { buildBlock, wrapMarks } from "../shared/blocks.ts";
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

export class ReaderText {
  readonly #leaves: Leaf[] = [];
  /** The text of all blocks joined by line feeds. */
  readonly text: string;

  /** Fills `root`, whose former content goes. Each figure stands before its block; a line in another language says so. */
  constructor(
    readonly root: HTMLElement,
    blocks: readonly Block[],
    figures: readonly Figure[] = [],
    foreign: readonly ForeignLine[] = [],
  ) {
    root.replaceChildren();
    const languages = new Map(foreign.map(({ line, lang }) => [line, lang === "und" ? "" : lang]));
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
      const lang = languages.get(this.#leaves.length);
      if (lang !== undefined) [element.lang, element.dir] = [lang, "auto"];
      const made: Leaf = { element, start, end: text.length, runs, drawn: "" };
      this.#leaves.push(made);
      draw(made, []);
      return element;
    };
    blocks.forEach((block, at) => {
      for (const figure of figures) if (figure.block === at) root.append(figure.element);
      root.append(buildBlock(block, leaf));
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
    return wrapIn([...kinds], wrapMarks(run.text?.slice(from - run.start, to - run.start) ?? "", run.marks));
  });
}

function wrapIn(kinds: readonly Kind[], inner: Node): Node {
  if (kinds.length === 0) return inner;
  const mark = document.createElement("mark");
  mark.className = kinds.join(" ");
  mark.append(inner);
  return mark;
}

function lengthTo(leaf: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(leaf);
  range.setEnd(node, offset);
  return range.toString().length + range.cloneContents().querySelectorAll("br").length;
}
