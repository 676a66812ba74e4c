/** A place that one has jumped to stays in sight while what stands over it, such as the summary, is still coming in. */
import { scrollWithin } from "../shared/scroll.ts";

/** So long what comes in late is followed, in milliseconds. */
const PATIENCE = 3000;
/** What says that the reader has begun to move about: from then on nothing moves by itself. */
const MOVES = ["wheel", "pointerdown", "keydown", "touchstart"] as const;
const holds = new WeakMap<HTMLElement, () => void>();

/** Brings `element` to the middle of `frame`, and again when what the frame holds grows or shrinks. Another call for the frame ends this one. */
export function settleAt(frame: HTMLElement | undefined, element: Element | null | undefined): void {
  if (!frame || !element) return;
  holds.get(frame)?.();
  scrollWithin(frame, element, "center");
  const content = frame.firstElementChild;
  if (!content || typeof ResizeObserver === "undefined") return;
  const observer = new ResizeObserver(() => {
    if (element.isConnected) scrollWithin(frame, element, "center");
    else end();
  });
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of MOVES) frame.removeEventListener(move, end);
    holds.delete(frame);
  };
  const timer = setTimeout(end, PATIENCE);
  for (const move of MOVES) frame.addEventListener(move, end, { passive: true });
  observer.observe(content);
  holds.set(frame, end);
}
