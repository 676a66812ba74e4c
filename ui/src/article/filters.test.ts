import { describe, expect, it } from "vitest";
import { anyFilter, chips, NO_FILTERS, request, without } from "./filters.ts";

describe("article filters", () => {
  const all = { from: "2025-05", to: "2025-06", outlet: "Le Courrier du Djoliba", lang: "fr" };

  it("show one chip each, the period being one", () => {
    expect(chips(NO_FILTERS)).toEqual([]);
    expect(chips(all).map((chip) => chip.key)).toEqual(["period", "outlet", "lang"]);
    expect(chips(all).map((chip) => chip.text)).toEqual(["mai 2025 – juin 2025", "Le Courrier du Djoliba", "français"]);
    expect(chips({ ...NO_FILTERS, from: "2025" })[0]?.text).toBe("depuis 2025");
  });

  it("go when their chip is taken off, the others stay", () => {
    expect(without(all, "period")).toEqual({ from: "", to: "", outlet: all.outlet, lang: "fr" });
    expect(without(all, "outlet")).toEqual({ ...all, outlet: "" });
    const none = chips(all).reduce((left, chip) => without(left, chip.key), all);
    expect(anyFilter(none)).toBe(false);
  });

  it("ask the core for whole months and years", () => {
    expect(request(7, all, 200, 100)).toEqual({ dossier: 7, from: "2025-05-01", to: "2025-06-30", outlet: all.outlet, lang: "fr", offset: 200, limit: 100 });
    expect(request(7, { ...NO_FILTERS, to: "2024-02" }, 0, 1)).toMatchObject({ from: null, to: "2024-02-29", outlet: null, lang: null });
  });
});
