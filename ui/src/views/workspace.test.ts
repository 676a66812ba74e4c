import { beforeEach, describe, expect, it, vi } from "vitest";
import type { EventRow, LibraryDetail, Passage } from "../ipc/generated.ts";
import { dismiss, toasts } from "../shared/toast.svelte.ts";
import type { NoteDoor } from "./workspace.svelte.ts";

const sent = vi.hoisted(() => ({ calls: [] as { name: string; request: unknown }[], fail: null as unknown }));
vi.mock("../ipc/transport.ts", () => ({
  receive: () => Promise.resolve(() => undefined),
  send: (name: string, request: unknown) => {
    sent.calls.push({ name, request });
    if (sent.fail) return Promise.reject(sent.fail as Error);
    return Promise.resolve(name === "shell_state" ? { lang: "fr", platform: "linux", automation: false, now: null } : name === "library_state" ? library : []);
  },
}));

const dossier = (id: number): LibraryDetail["dossiers"][number] => ({ id, title: `D${id}`, demo: id === 1, articles: 1, events: 0, actors: 0, notes: 0 });
const library: LibraryDetail = {
  file: "griot.sqlite", version: "0", read_only: false, requests: 0, dossiers: [dossier(1), dossier(2)],
  settings: { lang: "fr", theme: "light", text_size: null, author: null, sender: null, layout: null, network: null },
};
const passage: Passage = { article: 7, start: 3, end: 9, hash: "", quote: "passag" };

async function open(): Promise<(typeof import("./workspace.svelte.ts"))["workspace"]> {
  vi.resetModules();
  const { workspace } = await import("./workspace.svelte.ts");
  await workspace.start();
  return workspace;
}

beforeEach(() => {
  sent.calls = [];
  sent.fail = null;
  document.body.replaceChildren();
  for (const one of [...toasts]) dismiss(one.id);
});

describe("the workspace", () => {
  it("begins with the dossier last used", async () => {
    const workspace = await open();
    expect([workspace.dossier, workspace.place.view, workspace.writable]).toEqual([1, "articles", true]);
  });

  it("keeps what stopped it from starting, and can try again", async () => {
    vi.resetModules();
    const { workspace } = await import("./workspace.svelte.ts");
    sent.fail = { code: "newer_library", message: "trop récente", detail: null };
    await workspace.start();
    expect([workspace.trouble?.code, workspace.library]).toEqual(["newer_library", null]);
    sent.fail = null;
    await workspace.start();
    expect([workspace.trouble, workspace.dossier]).toEqual([null, 1]);
  });

  it("comes back to where one stood in a dossier", async () => {
    const workspace = await open();
    workspace.openArticle(5);
    workspace.show("chronology");
    workspace.openDossier(2);
    expect([workspace.place.view, workspace.place.article]).toEqual(["articles", null]);
    workspace.openDossier(1);
    expect([workspace.place.view, workspace.place.article]).toEqual(["chronology", 5]);
  });

  it("opens a passage beside the note where a note is open, else in the reader", async () => {
    const workspace = await open();
    workspace.show("chronology");
    workspace.openPassage(passage);
    expect([workspace.place.view, workspace.place.article, workspace.jump?.start]).toEqual(["articles", 7, 3]);
    const first = workspace.jump?.serial;
    workspace.openNote(4);
    workspace.show("notes");
    workspace.openPassage(passage);
    expect([workspace.place.view, workspace.place.beside, workspace.sourceShown]).toEqual(["notes", true, true]);
    expect(workspace.jump?.serial, "the same place again is a new jump").not.toBe(first);
  });

  it("cites in the open note, and asks which where there is none", async () => {
    const workspace = await open();
    await workspace.cite([passage], { lang: "fr" });
    expect(workspace.citing).toEqual({ passages: [passage], source: { lang: "fr" } });

    const insertCitation = vi.fn<NoteDoor["insertCitation"]>();
    workspace.door = { insertCitation, insertSentences: vi.fn(), insertEvent: vi.fn(), insertTable: vi.fn(), flush: () => Promise.resolve() };
    const editor = document.createElement("div");
    editor.dataset.testid = "note-editor";
    editor.setAttribute("contenteditable", "true");
    setTimeout(() => document.body.append(editor), 20);
    await workspace.citeIn(4);
    expect(insertCitation, "once the editor is there").toHaveBeenCalledExactlyOnceWith([passage], "quote", { lang: "fr" });
    expect([workspace.citing, workspace.place.note, workspace.noteShown]).toEqual([null, 4, true]);

    editor.setAttribute("contenteditable", "false");
    await workspace.cite([passage], { lang: "fr" });
    expect(insertCitation, "an approved note stays as it is").toHaveBeenCalledOnce();
  });

  it("inserts sentences as it cites: in the open note, or in the one that is then chosen", async () => {
    const workspace = await open();
    const sentences = [{ text: "Une phrase.", rank: 1, passages: [passage], independent: 1 }];
    await workspace.insertSentences(sentences);
    expect(workspace.citing).toEqual({ sentences });

    const insertSentences = vi.fn<NoteDoor["insertSentences"]>();
    workspace.door = { insertCitation: vi.fn(), insertSentences, insertEvent: vi.fn(), insertTable: vi.fn(), flush: () => Promise.resolve() };
    const editor = document.createElement("div");
    editor.dataset.testid = "note-editor";
    editor.setAttribute("contenteditable", "true");
    setTimeout(() => document.body.append(editor), 20);
    workspace.show("summaries");
    await workspace.citeIn(4);
    expect(insertSentences).toHaveBeenCalledExactlyOnceWith(sentences);
    expect([workspace.place.view, workspace.noteShown], "the synthesis stays beside the note").toEqual(["summaries", true]);
  });

  it("inserts a table into the note that is chosen for it, and refuses one that is too long for any", async () => {
    const workspace = await open();
    const table = { headers: ["Acteur"], rows: [[{ text: "AES", passages: [] }]] };
    await workspace.insertTable(() => table);
    expect(workspace.citing).toMatchObject({ table: expect.any(Function) as unknown });
    const insertTable = vi.fn<NoteDoor["insertTable"]>();
    workspace.door = { insertCitation: vi.fn(), insertSentences: vi.fn(), insertEvent: vi.fn(), insertTable, flush: () => Promise.resolve() };
    const editor = document.createElement("div");
    editor.dataset.testid = "note-editor";
    editor.setAttribute("contenteditable", "true");
    document.body.append(editor);
    await workspace.citeIn(4);
    expect(insertTable).toHaveBeenCalledOnce();
    await workspace.insertTable({ headers: ["Acteur"], rows: Array.from({ length: 401 }, () => []) });
    expect(insertTable).toHaveBeenCalledOnce();
  });

  it("knows the way back from an article to the synthesis that led there", async () => {
    const workspace = await open();
    workspace.openSummary(12);
    workspace.openPassage(passage);
    expect([workspace.place.view, workspace.place.article, workspace.place.from]).toEqual(["articles", 7, "summaries"]);
    workspace.show("summaries");
    expect([workspace.place.summary, workspace.place.from]).toEqual([12, null]);
    workspace.openPassage(passage);
    workspace.openArticle(9);
    expect(workspace.place.from, "another article has not come from there").toBeNull();
    workspace.openDossier(2);
    expect(workspace.place.summary).toBeNull();
    workspace.openDossier(1);
    expect(workspace.place.summary).toBe(12);
  });

  it("puts an event into the bin with a way back, and reports what fails", async () => {
    const workspace = await open();
    const { toasts: shown } = await import("../shared/toast.svelte.ts");
    await workspace.binEvent({ id: "e1" } as EventRow);
    expect(sent.calls.at(-1)).toEqual({ name: "fact_bin", request: { facts: [{ kind: "event", id: "e1" }], binned: true } });
    shown.at(-1)?.action?.run();
    expect(sent.calls.at(-1)).toEqual({ name: "fact_bin", request: { facts: [{ kind: "event", id: "e1" }], binned: false } });
    await new Promise((resolve) => setTimeout(resolve));
    sent.fail = { code: "disk_full", message: "Le disque est plein.", detail: null };
    await workspace.binEvent({ id: "e2" } as EventRow);
    expect(shown.at(-1)).toMatchObject({ tone: "error", text: "Le disque est plein." });
  });
});
