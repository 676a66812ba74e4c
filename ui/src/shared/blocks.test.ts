import { expect, it } from "vitest";
import type { Block, Inline } from "../ipc/generated.ts";
import { showBlocks } from "./blocks.ts";

const text = (words: string, ...marks: Extract<Inline, { type: "text" }>["marks"] & object): Inline => ({ type: "text", text: words, marks });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

function shown(...blocks: Block[]): HTMLElement {
  const root = document.createElement("div");
  root.append("avant");
  showBlocks(root, blocks);
  return root;
}

it("blocks take the place of what was there, with their marks", () => {
  const root = shown(
    { type: "heading", attrs: { level: 1 }, content: [text("Chapô")] },
    paragraph(text("La "), text("libre", { type: "bold" }, { type: "italic" }), { type: "hardBreak" }, text("fin")),
    { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph(text("trois"))] }] },
    { type: "table", content: [{ type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2, rowspan: 1, colwidth: null, align: null }, content: [paragraph(text("case"))] }] }] },
  );
  expect(root.innerHTML).toBe('<h2>Chapô</h2><p>La <em><strong>libre</strong></em><br>fin</p><ol start="3"><li><p>trois</p></li></ol><div class="table" tabindex="0"><table><tbody><tr><th colspan="2"><p>case</p></th></tr></tbody></table></div>');
});

it("hostile text stays text, and only the web and mail are linked", () => {
  const evil = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
  const link = (href: string): Block => paragraph(text("lien", { type: "link", attrs: { href } }));
  const root = shown(paragraph(text(evil, { type: "bold" })), link("https://a.example/x"), link("javascript:alert(1)"), link(" java\nscript:alert(1)"), link("data:text/html,x"));
  expect(root.querySelector("img, script")).toBeNull();
  expect(root.querySelector("p")?.textContent).toBe(evil);
  expect([...root.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual(["https://a.example/x"]);
});
