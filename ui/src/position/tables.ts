/** Positions and points as tables for a note: words in the language that is spoken while they are made, citations in their cells. */
import type { PointRow, PositionRow } from "../ipc/generated.ts";
import { formatDate } from "../shared/format.ts";
import { t, worded } from "../shared/i18n.svelte.ts";
import type { NoteCell, NoteTable } from "../shared/table.ts";
import { type Cell, POINT_KINDS, pointsOf } from "./positions.ts";

/** Names by id, in the language that is spoken. */
export interface Names {
  actor: (id: string) => string;
  theme: (id: string) => string;
}

const plain = (text: string): NoteCell => ({ text, passages: [] });

/** Actors as rows and themes as columns, each cell the latest statement; or the other way round. */
export function gridTable(actors: readonly string[], themes: readonly string[], at: (actor: string, theme: string) => Cell | null, turned: boolean, names: Names): NoteTable {
  const cell = (actor: string, theme: string): NoteCell => {
    const latest = at(actor, theme)?.[0];
    return latest ? statement(latest) : plain("—");
  };
  if (turned) {
    return {
      caption: t("position-table-caption"),
      headers: [t("theme"), ...actors.map(names.actor)],
      rows: themes.map((theme) => [plain(names.theme(theme)), ...actors.map((actor) => cell(actor, theme))]),
    };
  }
  return {
    caption: t("position-table-caption"),
    headers: [t("actor"), ...themes.map(names.theme)],
    rows: actors.map((actor) => [plain(names.actor(actor)), ...themes.map((theme) => cell(actor, theme))]),
  };
}

/** One row a position, in the order given. */
export function listTable(positions: readonly PositionRow[], names: Names): NoteTable {
  return {
    caption: t("position-table-caption"),
    headers: [t("position-date"), t("actor"), t("theme"), t("position")],
    rows: positions.map((one) => [plain(formatDate(one.date, "long")), plain(names.actor(one.actor)), plain(names.theme(one.theme)), { text: worded(one.text), passages: one.passages }]),
  };
}

/** What each of several actors has said on one theme, side by side, newest first. */
export function compareTable(theme: string, actors: readonly string[], at: (actor: string, theme: string) => Cell | null, names: Names): NoteTable {
  const histories = actors.map((actor) => at(actor, theme) ?? []);
  const most = Math.max(0, ...histories.map((history) => history.length));
  const rows = Array.from({ length: most }, (_, index) => histories.map((history) => (history[index] ? statement(history[index]) : plain(""))));
  return { caption: names.theme(theme), headers: actors.map(names.actor), rows };
}

/** What is agreed, disputed and open, a row a theme. */
export function pointTable(points: readonly PointRow[], themes: readonly string[], names: Names): NoteTable {
  return {
    caption: t("point-table-caption"),
    headers: [t("theme"), ...POINT_KINDS.map((kind) => t(`point-kinds-${kind}`))],
    rows: themes.map((theme) => [plain(names.theme(theme)), ...POINT_KINDS.map((kind) => together(pointsOf(points, theme, kind)))]),
  };
}

function statement(position: PositionRow): NoteCell {
  return { text: t("position-dated", { date: formatDate(position.date), text: worded(position.text) }), passages: position.passages };
}

/** Several points in one cell, a paragraph each; the citations stand after the last. */
function together(points: readonly PointRow[]): NoteCell {
  return { text: points.map((point) => worded(point.text)).join("\n") || "—", passages: points.flatMap((point) => point.passages) };
}
