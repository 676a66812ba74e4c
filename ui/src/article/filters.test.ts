import { describe, expect, it } from "vitest";
import { anyFilter, chips, type Filters, languageName, NO_FILTERS, request, without } from "./filters.ts";

describe("article filters", () => {
  const all: Filters = { from: "2025-05", to: "2025-06", outlet: "Le Courrier du Djoliba", lang: "fr", kind: "cable", verdict: "partial" };

  it("show one chip each, the period being one", () => {
    expect(chips(NO_FILTERS)).toEqual([]);
    expect(chips(all).map((chip) => chip.key)).toEqual(["period", "outlet", "lang", "kind", "verdict"]);
    expect(chips(all).map((chip) => chip.text)).toEqual(["mai 2025 – juin 2025", "Le Courrier du Djoliba", "français", "Câble diplomatique", "Captures incomplètes"]);
    expect(chips({ ...NO_FILTERS, from: "2025" })[0]?.text).toBe("depuis 2025");
  });

  it("go when their chip is taken off, the others stay", () => {
    expect(without(all, "period")).toEqual({ ...all, from: "", to: "" });
    expect(without(all, "outlet")).toEqual({ ...all, outlet: "" });
    const none = chips(all).reduce((left, chip) => without(left, chip.key), all);
    expect(anyFilter(none)).toBe(false);
  });

  it("ask the core for whole months and years", () => {
    expect(request(7, all, 200, 100)).toEqual({ dossier: 7, from: "2025-05-01", to: "2025-06-30", outlet: all.outlet, lang: "fr", kind: "cable", verdict: "partial", offset: 200, limit: 100 });
    expect(request(7, { ...NO_FILTERS, to: "2024-02" }, 0, 1)).toMatchObject({ from: null, to: "2024-02-29", outlet: null, lang: null, kind: null, verdict: null });
  });

  it("name any language, and what is none as it is", () => {
    expect([languageName("fr-FR"), languageName("ar"), languageName("x y"), languageName("")]).toEqual(["français", "arabe", "X Y", ""]);
  });
});
