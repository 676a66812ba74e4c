import { afterEach, describe, expect, it } from "vitest";
import type { RoundRow } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { emptyRound, isRoundRight, roundErrors, roundFormOf, roundRequest } from "./form.ts";
import { filterRounds, NO_ROUND_FILTERS, roundsAfter, stateOf, whenOf, withoutRoundFilter } from "./rounds.ts";
import { roundTable } from "./table.ts";

const round = (id: string, more: Partial<RoundRow> = {}): RoundRow => ({
  id, kind: "bilateral", title: { fr: id, en: "" }, dates: [], follows: [], events: [], participants: [], delegations: [], agenda: [], documents: [], themes: [], remark: { fr: "", en: "" }, passages: [], references: [], independent: 0, ...more,
});
const touray = { actor: "touray", office: { fr: "président de la Commission", en: "" }, stated: false };
const diop = { actor: "diop", office: { fr: "ministre", en: "minister" }, stated: true };
const bamako = round("bamako", {
  title: { fr: "Consultations de Bamako", en: "Bamako consultations" }, level: "ministers", place: "Bamako", dates: [{ label: "held", value: "2025-05-22" }], follows: ["accra"], events: ["e042"], themes: ["securite"],
  participants: [touray, diop], delegations: [{ party: "ecowas", members: [touray] }, { party: "aes", members: [diop] }],
  agenda: [{ title: { fr: "Sécurité", en: "Security" }, theme: "securite" }, { title: { fr: "Questions juridiques", en: "" } }],
  documents: [{ title: { fr: "Relevé des conclusions", en: "" }, date: "2025-05-22", text_available: false, approved: [{ by: "authority", date: "2025-06-22" }, { by: "college" }] }],
});
const accra = round("accra", { kind: "internal", dates: [{ label: "held", value: "2025-04-22", end: "2025-04-23" }] });
const formal = round("formal", { level: "mixed", follows: ["bamako"], remark: { fr: "Aucune session connue jusqu’en mars 2026.", en: "" } });
const lome = round("lome", { dates: [{ label: "announced", value: "2026-05" }] });
const all = [accra, bamako, lome, formal];
const TODAY = "2026-03-30";
const ids = (rounds: readonly RoundRow[]): string[] => rounds.map((one) => one.id);
const name = (actor: string): string => ({ touray: "Omar Touray", diop: "Abdoulaye Diop", ecowas: "CEDEAO", aes: "AES", authority: "Conférence", college: "Collège" })[actor] ?? actor;

afterEach(() => setLang("fr"));

describe("rounds", () => {
  it("are held, to come, or not known at all", () => {
    expect(all.map((one) => stateOf(one, TODAY))).toEqual(["held", "held", "coming", "none"]);
    expect(ids(filterRounds(all, { ...NO_ROUND_FILTERS, state: "none" }, "", TODAY))).toEqual(["formal"]);
  });

  it("are found by period, actor, theme, kind and level", () => {
    const by = (filters: Partial<typeof NO_ROUND_FILTERS>): string[] => ids(filterRounds(all, { ...NO_ROUND_FILTERS, ...filters }, "", TODAY));
    expect(by({ from: "2025-04-23", to: "2025-05" }), "what has no date passes no period").toEqual(["accra", "bamako"]);
    expect(by({ actor: "aes" }), "sat for").toEqual(["bamako"]);
    expect(by({ actor: "touray" }), "sat").toEqual(["bamako"]);
    expect(by({ actor: "college" }), "approved").toEqual(["bamako"]);
    expect([by({ theme: "securite" }), by({ kind: "internal" }), by({ level: "mixed" })]).toEqual([["bamako"], ["accra"], ["formal"]]);
    expect(withoutRoundFilter({ ...NO_ROUND_FILTERS, from: "2025", kind: "internal" }, "period")).toEqual({ ...NO_ROUND_FILTERS, kind: "internal" });
  });

  it("are found by words of their agenda, documents, remark and people, without accents", () => {
    const names = new Map([["touray", "omar touray"]]);
    for (const words of ["RELEVE", "juridiques", "security bamako", "touray"]) expect(ids(filterRounds(all, NO_ROUND_FILTERS, words, TODAY, names)), words).toEqual(["bamako"]);
    expect(ids(filterRounds(all, NO_ROUND_FILTERS, "aucune session", TODAY))).toEqual(["formal"]);
  });

  it("say when, each date for what it is", () => {
    expect([whenOf(accra), whenOf(lome, "long"), whenOf(formal)]).toEqual(["22–23 avr. 2025", "annoncé mai 2026", ""]);
    expect(ids(roundsAfter(bamako, all))).toEqual(["formal"]);
  });

  it("become a table in the language of the note", () => {
    expect(roundTable([bamako], name).rows[0]?.map((cell) => cell.text)).toEqual([
      "22 mai 2025", "Consultations de Bamako\nMinistres, Bamako", "CEDEAO\u00a0: Omar Touray, président de la Commission\nAES\u00a0: Abdoulaye Diop, ministre", "Sécurité\nQuestions juridiques",
      "Relevé des conclusions (22 mai 2025\u202f; texte non disponible\u202f; approuvé par Conférence le 22 juin 2025\u202f; approuvé par Collège)",
    ]);
    expect(roundTable([formal], name).rows[0]?.[0]?.text).toBe("aucune session connue");
  });
});

describe("the form of a round", () => {
  it("gives a round back as it was, without the offices that its date gives anyhow", () => {
    expect(roundRequest(roundFormOf(bamako), 3)).toEqual({
      dossier: 3, round: "bamako", kind: "bilateral", level: "ministers", title: bamako.title, place: "Bamako", dates: bamako.dates, follows: ["accra"], events: ["e042"],
      delegations: [{ party: "ecowas", members: [{ actor: "touray" }] }, { party: "aes", members: [{ actor: "diop", office: { fr: "ministre", en: "minister" } }] }],
      agenda: bamako.agenda, documents: [{ ...bamako.documents[0], approved: [{ by: "authority", date: "2025-06-22" }, { by: "college", date: null }] }], remark: { fr: "", en: "" },
    });
  });

  it("needs a title, and no date: a round of which nothing is known is one", () => {
    const form = emptyRound();
    expect([roundErrors(form).title !== null, roundErrors(form).dates]).toEqual([true, [null]]);
    form.fr = "Négociations formelles";
    expect(isRoundRight(roundErrors(form))).toBe(true);
    expect(roundRequest(form, 1).dates, "an empty line is left out").toEqual([]);
    form.dates = [{ label: "held", value: "2025-02-31", end: "" }];
    expect(isRoundRight(roundErrors(form))).toBe(false);
  });

  it("leaves out empty lines of the agenda, and says what a document lacks", () => {
    const form = { ...emptyRound(), fr: "x", agenda: [{ fr: " ", en: "", theme: "a" }, { fr: "Sécurité", en: "", theme: "" }], documents: [{ fr: "", en: "", date: "", available: true, approved: [] }] };
    expect(roundRequest(form, 1)).toMatchObject({ agenda: [{ title: { fr: "Sécurité", en: "" } }], documents: [] });
    form.documents = [{ fr: "", en: "", date: "2025", available: false, approved: [] }, { fr: "Relevé", en: "", date: "2025-13", available: false, approved: [] }, { fr: "Relevé", en: "", date: "", available: false, approved: [{ by: "aes", date: "hier" }] as never[] }];
    expect(roundErrors(form).documents.map((error) => error !== null)).toEqual([true, true, true]);
  });
});
