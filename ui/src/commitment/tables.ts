/** Commitments as a table for a note: words in the language that is spoken while it is made, citations in its cells. */
import type { CommitmentRow } from "../ipc/generated.ts";
import { formatDate, formatList } from "../shared/format.ts";
import { t, worded } from "../shared/i18n.svelte.ts";
import type { NoteCell, NoteTable } from "../shared/table.ts";
import { sinceOf } from "./commitments.ts";

const plain = (text: string): NoteCell => ({ text, passages: [] });

/** One row a commitment, in the order given; `at` is the day as of which they are told. */
export function commitmentTable(rows: readonly CommitmentRow[], actorName: (actor: string) => string, at: string): NoteTable {
  return {
    caption: t("commitment-table-caption", { date: formatDate(at, "long") }),
    headers: [t("commitment-owner"), t("commitment-text"), t("commitment-made"), t("commitment-deadline"), t("commitment-status")],
    rows: rows.map((row) => [
      plain(whoText(row, actorName)),
      { text: worded(row.text), passages: row.passages },
      plain(formatDate(row.made)),
      plain(row.deadline ? formatDate(row.deadline) : t("commitment-no-deadline")),
      { text: statusText(row), passages: row.proof.flatMap((proof) => proof.passages) },
    ]),
  };
}

/** `CEDEAO et AES → États membres`. */
export function whoText(row: CommitmentRow, actorName: (actor: string) => string): string {
  const owners = formatList(row.owners.map(actorName));
  return row.beneficiaries.length > 0 ? t("commitment-who", { owners, to: formatList(row.beneficiaries.map(actorName)) }) : owners;
}

/** `En cours, en retard`; `Tenu le 25 novembre 2025`. */
export function statusText(row: CommitmentRow): string {
  const status = t(`commitment-status-${row.status}`);
  if (row.overdue) return t("commitment-status-late", { status });
  const since = row.status === "met" || row.status === "lapsed" ? sinceOf(row) : null;
  return since ? t("commitment-status-on", { status, date: formatDate(since) }) : status;
}
