/** How the chronology of each dossier is looked at: filters, words, order, table or picture. It outlives the view. */
import { type EventFilters, NO_EVENT_FILTERS } from "../event/chronology.ts";
import type { Sight } from "../event/scale.ts";
import type { LaneBy } from "../event/timeline.ts";

class Shown {
  filters = $state<EventFilters>({ ...NO_EVENT_FILTERS });
  words = $state("");
  newestFirst = $state(false);
  as = $state<"table" | "picture">("table");
  by = $state<LaneBy>("theme");
  /** What of the picture is in sight; none until it was drawn. */
  sight = $state.raw<Sight | null>(null);

  clear(): void {
    this.filters = { ...NO_EVENT_FILTERS };
    this.words = "";
  }
}

class Chronology {
  #shown = new Map<number, Shown>();

  of(dossier: number): Shown {
    const known = this.#shown.get(dossier);
    if (known) return known;
    const made = new Shown();
    this.#shown.set(dossier, made);
    return made;
  }
}

export const chronology = new Chronology();
