/** Syntheses of the dossier that is open: those that are kept, the desk where one is made, and the work that it takes. Nothing here draws. */
import { SvelteSet } from "svelte/reactivity";
import { nameOf } from "../actor/actors.ts";
import { allJobs, aboutOf, cancel, jobOf } from "../import/jobs.svelte.ts";
import { call, type JobNotice } from "../ipc/call.ts";
import type { NoteRow, SummaryDetail, SummaryRow } from "../ipc/generated.ts";
import { t, worded } from "../shared/i18n.svelte.ts";
import { report, toast } from "../shared/toast.svelte.ts";
import { Desk, type Tab } from "../summary/desk.svelte.ts";
import { againOf, makeOf, questionOf, type Wish, wishOf } from "../summary/wish.ts";
import { type Names, titleOf } from "../summary/wording.ts";
import { workspace } from "./workspace.svelte.ts";

class Synthesis {
  readonly names: Names = {
    actor: (id) => {
      const actor = workspace.actors.find((one) => one.id === id);
      return actor ? nameOf(actor) : null;
    },
    theme: (id) => {
      const theme = workspace.themes.find((one) => one.id === id);
      return theme ? worded(theme.title) : null;
    },
    note: (id) => {
      const note = this.notes.find((one) => one.id === id);
      return note ? note.subject || t("untitled") : null;
    },
  };

  #kept = $state.raw<{ of: number; rows: SummaryRow[] }>({ of: 0, rows: [] });
  #notes = $state.raw<{ of: number; rows: NoteRow[] }>({ of: 0, rows: [] });
  #desks = new Map<number, Desk>();
  /** Work that belongs to syntheses: the core tells of it as of any other. */
  #ours = new SvelteSet<number>();
  #asking = 0;
  #before = 0;

  /** The desk of the dossier that is open. It keeps its state while another is. */
  get desk(): Desk {
    const dossier = workspace.dossier ?? 0;
    const known = this.#desks.get(dossier);
    if (known) return known;
    const made = new Desk(dossier, { during: (task) => this.#during(task), cancel: () => this.#cancel() });
    this.#desks.set(dossier, made);
    return made;
  }

  /** The kept ones of the dossier that is open, newest first. */
  get rows(): readonly SummaryRow[] {
    return this.#kept.of === workspace.dossier ? this.#kept.rows : [];
  }

  get notes(): readonly NoteRow[] {
    return this.#notes.of === workspace.dossier ? this.#notes.rows : [];
  }

  async refresh(dossier: number): Promise<void> {
    const rows = await call("summary_list", { dossier });
    if (dossier === workspace.dossier) this.#kept = { of: dossier, rows };
  }

  async refreshNotes(dossier: number): Promise<void> {
    const rows = await call("note_list", { dossier });
    if (dossier === workspace.dossier) this.#notes = { of: dossier, rows };
  }

  /** Opens the desk with this much of a wish. */
  begin(part: Partial<Wish> = {}, tab: Tab = "synthesis"): void {
    this.desk.begin(part, tab);
    workspace.place.summary = null;
    workspace.show("summaries");
  }

  /** Goes back to the desk as it was left. */
  resume(): void {
    workspace.place.summary = null;
    workspace.show("summaries");
  }

  /** What waits on the desk while a kept one is read, in words; none where nothing was asked there. */
  get waiting(): string | null {
    const { desk } = this;
    const request = workspace.place.summary !== null && desk.isBegun ? makeOf(desk.dossier, desk.wish) : null;
    return request ? titleOf(request, this.names) : null;
  }

  /** Opens the desk with the request of a stored one. */
  reuse(detail: SummaryDetail): void {
    this.begin(wishOf(detail.parameters));
  }

  async keep(): Promise<void> {
    try {
      const id = await this.desk.keep();
      if (id !== null) toast("done", t("synthesis-kept-toast"), { label: t("read"), run: () => workspace.openSummary(id) });
    } catch (error) {
      report(error);
    }
  }

  /** Makes a stored one anew; the earlier stays. */
  async again(detail: SummaryDetail): Promise<void> {
    const { dossier } = this.desk;
    try {
      const made = await this.#during(() => call("summary_make", againOf(dossier, detail.parameters)));
      toast("done", t("synthesis-again-done"));
      if (made.id !== null && dossier === workspace.dossier && workspace.place.summary === detail.id) workspace.openSummary(made.id);
    } catch (error) {
      report(error);
    }
  }

  /** The other stored ones of the same question. */
  othersOf(detail: SummaryDetail): SummaryRow[] {
    const question = questionOf(detail.parameters);
    return this.rows.filter((row) => row.id !== detail.id && questionOf(row.parameters) === question);
  }

  /** Puts one into the bin; a notice offers to take it out again. */
  async bin(row: Pick<SummaryRow, "id">): Promise<void> {
    try {
      await call("summary_bin", { summary: row.id, binned: true });
      const next = this.rows[this.rows.findIndex((one) => one.id === row.id) + 1] ?? null;
      this.#kept = { ...this.#kept, rows: this.rows.filter((one) => one.id !== row.id) };
      if (this.desk.kept?.id === row.id) this.desk.kept = null;
      if (workspace.place.summary === row.id) workspace.place.summary = next?.id ?? null;
      toast("info", t("synthesis-binned"), {
        label: t("undo"),
        run: () => {
          call("summary_bin", { summary: row.id, binned: false }).then(() => workspace.openSummary(row.id), report);
        },
      });
    } catch (error) {
      report(error);
    }
  }

  /** Takes in that work has come on, before it is known elsewhere: what begins while a synthesis is asked for is its reading. */
  told(notice: JobNotice): void {
    const begun = this.#asking > 0 && notice.job > this.#before && !jobOf(notice.job) && notice.outcomes.length === 0;
    if (begun && !workspace.importing && notice.job !== workspace.importJob && aboutOf(notice.job) === "articles") this.#ours.add(notice.job);
  }

  isOurs(job: number): boolean {
    return this.#ours.has(job);
  }

  /** How far the reading has come that is under way. */
  get progress(): { job: number; done: number; total: number } | null {
    const job = allJobs.findLast((one) => one.state === "running" && this.#ours.has(one.job));
    return job ? { job: job.job, done: job.done, total: job.total } : null;
  }

  async #during<T>(task: () => Promise<T>): Promise<T> {
    if (this.#asking === 0) this.#before = Math.max(0, ...allJobs.map((job) => job.job));
    this.#asking += 1;
    try {
      return await task();
    } finally {
      this.#asking -= 1;
    }
  }

  #cancel(): void {
    const { progress } = this;
    if (progress) void cancel(progress.job).catch(report);
  }
}

export const synthesis = new Synthesis();
