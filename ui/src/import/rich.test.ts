import { expect, it } from "vitest";
import { richOf, structureOf } from "./rich.ts";

const html = `<meta charset="utf-8"><h2 class="x">Titre</h2><p>Un <b>mot</b> et <a title="t" href="https://a.example">un lien</a></p><ul><li>un</li></ul><table><tr><td>1</td></tr></table><hr>`;

it("tells what structure comes along", () => {
  expect(structureOf(html)).toEqual({ headings: 1, lists: 1, tables: 1, links: 1, quotes: 0, emphasis: 1 });
  expect(structureOf("<header><button><image><address><ulx>"), "names that only begin alike").toEqual({ headings: 0, lists: 0, tables: 0, links: 0, quotes: 0, emphasis: 0 });
});

it("is sent only where it stands for the whole text and has a structure", () => {
  expect(richOf(html, true)).toBe(html);
  expect(richOf(html, false), "pasted into text that is there").toBeNull();
  expect(richOf("<div><span style='color:red'>du code</span></div>", true), "no structure").toBeNull();
  expect(richOf(`<h1>${"x".repeat(4 * 1024 * 1024)}</h1>`, true), "too large").toBeNull();
  expect(richOf("", true)).toBeNull();
});
