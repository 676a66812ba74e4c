import { expect, it } from "vitest";
import { addressOf } from "./address.ts";

it("only the web is an address, and no password goes along", () => {
  const typed = ["javascript:alert(1)", "file:///etc/passwd", "localhost", "https://user:secret@a.example/", "mailto:a@b.example", "mot", "https://", "a.example:8443/x"];
  expect(typed.map(addressOf)).toEqual([null, null, null, null, null, null, null, "https://a.example:8443/x"]);
});
