/** Brings an element into sight by scrolling its own frame only: the window itself never moves. */
export function scrollWithin(frame: HTMLElement, element: Element, where: "center" | "nearest", covered = 0): void {
  const view = frame.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const top = view.top + covered;
  if (where === "center") frame.scrollTop += box.top - top - Math.max(0, (view.bottom - top - box.height) / 2);
  else if (box.top < top) frame.scrollTop += box.top - top;
  else if (box.bottom > view.bottom) frame.scrollTop += Math.min(box.bottom - view.bottom, box.top - top);
}
