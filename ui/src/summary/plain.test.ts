import { expect, it } from "vitest";
import type { SourceRow, SummarySentence } from "../ipc/generated.ts";
import { plainText, sourcesOf } from "./plain.ts";

const sentence = (text: string, ...versions: number[]): SummarySentence => ({
  text, rank: 1, independent: versions.length, passages: versions.map((article) => ({ article, start: 0, end: 1, hash: "", quote: text })),
});
const row = (version: number, outlet: string | null, title: string): SourceRow => ({ version, article: version, title, outlet, published: "2025-05-22", copies: [] });

it("numbers each source once, in the order of its first mention", () => {
  const sources = new Map([[7, row(7, "Matin Sahélien", "Bamako")], [3, row(3, null, "Accra")]]);
  expect(plainText([sentence("Une.", 7, 3, 7), sentence("Deux.", 3)], sources).replaceAll("\u00a0", " ")).toBe(
    "Une. [1][2]\nDeux. [2]\n\nSources\n[1] Matin Sahélien, « Bamako », 22 mai 2025\n[2] « Accra », 22 mai 2025",
  );
});

it("a source that cannot be read leaves the others", async () => {
  const found = await sourcesOf([sentence("Une.", 7, 3)], (version) => (version === 7 ? Promise.reject(new Error("gone")) : Promise.resolve(row(version, "A", "B"))));
  expect([...found.keys()]).toEqual([3]);
});
