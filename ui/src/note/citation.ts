// The citation node: one or more passages, shown as a number in reading order. Its passages travel through copy and
// paste inside this window only; a citation in a page from elsewhere is dropped, for it could quote what nobody wrote.

import { Node } from "@tiptap/core";
import { isPassages } from "./rules.ts";

/** Proves that clipboard content was written by this run of the program. */
const seal = crypto.getRandomValues(new Uint32Array(4)).join("-");

export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes() {
    return {
      passages: {
        isRequired: true,
        rendered: false,
        validate: (value: unknown) => {
          if (!isPassages(value)) throw new RangeError("a citation holds at least one passage as long as its quote");
        },
      },
      locator: { default: null, rendered: false, validate: "string|null" },
      prefix: { default: null, rendered: false, validate: "string|null" },
    };
  },
  parseHTML() {
    return [{ tag: "span[data-citation]", getAttrs: (element) => readAttributes(element) }];
  },
  renderHTML({ node }) {
    return ["span", { "data-citation": JSON.stringify(node.attrs), "data-seal": seal }];
  },
  renderText() {
    return "";
  },
});

function readAttributes(element: HTMLElement): Record<string, unknown> | false {
  if (element.getAttribute("data-seal") !== seal) return false;
  try {
    const attrs = JSON.parse(element.getAttribute("data-citation") ?? "") as Record<string, unknown>;
    return isPassages(attrs["passages"]) ? attrs : false;
  } catch {
    return false;
  }
}
