// When a note is saved: 700 ms after the last edit, every 4 s while edits go on, one save at a time. Knows neither the
// editor nor the wire: what to save and how are given, time is a clock. Never gives up an edit: what failed stays due.

import { CallError, asCallError } from "../ipc/call.ts";

/** Quiet time after which an edit is saved. */
export const IDLE = 700;
/** The longest that an edit waits while others follow; with the save itself it stays under 5 s. */
export const LONGEST = 4000;
const RETRY_FIRST = 2000;
const RETRY_LONGEST = 30_000;

/** Time as the autosave sees it. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** How saving stands. */
export type SaveStep = { state: "idle" } | { state: "saving" } | { state: "saved"; at: number } | { state: "error"; error: CallError };

export interface AutosaveOptions<Content> {
  /** The revision that the first save is based on. */
  base: number;
  clock: Clock;
  /** What is on screen now. */
  read: () => Content;
  /** Brings it to the disk and gives the new revision. */
  save: (content: Content, base: number) => Promise<number>;
  onstep: (step: SaveStep) => void;
  /** The note has moved on elsewhere; the core has kept what it was sent, which is all that was on screen. */
  onconflict: () => void;
}

export class Autosave<Content> {
  readonly #options: AutosaveOptions<Content>;
  #base: number;
  #edits = 0;
  #saved = 0;
  #since: number | null = null;
  #cancel: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #retry = RETRY_FIRST;
  #stopped = false;

  constructor(options: AutosaveOptions<Content>) {
    this.#options = options;
    this.#base = options.base;
  }

  /** The revision that the next save is based on. */
  get base(): number {
    return this.#base;
  }

  /** Whether something on screen is not yet on disk. */
  get pending(): boolean {
    return this.#edits !== this.#saved;
  }

  /** Something on screen has changed. */
  touch(): void {
    this.#edits += 1;
    this.#since ??= this.#options.clock.now();
    if (this.#running === null) this.#plan();
  }

  /** Brings everything to the disk now. Ends when it is there, or when saving failed; then it stays due. */
  async flush(): Promise<void> {
    // A save under way may have begun before the last edit: then one more follows it.
    while (this.#running !== null) await this.#running;
    if (this.pending && !this.#stopped) await this.#run();
    while (this.#running !== null) await this.#running;
  }

  /** Takes another revision as the base, with nothing due: the note was reloaded. */
  rebase(base: number): void {
    this.#base = base;
    this.#saved = this.#edits;
    this.#since = null;
    this.#stopped = false;
    this.#unplan();
  }

  /** Ends all timers; a save under way comes to its end. */
  stop(): void {
    this.#stopped = true;
    this.#unplan();
  }

  #plan(): void {
    if (this.#stopped || this.#since === null) return;
    const due = this.#since + LONGEST - this.#options.clock.now();
    this.#schedule(Math.max(0, Math.min(IDLE, due)));
  }

  #schedule(ms: number): void {
    this.#unplan();
    this.#cancel = this.#options.clock.after(ms, () => {
      this.#cancel = null;
      if (this.#running === null && this.pending) void this.#run();
    });
  }

  #unplan(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #run(): Promise<void> {
    this.#running = this.#once().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #once(): Promise<void> {
    const { clock, read, save, onstep } = this.#options;
    this.#unplan();
    const edits = this.#edits;
    this.#since = null;
    onstep({ state: "saving" });
    try {
      this.#base = await save(read(), this.#base);
    } catch (error) {
      await this.#failed(asCallError(error), edits);
      return;
    }
    this.#saved = edits;
    this.#retry = RETRY_FIRST;
    onstep({ state: "saved", at: clock.now() });
    this.#plan();
  }

  async #failed(error: CallError, edits: number): Promise<void> {
    const { clock, onstep } = this.#options;
    if (error.code === "conflict") {
      await this.#conflict(edits);
      return;
    }
    this.#since ??= clock.now();
    onstep({ state: "error", error });
    if (this.#stopped) return;
    this.#schedule(this.#retry);
    this.#retry = Math.min(this.#retry * 2, RETRY_LONGEST);
  }

  /** The core has kept what was sent. What was typed meanwhile is sent too, so that it is kept as well. */
  async #conflict(edits: number): Promise<void> {
    const { read, save, onconflict } = this.#options;
    this.#stopped = true;
    if (this.#edits !== edits) await save(read(), this.#base).catch(() => undefined);
    onconflict();
  }
}
