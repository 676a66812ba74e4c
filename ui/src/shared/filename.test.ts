import { expect, it } from "vitest";
import { fileName } from "./filename.ts";

const name = (...parts: string[]): string => fileName(parts, "Note");

it("a file name holds the parts that there are", () => {
  expect(name("2025-041", "CEDEAO – AES : où en est-on après Bamako ?")).toBe("2025-041 CEDEAO – AES, où en est-on après Bamako");
  expect([name("", "Sans numéro"), name("Seul")]).toEqual(["Sans numéro", "Seul"]);
});

it("a file name holds nothing that a file system forbids", () => {
  const given = name("41/2025", 'a\\b:c*d?e"f<g>h|i\u0000\n\u202ej');
  expect(given).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202e]/);
  expect(name("", "...")).toBe("Note");
  expect(name("", "")).toBe("Note");
  expect(name("", "CON")).toBe("CON_");
  expect(name("", ". /")).toBe("Note");
});

it("a long name is cut between words", () => {
  const long = name("1", "négociation ".repeat(30));
  expect([...long].length).toBeLessThanOrEqual(100);
  expect(long.endsWith("négociation")).toBe(true);
});
