/** Filters over the articles of a dossier: what is asked of the core, and the chips that show it. */
import type { ArticleList } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { formatDate } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

export interface Filters {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty. */
  from: string;
  to: string;
  outlet: string;
  lang: string;
}

export const NO_FILTERS: Readonly<Filters> = { from: "", to: "", outlet: "", lang: "" };

export interface FilterChip {
  key: "period" | "outlet" | "lang";
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
    offset,
    limit,
  };
}

/** The name of a language in the language of the window: `français`. */
export function languageName(tag: string): string {
  const key = tag.slice(0, 2).toLowerCase();
  return key === "fr" || key === "en" || key === "pt" ? t(`language-${key}`) : tag.toUpperCase();
}
