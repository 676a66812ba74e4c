/** What the rail says beside its counts: notes whose facts have moved, and how much lies in the bin. Both are asked when things have settled. */
import { call } from "../ipc/call.ts";
import { report } from "../shared/toast.svelte.ts";

/** Asking reads all facts of the dossier; while a note is being typed it is saved every few seconds. */
const SETTLES = 1200;

class Moved {
  /** By note: how many changes touch it. */
  stale = $state.raw<ReadonlyMap<number, number>>(new Map());
  binned = $state(0);
  #dossier: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks soon; what comes within that time is asked once. */
  soon(dossier: number): void {
    clearTimeout(this.#timer);
    if (dossier !== this.#dossier) {
      this.#dossier = dossier;
      this.stale = new Map();
      this.binned = 0;
    }
    this.#timer = setTimeout(() => void this.refresh(dossier).catch(report), SETTLES);
  }

  async refresh(dossier: number): Promise<void> {
    const [stale, binned] = await Promise.all([call("note_stale", { dossier }), call("fact_binned", { dossier })]);
    if (dossier !== this.#dossier) return;
    this.stale = new Map(stale.map((one) => [one.note, one.changes]));
    this.binned = binned.length;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

export const moved = new Moved();
