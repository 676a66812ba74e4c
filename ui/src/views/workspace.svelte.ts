/** What the window shows: the dossier, the view, and what is open in it. Views read it; nothing here draws. */
import { tick } from "svelte";
import { asCallError, call, type CallError, type ShellState } from "../ipc/call.ts";
import type { ActorRow, CommitmentRow, EventRow, LibraryDetail, NoteDraft, Passage, PointRow, PositionRow, RoundRow, SummarySentence, ThemeRow } from "../ipc/generated.ts";
import { type ActorForm, emptyActor } from "../actor/form.ts";
import type { EventForm } from "../event/form.ts";
import type { DraftStart } from "../note/draft.ts";
import { formatNumber } from "../shared/format.ts";
import { lang, t } from "../shared/i18n.svelte.ts";
import { MOST_ROWS, type NoteTableMaker } from "../shared/table.ts";
import { report, toast } from "../shared/toast.svelte.ts";
import { undoScope } from "../shared/undo.svelte.ts";
import { chooseLayout, layout, takeSettings } from "../settings/settings.svelte.ts";
import { binFacts } from "./binning.ts";
import { citedPassages } from "./cited.ts";
import { present } from "./ready.ts";

export type View =
  | "articles" | "held" | "feeds"
  | "chronology" | "rounds" | "actors" | "positions" | "commitments"
  | "summaries" | "notes" | "changes" | "bin" | "network";

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
  insertTable(table: NoteTableMaker): void;
  flush(): Promise<void>;
}

/** Where one stood in a dossier, to come back to. */
interface Place {
  view: View;
  article: number | null;
  event: string | null;
  round: string | null;
  actor: string | null;
  position: string | null;
  point: string | null;
  commitment: string | null;
  /** The kept synthesis that is open; none where one is made. */
  summary: number | null;
  note: number | null;
  beside: boolean;
  /** The note since which changes are shown; none shows them since a day. */
  since: number | null;
  /** That day, as it is typed; none is a month ago. */
  sinceDate: string | null;
  /** The view that the article was opened from, to go back to. */
  from: View | null;
}

/** What waits for a note to be opened: passages to cite, sentences with their passages, or a table. */
export type Waiting = { passages: Passage[]; source: { lang: string | null } } | { sentences: SummarySentence[] } | { table: NoteTableMaker };

/** How long a note may take to open, in milliseconds. */
const PATIENCE = 5000;
const START: Readonly<Place> = { view: "articles", article: null, event: null, round: null, actor: null, position: null, point: null, commitment: null, summary: null, note: null, beside: false, since: null, sinceDate: null, from: null };

class Workspace {
  library = $state.raw<LibraryDetail | null>(null);
  shell = $state.raw<ShellState | null>(null);
  trouble = $state.raw<CallError | null>(null);
  dossier = $state<number | null>(null);
  place = $state<Place>({ ...START });
  jump = $state.raw<Jump | null>(null);
  /** Of the dossier that is open. */
  events = $state.raw<EventRow[]>([]);
  rounds = $state.raw<RoundRow[]>([]);
  positions = $state.raw<PositionRow[]>([]);
  points = $state.raw<PointRow[]>([]);
  commitments = $state.raw<CommitmentRow[]>([]);
  /** The dossier whose positions and whose commitments these are: none before they were asked for. */
  positionsOf = $state<number | null>(null);
  commitmentsOf = $state<number | null>(null);
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
  /** What the dialog of the first draft begins with. */
  draftStart = $state.raw<DraftStart>({});
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

  /** The day it is, as the shell says it. */
  get today(): string {
    return this.shell?.now?.slice(0, 10) ?? new Intl.DateTimeFormat("sv-SE").format(new Date());
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
    const events = await call("event_list", { dossier });
    if (dossier === this.dossier) this.events = events;
  }

  async refreshRounds(dossier: number): Promise<void> {
    const rounds = await call("round_list", { dossier });
    if (dossier === this.dossier) this.rounds = rounds;
  }

  /** Positions, and what is agreed, disputed or open. */
  async refreshPositions(dossier: number): Promise<void> {
    const [positions, points] = await Promise.all([call("position_list", { dossier }), call("point_list", { dossier })]);
    if (dossier === this.dossier) [this.positions, this.points, this.positionsOf] = [positions, points, dossier];
  }

  async refreshCommitments(dossier: number): Promise<void> {
    const commitments = await call("commitment_list", { dossier });
    if (dossier === this.dossier) [this.commitments, this.commitmentsOf] = [commitments, dossier];
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
    [this.events, this.rounds, this.positions, this.points, this.commitments] = [[], [], [], [], []];
    [this.actors, this.themes, this.cited] = [[], [], []];
    this.place = { ...(this.#places.get(dossier) ?? START) };
    undoScope(dossier);
  }

  show(view: View): void {
    if (view === "network" && this.place.view !== "network") this.#before = this.place.view;
    this.place.view = view;
    this.place.from = null;
  }

  /** Goes back from the list of what left this computer. */
  leaveNetwork(): void {
    if (this.place.view === "network") this.place.view = this.#before;
  }

  openArticle(article: number, at: { start: number; end: number } | null = null): void {
    this.place.article = article;
    this.jump = at ? { ...at, serial: ++this.#serial } : null;
    this.place.from = this.place.view === "articles" || this.place.view === "notes" ? null : this.place.view;
    if (this.place.view === "notes") this.place.beside = true;
    else if (this.place.view !== "articles") this.place.view = "articles";
  }

  openPassage(passage: Pick<Passage, "article" | "start" | "end">): void {
    this.openArticle(passage.article, passage);
  }

  openEvent(event: string): void {
    this.place.event = event;
    this.show("chronology");
  }

  openRound(round: string): void {
    this.place.round = round;
    this.show("rounds");
  }

  openActor(actor: string): void {
    this.place.actor = actor;
    this.show("actors");
  }

  openPosition(position: string): void {
    this.place.position = position;
    this.show("positions");
  }

  /** Opens what is agreed, disputed or open; it stands with the positions on its theme. */
  openPoint(point: string): void {
    this.place.point = point;
    this.show("positions");
  }

  openCommitment(commitment: string): void {
    this.place.commitment = commitment;
    this.show("commitments");
  }

  /** Goes back to the view that an article was opened from. */
  goBack(): void {
    if (this.place.from !== null) this.show(this.place.from);
  }

  /** Shows what has changed since a note. */
  openStale(note: number | null): void {
    this.place.since = note;
    this.show("changes");
  }

  /** Drafts a note and gives its id. */
  async draftNote(request: NoteDraft): Promise<number> {
    return (await call("note_draft", request)).id;
  }

  /** Opens the dialog of the first draft. */
  draft(start: DraftStart = {}): void {
    this.draftStart = start;
    this.drafting = true;
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

  /** Inserts a table of facts into the open note; without one it is asked which, and it waits. */
  async insertTable(table: NoteTableMaker): Promise<void> {
    const rows = (typeof table === "function" ? table() : table).rows.length;
    if (rows > MOST_ROWS) {
      toast("warning", t("table-too-long", { rows: formatNumber(rows), most: formatNumber(MOST_ROWS) }));
      return;
    }
    if (this.place.note === null) {
      this.citing = { table };
      return;
    }
    const door = await this.#openDoor();
    door?.insertTable(table);
    if (door) toast("done", t("table-inserted"));
  }

  /** Opens a note beside the source for what waits. */
  async citeIn(note: number): Promise<void> {
    const waiting = this.citing;
    this.citing = null;
    this.place.note = note;
    this.place.beside = true;
    if (!waiting) return;
    if ("sentences" in waiting) await this.insertSentences(waiting.sentences);
    else if ("table" in waiting) await this.insertTable(waiting.table);
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
    const done = await binFacts([{ kind: "event", id: event.id }], () => (this.place.event = event.id));
    if (done && this.place.event === event.id) this.place.event = null;
  }

  /** Puts actors into the bin; one that is in use is refused, and the message says so. */
  async binActors(ids: readonly string[]): Promise<boolean> {
    const done = await binFacts(ids.map((id) => ({ kind: "actor", id })), () => (this.place.actor = ids[0] ?? null));
    if (done && this.place.actor !== null && ids.includes(this.place.actor)) this.place.actor = null;
    return done;
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
