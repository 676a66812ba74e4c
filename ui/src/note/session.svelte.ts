/** One open note: its header, its editor and their way to the disk. The pane draws it; a note whose text could not be saved
 *  is kept here when its pane closes, and comes back when it is opened again. */

import type { Editor } from "@tiptap/core";
import { untrack } from "svelte";
import { asCallError, call, type CallError } from "../ipc/call.ts";
import type { Document, EventRow, NoteDetail, NoteHeader, Passage, SummarySentence, TemplateRow } from "../ipc/generated.ts";
import { speaking } from "../shared/i18n.svelte.ts";
import type { NoteTableMaker } from "../shared/table.ts";
import { Autosave, systemClock, type Clock, type SaveStep } from "./autosave.ts";
import type { Cited, CitationView } from "./citationView.ts";
import { createEditor, readable, replaceDocument, type EditorHost } from "./editor.ts";
import { withHints } from "./hints.ts";
import { insertEventRow, insertPassages, type CiteMode } from "./insert.ts";
import { insertSummarySentences } from "./insertSentences.ts";
import { insertFactTable } from "./insertTable.ts";
import { machineSentences } from "./machine.ts";
import { citedVersions, countWords } from "./numbers.ts";
import { saveState } from "./saveState.svelte.ts";
import type { Range } from "./sentences.ts";
import { Sources } from "./sources.svelte.ts";
import { toDocument } from "./tree.ts";

interface Content {
  header: NoteHeader;
  document: Document;
}

/** What the pane does for the session. */
export interface SessionHost {
  openPassage: (passage: Passage) => void;
  openLink: (href: string) => void;
  editLink: () => void;
  describe: EditorHost["describe"];
  enterCard: () => boolean;
  label: () => string;
}

const open = new Map<number, NoteSession>();
/** Texts of closed notes that are not yet on the disk; each is tried again until it is, or until its note is opened. */
const rescued = new Map<number, Content & { base: number; stop: () => void }>();

/** Saves a note where it is open. False where its text is not on the disk afterwards. */
export async function flushNote(note: number): Promise<boolean> {
  const session = open.get(note);
  await session?.flush();
  return session === undefined ? !rescued.has(note) : !session.pending;
}

export class NoteSession {
  detail = $state.raw<NoteDetail | null>(null);
  template = $state.raw<TemplateRow | null>(null);
  header = $state.raw<NoteHeader | null>(null);
  editor = $state.raw<Editor | null>(null);
  /** Why the note could not be opened. */
  refused = $state.raw<CallError | null>(null);
  /** Another Griot holds the library, or the disk takes no writes: said before the first keystroke. */
  readOnly = $state(false);
  step = $state.raw<SaveStep>({ state: "idle" });
  /** The user's own text, where the note had moved on when it was saved. */
  mine = $state.raw<Content | null>(null);
  words = $state(0);
  machine = $state.raw<Range[]>([]);
  /** Grows with every transaction: what reads the editor reads this first. */
  turn = $state(0);
  pointed = $state.raw<Cited | null>(null);
  selected = $state.raw<Cited | null>(null);
  readonly sources = new Sources(() => this.renameCitations());

  readonly note: number;
  readonly #host: SessionHost;
  readonly #clock: Clock;
  #autosave: Autosave<Content> | null = null;
  #views = new Set<CitationView>();
  #document: Document | null = null;
  #placed = false;
  #closed = false;
  /** The note has moved on, and its present text is not yet here. */
  #moved = false;

  constructor(note: number, host: SessionHost, clock: Clock = systemClock) {
    this.note = note;
    this.#host = host;
    this.#clock = clock;
  }

  get pending(): boolean {
    return this.#autosave?.pending ?? false;
  }

  get approved(): boolean {
    return this.header?.status === "approved";
  }

  get editable(): boolean {
    return !this.approved && !this.readOnly;
  }

  /** Asks for the note and its template. The editor is made when the pane has an element for it. */
  async load(): Promise<void> {
    open.set(this.note, this);
    saveState.current = { state: "idle" };
    try {
      const detail = await call("note_show", { note: this.note });
      readable(detail.document);
      const [templates, library] = await Promise.all([call("template_list", { lang: detail.lang }), call("library_state", {})]);
      if (this.#closed) return;
      this.readOnly = library.read_only;
      this.template = templates.find(({ id }) => id === detail.template) ?? null;
      this.#take(detail);
    } catch (error) {
      this.refused = asCallError(error);
    }
  }

  #take(detail: NoteDetail): void {
    const kept = rescued.get(this.note);
    rescued.delete(this.note);
    kept?.stop();
    this.header = kept?.header ?? detail.header;
    this.#document = kept?.document ?? detail.document;
    this.#autosave = new Autosave<Content>({
      base: kept?.base ?? detail.revision,
      clock: this.#clock,
      read: () => this.content(),
      save: async ({ header, document }, base) => (await call("note_save", { note: this.note, base, header, document })).revision,
      onstep: (step) => this.#stepped(step),
      onconflict: () => void this.#conflict(),
    });
    this.detail = detail;
    this.sources.take(detail.sources);
    if (kept) this.#autosave.touch();
  }

  /** Makes the editor inside an element; gives what takes it away again. */
  mount = (element: HTMLElement): (() => void) => untrack(() => this.#mount(element));

  #mount(element: HTMLElement): () => void {
    const { detail } = this;
    if (!detail || !this.#document) return () => undefined;
    const { editor, views } = createEditor(element, this.#document, { lang: detail.lang, label: this.#host.label(), editable: this.editable }, this.#editorHost());
    this.#views = views;
    this.editor = editor;
    this.#reach();
    this.#hint(editor);
    this.#measure();
    return () => {
      this.#document = toDocument(editor.state.doc);
      this.editor = null;
      editor.destroy();
    };
  }

  #editorHost(): EditorHost {
    return {
      ...this.#host,
      open: this.#host.openPassage,
      save: () => void this.flush(),
      point: (cited) => queueMicrotask(() => (this.pointed = cited)),
      select: (cited) => queueMicrotask(() => (this.selected = cited)),
      changed: () => {
        this.#autosave?.touch();
        this.#measure();
      },
      moved: () => this.#turned(),
      focused: (yes) => {
        this.#turned();
        if (yes) this.#placed = true;
        else void this.flush();
      },
    };
  }

  /** Afterwards: an element that is taken away while it has the focus says so in the midst of drawing. */
  #turned(): void {
    queueMicrotask(() => (this.turn += 1));
  }

  /** What is on screen. */
  content(): Content {
    if (this.editor && !this.editor.isDestroyed) this.#document = toDocument(this.editor.state.doc);
    return { header: this.header as NoteHeader, document: this.#document as Document };
  }

  setHeader(change: Partial<NoteHeader>): void {
    if (!this.header) return;
    this.header = { ...this.header, ...change };
    this.#autosave?.touch();
    if (change.status !== undefined) this.#reach();
    this.turn += 1;
  }

  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  /** Ends the session; what is not on the disk by then is kept for the next opening. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
    const autosave = this.#autosave;
    if (autosave?.pending) rescued.set(this.note, { ...this.content(), base: autosave.base, stop: () => autosave.stop() });
    else autosave?.stop();
    if (open.get(this.note) === this) open.delete(this.note);
  }

  /** Shows another revision in place of what is on screen: a version brought back, or the present text after a conflict. */
  reload(detail: NoteDetail): void {
    this.detail = detail;
    this.header = detail.header;
    this.#document = detail.document;
    this.#autosave?.rebase(detail.revision);
    this.sources.take(detail.sources);
    if (!this.editor) return;
    replaceDocument(this.editor, detail.document);
    this.#reach();
    this.#hint(this.editor);
    this.#measure();
  }

  /** Saves again after an error. */
  async retry(): Promise<void> {
    if (this.#moved) await this.#conflict();
    else await this.flush();
  }

  async #conflict(): Promise<void> {
    // Of a closed note the core has kept the text as a version: there is no screen to show a choice on.
    if (this.#closed) return void rescued.delete(this.note);
    this.#moved = true;
    try {
      const present = await call("note_show", { note: this.note });
      // Typed until this moment counts: the core has kept what was sent, and this copy holds the rest.
      this.mine = this.content();
      this.#moved = false;
      this.reload(present);
      this.#stepped({ state: "idle" });
    } catch (error) {
      this.#stepped({ state: "error", error: asCallError(error) });
    }
  }

  /** After a conflict: the user's text again, on top of the present revision. */
  takeMine(): void {
    const { mine, editor } = this;
    if (!mine || !editor) return;
    this.mine = null;
    this.header = mine.header;
    replaceDocument(editor, mine.document);
    this.#hint(editor);
    this.#measure();
    this.#autosave?.touch();
    void this.flush();
  }

  insertCitation(passages: Passage[], mode: CiteMode, sourceLang: string | null): void {
    const { editor, detail } = this;
    if (!editor || !detail || !editor.isEditable) return;
    editor.view.dispatch(insertPassages(editor.state, { passages, mode, lang: detail.lang, sourceLang, placed: this.#placed }));
    this.#placed = true;
  }

  insertEvent(event: EventRow): void {
    const { editor, detail } = this;
    if (!editor || !detail || !editor.isEditable) return;
    editor.view.dispatch(insertEventRow(editor.state, event, detail.lang, this.#placed));
    this.#placed = true;
  }

  insertSentences(sentences: readonly SummarySentence[]): void {
    const { editor, detail } = this;
    if (!editor || !detail || !editor.isEditable) return;
    const tr = insertSummarySentences(editor.state, { sentences, lang: detail.lang, placed: this.#placed });
    if (!tr) return;
    editor.view.dispatch(tr);
    this.#placed = true;
  }

  insertTable(table: NoteTableMaker): void {
    const { editor, detail } = this;
    if (!editor || !detail || !editor.isEditable) return;
    const made = typeof table === "function" ? speaking(detail.lang, table) : table;
    const tr = insertFactTable(editor.state, made, this.#placed);
    if (!tr) return;
    editor.view.dispatch(tr);
    this.#placed = true;
    // The editor brings its cursor into sight only where it has the focus; the table is asked for from beside it.
    const after = tr.selection.$from.before();
    const inserted = tr.doc.resolve(after).nodeBefore;
    const element = inserted && editor.view.nodeDOM(after - inserted.nodeSize);
    if (element instanceof HTMLElement) element.scrollIntoView?.({ block: "nearest" });
  }

  #reach(): void {
    this.editor?.setEditable(this.editable, false);
    for (const view of this.#views) view.reach(!this.editable);
  }

  renameCitations(): void {
    for (const view of this.#views) view.rename();
  }

  #hint(editor: Editor): void {
    const sections = this.template?.sections ?? [];
    editor.view.dispatch(withHints(editor.state, Object.fromEntries(sections.map((section) => [section.id, section]))));
  }

  #measure(): void {
    const doc = this.editor?.state.doc;
    if (!doc) return;
    this.words = countWords(doc);
    this.machine = machineSentences(doc);
    void this.sources.ensure(citedVersions(doc));
  }

  #stepped(step: SaveStep): void {
    this.step = step;
    if (this.#closed && step.state === "saved") rescued.delete(this.note);
    if (this.#closed && step.state !== "error" && open.size > 0) return;
    saveState.current = step.state === "error" ? { state: "error", message: step.error.message } : step;
  }
}
