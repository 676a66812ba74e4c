/** Puts a row of a list in another place with the pointer. Pointer events only: the window takes the drags of the system for files. */
import type { Attachment } from "svelte/attachments";

/** For the grip of a row (`li`); `ondrop` gets the place that the row is to have, from 0. */
export function dragRow(ondrop: (to: number) => void): Attachment<HTMLElement> {
  return (grip) => {
    const start = (down: PointerEvent): void => {
      const row = grip.closest("li");
      const list = row?.parentElement;
      if (!row || !list || down.button !== 0) return;
      down.preventDefault();
      grip.setPointerCapture(down.pointerId);
      const rows = [...list.children] as HTMLElement[];
      const from = rows.indexOf(row);
      let to = from;
      const clear = (): void => rows.forEach((one) => one.classList.remove("drop-above", "drop-below"));
      const over = (event: PointerEvent): void => {
        const at = rows.findIndex((one) => event.clientY < one.getBoundingClientRect().bottom);
        to = at < 0 ? rows.length - 1 : at;
        clear();
        if (to !== from) rows[to]?.classList.add(to < from ? "drop-above" : "drop-below");
      };
      const end = (event: Event): void => {
        grip.removeEventListener("pointermove", over);
        grip.removeEventListener("pointerup", end);
        grip.removeEventListener("pointercancel", end);
        row.classList.remove("dragged");
        clear();
        if (event.type === "pointerup" && to !== from) ondrop(to);
      };
      row.classList.add("dragged");
      grip.addEventListener("pointermove", over);
      grip.addEventListener("pointerup", end);
      grip.addEventListener("pointercancel", end);
    };
    grip.addEventListener("pointerdown", start);
    return () => grip.removeEventListener("pointerdown", start);
  };
}
