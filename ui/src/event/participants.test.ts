import { expect, it } from "vitest";
import type { ActorRow } from "../ipc/generated.ts";
import { actorName, actorNamed, officeOn } from "./participants.ts";
import { themeNamed } from "./themes.ts";

const office = (fr: string, from: string | null, to: string | null): ActorRow["offices"][number] => ({ title: { fr, en: "" }, from, to });
const touray: ActorRow = {
  id: "touray", kind: "person", names: { fr: "", en: "Omar Touray" }, aliases: ["Touray, Omar"], country: null, events: 0,
  offices: [office("ministre", null, "2011"), office("président", "2022-07", null)],
};

it("an actor is found by exactly one of its names, not by a part of it", () => {
  expect(["omar touray ", "TOURAY, OMAR", "Touray", ""].map((name) => actorNamed(name, [touray])?.id ?? null)).toEqual(["touray", "touray", null, null]);
  expect(actorName(touray), "the other language where one is empty").toBe("Omar Touray");
});

it("the office is the one held on the day of the event", () => {
  expect(["2010", "2015-03-02", "2022", "2025-05-22", "bientôt"].map((date) => officeOn(touray, date)?.title.fr ?? null)).toEqual(["ministre", null, "président", "président", "président"]);
});

it("a theme is known by its name in either language", () => {
  const themes = [{ id: "a", title: { fr: "Sécurité", en: "Security" }, events: 0, keywords: { fr: [], en: [] } }, { id: "b", title: { fr: "Droit", en: "" }, events: 0, keywords: { fr: [], en: [] } }];
  expect(["securite", " SECURITY", "Droits", " "].map((name) => themeNamed(name, themes)?.id ?? null)).toEqual(["a", "a", null, null]);
});
