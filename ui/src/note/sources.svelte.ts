/** What the citations of a note refer to, by version. Asked for once; one that cannot be had stays unknown and is said so. */

import { call } from "../ipc/call.ts";
import type { SourceRow } from "../ipc/generated.ts";

export class Sources {
  #rows = $state.raw<Readonly<Record<number, SourceRow>>>({});
  readonly #asked = new Set<number>();
  readonly #onchange: () => void;

  constructor(onchange: () => void) {
    this.#onchange = onchange;
  }

  get(version: number): SourceRow | undefined {
    return this.#rows[version];
  }

  /** Takes what came with the note. */
  take(rows: { [version: number]: SourceRow | undefined }): void {
    const known = Object.entries(rows).flatMap(([version, row]): [number, SourceRow][] => (row ? [[Number(version), row]] : []));
    for (const [version] of known) this.#asked.add(version);
    this.#rows = { ...this.#rows, ...Object.fromEntries(known) };
    this.#onchange();
  }

  /** Asks for those not yet known. */
  async ensure(versions: readonly number[]): Promise<void> {
    const missing = versions.filter((version) => !this.#asked.has(version));
    for (const version of missing) this.#asked.add(version);
    for (const version of missing) {
      try {
        this.take({ [version]: await call("source_show", { version }) });
      } catch {
        // The card then says that the source is not known; the citation keeps its quote. Asked again when the note is opened.
      }
    }
  }
}
