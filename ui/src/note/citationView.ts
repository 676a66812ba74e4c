// How a citation looks and behaves in the editor: a small raised number that opens its passage. Built from elements and
// text nodes only. What it cites is shown by the card, which is told which citation is pointed at or selected.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as TreeNode } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { Decoration } from "@tiptap/pm/view";
import type { CitationAttrs, Passage } from "../ipc/generated.ts";
import { Citation } from "./citation.ts";

/** A citation as the card shows it. */
export interface Cited {
  attrs: CitationAttrs;
  number: number;
  element: HTMLElement;
  position: () => number | undefined;
}

/** What the pane does for citations. */
export interface CitationHost {
  /** The name of a citation for a screen reader. */
  describe: (attrs: CitationAttrs, number: number) => string;
  open: (passage: Passage) => void;
  point: (cited: Cited | null) => void;
  select: (cited: Cited | null) => void;
  /** Moves the focus into the card of the selected citation; false where there is none. */
  enterCard: () => boolean;
}

/** The citation node with its view and its keys: Enter opens, Tab goes into the card, Backspace and Delete remove. */
export function citationWithView(host: CitationHost, views: Set<CitationView>): typeof Citation {
  return Citation.extend({
    addNodeView(): NodeViewRenderer {
      return ({ node, getPos, decorations }) => {
        const view = new CitationView(node, decorations, getPos, host, () => views.delete(view));
        views.add(view);
        return view;
      };
    },
    addKeyboardShortcuts() {
      const selected = (): CitationAttrs | null => {
        const { selection } = this.editor.state;
        return selection instanceof NodeSelection && selection.node.type.name === "citation" ? (selection.node.attrs as CitationAttrs) : null;
      };
      return {
        Enter: () => {
          const passage = selected()?.passages[0];
          if (passage) host.open(passage);
          return passage !== undefined;
        },
        Tab: () => selected() !== null && host.enterCard(),
      };
    },
  });
}

export class CitationView {
  readonly dom: HTMLElement;
  #attrs: CitationAttrs;
  #number = 0;
  readonly #host: CitationHost;
  readonly #position: () => number | undefined;
  readonly #gone: () => void;

  constructor(node: TreeNode, decorations: readonly Decoration[], position: () => number | undefined, host: CitationHost, gone: () => void) {
    this.#attrs = node.attrs as CitationAttrs;
    this.#host = host;
    this.#position = position;
    this.#gone = gone;
    this.dom = document.createElement("span");
    this.dom.className = "citation";
    this.dom.dataset["testid"] = "citation";
    this.dom.setAttribute("role", "button");
    this.dom.contentEditable = "false";
    this.dom.addEventListener("pointerenter", () => host.point(this.cited));
    this.dom.addEventListener("pointerleave", () => host.point(null));
    this.dom.addEventListener("focus", () => host.point(this.cited));
    this.dom.addEventListener("blur", () => host.point(null));
    this.dom.addEventListener("click", () => this.#open());
    this.dom.addEventListener("keydown", (event) => {
      if (event.target === document.activeElement && event.key === "Enter") this.#open();
    });
    this.update(node, decorations);
  }

  #open(): void {
    const [passage] = this.#attrs.passages;
    if (passage) this.#host.open(passage);
  }

  /** Makes it a stop of the Tab key: in a text that cannot be edited there is no cursor to reach it with. */
  reach(byTab: boolean): void {
    if (byTab) this.dom.tabIndex = 0;
    else this.dom.removeAttribute("tabindex");
  }

  get cited(): Cited {
    return { attrs: this.#attrs, number: this.#number, element: this.dom, position: this.#position };
  }

  /** Says its name anew: a source became known, or the language of the window changed. */
  rename(): void {
    this.dom.setAttribute("aria-label", this.#host.describe(this.#attrs, this.#number));
  }

  update(node: TreeNode, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== "citation") return false;
    const numbers = decorations.map((decoration) => (decoration.spec as { number?: unknown }).number);
    this.#attrs = node.attrs as CitationAttrs;
    this.#number = (numbers.find((number) => typeof number === "number") as number | undefined) ?? this.#number;
    this.dom.textContent = String(this.#number);
    this.rename();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("selected");
    this.#host.select(this.cited);
  }

  deselectNode(): void {
    this.dom.classList.remove("selected");
    this.#host.select(null);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#gone();
    this.#host.point(null);
  }
}
