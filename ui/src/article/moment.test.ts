import { afterEach, expect, it } from "vitest";
import { setLang } from "../shared/i18n.svelte.ts";
import { formatPublished } from "./moment.ts";

afterEach(() => setLang("fr"));

it("the time is the one on the clock of its place, whatever the clock here", () => {
  expect(formatPublished("2025-05-22", "2025-05-22T23:30:00+02:00")).toBe("jeudi 22 mai 2025 à 23\u00a0h\u00a030 (UTC+2)");
  expect(formatPublished("2025-05-22", "2025-05-22T06:05:00Z")).toBe("jeudi 22 mai 2025 à 6\u00a0h\u00a005 (UTC)");
  expect(formatPublished("2025-05-22", "2025-05-22T06:05:00.000-03:30")).toContain("(UTC−3:30)");
  setLang("en");
  expect(formatPublished("2025-05-22", "2025-05-22T06:05:00+00:00")).toContain("06:05 (UTC)");
});

it("without a time the day stands alone, without a zone none is made up", () => {
  expect(formatPublished("2025-05", null)).toBe("mai 2025");
  expect(formatPublished("2025-05-22", "2025-05-22T18:00:00")).toBe("jeudi 22 mai 2025 à 18\u00a0h\u00a000");
  expect(formatPublished("mai dernier", "hier soir")).toBe("mai dernier");
  expect(formatPublished(null, null)).toBe("");
});
