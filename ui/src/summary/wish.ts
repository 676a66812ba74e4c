/** What a synthesis or a comparison is asked for, as the form holds it, and the request it comes down to. Refuses to ask for half a wish. */
import type { Lang, SummaryCompare, SummaryFocus, SummaryMake, SummaryOrder, SummaryParameters, SummaryScope, SummarySince } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";

export interface Wish {
  /** Articles that were chosen; none where they are not named one by one. */
  articles: readonly number[] | null;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty, as typed. */
  from: string;
  to: string;
  search: string;
  theme: string;
  lang: Lang | "";
  about: "all" | "query" | "actor" | "theme";
  query: string;
  actor: string;
  aboutTheme: string;
  known: "nothing" | "date" | "note";
  date: string;
  note: number | null;
  order: SummaryOrder;
  words: number;
}

export const LENGTH = { min: 50, max: 1000, step: 25 } as const;

export const NO_WISH: Readonly<Wish> = {
  articles: null, from: "", to: "", search: "", theme: "", lang: "",
  about: "all", query: "", actor: "", aboutTheme: "",
  known: "nothing", date: "", note: null,
  order: "time", words: 250,
};

/** What stops a wish from being asked: a field that cannot be read, or one that is still empty. */
export type Lack = "from" | "to" | "reversed" | "query" | "actor" | "theme" | "date" | "note";

export function lackOf(wish: Wish, comparing: boolean): Lack | null {
  const unread = (typed: string): boolean => typed.trim() !== "" && !parseDate(typed).ok;
  if (unread(wish.from)) return "from";
  if (unread(wish.to)) return "to";
  const [from, to] = [dateOf(wish.from), dateOf(wish.to)];
  if (from && to && firstDay(from) > lastDay(to)) return "reversed";
  if (wish.about === "query" && !wish.query.trim()) return "query";
  if (wish.about === "actor" && !wish.actor) return "actor";
  if (wish.about === "theme" && !wish.aboutTheme) return "theme";
  if (comparing) return null;
  if (wish.known === "date" && !dateOf(wish.date)) return "date";
  if (wish.known === "note" && wish.note === null) return "note";
  return null;
}

/** The request; none while something lacks. */
export function makeOf(dossier: number, wish: Wish): SummaryMake | null {
  if (lackOf(wish, false)) return null;
  const [focus, since] = [focusOf(wish), sinceOf(wish)];
  return { dossier, scope: scopeOf(wish), words: wish.words, order: wish.order, ...(focus ? { focus } : {}), ...(since ? { since } : {}), keep: false };
}

/** The same articles and question, compared; none while something lacks. */
export function compareOf(dossier: number, wish: Wish): SummaryCompare | null {
  if (lackOf(wish, true)) return null;
  const focus = focusOf(wish);
  return { dossier, scope: scopeOf(wish), ...(focus ? { focus } : {}) };
}

/** The wish that a stored synthesis came from, to go on from there. */
export function wishOf({ scope, focus, since, order, words }: SummaryParameters): Wish {
  const wish: Wish = {
    ...NO_WISH,
    articles: scope?.articles ?? null, from: scope?.from ?? "", to: scope?.to ?? "", search: scope?.search ?? "", theme: scope?.theme ?? "", lang: scope?.lang ?? "",
    order: order ?? NO_WISH.order, words: words ?? NO_WISH.words,
  };
  if (focus && "query" in focus) Object.assign(wish, { about: "query", query: focus.query });
  else if (focus && "actor" in focus) Object.assign(wish, { about: "actor", actor: focus.actor });
  else if (focus) Object.assign(wish, { about: "theme", aboutTheme: focus.theme });
  if (since && "date" in since) Object.assign(wish, { known: "date", date: since.date });
  else if (since) Object.assign(wish, { known: "note", note: since.note });
  return wish;
}

/** The request of a stored synthesis, to be made anew. */
export function againOf(dossier: number, { scope, focus, since, order, words, sentences }: SummaryParameters): SummaryMake {
  return {
    dossier, scope: scope ?? {}, order: order ?? "time", keep: true,
    ...(words ? { words } : {}), ...(sentences ? { sentences } : {}), ...(focus ? { focus } : {}), ...(since ? { since } : {}),
  };
}

/** What two requests share that need the same sentences to be read: a change of length or of question needs no other reading. */
export function readingOf(request: SummaryMake | SummaryCompare): string {
  return JSON.stringify([request.dossier, request.scope, "since" in request ? request.since : null]);
}

/** What a stored synthesis asks, whatever its length and order: those of one question are told apart by their dates. */
export function questionOf({ scope, focus, since }: SummaryParameters): string {
  const { articles, from, to, search, theme, lang } = scope ?? {};
  return JSON.stringify([articles ?? null, from ?? null, to ?? null, search ?? null, theme ?? null, lang ?? null, focus ?? null, since ?? null]);
}

/** Whether the wish leaves articles of the dossier out. */
export function isBounded(wish: Wish): boolean {
  return wish.articles !== null || [wish.from, wish.to, wish.search, wish.theme, wish.lang].some((one) => one.trim() !== "");
}

function scopeOf(wish: Wish): SummaryScope {
  const bounds = { from: dateOf(wish.from), to: dateOf(wish.to), search: wish.search.trim(), theme: wish.theme, lang: wish.lang };
  return { ...(wish.articles ? { articles: [...wish.articles] } : {}), ...Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound)) };
}

function focusOf(wish: Wish): SummaryFocus | null {
  switch (wish.about) {
    case "query":
      return { query: wish.query.trim() };
    case "actor":
      return { actor: wish.actor };
    case "theme":
      return { theme: wish.aboutTheme };
    case "all":
      return null;
  }
}

function sinceOf(wish: Wish): SummarySince | null {
  if (wish.known === "date") return { date: dateOf(wish.date) };
  return wish.known === "note" && wish.note !== null ? { note: wish.note } : null;
}

function dateOf(typed: string): string {
  const read = parseDate(typed);
  return read.ok ? read.value : "";
}
