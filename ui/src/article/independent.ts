/** How many independent sources some articles are: an article and its copies are one. */
import type { ArticleRow, SourceRow } from "../ipc/generated.ts";

/** Of so many articles with copies it is asked which the copies are; of more it stays unsaid. */
const ASKED = 60;

/** None where it would take too many questions. `sourceOf` tells the copies of a version. */
export async function independentOf(rows: readonly ArticleRow[], sourceOf: (version: number) => Promise<Pick<SourceRow, "copies">>): Promise<number | null> {
  const copied = rows.filter((row) => row.copies > 1);
  if (copied.length > ASKED) return null;
  const groups = await Promise.all(copied.map(async (row) => Math.min(row.id, ...(await sourceOf(row.version)).copies.map((copy) => copy.id))));
  return rows.length - copied.length + new Set(groups).size;
}
