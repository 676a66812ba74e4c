/** The articles of a dossier under filters, fetched a page at a time as they come into sight. */
import type { ArticleList, ArticlePage, ArticleRow } from "../ipc/generated.ts";
import { type Filters, NO_FILTERS, request } from "./filters.ts";

export const PAGE = 200;

export class ArticlePages {
  filters = $state<Filters>({ ...NO_FILTERS });
  total = $state(0);
  independent = $state(0);
  outlets = $state<string[]>([]);
  /** One entry per article under the filters; none where it has not been fetched. */
  rows = $state.raw<(ArticleRow | undefined)[]>([]);
  /** Whether the first answer is still to come. */
  waiting = $state(true);

  #dossier: number | null = null;
  /** Grows with each new list, so that a late answer to an old question is let go. */
  #round = 0;
  readonly #asked = new Set<number>();

  constructor(
    private readonly ask: (request: ArticleList) => Promise<ArticlePage>,
    private readonly onerror: (error: unknown) => void,
  ) {}

  /** Shows a dossier, or the same one again after a change: what is shown stays until the answer is there. */
  async open(dossier: number): Promise<void> {
    if (dossier !== this.#dossier) {
      this.#dossier = dossier;
      this.filters = { ...NO_FILTERS };
      this.rows = [];
      this.total = 0;
      this.waiting = true;
    }
    await this.#restart();
  }

  async filter(filters: Filters): Promise<void> {
    this.filters = filters;
    await this.#restart();
  }

  /** Fetches the pages that hold these rows. */
  async need(first: number, last: number): Promise<void> {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) pages.push(page);
    await Promise.all(pages.map((page) => this.#fetch(page)));
  }

  indexOf(article: number): number {
    return this.rows.findIndex((row) => row?.id === article || row?.version === article);
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
      const answer = await this.ask(request(this.#dossier, this.filters, page * PAGE, PAGE));
      if (round !== this.#round) return;
      const rows = fresh ? Array.from<ArticleRow | undefined>({ length: answer.total }) : [...this.rows];
      rows.length = answer.total;
      answer.rows.forEach((row, at) => (rows[page * PAGE + at] = row));
      this.rows = rows;
      this.total = answer.total;
      this.independent = answer.independent;
      this.outlets = answer.outlets;
    } catch (error) {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      this.onerror(error);
    } finally {
      if (round === this.#round) this.waiting = false;
    }
  }
}
