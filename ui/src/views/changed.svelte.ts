/** What has changed in the open dossier, since a day or since a note. Views read it; nothing here draws. */
import { type ChangeFilters, filterChanges, monthBefore, NO_CHANGE_FILTERS } from "../change/changes.ts";
import { call } from "../ipc/call.ts";
import type { ChangeRow, NoteRow } from "../ipc/generated.ts";
import { parseDate } from "../shared/dates.ts";
import { report } from "../shared/toast.svelte.ts";
import { present } from "./ready.ts";
import { workspace } from "./workspace.svelte.ts";

/** How long a note may take to open, in milliseconds. */
const PATIENCE = 5000;

class Changed {
  rows = $state.raw<ChangeRow[] | null>(null);
  notes = $state.raw<NoteRow[]>([]);
  failed = $state<string | null>(null);
  filters = $state<ChangeFilters>({ ...NO_CHANGE_FILTERS });
  by = $state<"day" | "kind">("day");
  drafting = $state(false);
  #serial = 0;
  #of = "";
  #dossier: number | null = null;

  /** The day since which changes are shown where no note is chosen. */
  get date(): string {
    return workspace.place.sinceDate ?? monthBefore(workspace.today);
  }

  get shown(): ChangeRow[] {
    return filterChanges(this.rows ?? [], this.filters);
  }

  /** The note since which changes are shown. */
  get note(): NoteRow | null {
    return this.notes.find((note) => note.id === workspace.place.since) ?? null;
  }

  choose({ date, note }: { date: string; note: number | null }): void {
    workspace.place.sinceDate = date;
    workspace.place.since = note;
  }

  /** Shows what has changed since a day. */
  since(date: string): void {
    this.choose({ date, note: null });
    workspace.show("changes");
  }

  async refresh(dossier: number, note: number | null, typed: string): Promise<void> {
    const day = parseDate(typed);
    const of = `${dossier} ${note ?? typed}`;
    const serial = ++this.#serial;
    // Actors and themes to filter by are those of one dossier.
    if (dossier !== this.#dossier) this.filters = { ...NO_CHANGE_FILTERS };
    this.#dossier = dossier;
    // The same list asked for again stays until the new one is there.
    if (of !== this.#of) this.rows = null;
    this.#of = of;
    if (note === null && !day.ok) return;
    const since = note !== null ? { note } : { date: day.ok ? day.value : "" };
    try {
      const [rows, notes] = await Promise.all([call("change_list", { dossier, since }), call("note_list", { dossier })]);
      if (serial !== this.#serial) return;
      [this.rows, this.notes, this.failed] = [rows, notes, null];
    } catch (error) {
      if (serial === this.#serial) this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  /** Opens what a change is about. */
  open(row: ChangeRow): void {
    const first = row.passages[0];
    switch (row.kind) {
      case "article":
        workspace.openArticle(Number(row.id));
        break;
      case "event":
        workspace.openEvent(row.id);
        break;
      case "round":
        workspace.openRound(row.id);
        break;
      case "office":
        workspace.openActor(row.id);
        break;
      case "position":
        workspace.openPosition(row.id);
        break;
      case "point":
        workspace.openPoint(row.id);
        break;
      case "commitment":
      case "status":
      case "deadline":
        workspace.openCommitment(row.id);
        break;
      case "contradiction":
        if (first) workspace.openPassage(first);
        break;
    }
  }

  /** Opens a note beside the list, at one of its sections. */
  async openNote(note: number, section: { id: string; title: string } | null = null): Promise<void> {
    workspace.place.note = note;
    workspace.place.beside = true;
    const editor = await present(document.body, "[data-testid=note-editor]", PATIENCE);
    if (!editor || !section) return;
    const known = section.id ? editor.querySelector(`[data-section="${CSS.escape(section.id)}"]`) : null;
    const heading = [...editor.querySelectorAll("h1, h2, h3, h4")].find((one) => one.textContent?.trim() === section.title.trim());
    (known ?? heading)?.scrollIntoView({ block: "start" });
  }

  /** Drafts the issue after a bulletin and opens it. */
  async nextIssue(note: NoteRow): Promise<void> {
    const { dossier } = workspace;
    if (dossier === null || this.drafting) return;
    this.drafting = true;
    try {
      const made = await workspace.draftNote({ dossier, template: "bulletin", lang: note.lang, previous: note.id });
      workspace.place.note = made;
      workspace.place.beside = true;
    } catch (error) {
      report(error);
    } finally {
      this.drafting = false;
    }
  }
}

export const changed = new Changed();
