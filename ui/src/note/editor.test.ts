// @vitest-environment jsdom
// The editor's behaviour on real transactions: numbering, machine text, insertions, pasting.

import type { Editor } from "@tiptap/core";
import type { Node as TreeNode } from "@tiptap/pm/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Document, EventRow, Passage, SummarySentence } from "../ipc/generated.ts";
import type { CitationView } from "./citationView.ts";
import { acceptAtCursor, createEditor, type EditorHost } from "./editor.ts";
import { pasteParser } from "./guard.ts";
import { insertEventRow, insertPassages } from "./insert.ts";
import { insertSummarySentences } from "./insertSentences.ts";
import { readHref, setLink } from "./links.ts";
import { machineSentences } from "./machine.ts";
import { citationPositions, countWords } from "./numbers.ts";
import { sentencesOf } from "./sentences.ts";
import { canInsertTable, insertTable, removeCitation } from "./toolbar.ts";
import { toDocument } from "./tree.ts";

const passage = (quote: string, article = 3): Passage => ({ article, start: 0, end: new TextEncoder().encode(quote).length, hash: "0".repeat(64), quote });
const text = (words: string, ...marks: string[]) => ({ type: "text", text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const cite = (quote: string, ...marks: string[]) => ({
  type: "citation",
  attrs: { passages: [passage(quote)], locator: null, prefix: null },
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: object[]) => ({ type: "paragraph", ...(content.length > 0 ? { content } : {}) });
const section = (id: string, title: string, ...content: object[]) => ({
  type: "section",
  attrs: { id },
  content: [{ type: "heading", attrs: { level: 2 }, content: [text(title)] }, ...content],
});

const DRAFT = {
  type: "doc",
  content: [
    section("essential", "L’essentiel", paragraph(text("La CEDEAO et l’AES ont signé.", "machine"), cite("signé", "machine"), text(" "), text("Aucune date n’est fixée.", "machine"), cite("date", "machine"))),
    section("faits", "Faits", paragraph(text("Fait établi."), cite("fait"))),
    section("assessment", "Analyse", paragraph()),
  ],
};

let editor: Editor;
let views: Set<CitationView>;
let opened: Passage[];

beforeEach(() => {
  opened = [];
  const host: EditorHost = {
    describe: (_attrs, number) => `Renvoi ${number}`,
    open: (one) => opened.push(one),
    point: () => undefined,
    select: () => undefined,
    enterCard: () => false,
    openLink: () => undefined,
    editLink: () => undefined,
    save: () => undefined,
    changed: () => undefined,
    moved: () => undefined,
    focused: () => undefined,
  };
  const element = document.body.appendChild(document.createElement("div"));
  ({ editor, views } = createEditor(element, DRAFT as unknown as Document, { lang: "fr", label: "Texte", editable: true }, host));
});

afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

/** The position just before these words, moved by `by`. */
function at(words: string, by = 0): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.isText && node.text?.includes(words)) found = position + node.text.indexOf(words);
  });
  expect(found, words).toBeGreaterThan(0);
  return found + by;
}

const plain = (doc: TreeNode = editor.state.doc): string => doc.textBetween(0, doc.content.size, "|", (leaf) => (leaf.type.name === "citation" ? "[c]" : " "));
const waiting = (): string[] => machineSentences(editor.state.doc).map(({ from, to }) => editor.state.doc.textBetween(from, to));
const shown = (): string => [...document.querySelectorAll(".citation")].map((one) => one.textContent).join(" ");

describe("citations", () => {
  it("are numbered in reading order, anew after each change", () => {
    expect(shown()).toBe("1 2 3");
    editor.view.dispatch(insertPassages(editor.state, { passages: [passage("neuf")], mode: "reference", lang: "fr", sourceLang: "fr", placed: false }));
    expect(shown()).toBe("1 2 3 4");
    const [first] = citationPositions(editor.state.doc);
    editor.commands.deleteRange({ from: first ?? 0, to: (first ?? 0) + 1 });
    expect(shown()).toBe("1 2 3");
    expect(document.querySelector(".citation")?.getAttribute("aria-label")).toBe("Renvoi 1");
    expect(views.size).toBe(3);
  });

  it("open their passage by click and by Enter", () => {
    document.querySelector<HTMLElement>(".citation")?.click();
    expect(opened.map(({ quote }) => quote)).toEqual(["signé"]);
    editor.commands.setNodeSelection(citationPositions(editor.state.doc)[2] ?? 0);
    editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    expect(opened.map(({ quote }) => quote)).toEqual(["signé", "fait"]);
    expect(citationPositions(editor.state.doc), "and nothing is split").toHaveLength(3);
  });

  it("stay with their text when a paragraph is split and joined", () => {
    editor.chain().setTextSelection(at("Aucune date")).splitBlock().run();
    expect(plain()).toContain("ont signé.[c] |Aucune date n’est fixée.[c]");
    editor.commands.joinBackward();
    expect(plain()).toContain("ont signé.[c] Aucune date n’est fixée.[c]");
  });

  it("are taken away by the tool that stands after them, and come back by undo", () => {
    editor.commands.setTextSelection((citationPositions(editor.state.doc)[2] ?? 0) + 1);
    expect(removeCitation(editor)).toBe(true);
    expect(citationPositions(editor.state.doc)).toHaveLength(2);
    editor.commands.undo();
    expect(citationPositions(editor.state.doc)).toHaveLength(3);
  });
});

describe("machine text", () => {
  it("is counted in sentences, each with its citation", () => {
    expect(waiting()).toEqual(["La CEDEAO et l’AES ont signé.", "Aucune date n’est fixée."]);
  });

  it("is the analyst’s once a sentence is edited, and only that sentence", () => {
    editor.commands.insertContentAt(at("signé"), "presque ");
    expect(waiting()).toEqual(["Aucune date n’est fixée."]);
    editor.commands.undo();
    expect(waiting(), "undo brings the mark back with the words").toHaveLength(2);
  });

  it("stays the machine’s when it is only formatted", () => {
    editor.chain().setTextSelection({ from: at("CEDEAO"), to: at("CEDEAO", 6) }).toggleBold().run();
    expect(waiting()).toHaveLength(2);
  });

  it("stays the machine’s when a whole sentence beside it is removed", () => {
    editor.commands.deleteRange({ from: at("Aucune date"), to: (citationPositions(editor.state.doc)[1] ?? 0) + 1 });
    expect(waiting()).toEqual(["La CEDEAO et l’AES ont signé."]);
  });

  it("does not spread to what is typed after it", () => {
    const end = (citationPositions(editor.state.doc)[1] ?? 0) + 1;
    editor.view.dispatch(editor.state.tr.insertText(" Mon avis.", end));
    expect(waiting()).toHaveLength(2);
    expect(editor.state.doc.rangeHasMark(end, end + 10, editor.schema.marks["machine"] as never)).toBe(false);
  });

  it("is accepted by sentence, paragraph, section and all", () => {
    editor.commands.setTextSelection(at("Aucune date", 3));
    expect(acceptAtCursor(editor, "sentence")).toBe(true);
    expect(waiting()).toEqual(["La CEDEAO et l’AES ont signé."]);
    acceptAtCursor(editor, "section");
    expect(waiting()).toEqual([]);
    expect(acceptAtCursor(editor, "all"), "nothing is left to accept").toBe(false);
    editor.commands.undo();
    expect(waiting().length).toBeGreaterThan(0);
  });
});

describe("sentences", () => {
  const split = (words: string): string[] => {
    const block = editor.schema.node("paragraph", null, [editor.schema.text(words)]);
    return sentencesOf(block, 0).map(({ from, to }) => words.slice(from - 1, to - 1));
  };
  it.each([
    ["M. Touray est venu. Il repart.", ["M. Touray est venu.", "Il repart."]],
    ["A. Diop a dit « non. » Puis il est parti.", ["A. Diop a dit « non. »", "Puis il est parti."]],
    ["Le taux est de 0.5 point, p. ex. ici.", ["Le taux est de 0.5 point, p. ex. ici."]],
    ["Vraiment\u202f? Oui\u202f! Bien…", ["Vraiment\u202f?", "Oui\u202f!", "Bien…"]],
    ["Sans point final", ["Sans point final"]],
    ["   ", []],
  ])("of %s", (words, wanted) => {
    expect(split(words)).toEqual(wanted);
  });
});

describe("insertions", () => {
  const quote = (lang: "fr" | "en", sourceLang: string | null, placed = true): void =>
    editor.view.dispatch(insertPassages(editor.state, { passages: [passage("No date was set")], mode: "quote", lang, sourceLang, placed }));

  it("set a passage in the note’s quotation marks, marked with its language where that differs", () => {
    editor.commands.setTextSelection(at("Fait établi", 11));
    quote("fr", "en-GB");
    expect(plain()).toContain("Fait établi «\u00a0No date was set\u00a0»[c].[c]");
    expect(JSON.stringify(toDocument(editor.state.doc))).toContain('"marks":[{"type":"lang","attrs":{"lang":"en-GB"}}],"text":"«');
  });

  it("set English quotation marks and no language mark where the note is English too", () => {
    editor.commands.setTextSelection(at("Fait établi", 11));
    quote("en", "en");
    expect(plain()).toContain("Fait établi “No date was set”[c]");
    expect(JSON.stringify(toDocument(editor.state.doc))).not.toContain('"lang"');
  });

  it("go where facts belong while nobody has put the cursor anywhere", () => {
    quote("fr", "fr", false);
    expect(plain()).toContain("Fait établi.[c] «\u00a0No date was set\u00a0»[c]|Analyse");
  });

  it("never go into a heading", () => {
    editor.commands.setTextSelection(at("Analyse", 2));
    quote("fr", "fr");
    expect(plain()).toMatch(/Analyse\|«\u00a0No date was set\u00a0»\[c\]$/);
  });

  it("put a reference against the words before it", () => {
    editor.view.dispatch(editor.state.tr.insertText("Mon avis. ", editor.state.doc.content.size - 2));
    editor.commands.setTextSelection(at("Mon avis. ", 10));
    editor.view.dispatch(insertPassages(editor.state, { passages: [passage("x")], mode: "reference", lang: "fr", sourceLang: null, placed: true }));
    expect(plain()).toMatch(/Mon avis\.\[c\] $/);
  });

  it("are one step to undo", () => {
    const before = plain();
    quote("fr", "fr", false);
    editor.commands.undo();
    expect(plain()).toBe(before);
  });

  it.each<[Partial<EventRow>, "fr" | "en", string]>([
    [{ dates: [{ label: "held", value: "2025-05-22" }], place: "Bamako" }, "fr", "Le 22\u00a0mai 2025 (Bamako)\u00a0: Consultations."],
    [{ dates: [{ label: "notified", value: "2024-01-01" }] }, "fr", "Le 1er\u00a0janvier 2024 (notification)\u00a0: Consultations."],
    [{ dates: [{ label: "announced", value: "2024" }, { label: "held", value: "2025-04", end: null }] }, "fr", "En avril 2025\u00a0: Consultations."],
    [{ dates: [{ label: "held", value: "2025-12-22", end: "2025-12-23" }] }, "fr", "Du 22 au 23\u00a0décembre 2025\u00a0: Consultations."],
    [{ dates: [{ label: "held", value: "2025-05-22" }], place: "Bamako" }, "en", "On 22\u00a0May 2025 (Bamako): Talks."],
    [{ dates: [{ label: "held", value: "2025-05-30", end: "2025-06-02" }] }, "en", "From 30\u00a0May 2025 to 2\u00a0June 2025: Talks."],
  ])("say an event with its date", (part, lang, wanted) => {
    const event = { title: { fr: "Consultations", en: "Talks" }, passages: [], ...part } as unknown as EventRow;
    editor.view.dispatch(insertEventRow(editor.state, event, lang, false));
    expect(plain()).toContain(`Fait établi.[c]|${wanted}|Analyse`);
  });

  it("cite an event’s passages", () => {
    const event = { title: { fr: "Consultations", en: "" }, passages: [passage("a"), passage("b")], dates: [{ label: "held", value: "2025" }] } as unknown as EventRow;
    editor.view.dispatch(insertEventRow(editor.state, event, "fr", false));
    expect(plain()).toContain("En 2025\u00a0: Consultations.[c]|");
    expect(citationPositions(editor.state.doc)).toHaveLength(4);
  });
});

describe("sentences of a summary", () => {
  const told = (words: string, ...articles: number[]): SummarySentence => ({ text: words, rank: 1, passages: articles.map((article) => passage(words, article)), independent: 1, lang: "fr" });
  const one = told("Un accord est prêt.", 3);
  const two = told("La date reste à fixer.", 4);
  const insert = (sentences: SummarySentence[], placed = true, lang: "fr" | "en" = "fr"): void => {
    const tr = insertSummarySentences(editor.state, { sentences, lang, placed });
    if (tr) editor.view.dispatch(tr);
    editor.state.doc.check();
  };
  const wire = (): string => JSON.stringify(toDocument(editor.state.doc));
  const cited = (): number[][] => citationPositions(editor.state.doc).map((position) => (editor.state.doc.nodeAt(position)?.attrs["passages"] as Passage[]).map(({ article }) => article));
  const emptyItem = (): void => void editor.chain().setTextSelection(editor.state.doc.content.size - 2).toggleBulletList().run();

  it("go in word for word as a draft writes them: marked, the citation before the full stop", () => {
    insert([one], false);
    expect(plain()).toContain("Fait établi.[c] Un accord est prêt[c].|Analyse");
    expect(waiting()).toContain("Un accord est prêt.");
    const machine = '"marks":[{"type":"machine"}]';
    expect(wire()).toContain(`{"type":"text",${machine},"text":"Un accord est prêt"},{"type":"citation",`);
    expect(wire()).toContain(`{"type":"text",${machine},"text":"."}`);
  });

  it("are one paragraph where they are several, and one step to undo", () => {
    editor.commands.setTextSelection(at("Fait établi", 11));
    editor.view.dispatch(editor.state.tr.insertText("!", at("Fait établi", 11)));
    const before = plain();
    insert([one, two]);
    expect(plain()).toContain("Fait établi!.[c]|Un accord est prêt[c]. La date reste à fixer[c].|Analyse");
    expect(waiting()).toEqual(expect.arrayContaining(["Un accord est prêt.", "La date reste à fixer."]));
    editor.commands.undo();
    expect(plain(), "what was typed just before stays").toBe(before);
  });

  it("fill an empty paragraph", () => {
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    insert([one, two]);
    expect(plain()).toMatch(/Analyse\|Un accord est prêt\[c\]\. La date reste à fixer\[c\]\.$/);
    expect(editor.state.selection.from, "the cursor stands behind them").toBe(editor.state.doc.content.size - 2);
  });

  it("are items in a list: an empty one is filled, others follow", () => {
    emptyItem();
    const before = wire();
    insert([one, two]);
    expect(wire().match(/"listItem"/g)).toHaveLength(2);
    expect(plain()).toMatch(/Analyse\|+Un accord est prêt\[c\]\.\|+La date reste à fixer\[c\]\.$/);
    insert([one]);
    expect(wire().match(/"listItem"/g)).toHaveLength(3);
    editor.commands.undo();
    editor.commands.undo();
    expect(wire()).toBe(before);
  });

  it("are never set inside a sentence, which would not be the machine’s any more", () => {
    editor.commands.setTextSelection(at("La CEDEAO", 5));
    insert([one]);
    expect(plain()).toContain("La CEDEAO et l’AES ont signé.[c] Un accord est prêt[c]. Aucune date");
    expect(waiting()).toHaveLength(3);
  });

  it("keep a space from the words that follow", () => {
    editor.commands.setTextSelection(at("Fait établi"));
    insert([one]);
    expect(plain()).toContain("|Un accord est prêt[c]. Fait établi.[c]");
  });

  it("go from a heading into the text under it", () => {
    editor.commands.setTextSelection(at("Analyse", 2));
    insert([one, two]);
    expect(plain()).toMatch(/Analyse\|Un accord est prêt\[c\]\. La date reste à fixer\[c\]\.$/);
  });

  it("cite their own passage and at most two of other articles", () => {
    insert([told("Dit partout.", 7, 7, 8, 7, 9, 10)], false);
    expect(cited().at(-1)).toEqual([7, 8, 9]);
  });

  it("keep their language where it is not the note’s, and an ending that is no full stop", () => {
    insert([{ ...one, text: "Is it ready?", lang: "en" }, { ...two, text: "Wait...", lang: "en-GB" }, { ...one, lang: null }], false);
    expect(plain()).toContain("|Is it ready?[c] Wait...[c] Un accord est prêt[c].");
    const read = wire();
    expect(read).toContain('[{"type":"lang","attrs":{"lang":"en"}},{"type":"machine"}],"text":"Is it ready?"');
    expect(read.match(/"type":"lang"/g)).toHaveLength(2);
  });

  it("that nothing bears out stay out", () => {
    const before = plain();
    insert([told("Sans source."), { ...one, text: " " }]);
    expect(plain()).toBe(before);
  });

  it("stay in the cell of a table and in an indented quotation", () => {
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    insertTable(editor);
    insert([one, two]);
    expect(editor.state.selection.$from.node(-1).type.name).toMatch(/^table/);
    expect(plain()).toContain("Un accord est prêt[c]. La date reste à fixer[c].");
    editor.chain().setTextSelection(at("Fait établi")).toggleBlockquote().run();
    insert([one, two]);
    expect(JSON.stringify(toDocument(editor.state.doc))).toMatch(/"blockquote","content":\[\{"type":"paragraph".*?"paragraph".*?La date/);
  });

  it("follow a citation that is selected", () => {
    editor.commands.setNodeSelection(citationPositions(editor.state.doc)[2] ?? 0);
    insert([one]);
    expect(plain()).toContain("Fait établi.[c] Un accord est prêt[c].");
  });

  it("replace nothing that is selected", () => {
    const start = at("Fait établi");
    editor.commands.setTextSelection({ from: start, to: start + 4 });
    insert([one]);
    expect(plain()).toContain("Fait établi.[c] Un accord est prêt[c].");
  });
});

describe("pasting", () => {
  const parse = (html: string): string => {
    const page = new window.DOMParser().parseFromString(html, "text/html");
    const slice = pasteParser(editor.schema).parseSlice(page.body);
    return JSON.stringify(slice.content.toJSON());
  };

  it("keeps words and what the tree can carry, nothing else", () => {
    const read = parse(
      '<p style="color:red" onclick="x()">mot <b>gras</b> <a href="javascript:x()">js</a> <a href="https://example.org/" target="_blank">lien</a><img src="x" onerror="x()"></p><script>x()</script><svg><text>dessin</text></svg><select><option>choix</option></select>',
    );
    expect(read).toContain('"marks":[{"type":"bold"}],"text":"gras"');
    expect(read).toContain('"attrs":{"href":"https://example.org/"}}],"text":"lien"');
    for (const gone of ["javascript", "onerror", "dessin", "choix", "x()", "_blank", "color"]) expect(read, gone).not.toContain(gone);
  });

  it("takes no citation from elsewhere", () => {
    const forged = JSON.stringify({ passages: [passage("inventé")], locator: null, prefix: null });
    expect(parse(`<p>avant <span data-citation='${forged}' data-seal="x">y</span></p>`)).not.toContain("citation");
  });

  it("keeps what stands in a table’s cell in that cell", () => {
    const read = parse("<table><tr><td><h3>Titre</h3><ul><li>un</li><li><p>deux</p></li></ul></td><td>libre</td></tr></table><p>après</p>");
    const cells = JSON.parse(read) as { type: string; content: { content: { content: unknown[] }[] }[] }[];
    expect(cells[0]?.type).toBe("table");
    expect(JSON.stringify(cells[0]?.content[0]?.content[0]?.content)).toMatch(/Titre.*un.*deux/);
    expect(read).not.toContain("listItem");
  });
});

describe("tables and links", () => {
  it("a table is not offered where the tree has none, and a refused change leaves the text as it was", () => {
    editor.chain().setTextSelection(at("Fait établi")).toggleBulletList().run();
    expect(canInsertTable(editor)).toBe(false);
    editor.chain().toggleBulletList().run();
    expect(canInsertTable(editor)).toBe(true);
    insertTable(editor);
    expect(JSON.stringify(toDocument(editor.state.doc))).toContain('"tableHeader","attrs":{"colspan":1,"rowspan":1,"colwidth":null,"align":null}');
  });

  it.each([
    ["example.org/a", "https://example.org/a"], ["http://example.org", "http://example.org"], ["redaction@example.org", "mailto:redaction@example.org"],
    ["javascript:alert(1)", null], ["JaVaScRiPt:x", null], ["file:///etc/passwd", null], ["deux mots", null], ["", null], ["https://", null], ["bonjour", null],
  ])("%s as an address is %s", (typed, href) => {
    expect(readHref(typed)).toBe(href);
  });

  it("a link is set, and taken away with an empty address", () => {
    const start = at("Fait établi");
    editor.commands.setTextSelection({ from: start, to: start + 4 });
    setLink(editor, "https://example.org/", "");
    expect(editor.view.dom.querySelector("a")?.outerHTML).toBe('<a href="https://example.org/">Fait</a>');
    editor.commands.setTextSelection(start + 2);
    setLink(editor, "", "");
    expect(editor.view.dom.querySelector("a")).toBeNull();
  });

  it("a script link that comes by a transaction is refused", () => {
    const before = plain();
    const mark = editor.schema.mark("link", { href: "javascript:alert(1)" });
    editor.view.dispatch(editor.state.tr.addMark(at("Fait"), at("Fait", 4), mark));
    expect(plain()).toBe(before);
    expect(editor.view.dom.querySelector("a")).toBeNull();
  });
});

it("words are counted as the core counts them", () => {
  expect(countWords(editor.state.doc)).toBe("L’essentiel La CEDEAO et l’AES ont signé. Aucune date n’est fixée. Faits Fait établi. Analyse".split(" ").length);
});
