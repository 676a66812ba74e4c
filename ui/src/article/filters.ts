/** Filters over the articles of a dossier: what is asked of the core, and the chips that show it. */
import type { ArticleList, SourceKind, Verdict } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { formatDate } from "../shared/format.ts";
import { lang, t } from "../shared/i18n.svelte.ts";

export interface Filters {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty. */
  from: string;
  to: string;
  outlet: string;
  lang: string;
  kind: SourceKind | "";
  verdict: Verdict | "";
}

export const NO_FILTERS: Readonly<Filters> = { from: "", to: "", outlet: "", lang: "", kind: "", verdict: "" };

export interface FilterChip {
  key: "period" | "outlet" | "lang" | "kind" | "verdict";
  text: string;
}

/** A chip for each filter that is on; both ends of a period are one. */
export function chips(filters: Filters): FilterChip[] {
  const made: FilterChip[] = [];
  const { from, to } = filters;
  if (from && to) {
    made.push({ key: "period", text: from === to ? formatDate(from, "long") : t("period-between", { from: formatDate(from), to: formatDate(to) }) });
  } else if (from) made.push({ key: "period", text: t("period-since", { from: formatDate(from) }) });
  else if (to) made.push({ key: "period", text: t("period-until", { to: formatDate(to) }) });
  if (filters.outlet) made.push({ key: "outlet", text: filters.outlet });
  if (filters.lang) made.push({ key: "lang", text: languageName(filters.lang) });
  if (filters.kind) made.push({ key: "kind", text: t(`kind-${filters.kind}`) });
  if (filters.verdict) made.push({ key: "verdict", text: t(`captures-${filters.verdict}`) });
  return made;
}

export function without(filters: Filters, key: FilterChip["key"]): Filters {
  return key === "period" ? { ...filters, from: "", to: "" } : { ...filters, [key]: "" };
}

export function anyFilter(filters: Filters): boolean {
  return Object.values(filters).some(Boolean);
}

/** The request for one page. A month or a year is asked for with its first and last day. */
export function request(dossier: number, filters: Filters, offset: number, limit: number): ArticleList {
  const from = parseDate(filters.from);
  const to = parseDate(filters.to);
  return {
    dossier,
    from: from.ok ? firstDay(from.value) : null,
    to: to.ok ? lastDay(to.value) : null,
    outlet: filters.outlet || null,
    lang: filters.lang || null,
    kind: filters.kind || null,
    verdict: filters.verdict || null,
    offset,
    limit,
  };
}

/** The name of a language in the language of the window: `français`. */
export function languageName(tag: string): string {
  const key = tag.slice(0, 2).toLowerCase();
  if (key === "fr" || key === "en" || key === "pt") return t(`language-${key}`);
  try {
    const name = new Intl.DisplayNames([lang() === "fr" ? "fr-FR" : "en-GB"], { type: "language", fallback: "none" }).of(tag);
    return name ?? tag.toUpperCase();
  } catch {
    // Not every text in the field of a language is a tag.
    return tag.toUpperCase();
  }
}
