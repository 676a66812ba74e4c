import { describe, expect, it } from "vitest";
import type { EventRow, Passage } from "../ipc/generated.ts";
import { emptyForm, errorsOf, formOf, isRight, requestOf } from "./form.ts";

const passage: Passage = { article: 4, start: 10, end: 27, hash: "0".repeat(64), quote: "La libre\ncirculation" };

describe("the form of an event", () => {
  it("begins with the passage it was taken from", () => {
    const form = emptyForm(passage, "fr");
    expect([form.fr, form.en, form.passages]).toEqual(["La libre circulation", "", [passage]]);
    expect(emptyForm(passage, "en").en).toBe("La libre circulation");
  });

  it("wants a title in one language, and a date that exists", () => {
    const form = emptyForm(null, "fr");
    const errors = errorsOf(form);
    expect(isRight(errors)).toBe(false);
    expect(errors.title).toContain("titre");
    expect(errors.dates).toHaveLength(1);
    form.en = "Talks";
    form.dates[0] = { label: "held", value: "2025-02-31", end: "" };
    expect(errorsOf(form).dates[0]).toContain("jour");
    form.dates[0] = { label: "held", value: "2025-05-22", end: "2025-05-20" };
    expect(errorsOf(form).dates[0]).not.toBeNull();
    form.dates[0] = { label: "held", value: "22/05/2025", end: "" };
    expect(isRight(errorsOf(form))).toBe(true);
  });

  it("refuses references that are not on the web", () => {
    const form = { ...emptyForm(null, "fr"), references: "https://a.example/x\njavascript:alert(1)" };
    expect(errorsOf(form).references).not.toBeNull();
    expect(errorsOf({ ...form, references: "\n https://a.example/x \n" }).references).toBeNull();
  });

  it("becomes a request with clean values", () => {
    const form = emptyForm(passage, "fr");
    form.dates = [{ label: "held", value: " 22/05/2025 ", end: "2025-05-22" }, { label: "announced", value: "2025-04", end: "2025-05" }];
    form.participants = [{ actor: "mali", fr: " ", en: "" }, { actor: "touray", fr: "président de la Commission", en: "" }];
    form.references = "https://a.example/x\n\n";
    expect(requestOf(form, 3)).toEqual({
      dossier: 3, event: null, kind: "other", track: null, confidence: null, title: { fr: "La libre circulation", en: "" }, place: null, versions: [], remark: { fr: "", en: "" },
      participants: [{ actor: "mali" }, { actor: "touray", office: { fr: "président de la Commission", en: "" } }],
      dates: [{ label: "held", value: "2025-05-22" }, { label: "announced", value: "2025-04", end: "2025-05" }],
      follows: [], themes: [], passages: [passage], references: ["https://a.example/x"],
    });
  });

  it("gives an event back as it was, without the office that its date gives anyhow", () => {
    const version = { by: "mali", text: { fr: "Une agression", en: "An attack" }, passages: [passage], references: ["https://b.example/y"] };
    const event: EventRow = {
      id: "e42", key: null, kind: "consultation", title: { fr: "Consultations", en: "Consultations" }, place: "Bamako", track: "irritant", confidence: "medium",
      participants: [{ actor: "touray", office: { fr: "président", en: "president" }, stated: true }, { actor: "diop", office: { fr: "ministre", en: "" }, stated: false }],
      dates: [{ label: "held", value: "2025-05-22", end: "2025-05-23" }], versions: [version], remark: { fr: "À suivre", en: "" },
      follows: ["e1"], themes: ["droit"], passages: [passage], references: ["https://a.example/x"], independent: 1,
    };
    const { dossier: _, event: id, participants, ...request } = requestOf(formOf(event), 3);
    const { id: own, key: _key, independent: __, participants: ___, ...fields } = event;
    expect([id, request]).toEqual([own, fields]);
    expect(participants).toEqual([{ actor: "touray", office: { fr: "président", en: "president" } }, { actor: "diop" }]);
  });

  it("wants each version to say something, with sources on the web", () => {
    const form = { ...emptyForm(null, "fr"), versions: [{ by: "mali", fr: " ", en: "", passages: [], references: "" }, { by: "nigeria", fr: "Une panne", en: "", passages: [], references: "ftp://x" }, { by: "aes", fr: "Une violation", en: "", passages: [], references: "" }] };
    expect(errorsOf(form).versions.map((error) => error !== null)).toEqual([true, true, false]);
  });
});
