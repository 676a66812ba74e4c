/** What the view of positions makes of the dossier, and what can be done there. Nothing here draws. */
import { nameOf } from "../actor/actors.ts";
import { byNewest, filterPoints, filterPositions, gridOf, NO_POSITION_FILTERS } from "../position/positions.ts";
import { compareTable, listTable, pointTable } from "../position/tables.ts";
import { lang, t, worded } from "../shared/i18n.svelte.ts";
import type { MenuEntry } from "../shared/Menu.svelte";
import { Selection } from "../shared/selection.svelte.ts";
import { follow, type Left, type PositionMode } from "./follow.svelte.ts";
import { axesOf, noteGrid, pairOf } from "./positionViews.ts";
import { workspace } from "./workspace.svelte.ts";

interface Place {
  actor: string;
  theme: string;
}

interface Named {
  id: string;
  label: string;
}

const names = { actor: follow.actorName, theme: follow.themeName };

export class PositionDesk {
  busy = $state(false);
  readonly found = $derived(filterPositions(workspace.positions, this.left.filters, this.left.words, follow.actorName));
  /** Of all positions, whatever is filtered. */
  readonly whole = $derived(gridOf(workspace.positions));
  readonly grid = $derived(this.found.length === workspace.positions.length ? this.whole : gridOf(this.found));
  readonly axes = $derived(axesOf(this.grid, workspace.actors, workspace.themes, workspace.points, this.left.filters, this.left.whole));
  readonly sorted = $derived([...this.found].sort(byNewest));
  readonly selection = new Selection<string>(() => (this.left.mode === "list" ? this.sorted.map((one) => one.id) : []));
  readonly themes = $derived<Named[]>(workspace.themes.map((theme) => ({ id: theme.id, label: worded(theme.title) })));
  readonly points = $derived(filterPoints(workspace.points, this.left.filters.theme, this.left.words));
  readonly #collator = $derived(new Intl.Collator(lang()));
  readonly speaking = $derived<Named[]>(this.#byName([...this.whole.actors].map((id) => ({ id, label: follow.actorName(id) }))));
  readonly everyone = $derived<Named[]>(this.#byName(workspace.actors.map((actor) => ({ id: actor.id, label: nameOf(actor) }))));

  get left(): Left {
    return follow.left;
  }

  /** The themes whose points are shown: all of them, so that one can be added, unless something is looked for. */
  get pointThemes(): Named[] {
    const { filters, words } = this.left;
    if (filters.theme) return this.themes.filter(({ id }) => id === filters.theme);
    return words.trim() ? this.themes.filter(({ id }) => this.points.some((point) => point.theme === id)) : this.themes;
  }

  /** What the detail beside the grid or the list is about. */
  get cell(): Place | null {
    if (this.left.mode === "grid") return this.left.cell;
    const open = this.left.mode === "list" && workspace.positions.find((one) => one.id === workspace.place.position);
    return open ? { actor: open.actor, theme: open.theme } : null;
  }

  get isEmpty(): boolean {
    const { mode, compared } = this.left;
    if (mode === "points") return this.points.length === 0;
    return mode === "compare" ? !compared.left || !compared.right : this.found.length === 0;
  }

  get menu(): MenuEntry[] {
    const { left } = this;
    const items: MenuEntry[] = [
      { label: t("position-whole"), checked: left.whole, testid: "position-whole", onselect: () => (left.whole = !left.whole) },
      { label: t("position-insert-grid"), icon: "note", testid: "position-insert-grid", disabled: !workspace.writable || this.isEmpty, onselect: () => this.insertAll() },
    ];
    if (!workspace.writable) return items;
    return [
      ...items,
      "separator",
      { label: t("point-add"), icon: "plus", testid: "point-add", onselect: () => follow.addPoint({ theme: left.filters.theme }) },
      { label: t("themes-manage"), icon: "edit", testid: "themes-manage", onselect: () => (follow.form = { kind: "themes" }) },
    ];
  }

  clear(): void {
    this.left.filters = { ...NO_POSITION_FILTERS };
    this.left.words = "";
  }

  /** Opens a cell; its latest position is the one that is open. */
  show(to: Place): void {
    this.left.cell = to;
    workspace.place.position = (to.actor && this.grid.at(to.actor, to.theme)?.[0].id) || null;
  }

  choose(mode: PositionMode): void {
    const { left } = this;
    left.mode = mode;
    if (mode === "points" || mode === "compare") [workspace.place.position, workspace.place.point] = [null, null];
    if (mode === "compare" && !left.compared.theme) left.compared = pairOf(this.whole, workspace.themes.map(({ id }) => id), left.cell?.theme || left.filters.theme);
  }

  /** Puts an actor beside the one compared last, else beside another who has spoken on the theme. */
  compare(actor: string, theme: string): void {
    const { left, right } = this.left.compared;
    const other = [right, left, [...this.whole.actors].find((one) => one !== actor && this.whole.at(one, theme))].find((one) => one && one !== actor);
    this.left.compared = { theme, left: actor, right: other ?? "" };
    this.choose("compare");
  }

  /** Shows the list of what was said on a theme. */
  listOf(theme: string): void {
    this.left.filters = { ...NO_POSITION_FILTERS, theme };
    this.left.words = "";
    this.choose("list");
  }

  async bin(ids: readonly string[]): Promise<void> {
    if (this.busy || ids.length === 0) return;
    this.busy = true;
    const next = this.selection.after(ids);
    if (await follow.bin("position", ids)) {
      this.selection.clear();
      if (workspace.place.position !== null && ids.includes(workspace.place.position)) workspace.place.position = next;
    }
    this.busy = false;
  }

  /** What is shown, as it is shown. */
  insertAll(): void {
    const { mode, turned } = this.left;
    const { points, sorted, found, axes } = this;
    const used = this.pointThemes.map(({ id }) => id).filter((id) => points.some((point) => point.theme === id));
    if (mode === "compare") this.insertCompared();
    else if (mode === "points") void workspace.insertTable(() => pointTable(points, used, names));
    else if (mode === "list") void workspace.insertTable(() => listTable(sorted, names));
    else void workspace.insertTable(() => noteGrid(found, axes.actors.map(({ id }) => id), axes.themes.map(({ id }) => id), turned, names));
  }

  insertCompared(): void {
    const { theme, left, right } = this.left.compared;
    const { whole } = this;
    void workspace.insertTable(() => compareTable(theme, [left, right].filter(Boolean), whole.at, names));
  }

  insertChosen(): void {
    const rows = this.sorted.filter((one) => this.selection.has(one.id));
    void workspace.insertTable(() => listTable(rows, names));
  }

  /** All that an actor has said on a theme. */
  insertHistory(): void {
    const rows = this.cell ? (this.whole.at(this.cell.actor, this.cell.theme) ?? []) : [];
    void workspace.insertTable(() => listTable(rows, names));
  }

  #byName(named: Named[]): Named[] {
    return named.sort((one, other) => this.#collator.compare(one.label, other.label));
  }
}
