import { expect, it } from "vitest";
import type { ArticleDetail, MetadataField } from "../ipc/generated.ts";
import { fieldsOf, taking, uncertain, valueText } from "./card.ts";

const field = (name: MetadataField["field"], value: string, more: Partial<MetadataField> = {}): MetadataField => ({ field: name, value, origin: "x", words: null, uncertain: false, others: [], ...more });
const article = {
  id: 4, title: "Titre", outlet: "Le Courrier", authors: ["Awa Diarra"], published: "2025-05-22", published_time: "2025-05-22T18:30:00+02:00", url: null, lang: "fr", kind: "press", reliability: "b", marking: "none",
  metadata: [field("published", "2025-05-22", { uncertain: true }), field("title", "Titre"), field("outlet", "", { uncertain: true })],
} as unknown as ArticleDetail;
const choice = (value: string) => ({ value, origin: "y", words: null });

it("all fields are there, in their order, also those of which nothing is known", () => {
  expect(fieldsOf(article).map((one) => [one.field, one.value])).toEqual([["title", "Titre"], ["authors", ""], ["outlet", ""], ["published", "2025-05-22"], ["lang", ""], ["url", ""]]);
});

it("only a guess that says something is to be looked at", () => {
  expect(uncertain(article)).toEqual(["published"]);
});

it("taking a runner-up changes one field and erases none", () => {
  expect(taking(article, "title", choice("Autre titre"))).toEqual({
    article: 4, title: "Autre titre", outlet: "Le Courrier", authors: ["Awa Diarra"], published: "2025-05-22", url: null, lang: null, kind: null, reliability: "b", marking: null,
  });
  expect(taking(article, "authors", choice("Awa Diarra; Issa Ly")).authors).toEqual(["Awa Diarra", "Issa Ly"]);
  expect(taking(article, "published", choice("2025-05-23T06:00:00Z")).published).toBe("2025-05-23");
  expect(taking(article, "lang", choice("en")).lang).toBe("en");
});

it("dates and languages are read in words", () => {
  expect(valueText("published", "2025-05-22", article)).toBe("jeudi 22 mai 2025 à 18\u00a0h\u00a030 (UTC+2)");
  expect(valueText("published", "2025-05", article)).toBe("mai 2025");
  expect([valueText("lang", "pt", article), valueText("lang", "", article), valueText("title", "x", article)]).toEqual(["portugais", "", "x"]);
});
