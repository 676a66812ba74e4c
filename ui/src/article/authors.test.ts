import { expect, it } from "vitest";
import { authorsOf, authorsText } from "./authors.ts";

it("names survive the field they are written in", () => {
  for (const authors of [[], ["Awa Diarra"], ["Awa Diarra", "Issa Ly"], ["Diarra, Awa", "Ly, Issa"], ["Diarra, Awa"]]) {
    expect(authorsOf(authorsText(authors))).toEqual(authors);
  }
});

it("blanks and empty names are left out", () => {
  expect([authorsOf(" Awa Diarra ,, Issa Ly , "), authorsOf("")]).toEqual([["Awa Diarra", "Issa Ly"], []]);
});
