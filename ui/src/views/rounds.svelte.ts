/** How the rounds of each dossier are looked at, and the form of the one that is being written. It outlives the view. */
import type { RoundForm } from "../round/form.ts";
import { NO_ROUND_FILTERS, type RoundFilters } from "../round/rounds.ts";

class Shown {
  filters = $state<RoundFilters>({ ...NO_ROUND_FILTERS });
  words = $state("");
  form = $state.raw<RoundForm | null>(null);

  clear(): void {
    this.filters = { ...NO_ROUND_FILTERS };
    this.words = "";
  }
}

const known = new Map<number, Shown>();

export function roundsOf(dossier: number): Shown {
  const shown = known.get(dossier) ?? new Shown();
  known.set(dossier, shown);
  return shown;
}
