import { afterEach, describe, expect, it } from "vitest";
import type { ActorRow } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { countriesOf, countryName, countryOf } from "./countries.ts";
import { actorErrors, type ActorForm, actorFormOf, actorRequest, emptyActor, isActorRight, namesakeOf } from "./form.ts";

const actor = (id: string, fr: string, more: Partial<ActorRow> = {}): ActorRow => ({ id, kind: "person", names: { fr, en: "" }, aliases: [], offices: [], country: null, events: 0, ...more });
const benin = actor("benin", "Bénin", { kind: "state", names: { fr: "Bénin", en: "Benin" }, country: "benin" });
const typed = (more: Partial<ActorForm>): ActorForm => ({ ...emptyActor("Awa Diarra", "fr"), ...more });

afterEach(() => setLang("fr"));

describe("the form of an actor", () => {
  it("begins with the name it was looked for by, in the language of the window", () => {
    expect([emptyActor(" Awa Diarra ", "fr").fr, emptyActor("Awa Diarra", "en").en]).toEqual(["Awa Diarra", "Awa Diarra"]);
    expect(actorErrors(emptyActor("  ", "fr")).name).toContain("nom");
    expect(isActorRight(actorErrors(typed({ fr: "", en: "Bloc" })))).toBe(true);
  });

  it("says what is wrong with an office, and with which of its fields", () => {
    const errors = (office: Partial<ActorForm["offices"][number]>): unknown => actorErrors(typed({ offices: [{ fr: "ministre", en: "", from: "", to: "", ...office }] })).offices[0];
    expect([errors({}), errors({ from: "2025" }), errors({ from: "05/2025", to: "2025-05-22" }), errors({ from: "2025-05", to: "2025" })]).toEqual([null, null, null, null]);
    expect(errors({ fr: "", from: "2025" })).toMatchObject({ field: "title" });
    expect(errors({ from: "2025-13" })).toMatchObject({ field: "from", text: expect.stringContaining("mois") as string });
    expect(errors({ to: "2025-02-30" })).toMatchObject({ field: "to", text: expect.stringContaining("jour") as string });
    expect(errors({ from: "2025-05-22", to: "2025-05-21" })).toMatchObject({ field: "to", text: "La fin vient avant le début." });
  });

  it("becomes a request with clean values, its offices the oldest first", () => {
    const form = typed({
      en: " ", pt: " ", aliases: " A. Diarra \n\nDiarra Awa\nA. Diarra", country: "benin",
      offices: [
        { fr: " ministre ", en: "", from: "05/2025", to: "" },
        { fr: "", en: "", from: "", to: " " },
        { fr: "", en: "envoy", from: "2021", to: "2023-05-01" },
        { fr: "juriste", en: "", from: "", to: "" },
      ],
    });
    expect(actorRequest(form, 3, [benin])).toEqual({
      dossier: 3, actor: null, kind: "person", names: { fr: "Awa Diarra", en: "", pt: null }, aliases: ["A. Diarra", "Diarra Awa"], country: "benin",
      offices: [
        { title: { fr: "juriste", en: "" }, from: null, to: null },
        { title: { fr: "", en: "envoy" }, from: "2021", to: "2023-05-01" },
        { title: { fr: "ministre", en: "" }, from: "2025-05", to: null },
      ],
    });
  });

  it("gives an actor back as it was, whatever its country is kept as", () => {
    for (const country of [null, "benin", "KE", "Atlantide"]) {
      const row = actor("awa", "Awa Diarra", { names: { fr: "Awa Diarra", en: "Awa Diarra", pt: "Awa" }, aliases: ["A. D."], offices: [{ title: { fr: "ministre", en: "minister" }, from: "2024", to: null }], country });
      const { dossier: _, actor: id, ...request } = actorRequest(actorFormOf(row, [benin, row]), 1, [benin, row]);
      const { id: own, events: __, ...fields } = row;
      expect([id, request], country ?? "none").toEqual([own, fields]);
    }
    const form = { ...actorFormOf(actor("awa", "Awa", { country: "KE" }), []), country: " " };
    expect(actorRequest(form, 1, []).country, "a country can be taken away").toBeNull();
  });

  it("knows another actor of the same name, and not the one that is changed", () => {
    const other = actor("awa", "Awa Diarra", { aliases: ["Mme Diarra"] });
    expect(namesakeOf(typed({ fr: "AWA DIARRA" }), [benin, other])?.id).toBe("awa");
    expect(namesakeOf(typed({ fr: "mme diarra" }), [other])?.id).toBe("awa");
    expect(namesakeOf(actorFormOf(other, []), [other])).toBeNull();
    expect(namesakeOf(typed({ fr: "", en: "" }), [actor("x", "")]), "no name is nobody’s name").toBeNull();
  });
});

describe("countries", () => {
  it("are the states of the dossier first, then the others, each once", () => {
    const labels = countriesOf([benin]).map((one) => one.label);
    expect(labels[0]).toBe("Bénin");
    expect(labels.filter((label) => label === "Bénin")).toHaveLength(1);
    expect(labels).toEqual(expect.arrayContaining(["Kenya", "Côte d’Ivoire", "Allemagne"]));
    expect(labels.filter((label) => /union européenne|nations unies|région indéterminée/i.test(label))).toEqual([]);
    expect(labels.length).toBeGreaterThan(190);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("are kept as the state of the dossier, as a code, or as typed", () => {
    expect(["benin", "BENIN ", "allemagne", "Atlantide", " "].map((words) => countryOf(words, [benin]))).toEqual(["benin", "benin", "DE", "Atlantide", null]);
    setLang("en");
    expect([countryOf("Germany", []), countryName("DE", []), countryName("benin", [benin]), countryName("Atlantide", [])]).toEqual(["DE", "Germany", "Benin", "Atlantide"]);
  });
});
