import { expect, it } from "vitest";
import { readAddresses } from "./addresses.ts";

it("addresses are read one a line, each once, whatever stands around them", () => {
  const text = "https://a.example/x\n\n  - https://a.example/x \n<http://b.example/y?z=1>\r\nc.example/chemin\n";
  expect(readAddresses(text)).toEqual({ urls: ["https://a.example/x", "http://b.example/y?z=1", "https://c.example/chemin"], wrong: [] });
});

it("a line that is no address is named with its number", () => {
  expect(readAddresses("https://a.example\nune phrase entière\n\nftp://b.example/x").wrong).toEqual([
    { line: 2, text: "une phrase entière" },
    { line: 4, text: "ftp://b.example/x" },
  ]);
});
