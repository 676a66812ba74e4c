/** Where syntheses of one dossier are made: the form, the answers to it, and what was unfolded. It stays while one reads elsewhere. */
import { call } from "../ipc/call.ts";
import type { ComparisonDetail, SummaryCompare, SummaryDetail, SummaryMake } from "../ipc/generated.ts";
import { Asking, REST } from "./asking.svelte.ts";
import type { Spot } from "./doings.ts";
import { compareOf, makeOf, NO_WISH, readingOf, type Wish } from "./wish.ts";

export type Tab = "synthesis" | "comparison";

/** What the desk needs of its owner: how to tell work that begins, and how to end it. */
export interface Work {
  during: <T>(task: () => Promise<T>) => Promise<T>;
  cancel: () => void;
}

export class Desk {
  wish = $state<Wish>({ ...NO_WISH });
  tab = $state<Tab>("synthesis");
  /** Whether the form is unfolded; as there is room for it while nobody has said. */
  formOpen = $state<boolean | null>(null);
  spot = $state<Spot>({ at: null, opened: null });
  /** How far each thing shown is scrolled. */
  readonly scrolls = new Map<string, number>();
  /** The stored synthesis that is open, as last read. */
  shown = $state.raw<SummaryDetail | null>(null);
  /** What was kept last, and the request it answers: it is not kept twice. */
  kept = $state.raw<{ id: number; request: string } | null>(null);
  readonly making: Asking<SummaryMake, SummaryDetail>;
  readonly comparing: Asking<SummaryCompare, ComparisonDetail>;
  #asked: Record<Tab, string> = { synthesis: "", comparison: "" };

  constructor(
    readonly dossier: number,
    private readonly work: Work,
  ) {
    const same = (one: SummaryMake | SummaryCompare, other: SummaryMake | SummaryCompare): boolean => readingOf(one) === readingOf(other);
    this.making = new Asking<SummaryMake, SummaryDetail>({ send: (request) => work.during(() => call("summary_make", request)), cancel: work.cancel, same });
    this.comparing = new Asking<SummaryCompare, ComparisonDetail>({ send: (request) => work.during(() => call("summary_compare", request)), cancel: work.cancel, same });
  }

  get asking(): Asking<SummaryMake, SummaryDetail> | Asking<SummaryCompare, ComparisonDetail> {
    return this.tab === "synthesis" ? this.making : this.comparing;
  }

  /** Whether the form asks for something of its own. */
  get isBegun(): boolean {
    const { words, order } = NO_WISH;
    return JSON.stringify({ ...this.wish, words, order }) !== JSON.stringify(NO_WISH);
  }

  /** Begins anew with this much of a wish. */
  begin(part: Partial<Wish>, tab: Tab): void {
    const { words, order } = this.wish;
    this.wish = { ...NO_WISH, words, order, ...part };
    [this.tab, this.formOpen, this.spot] = [tab, null, { at: null, opened: null }];
    this.scrolls.clear();
  }

  /** Asks for what the form says. `asOf` changes when the articles have; the same question is not asked twice of the same articles. */
  follow(asOf: string, again = false): void {
    const request = this.tab === "synthesis" ? makeOf(this.dossier, this.wish) : compareOf(this.dossier, this.wish);
    const key = request ? JSON.stringify([request, asOf]) : "";
    if (key === this.#asked[this.tab] && !again) return;
    const first = this.#asked[this.tab] === "";
    this.#asked[this.tab] = key;
    if (!request) {
      this.asking.rest();
      return;
    }
    const typed = !first && !again && !this.#onlyLength(request);
    // The slider is followed as it moves; letters are waited for.
    if (this.tab === "synthesis") this.making.ask(request, typed ? REST : 0);
    else this.comparing.ask(request, typed ? REST : 0);
    this.spot = { at: null, opened: null };
  }

  /** Stores what is shown. */
  async keep(): Promise<number | null> {
    const request = this.making.answered;
    if (!request) return null;
    const { id } = await this.work.during(() => call("summary_make", { ...request, keep: true }));
    if (id !== null) this.kept = { id, request: JSON.stringify(request) };
    return id;
  }

  /** The stored synthesis that is the same as the one shown. */
  get keptAs(): number | null {
    return this.kept && this.making.answered && this.kept.request === JSON.stringify(this.making.answered) ? this.kept.id : null;
  }

  #onlyLength(request: SummaryMake | SummaryCompare): boolean {
    const before = this.making.answered;
    return "words" in request && before !== null && JSON.stringify({ ...before, words: 0, order: 0 }) === JSON.stringify({ ...request, words: 0, order: 0 });
  }
}
