import { FluentResource } from "@fluent/bundle";
import { afterEach, describe, expect, it } from "vitest";
import { formatDate, formatSpan } from "./format.ts";
import { has, setLang, t } from "./i18n.svelte.ts";

const messages = import.meta.glob<string>("../../../src-tauri/crates/core/messages/*/ui-*.ftl", { query: "?raw", import: "default", eager: true });
const code = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/*.test.ts"], { query: "?raw", import: "default", eager: true });
const source = Object.values(code).join("\n");

/** The message files of a language, by name. */
const files = (lang: string): Map<string, string> =>
  new Map(Object.entries(messages).flatMap(([path, text]) => (path.includes(`/${lang}/`) ? [[path.split("/").at(-1) ?? "", text]] : [])));
const ids = (lang: string): string[] => [...files(lang).values()].flatMap((text) => new FluentResource(text).body.map((message) => message.id));

afterEach(() => setLang("fr"));

describe("messages", () => {
  it("are the same in both languages", () => {
    expect([...files("en").keys()].sort()).toEqual([...files("fr").keys()].sort());
    expect(ids("en").sort()).toEqual(ids("fr").sort());
  });

  it("are defined once each, and parse whole", () => {
    for (const lang of ["fr", "en"]) {
      const all = ids(lang);
      expect(all.filter((id, at) => all.indexOf(id) !== at), `twice in ${lang}`).toEqual([]);
      const lines = [...files(lang).values()].flatMap((text) => text.split("\n"));
      const begun = lines.filter((line) => /^[a-z][a-zA-Z0-9_-]* =/.test(line)).length;
      expect(all.length, `a message that does not parse is dropped without a word (${lang})`).toBe(begun);
    }
  });

  it("have words for every id the code uses", () => {
    const whole = [...source.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
    expect(whole.length, "ids found in the code").toBeGreaterThan(100);
    expect([...new Set(whole)].filter((id) => !has(id))).toEqual([]);
    const known = ids("fr");
    const begun = [...source.matchAll(/\bt\(\s*`([a-z0-9-]+)\$\{/g)].map((match) => match[1] ?? "");
    expect([...new Set(begun)].filter((start) => !known.some((id) => id.startsWith(start)))).toEqual([]);
  });

  it("are used, each of them", () => {
    const begun = [...source.matchAll(/`([a-z0-9-]+-)\$\{/g)].map((match) => match[1] ?? "");
    const unused = ids("fr").filter((id) => !source.includes(`"${id}"`) && !begun.some((start) => id.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it("in French keep to the typography", () => {
    for (const [name, text] of files("fr")) {
      const lines = text.split("\n").filter((line) => !line.startsWith("#"));
      // Selectors, variants and functions are syntax, not words.
      const words = lines.map((line) => line.replace(/\{[^}]*\}?/g, "x").replace(/^[a-z][a-zA-Z0-9_-]* =/, "").replace(/^\s*\*?\[\w+\]/, ""));
      const wrong = words.filter((line) => /['"]|\p{L}[;!?]|[ ][;:!?»]|[^\u00a0]:(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|(?<!\u202f)[;!?](?=\s|$)|\.\.\./u.test(line));
      expect(wrong, name).toEqual([]);
    }
  });

  it("follow the chosen language", () => {
    expect(t("close")).toBe("Fermer");
    setLang("en");
    expect(t("close")).toBe("Close");
    expect(document.documentElement.lang).toBe("en");
  });
});

describe("dates", () => {
  it("keep their precision and the habits of the language", () => {
    expect(formatDate("2025-05-22", "full")).toBe("jeudi 22 mai 2025");
    expect(formatDate("2025-07-01", "long")).toBe("1er juillet 2025");
    expect(formatDate("2025-11", "long")).toBe("novembre 2025");
    expect(formatDate("2025")).toBe("2025");
    setLang("en");
    expect(formatDate("2025-05-01", "long")).toBe("1 May 2025");
  });

  it("that are no dates are shown as they are", () => {
    expect(formatDate("mai dernier")).toBe("mai dernier");
    expect(formatDate(null)).toBe("");
  });

  it("of several days say what they share once", () => {
    expect(formatSpan("2025-04-22", "2025-04-23", "long")).toBe("22–23 avril 2025");
    expect(formatSpan("2025-06-01", "2025-06-03", "long")).toBe("1er–3 juin 2025");
    expect(formatSpan("2025-05-30", "2025-06-02")).toBe("30 mai – 2 juin 2025");
    expect(formatSpan("2024-12", "2025-02", "long")).toBe("décembre 2024 – février 2025");
  });
});
