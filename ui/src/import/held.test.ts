import { beforeEach, expect, it, vi } from "vitest";
import type { HeldRow, ImportOutcome } from "../ipc/generated.ts";
import { toggled } from "../shared/choice.ts";
import { canRecover, HeldCaptures, isArticle, whence } from "./held.svelte.ts";

const core = vi.hoisted(() => ({ rows: [] as HeldRow[], sent: [] as { name: string; request: unknown }[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: { held?: number[] }) => {
    core.sent.push({ name, request });
    if (name === "held_list") return Promise.resolve(core.rows);
    if (name === "article_fetch") return Promise.resolve({ job: 5 });
    const without = request.held?.includes(3) ? [3] : [];
    core.rows = core.rows.filter((row) => !request.held?.includes(row.id) || (name === "held_keep" && without.includes(row.id)));
    if (name === "held_drop") return Promise.resolve(null);
    return Promise.resolve((request.held ?? []).map((held): ImportOutcome => ({ input: "x", outcome: held === 3 ? "refused" : "partial", article: held === 3 ? null : held, reason: null, held: held === 3 ? 3 : null })));
  },
}));

const row = (id: number, input = "page.html", url: string | null = "https://a.example/x"): HeldRow => ({ id, input, title: `T${id}`, outlet: null, published: null, url, verdict: id === 3 ? "none" : "partial", reasons: [], words: 3, excerpt: "", since: "" });

beforeEach(() => {
  core.rows = [row(1), row(2), row(3), row(4)];
  core.sent = [];
});

it("what an action is about: the chosen ones, else where one stands; it goes on to the next", async () => {
  const held = new HeldCaptures();
  await held.load(1);
  expect([held.active, held.meant.map((one) => one.id)]).toEqual([1, [1]]);
  held.choice = toggled(toggled(held.choice, 4), 1);
  expect(held.meant.map((one) => one.id)).toEqual([1, 4]);
  await held.drop([1, 4]);
  expect([held.order, held.active, held.choice.ids.size]).toEqual([[2, 3], 3, 0]);
});

it("what has no text to keep stays and says so", async () => {
  const held = new HeldCaptures();
  await held.load(1);
  const outcomes = await held.keep([2, 3]);
  expect([outcomes.map((one) => one.outcome), held.order]).toEqual([["partial", "refused"], [1, 3, 4]]);
});

it("a page that was asked for again takes the place of its capture, if it is the article", async () => {
  const held = new HeldCaptures();
  await held.load(1);
  expect(await held.recover(row(2))).toBe(5);
  await held.settle(5, [{ input: "x", outcome: "partial", article: null, reason: null, held: 9 }]);
  expect(held.order, "still not whole").toContain(2);
  await held.recover(row(2));
  await held.settle(5, [{ input: "x", outcome: "added", article: 7, reason: null, held: null }]);
  expect(held.order).toEqual([1, 3, 4]);
  await held.settle(6, [{ input: "x", outcome: "added", article: 7, reason: null, held: null }]);
  expect(held.order, "other work takes nothing away").toEqual([1, 3, 4]);
});

it("a capture that came from its own address is not asked for again", () => {
  expect([canRecover(row(1)), canRecover(row(1, "https://a.example/x")), canRecover(row(1, "page.html", null))]).toEqual([true, false, false]);
  expect([whence(row(1)), whence(row(1, "https://a.example/x"))]).toEqual(["page.html", "a.example"]);
});

it("another dossier begins with nothing chosen", async () => {
  const held = new HeldCaptures();
  await held.load(1);
  held.choice = toggled(held.choice, 1);
  core.rows = [row(8)];
  await held.load(2);
  expect([held.active, held.choice.ids.size]).toEqual([8, 0]);
});

it("only a whole article settles what waited", () => {
  const of = (outcome: ImportOutcome["outcome"], article: number | null): boolean => isArticle({ input: "", outcome, article, reason: null, held: null });
  expect([of("added", 1), of("same", 1), of("copy", 1), of("partial", 1), of("refused", null)]).toEqual([true, true, true, false, false]);
});
