/** The ways into a dossier, and where the import dialog begins. */
import { NO_START, type PasteStart } from "./paste.ts";

export type Way = "files" | "folder" | "address" | "paste" | "source";
export const WAYS: readonly Way[] = ["files", "folder", "address", "paste", "source"];

export interface ImportStart {
  way: Way;
  paste: PasteStart;
}

export const startAt = (way: Way, paste: PasteStart = NO_START): ImportStart => ({ way, paste });

/** The form behind a way that has one. */
export const FORMS: Partial<Record<Way, string>> = { address: "address-form", paste: "paste-form", source: "source-form" };
