import { expect, it } from "vitest";
import { namesOf, namesText } from "./names.ts";

it("names survive the field they are written in", () => {
  for (const names of [[], ["Awa Diarra"], ["Awa Diarra", "Issa Ly"], ["Diarra, Awa", "Ly, Issa"], ["Diarra, Awa"]]) {
    expect(namesOf(namesText(names))).toEqual(names);
  }
});

it("blanks and empty names are left out", () => {
  expect([namesOf(" Awa Diarra ,, Issa Ly , "), namesOf("")]).toEqual([["Awa Diarra", "Issa Ly"], []]);
});
