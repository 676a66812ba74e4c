/** The form of a round: what is typed, what is wrong with it, and the request it becomes. */
import type { Level, RoundKind, RoundRow, RoundSave, Text } from "../ipc/generated.ts";
import { type DateField, dateError, datesTyped, dayTyped, fieldsOf } from "../shared/dated.ts";
import { parseDate } from "../shared/dates.ts";
import { t } from "../shared/i18n.svelte.ts";

/** Who sat. Without an office of its own an actor has the one held on that date. */
export interface MemberField {
  actor: string;
  fr: string;
  en: string;
}

export interface DelegationField {
  party: string;
  members: MemberField[];
}

export interface AgendaField {
  fr: string;
  en: string;
  theme: string;
}

export interface DocumentField {
  fr: string;
  en: string;
  date: string;
  available: boolean;
  approved: { by: string; date: string }[];
}

export interface RoundForm {
  round: string | null;
  kind: RoundKind;
  level: Level | "";
  fr: string;
  en: string;
  place: string;
  dates: DateField[];
  follows: string[];
  events: string[];
  delegations: DelegationField[];
  agenda: AgendaField[];
  documents: DocumentField[];
  remark: { fr: string; en: string };
}

export interface RoundErrors {
  title: string | null;
  dates: (string | null)[];
  /** One entry per document: what is wrong with it or with one of its approvals. */
  documents: (string | null)[];
}

export function emptyRound(): RoundForm {
  return {
    round: null, kind: "bilateral", level: "", fr: "", en: "", place: "", dates: [{ label: "held", value: "", end: "" }],
    follows: [], events: [], delegations: [], agenda: [], documents: [], remark: { fr: "", en: "" },
  };
}

export function roundFormOf(round: RoundRow): RoundForm {
  return {
    round: round.id,
    kind: round.kind,
    level: round.level ?? "",
    fr: round.title.fr,
    en: round.title.en,
    place: round.place ?? "",
    dates: fieldsOf(round.dates),
    follows: [...round.follows],
    events: [...round.events],
    delegations: round.delegations.map(({ party, members }) => ({
      party,
      members: members.map(({ actor, office, stated }) => ({ actor, fr: (stated && office?.fr) || "", en: (stated && office?.en) || "" })),
    })),
    agenda: round.agenda.map(({ title, theme }) => ({ ...title, theme: theme ?? "" })),
    documents: round.documents.map(({ title, date, text_available, approved }) => ({
      ...title,
      date: date ?? "",
      available: text_available,
      approved: approved.map((one) => ({ by: one.by, date: one.date ?? "" })),
    })),
    remark: { fr: round.remark.fr, en: round.remark.en },
  };
}

/** A line left empty is not an error: it is left out. */
const isBlank = ({ fr, en }: { fr: string; en: string }): boolean => !fr.trim() && !en.trim();
const isBlankDate = ({ value, end }: DateField): boolean => !value.trim() && !end.trim();

export function roundErrors(form: RoundForm): RoundErrors {
  return {
    title: isBlank(form) ? t("round-title-needed") : null,
    dates: form.dates.map((date) => (isBlankDate(date) ? null : dateError(date))),
    documents: form.documents.map((document) => {
      const typed = [document.date, ...document.approved.map((one) => one.date)].filter((date) => date.trim());
      if (isBlank(document)) return typed.length > 0 || document.approved.length > 0 ? t("round-document-needed") : null;
      const wrong = typed.map((date) => parseDate(date)).find((read) => !read.ok);
      return wrong && !wrong.ok ? t(`date-wrong-${wrong.why}`) : null;
    }),
  };
}

export function isRoundRight(errors: RoundErrors): boolean {
  return !errors.title && [...errors.dates, ...errors.documents].every((error) => error === null);
}

/** What the core is asked to keep. Only for a form without errors. */
export function roundRequest(form: RoundForm, dossier: number): RoundSave {
  return {
    dossier,
    round: form.round,
    kind: form.kind,
    level: form.level || null,
    title: textOf(form),
    place: form.place.trim() || null,
    dates: datesTyped(form.dates.filter((date) => !isBlankDate(date))),
    follows: form.follows,
    events: form.events,
    delegations: form.delegations.map(({ party, members }) => ({
      party,
      members: members.map(({ actor, ...office }) => (isBlank(office) ? { actor } : { actor, office: textOf(office) })),
    })),
    agenda: form.agenda.filter((item) => !isBlank(item)).map((item) => ({ title: textOf(item), ...(item.theme ? { theme: item.theme } : {}) })),
    documents: form.documents.filter((document) => !isBlank(document)).map((document) => ({
      title: textOf(document),
      date: dayTyped(document.date) || null,
      text_available: document.available,
      approved: document.approved.map(({ by, date }) => ({ by, date: dayTyped(date) || null })),
    })),
    remark: textOf(form.remark),
  };
}

function textOf({ fr, en }: { fr: string; en: string }): Text {
  return { fr: fr.trim(), en: en.trim() };
}
