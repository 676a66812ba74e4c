/** Entries of feeds, a page at a time as they come into sight: which are listed, which are chosen, what is done with them. */
import { call } from "../ipc/call.ts";
import type { EntryState, FeedEntryRow } from "../ipc/generated.ts";
import { type Choice, kept, meant, NO_CHOICE } from "../shared/choice.ts";

export const PAGE = 200;
/** As many as the core takes at once. */
const MOST = 200;

export type Shown = EntryState | "all";

export class Entries {
  shown = $state<Shown>("fresh");
  total = $state(0);
  /** One entry per row; none where it has not been fetched. */
  rows = $state.raw<(FeedEntryRow | undefined)[]>([]);
  active = $state<number | null>(null);
  choice = $state.raw<Choice>(NO_CHOICE);
  /** Whether the first answer is still to come. */
  waiting = $state(true);

  #dossier: number | null = null;
  #feed: number | null = null;
  #round = 0;
  readonly #asked = new Set<number>();

  constructor(private readonly onerror: (error: unknown) => void) {}

  get order(): (number | undefined)[] {
    return this.rows.map((row) => row?.id);
  }

  get current(): FeedEntryRow | null {
    return this.rows.find((row) => row?.id === this.active) ?? null;
  }

  /** What an action is about. */
  get meant(): FeedEntryRow[] {
    const ids = new Set(meant(this.choice, this.active, this.order));
    return this.rows.filter((row) => row !== undefined && ids.has(row.id)) as FeedEntryRow[];
  }

  /** Shows the entries of a feed, or of all, or the same again after a change. */
  async open(dossier: number, feed: number | null): Promise<void> {
    if (dossier !== this.#dossier || feed !== this.#feed) {
      [this.#dossier, this.#feed] = [dossier, feed];
      this.#forget();
    }
    await this.#restart();
  }

  async show(shown: Shown): Promise<void> {
    this.shown = shown;
    this.#forget();
    await this.#restart();
  }

  async need(first: number, last: number): Promise<void> {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) pages.push(page);
    await Promise.all(pages.map((page) => this.#fetch(page)));
  }

  /** Makes articles of them: those that are none yet. Gives the work. */
  async take(entries: readonly FeedEntryRow[]): Promise<number | null> {
    const wanted = entries.filter((entry) => entry.state !== "taken").slice(0, MOST);
    if (wanted.length === 0) return null;
    const addresses = wanted.flatMap((entry) => (!entry.complete && entry.url ? [entry.url] : []));
    return (await call("feed_take", { entries: wanted.map((entry) => entry.id) }, addresses)).job;
  }

  /** Sets them aside; those that are, all of them, are taken back. Gives how many, and which way. */
  async aside(entries: readonly FeedEntryRow[]): Promise<{ count: number; state: "fresh" | "aside" } | null> {
    const open = entries.filter((entry) => entry.state !== "taken");
    if (open.length === 0) return null;
    const state = open.every((entry) => entry.state === "aside") ? "fresh" : "aside";
    await call("feed_aside", { entries: open.map((entry) => entry.id), state });
    this.choice = NO_CHOICE;
    await this.#restart();
    return { count: open.length, state };
  }

  #forget(): void {
    [this.rows, this.total, this.active, this.choice, this.waiting] = [[], 0, null, NO_CHOICE, true];
  }

  async #restart(): Promise<void> {
    this.#round += 1;
    this.#asked.clear();
    await this.#fetch(0, true);
  }

  async #fetch(page: number, fresh = false): Promise<void> {
    if (this.#dossier === null || this.#asked.has(page)) return;
    const round = this.#round;
    this.#asked.add(page);
    try {
      const request = { dossier: this.#dossier, feed: this.#feed, state: this.shown === "all" ? null : this.shown, offset: page * PAGE, limit: PAGE };
      const answer = await call("feed_entries", request);
      if (round !== this.#round) return;
      const at = this.rows.findIndex((row) => row?.id === this.active);
      const rows = fresh ? Array.from<FeedEntryRow | undefined>({ length: answer.total }) : [...this.rows];
      rows.length = answer.total;
      answer.rows.forEach((row, index) => (rows[page * PAGE + index] = row));
      this.rows = rows;
      this.total = answer.total;
      if (!fresh) return;
      // Where the entry one stood on has gone, one stands on the one that took its place.
      if (!this.current) this.active = rows[Math.min(Math.max(0, at), rows.length - 1)]?.id ?? null;
      this.choice = kept(this.choice, this.order);
    } catch (error) {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      this.onerror(error);
    } finally {
      if (round === this.#round) this.waiting = false;
    }
  }
}
