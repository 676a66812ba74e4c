import { expect, it } from "vitest";
import { sentencesOf, stepSentence } from "./sentences.ts";

const text = "Une phrase. Une autre !\nLa troisième.";
const lines = [{ start: 0, end: 23 }, { start: 24, end: text.length }];
const sentences = sentencesOf(text, lines, "fr");

it("sentences are cut within lines, without the space between them", () => {
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(["Une phrase.", "Une autre !", "La troisième."]);
});

it("the arrow keys step from one to the next and stop at the ends", () => {
  const [first, second, third] = sentences;
  expect(stepSentence(sentences, null, true, 0)).toEqual(first);
  expect(stepSentence(sentences, null, true, 24), "from what is in sight").toEqual(third);
  expect(stepSentence(sentences, first ?? null, true, 0)).toEqual(second);
  expect(stepSentence(sentences, third ?? null, true, 0)).toEqual(third);
  expect(stepSentence(sentences, second ?? null, false, 0)).toEqual(first);
  expect(stepSentence(sentences, { start: 14, end: 17 }, true, 0), "a selection inside grows to its sentence").toEqual(second);
});
