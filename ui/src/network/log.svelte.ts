/** What has left this computer, a page at a time, newest first. */
import { call, saidOf } from "../ipc/call.ts";
import type { NetworkRow } from "../ipc/generated.ts";

export const PAGE = 200;

export class NetworkLog {
  rows = $state.raw<NetworkRow[]>([]);
  total = $state(0);
  waiting = $state(true);
  failed = $state<string | null>(null);
  #round = 0;

  /** Asks again for what is shown, and for what has come since. */
  async refresh(): Promise<void> {
    await this.#ask(0, Math.max(PAGE, Math.min(1000, this.rows.length)));
  }

  async more(): Promise<void> {
    await this.#ask(this.rows.length, PAGE);
  }

  async #ask(offset: number, limit: number): Promise<void> {
    const round = ++this.#round;
    try {
      const page = await call("network_log", { offset, limit });
      if (round !== this.#round) return;
      this.rows = offset === 0 ? page.rows : [...this.rows, ...page.rows];
      this.total = page.total;
      this.failed = null;
    } catch (error) {
      if (round === this.#round) this.failed = saidOf(error);
    } finally {
      if (round === this.#round) this.waiting = false;
    }
  }
}

/** How a request went, for the eye: an answer, an answer that says no, or none. */
export function toneOf(row: NetworkRow): "done" | "warning" | "conflict" {
  if (row.status === null) return "conflict";
  return row.trouble !== null || row.status >= 400 ? "warning" : "done";
}
