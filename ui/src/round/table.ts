/** Rounds as a table for a note. */
import type { RoundRow } from "../ipc/generated.ts";
import { formatDate } from "../shared/format.ts";
import { lang, t, worded } from "../shared/i18n.svelte.ts";
import type { NoteTable } from "../shared/table.ts";
import { whenOf } from "./rounds.ts";

/** Asked while the language of the note is spoken. */
export function roundTable(rounds: readonly RoundRow[], actorName: (actor: string) => string): NoteTable {
  return {
    headers: [t("event-dates"), t("round"), t("round-delegations"), t("round-agenda"), t("round-documents")],
    rows: rounds.map((round) => [
      { text: whenOf(round, "long") || t("round-state-none"), passages: [] },
      { text: [worded(round.title), [round.level ? t(`round-level-${round.level}`) : "", round.place ?? ""].filter(Boolean).join(", "), worded(round.remark)].filter(Boolean).join("\n"), passages: round.passages },
      { text: round.delegations.map(({ party, members }) => t("round-delegation-said", { party: actorName(party), members: members.map((one) => member(one, actorName)).join(apart()) || "—" })).join("\n"), passages: [] },
      { text: round.agenda.map((item) => worded(item.title)).join("\n"), passages: [] },
      { text: round.documents.map((document) => documentText(document, actorName)).join("\n"), passages: [] },
    ]),
  };
}

function member({ actor, office }: RoundRow["participants"][number], actorName: (actor: string) => string): string {
  return office && worded(office) ? t("event-person", { name: actorName(actor), office: worded(office) }) : actorName(actor);
}

/** A document in one line: its date, whether its text can be had, and who has approved it. */
export function documentText(document: RoundRow["documents"][number], actorName: (actor: string) => string): string {
  const approved = document.approved.map((one) => approvalText(one, actorName));
  const said = [document.date ? formatDate(document.date, "long") : "", t(document.text_available ? "round-text-available" : "round-text-missing"), ...approved].filter(Boolean);
  return t("round-document-said", { title: worded(document.title), said: said.join(apart()) });
}

export function approvalText({ by, date }: { by: string; date?: string | null }, actorName: (actor: string) => string): string {
  return date ? t("round-approved-on", { actor: actorName(by), date: formatDate(date, "long") }) : t("round-approved", { actor: actorName(by) });
}

/** A semicolon as the language writes it. */
function apart(): string {
  return lang() === "fr" ? "\u202f; " : "; ";
}
