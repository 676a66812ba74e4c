import { mount, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Selection } from "./selection.svelte.ts";
import SelectionBar from "./SelectionBar.svelte";

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => new KeyboardEvent("keydown", { key, ...more });
const listed = (): { rows: string[]; selection: Selection<string> } => {
  const list: ReturnType<typeof listed> = { rows: ["a", "b", "c", "d", "e"], selection: new Selection(() => list.rows) };
  return list;
};

describe("a selection in a list", () => {
  it("takes one in and out with Space, from where one stands", () => {
    const { selection } = listed();
    expect(selection.key(press(" "), 3)).toBe(3);
    expect(selection.key(press(" "), 1)).toBe(1);
    expect([...selection.ids], "in the order of the list").toEqual(["b", "d"]);
    selection.key(press(" "), 3);
    expect([...selection.ids]).toEqual(["b"]);
    expect(selection.key(press(" "), -1), "without a row there is nothing to choose").toBeNull();
  });

  it("reaches with Shift, beginning where one stood", () => {
    const { selection } = listed();
    expect(selection.key(press("ArrowDown", { shiftKey: true }), 1)).toBe(2);
    expect([...selection.ids]).toEqual(["b", "c"]);
    expect(selection.key(press("ArrowUp", { shiftKey: true }), 2)).toBe(1);
    expect(selection.key(press("ArrowUp", { shiftKey: true }), 1)).toBe(0);
    expect([...selection.ids], "the range turns round where it began").toEqual(["a", "b"]);
    expect(selection.key(press("End", { shiftKey: true }), 0)).toBe(4);
    expect(selection.count).toBe(4);
  });

  it("takes all with Ctrl+A, none with Escape, and leaves other keys alone", () => {
    const { selection } = listed();
    expect(selection.key(press("Escape"), 0), "nothing to give up").toBeNull();
    expect(selection.key(press("a", { ctrlKey: true }), 0)).toBe(0);
    expect(selection.count).toBe(5);
    expect(selection.key(press("Escape"), 2)).toBe(2);
    expect(selection.count).toBe(0);
    for (const other of [press("j"), press("Enter"), press("c", { ctrlKey: true }), press("ArrowDown"), press("ArrowDown", { shiftKey: true, altKey: true })]) {
      expect(selection.key(other, 0)).toBeNull();
    }
  });

  it("knows a click that chooses from one that opens", () => {
    const { selection } = listed();
    expect(selection.click(new MouseEvent("click"), 1)).toBe(false);
    expect(selection.click(new MouseEvent("click", { ctrlKey: true }), 1)).toBe(true);
    expect(selection.click(new MouseEvent("click", { shiftKey: true }), 3)).toBe(true);
    expect([...selection.ids]).toEqual(["b", "c", "d"]);
  });

  it("holds only what the list shows, and is about the row one stands on where nothing is chosen", () => {
    const list = listed();
    const { selection } = list;
    expect(selection.meant("c")).toEqual(["c"]);
    selection.key(press("a", { ctrlKey: true }), 0);
    expect(selection.meant("c")).toHaveLength(5);
    list.rows = ["a", "c"];
    expect(selection.meant(null), "what has left the list is out").toEqual(["a", "c"]);
    list.rows = ["a", "b", "c", "d", "e"];
    expect(selection.after(["b", "c"])).toBe("d");
    expect(selection.after(["d", "e"])).toBe("c");
  });
});

describe("the bar of a selection", () => {
  let shown: ReturnType<typeof mount> | null = null;
  afterEach(() => {
    if (shown) void unmount(shown);
    document.body.replaceChildren();
  });
  const show = (count: number, more: Record<string, unknown> = {}): { onbin: ReturnType<typeof vi.fn>; onclear: ReturnType<typeof vi.fn> } => {
    const made = { onbin: vi.fn(), onclear: vi.fn() };
    shown = mount(SelectionBar, { target: document.body, props: { count, ...made, ...more } });
    return made;
  };

  it("says nothing without a choice, and the count with one", () => {
    show(0);
    expect(document.querySelector("button")).toBeNull();
    expect(document.querySelector("[role=status]")?.textContent).toBe("");
    document.body.replaceChildren();
    show(3);
    expect(document.querySelector("[role=status]")?.textContent).toContain("3");
  });

  it("bins with Delete and gives up with Escape", () => {
    const { onbin, onclear } = show(2);
    const bar = document.querySelector("[data-testid=selection-bar]");
    bar?.dispatchEvent(press("Delete", { bubbles: true }));
    expect(onbin).toHaveBeenCalledOnce();
    bar?.dispatchEvent(press("Escape", { bubbles: true }));
    expect(onclear).toHaveBeenCalledOnce();
  });

  it("says why nothing can be inserted", () => {
    show(2, { oninsert: vi.fn(), insertNeeds: "Ouvrez d’abord une note" });
    const button = document.querySelector<HTMLButtonElement>("[data-testid=selection-insert]");
    expect([button?.disabled, button?.title]).toEqual([true, "Ouvrez d’abord une note"]);
  });
});
