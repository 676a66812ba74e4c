/** A full-text search that follows the typing: asked after a short rest, a late answer to an old question is let go. */
import { call } from "../ipc/call.ts";
import type { SearchHit } from "../ipc/generated.ts";

const REST = 140;

export class Search {
  query = $state("");
  hits = $state.raw<SearchHit[]>([]);
  total = $state(0);
  failed = $state<string | null>(null);
  /** What the hits answer; differs from `query` while an answer is awaited. */
  answered = $state("");

  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor(
    private readonly dossier: () => number | null,
    private readonly limit: number,
  ) {}

  type(query: string): void {
    this.query = query;
    clearTimeout(this.#timer);
    this.#round += 1;
    if (query.trim().length < 2) {
      this.hits = [];
      this.total = 0;
      this.failed = null;
      this.answered = "";
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(query.trim()), REST);
  }

  async #ask(query: string): Promise<void> {
    const round = this.#round;
    try {
      const answer = await call("search_articles", { query, dossier: this.dossier(), limit: this.limit });
      if (round !== this.#round) return;
      this.hits = answer.hits;
      this.total = answer.total;
      this.failed = null;
    } catch (error) {
      if (round !== this.#round) return;
      this.hits = [];
      this.total = 0;
      this.failed = error instanceof Error ? error.message : String(error);
    }
    this.answered = query;
  }
}

/** Where the first match of a hit stands in the article's text, in bytes. */
export function placeOf(hit: SearchHit): { start: number; end: number } {
  const [from, to] = hit.marks[0] ?? [0, 0];
  return { start: hit.start, end: hit.start + (to - from) };
}
