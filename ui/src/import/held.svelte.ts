/** Captures that wait for the user's word: which are listed, which are chosen, and what is done with them. */
import { call } from "../ipc/call.ts";
import type { HeldRow, ImportOutcome } from "../ipc/generated.ts";
import { after, type Choice, kept, meant, NO_CHOICE } from "../shared/choice.ts";

export class HeldCaptures {
  rows = $state.raw<HeldRow[]>([]);
  /** The capture one stands on. */
  active = $state<number | null>(null);
  choice = $state.raw<Choice>(NO_CHOICE);
  #dossier: number | null = null;
  /** Pages asked for again, by their work: the capture that each is to replace. */
  readonly #replaced = new Map<number, number>();

  get order(): number[] {
    return this.rows.map((row) => row.id);
  }

  get current(): HeldRow | null {
    return this.rows.find((row) => row.id === this.active) ?? null;
  }

  /** What an action is about. */
  get meant(): HeldRow[] {
    const ids = meant(this.choice, this.active, this.order);
    return this.rows.filter((row) => ids.includes(row.id));
  }

  async load(dossier: number): Promise<void> {
    if (dossier !== this.#dossier) {
      [this.rows, this.active, this.choice] = [[], null, NO_CHOICE];
      this.#dossier = dossier;
    }
    const rows = await call("held_list", { dossier });
    if (dossier === this.#dossier) this.#show(rows);
  }

  /** Takes them into the dossier, marked as incomplete. What has no text stays, with the reason. */
  async keep(ids: readonly number[]): Promise<ImportOutcome[]> {
    const outcomes = await call("held_keep", { held: [...ids] });
    await this.#again();
    return outcomes;
  }

  async drop(ids: readonly number[]): Promise<void> {
    await call("held_drop", { held: [...ids] });
    this.#show(this.rows.filter((row) => !ids.includes(row.id)));
  }

  /** Fetches the page of a capture; what comes takes its place. Gives the work. */
  async recover(row: HeldRow): Promise<number | null> {
    if (this.#dossier === null || !canRecover(row) || row.url === null) return null;
    const { job } = await call("article_fetch", { dossier: this.#dossier, urls: [row.url] }, [row.url]);
    this.#replaced.set(job, row.id);
    return job;
  }

  /** Work has ended: a capture whose page is now an article has nothing left to wait for. */
  async settle(job: number, outcomes: readonly ImportOutcome[]): Promise<void> {
    const held = this.#replaced.get(job);
    this.#replaced.delete(job);
    if (held !== undefined && this.order.includes(held) && outcomes.some(isArticle)) await this.drop([held]);
  }

  async #again(): Promise<void> {
    if (this.#dossier !== null) await this.load(this.#dossier);
  }

  #show(rows: HeldRow[]): void {
    const before = this.order;
    const now = new Set(rows.map((row) => row.id));
    if (this.active !== null && !now.has(this.active)) this.active = after(before, before.filter((id) => !now.has(id)));
    this.rows = rows;
    this.active ??= rows[0]?.id ?? null;
    this.choice = kept(this.choice, this.order);
  }
}

/** Whether its page can be asked for: one that came from the web itself would only come again. */
export function canRecover(row: HeldRow): boolean {
  return row.url !== null && row.url !== row.input;
}

/** Whether an input has become, or already was, an article as a whole. */
export function isArticle(outcome: ImportOutcome): boolean {
  return outcome.article !== null && outcome.held === null && outcome.outcome !== "partial" && outcome.outcome !== "refused";
}

/** Where a capture comes from, as short as it can be said: the host of an address, else the file's name. */
export function whence(row: Pick<HeldRow, "input" | "url">): string {
  return URL.canParse(row.input) && /^https?:/i.test(row.input) ? new URL(row.input).host : row.input;
}
