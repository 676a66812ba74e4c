/** What a synthesis is of, in words: which articles, about what, new since when. */
import type { SummaryParameters, SummaryScope, SummarySince } from "../ipc/generated.ts";
import { firstDay, lastDay } from "../shared/dates.ts";
import { formatDate } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

/** Names of what a request points at; none where it is gone. */
export interface Names {
  actor: (id: string) => string | null;
  theme: (id: string) => string | null;
  note: (id: number) => string | null;
}

type Asked = Pick<SummaryParameters, "scope" | "focus" | "since">;

/** In one line, what it bears on first: `À propos de la CEDEAO · du 1er janv. au 31 mai 2025`. `about` is the name the core gives. */
export function titleOf(asked: Asked, names: Names, about: string | null = null): string {
  const focus = focusWords(asked, names, about);
  const since = sinceWords(asked, names, about);
  const scope = scopeWords(asked.scope ?? {}, names);
  const parts = [focus, since, ...scope].filter((part) => part !== null);
  return capital(parts.length > 0 ? parts.join(" · ") : t("synthesis-scope-all"));
}

/** Each bound of the articles in words; none where there is no bound. */
export function scopeWords(scope: SummaryScope, names: Names): string[] {
  const made: string[] = [];
  if (scope.articles) made.push(t("synthesis-scope-chosen", { count: scope.articles.length }));
  const period = periodWords(scope.from ?? "", scope.to ?? "");
  if (period) made.push(period);
  if (scope.search) made.push(t("synthesis-scope-search", { words: scope.search }));
  if (scope.theme) made.push(t("synthesis-scope-theme", { name: names.theme(scope.theme) ?? scope.theme }));
  if (scope.lang) made.push(t(`synthesis-scope-${scope.lang}`));
  return made;
}

/** `du 1er janv. au 31 mai 2025`, `de janv. à mai 2025`, `depuis 2024`, `le 22 mai 2025`. */
export function periodWords(from: string, to: string): string | null {
  if (from && to) {
    if (from === to) return from.length > 7 ? t("synthesis-period-day", { day: formatDate(from, "long") }) : t("synthesis-period-in", { when: formatDate(from, "long") });
    // What is known to the day goes with what is known to the day.
    const [first, last] = from.length === to.length ? [from, to] : [firstDay(from), lastDay(to)];
    const style = first.slice(0, 4) === last.slice(0, 4) ? "short" : "medium";
    return t("synthesis-period-between", { precision: precision(first), from: formatDate(first, style), to: formatDate(last) });
  }
  if (from) return t("synthesis-period-since", { precision: precision(from), from: formatDate(from) });
  return to ? t("synthesis-period-until", { precision: precision(to), to: formatDate(to) }) : null;
}

export function sinceSaid(since: SummarySince, names: Names, about: string | null = null): string {
  if ("date" in since) return t("synthesis-new-since-date", { precision: precision(since.date), date: formatDate(since.date) });
  const name = names.note(since.note) ?? about;
  return name ? t("synthesis-new-since-note", { name }) : t("synthesis-new-since-gone");
}

/** A length in words, and what it amounts to on paper. */
export function lengthWords(words: number): { exact: string; paper: string } {
  const paper = words <= 75 ? "lines" : words <= 175 ? "paragraph" : words <= 350 ? "half" : words <= 700 ? "page" : "pages";
  return { exact: t("synthesis-words", { count: words }), paper: t(`synthesis-paper-${paper}`) };
}

function focusWords({ focus }: Asked, names: Names, about: string | null): string | null {
  if (!focus) return null;
  if ("query" in focus) return t("synthesis-about-query", { query: focus.query });
  const name = "actor" in focus ? names.actor(focus.actor) : names.theme(focus.theme);
  return t("synthesis-about", { name: name ?? about ?? ("actor" in focus ? focus.actor : focus.theme) });
}

function sinceWords({ focus, since }: Asked, names: Names, about: string | null): string | null {
  // The name the core gives is that of the focus where there is one.
  return since ? sinceSaid(since, names, focus ? null : about) : null;
}

function precision(date: string): string {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
