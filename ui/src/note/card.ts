// What a citation's card says of a source.

import type { SourceRow } from "../ipc/generated.ts";
import { formatDate } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

/** Outlet, title and date in one line, without those that are not known. */
export function sourceLine({ outlet, title, published }: SourceRow): string {
  return [outlet, title, formatDate(published, "long")].filter((part) => part).join(", ");
}

/** `6 reprises, 1 source indépendante`: the others with the same text, the source itself not counted among its copies. */
export function copiesLine(source: SourceRow): string {
  const others = source.copies.filter(({ id }) => id !== source.article).length;
  return others > 0 ? t("note-card-copies", { count: others }) : t("note-card-single");
}
