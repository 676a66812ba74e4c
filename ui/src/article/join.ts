/** Which articles an article can be joined with, the likeliest first. */
import type { ArticleDetail, ArticleRow } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";

/** More than this nobody reads through: one types another word. */
const MOST = 100;

/** Those that answer the words, without itself and those it is with already; the nearest in time come first. */
export function joinable(rows: readonly ArticleRow[], article: Pick<ArticleDetail, "id" | "published" | "copy_group">, words: string): ArticleRow[] {
  const typed = fold(words).split(/\s+/).filter(Boolean);
  const there = new Set([article.id, ...article.copy_group.map((copy) => copy.id)]);
  const away = (row: ArticleRow): number => Math.abs(dayOf(row.published) - dayOf(article.published));
  return rows
    .filter((row) => !there.has(row.id) && typed.every((word) => fold(`${row.title} ${row.outlet ?? ""} ${row.published ?? ""}`).includes(word)))
    .sort((one, other) => away(one) - away(other))
    .slice(0, MOST);
}

/** Days since 1970; what has no date is far from everything. */
function dayOf(date: string | null): number {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? 1e9 : time / 86_400_000;
}
