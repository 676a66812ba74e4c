import { expect, it } from "vitest";
import { EMPTY_SOURCE, sourceRequest } from "./source.ts";

it("what is left empty is not sent as something", () => {
  expect(sourceRequest({ ...EMPTY_SOURCE, title: " Entretien ", text: "Il a dit…\n" }, 3)).toEqual({
    dossier: 3, article: null, kind: "interview", title: "Entretien", text: "Il a dit…\n", outlet: null, authors: [], published: null, reliability: null, marking: "internal",
  });
});

it("people, date and standing go along as typed", () => {
  const form = { ...EMPTY_SOURCE, kind: "cable" as const, title: "T", text: "x", people: "Awa Diarra, Issa Ly", published: "22 mai 2025", reliability: "b" as const, marking: "tlp_red" as const };
  expect(sourceRequest(form, 1)).toMatchObject({ kind: "cable", authors: ["Awa Diarra", "Issa Ly"], published: "22 mai 2025", reliability: "b", marking: "tlp_red" });
});
