/** Positions, points and commitments of the dossier that is open: what the core holds of them, how each view was left, the forms. Nothing here draws. */
import { nameOf } from "../actor/actors.ts";
import { type CommitmentForm, emptyCommitment, undoOf as commitmentAgain } from "../commitment/form.ts";
import { type CommitmentFilters, NO_COMMITMENT_FILTERS, type Sorting } from "../commitment/commitments.ts";
import { firstDate } from "../event/chronology.ts";
import { call } from "../ipc/call.ts";
import type { CommitmentRow, CommitmentStatus, FactKind, FactRef, PointRow, PositionRow } from "../ipc/generated.ts";
import { emptyPoint, emptyPosition, type PointForm, pointFormOf, pointRequest, type PositionForm, positionFormOf, positionRequest } from "../position/form.ts";
import { NO_POSITION_FILTERS, type PositionFilters } from "../position/positions.ts";
import { lastDay } from "../shared/dates.ts";
import { formatDate } from "../shared/format.ts";
import { t, worded } from "../shared/i18n.svelte.ts";
import { report, toast } from "../shared/toast.svelte.ts";
import { undoable } from "../shared/undo.svelte.ts";
import { binFacts } from "./binning.ts";
import { shortName } from "./shortNames.ts";
import { workspace } from "./workspace.svelte.ts";

export type PositionMode = "grid" | "list" | "points" | "compare";

/** What is being filled in. */
export type FollowForm =
  | { kind: "position"; form: PositionForm }
  | { kind: "point"; form: PointForm }
  | { kind: "commitment"; form: CommitmentForm }
  | { kind: "status"; commitments: CommitmentRow[] }
  | { kind: "themes" };

/** How the views of a dossier were left. */
export class Left {
  mode = $state<PositionMode>("grid");
  turned = $state(false);
  /** Themes and actors without positions too. */
  whole = $state(false);
  filters = $state<PositionFilters>({ ...NO_POSITION_FILTERS });
  words = $state("");
  /** The cell that is open; an empty actor stands for the theme as a whole. */
  cell = $state.raw<{ actor: string; theme: string } | null>(null);
  compared = $state({ theme: "", left: "", right: "" });
  wanted = $state<CommitmentFilters>({ ...NO_COMMITMENT_FILTERS });
  said = $state("");
  sorting = $state.raw<Sorting>({ by: "deadline", down: false });
}

class Follow {
  /** As they stood on a day that was asked for. */
  stood = $state.raw<{ at: string; rows: CommitmentRow[] } | null>(null);
  form = $state.raw<FollowForm | null>(null);
  #left = new Map<number, Left>();

  /** Whether the positions of the dossier have been asked for yet. */
  get ready(): boolean {
    return workspace.positionsOf === workspace.dossier;
  }

  get commitmentsReady(): boolean {
    return workspace.commitmentsOf === workspace.dossier;
  }

  get left(): Left {
    const dossier = workspace.dossier ?? 0;
    let known = this.#left.get(dossier);
    if (!known) this.#left.set(dossier, (known = new Left()));
    return known;
  }

  readonly actorName = (id: string): string => {
    const actor = this.#actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  /** The whole name, where there is room for it. */
  readonly fullName = (id: string): string => {
    const actor = this.#actorById.get(id);
    return actor ? nameOf(actor) : id;
  };
  readonly themeName = (id: string): string => {
    const theme = workspace.themes.find((one) => one.id === id);
    return theme ? worded(theme.title) : id;
  };
  readonly eventName = (id: string): string => {
    const event = this.#eventById.get(id);
    return event ? t("fact-event-dated", { date: formatDate(firstDate(event)), title: worded(event.title) }) : id;
  };
  readonly #actorById = $derived(new Map(workspace.actors.map((actor) => [actor.id, actor])));
  readonly #eventById = $derived(new Map(workspace.events.map((event) => [event.id, event])));

  /** Asks how the commitments stood on a day; none for now. */
  async stand(dossier: number, at: string | null): Promise<void> {
    if (at === null) {
      this.stood = null;
      return;
    }
    const rows = await call("commitment_list", { dossier, at: lastDay(at) });
    if (dossier === workspace.dossier && this.left.wanted.at === at) this.stood = { at, rows };
  }

  /** Opens the form of a new position with what is known of it: from a cell of the grid, or from a passage. */
  addPosition(known: Partial<PositionForm> = {}): void {
    this.form = { kind: "position", form: emptyPosition(known) };
  }

  addPoint(known: Partial<PointForm> = {}): void {
    this.form = { kind: "point", form: emptyPoint(known) };
  }

  addCommitment(known: Partial<CommitmentForm> = {}): void {
    this.form = { kind: "commitment", form: emptyCommitment(known) };
  }

  /** Says that a position was kept, and how it is taken back. */
  keptPosition(saved: PositionRow, before: PositionRow | undefined): void {
    const dossier = workspace.dossier ?? 0;
    this.form = null;
    workspace.place.position = saved.id;
    const again = (): unknown => (before ? call("position_save", positionRequest(positionFormOf(before), dossier)) : this.#gone("position", saved.id));
    undoable({ text: t("position-saved"), undo: again });
  }

  keptPoint(saved: PointRow, before: PointRow | undefined): void {
    const dossier = workspace.dossier ?? 0;
    this.form = null;
    undoable({ text: t("point-saved"), undo: () => (before ? call("point_save", pointRequest(pointFormOf(before), dossier)) : this.#gone("point", saved.id)) });
  }

  keptCommitment(saved: CommitmentRow, before: CommitmentRow | undefined): void {
    const dossier = workspace.dossier ?? 0;
    this.form = null;
    workspace.place.commitment = saved.id;
    undoable({ text: t("commitment-saved"), undo: () => (before ? call("commitment_save", commitmentAgain(before, dossier)) : this.#gone("commitment", saved.id)) });
  }

  #gone(kind: FactKind, id: string): Promise<null> {
    return call("fact_bin", { facts: [{ kind, id }], binned: true });
  }

  /** Changes the status of some from a day on; one way back for all of them. */
  async setStatus(rows: readonly CommitmentRow[], status: CommitmentStatus, since: string): Promise<boolean> {
    const { dossier } = workspace;
    if (dossier === null) return false;
    const changed: CommitmentRow[] = [];
    const back = (): Promise<unknown> => Promise.all(changed.map((row) => call("commitment_save", commitmentAgain(row, dossier))));
    try {
      for (const row of rows) {
        const { history: _, ...again } = commitmentAgain(row, dossier);
        await call("commitment_save", { ...again, status, since });
        changed.push(row);
      }
    } catch (error) {
      report(error);
      if (changed.length === 0) return false;
    }
    undoable({ text: t("commitment-status-changed", { count: changed.length, status: t(`commitment-status-${status}`) }), undo: back });
    return true;
  }

  /** Puts some into the bin; false where that failed. */
  async bin(kind: FactKind, ids: readonly string[]): Promise<boolean> {
    return binFacts(ids.map((id): FactRef => ({ kind, id })));
  }

  /** Writes deadlines into a calendar file: those of some commitments, or of all. */
  async exportCalendar(commitments: readonly string[] | null, name: string): Promise<void> {
    const { dossier } = workspace;
    if (dossier === null) return;
    try {
      const [target] = await call("pick", { kind: "save", name: `${name}.ics`, extension: "ics" });
      if (!target) return;
      const done = await call("commitment_calendar", { dossier, handle: target.handle, commitments: commitments ? [...commitments] : null });
      toast("done", t("commitment-calendar-done", { file: done.file }), { label: t("commitment-calendar-show"), run: () => void call("file_reveal", { handle: target.handle }).catch(report) });
    } catch (error) {
      report(error);
    }
  }
}

export const follow = new Follow();
