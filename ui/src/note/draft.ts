// What the dialog of a first draft sends, out of what was typed into it, and what each template needs.

import type { Lang, NoteDraft, NoteRow, TemplateId } from "../ipc/generated.ts";
import { isBackwards, readEnd } from "./dates.ts";

export interface DraftForm {
  template: TemplateId;
  lang: Lang;
  from: string;
  to: string;
  /** The earlier issue of a bulletin, as a field holds it; empty for the first. */
  previous: string;
  /** The round of a record. */
  round: string;
}

/** What the dialog begins with. */
export interface DraftStart {
  template?: TemplateId;
  previous?: number;
  round?: string;
}

/** A round that a record can be written of. */
export interface RoundOption {
  id: string;
  label: string;
}

/** Message ids of what is wrong, by field; none is null. */
export interface DraftFaults {
  from: string | null;
  to: string | null;
  round: string | null;
}

export const NO_FAULTS: Readonly<DraftFaults> = { from: null, to: null, round: null };

/** The fields that a template asks for: a bulletin goes on from its earlier issue, a record is of its round. */
export function fieldsFor(form: Pick<DraftForm, "template" | "previous">): { period: boolean; previous: boolean; round: boolean } {
  return { period: form.template !== "record" && !(form.template === "bulletin" && form.previous !== ""), previous: form.template === "bulletin", round: form.template === "record" };
}

/** The bulletins among notes, the newest first: each may be the issue before the next. */
export function issuesOf(notes: readonly NoteRow[]): NoteRow[] {
  return notes.filter((note) => note.template === "bulletin").sort((one, other) => other.changed.localeCompare(one.changed));
}

/** The request, or what keeps it from being sent. */
export function readDraft(dossier: number, form: DraftForm): { request: NoteDraft; faults: null } | { request: null; faults: DraftFaults } {
  const needs = fieldsFor(form);
  const request: NoteDraft = { dossier, template: form.template, lang: form.lang, from: null, to: null };
  if (needs.previous && form.previous) return { request: { ...request, previous: Number(form.previous) }, faults: null };
  if (needs.round) {
    return form.round ? { request: { ...request, round: form.round }, faults: null } : { request: null, faults: { ...NO_FAULTS, round: "note-draft-round-needed" } };
  }
  const from = readEnd(form.from, "from");
  const to = readEnd(form.to, "to");
  const fault = (read: ReturnType<typeof readEnd>): string | null => (read.iso === null ? (read.why === "day" ? "note-draft-day" : "note-draft-form") : null);
  const faults: DraftFaults = { from: fault(from), to: fault(to), round: null };
  if (from.iso === null || to.iso === null) return { request: null, faults };
  if (isBackwards(from.iso, to.iso)) return { request: null, faults: { ...NO_FAULTS, to: "note-draft-backwards" } };
  return { request: { ...request, from: from.iso || null, to: to.iso || null }, faults: null };
}
