import { beforeEach, describe, expect, it } from "vitest";
import { CallError } from "../ipc/call.ts";
import { Autosave, LONGEST, type Clock, type SaveStep } from "./autosave.ts";

/** A clock that moves only when told. */
class HandClock implements Clock {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];
  now(): number {
    return this.#now;
  }
  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => (this.#due = this.#due.filter((other) => other !== entry));
  }
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((entry) => entry !== next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** A note on a disk that answers when told, and may fail. */
class Disk {
  text = "";
  saves: { text: string; base: number; at: number }[] = [];
  revision = 1;
  fail: CallError | null = null;
  hold = false;
  #waiting: (() => void)[] = [];
  constructor(readonly clock: HandClock) {}
  async save(text: string, base: number): Promise<number> {
    this.saves.push({ text, base, at: this.clock.now() });
    if (this.hold) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.fail) throw this.fail;
    if (base !== this.revision) throw new CallError("conflict", "moved on");
    this.text = text;
    this.revision += 1;
    return this.revision;
  }
  async release(): Promise<void> {
    this.hold = false;
    this.#waiting.splice(0).forEach((go) => go());
    await settle();
  }
}

let clock: HandClock;
let disk: Disk;
let screen: string;
let steps: SaveStep["state"][];
let conflicts: string[];
let autosave: Autosave<string>;

beforeEach(() => {
  clock = new HandClock();
  disk = new Disk(clock);
  screen = "";
  steps = [];
  conflicts = [];
  autosave = new Autosave<string>({
    base: 1,
    clock,
    read: () => screen,
    save: (text, base) => disk.save(text, base),
    onstep: (step) => steps.push(step.state),
    onconflict: () => conflicts.push(screen),
  });
});

function type(text: string): void {
  screen += text;
  autosave.touch();
}

describe("typing", () => {
  it("is on disk within a second of the last key", async () => {
    type("a");
    await clock.pass(699);
    expect(disk.saves).toHaveLength(0);
    await clock.pass(1);
    expect(disk.text).toBe("a");
    expect(steps).toEqual(["saving", "saved"]);
  });

  it("without a pause is on disk every five seconds", async () => {
    for (let at = 0; at < 30_000; at += 100) {
      type("x");
      await clock.pass(100);
    }
    const times = [0, ...disk.saves.map(({ at }) => at)];
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps), "no gap longer than the limit and one key").toBeLessThanOrEqual(LONGEST + 100);
    expect(disk.saves.length).toBeGreaterThanOrEqual(6);
    await clock.pass(1000);
    expect(disk.text).toHaveLength(300);
  });

  it("nothing saves nothing", async () => {
    await clock.pass(60_000);
    await autosave.flush();
    expect(disk.saves).toHaveLength(0);
  });
});

describe("an edit while a save is in flight", () => {
  it("is saved after it, on the revision that it made, never beside it", async () => {
    disk.hold = true;
    type("one");
    await clock.pass(700);
    type(" two");
    await clock.pass(10_000);
    expect(disk.saves, "one save at a time").toHaveLength(1);
    await disk.release();
    await clock.pass(700);
    expect(disk.text).toBe("one two");
    expect(disk.saves.map(({ base }) => base)).toEqual([1, 2]);
  });

  it("is on disk when flush ends", async () => {
    disk.hold = true;
    type("one");
    await clock.pass(700);
    type(" two");
    const flushed = autosave.flush();
    await disk.release();
    await flushed;
    expect(disk.text).toBe("one two");
    expect(autosave.pending).toBe(false);
  });
});

describe("flush", () => {
  it("does not wait for the pause", async () => {
    type("now");
    await autosave.flush();
    expect(disk.text).toBe("now");
    await clock.pass(10_000);
    expect(disk.saves, "and nothing is saved twice").toHaveLength(1);
  });

  it("ends although saving fails, and the text stays due", async () => {
    disk.fail = new CallError("disk_full", "full");
    type("kept");
    await autosave.flush();
    expect(steps.at(-1)).toBe("error");
    expect(autosave.pending).toBe(true);
  });
});

describe("a failing disk", () => {
  it("is tried again until there is space, and then holds all that was typed", async () => {
    disk.fail = new CallError("disk_full", "full");
    type("a");
    await clock.pass(700);
    expect(steps).toEqual(["saving", "error"]);
    type("b");
    await clock.pass(5000);
    expect(disk.saves.length).toBeGreaterThan(1);
    disk.fail = null;
    await clock.pass(31_000);
    expect(disk.text).toBe("ab");
    expect(steps.at(-1)).toBe("saved");
  });
});

describe("a conflict", () => {
  it("stops saving and hands over what is on screen", async () => {
    disk.revision = 7;
    type("mine");
    await clock.pass(700);
    expect(conflicts).toEqual(["mine"]);
    type("!");
    await clock.pass(60_000);
    expect(disk.saves).toHaveLength(1);
    expect(disk.text, "nothing is overwritten").toBe("");
  });

  it("sends what was typed during the refused save, so that the core keeps it too", async () => {
    disk.revision = 7;
    disk.hold = true;
    type("mine");
    await clock.pass(700);
    type(" and more");
    await disk.release();
    expect(disk.saves.map(({ text }) => text)).toEqual(["mine", "mine and more"]);
    expect(conflicts).toEqual(["mine and more"]);
  });

  it("ends with a rebase: the next edit is saved on the present revision", async () => {
    disk.revision = 7;
    type("mine");
    await clock.pass(700);
    autosave.rebase(7);
    screen = "theirs";
    type(" + mine");
    await clock.pass(700);
    expect(disk.text).toBe("theirs + mine");
  });
});
