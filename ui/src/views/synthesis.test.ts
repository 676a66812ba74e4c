import { beforeEach, describe, expect, it, vi } from "vitest";
import type { JobNotice } from "../ipc/call.ts";
import type { SummaryDetail, SummaryRow } from "../ipc/generated.ts";

const sent = vi.hoisted(() => ({ calls: [] as { name: string; request: { [key: string]: unknown } }[], during: null as (() => void) | null }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: { [key: string]: unknown }) => {
    sent.calls.push({ name, request });
    if (name === "shell_state") return Promise.resolve({ lang: "fr", platform: "linux", automation: false, now: null });
    if (name === "library_state") return Promise.resolve(library);
    if (name === "summary_make") {
      sent.during?.();
      return Promise.resolve({ ...detail, id: request["keep"] ? 9 : null });
    }
    return Promise.resolve(name === "summary_list" ? [row(3), row(2)] : null);
  },
}));

const dossier = (id: number) => ({ id, title: `D${id}`, demo: false, articles: 1, events: 0, actors: 0, notes: 0 });
const library = {
  file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [dossier(1), dossier(2)],
  settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
};
const parameters = { scope: { from: "2025" }, words: 250, order: "time" as const, version: 2, inputs: [] };
const detail: SummaryDetail = { id: 3, method: "concepts/2", parameters, created: "", of: 1, articles: 1, independent: 1, whole: false, stale: null, others: 0, sentences: [] };
const row = (id: number): SummaryRow => ({ id, excerpt: "", parameters, about: null, created: "", articles: 1, sentences: 1, stale: false });
const job = (id: number, state: JobNotice["state"] = "running"): JobNotice => ({ event: "job", job: id, label: "Lecture", done: 1, total: 90, state, outcomes: [] });

async function open() {
  vi.resetModules();
  const { workspace } = await import("./workspace.svelte.ts");
  const { synthesis } = await import("./synthesis.svelte.ts");
  const { take } = await import("../import/jobs.svelte.ts");
  const { toasts } = await import("../shared/toast.svelte.ts");
  await workspace.start();
  await synthesis.refresh(1);
  return { workspace, synthesis, take, toasts };
}

const told = async (all: Awaited<ReturnType<typeof open>>, notice: JobNotice): Promise<void> => {
  all.synthesis.told(notice);
  all.take(notice);
};

beforeEach(() => {
  sent.calls = [];
  sent.during = null;
});

describe("syntheses", () => {
  it("begin with the articles that were chosen, and stay while one reads elsewhere", async () => {
    const { workspace, synthesis } = await open();
    synthesis.begin({ articles: [4, 7] }, "comparison");
    expect([workspace.place.view, synthesis.desk.tab, synthesis.desk.wish.articles]).toEqual(["summaries", "comparison", [4, 7]]);
    synthesis.desk.wish.words = 500;
    workspace.openSummary(3);
    expect(synthesis.waiting?.replaceAll("\u00a0", " ")).toBe("2 articles choisis");
    synthesis.resume();
    expect([workspace.place.summary, synthesis.waiting]).toEqual([null, null]);
    workspace.openDossier(2);
    expect(synthesis.desk.wish.articles, "each dossier has a desk of its own").toBeNull();
    workspace.openDossier(1);
    expect([synthesis.desk.wish.articles, synthesis.desk.wish.words]).toEqual([[4, 7], 500]);
  });

  it("are asked again when the articles have changed, and not when nothing has", async () => {
    const { synthesis } = await open();
    const asked = (): number => sent.calls.filter((one) => one.name === "summary_make").length;
    const settle = () => new Promise((done) => setTimeout(done, 20));
    synthesis.desk.follow("1");
    await settle();
    synthesis.desk.follow("1");
    await settle();
    expect(asked()).toBe(1);
    synthesis.desk.follow("2", false);
    await new Promise((done) => setTimeout(done, 200));
    expect(asked()).toBe(2);
  });

  it("are kept once for one request", async () => {
    const { synthesis } = await open();
    synthesis.desk.follow("1");
    await vi.waitFor(() => expect(synthesis.desk.making.answer).not.toBeNull());
    await synthesis.keep();
    expect(sent.calls.at(-1)?.request).toMatchObject({ keep: true, words: 250 });
    expect(synthesis.desk.keptAs).toBe(9);
    synthesis.desk.wish.words = 100;
    synthesis.desk.follow("1");
    await vi.waitFor(() => expect(synthesis.desk.making.answered?.words).toBe(100));
    expect(synthesis.desk.keptAs, "another length is another synthesis").toBeNull();
  });

  it("are made again with the same request, and the new one is open", async () => {
    const { workspace, synthesis } = await open();
    workspace.openSummary(3);
    await synthesis.again(detail);
    expect(sent.calls.findLast((one) => one.name === "summary_make")?.request).toEqual({ dossier: 1, scope: { from: "2025" }, words: 250, order: "time", keep: true });
    expect(workspace.place.summary).toBe(9);
    expect(synthesis.othersOf(detail).map((one) => one.id), "the earlier of the same question").toEqual([2]);
  });

  it("go into the bin with a way back", async () => {
    const { workspace, synthesis, toasts } = await open();
    workspace.openSummary(3);
    await synthesis.bin(row(3));
    expect([synthesis.rows.map((one) => one.id), workspace.place.summary]).toEqual([[2], 2]);
    toasts.at(-1)?.action?.run();
    await vi.waitFor(() => expect(workspace.place.summary).toBe(3));
    expect(sent.calls.at(-1)).toEqual({ name: "summary_bin", request: { summary: 3, binned: false } });
  });

  it("know their own work from what else goes on, and end that alone", async () => {
    const all = await open();
    await told(all, job(4));
    expect(all.synthesis.progress, "an import").toBeNull();
    sent.during = () => void told(all, job(5));
    all.synthesis.desk.follow("1");
    await vi.waitFor(() => expect(all.synthesis.isOurs(5)).toBe(true));
    await told(all, { ...job(5), done: 40 });
    await told(all, { ...job(4), done: 2 });
    expect([all.synthesis.isOurs(4), all.synthesis.progress]).toEqual([false, { job: 5, done: 40, total: 90 }]);
    await told(all, { ...job(5, "cancelled"), done: 40 });
    expect(all.synthesis.progress).toBeNull();
  });
});
