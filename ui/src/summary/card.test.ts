import { expect, it } from "vitest";
import type { SummaryRow, SummarySentence } from "../ipc/generated.ts";
import { earlier, longest, MOST, placeIn, upTo } from "./card.ts";

const sentence = (text: string, rank: number, article = 1) => ({ text, rank, passages: [{ article, start: 0, end: 1, hash: "", quote: text }], independent: 1 }) as SummarySentence;
const sentences = [sentence("a", 4), sentence("b", 1), sentence("c", 3), sentence("d", 2)];
const texts = (count: number): string[] => upTo(sentences, count).map(({ text }) => text);

it("so many sentences are those of the best ranks, in the order of the text", () => {
  expect([texts(1), texts(2), texts(3)]).toEqual([["b"], ["b", "d"], ["b", "c", "d"]]);
  expect(texts(9)).toEqual(["a", "b", "c", "d"]);
  expect(texts(0)).toEqual([]);
  expect(sentences.map(({ text }) => text), "what was given stays as it was").toEqual(["a", "b", "c", "d"]);
});

it("each length holds the one before it", () => {
  for (let count = 1; count < 4; count += 1) for (const text of texts(count)) expect(texts(count + 1)).toContain(text);
});

it("ranks that have gaps or are not known still make so many sentences", () => {
  expect(upTo([sentence("a", 40), sentence("b", 7), sentence("c", 12)], 2).map(({ text }) => text)).toEqual(["b", "c"]);
  expect(upTo([sentence("a", 0), sentence("b", 0), sentence("c", 0)], 2).map(({ text }) => text)).toEqual(["a", "b"]);
});

it("the slider ends with the sentences that there are", () => {
  expect([longest({ sentences }), longest({ sentences: [] }), longest({ sentences: Array.from({ length: 50 }, () => sentence("x", 1)) })]).toEqual([4, 0, MOST]);
});

it("the summary that is shown is none of the earlier ones", () => {
  const rows = [{ id: 3 }, { id: 2 }, { id: 1 }] as SummaryRow[];
  expect(earlier(rows, 3).map(({ id }) => id)).toEqual([2, 1]);
  expect(earlier(rows, null)).toHaveLength(3);
});

it("a sentence of another capture has no place in this one", () => {
  expect(placeIn(sentence("a", 1, 7), 7)).toMatchObject({ article: 7 });
  expect(placeIn(sentence("a", 1, 7), 8)).toBeNull();
});
