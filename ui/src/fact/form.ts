/** From a selected text to a fact: the small form, how far the text fills it, what is wrong with it, and the request it becomes. */
import type { ArticleDetail, CommitmentSave, EventKind, EventSave, FactGuess, GuessedDate, Passage, PositionSave, UndecidedName } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { t } from "../shared/i18n.svelte.ts";

export type FactKind = "event" | "position" | "commitment";
export const FACT_KINDS: readonly FactKind[] = ["event", "position", "commitment"];

export interface FactForm {
  kind: FactKind;
  /** What happened, was said or was undertaken, in the language of the source. */
  text: string;
  lang: "fr" | "en";
  /** When it happened, was said or was undertaken. */
  date: string;
  /** The last day of an event. */
  end: string;
  eventKind: EventKind;
  place: string;
  /** Who takes part, or who owes. */
  actors: string[];
  /** Whose position it is. */
  actor: string;
  beneficiaries: string[];
  theme: string;
  deadline: string;
  passage: Passage;
}

export interface FactErrors {
  text: string | null;
  date: string | null;
  actor: string | null;
  theme: string | null;
  deadline: string | null;
}

/** What a text says nothing of is asked of the user. */
export const noGuess = (passage: Passage): FactGuess => ({ passage, dates: [], actors: [], undecided: [], themes: [] });

/** The form as far as the text fills it. */
export function filled(kind: FactKind, guess: FactGuess, source: Pick<ArticleDetail, "lang">): FactForm {
  const event = guess.dates[0];
  // What is said or promised was said by the day of publication; a later date in the text is what it is about.
  const said = guess.dates.find((date) => guess.published && firstDay(date.value) <= lastDay(guess.published)) ?? null;
  const speaker = guess.speaker ?? guess.actors[0] ?? "";
  const chosen = kind === "event" ? event?.value : said?.value;
  return {
    kind,
    text: guess.passage.quote.replace(/\s+/g, " ").trim(),
    lang: source.lang === "en" ? "en" : "fr",
    date: chosen ?? guess.published?.slice(0, 10) ?? event?.value ?? "",
    end: kind === "event" ? (event?.end ?? "") : "",
    eventKind: "other",
    place: guess.place ?? "",
    actors: kind === "event" ? [...guess.actors] : speaker ? [speaker] : [],
    actor: speaker,
    beneficiaries: [],
    theme: guess.themes[0] ?? "",
    deadline: guess.deadline ?? "",
    passage: guess.passage,
  };
}

/** The same text as another kind of fact: what was typed stays, what only the text has filled is filled anew. */
export function turned(form: FactForm, kind: FactKind, guess: FactGuess, source: Pick<ArticleDetail, "lang">): FactForm {
  const [before, anew] = [filled(form.kind, guess, source), filled(kind, guess, source)];
  const kept = { ...form, kind };
  if (form.date === before.date && form.end === before.end) [kept.date, kept.end] = [anew.date, anew.end];
  if (form.actors.join() === before.actors.join()) kept.actors = anew.actors;
  return kept;
}

export interface DateChoice extends GuessedDate {
  /** Whether it is the day of publication. */
  published: boolean;
}

/** The dates to choose from, each once: those that the text names, then the day of publication. */
export function dateChoices(guess: FactGuess): DateChoice[] {
  const published = guess.published?.slice(0, 10);
  const all = [...guess.dates.map((date) => ({ ...date, published: date.value === published })), ...(published ? [{ value: published, text: "", published: true }] : [])];
  return all.filter((date, at) => all.findIndex((other) => other.value === date.value && (other.end ?? "") === (date.end ?? "")) === at);
}

/** Names that the text leaves open and nobody has decided yet. */
export function openNames(guess: FactGuess, chosen: readonly string[]): UndecidedName[] {
  return guess.undecided.filter((one) => !one.candidates.some((id) => chosen.includes(id)));
}

export function factErrors(form: FactForm): FactErrors {
  const date = dateWrong(form.date) ?? (form.end.trim() ? dateWrong(form.end) : null);
  const backwards = date === null && form.end.trim() && firstDay(dayOf(form.end)) < firstDay(dayOf(form.date));
  const who = form.kind === "event" || (form.kind === "position" ? form.actor : form.actors.length > 0);
  return {
    text: form.text.trim() ? null : t("fact-text-needed"),
    date: backwards ? t("period-reversed") : date,
    actor: who ? null : t(form.kind === "position" ? "fact-actor-needed" : "fact-owner-needed"),
    theme: form.kind === "position" && !form.theme ? t("fact-theme-needed") : null,
    deadline: form.kind === "commitment" && form.deadline.trim() ? dateWrong(form.deadline) : null,
  };
}

export function isFactRight(errors: FactErrors): boolean {
  return Object.values(errors).every((error) => error === null);
}

export type FactRequest = { kind: "event"; save: EventSave } | { kind: "position"; save: PositionSave } | { kind: "commitment"; save: CommitmentSave };

/** What the core is asked to keep. Only for a form without errors. */
export function factRequest(form: FactForm, dossier: number): FactRequest {
  const text = { fr: "", en: "", [form.lang]: form.text.trim() };
  const from = { passages: [form.passage], references: [] };
  switch (form.kind) {
    case "event": {
      const end = form.end.trim() && dayOf(form.end) !== dayOf(form.date) ? { end: dayOf(form.end) } : {};
      const participants = form.actors.map((actor) => ({ actor }));
      const dates = [{ label: "held" as const, value: dayOf(form.date), ...end }];
      return { kind: "event", save: { dossier, kind: form.eventKind, title: text, place: form.place.trim() || null, participants, dates, follows: [], themes: form.theme ? [form.theme] : [], versions: [], ...from } };
    }
    case "position":
      return { kind: "position", save: { dossier, actor: form.actor, theme: form.theme, date: dayOf(form.date), text, events: [], ...from } };
    case "commitment":
      return {
        kind: "commitment",
        save: {
          dossier, owners: form.actors, beneficiaries: form.beneficiaries, theme: form.theme || null, text, made: dayOf(form.date),
          deadline: form.deadline.trim() ? dayOf(form.deadline) : null, status: "open", proof: [], events: [], ...from,
        },
      };
  }
}

function dateWrong(typed: string): string | null {
  const read = parseDate(typed);
  return read.ok ? null : t(`date-wrong-${read.why}`);
}

function dayOf(typed: string): string {
  const read = parseDate(typed);
  return read.ok ? read.value : typed.trim();
}
