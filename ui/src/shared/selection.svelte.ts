/**
 * Which rows of a list are chosen, for lists whose rows are all at hand: the keys and clicks that choose, and what is chosen in
 * the order of the list. Refuses to keep what the list no longer shows: nothing is done to a row that one cannot see.
 */
import { after, type Choice, everything, meant, NO_CHOICE, reaching, type RowId, toggled } from "./choice.ts";
import { travel } from "./keys.ts";

export type Choosing = "toggle" | "reach" | "all" | "none";

export class Selection<Id extends RowId> {
  #choice = $state.raw<Choice<Id>>(NO_CHOICE);
  readonly #order: () => readonly Id[];
  readonly #ids: readonly Id[];

  /** Reads the ids of the rows, in the order shown, from a state that it follows. */
  constructor(order: () => readonly Id[]) {
    this.#order = order;
    this.#ids = $derived(this.#choice.ids.size === 0 ? [] : order().filter((id) => this.#choice.ids.has(id)));
  }

  /** The chosen ones that the list shows, in its order. */
  get ids(): readonly Id[] {
    return this.#ids;
  }

  get count(): number {
    return this.#ids.length;
  }

  has(id: Id): boolean {
    return this.#choice.ids.has(id);
  }

  clear(): void {
    if (this.#choice !== NO_CHOICE) this.#choice = NO_CHOICE;
  }

  /** What an action is about: the chosen rows, else the row one stands on. */
  meant(active: Id | null): Id[] {
    return meant(this.#choice, active, this.#order());
  }

  /** The row to stand on once some have gone. */
  after(gone: readonly Id[]): Id | null {
    return after(this.#order(), gone);
  }

  /** Chooses as lists do; `at` is where one stood, for a range that begins there. */
  choose(index: number, how: Choosing, at = -1): void {
    const order = this.#order();
    const id = order[index];
    if (how === "none") this.clear();
    else if (how === "all") this.#choice = everything(order);
    else if (id !== undefined && how === "toggle") this.#choice = toggled(this.#choice, id);
    else if (id !== undefined) {
      const { anchor } = this.#choice;
      this.#choice = reaching(anchor !== null && order.includes(anchor) ? this.#choice : { ...this.#choice, anchor: order[at] ?? null }, id, order);
    }
  }

  /** A click on a row: with Shift it reaches, with Ctrl or on the mark of the row (`data-mark`) it puts one in or out. True where it chose. */
  click(event: MouseEvent, index: number, at = -1): boolean {
    const mark = event.target instanceof Element && event.target.closest("[data-mark]") !== null;
    if (event.shiftKey) this.choose(index, "reach", at);
    else if (mark || event.ctrlKey || event.metaKey) this.choose(index, "toggle");
    else return false;
    return true;
  }

  /** A key pressed on row `at` (-1 for none). Gives the row to stand on then, null where the key chooses nothing. */
  key(event: KeyboardEvent, at: number): number | null {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return null;
    if (command && event.key.toLowerCase() === "a") this.choose(at, "all");
    else if (command) return null;
    else if (event.key === "Escape" && this.count > 0) this.clear();
    else if (event.key === " " && at >= 0) this.choose(at, event.shiftKey ? "reach" : "toggle", at);
    else if (event.shiftKey && ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      const to = travel(event.key, at, this.#order().length);
      if (to === null) return null;
      this.choose(to, "reach", at);
      return to;
    } else return null;
    return at;
  }
}
