// The card as it stands in the window: what it asks of the core, and when.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Passage, SummaryDetail, SummarySentence } from "../ipc/generated.ts";
import { send } from "../ipc/transport.ts";
import { t } from "../shared/i18n.svelte.ts";
import SummaryCard from "./SummaryCard.svelte";

vi.mock("../ipc/transport.ts", () => ({ send: vi.fn(), receive: vi.fn(async () => () => undefined) }));

const passage = (article: number, start: number, quote: string): Passage => ({ article, start, end: start + quote.length, hash: "0".repeat(64), quote });
const sentence = (rank: number, article = 5): SummarySentence => ({ text: `Phrase ${rank}.`, rank, passages: [passage(article, rank * 10, `Phrase ${rank}.`)], independent: 1, lang: "fr" });
const detail = (ranks: number[], more: Partial<SummaryDetail> = {}): SummaryDetail => ({
  id: 9, method: "trees/1", parameters: { sentences: 20, words: null, version: 2, inputs: [] }, created: "2026-03-30T09:00:00Z",
  of: 30, articles: 1, independent: 1, whole: false, stale: null, others: 0, sentences: ranks.map((rank) => sentence(rank)), ...more,
});

let answer: SummaryDetail;
let shown: ReturnType<typeof mount> | undefined;
const asked = (name: string): unknown[] => vi.mocked(send).mock.calls.filter(([called]) => called === name).map(([, request]) => request);
const one = <T extends HTMLElement>(testid: string): T | null => document.querySelector<T>(`[data-testid=${testid}]`);
const all = (testid: string): string[] => [...document.querySelectorAll(`[data-testid=${testid}]`)].map((element) => element.textContent?.trim() ?? "");
const settle = async (): Promise<void> => {
  flushSync();
  await vi.waitFor(() => expect(one("summary")?.getAttribute("aria-busy")).toBe("false"));
  flushSync();
};

beforeEach(() => {
  answer = detail([3, 1, 4, 2]);
  vi.mocked(send).mockImplementation(async (name: string) => {
    if (name === "summary_list") return [{ id: 9 }, { id: 4, excerpt: "", parameters: answer.parameters, about: null, created: "2026-01-02T03:04:00Z", articles: 1, sentences: 1, stale: true }];
    if (name === "summary_show") return detail([], { id: 4, created: "2026-01-02T03:04:00Z", stale: { changed: 1, added: 0 }, sentences: [sentence(1, 4)] });
    return answer;
  });
});
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  document.body.replaceChildren();
  vi.mocked(send).mockReset();
});

async function card(props: object = {}): Promise<void> {
  shown = mount(SummaryCard, { target: document.body, props: { article: 5, lang: "fr", writable: true, onplace: () => undefined, ...props } });
  flushSync();
  await settle();
}

function slide(to: number): void {
  const slider = one<HTMLInputElement>("summary-length");
  if (!slider) throw new Error("no slider");
  slider.value = String(to);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

it("the slider moves without asking again, and keeps its length for the next article", async () => {
  await card();
  expect(asked("summary_article")).toEqual([{ article: 5, sentences: 20, words: null, regenerate: false }]);
  expect(all("summary-sentence")).toEqual(["Phrase 3.", "Phrase 1.", "Phrase 2."]);
  expect(one<HTMLInputElement>("summary-length")?.max).toBe("4");
  slide(4);
  expect(all("summary-sentence")).toEqual(["Phrase 3.", "Phrase 1.", "Phrase 4.", "Phrase 2."]);
  slide(1);
  expect(all("summary-sentence")).toEqual(["Phrase 1."]);
  expect(asked("summary_article")).toHaveLength(1);
  if (shown) await unmount(shown);
  await card({ article: 6 });
  expect(all("summary-sentence")).toEqual(["Phrase 1."]);
  slide(3);
});

it("a sentence goes to its place; sentences go into the note, one or those that are shown", async () => {
  const onplace = vi.fn();
  const oninsert = vi.fn();
  await card({ onplace, oninsert });
  one("summary-sentence")?.click();
  expect(onplace).toHaveBeenCalledWith(30, 39);
  one("summary-insert-one")?.click();
  one("summary-insert")?.click();
  expect(oninsert.mock.calls.map(([sentences]) => (sentences as SummarySentence[]).map(({ rank }) => rank))).toEqual([[3], [3, 1, 2]]);
});

it("without a note to write in nothing is offered for it", async () => {
  await card({ oninsert: vi.fn(), writable: false });
  expect([one("summary-insert"), one("summary-insert-one")]).toEqual([null, null]);
});

it("a very short article says so and has no slider; one without sentences says that", async () => {
  answer = detail([1, 2], { whole: true });
  await card();
  expect(one("summary-whole")).not.toBeNull();
  expect(one("summary-length")).toBeNull();
  expect(all("summary-sentence")).toHaveLength(2);
  if (shown) await unmount(shown);
  answer = detail([]);
  await card();
  expect(one("summary-empty")?.textContent).toBe(t("summary-none"));
});

it("one is told of waiting after a third of a second, not before", async () => {
  vi.useFakeTimers();
  let end = (): void => undefined;
  vi.mocked(send).mockImplementation(() => new Promise((resolve) => (end = () => resolve(answer))));
  shown = mount(SummaryCard, { target: document.body, props: { article: 5, lang: "fr", writable: true, onplace: () => undefined } });
  flushSync();
  vi.advanceTimersByTime(299);
  flushSync();
  expect(document.querySelector("progress")).toBeNull();
  vi.advanceTimersByTime(1);
  flushSync();
  expect(document.querySelector("progress")).not.toBeNull();
  vi.useRealTimers();
  end();
  await settle();
  expect(document.querySelector("progress")).toBeNull();
});

it("an earlier summary is read in place; what it took from another capture is opened there", async () => {
  answer = detail([1], { others: 1 });
  const onplace = vi.fn();
  const onearlier = vi.fn();
  await card({ dossier: 2, onplace, onearlier });
  const list = one<HTMLDetailsElement>("summary-earlier");
  expect(list?.querySelector("summary")?.textContent).toBe(t("summary-earlier", { count: 1 }));
  expect(asked("summary_list"), "not before it is opened").toEqual([]);
  if (list) list.open = true;
  list?.dispatchEvent(new Event("toggle"));
  flushSync();
  await vi.waitFor(() => expect(one("summary-earlier-row")).not.toBeNull());
  expect(asked("summary_list")).toEqual([{ dossier: 2, article: 5 }]);
  one("summary-earlier-row")?.click();
  await vi.waitFor(() => expect(one("summary")?.textContent).toContain(t("summary-past-stale")));
  expect(asked("summary_show")).toEqual([{ summary: 4 }]);
  one("summary-sentence")?.click();
  expect(onplace).not.toHaveBeenCalled();
  expect(onearlier.mock.calls).toEqual([[expect.objectContaining({ article: 4 })]]);
});

it("a new summary is asked for as such, and what failed says why", async () => {
  await card();
  one("summary-again")?.click();
  await settle();
  expect(asked("summary_article").at(-1)).toMatchObject({ regenerate: true });
  vi.mocked(send).mockRejectedValue({ code: "damaged", message: "La bibliothèque est endommagée.", detail: null });
  one("summary-again")?.click();
  await settle();
  expect(document.querySelector("[role=alert]")?.textContent).toBe("La bibliothèque est endommagée.");
});
