import { describe, expect, it } from "vitest";
import type { PositionRow, ThemeRow } from "../ipc/generated.ts";
import { emptyPoint, emptyPosition, isRight, pointErrors, pointRequest, positionErrors, positionFormOf, positionRequest } from "./form.ts";
import { moved, sameTheme, themeFormOf, themeRequest } from "./themeForm.ts";

const row: PositionRow = {
  id: "po1", actor: "aes", theme: "visa", date: "2025-05", question: "Régime des visas", text: { fr: "Oui.", en: "" }, events: ["e1"],
  passages: [{ article: 1, start: 0, end: 3, hash: "", quote: "oui" }], references: ["https://example.org/a"], independent: 1, latest: true,
};

describe("the form of a position", () => {
  it("names what is missing", () => {
    const errors = positionErrors(emptyPosition());
    expect([errors.actor, errors.theme, errors.text, errors.date].every(Boolean)).toBe(true);
    expect(errors.references).toBeNull();
    expect(isRight(errors)).toBe(false);
  });

  it("refuses a day that does not exist and an address that is none", () => {
    const errors = positionErrors({ ...positionFormOf(row), date: "31/02/2025", references: "bonjour" });
    expect(errors.date).toContain("n’existe pas");
    expect(errors.references).toContain("https://");
  });

  it("gives back unchanged what was not touched", () => {
    const { id, independent: _, latest: __, ...rest } = row;
    expect(positionRequest(positionFormOf(row), 3)).toEqual({ ...rest, dossier: 3, position: id });
  });

  it("turns a typed date round and leaves an empty question out", () => {
    const request = positionRequest({ ...positionFormOf(row), date: "22/05/2025", question: "  " }, 3);
    expect([request.date, request.question]).toEqual(["2025-05-22", null]);
  });
});

describe("the form of a point", () => {
  it("needs a theme and words, but no date", () => {
    expect(isRight(pointErrors(emptyPoint({ theme: "visa", en: "Agreed." })))).toBe(true);
    expect(pointErrors(emptyPoint({ date: "2025-13" })).date).toContain("mois");
    expect(pointRequest(emptyPoint({ theme: "visa", kind: "agreement", en: " Agreed. " }), 2)).toMatchObject({ kind: "agreement", date: null, text: { fr: "", en: "Agreed." } });
  });
});

describe("themes", () => {
  const theme: ThemeRow = { id: "visa", title: { fr: "Libre circulation", en: "Free movement" }, keywords: { fr: ["visa", "frontière"], en: ["visa"] }, events: 2 };

  it("come back from their form unchanged, each word once", () => {
    expect(themeRequest(themeFormOf(theme), 1)).toEqual({ dossier: 1, theme: "visa", title: theme.title, keywords: theme.keywords });
    expect(themeRequest({ ...themeFormOf(theme), wordsFr: "visa, visa ,séjour" }, 1).keywords?.fr).toEqual(["visa", "séjour"]);
  });

  it("of the same name are told, but not of itself", () => {
    expect(sameTheme({ ...themeFormOf(theme), theme: null, en: "", fr: "libre CIRCULATION" }, [theme])?.id).toBe("visa");
    expect(sameTheme(themeFormOf(theme), [theme])).toBeNull();
  });

  it("are moved to a place, and the others keep their order", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  });
});
