// A note as plain text on the clipboard, when it cannot be saved: what the user wrote, in reading order.

import type { Block, Document, Inline, NoteHeader } from "../ipc/generated.ts";

export function plainText({ header, document }: { header: NoteHeader; document: Document }): string {
  const head = [header.number, header.subject].filter((line) => line !== "").join("\n");
  return [head, ...document.content.map((block) => text(block))].filter((part) => part !== "").join("\n\n");
}

/** Puts a text on the clipboard, by the older way where the newer one is not allowed. False where neither is. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByEvent(words);
  }
}

function copyByEvent(words: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", words);
    taken = true;
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  try {
    return document.execCommand("copy") && taken;
  } finally {
    document.removeEventListener("copy", give, { capture: true });
  }
}

type Node = Block | Inline | { type: string; text?: string; content?: unknown[] };

function text(node: Node): string {
  const { type } = node;
  if (type === "text") return "text" in node ? (node.text ?? "") : "";
  if (type === "hardBreak") return "\n";
  const inner = ("content" in node ? (node.content ?? []) : []) as Node[];
  const parts = inner.map((child) => text(child));
  if (type === "paragraph" || type === "heading") return parts.join("");
  if (type === "tableRow") return parts.join("\t");
  if (type === "bulletList" || type === "orderedList") return parts.map((part) => `- ${part.replace(/\n/g, "\n  ")}`).join("\n");
  return parts.join(type === "section" || type === "blockquote" ? "\n\n" : "\n");
}
