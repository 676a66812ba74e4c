import { afterEach, expect, it } from "vitest";
import type { ActorRow } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { shortName } from "./shortNames.ts";

const actor = (fr: string, en: string, aliases: string[], kind: ActorRow["kind"] = "organisation"): ActorRow => ({ id: "x", kind, names: { fr, en }, aliases, offices: [], country: null, events: 0 });
const ecowas = actor("Communauté économique des États de l’Afrique de l’Ouest", "Economic Community of West African States", ["ECOWAS", "Cédéao", "CEDEAO", "la Communauté"]);

afterEach(() => setLang("fr"));

it("an organisation goes by the initials of its name in the chosen language", () => {
  expect(shortName(ecowas)).toBe("CEDEAO");
  setLang("en");
  expect(shortName(ecowas)).toBe("ECOWAS");
});

it("initials of an earlier name are better than a long name", () => {
  expect(shortName(actor("Confédération des États du Sahel", "Confederation of Sahel States", ["AES", "Alliance des États du Sahel"]))).toBe("AES");
});

it("a person, a short name and an alias that explains nothing are left alone", () => {
  expect(shortName(actor("Jean-Baptiste Longuenom de Ouagadougou", "", ["JBLO"], "person"))).toBe("Jean-Baptiste Longuenom de Ouagadougou");
  expect(shortName(actor("Banque centrale", "", ["BC"]))).toBe("Banque centrale");
  expect(shortName(actor("Conseil des ministres de la CEDEAO", "", ["CM-CEDEAO", "le Conseil"]))).toBe("Conseil des ministres de la CEDEAO");
});
