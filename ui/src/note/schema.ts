// The editor's schema: exactly the block tree of `document/src/tree.rs`, node for node, mark for mark, attribute for
// attribute. It holds no behaviour of the window; what the tree cannot carry has no node here, so it cannot be pasted in.

import { getSchema, Mark, Node, wrappingInputRule, type Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import type { Schema } from "@tiptap/pm/model";
import { Citation } from "./citation.ts";
import { isSafeHref } from "./rules.ts";

/** A section of a template. Isolating: no keystroke joins it to its neighbour or lifts a paragraph out of it. */
const Section = Node.create({
  name: "section",
  content: "block+",
  defining: true,
  isolating: true,
  addAttributes() {
    return {
      id: {
        isRequired: true,
        validate: "string",
        parseHTML: (element) => element.getAttribute("data-section"),
        renderHTML: ({ id }) => ({ "data-section": id as string }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "section[data-section]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["section", HTMLAttributes, 0];
  },
});

/** A numbered list with its first number and nothing else. `2025. ` opens no list: only one or two digits do. */
const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate: "number",
        parseHTML: (element) => wholeNumber(element.getAttribute("start"), 1),
        renderHTML: ({ start }) => (start === 1 ? {} : { start: start as number }),
      },
    };
  },
  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0];
  },
  addProseMirrorPlugins() {
    return [];
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,2})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs["start"]) === Number(match[1]),
      }),
    ];
  },
});

/** A link: its address, vetted, and nothing else. */
const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes() {
    return {
      href: {
        isRequired: true,
        validate: "string",
        parseHTML: (element) => element.getAttribute("href"),
      },
    };
  },
  parseHTML() {
    return [{ tag: "a[href]", getAttrs: (element) => (isSafeHref(element.getAttribute("href") ?? "") ? null : false) }];
  },
  renderHTML({ HTMLAttributes }) {
    const href: unknown = HTMLAttributes["href"];
    return ["a", typeof href === "string" && isSafeHref(href) ? { href } : {}, 0];
  },
});

/** Text in another language than the note's. Read back from our own clipboard only: word processors put `lang` everywhere. */
const Lang = Mark.create({
  name: "lang",
  addAttributes() {
    return {
      lang: {
        isRequired: true,
        validate: "string",
        parseHTML: (element) => element.getAttribute("lang"),
      },
    };
  },
  parseHTML() {
    return [{ tag: "span[data-lang][lang]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["span", { ...HTMLAttributes, "data-lang": "" }, 0];
  },
});

/** Written by the machine and not yet accepted. Not inclusive: what is typed after it is the analyst's. */
const Machine = Mark.create({
  name: "machine",
  inclusive: false,
  parseHTML() {
    return [{ tag: "span[data-machine]" }];
  },
  renderHTML() {
    return ["span", { "data-machine": "", class: "machine" }, 0];
  },
});

const cell = { content: "paragraph+" } as const;

/** The nodes and marks of the tree, with the commands and keys that their packages bring. */
export function schemaExtensions(citation: typeof Citation = Citation): Extensions {
  return [
    Document.extend({ content: "(block | section)+" }),
    Section,
    Paragraph,
    Text,
    Heading.configure({ levels: [1, 2, 3, 4] }),
    BulletList,
    NumberedList,
    ListItem.extend({ content: "(paragraph | bulletList | orderedList)+" }),
    ListKeymap,
    Blockquote.extend({ content: "(paragraph | heading | bulletList | orderedList | blockquote | horizontalRule)+" }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend(cell),
    TableCell.extend(cell),
    HorizontalRule,
    HardBreak,
    citation,
    Bold,
    Italic,
    Underline,
    Strike,
    Superscript,
    Subscript,
    Link,
    Lang,
    Machine,
  ];
}

/** The schema alone, for parsing and tests. */
export function noteSchema(): Schema {
  return getSchema(schemaExtensions());
}

/** A schema as plain values: what the Rust tree is compared with. */
export function describeSchema(schema: Schema): unknown {
  return {
    nodes: Object.values(schema.nodes).map((type) => ({
      name: type.name,
      content: type.spec.content ?? "",
      attributes: attributes(type.spec.attrs),
      inline: type.isInline,
      leaf: type.isLeaf,
    })),
    marks: Object.values(schema.marks).map((type) => ({ name: type.name, attributes: attributes(type.spec.attrs) })),
  };
}

function attributes(specs: Record<string, { default?: unknown }> | null | undefined): unknown[] {
  return Object.entries(specs ?? {}).map(([name, spec]) =>
    "default" in spec ? { name, required: false, default: spec.default } : { name, required: true },
  );
}

function wholeNumber(text: string | null, otherwise: number): number {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff ? value : otherwise;
}
