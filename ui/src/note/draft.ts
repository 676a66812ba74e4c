// What the dialog of the first draft sends, out of what was typed into it.

import type { Lang, NoteDraft, TemplateId } from "../ipc/generated.ts";
import { isBackwards, readEnd } from "./dates.ts";

export interface DraftForm {
  template: TemplateId;
  lang: Lang;
  from: string;
  to: string;
}

/** Message ids of what is wrong, by field; none is null. */
export interface DraftFaults {
  from: string | null;
  to: string | null;
}

/** The request, or what keeps it from being sent. */
export function readDraft(dossier: number, form: DraftForm): { request: NoteDraft; faults: null } | { request: null; faults: DraftFaults } {
  const from = readEnd(form.from, "from");
  const to = readEnd(form.to, "to");
  const fault = (read: ReturnType<typeof readEnd>): string | null => (read.iso === null ? (read.why === "day" ? "note-draft-day" : "note-draft-form") : null);
  const faults: DraftFaults = { from: fault(from), to: fault(to) };
  if (from.iso === null || to.iso === null) return { request: null, faults };
  if (isBackwards(from.iso, to.iso)) return { request: null, faults: { from: null, to: "note-draft-backwards" } };
  return { request: { dossier, template: form.template, lang: form.lang, from: from.iso || null, to: to.iso || null }, faults: null };
}
