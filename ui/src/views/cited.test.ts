import { expect, it } from "vitest";
import type { Block, Passage } from "../ipc/generated.ts";
import { citedPassages } from "./cited.ts";

const passage = (article: number): Passage => ({ article, start: 0, end: 1, hash: "", quote: "x" });
const cites = (...articles: number[]): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: "Selon " }, { type: "citation", attrs: { passages: articles.map(passage), locator: null, prefix: null } }],
});
const attrs = { colspan: 1, rowspan: 1, colwidth: null, align: null };

it("passages are found wherever a note may cite, in reading order", () => {
  const content: Block[] = [
    { type: "section", attrs: { id: "faits" }, content: [cites(1, 2), { type: "bulletList", content: [{ type: "listItem", content: [cites(3)] }] }] },
    { type: "blockquote", content: [cites(4)] },
    { type: "horizontalRule" },
    { type: "table", content: [{ type: "tableRow", content: [{ type: "tableHeader", attrs, content: [cites(5)] }, { type: "tableCell", attrs, content: [cites(6), { type: "paragraph" }] }] }] },
  ];
  expect(citedPassages({ type: "doc", content }).map((one) => one.article)).toEqual([1, 2, 3, 4, 5, 6]);
});
