/** Which articles of a list are chosen. What a choice reaches over is fetched first, for the list loads its pages as they come into sight. */
import type { ArticleRow } from "../ipc/generated.ts";
import { type Choice, everything, kept, NO_CHOICE, reaching, toggled } from "../shared/choice.ts";

/** The most articles that a synthesis reads. */
export const MOST = 2000;

/** The list that is chosen from: one entry per article, none where it has not been fetched. */
export interface Listed {
  readonly rows: readonly (ArticleRow | undefined)[];
  readonly total: number;
  need(first: number, last: number): Promise<void>;
}

const known = new WeakMap<Listed, ChosenArticles>();

/** What is chosen in a list. It outlives the list's picture: who comes back from a synthesis finds the articles still chosen. */
export function chosenIn(list: Listed): ChosenArticles {
  const chosen = known.get(list) ?? new ChosenArticles(list);
  known.set(list, chosen);
  return chosen;
}

export class ChosenArticles {
  choice = $state.raw<Choice>(NO_CHOICE);
  /** Whether rows are being fetched for a choice. */
  waiting = $state(false);

  /** Grows with each choice, so that rows that come late for an old one change nothing. */
  #round = 0;
  #settling = false;
  #from: readonly unknown[] = [];

  /** Told when more was wanted than a synthesis reads. */
  onfull: () => void = () => undefined;

  constructor(private readonly list: Listed) {}

  get #order(): (number | undefined)[] {
    return this.list.rows.map((row) => row?.id);
  }

  has(index: number): boolean {
    const row = this.list.rows[index];
    return row !== undefined && this.choice.ids.has(row.id);
  }

  /** The chosen ones in the order of the list; those whose row is not at hand come last. */
  get ids(): number[] {
    const { ids } = this.choice;
    if (ids.size === 0) return [];
    const listed = new Set(this.#order.filter((id) => id !== undefined && ids.has(id)));
    return [...new Set([...listed, ...ids])] as number[];
  }

  /** Their rows, as far as they are at hand. */
  get rows(): ArticleRow[] {
    return this.list.rows.filter((row) => row !== undefined && this.choice.ids.has(row.id)) as ArticleRow[];
  }

  /** Says what the list shows: in another dossier, or under other filters, nothing is chosen that one cannot see. */
  begin(...from: readonly unknown[]): void {
    if (from.some((one, at) => one !== this.#from[at])) this.clear();
    this.#from = from;
  }

  clear(): void {
    this.#round += 1;
    this.waiting = false;
    if (this.choice !== NO_CHOICE) this.choice = NO_CHOICE;
  }

  /** Chooses as lists do. A range begins where the last one began, else at the article that is open. */
  async choose(index: number, how: "toggle" | "reach" | "all" | "none", open: number | null): Promise<void> {
    if (how === "none") this.clear();
    else if (how === "toggle") this.#toggle(index);
    else if (how === "all") await this.#over(0, this.list.total - 1, () => (this.choice = everything(this.#order.slice(0, MOST))));
    else await this.#reach(index, open);
  }

  #toggle(index: number): void {
    const id = this.list.rows[index]?.id;
    if (id === undefined) return;
    if (this.choice.ids.size >= MOST && !this.choice.ids.has(id)) return this.onfull();
    this.#round += 1;
    this.waiting = false;
    this.choice = toggled(this.choice, id);
  }

  async #reach(index: number, open: number | null): Promise<void> {
    const order = this.#order;
    const began = [this.choice.anchor, open].find((id) => id !== null && order.includes(id)) ?? null;
    const from = began === null ? index : order.indexOf(began);
    await this.#over(from, index, (last) => {
      const to = this.list.rows[last]?.id;
      if (to !== undefined) this.choice = reaching({ ...this.choice, anchor: began }, to, this.#order);
    });
  }

  /** Fetches the rows between two places, no more than can be chosen, then chooses; at once where they are at hand. */
  async #over(from: number, to: number, choose: (last: number) => void): Promise<void> {
    const round = ++this.#round;
    const last = to >= from ? Math.min(to, from + MOST - 1) : Math.max(to, from - MOST + 1);
    const [low, high] = [Math.min(from, last), Math.max(from, last)];
    if (this.list.rows.slice(low, high + 1).includes(undefined)) {
      this.waiting = true;
      await this.list.need(low, high);
      if (round !== this.#round) return;
      this.waiting = false;
    }
    choose(last);
    if (last !== to) this.onfull();
  }

  /** After the list was asked again: what has left it is no longer chosen. Pages are fetched until each chosen one is found. */
  async settle(): Promise<void> {
    if (this.#settling) return;
    this.#settling = true;
    try {
      for (;;) {
        const order = this.#order;
        const there = new Set(order);
        if ([...this.choice.ids].every((id) => there.has(id))) return;
        const hole = order.indexOf(undefined);
        if (hole < 0) return void (this.choice = kept(this.choice, order));
        await this.list.need(hole, hole);
        // A page that cannot be had is reported by the list, and says nothing of what is chosen.
        if (this.list.rows[hole] === undefined && this.list.rows.length > hole) return;
      }
    } finally {
      this.#settling = false;
    }
  }
}
