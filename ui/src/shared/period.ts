/** A period in words, as far as what is typed is a date: `depuis mai 2025`, `2024 – 2025`; none where neither end is one. */
import { parseDate } from "./dates.ts";
import { formatDate } from "./format.ts";
import { t } from "./i18n.svelte.ts";

export function periodText(from: string, to: string): string | null {
  const good = (typed: string): string => {
    const read = parseDate(typed);
    return read.ok ? formatDate(read.value) : "";
  };
  const [first, last] = [good(from), good(to)];
  if (first && last) return t("period-between", { from: first, to: last });
  if (first) return t("period-since", { from: first });
  return last ? t("period-until", { to: last }) : null;
}
