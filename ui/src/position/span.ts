/** Which of many rows or columns of one size are in sight. */
export interface Span {
  first: number;
  /** After the last. */
  end: number;
}

/** Those between `offset` and `offset + size`, and `beyond` more on either side. */
export function spanOf(offset: number, size: number, step: number, count: number, beyond: number): Span {
  const first = Math.max(0, Math.min(count, Math.floor(offset / step) - beyond));
  return { first, end: Math.max(first, Math.min(count, Math.ceil((offset + size) / step) + beyond)) };
}

/** How far to scroll so that `[start, start + length)` is in sight between what covers the beginning and the end of the frame. */
export function reach(offset: number, size: number, start: number, length: number): number {
  if (start < offset || length > size) return start;
  return start + length > offset + size ? start + length - size : offset;
}

/** Where a key leads in a grid of `rows` × `columns` from a place in it; row and column 0 are its headers. Null where the key does not travel. */
export function travelGrid(key: string, whole: boolean, at: { row: number; column: number }, size: { rows: number; columns: number }, page: number): { row: number; column: number } | null {
  const row = (to: number): { row: number; column: number } => ({ row: Math.max(0, Math.min(size.rows, to)), column: at.column });
  const column = (to: number): { row: number; column: number } => ({ row: at.row, column: Math.max(0, Math.min(size.columns, to)) });
  switch (key) {
    case "ArrowDown":
    case "j":
      return row(at.row + 1);
    case "ArrowUp":
    case "k":
      return row(at.row - 1);
    case "ArrowRight":
      return column(at.column + 1);
    case "ArrowLeft":
      return column(at.column - 1);
    case "PageDown":
      return row(at.row + page);
    case "PageUp":
      return row(at.row - page);
    case "Home":
      return whole ? { row: Math.min(1, size.rows), column: 0 } : column(0);
    case "End":
      return whole ? { row: size.rows, column: size.columns } : column(size.columns);
    default:
      return null;
  }
}
