/** The feeds of a dossier by folder, and the one that is looked at. */
import { call } from "../ipc/call.ts";
import type { FeedRow } from "../ipc/generated.ts";
import { lang } from "../shared/i18n.svelte.ts";

export class Feeds {
  /** By folder, those without one last, then by title. */
  rows = $state.raw<FeedRow[]>([]);
  /** The feed that is looked at; none is all of them. */
  active = $state<number | null>(null);
  /** Whether the first answer is still to come. */
  waiting = $state(true);
  #dossier: number | null = null;

  /** `asking` is told the work that asks feeds what is new, before anyone looks at it. */
  constructor(private readonly asking: (job: number) => void) {}

  get current(): FeedRow | null {
    return this.rows.find((feed) => feed.id === this.active) ?? null;
  }

  /** Entries that nobody has decided about. */
  get fresh(): number {
    return this.rows.reduce((sum, feed) => sum + feed.fresh, 0);
  }

  get folders(): string[] {
    return [...new Set(this.rows.flatMap((feed) => (feed.folder ? [feed.folder] : [])))];
  }

  async load(dossier: number): Promise<void> {
    if (dossier !== this.#dossier) {
      [this.rows, this.active, this.waiting] = [[], null, true];
      this.#dossier = dossier;
    }
    const rows = await call("feed_list", { dossier });
    if (dossier !== this.#dossier) return;
    this.rows = filed(rows);
    this.waiting = false;
    if (!this.current) this.active = null;
  }

  /** Follows a feed; it is looked at from then on. */
  async add(url: string, title: string | null): Promise<FeedRow | null> {
    if (this.#dossier === null) return null;
    const feed = await call("feed_add", { dossier: this.#dossier, url, title }, [url]);
    await this.load(this.#dossier);
    this.active = feed.id;
    return feed;
  }

  async edit(feed: number, title: string, folder: string | null): Promise<void> {
    await call("feed_edit", { feed, title, folder });
    if (this.#dossier !== null) await this.load(this.#dossier);
  }

  async remove(feed: number): Promise<void> {
    await call("feed_remove", { feed });
    if (this.#dossier !== null) await this.load(this.#dossier);
  }

  /** Asks the feed that is looked at what is new, or all of them. Gives the work. */
  async refresh(): Promise<number | null> {
    if (this.#dossier === null) return null;
    const asked = this.current ? [this.current] : this.rows;
    const addresses = asked.map((feed) => feed.url);
    const { job } = await call("feed_refresh", { dossier: this.#dossier, feeds: this.current ? [this.current.id] : null }, addresses);
    this.asking(job);
    return job;
  }
}

/** By folder, those without one last, then by title. */
export function filed(rows: readonly FeedRow[]): FeedRow[] {
  const order = new Intl.Collator(lang(), { numeric: true });
  return [...rows].sort((one, other) => Number(!one.folder) - Number(!other.folder) || order.compare(one.folder ?? "", other.folder ?? "") || order.compare(one.title, other.title));
}
