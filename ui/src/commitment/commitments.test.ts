import { describe, expect, it } from "vitest";
import type { CommitmentRow } from "../ipc/generated.ts";
import { countsOf, filterCommitments, NO_COMMITMENT_FILTERS, sinceOf, type Sorting, sortCommitments } from "./commitments.ts";
import { commitmentErrors, commitmentFormOf, commitmentRequest, emptyCommitment, isRight, undoOf } from "./form.ts";
import { commitmentTable, statusText, whoText } from "./tables.ts";

const row = (id: string, more: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id, owners: ["cedeao"], beneficiaries: [], text: { fr: `Texte ${id}`, en: "" }, made: "2025-05-22", status: "open", overdue: false,
  history: [{ status: "open", on: "2025-05-22", recorded: "2025-06-01T08:00:00Z" }], proof: [], events: [], remark: { fr: "", en: "" }, passages: [], references: [], independent: 0, ...more,
});
const name = (id: string): string => id.toUpperCase();
const all = [
  row("a", { deadline: "2025-06-30", status: "met", history: [{ status: "open", on: "2025-05-22" }, { status: "met", on: "2025-06-28" }] }),
  row("b", { owners: ["aes", "cedeao"], beneficiaries: ["mali"], deadline: "2025-12", overdue: true, status: "in_progress" }),
  row("c", { made: "2024-12-15", theme: "visa", status: "to_verify", remark: { fr: "À vérifier à l’été", en: "" } }),
  row("d", { deadline: "2026-12-31" }),
];

describe("commitments", () => {
  const found = (filters: object, words = ""): string => filterCommitments(all, { ...NO_COMMITMENT_FILTERS, ...filters }, words, name).map(({ id }) => id).join("");
  const sorted = (by: Sorting["by"], down = false): string => sortCommitments(all, { by, down }, name).map(({ id }) => id).join("");

  it("pass each filter; overdue and unsettled are filters too", () => {
    expect(found({ owner: "aes" })).toBe("b");
    expect(found({ status: "met" })).toBe("a");
    expect(found({ status: "overdue" })).toBe("b");
    expect(found({ status: "unsettled" })).toBe("bcd");
    expect(found({ theme: "visa" })).toBe("c");
    expect(found({ before: "2025-12-10" }), "a month that has begun counts; none without a deadline").toBe("ab");
  });

  it("are found by words of the text, the remark and the names of those concerned", () => {
    expect([found({}, "texte b"), found({}, "ete verifier"), found({}, "mali")]).toEqual(["b", "c", "b"]);
  });

  it("without a deadline come last in either direction", () => {
    expect([sorted("deadline"), sorted("deadline", true)]).toEqual(["abdc", "dbac"]);
  });

  it("that are late come first among the statuses", () => {
    expect(sorted("status")).toBe("bdac");
    expect(sorted("made")).toBe("cabd");
    expect(sorted("owner")).toBe("bcad");
  });

  it("are counted", () => {
    expect(countsOf(all)).toEqual({ all: 4, overdue: 1, unsettled: 3, met: 1 });
  });
});

describe("a table of commitments", () => {
  it("says in words who, by when and what is late", () => {
    const table = commitmentTable(all, name, "2026-01-01");
    expect(table.caption).toBe("Engagements au 1er janvier 2026");
    expect(table.rows.map((cells) => cells[4]?.text)).toEqual(["Tenu le 28 juin 2025", "En cours, en retard", "À vérifier", "À faire"]);
    expect(table.rows.map((cells) => cells[3]?.text)).toEqual(["30 juin 2025", "déc. 2025", "sans échéance", "31 déc. 2026"]);
    expect(whoText(all[1] as CommitmentRow, name)).toBe("AES et CEDEAO → MALI");
    expect(statusText(row("x", { status: "lapsed", history: [] }))).toBe("Caduc");
    expect(sinceOf(all[0] as CommitmentRow)).toBe("2025-06-28");
  });
});

describe("the form of a commitment", () => {
  it("needs an owner, words and a day, but no deadline", () => {
    const errors = commitmentErrors(emptyCommitment());
    expect([errors.owners, errors.text, errors.made].every(Boolean)).toBe(true);
    expect([errors.deadline, errors.references, ...errors.history]).toEqual([null, null, null]);
    expect(isRight(commitmentErrors(emptyCommitment({ owners: ["aes"], en: "Talk.", made: "2025" })))).toBe(true);
  });

  it("refuses a deadline before the day it was made, but not one in the same month", () => {
    const of = (made: string, deadline: string): string | null => commitmentErrors(emptyCommitment({ made, deadline })).deadline;
    expect(of("2025-05-22", "2025-04")).toContain("avant");
    expect([of("2025-05-22", "2025-05"), of("2025-05-22", ""), of("2025-05-22", "2025-05-22")]).toEqual([null, null, null]);
  });

  it("stands so since it was made where the first status has no day", () => {
    const request = commitmentRequest(emptyCommitment({ owners: ["aes"], fr: "Parler.", made: "22/05/2025" }), 1);
    expect([request.made, request.history, request.status]).toEqual(["2025-05-22", [{ status: "open", on: "2025-05-22" }], "open"]);
  });

  it("sends the history in order of its days, and the last is how it stands", () => {
    const form = { ...commitmentFormOf(all[0] as CommitmentRow), history: [{ status: "met", on: "2025-06-28", recorded: "" }, { status: "in_progress", on: "2025-06", recorded: "x" }] } as ReturnType<typeof commitmentFormOf>;
    expect(commitmentRequest(form, 1)).toMatchObject({ status: "met", history: [{ status: "in_progress", on: "2025-06", recorded: "x" }, { status: "met", on: "2025-06-28" }] });
  });

  it("leaves out a proof that was never filled in and refuses one with a date alone", () => {
    const blank = { fr: "", en: "", date: "", event: "", passages: [], references: "" };
    const form = emptyCommitment({ owners: ["aes"], fr: "x", made: "2025", proof: [blank, { ...blank, fr: "Décret" }] });
    expect(commitmentRequest(form, 1).proof).toEqual([{ text: { fr: "Décret", en: "" }, date: null, event: null, passages: [], references: [] }]);
    expect(commitmentErrors({ ...form, proof: [{ ...blank, date: "2025" }] }).proof[0]?.field).toBe("text");
  });

  it("is undone with its whole history as the library held it", () => {
    const before = all[0] as CommitmentRow;
    expect(undoOf(before, 2)).toMatchObject({ dossier: 2, commitment: "a", status: "met", since: null, history: before.history });
  });
});
