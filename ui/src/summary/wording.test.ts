import { afterEach, expect, it } from "vitest";
import { setLang } from "../shared/i18n.svelte.ts";
import { lengthWords, type Names, periodWords, titleOf } from "./wording.ts";

/** Without the difference between spaces, which the eye does not see here. */
const said = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/gu, " ") ?? null;
const names: Names = { actor: (id) => (id === "ecowas" ? "CEDEAO" : null), theme: (id) => (id === "mediation" ? "Médiation" : null), note: (id) => (id === 4 ? "Point de mars" : null) };
afterEach(() => setLang("fr"));

it("says what a synthesis is of, what it bears on first", () => {
  expect(said(titleOf({ scope: {} }, names))).toBe("Tous les articles");
  expect(said(titleOf({ scope: { articles: [1, 2, 3] } }, names))).toBe("3 articles choisis");
  expect(said(titleOf({ scope: { search: "libre circulation", lang: "fr" } }, names))).toBe("Recherche : libre circulation · en français");
  expect(said(titleOf({ scope: { from: "2025-01-01", to: "2025-05-31" }, focus: { actor: "ecowas" } }, names))).toBe("À propos de : CEDEAO · du 1er janv. au 31 mai 2025");
  expect(said(titleOf({ scope: { theme: "mediation" }, focus: { query: "qui ?" } }, names))).toBe("« qui ? » · thème : Médiation");
});

it("says what is new since when, a note by its subject", () => {
  expect(said(titleOf({ scope: {}, since: { date: "2026-01-01" } }, names))).toBe("Nouveau depuis le 1er janv. 2026");
  expect(said(titleOf({ scope: {}, since: { note: 4 } }, names))).toBe("Nouveau depuis la note « Point de mars »");
  expect(said(titleOf({ scope: {}, since: { note: 9 } }, names, "Ancienne note")), "the core knows it still").toBe("Nouveau depuis la note « Ancienne note »");
  expect(said(titleOf({ scope: {}, since: { note: 9 }, focus: { actor: "gone" } }, names, "Acteur")), "that name is the actor’s").toBe("À propos de : Acteur · nouveau depuis une note supprimée");
});

it("a period is said as precisely as it is known", () => {
  expect(said(periodWords("2025-01", "2025-05"))).toBe("de janv. à mai 2025");
  expect(said(periodWords("2024", "2026"))).toBe("de 2024 à 2026");
  expect(said(periodWords("2024-12-16", "2025-01"))).toBe("du 16 déc. 2024 au 31 janv. 2025");
  expect(said(periodWords("2025-05-22", "2025-05-22"))).toBe("le 22 mai 2025");
  expect(said(periodWords("2025-05", "2025-05"))).toBe("mai 2025");
  expect(said(periodWords("2025-05-22", ""))).toBe("depuis le 22 mai 2025");
  expect(said(periodWords("2025", ""))).toBe("depuis 2025");
  expect(said(periodWords("", "2025-05"))).toBe("jusqu’en mai 2025");
  expect(said(periodWords("", ""))).toBeNull();
  setLang("en");
  expect(said(periodWords("2025-01-01", "2025-05-31"))).toBe("from 1 Jan to 31 May 2025");
});

it("a length is said in words and on paper", () => {
  expect([said(lengthWords(50).exact), lengthWords(50).paper]).toEqual(["50 mots", "quelques lignes"]);
  expect(lengthWords(250).paper).toBe("une demi-page");
  expect(lengthWords(1000).paper).toBe("environ deux pages");
});
