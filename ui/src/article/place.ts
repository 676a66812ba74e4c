/** Where the menu of a selection stands: above it, else below it, else on the bar of the pane; never over the selected lines. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const GAP = 8;

/** The scrolling area, seen from the pane around it. */
export function areaOf(scroller: HTMLElement | undefined): Box {
  const { offsetTop: top = 0, clientHeight = 0, clientWidth: right = 0 } = scroller ?? {};
  return { top, bottom: top + clientHeight, left: 0, right };
}

/** The lines of a range of text, seen from `origin`. */
export function linesOf(range: Range, origin: { top: number; left: number }): Box[] {
  return [...range.getClientRects()].map((box) => ({ top: box.top - origin.top, bottom: box.bottom - origin.top, left: box.left - origin.left, right: box.right - origin.left }));
}

/**
 * All boxes share one origin. `pane` is the scrolling area, `bar` the height of the bar above it.
 * Gives the menu's top left corner, and whether it stands on the bar.
 */
export function placeMenu(lines: readonly Box[], pane: Box, bar: number, menu: { width: number; height: number }): { top: number; left: number } {
  const seen = lines.filter((line) => line.bottom > pane.top && line.top < pane.bottom);
  const top = Math.min(...seen.map((line) => line.top));
  const bottom = Math.max(...seen.map((line) => line.bottom));
  const first = seen.find((line) => line.top === top);
  const left = Math.max(pane.left + GAP, Math.min(first?.left ?? pane.left, pane.right - menu.width - GAP));
  const above = top - GAP - menu.height;
  if (seen.length > 0 && above >= pane.top) return { top: above, left };
  if (seen.length > 0 && bottom + GAP + menu.height <= pane.bottom) return { top: bottom + GAP, left };
  return { top: pane.top - bar + Math.max(0, (bar - menu.height) / 2), left: Math.max(pane.left + GAP, pane.right - menu.width - GAP) };
}
