/** What comes into a dossier and has not become an article: captures that wait, feeds, work under way. Views read it; nothing here draws. */
import { tick } from "svelte";
import { Entries } from "../feed/entries.svelte.ts";
import { Feeds } from "../feed/feeds.svelte.ts";
import { HeldCaptures } from "../import/held.svelte.ts";
import { aboutOf, jobOf, ofFeeds, take, tallyText, waiting } from "../import/jobs.svelte.ts";
import type { PasteStart } from "../import/paste.ts";
import { startOf } from "../import/source.ts";
import { type ImportStart, rewriting, startAt, type Way } from "../import/ways.ts";
import { call, type JobNotice } from "../ipc/call.ts";
import type { ArticleDetail, HeldRow } from "../ipc/generated.ts";
import { t } from "../shared/i18n.svelte.ts";
import { report, toast } from "../shared/toast.svelte.ts";
import { present } from "./ready.ts";
import { workspace } from "./workspace.svelte.ts";

/** How long a list may take to appear, in milliseconds. */
const PATIENCE = 2000;

class Intake {
  readonly held = new HeldCaptures();
  readonly feeds = new Feeds(ofFeeds);
  readonly entries = new Entries(report);
  /** Where the import dialog begins. */
  start = $state.raw<ImportStart>(startAt("files"));
  /** Whether the form of a new feed is open. */
  adding = $state(false);

  async refreshHeld(dossier: number): Promise<void> {
    await this.held.load(dossier);
  }

  async refreshFeeds(dossier: number): Promise<void> {
    await this.feeds.load(dossier);
  }

  /** Opens the import dialog at one of its ways. */
  import(way: Way, paste?: PasteStart): void {
    this.start = startAt(way, paste);
    workspace.importJob = null;
    workspace.importing = true;
  }

  /** Opens the import dialog on a source that was written down here, to write its text anew. */
  rewrite(article: ArticleDetail): void {
    const source = startOf(article);
    if (!source) return;
    this.start = rewriting(source);
    workspace.importJob = null;
    workspace.importing = true;
  }

  /** Closes the import dialog; the next one begins anew. */
  endImport(): void {
    workspace.importing = false;
    this.start = startAt("files");
  }

  /** Opens the paste form with what is known of a capture; the text then takes its place. */
  pasteFor(row: HeldRow): void {
    this.import("paste", { title: row.title, outlet: row.outlet ?? "", published: row.published ?? "", url: row.url ?? "", held: row.id });
  }

  /** Shows the captures that wait, this one first where one is named. */
  async showHeld(held: number | null = null): Promise<void> {
    this.endImport();
    if (workspace.dossier !== null) await this.refreshHeld(workspace.dossier).catch(report);
    workspace.show("held");
    if (held !== null && this.held.order.includes(held)) this.held.active = held;
    await tick();
    (await present(document.body, "[data-testid=held-list]", PATIENCE))?.focus();
  }

  /** Takes in what the core says of work. What ended unseen is said in a word. */
  told(notice: JobNotice): void {
    const before = jobOf(notice.job);
    take(notice);
    if (notice.state === "running" || (before && before.state !== "running")) return;
    this.held.settle(notice.job, notice.outcomes).catch(report);
    const seen = workspace.importing && (workspace.importJob === notice.job || workspace.importJob === null);
    if (seen || notice.outcomes.length === 0) return;
    const wait = waiting(notice.outcomes);
    toast(wait > 0 ? "warning" : "done", `${notice.label}${t("colon")}${tallyText(notice.outcomes, aboutOf(notice.job))}`, {
      label: t("job-see"),
      run: () => {
        workspace.importJob = notice.job;
        workspace.importing = true;
      },
    });
  }

  /** Asks how much has left this computer. */
  async refreshRequests(): Promise<void> {
    if (!workspace.library) return;
    try {
      const { requests } = await call("library_state", {});
      if (workspace.library) workspace.library = { ...workspace.library, requests };
    } catch (error) {
      report(error);
    }
  }
}

export const intake = new Intake();
