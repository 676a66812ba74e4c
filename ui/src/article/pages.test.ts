import { expect, it } from "vitest";
import type { ArticleList, ArticlePage, ArticleRow } from "../ipc/generated.ts";
import { NO_FILTERS } from "./filters.ts";
import { ArticlePages, PAGE } from "./pages.svelte.ts";

const TOTAL = 450;
const asked: ArticleList[] = [];
const answer = (request: ArticleList): ArticlePage => {
  asked.push(request);
  const total = request.outlet ? 3 : TOTAL;
  const offset = request.offset ?? 0;
  const count = Math.max(0, Math.min(PAGE, total - offset));
  const rows = Array.from({ length: count }, (_, at) => ({ id: offset + at + 1, version: offset + at + 1 }) as ArticleRow);
  return { total, independent: total - 1, outlets: ["A", "B"], rows };
};
const fail = (error: unknown): void => {
  throw error;
};

it("pages are fetched once each, as they come into sight", async () => {
  asked.length = 0;
  const pages = new ArticlePages(async (request) => answer(request), fail);
  await pages.open(1);
  expect([pages.total, pages.independent, pages.rows.length, pages.waiting]).toEqual([TOTAL, TOTAL - 1, TOTAL, false]);
  expect(pages.rows[PAGE]).toBeUndefined();
  await pages.need(PAGE - 3, PAGE + 4);
  await pages.need(PAGE, PAGE + 10);
  expect(asked.map((request) => request.offset)).toEqual([0, PAGE]);
  expect(pages.indexOf(PAGE + 1)).toBe(PAGE);
});

it("a late answer to an old question is let go", async () => {
  const held: (() => void)[] = [];
  const pages = new ArticlePages((request) => new Promise((resolve) => held.push(() => resolve(answer(request)))), fail);
  const first = pages.open(1);
  const second = pages.filter({ ...NO_FILTERS, outlet: "A" });
  held[1]?.();
  held[0]?.();
  await Promise.all([first, second]);
  expect(pages.total).toBe(3);
});

it("another dossier begins without the filters of the last", async () => {
  asked.length = 0;
  const pages = new ArticlePages(async (request) => answer(request), fail);
  await pages.open(1);
  await pages.filter({ ...NO_FILTERS, outlet: "A" });
  await pages.open(1);
  expect(asked.at(-1)?.outlet, "the same dossier keeps them").toBe("A");
  await pages.open(2);
  expect(asked.at(-1)?.outlet).toBeNull();
});

it("a failed page is reported and can be asked for again", async () => {
  let broken = true;
  const errors: unknown[] = [];
  const pages = new ArticlePages(
    async (request) => {
      if (broken) throw new Error("no disk");
      return answer(request);
    },
    (error) => errors.push(error),
  );
  await pages.open(1);
  expect(errors).toHaveLength(1);
  broken = false;
  await pages.need(0, 5);
  expect(pages.total).toBe(TOTAL);
});
