import { expect, it } from "vitest";
import type { ArticleDetail } from "../ipc/generated.ts";
import { EMPTY_SOURCE, sourceRequest, startOf } from "./source.ts";

it("what is left empty is not sent as something", () => {
  expect(sourceRequest({ ...EMPTY_SOURCE, title: " Entretien ", text: "Il a dit…\n" }, 3)).toEqual({
    dossier: 3, article: null, kind: "interview", title: "Entretien", text: "Il a dit…\n", outlet: null, authors: [], published: null, reliability: null, marking: "internal",
  });
});

it("people, date and standing go along as typed", () => {
  const form = { ...EMPTY_SOURCE, kind: "cable" as const, title: "T", text: "x", people: "Awa Diarra, Issa Ly", published: "22 mai 2025", reliability: "b" as const, marking: "tlp_red" as const };
  expect(sourceRequest(form, 1)).toMatchObject({ kind: "cable", authors: ["Awa Diarra", "Issa Ly"], published: "22 mai 2025", reliability: "b", marking: "tlp_red" });
});

it("a source that was written down comes back as it was typed, and is saved as the same one", () => {
  const known = { id: 7, kind: "meeting", title: "Réunion", outlet: null, authors: ["Awa Diarra", "Issa Ly"], published: "2025-05-22", reliability: null, marking: "internal", written: "Ordre du jour\n\n- un\n" };
  const start = startOf(known as unknown as ArticleDetail);
  if (!start) throw new Error("it has a form");
  expect(sourceRequest(start.form, 3, start.article)).toMatchObject({ article: 7, kind: "meeting", text: known.written, outlet: null, authors: ["Awa Diarra", "Issa Ly"], published: "2025-05-22" });
  expect(startOf({ ...known, written: null } as unknown as ArticleDetail), "a page of the press has none").toBeNull();
});
