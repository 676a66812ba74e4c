import { expect, it } from "vitest";
import type { NoteRow } from "../ipc/generated.ts";
import { type DraftForm, fieldsFor, issuesOf, readDraft } from "./draft.ts";

const form = (more: Partial<DraftForm>): DraftForm => ({ template: "info", lang: "fr", from: "", to: "", previous: "", round: "", ...more });

it("a template asks only for what it needs", () => {
  expect(fieldsFor(form({}))).toEqual({ period: true, previous: false, round: false });
  expect(fieldsFor(form({ template: "bulletin" })), "the first bulletin has a period").toEqual({ period: true, previous: true, round: false });
  expect(fieldsFor(form({ template: "bulletin", previous: "4" })), "the next goes on where the last one stops").toEqual({ period: false, previous: true, round: false });
  expect(fieldsFor(form({ template: "record" }))).toEqual({ period: false, previous: false, round: true });
});

it("what is hidden is not sent, whatever was typed into it before", () => {
  const typed = { from: "mai 2025", to: "n’importe quoi", previous: "4", round: "r1" };
  expect(readDraft(1, form({ ...typed, template: "bulletin" })).request).toEqual({ dossier: 1, template: "bulletin", lang: "fr", from: null, to: null, previous: 4 });
  expect(readDraft(1, form({ ...typed, template: "record" })).request).toEqual({ dossier: 1, template: "record", lang: "fr", from: null, to: null, round: "r1" });
  expect(readDraft(1, form({ ...typed, to: "" })).request).toEqual({ dossier: 1, template: "info", lang: "fr", from: "2025-05-01", to: null });
});

it("a record without its round is not sent", () => {
  expect(readDraft(1, form({ template: "record" }))).toEqual({ request: null, faults: { from: null, to: null, round: "note-draft-round-needed" } });
});

it("the issues before are the bulletins, the newest first", () => {
  const note = (id: number, template: string, changed: string): NoteRow => ({ id, template, changed }) as unknown as NoteRow;
  expect(issuesOf([note(1, "bulletin", "2025-11-01"), note(2, "info", "2026-01-01"), note(3, "bulletin", "2025-12-01")]).map((one) => one.id)).toEqual([3, 1]);
});
