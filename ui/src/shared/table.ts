/** A table on its way into a note: what a view makes and the editor takes. Knows nothing of either. */
import type { Passage } from "../ipc/generated.ts";

/** A cell: the analyst's words, paragraphs parted by line feeds, and what bears them out. */
export interface NoteCell {
  text: string;
  passages: Passage[];
}

export interface NoteTable {
  /** What stands above it. */
  caption?: string;
  headers: string[];
  rows: NoteCell[][];
}

/** A table, or what makes it in the language of the note: words, dates and names are asked for while that language is spoken. */
export type NoteTableMaker = NoteTable | (() => NoteTable);

/** More rows than this are a list to look things up in, not a part of a note: they are refused before the editor slows down. */
export const MOST_ROWS = 400;
