/** The ways into a dossier, and where the import dialog begins. */
import { NO_START, type PasteStart } from "./paste.ts";
import type { SourceStart } from "./source.ts";

export type Way = "files" | "folder" | "address" | "paste" | "source";
export const WAYS: readonly Way[] = ["files", "folder", "address", "paste", "source"];

export interface ImportStart {
  way: Way;
  paste: PasteStart;
  /** A source whose text is written anew; the dialog is about nothing else. */
  source: SourceStart | null;
}

export const startAt = (way: Way, paste: PasteStart = NO_START): ImportStart => ({ way, paste, source: null });

export const rewriting = (source: SourceStart): ImportStart => ({ way: "source", paste: NO_START, source });

/** The form behind a way that has one. */
export const FORMS: Partial<Record<Way, string>> = { address: "address-form", paste: "paste-form", source: "source-form" };
