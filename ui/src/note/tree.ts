// The tree as JSON into the editor's document and back. Parsing is strict, as in Rust: an unknown node, mark, field or
// attribute is refused, never dropped. Opening a stored note first fills what the editor needs a place for the cursor in.

import type { Attrs, MarkType, Node as TreeNode, NodeType, Schema } from "@tiptap/pm/model";
import type { Document } from "../ipc/generated.ts";
import { hasOnly, isCount, isPassage, isRecord, isSafeHref, MAX_DEPTH } from "./rules.ts";

/** Why a document was refused. */
export class TreeError extends Error {}

/** Parses a note's JSON and checks every rule of the tree. */
export function parseDocument(schema: Schema, json: unknown): TreeNode {
  checkShape(schema, json, "doc");
  let doc: TreeNode;
  try {
    doc = schema.nodeFromJSON(json);
    doc.check();
  } catch (error) {
    throw new TreeError(error instanceof Error ? error.message : String(error));
  }
  const broken = brokenRule(doc);
  if (broken !== null) throw new TreeError(broken);
  return doc;
}

/** Parses a stored note for editing: what is empty there gets an empty paragraph here, and duplicate marks are merged. */
export function openDocument(schema: Schema, json: unknown): TreeNode {
  return parseDocument(schema, isRecord(json) ? fill(json) : json);
}

/** A document as the JSON that is saved. */
export function toDocument(doc: TreeNode): Document {
  return doc.toJSON() as Document;
}

/** The rule of the tree that a document breaks, or null. */
export function brokenRule(doc: TreeNode): string | null {
  let broken: string | null = null;
  const visit = (node: TreeNode, depth: number): void => {
    node.forEach((child) => {
      if (broken !== null) return;
      if (child.isInline) {
        broken = brokenInline(child);
        return;
      }
      if (depth > MAX_DEPTH) broken = "blocks are nested too deep";
      else broken = brokenBlock(child);
      if (broken === null) visit(child, isBlockOfTree(child) ? depth + 1 : depth);
    });
  };
  visit(doc, 0);
  return broken;
}

/** Items, rows and cells are parts of a block in the tree, not blocks. */
function isBlockOfTree(node: TreeNode): boolean {
  return !["listItem", "tableRow", "tableCell", "tableHeader"].includes(node.type.name);
}

function brokenBlock(node: TreeNode): string | null {
  const { attrs } = node;
  switch (node.type.name) {
    case "section":
      return typeof attrs["id"] === "string" ? null : "a section has an id";
    case "heading":
      return [1, 2, 3, 4].includes(attrs["level"] as number) ? null : "a heading has a level from 1 to 4";
    case "orderedList":
      return isU32(attrs["start"]) ? null : "a list starts at a whole number";
    case "tableCell":
    case "tableHeader":
      return brokenCell(attrs);
    default:
      return null;
  }
}

function brokenCell({ colspan, rowspan, colwidth, align }: Attrs): string | null {
  const spans = [colspan, rowspan] as unknown[];
  if (!spans.every((span) => isU32(span) && span >= 1 && span <= 1000)) return "a cell covers between 1 and 1000 rows and columns";
  if (colwidth !== null && !(Array.isArray(colwidth) && colwidth.every(isU32))) return "a width is a whole number";
  return align === null || ["left", "center", "right"].includes(align as string) ? null : "an unknown alignment";
}

function brokenInline(node: TreeNode): string | null {
  if (node.type.name === "citation") {
    const { passages, locator, prefix } = node.attrs as { passages: unknown; locator: unknown; prefix: unknown };
    if (!Array.isArray(passages) || passages.length === 0) return "a citation holds at least one passage";
    if (!passages.every(isPassage)) return "a passage’s range is as long as its quote";
    if (![locator, prefix].every((text) => text === null || typeof text === "string")) return "a locator is text";
  }
  for (const mark of node.marks) {
    const { href, lang } = mark.attrs as { href?: unknown; lang?: unknown };
    if (mark.type.name === "link" && !(typeof href === "string" && isSafeHref(href))) return "a link’s scheme is http, https or mailto";
    if (mark.type.name === "lang" && typeof lang !== "string") return "a language is text";
  }
  return null;
}

function isU32(value: unknown): value is number {
  return isCount(value) && value <= 0xffff_ffff;
}

/** Refuses fields, attributes and names that the schema does not know: ProseMirror would drop them without a word. */
function checkShape(schema: Schema, json: unknown, wanted?: string): void {
  if (!isRecord(json)) throw new TreeError("a node is an object");
  const { type, text, content, marks, attrs } = json;
  if (typeof type !== "string" || (wanted !== undefined && type !== wanted)) throw new TreeError("a node has a known type");
  const nodeType: NodeType | undefined = schema.nodes[type];
  if (nodeType === undefined) throw new TreeError(`unknown node ${type}`);
  const fields = ["type"];
  if (nodeType.isText) fields.push("text");
  if (nodeType.isInline) fields.push("marks");
  if (!nodeType.isLeaf) fields.push("content");
  if (hasAttributes(nodeType)) fields.push("attrs");
  if (!hasOnly(json, fields)) throw new TreeError(`unknown field in ${type}`);
  if (nodeType.isText && typeof text !== "string") throw new TreeError("text is text");
  checkAttributes(nodeType, attrs);
  for (const child of list(content)) checkShape(schema, child);
  for (const mark of list(marks)) checkMark(schema, mark);
}

function checkMark(schema: Schema, json: unknown): void {
  if (!isRecord(json) || typeof json["type"] !== "string") throw new TreeError("a mark is an object with a type");
  const type: MarkType | undefined = schema.marks[json["type"]];
  if (type === undefined) throw new TreeError(`unknown mark ${json["type"]}`);
  if (!hasOnly(json, hasAttributes(type) ? ["type", "attrs"] : ["type"])) throw new TreeError(`unknown field in ${type.name}`);
  checkAttributes(type, json["attrs"]);
}

/** Attributes that Rust demands although the editor has a default for them, once `attrs` is there at all. */
const DEMANDED: Record<string, string[]> = { heading: ["level"], orderedList: ["start"] };

function checkAttributes(type: NodeType | MarkType, attrs: unknown): void {
  const known = Object.keys(type.spec.attrs ?? {});
  if (attrs === undefined) {
    if (type.name === "heading" || (known.length > 0 && "hasRequiredAttrs" in type && type.hasRequiredAttrs())) {
      throw new TreeError(`${type.name} lacks its attributes`);
    }
    return;
  }
  if (!isRecord(attrs) || !hasOnly(attrs, known)) throw new TreeError(`unknown attribute of ${type.name}`);
  for (const name of DEMANDED[type.name] ?? []) {
    if (!(name in attrs)) throw new TreeError(`${type.name} lacks ${name}`);
  }
}

function hasAttributes(type: NodeType | MarkType): boolean {
  return Object.keys(type.spec.attrs ?? {}).length > 0;
}

function list(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TreeError("content and marks are lists");
  return value as unknown[];
}

const EMPTY = { type: "paragraph" };
const NEEDS_BLOCK = ["doc", "section", "listItem", "tableCell", "tableHeader", "blockquote"];
const NEEDS_PARTS = ["bulletList", "orderedList", "table", "tableRow"];

/** The same tree with a paragraph wherever a container is empty, and without empty texts, lists, rows and tables. */
function fill(node: Record<string, unknown>): Record<string, unknown> {
  const { type, content, marks } = node;
  const filled = { ...node };
  if (Array.isArray(marks)) filled["marks"] = withoutTwins(marks);
  if (content !== undefined && !Array.isArray(content)) return filled;
  if (!Array.isArray(content) && !NEEDS_BLOCK.includes(type as string)) return filled;
  const inner = ((content ?? []) as unknown[]).map((child) => (isRecord(child) ? fill(child) : child)).filter((child) => !isNothing(child));
  const onlyHeading = type === "section" && inner.every((child) => isRecord(child) && child["type"] === "heading");
  if ((inner.length === 0 && NEEDS_BLOCK.includes(type as string)) || onlyHeading) inner.push(EMPTY);
  filled["content"] = inner;
  return filled;
}

function isNothing(node: unknown): boolean {
  if (!isRecord(node)) return false;
  if (node["type"] === "text") return node["text"] === "";
  return NEEDS_PARTS.includes(node["type"] as string) && Array.isArray(node["content"]) && node["content"].length === 0;
}

function withoutTwins(marks: unknown[]): unknown[] {
  const seen = new Map<unknown, unknown>();
  for (const mark of marks) seen.set(isRecord(mark) ? mark["type"] : mark, mark);
  return [...seen.values()];
}
