import { beforeEach, describe, expect, it } from "vitest";
import type { Block, Inline } from "../ipc/generated.ts";
import type { Figure } from "./pictures.ts";
import { ReaderText } from "./render.ts";

const text = (words: string, ...marks: string[]): Inline => ({ type: "text", text: words, marks: marks.map((type) => ({ type }) as never) });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

const blocks: Block[] = [
  { type: "heading", attrs: { level: 1 }, content: [text("Chapô")] },
  paragraph(text("La "), text("libre circulation", "bold"), text(" est préservée."), { type: "hardBreak" }, text("Fin.")),
  { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("un")), paragraph()] }, { type: "listItem", content: [paragraph(text("deux"))] }] },
  { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 2, rowspan: 1, colwidth: null, align: null }, content: [paragraph(text("case"))] }] }] },
];

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

describe("an article's text", () => {
  it("is the blocks joined by line feeds, a line break being a space", () => {
    expect(new ReaderText(root, blocks).text).toBe("Chapô\nLa libre circulation est préservée. Fin.\nun\n\ndeux\ncase");
  });

  it("says which line is in another language, and nothing of those that are not", () => {
    new ReaderText(root, blocks, [], [{ line: 1, lang: "en" }, { line: 4, lang: "und" }]);
    expect(root.querySelector("p")?.lang).toBe("en");
    expect(root.querySelector("h1, h2")?.hasAttribute("lang")).toBe(false);
    expect(root.querySelectorAll("li p")[2]?.getAttribute("lang")).toBe("");
  });

  it("goes from offsets to the DOM and back at every place", () => {
    const reader = new ReaderText(root, blocks);
    const whole = reader.text;
    for (let start = 0; start < whole.length; start += 1) {
      for (const end of [start + 1, start + 7, whole.length]) {
        const words = whole.slice(start, end);
        if (end > whole.length || words !== words.trim()) continue;
        const range = reader.rangeOf(start, end);
        expect(range && reader.offsetsOf(range), `${start}–${end}`).toEqual({ start, end });
      }
    }
  });

  it("keeps its offsets when ranges are marked, even across runs", () => {
    const reader = new ReaderText(root, blocks);
    const start = reader.text.indexOf("libre");
    reader.mark([{ start, end: start + 30, kind: "cited" }, { start: start + 6, end: start + 17, kind: "target" }]);
    expect([...root.querySelectorAll("mark.cited")].map((mark) => mark.textContent).join("")).toBe(reader.text.slice(start, start + 30));
    expect(reader.first("target")?.textContent).toBe("circulation");
    const range = reader.rangeOf(start + 2, start + 20);
    expect(range && reader.offsetsOf(range)).toEqual({ start: start + 2, end: start + 20 });
    reader.mark([]);
    expect(root.querySelector("mark")).toBeNull();
  });

  it("leaves white space at the ends of a selection out", () => {
    const reader = new ReaderText(root, blocks);
    const range = document.createRange();
    range.setStart(root.children[1]?.firstChild as Node, 2);
    range.setEnd(root.querySelector("li p")?.firstChild as Node, 0);
    expect(reader.offsetsOf(range), "a triple click reaches into the next block").toEqual({ start: 9, end: reader.text.indexOf("\nun") });
  });

  it("has no offsets where nothing of it is selected", () => {
    const reader = new ReaderText(root, blocks);
    const outside = document.createElement("p");
    document.body.append(outside);
    const range = document.createRange();
    range.selectNodeContents(outside);
    expect(reader.offsetsOf(range)).toBeNull();
  });
});

describe("hostile text", () => {
  it("stays text, wherever it stands", () => {
    const evil = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
    const reader = new ReaderText(root, [
      paragraph(text(evil, "bold")),
      { type: "heading", attrs: { level: 99 }, content: [text(evil)] },
      paragraph({ type: "text", text: "lien", marks: [{ type: "lang", attrs: { lang: `"><script>` } }] }),
    ]);
    expect(root.querySelector("img, script")).toBeNull();
    expect(reader.text).toContain(evil);
    expect(root.querySelector("h6")?.textContent).toBe(evil);
  });

  it("gets no link but to the web and to mail", () => {
    const hrefs = ["https://a.example/x", "mailto:a@b.example", "javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://", "HTTPS://A"];
    new ReaderText(root, hrefs.map((href) => paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] })));
    expect([...root.querySelectorAll("a")].map((link) => link.title)).toEqual(["https://a.example/x", "mailto:a@b.example", "HTTPS://A"]);
  });
});

describe("figures between the blocks", () => {
  const figures = (): Figure[] =>
    [0, 2, 4, 9].map((block) => {
      const element = document.createElement("figure");
      element.append("Légende qui n’est pas du texte");
      return { block, element };
    });

  it("stand before their block, the last at the end, and hold none of the text", () => {
    const reader = new ReaderText(root, blocks, figures());
    expect([...root.children].map((one) => one.tagName)).toEqual(["FIGURE", "H2", "P", "FIGURE", "UL", "DIV", "FIGURE", "FIGURE"]);
    expect(reader.text).toBe(new ReaderText(document.createElement("div"), blocks).text);
  });

  it("change no offset, there and back, marked or not", () => {
    const reader = new ReaderText(root, blocks, figures());
    const start = reader.text.indexOf("libre");
    reader.mark([{ start, end: start + 17, kind: "cited" }]);
    for (let from = 0; from < reader.text.length; from += 1) {
      for (const to of [from + 1, from + 9, reader.text.length]) {
        const words = reader.text.slice(from, to);
        if (to > reader.text.length || words !== words.trim()) continue;
        const range = reader.rangeOf(from, to);
        expect(range && reader.offsetsOf(range), `${from}–${to}`).toEqual({ start: from, end: to });
      }
    }
  });

  it("a selection that begins or ends in one is cut to the text, one inside it is none", () => {
    const reader = new ReaderText(root, blocks, figures());
    const caption = root.querySelectorAll("figure")[1]?.firstChild as Node;
    const range = document.createRange();
    range.setStart(caption, 3);
    range.setEnd(root.querySelectorAll("li p")[2]?.firstChild as Node, 4);
    expect(reader.offsetsOf(range)).toEqual({ start: reader.text.indexOf("un\n"), end: reader.text.indexOf("deux") + 4 });
    range.setStart(root.querySelector("h2")?.firstChild as Node, 0);
    range.setEnd(caption, 5);
    expect(reader.offsetsOf(range)).toEqual({ start: 0, end: reader.text.indexOf("\nun") });
    range.selectNodeContents(caption);
    expect(reader.offsetsOf(range)).toBeNull();
  });
});
