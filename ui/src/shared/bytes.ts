/**
 * Offsets in UTF-16 units, which the window counts in, to and from offsets in UTF-8 bytes, which the core counts in.
 * The only file that knows of both. An offset inside a character is moved back to the character's start.
 */

const STEP = 512;

/** How many bytes of UTF-8 a text takes. A lone surrogate counts as U+FFFD, as an encoder would write it. */
export function byteLength(text: string): number {
  return advance(text, 0, text.length, Infinity).bytes;
}

/** Both counts over one text, with marks every 512 units so that a look-up is short in a long text. */
export class Offsets {
  readonly #units: number[] = [0];
  readonly #bytes: number[] = [0];
  readonly bytes: number;

  constructor(readonly text: string) {
    let at = { units: 0, bytes: 0 };
    while (at.units < text.length) {
      const step = advance(text, at.units, Math.min(text.length, at.units + STEP), Infinity);
      at = { units: step.units, bytes: at.bytes + step.bytes };
      this.#units.push(at.units);
      this.#bytes.push(at.bytes);
    }
    this.bytes = at.bytes;
  }

  toBytes(units: number): number {
    const wanted = Math.max(0, Math.min(units, this.text.length));
    const mark = lastAtMost(this.#units, wanted);
    return (this.#bytes[mark] ?? 0) + advance(this.text, this.#units[mark] ?? 0, wanted, Infinity).bytes;
  }

  toUnits(bytes: number): number {
    const wanted = Math.max(0, Math.min(bytes, this.bytes));
    const mark = lastAtMost(this.#bytes, wanted);
    return advance(this.text, this.#units[mark] ?? 0, this.text.length, wanted - (this.#bytes[mark] ?? 0)).units;
  }
}

/** Splits a text at byte ranges: the parts in order, those inside a range marked. Ranges are sorted and do not overlap. */
export function splitAtBytes(text: string, ranges: readonly (readonly [number, number])[]): { text: string; marked: boolean }[] {
  const offsets = new Offsets(text);
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  const take = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [start, end] of ranges) {
    take(offsets.toUnits(start), false);
    take(offsets.toUnits(end), true);
  }
  take(text.length, false);
  return parts;
}

/** Walks characters from `from` while they end by `to` units and `limit` bytes. */
function advance(text: string, from: number, to: number, limit: number): { units: number; bytes: number } {
  let units = from;
  let bytes = 0;
  while (units < to) {
    const code = text.codePointAt(units) ?? 0;
    const wide = code > 0xffff ? 2 : 1;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : wide === 2 ? 4 : 3;
    // A chunk may end between the halves of a pair: then the pair belongs to the next one.
    if (units + wide > to) break;
    if (bytes + size > limit) break;
    units += wide;
    bytes += size;
  }
  return { units, bytes };
}

function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
