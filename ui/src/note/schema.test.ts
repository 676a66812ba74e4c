// The editor's schema against the fixtures that the Rust tree is tested with: `tests/fixtures/tree`.

import { describe, expect, it } from "vitest";
import { describeSchema, noteSchema } from "./schema.ts";
import { brokenRule, openDocument, parseDocument, toDocument, TreeError } from "./tree.ts";

const schema = noteSchema();
const files = import.meta.glob<unknown>(["../../../tests/fixtures/tree/**/*.json", "!**/schema.json"], { import: "default", eager: true });
const named = Object.entries(files).map(([path, json]): [string, unknown] => [path.replace(/^.*\/tree\//, "").replace(".json", ""), json]);
const valid = named.filter(([name]) => !name.startsWith("invalid/"));
const invalid = named.filter(([name]) => name.startsWith("invalid/"));

describe("the schema", () => {
  it("is the one written down for both sides", async () => {
    await expect(`${JSON.stringify(describeSchema(schema), null, 2)}\n`).toMatchFileSnapshot("../../../tests/fixtures/tree/schema.json");
  });

  it("is tested with fixtures of both kinds", () => {
    expect([valid.length > 5, invalid.length > 50]).toEqual([true, true]);
  });

  it.each(valid)("accepts %s and gives it back unchanged", (name, json) => {
    const doc = parseDocument(schema, json);
    if (name !== "defaults-left-out") expect(toDocument(doc)).toEqual(json);
    expect(brokenRule(doc)).toBeNull();
  });

  it.each(invalid)("refuses %s", (_name, json) => {
    expect(() => parseDocument(schema, json)).toThrow(TreeError);
    expect(() => openDocument(schema, json)).toThrow(TreeError);
  });
});

describe("opening a stored note", () => {
  it("puts a paragraph wherever a container is empty", () => {
    const stored = {
      type: "doc",
      content: [
        { type: "section", attrs: { id: "faits" }, content: [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Faits" }] }] },
        { type: "bulletList", content: [{ type: "listItem", content: [] }] },
        { type: "table", content: [] },
        { type: "paragraph", content: [{ type: "text", text: "" }] },
      ],
    };
    const names: string[] = [];
    openDocument(schema, stored).descendants((node) => void names.push(node.type.name));
    expect(names).toEqual(["section", "heading", "text", "paragraph", "bulletList", "listItem", "paragraph", "paragraph"]);
  });

  it("opens an empty document with a line to type in", () => {
    expect(toDocument(openDocument(schema, { type: "doc", content: [] })).content).toEqual([{ type: "paragraph" }]);
    expect(toDocument(openDocument(schema, { type: "doc" })).content).toEqual([{ type: "paragraph" }]);
  });
});
