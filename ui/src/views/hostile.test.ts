import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import App from "./App.svelte";
import { facts } from "./facts.svelte.ts";
import { intake } from "./intake.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** Every text that the core can send is markup here. It must come out as words, in every place that shows it. */
const EVIL = `"><img src=x onerror="globalThis.ran=1"><svg onload=globalThis.ran=1><script>globalThis.ran=1</script>`;

const answers = vi.hoisted(() => ({ table: {} as Record<string, unknown>, events: {} as Record<string, (payload: unknown) => void> }));
vi.mock("../ipc/transport.ts", () => ({
  receive: (event: string, run: (payload: unknown) => void) => {
    answers.events[event] = run;
    return Promise.resolve(() => undefined);
  },
  send: (name: string) => Promise.resolve(structuredClone(answers.table[name] ?? [])),
}));

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", class { observe(): void {} disconnect(): void {} });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const text = { fr: EVIL, en: EVIL };
  const passage = { article: 1, start: 0, end: EVIL.length, hash: "", quote: EVIL };
  const row = { id: 1, version: 1, title: EVIL, outlet: EVIL, authors: [EVIL], published: EVIL, lang: "fr", url: EVIL, words: 3, excerpt: EVIL, verdict: "partial", copies: 2, demo: true, kind: "other", reliability: "f", marking: "none" };
  const copy = { id: 2, title: EVIL, outlet: EVIL, published: EVIL, origin: true, joined: true };
  const field = { value: EVIL, origin: EVIL, words: EVIL, uncertain: true, others: [{ value: EVIL, origin: EVIL, words: EVIL }] };
  const held = { id: 5, input: EVIL, title: EVIL, outlet: EVIL, published: EVIL, url: EVIL, verdict: "none", reasons: [EVIL], words: 3, excerpt: EVIL, since: EVIL };
  const blocks = [{ type: "paragraph", content: [{ type: "text", text: EVIL }] }];
  answers.table = {
    shell_state: { lang: "fr", platform: "linux", automation: false, now: null },
    library_state: { file: EVIL, version: EVIL, read_only: false, requests: 0, dossiers: [{ id: 1, title: EVIL, demo: true, articles: 1, events: 1, actors: 1, notes: 0 }], settings: { lang: "fr", theme: "light", text_size: null, author: EVIL, sender: EVIL, layout: null, network: true } },
    article_list: { total: 1, independent: 1, outlets: [EVIL], rows: [row] },
    article_show: { ...row, shown: 1, blocks: [{ type: "paragraph", content: [{ type: "text", text: EVIL, marks: [{ type: "link", attrs: { href: "javascript:globalThis.ran=1" } }, { type: "lang", attrs: { lang: EVIL } }] }] }], text: EVIL, lines: [{ kind: "paragraph", start: 0, end: EVIL.length }], reasons: [EVIL], reasons_said: [EVIL], published_time: EVIL, format: "html", original_bytes: 9, pictures: [{ id: 3, block: 0, alt: EVIL, caption: EVIL, width: 4, height: 3 }], copy_why: "named", split_from: [copy],
      metadata: ["title", "authors", "outlet", "published", "url", "lang"].map((name) => ({ field: name, ...field })), versions: [{ id: 1, captured: EVIL, hash: EVIL }], copy_group: [copy, { ...copy, id: 1 }] },
    picture_show: { mime: EVIL, data: "" },
    held_list: [held],
    held_show: { ...held, blocks },
    feed_list: [{ id: 7, title: EVIL, url: EVIL, site: EVIL, folder: EVIL, checked: EVIL, state: "broken", message: EVIL, entries: 1, fresh: 1 }],
    feed_entries: { total: 1, rows: [{ id: 8, feed: 7, feed_title: EVIL, title: EVIL, url: EVIL, published: EVIL, excerpt: EVIL, words: 2, complete: false, state: "fresh", article: null }] },
    network_log: { total: 1, rows: [{ at: EVIL, purpose: "article", host: EVIL, url: EVIL, ip: EVIL, status: 200, bytes: 1, millis: 1, trouble: EVIL }] },
    summary_article: { id: 1, method: EVIL, parameters: {}, created: EVIL, of: 1, sentences: [{ text: EVIL, passages: [passage] }] },
    source_show: { version: 1, article: 1, title: EVIL, outlet: EVIL, published: EVIL, copies: [] },
    event_list: [{ id: EVIL, key: null, kind: "other", title: text, place: EVIL, participants: [{ actor: "a", office: text }], dates: [{ label: "held", value: EVIL }], follows: [EVIL], themes: ["t"], passages: [passage], references: [EVIL], independent: 1 }],
    actor_list: [{ id: "a", kind: "person", names: { fr: EVIL, en: EVIL, pt: EVIL }, aliases: [EVIL], offices: [{ title: text, from: EVIL, to: EVIL }], country: EVIL, events: 1 }],
    theme_list: [{ id: "t", title: text, keywords: { fr: [EVIL], en: [EVIL] }, events: 1 }],
    position_list: [{ id: "p", actor: "a", theme: "t", date: EVIL, question: EVIL, text, events: [], passages: [passage], references: [EVIL], independent: 1, latest: true }],
    commitment_list: [{ id: "c", owners: ["a"], beneficiaries: [], theme: "t", text, made: EVIL, deadline: EVIL, status: "open", overdue: true, history: [], proof: [], events: [], remark: text, passages: [passage], references: [EVIL], independent: 1 }],
    actor_mentions: { total: 1, mentions: [{ article: 1, version: 1, title: EVIL, outlet: EVIL, published: EVIL, count: 1, passages: [passage] }] },
    fact_guess: { passage, published: EVIL, dates: [{ value: EVIL, text: EVIL }], actors: ["a"], undecided: [{ text: EVIL, candidates: ["a", "b"] }], themes: ["t"], place: EVIL },
    change_list: [{ kind: "status", id: "c", date: EVIL, title: text, before: text, after: text, actors: ["a"], themes: ["t"], passages: [passage], independent: 1, recorded: EVIL, sections: [{ id: EVIL, title: EVIL, citations: [1] }] }],
    search_articles: { total: 1, hits: [{ article: 1, title: EVIL, outlet: EVIL, published: EVIL, snippet: EVIL, marks: [[0, 5]], start: 0, score: 1 }] },
  };
});

afterEach(() => document.body.replaceChildren());

async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tick();
    flushSync();
  }
}

/** The sinks must really have shown the text, and shown it as text. */
function inert(place: string): void {
  expect(document.body.textContent, place).toContain(EVIL);
  expect(document.querySelectorAll("img[src]:not([src^='blob:']), script, [onload], [onerror], a[href^='javascript']"), place).toHaveLength(0);
  expect((globalThis as { ran?: number }).ran, place).toBeUndefined();
}

it("markup from outside stays words in every view", async () => {
  const app = mount(App, { target: document.body });
  await settle();
  inert("articles");
  expect([...document.querySelectorAll("[data-testid=reader-body] p")].map((one) => one.textContent)).toEqual([EVIL]);
  expect(document.querySelector("[data-testid=picture] figcaption")?.textContent).toBe(EVIL);
  expect(document.querySelectorAll("[data-testid=card-choice]")).toHaveLength(6);
  expect(document.querySelector("[data-testid=card-field] .origin")?.textContent).toBe(EVIL);
  expect(document.querySelector("[data-testid=badge-partial]")?.textContent).toContain(EVIL);
  expect(document.querySelector("[data-testid=summary-sentence]")?.textContent).toBe(EVIL);

  document.querySelector<HTMLElement>("[data-testid=copy-join]")?.click();
  await settle();
  expect(document.querySelector("[data-testid=copy-join-dialog]")?.textContent).toContain(EVIL);
  inert("join");
  document.querySelector<HTMLElement>("[data-testid=copy-join-dialog] .dialog-foot button")?.click();
  await settle();

  document.querySelector<HTMLElement>("[data-testid=held-banner]")?.click();
  await settle();
  expect(document.querySelector("[data-testid=held-row] h3")?.textContent).toBe(EVIL);
  expect(document.querySelector("[data-testid=held-body]")?.textContent).toBe(EVIL);
  inert("held");

  workspace.show("feeds");
  await settle();
  expect(document.querySelector("[data-testid=feed-row]")?.textContent).toContain(EVIL);
  expect(document.querySelector("[data-testid=feed-entry] h2")?.textContent).toBe(EVIL);
  intake.feeds.active = 7;
  await settle();
  expect(document.querySelector("[data-testid=feed-state]")?.textContent).toContain(EVIL);
  inert("feeds");

  workspace.show("network");
  await settle();
  expect(document.querySelector("[data-testid=network-row]")?.textContent).toContain(EVIL);
  inert("network");

  workspace.openEvent(EVIL);
  await settle();
  expect(document.querySelector("[data-testid=event-detail]")?.textContent).toContain(EVIL);
  inert("chronology");

  workspace.openActor("a");
  await settle();
  expect(document.querySelector("[data-testid=actor-detail] h1")?.textContent).toBe(EVIL);
  inert("actors");
  expect(document.querySelector("[data-testid=actor-mention]")?.textContent).toBe(EVIL);
  expect(document.querySelector("[data-testid=actor-position]")?.textContent).toBe(EVIL);
  expect(document.querySelector("[data-testid=actor-commitment]")?.textContent).toContain(EVIL);

  workspace.openStale(1);
  await settle();
  expect(document.querySelector("[data-testid=change-row] .title")?.textContent).toBe(EVIL);
  expect(document.querySelector("[data-testid=moved-section] h3")?.textContent).toBe(EVIL);
  inert("changes");

  workspace.openArticle(1);
  await facts.begin("event", { article: 1, start: 0, end: 5, hash: "", quote: EVIL }, { lang: "fr" });
  await settle();
  expect(document.querySelector("[data-testid=fact-form] blockquote")?.textContent).toBe(EVIL);
  inert("fact");
  facts.close();

  workspace.palette = true;
  await settle();
  const field = document.querySelector<HTMLInputElement>("[data-testid=palette-input]");
  if (field) field.value = "script";
  field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 220));
  await settle();
  expect(document.querySelector("[data-testid=palette] [data-testid=search-hit]")?.textContent).toContain(EVIL.slice(6));
  inert("palette");
  workspace.palette = false;

  answers.events.notice?.({ event: "job", job: 1, label: EVIL, done: 1, total: 1, state: "done", outcomes: [{ input: EVIL, outcome: "refused", article: null, reason: EVIL, held: 5 }] });
  workspace.importJob = 1;
  workspace.importing = true;
  await settle();
  expect(document.querySelector("[data-testid=import-outcome]")?.textContent).toContain(EVIL);
  inert("import");
  await unmount(app);
});
