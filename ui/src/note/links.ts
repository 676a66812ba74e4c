// A link's address as a person types it: a bare host becomes https, an address with @ becomes mailto, nothing else than
// http, https and mailto is accepted.

import type { Editor } from "@tiptap/core";
import { isSafeHref } from "./rules.ts";

/** The address to store, or null where it is none. */
export function readHref(typed: string): string | null {
  const text = typed.trim();
  if (/[\s<>"]/u.test(text)) return null;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return `mailto:${text}`;
  const href = /^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`;
  if (!isSafeHref(href)) return null;
  if (href.toLowerCase().startsWith("mailto:")) return href;
  return URL.canParse(href) && new URL(href).hostname.includes(".") ? href : null;
}

/** The address at the cursor, empty where there is none. */
export function hrefAt(editor: Editor): string {
  const href: unknown = editor.getAttributes("link")["href"];
  return typeof href === "string" ? href : "";
}

/** The words that a link would be put on. */
export function linkText(editor: Editor): string {
  if (editor.isActive("link")) editor.commands.extendMarkRange("link");
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, " ");
}

/** Sets, replaces or (with an empty address) removes the link; `words` are written where nothing is selected. */
export function setLink(editor: Editor, href: string, words: string): boolean {
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === "") return chain.unsetMark("link").run();
  const mark = { type: "link", attrs: { href } };
  if (editor.state.selection.empty && !editor.isActive("link")) return chain.insertContent({ type: "text", text: words || href, marks: [mark] }).run();
  return chain.setMark("link", { href }).run();
}
