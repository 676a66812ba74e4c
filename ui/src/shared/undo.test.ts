import { beforeEach, expect, it } from "vitest";
import { dismiss, toasts } from "./toast.svelte.ts";
import { forgetUndo, nextUndo, undoable, undoKey, undoLast, undoScope } from "./undo.svelte.ts";

const done: string[] = [];
const did = (text: string): void => undoable({ text, undo: () => done.push(text) });

beforeEach(() => {
  forgetUndo();
  undoScope(1);
  done.length = 0;
  for (const one of [...toasts]) dismiss(one.id);
});

it("what was done last is taken back first, once", async () => {
  did("a");
  did("b");
  expect([nextUndo(), await undoLast(), await undoLast(), await undoLast(), done]).toEqual(["b", true, true, false, ["b", "a"]]);
  expect(toasts.map((one) => [one.tone, one.action === undefined]), "their notices are gone: what can no longer be taken back is not offered").toEqual([["info", true], ["info", true]]);
});

it("the notice takes back what it is about, not what came after", async () => {
  did("a");
  did("b");
  toasts[0]?.action?.run();
  await Promise.resolve();
  expect([done, nextUndo()]).toEqual([["a"], "b"]);
});

it("what was done in one dossier is not taken back while another is open", async () => {
  did("a");
  undoScope(2);
  expect([await undoLast(), done]).toEqual([false, []]);
  undoScope(1);
  expect([await undoLast(), done]).toEqual([true, ["a"]]);
});

it("what goes wrong is said, and what was done before can still be taken back", async () => {
  did("a");
  undoable({ text: "b", undo: () => Promise.reject(new Error("refusé")) });
  await undoLast();
  expect([toasts.some((one) => one.tone === "error" && one.text === "refusé"), nextUndo()]).toEqual([true, "a"]);
});

it("text that is being typed keeps its own way back", async () => {
  did("a");
  const press = (on: HTMLElement): boolean => {
    const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
    document.body.append(on);
    on.addEventListener("keydown", undoKey);
    on.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(press(document.createElement("input"))).toBe(false);
  expect(press(document.createElement("button"))).toBe(true);
  await Promise.resolve();
  expect(done).toEqual(["a"]);
});
