/** The form of a commitment: what is typed, what is wrong with it, and the request it becomes. */
import type { CommitmentRow, CommitmentSave, CommitmentStatus, Passage, Proof, StatusChange } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { t } from "../shared/i18n.svelte.ts";
import { linesOf } from "../shared/lines.ts";

export interface ChangeField {
  status: CommitmentStatus;
  on: string;
  /** As the library holds it. */
  recorded: string;
}

export interface ProofField {
  fr: string;
  en: string;
  date: string;
  event: string;
  passages: Passage[];
  references: string;
}

export interface CommitmentForm {
  commitment: string | null;
  owners: string[];
  beneficiaries: string[];
  theme: string;
  fr: string;
  en: string;
  made: string;
  deadline: string;
  /** How it stood, oldest first; the last is how it stands. Never empty. */
  history: ChangeField[];
  proof: ProofField[];
  events: string[];
  remarkFr: string;
  remarkEn: string;
  passages: Passage[];
  references: string;
}

export interface CommitmentErrors {
  owners: string | null;
  text: string | null;
  made: string | null;
  deadline: string | null;
  /** One entry per change, none where it is right. */
  history: (string | null)[];
  proof: ({ field: "text" | "date" | "references"; text: string } | null)[];
  references: string | null;
}

export const NO_PROOF: Readonly<ProofField> = { fr: "", en: "", date: "", event: "", passages: [], references: "" };

/** A new commitment, filled in as far as is known. */
export function emptyCommitment(known: Partial<CommitmentForm> = {}): CommitmentForm {
  return {
    commitment: null, owners: [], beneficiaries: [], theme: "", fr: "", en: "", made: "", deadline: "",
    history: [{ status: "open", on: "", recorded: "" }], proof: [], events: [], remarkFr: "", remarkEn: "", passages: [], references: "",
    ...known,
  };
}

export function commitmentFormOf(row: CommitmentRow): CommitmentForm {
  const history = row.history.map(({ status, on, recorded }) => ({ status, on, recorded: recorded ?? "" }));
  return {
    commitment: row.id,
    owners: [...row.owners],
    beneficiaries: [...row.beneficiaries],
    theme: row.theme ?? "",
    fr: row.text.fr,
    en: row.text.en,
    made: row.made,
    deadline: row.deadline ?? "",
    history: history.length > 0 ? history : [{ status: row.status, on: row.made, recorded: "" }],
    proof: row.proof.map(({ text, date, event, passages, references }) => ({ fr: text.fr, en: text.en, date: date ?? "", event: event ?? "", passages: [...passages], references: references.join("\n") })),
    events: [...row.events],
    remarkFr: row.remark.fr,
    remarkEn: row.remark.en,
    passages: [...row.passages],
    references: row.references.join("\n"),
  };
}

export function commitmentErrors(form: CommitmentForm): CommitmentErrors {
  const [made, deadline] = [parseDate(form.made), parseDate(form.deadline)];
  const early = made.ok && deadline.ok && lastDay(deadline.value) < firstDay(made.value);
  return {
    owners: form.owners.length > 0 ? null : t("commitment-owner-needed"),
    text: form.fr.trim() || form.en.trim() ? null : t("commitment-text-needed"),
    made: made.ok ? null : t(`date-wrong-${made.why}`),
    deadline: early ? t("commitment-deadline-early") : wrongDate(form.deadline),
    // A new one stands so since it was made, unless it is told otherwise.
    history: form.history.map(({ on }, at) => (at === 0 && !on.trim() ? null : wrongDate(on, false))),
    proof: form.proof.map(proofError),
    references: areAddresses(form.references) ? null : t("address-wrong"),
  };
}

export function isRight({ history, proof, ...rest }: CommitmentErrors): boolean {
  return [...Object.values(rest), ...history, ...proof].every((error) => error === null);
}

/** What the core is asked to keep. Only for a form without errors. */
export function commitmentRequest(form: CommitmentForm, dossier: number): CommitmentSave {
  const made = dateOf(form.made) ?? "";
  const history = form.history
    .map(({ status, on, recorded }): StatusChange => ({ status, on: dateOf(on) ?? made, ...(recorded ? { recorded } : {}) }))
    .sort((one, other) => firstDay(one.on).localeCompare(firstDay(other.on)));
  return {
    dossier,
    commitment: form.commitment,
    owners: form.owners,
    beneficiaries: form.beneficiaries,
    theme: form.theme || null,
    text: { fr: form.fr.trim(), en: form.en.trim() },
    made,
    deadline: dateOf(form.deadline),
    status: history.at(-1)?.status ?? "open",
    since: null,
    history,
    proof: form.proof.filter((one) => !isBlank(one)).map(proofOf),
    events: form.events,
    remark: { fr: form.remarkFr.trim(), en: form.remarkEn.trim() },
    passages: form.passages,
    references: linesOf(form.references),
  };
}

/** The request that makes a commitment again what it is, with its whole history: what an undo sends. */
export function undoOf(row: CommitmentRow, dossier: number): CommitmentSave {
  return commitmentRequest(commitmentFormOf(row), dossier);
}

function proofOf({ fr, en, date, event, passages, references }: ProofField): Proof {
  return { text: { fr: fr.trim(), en: en.trim() }, date: dateOf(date), event: event || null, passages, references: linesOf(references) };
}

/** One that was added and never filled in is left out. */
function isBlank({ fr, en, date, event, passages, references }: ProofField): boolean {
  return ![fr, en, date, event, references].some((typed) => typed.trim()) && passages.length === 0;
}

function proofError(proof: ProofField): CommitmentErrors["proof"][number] {
  if (isBlank(proof)) return null;
  const bare = !proof.fr.trim() && !proof.en.trim() && !proof.event && proof.passages.length === 0 && !proof.references.trim();
  if (bare) return { field: "text", text: t("proof-text-needed") };
  const date = wrongDate(proof.date);
  if (date) return { field: "date", text: date };
  return areAddresses(proof.references) ? null : { field: "references", text: t("address-wrong") };
}

function wrongDate(typed: string, optional = true): string | null {
  const read = parseDate(typed);
  return read.ok || (optional && read.why === "empty") ? null : t(`date-wrong-${read.why}`);
}

function areAddresses(typed: string): boolean {
  return linesOf(typed).every((line) => /^https?:\/\/[^\s/]+\S*$/i.test(line));
}

function dateOf(typed: string): string | null {
  const read = parseDate(typed);
  return read.ok ? read.value : null;
}
