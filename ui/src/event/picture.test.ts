import { describe, expect, it } from "vitest";
import type { EventRow } from "../ipc/generated.ts";
import { lightInk } from "./ink.ts";
import { escaped, type Ink, pictureOf } from "./picture.ts";
import { dayNumber } from "./scale.ts";
import { followersIn, itemOf, lanesOf, layoutOf, sizesAt } from "./timeline.ts";

const ink: Ink = { paper: "#fff", list: "#eee", ink: "#000", soft: "#333", faint: "#666", line: "#ddd", step: "#00f", parallel: "#850", irritant: "#b00" };
const event = (id: string, title: string, value: string, more: Partial<EventRow> = {}): EventRow => ({
  id, kind: "decision", title: { fr: title, en: "" }, participants: [], dates: [{ label: "held", value }], follows: [], themes: [], passages: [], references: [], independent: 0, ...more,
});
const rows = [event("a", "Accord & <script>alert(1)</script> « signé »", "2025-05-22"), event("b", "Prélèvement", "2025-06", { track: "parallel", follows: ["a"] }), event("c", "Charge", "2026-03-01", { track: "irritant" })];
const items = rows.flatMap((row) => itemOf(row, row.title.fr) ?? []);
const layout = layoutOf(lanesOf(items, { lanes: [], of: () => [], rest: "Sans \"thème\"" }), 3, sizesAt(1));
const sheet = { title: "Chronologie <CEDEAO>", about: "mai – juillet 2025", from: dayNumber("2025-05-01"), to: dayNumber("2025-07-31"), today: dayNumber("2025-06-15"), followers: followersIn(items), ink };

describe("the exported picture", () => {
  const text = pictureOf(layout, sheet);
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");

  it("is one well-formed SVG with its title and what it shows", () => {
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.documentElement.tagName).toBe("svg");
    expect(parsed.querySelector("title")?.textContent).toBe("Chronologie <CEDEAO>");
    expect(parsed.querySelector("desc")?.textContent).toBe("mai – juillet 2025");
  });

  it("needs nothing else, and nothing in it runs", () => {
    expect(text).not.toMatch(/var\(|class=|href|url\((?!#)|<script|<style|<foreignObject|on\w+=/);
    expect([...parsed.querySelectorAll("text")].some((one) => one.textContent?.includes("<script>"))).toBe(true);
  });

  it("has a legend, the names of the lanes, and what is in sight", () => {
    const words = [...parsed.querySelectorAll("text")].map((one) => one.textContent);
    expect(words).toContain("Sans \"thème\"");
    expect(words).toContain("irritant");
    expect(words.some((one) => one?.startsWith("Prélèvement"))).toBe(true);
    expect(words.some((one) => one?.startsWith("Charge")), "out of sight").toBe(false);
    expect(Number(parsed.documentElement.getAttribute("width"))).toBeGreaterThan(90 * 3);
  });

  it("leaves out what XML cannot hold", () => expect(escaped("a\u0000\u0008b\ud800c 😀")).toBe("abc 😀"));
});

it("its colours are those of the light theme, whichever is shown", () => {
  const style = document.createElement("style");
  style.textContent = ":root { --ink: #111111; --accent: #222299; } :root[data-theme=\"dark\"] { --ink: #eeeeee; }";
  document.head.append(style);
  document.documentElement.dataset.theme = "dark";
  expect(lightInk()).toMatchObject({ ink: "#111111", step: "#222299", soft: "#111111", paper: "Canvas" });
  style.remove();
});
