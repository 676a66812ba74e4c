/** The form of an event: what is typed, what is wrong with it, and the request it becomes. */
import type { DateLabel, EventKind, EventRow, EventSave, Passage } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { t } from "../shared/i18n.svelte.ts";
import { linesOf } from "../shared/lines.ts";

export interface DateField {
  label: DateLabel;
  value: string;
  end: string;
}

export interface EventForm {
  event: string | null;
  kind: EventKind;
  fr: string;
  en: string;
  dates: DateField[];
  place: string;
  participants: { actor: string; fr: string; en: string }[];
  follows: string[];
  themes: string[];
  /** One address a line. */
  references: string;
  passages: Passage[];
}

export interface FormErrors {
  title: string | null;
  /** One entry per date, none where it is right. */
  dates: (string | null)[];
  references: string | null;
}

/** A new event, with the passage it was taken from; its words are a title to begin with. */
export function emptyForm(passage: Passage | null, lang: string): EventForm {
  const words = passage ? passage.quote.replace(/\s+/g, " ").trim() : "";
  return {
    event: null,
    kind: "other",
    fr: lang === "fr" ? words : "",
    en: lang === "fr" ? "" : words,
    dates: [{ label: "held", value: "", end: "" }],
    place: "",
    participants: [],
    follows: [],
    themes: [],
    references: "",
    passages: passage ? [passage] : [],
  };
}

export function formOf(event: EventRow): EventForm {
  return {
    event: event.id,
    kind: event.kind,
    fr: event.title.fr,
    en: event.title.en,
    dates: event.dates.map((date) => ({ label: date.label, value: date.value, end: date.end ?? "" })),
    place: event.place ?? "",
    participants: event.participants.map((one) => ({ actor: one.actor, fr: one.office?.fr ?? "", en: one.office?.en ?? "" })),
    follows: [...event.follows],
    themes: [...event.themes],
    references: event.references.join("\n"),
    passages: [...event.passages],
  };
}

export function errorsOf(form: EventForm): FormErrors {
  const addresses = linesOf(form.references);
  return {
    title: form.fr.trim() || form.en.trim() ? null : t("event-title-needed"),
    dates: form.dates.map(dateError),
    references: addresses.every((line) => /^https?:\/\/[^\s/]+\S*$/i.test(line)) ? null : t("address-wrong"),
  };
}

export function isRight(errors: FormErrors): boolean {
  return !errors.title && !errors.references && errors.dates.every((error) => error === null);
}

/** What the core is asked to keep. Only for a form without errors. */
export function requestOf(form: EventForm, dossier: number): EventSave {
  const day = (typed: string): string => {
    const read = parseDate(typed);
    return read.ok ? read.value : typed.trim();
  };
  return {
    dossier,
    event: form.event,
    kind: form.kind,
    title: { fr: form.fr.trim(), en: form.en.trim() },
    place: form.place.trim() || null,
    participants: form.participants.map(({ actor, fr, en }) =>
      fr.trim() || en.trim() ? { actor, office: { fr: fr.trim(), en: en.trim() } } : { actor },
    ),
    dates: form.dates.map(({ label, value, end }) => (end.trim() && day(end) !== day(value) ? { label, value: day(value), end: day(end) } : { label, value: day(value) })),
    follows: form.follows,
    themes: form.themes,
    passages: form.passages,
    references: linesOf(form.references),
  };
}

function dateError({ value, end }: DateField): string | null {
  const first = parseDate(value);
  if (!first.ok) return t(`date-wrong-${first.why}`);
  if (!end.trim()) return null;
  const last = parseDate(end);
  if (!last.ok) return t(`date-wrong-${last.why}`);
  return firstDay(first.value) > lastDay(last.value) ? t("period-reversed") : null;
}
