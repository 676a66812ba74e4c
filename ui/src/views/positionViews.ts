/** What the views of positions make of the dossier: the rows and columns of the grid, and the tables that go into a note. */
import { nameOf } from "../actor/actors.ts";
import { type Grid, gridOf, type PositionFilters, POINT_KINDS } from "../position/positions.ts";
import type { Axis } from "../position/PositionGrid.svelte";
import { gridTable, listTable } from "../position/tables.ts";
import { shortName } from "./shortNames.ts";
import type { ActorRow, PointRow, PositionRow, ThemeRow } from "../ipc/generated.ts";
import { lang, t, worded } from "../shared/i18n.svelte.ts";
import type { NoteTable } from "../shared/table.ts";

/** More columns than this are not readable on a page. */
const WIDEST = 7;

/** Actors by name and themes in their order: those with positions, or all themes (`whole`). */
export function axesOf(grid: Grid, actors: readonly ActorRow[], themes: readonly ThemeRow[], points: readonly PointRow[], filters: PositionFilters, whole: boolean): { actors: Axis[]; themes: Axis[] } {
  const counts = new Map<string, Record<string, number>>();
  for (const { theme, kind } of points) {
    const own = counts.get(theme) ?? {};
    own[kind] = (own[kind] ?? 0) + 1;
    counts.set(theme, own);
  }
  const note = (theme: string): string | undefined => {
    const own = counts.get(theme);
    return own && POINT_KINDS.flatMap((kind) => (own[kind] ? [t(`point-count-${kind}`, { count: own[kind] })] : [])).join(" · ");
  };
  const { compare } = new Intl.Collator(lang());
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    actors: [...grid.actors]
      .map((id) => {
        const actor = known.get(id);
        const label = actor ? shortName(actor) : id;
        return { id, label, note: actor && nameOf(actor) !== label ? nameOf(actor) : undefined };
      })
      .sort((one, other) => compare(one.label, other.label)),
    themes: themes
      .filter((theme) => (filters.theme ? theme.id === filters.theme : whole || grid.themes.has(theme.id)))
      .map((theme) => ({ id: theme.id, label: worded(theme.title), note: note(theme.id) })),
  };
}

/** The grid as it is shown; the other way round, or as a list of the latest, where it would be too wide for a page. */
export function noteGrid(positions: readonly PositionRow[], actors: readonly string[], themes: readonly string[], turned: boolean, names: { actor: (id: string) => string; theme: (id: string) => string }): NoteTable {
  const grid = gridOf(positions);
  const used = themes.filter((theme) => grid.themes.has(theme));
  const columns = turned ? actors.length : used.length;
  const rows = turned ? used.length : actors.length;
  if (columns <= WIDEST) return gridTable(actors, used, grid.at, turned, names);
  if (rows <= WIDEST) return gridTable(actors, used, grid.at, !turned, names);
  return listTable(actors.flatMap((actor) => used.flatMap((theme) => grid.at(actor, theme)?.[0] ?? [])), names);
}

/** What a comparison begins with: the theme wished for, else the first on which most have spoken; and the two who have said most on it. */
export function pairOf(grid: Grid, themes: readonly string[], wished: string): { theme: string; left: string; right: string } {
  const speakers = (theme: string): string[] =>
    [...grid.actors].filter((actor) => grid.at(actor, theme)).sort((one, other) => (grid.at(other, theme)?.length ?? 0) - (grid.at(one, theme)?.length ?? 0) || one.localeCompare(other));
  const most = Math.max(0, ...themes.map((theme) => speakers(theme).length));
  const theme = wished || (themes.find((one) => most > 0 && speakers(one).length === most) ?? "");
  const [left = "", right = ""] = theme ? speakers(theme) : [];
  return { theme, left, right };
}
