import { beforeEach, expect, it, vi } from "vitest";
import type { FeedEntryRow, FeedRow } from "../ipc/generated.ts";
import { NO_CHOICE, toggled } from "../shared/choice.ts";
import { Entries, PAGE } from "./entries.svelte.ts";
import { Feeds } from "./feeds.svelte.ts";

const core = vi.hoisted(() => ({ feeds: [] as FeedRow[], entries: [] as FeedEntryRow[], sent: [] as { name: string; request: Record<string, unknown> }[] }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: Record<string, unknown>) => {
    core.sent.push({ name, request });
    const found = core.entries.filter((entry) => !request.state || entry.state === request.state);
    const offset = Number(request.offset ?? 0);
    const answers: Record<string, () => unknown> = {
      feed_list: () => core.feeds,
      feed_entries: () => ({ total: found.length, rows: found.slice(offset, offset + Number(request.limit)) }),
      feed_aside: () => (core.entries = core.entries.map((entry) => ((request.entries as number[]).includes(entry.id) ? { ...entry, state: request.state as "aside" } : entry))),
      feed_add: () => feed(9, "Nouveau", null),
    };
    return Promise.resolve(answers[name]?.() ?? { job: 3 });
  },
}));

const feed = (id: number, title: string, folder: string | null, fresh = 0): FeedRow => ({ id, title, url: `https://f${id}.example/rss`, site: null, folder, checked: null, state: "never", message: null, entries: 0, fresh });
const entry = (id: number, more: Partial<FeedEntryRow> = {}): FeedEntryRow => ({ id, feed: 1, feed_title: "F", title: `E${id}`, url: `https://a${id}.example/x`, published: null, excerpt: "", words: 0, complete: false, state: "fresh", article: null, ...more });
const fail = (error: unknown): void => {
  throw error;
};

beforeEach(() => Object.assign(core, { feeds: [feed(1, "Zèbre", null, 2), feed(2, "Écho", "Région", 3), feed(3, "Agence", "Région")], entries: [], sent: [] }));

it("feeds stand by folder and title, those without a folder last", async () => {
  const feeds = new Feeds(() => undefined);
  await feeds.load(1);
  expect([feeds.rows.map((one) => one.title), feeds.folders, feeds.fresh]).toEqual([["Agence", "Écho", "Zèbre"], ["Région"], 5]);
});

it("one feed is asked, or all of them where none is looked at", async () => {
  const begun: number[] = [];
  const feeds = new Feeds((job) => begun.push(job));
  await feeds.load(1);
  await feeds.refresh();
  feeds.active = 2;
  expect(await feeds.refresh()).toBe(3);
  expect(core.sent.filter((one) => one.name === "feed_refresh").map((one) => one.request.feeds)).toEqual([null, [2]]);
  expect(begun, "whoever words the outcomes knows the work").toEqual([3, 3]);
});

it("a feed that is gone is no longer looked at", async () => {
  const feeds = new Feeds(() => undefined);
  await feeds.load(1);
  feeds.active = 2;
  core.feeds = [feed(1, "Zèbre", null)];
  await feeds.load(1);
  expect([feeds.active, feeds.current]).toEqual([null, null]);
});

it("entries come a page at a time, once each", async () => {
  core.entries = Array.from({ length: 450 }, (_, at) => entry(at + 1));
  const entries = new Entries(fail);
  await entries.open(1, null);
  expect([entries.total, entries.rows.length, entries.active, entries.rows[PAGE]]).toEqual([450, 450, 1, undefined]);
  await entries.need(PAGE - 2, PAGE + 2);
  await entries.need(PAGE, PAGE + 5);
  expect(core.sent.map((one) => one.request.offset)).toEqual([0, PAGE]);
});

it("what is set aside leaves the new ones, and one stands on the next", async () => {
  core.entries = [entry(1), entry(2), entry(3)];
  const entries = new Entries(fail);
  await entries.open(1, null);
  entries.active = 2;
  expect(await entries.aside(entries.meant)).toEqual({ count: 1, state: "aside" });
  expect([entries.order, entries.active]).toEqual([[1, 3], 3]);
  await entries.show("aside");
  expect(await entries.aside(entries.meant), "from there it is taken back").toEqual({ count: 1, state: "fresh" });
});

it("what is an article already is not taken twice, and at most 200 go at once", async () => {
  const entries = new Entries(fail);
  expect(await entries.take([entry(1, { state: "taken" })])).toBeNull();
  await entries.take([entry(1, { state: "taken" }), ...Array.from({ length: 300 }, (_, at) => entry(at + 2))]);
  const sent = core.sent.at(-1)?.request.entries as number[];
  expect([sent.length, sent[0]]).toEqual([200, 2]);
});

it("an action is about what is chosen, in the order of the list", async () => {
  core.entries = [entry(1), entry(2), entry(3)];
  const entries = new Entries(fail);
  await entries.open(1, null);
  entries.choice = toggled(toggled(NO_CHOICE, 3), 1);
  expect(entries.meant.map((one) => one.id)).toEqual([1, 3]);
  await entries.open(1, 5);
  expect(entries.choice.ids.size, "another feed begins with nothing chosen").toBe(0);
});
