/** The forms of a position and of a point: what is typed, what is wrong with it, and the requests they become. */
import type { Passage, PointKind, PointRow, PointSave, PositionRow, PositionSave } from "../ipc/generated.ts";
import { parseDate } from "../shared/dates.ts";
import { t } from "../shared/i18n.svelte.ts";
import { linesOf } from "../shared/lines.ts";

export interface PositionForm {
  position: string | null;
  actor: string;
  theme: string;
  date: string;
  question: string;
  fr: string;
  en: string;
  events: string[];
  passages: Passage[];
  /** One address a line. */
  references: string;
}

export interface PointForm {
  point: string | null;
  theme: string;
  kind: PointKind;
  date: string;
  fr: string;
  en: string;
  events: string[];
  passages: Passage[];
  references: string;
}

export interface FormErrors {
  actor: string | null;
  theme: string | null;
  date: string | null;
  text: string | null;
  references: string | null;
}

/** A new position, filled in as far as is known. */
export function emptyPosition(known: Partial<PositionForm> = {}): PositionForm {
  return { position: null, actor: "", theme: "", date: "", question: "", fr: "", en: "", events: [], passages: [], references: "", ...known };
}

export function emptyPoint(known: Partial<PointForm> = {}): PointForm {
  return { point: null, theme: "", kind: "question", date: "", fr: "", en: "", events: [], passages: [], references: "", ...known };
}

export function positionFormOf(row: PositionRow): PositionForm {
  const { id, actor, theme, date, question, text, events, passages, references } = row;
  return { position: id, actor, theme, date, question: question ?? "", fr: text.fr, en: text.en, events: [...events], passages: [...passages], references: references.join("\n") };
}

export function pointFormOf(row: PointRow): PointForm {
  const { id, theme, kind, date, text, events, passages, references } = row;
  return { point: id, theme, kind, date: date ?? "", fr: text.fr, en: text.en, events: [...events], passages: [...passages], references: references.join("\n") };
}

export function positionErrors(form: PositionForm): FormErrors {
  return { ...textErrors(form, "position-text-needed"), actor: form.actor ? null : t("position-actor-needed"), date: dateError(form.date, false) };
}

export function pointErrors(form: PointForm): FormErrors {
  return { ...textErrors(form, "point-text-needed"), actor: null, date: dateError(form.date, true) };
}

export function isRight(errors: FormErrors): boolean {
  return Object.values(errors).every((error) => error === null);
}

/** What the core is asked to keep. Only for a form without errors. */
export function positionRequest(form: PositionForm, dossier: number): PositionSave {
  const { position, actor, theme, events, passages } = form;
  return { dossier, position, actor, theme, date: dateOf(form.date) ?? "", question: form.question.trim() || null, text: textOf(form), events, passages, references: linesOf(form.references) };
}

export function pointRequest(form: PointForm, dossier: number): PointSave {
  const { point, theme, kind, events, passages } = form;
  return { dossier, point, theme, kind, date: dateOf(form.date), text: textOf(form), events, passages, references: linesOf(form.references) };
}

function textErrors(form: PositionForm | PointForm, needed: string): Pick<FormErrors, "theme" | "text" | "references"> {
  return {
    theme: form.theme ? null : t("position-theme-needed"),
    text: form.fr.trim() || form.en.trim() ? null : t(needed),
    references: linesOf(form.references).every((line) => /^https?:\/\/[^\s/]+\S*$/i.test(line)) ? null : t("address-wrong"),
  };
}

function dateError(typed: string, optional: boolean): string | null {
  const read = parseDate(typed);
  return read.ok || (optional && read.why === "empty") ? null : t(`date-wrong-${read.why}`);
}

function dateOf(typed: string): string | null {
  const read = parseDate(typed);
  return read.ok ? read.value : null;
}

function textOf({ fr, en }: { fr: string; en: string }): { fr: string; en: string } {
  return { fr: fr.trim(), en: en.trim() };
}
