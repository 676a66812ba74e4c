// One open note from the wire to the screen and back: opening, saving, a conflict, a failing disk, closing.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Document, NoteDetail, NoteHeader, NoteSave } from "../ipc/generated.ts";
import { send } from "../ipc/transport.ts";
import type { Clock } from "./autosave.ts";
import { saveState } from "./saveState.svelte.ts";
import { flushNote, NoteSession } from "./session.svelte.ts";

vi.mock("../ipc/transport.ts", () => ({ send: vi.fn(), receive: vi.fn(async () => () => undefined) }));

const HEADER: NoteHeader = {
  number: "1", marking: "internal", date: "", as_of: "", recipient: "", sender: "", subject: "Objet", purpose: "information", status: "draft",
  drafted_by: "", reviewed_by: "", approved_by: "",
};
const body = (words: string): Document => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] }) as Document;

/** A library of one note, with a disk that can be full. */
class Library {
  revision = 1;
  header = HEADER;
  document = body("un");
  versions: string[] = [];
  failing = false;
  readOnly = false;
  answer(name: string, request: unknown): unknown {
    if (name === "note_show") return this.detail();
    if (name === "template_list") return [{ id: "info", title: "Note d’information", min_words: 350, max_words: 700, sections: [] }];
    if (name === "library_state") return { read_only: this.readOnly };
    if (name === "note_save") return this.save(request as NoteSave);
    throw { code: "not_found", message: name, detail: null };
  }
  detail(): NoteDetail {
    const { revision, header, document } = this;
    const row = { id: 7, template: "info", lang: "fr", subject: header.subject, number: "1", status: header.status, changed: "", words: 1, citation_count: 0 } as const;
    return structuredClone({ ...row, dossier: 1, revision, header, document, sources: {} }) as unknown as NoteDetail;
  }
  save({ base, header, document }: NoteSave): unknown {
    if (this.failing) throw { code: "disk_full", message: "Le disque est plein.", detail: null };
    if (base !== this.revision) {
      this.versions.push(words(document));
      throw { code: "conflict", message: "La note a changé.", detail: null };
    }
    Object.assign(this, { header, document, revision: this.revision + 1 });
    return { revision: this.revision, changed: "" };
  }
}

const words = (document: Document): string => JSON.stringify(document.content).match(/"text":"([^"]*)"/)?.[1] ?? "";
/** Timers that ring when told. */
let due: (() => void)[] = [];
const clock: Clock = {
  now: () => 0,
  after: (_ms, run) => {
    due.push(run);
    return () => (due = due.filter((other) => other !== run));
  },
};
const ring = (): void => due.splice(0).forEach((run) => run());

let library: Library;
let sessions: (() => Promise<void>)[];

beforeEach(() => {
  library = new Library();
  sessions = [];
  due = [];
  vi.mocked(send).mockImplementation(async (name, request) => structuredClone(library.answer(name, structuredClone(request))));
});

afterEach(async () => {
  library.failing = false;
  for (const close of sessions) await close();
  document.body.replaceChildren();
});

async function openNote(): Promise<{ session: NoteSession; close: () => Promise<void> }> {
  const host = { openPassage: () => undefined, openLink: () => undefined, editLink: () => undefined, describe: () => "", enterCard: () => false, label: () => "Texte" };
  const session = new NoteSession(7, host, clock);
  await session.load();
  const unmount = session.mount(document.body.appendChild(document.createElement("div")));
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    unmount();
    await session.close();
  };
  sessions.push(close);
  return { session, close };
}

const write = (session: NoteSession, text: string): void => void session.editor?.commands.insertContentAt(1, text);
const screen = (session: NoteSession): string => session.editor?.getText() ?? "";

describe("an open note", () => {
  it("is saved whole, header and text, on the revision it was read at", async () => {
    const { session } = await openNote();
    write(session, "deux ");
    session.setHeader({ subject: "Autre objet" });
    await session.flush();
    expect([words(library.document), library.header.subject, library.revision]).toEqual(["deux un", "Autre objet", 2]);
    expect(saveState.current.state).toBe("saved");
  });

  it("is not saved by being opened and closed", async () => {
    const { close } = await openNote();
    await close();
    expect(library.revision).toBe(1);
  });

  it("is saved by being closed, with what was typed last", async () => {
    const { session, close } = await openNote();
    write(session, "dernier ");
    await close();
    expect(words(library.document)).toBe("dernier un");
  });

  it("takes sentences of a summary, which are saved with their citations, unless it is approved", async () => {
    const { session } = await openNote();
    const quote = "Un accord est prêt.";
    const passage = { article: 3, start: 0, end: new TextEncoder().encode(quote).length, hash: "0".repeat(64), quote };
    const told = { text: quote, rank: 1, passages: [passage], independent: 1, lang: "fr" };
    session.insertSentences([told]);
    await session.flush();
    expect(JSON.stringify(library.document)).toContain(JSON.stringify(passage));
    session.setHeader({ status: "approved" });
    const approved = JSON.stringify(session.content().document);
    session.insertSentences([told]);
    expect(JSON.stringify(session.content().document)).toBe(approved);
  });

  it("that is approved cannot be typed in until its status goes back", async () => {
    library.header = { ...HEADER, status: "approved" };
    const { session } = await openNote();
    expect(session.editor?.isEditable).toBe(false);
    session.setHeader({ status: "draft" });
    expect(session.editor?.isEditable).toBe(true);
  });
});

describe("a conflict", () => {
  it("shows the present text, keeps the user’s as a version, and gives it back when asked", async () => {
    const { session } = await openNote();
    Object.assign(library, { revision: 5, document: body("leur texte") });
    write(session, "mon ");
    await session.flush();
    await vi.waitFor(() => expect(session.mine).not.toBeNull());
    expect(screen(session)).toBe("leur texte");
    expect(library.versions).toEqual(["mon un"]);
    session.takeMine();
    await session.flush();
    expect([screen(session), words(library.document), library.revision]).toEqual(["mon un", "mon un", 6]);
  });

  it("leaves the present text alone when the user keeps it, and saves the next edit on it", async () => {
    const { session } = await openNote();
    Object.assign(library, { revision: 5, document: body("leur texte") });
    write(session, "mon ");
    await session.flush();
    await vi.waitFor(() => expect(session.mine).not.toBeNull());
    session.mine = null;
    await session.flush();
    expect(library.revision, "nothing to save").toBe(5);
    write(session, "vu, ");
    await session.flush();
    expect(words(library.document)).toBe("vu, leur texte");
  });
});

describe("a full disk", () => {
  it("is said, and the text stays on screen until it can be saved", async () => {
    library.failing = true;
    const { session } = await openNote();
    write(session, "gardé ");
    await session.flush();
    expect(saveState.current).toEqual({ state: "error", message: "Le disque est plein." });
    expect(await flushNote(7), "an export must not go on").toBe(false);
    library.failing = false;
    await session.retry();
    expect(words(library.document)).toBe("gardé un");
    expect(await flushNote(7)).toBe(true);
  });

  it("loses nothing when the note is closed and opened again", async () => {
    library.failing = true;
    const first = await openNote();
    write(first.session, "sauvé ");
    await first.close();
    expect(await flushNote(7), "the text is not on the disk").toBe(false);
    library.failing = false;
    const { session } = await openNote();
    expect(screen(session)).toBe("sauvé un");
    await session.flush();
    expect(words(library.document)).toBe("sauvé un");
  });
});

it("a closed note is saved as soon as the disk takes it", async () => {
  library.failing = true;
  const { session, close } = await openNote();
  write(session, "tard ");
  await close();
  library.failing = false;
  ring();
  await vi.waitFor(() => expect(words(library.document)).toBe("tard un"));
  await vi.waitFor(async () => expect(await flushNote(7)).toBe(true));
});

it("a library that can only be read takes no keystroke", async () => {
  library.readOnly = true;
  const { session } = await openNote();
  expect([session.editable, session.editor?.isEditable]).toEqual([false, false]);
});

it("a stored note that the tree refuses is not opened, and is left as it is", async () => {
  library.document = { type: "doc", content: [{ type: "iframe" }] } as unknown as Document;
  const { session } = await openNote();
  expect(session.refused).not.toBeNull();
  expect(session.editor).toBeNull();
  expect(library.revision).toBe(1);
});
