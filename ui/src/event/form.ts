/** The form of an event: what is typed, what is wrong with it, and the request it becomes. */
import type { Confidence, EventKind, EventRow, EventSave, Passage, Track, Version } from "../ipc/generated.ts";
import { type DateField, dateError, datesTyped, fieldsOf } from "../shared/dated.ts";
import { t } from "../shared/i18n.svelte.ts";
import { linesOf } from "../shared/lines.ts";

export type { DateField } from "../shared/dated.ts";

/** Who took part. Without an office of its own an actor has the one held on that date. */
export interface ParticipantField {
  actor: string;
  fr: string;
  en: string;
}

/** What one side says of it. */
export interface VersionField {
  by: string;
  fr: string;
  en: string;
  passages: Passage[];
  /** One address a line. */
  references: string;
}

export interface EventForm {
  event: string | null;
  kind: EventKind;
  track: Track | "";
  confidence: Confidence | "";
  fr: string;
  en: string;
  dates: DateField[];
  place: string;
  participants: ParticipantField[];
  follows: string[];
  themes: string[];
  versions: VersionField[];
  remark: { fr: string; en: string };
  /** One address a line. */
  references: string;
  passages: Passage[];
}

export interface FormErrors {
  title: string | null;
  /** One entry per date, none where it is right. */
  dates: (string | null)[];
  /** One entry per version. */
  versions: (string | null)[];
  references: string | null;
}

/** A new event, with the passage it was taken from; its words are a title to begin with. */
export function emptyForm(passage: Passage | null, lang: string): EventForm {
  const words = passage ? passage.quote.replace(/\s+/g, " ").trim() : "";
  return {
    event: null,
    kind: "other",
    track: "",
    confidence: "",
    fr: lang === "fr" ? words : "",
    en: lang === "fr" ? "" : words,
    dates: [{ label: "held", value: "", end: "" }],
    place: "",
    participants: [],
    follows: [],
    themes: [],
    versions: [],
    remark: { fr: "", en: "" },
    references: "",
    passages: passage ? [passage] : [],
  };
}

export function formOf(event: EventRow): EventForm {
  return {
    event: event.id,
    kind: event.kind,
    track: event.track ?? "",
    confidence: event.confidence ?? "",
    fr: event.title.fr,
    en: event.title.en,
    dates: fieldsOf(event.dates),
    place: event.place ?? "",
    participants: event.participants.map(({ actor, office, stated }) => ({ actor, fr: (stated && office?.fr) || "", en: (stated && office?.en) || "" })),
    follows: [...event.follows],
    themes: [...event.themes],
    versions: (event.versions ?? []).map(({ by, text, passages, references }) => ({ by, fr: text.fr, en: text.en, passages: [...passages], references: references.join("\n") })),
    remark: { fr: event.remark?.fr ?? "", en: event.remark?.en ?? "" },
    references: event.references.join("\n"),
    passages: [...event.passages],
  };
}

/** Whether each line is an address on the web. */
export function areAddresses(lines: string): boolean {
  return linesOf(lines).every((line) => /^https?:\/\/[^\s/]+\S*$/i.test(line));
}

export function errorsOf(form: EventForm): FormErrors {
  return {
    title: form.fr.trim() || form.en.trim() ? null : t("event-title-needed"),
    dates: form.dates.map(dateError),
    versions: form.versions.map(({ fr, en, references }) => (!fr.trim() && !en.trim() ? t("event-version-needed") : areAddresses(references) ? null : t("address-wrong"))),
    references: areAddresses(form.references) ? null : t("address-wrong"),
  };
}

export function isRight(errors: FormErrors): boolean {
  return !errors.title && !errors.references && [...errors.dates, ...errors.versions].every((error) => error === null);
}

/** What the core is asked to keep. Only for a form without errors. */
export function requestOf(form: EventForm, dossier: number): EventSave {
  return {
    dossier,
    event: form.event,
    kind: form.kind,
    track: form.track || null,
    confidence: form.confidence || null,
    title: textOf(form),
    place: form.place.trim() || null,
    participants: form.participants.map(({ actor, ...office }) => (textOf(office).fr || textOf(office).en ? { actor, office: textOf(office) } : { actor })),
    dates: datesTyped(form.dates),
    follows: form.follows,
    themes: form.themes,
    versions: form.versions.map((one): Version => ({ by: one.by, text: textOf(one), passages: one.passages, references: linesOf(one.references) })),
    remark: textOf(form.remark),
    passages: form.passages,
    references: linesOf(form.references),
  };
}

function textOf({ fr, en }: { fr: string; en: string }): { fr: string; en: string } {
  return { fr: fr.trim(), en: en.trim() };
}
