import { expect, it, vi } from "vitest";
import type { ArticlePage, ArticleRow } from "../ipc/generated.ts";
import { chosenIn, MOST } from "./chosen.svelte.ts";
import { NO_FILTERS } from "./filters.ts";
import { independentOf } from "./independent.ts";
import { ArticlePages, PAGE } from "./pages.svelte.ts";

const fail = (error: unknown): void => {
  throw error;
};

/** A dossier whose articles have these ids, in pages. */
async function dossier(ids: number[]) {
  const full = vi.fn();
  const asked: number[] = [];
  const pages = new ArticlePages(async ({ offset, outlet }): Promise<ArticlePage> => {
    const from = offset ?? 0;
    asked.push(from / PAGE);
    const listed = outlet ? ids.slice(0, 2) : ids;
    return { total: listed.length, independent: listed.length, outlets: [], rows: listed.slice(from, from + PAGE).map((id) => ({ id, version: id, copies: 1 }) as ArticleRow) };
  }, fail);
  await pages.open(1);
  const chosen = chosenIn(pages);
  chosen.onfull = full;
  return { pages, chosen, full, asked, ids };
}
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => count - at);

it("articles are put in and out one by one, and given in the order of the list", async () => {
  const { chosen } = await dossier([30, 20, 10]);
  await chosen.choose(2, "toggle", null);
  await chosen.choose(0, "toggle", null);
  expect(chosen.ids).toEqual([30, 10]);
  expect([chosen.has(0), chosen.has(1), chosen.has(9)]).toEqual([true, false, false]);
  await chosen.choose(0, "toggle", null);
  expect(chosen.ids).toEqual([10]);
  await chosen.choose(0, "none", null);
  expect(chosen.ids).toEqual([]);
});

it("a range begins at the open article where nothing is chosen, and turns round where it began", async () => {
  const { chosen } = await dossier([50, 40, 30, 20, 10]);
  await chosen.choose(3, "reach", 40);
  expect(chosen.ids).toEqual([40, 30, 20]);
  await chosen.choose(0, "reach", 20);
  expect(chosen.ids, "from where it began, not from the article that is open by now").toEqual([50, 40]);
  await chosen.choose(4, "none", null);
  await chosen.choose(4, "reach", null);
  expect(chosen.ids, "without an open article it is the one").toEqual([10]);
});

it("keys that follow each other at once both count", async () => {
  const { chosen } = await dossier([30, 20, 10]);
  void chosen.choose(0, "toggle", 30);
  void chosen.choose(1, "reach", 30);
  expect(chosen.ids).toEqual([30, 20]);
});

it("all means those that are not loaded as well", async () => {
  const { chosen, asked, ids } = await dossier(upTo(2 * PAGE + 30));
  expect(asked).toEqual([0]);
  const done = chosen.choose(0, "all", null);
  expect([chosen.waiting, chosen.ids]).toEqual([true, []]);
  await done;
  expect(chosen.ids).toEqual(ids);
  expect([chosen.waiting, asked]).toEqual([false, [0, 1, 2]]);
});

it("a range reaches over pages that are not loaded", async () => {
  const { pages, chosen, ids } = await dossier(upTo(5 * PAGE));
  await pages.need(3 * PAGE, 3 * PAGE);
  await chosen.choose(3 * PAGE + 4, "reach", ids[PAGE - 2] ?? null);
  expect(chosen.ids).toEqual(ids.slice(PAGE - 2, 3 * PAGE + 5));
  expect(pages.rows[4 * PAGE], "and no further").toBeUndefined();
});

it("rows that come late for a choice that was given up change nothing", async () => {
  const { chosen } = await dossier(upTo(PAGE + 1));
  const late = chosen.choose(0, "all", null);
  chosen.clear();
  await late;
  expect(chosen.ids).toEqual([]);
  const again = await dossier(upTo(PAGE + 1));
  const other = again.chosen.choose(0, "all", null);
  await again.chosen.choose(0, "toggle", null);
  await other;
  expect(again.chosen.ids).toEqual([PAGE + 1]);
});

it("no more can be chosen than a synthesis reads", async () => {
  const { chosen, full, ids, asked } = await dossier(upTo(MOST + 300));
  await chosen.choose(0, "all", null);
  expect([chosen.ids.length, full.mock.calls.length, asked.length]).toEqual([MOST, 1, MOST / PAGE]);
  expect(chosen.ids).toEqual(ids.slice(0, MOST));
  await chosen.choose(0, "toggle", null);
  await chosen.choose(0, "toggle", null);
  expect([chosen.ids.length, full.mock.calls.length], "up to it one may go").toEqual([MOST, 1]);
  await chosen.choose(MOST + 299, "reach", null);
  expect([chosen.ids.length, full.mock.calls.length]).toEqual([MOST, 2]);
});

it("after a change the choice stays, without what has gone", async () => {
  const { pages, chosen, ids } = await dossier(upTo(3 * PAGE));
  await chosen.choose(0, "all", null);
  ids.splice(PAGE + 5, 1);
  await pages.open(1);
  expect(pages.rows[2 * PAGE], "only the first page is there again").toBeUndefined();
  await chosen.settle();
  expect(chosen.ids).toEqual(ids);
});

it("what is still there is found without fetching every page", async () => {
  const { pages, chosen, asked } = await dossier(upTo(4 * PAGE));
  await pages.need(PAGE, PAGE);
  await chosen.choose(PAGE + 3, "toggle", null);
  await pages.open(1);
  asked.length = 0;
  await chosen.settle();
  expect([chosen.ids.length, asked]).toEqual([1, [1]]);
});

it("a narrowed list keeps what it still shows", async () => {
  const { pages, chosen } = await dossier([4, 3, 2, 1]);
  await chosen.choose(0, "all", null);
  await pages.filter({ ...NO_FILTERS, outlet: "A" });
  await chosen.settle();
  expect(chosen.ids).toEqual([4, 3]);
});

it("the choice outlives the picture of its list, not the dossier or the filters", async () => {
  const { pages, chosen } = await dossier([4, 3, 2, 1]);
  chosen.begin(1, pages.filters);
  await chosen.choose(0, "toggle", null);
  const again = chosenIn(pages);
  again.begin(1, pages.filters);
  expect(again.ids).toEqual([4]);
  await pages.filter({ ...NO_FILTERS });
  again.begin(1, pages.filters);
  expect(again.ids).toEqual([]);
  await again.choose(1, "toggle", null);
  again.begin(2, pages.filters);
  expect(again.ids).toEqual([]);
});

it("an article and its copies are one source", async () => {
  const row = (id: number, copies = 1) => ({ id, version: id + 100, copies }) as ArticleRow;
  const groups: Record<number, number[]> = { 102: [3, 9], 103: [2, 9], 107: [8] };
  const ask = vi.fn(async (version: number) => ({ copies: (groups[version] ?? []).map((id) => ({ id })) as never }));
  expect(await independentOf([row(1), row(2, 3), row(3, 3), row(7, 2)], ask)).toBe(3);
  expect(ask, "only those with copies are asked for").toHaveBeenCalledTimes(3);
  expect(await independentOf(upTo(200).map((id) => row(id, 2)), ask), "nobody asks two hundred times").toBeNull();
});
