/** What the window shows: the dossier, the view, and what is open in it. Views read it; nothing here draws. */
import { tick } from "svelte";
import { asCallError, call, type CallError, type ShellState } from "../ipc/call.ts";
import type { ActorRow, EventRow, LibraryDetail, Passage, SummarySentence, ThemeRow } from "../ipc/generated.ts";
import { type ActorForm, emptyActor } from "../actor/form.ts";
import type { EventForm } from "../event/form.ts";
import { lang, t } from "../shared/i18n.svelte.ts";
import { report, toast } from "../shared/toast.svelte.ts";
import { chooseLayout, layout, takeSettings } from "../settings/settings.svelte.ts";
import { citedPassages } from "./cited.ts";
import { present } from "./ready.ts";

export type View = "articles" | "held" | "feeds" | "chronology" | "summaries" | "actors" | "notes" | "network";

export interface Jump {
  start: number;
  end: number;
  serial: number;
}

/** What an open note can be asked for. */
export interface NoteDoor {
  insertCitation(passages: Passage[], mode: "quote" | "reference", source: { lang: string | null }): void;
  insertSentences(sentences: SummarySentence[]): void;
  insertEvent(event: EventRow): void;
  flush(): Promise<void>;
}

/** Where one stood in a dossier, to come back to. */
interface Place {
  view: View;
  article: number | null;
  event: string | null;
  actor: string | null;
  /** The kept synthesis that is open; none where one is made. */
  summary: number | null;
  note: number | null;
  beside: boolean;
  /** Whether the article was opened from a synthesis, to go back to. */
  fromSummary: boolean;
}

/** What waits for a note to be opened: passages to cite, or sentences with their passages. */
export type Waiting = { passages: Passage[]; source: { lang: string | null } } | { sentences: SummarySentence[] };

/** How long a note may take to open, in milliseconds. */
const PATIENCE = 5000;
const START: Readonly<Place> = { view: "articles", article: null, event: null, actor: null, summary: null, note: null, beside: false, fromSummary: false };

class Workspace {
  library = $state.raw<LibraryDetail | null>(null);
  shell = $state.raw<ShellState | null>(null);
  trouble = $state.raw<CallError | null>(null);
  dossier = $state<number | null>(null);
  place = $state<Place>({ ...START });
  jump = $state.raw<Jump | null>(null);
  /** Of the dossier that is open. */
  events = $state.raw<EventRow[]>([]);
  actors = $state.raw<ActorRow[]>([]);
  themes = $state.raw<ThemeRow[]>([]);
  /** Passages that the open note cites. */
  cited = $state.raw<Passage[]>([]);
  door = $state.raw<NoteDoor | null>(null);

  importing = $state(false);
  importJob = $state<number | null>(null);
  choosing = $state(false);
  palette = $state(false);
  drafting = $state(false);
  dossierForm = $state<"new" | "rename" | null>(null);
  form = $state.raw<EventForm | null>(null);
  actorForm = $state.raw<{ form: ActorForm; done: (saved: ActorRow | null) => void } | null>(null);
  /** Whether the source and the note need the room of the list, and whether the list was asked for all the same. */
  squeezed = $state(false);
  listWanted = $state(false);
  citing = $state.raw<Waiting | null>(null);

  /** Where one was before the list of what left this computer. */
  #before: View = "articles";
  #places = new Map<number, Place>();
  #serial = 0;

  get writable(): boolean {
    return this.library !== null && !this.library.read_only;
  }

  get current(): LibraryDetail["dossiers"][number] | null {
    return this.library?.dossiers.find((one) => one.id === this.dossier) ?? null;
  }

  get listFolded(): boolean {
    return layout().list_folded || (this.squeezed && !this.listWanted);
  }

  get noteShown(): boolean {
    return this.place.note !== null && this.place.view !== "network" && (this.place.view === "notes" || this.place.beside);
  }

  /** Whether a source stands beside the note, or alone. */
  get sourceShown(): boolean {
    return this.place.view !== "notes" || (this.place.beside && this.place.article !== null);
  }

  /** Asks for the library. What goes wrong fills the window, for nothing else can be done. */
  async start(): Promise<void> {
    try {
      this.shell ??= await call("shell_state", {});
      const library = await call("library_state", {});
      takeSettings(library.settings, this.shell, !library.read_only);
      this.library = library;
      this.trouble = null;
      const [first] = library.dossiers;
      if (this.dossier === null && first) this.openDossier(first.id);
    } catch (error) {
      this.trouble = asCallError(error);
    }
  }

  /** Asks again for the dossiers and their counts. */
  async refreshDossiers(): Promise<void> {
    if (!this.library) return;
    try {
      this.library = { ...this.library, dossiers: await call("dossier_list", {}) };
    } catch (error) {
      report(error);
    }
  }

  async refreshEvents(dossier: number): Promise<void> {
    const events = await call("event_list", { dossier, from: null, to: null, actor: null, theme: null });
    if (dossier === this.dossier) this.events = events;
  }

  async refreshActors(dossier: number): Promise<void> {
    const [actors, themes] = await Promise.all([call("actor_list", { dossier, at: null }), call("theme_list", { dossier })]);
    if (dossier === this.dossier) [this.actors, this.themes] = [actors, themes];
  }

  async refreshCited(note: number | null): Promise<void> {
    const cited = note === null ? [] : citedPassages((await call("note_show", { note })).document);
    if (note === this.place.note) this.cited = cited;
  }

  openDossier(dossier: number): void {
    if (dossier === this.dossier) return;
    if (this.dossier !== null) this.#places.set(this.dossier, $state.snapshot(this.place));
    this.endActorForm(null);
    this.dossier = dossier;
    this.jump = null;
    [this.events, this.actors, this.themes, this.cited] = [[], [], [], []];
    this.place = { ...(this.#places.get(dossier) ?? START) };
  }

  show(view: View): void {
    if (view === "network" && this.place.view !== "network") this.#before = this.place.view;
    this.place.view = view;
    this.place.fromSummary = false;
  }

  /** Goes back from the list of what left this computer. */
  leaveNetwork(): void {
    if (this.place.view === "network") this.place.view = this.#before;
  }

  openArticle(article: number, at: { start: number; end: number } | null = null): void {
    this.place.article = article;
    this.jump = at ? { ...at, serial: ++this.#serial } : null;
    this.place.fromSummary = this.place.view === "summaries";
    if (this.place.view === "notes") this.place.beside = true;
    else if (this.place.view !== "articles") this.place.view = "articles";
  }

  openPassage(passage: Pick<Passage, "article" | "start" | "end">): void {
    this.openArticle(passage.article, passage);
  }

  openEvent(event: string): void {
    this.place.event = event;
    this.place.view = "chronology";
  }

  openActor(actor: string): void {
    this.place.actor = actor;
    this.place.view = "actors";
  }

  /** Opens a kept synthesis. */
  openSummary(summary: number): void {
    this.place.summary = summary;
    this.show("summaries");
  }

  openNote(note: number | null): void {
    this.place.note = note;
    if (note !== null && this.place.view !== "notes" && !this.place.beside) this.place.view = "notes";
  }

  toggleList(): void {
    const fold = !this.listFolded;
    this.listWanted = !fold;
    chooseLayout({ list_folded: fold });
  }

  /** Puts the note and its source side by side, or one of them away. */
  toggleBeside(): void {
    this.place.beside = !this.place.beside;
  }

  /** Cites in the open note; without one it is asked which, and the passages wait. */
  async cite(passages: Passage[], source: { lang: string | null }): Promise<void> {
    if (this.place.note === null) {
      this.citing = { passages, source };
      return;
    }
    const door = await this.#openDoor();
    door?.insertCitation(passages, "quote", source);
  }

  /** Inserts sentences with their passages into the open note; without one it is asked which, and they wait. */
  async insertSentences(sentences: SummarySentence[]): Promise<void> {
    if (this.place.note === null) {
      this.citing = { sentences };
      return;
    }
    const door = await this.#openDoor();
    door?.insertSentences(sentences);
  }

  /** Opens a note beside the source for what waits. */
  async citeIn(note: number): Promise<void> {
    const waiting = this.citing;
    this.citing = null;
    this.place.note = note;
    this.place.beside = true;
    if (!waiting) return;
    if ("sentences" in waiting) await this.insertSentences(waiting.sentences);
    else await this.cite(waiting.passages, waiting.source);
  }

  async insertEvent(event: EventRow): Promise<void> {
    if (this.place.note === null) return;
    const door = await this.#openDoor();
    door?.insertEvent(event);
  }

  /** Brings the open note into sight and waits until it can be written in. */
  async #openDoor(): Promise<NoteDoor | null> {
    if (!this.noteShown) this.place.beside = true;
    await tick();
    const editor = await present(document.body, "[data-testid=note-editor]", PATIENCE);
    if (editor?.getAttribute("contenteditable") === "true") return this.door;
    toast("warning", t("cite-note-approved"));
    return null;
  }

  /** Puts an event into the bin; a notice offers to take it out again. */
  async binEvent(event: EventRow): Promise<void> {
    try {
      await call("event_bin", { event: event.id, binned: true });
      if (this.place.event === event.id) this.place.event = null;
      toast("info", t("event-binned"), {
        label: t("undo"),
        run: () => {
          call("event_bin", { event: event.id, binned: false }).then(() => (this.place.event = event.id), report);
        },
      });
    } catch (error) {
      report(error);
    }
  }

  /** Opens the form of an actor; the promise gives the actor once it is saved, none where the form was closed. */
  async editActor(form: ActorForm): Promise<ActorRow | null> {
    // One that is being filled in stays as it is.
    if (this.actorForm) return null;
    return new Promise((done) => (this.actorForm = { form, done }));
  }

  endActorForm(saved: ActorRow | null): void {
    const ended = this.actorForm;
    this.actorForm = null;
    // Whoever waits for the actor finds it before the dossier is asked again.
    if (saved) this.actors = [...this.actors.filter((one) => one.id !== saved.id), saved];
    ended?.done(saved);
  }

  /** Adds an actor and shows it. */
  async addActor(): Promise<void> {
    const saved = await this.editActor(emptyActor("", lang()));
    if (!saved) return;
    this.openActor(saved.id);
    const detail = await present(document.body, "[data-testid=actor-detail]", PATIENCE);
    // The button of an empty dossier is gone: who works by keyboard goes on from the actor.
    setTimeout(() => document.activeElement === document.body && detail?.focus());
  }

  async importHandles(handles: number[]): Promise<void> {
    if (this.dossier === null || handles.length === 0) return;
    try {
      this.importJob = (await call("article_import", { dossier: this.dossier, handles })).job;
      this.importing = true;
    } catch (error) {
      report(error);
    }
  }

  async createNote(lang: "fr" | "en"): Promise<number | null> {
    if (this.dossier === null) return null;
    try {
      return (await call("note_create", { dossier: this.dossier, template: "info", lang })).id;
    } catch (error) {
      report(error);
      return null;
    }
  }

  async openDemo(): Promise<void> {
    try {
      const dossier = await call("dossier_demo", {});
      await this.refreshDossiers();
      this.openDossier(dossier.id);
    } catch (error) {
      report(error);
    }
  }
}

export const workspace = new Workspace();
