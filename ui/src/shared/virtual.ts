/** Heights of the rows of a long list, guessed until measured, so that only what is in sight is built. */
export class RowHeights {
  #heights: number[];
  #tops: number[] = [0];
  /** `#tops` is right up to this row. */
  #clean = 0;

  constructor(
    count: number,
    readonly estimate: number,
  ) {
    this.#heights = Array.from({ length: count }, () => estimate);
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.top(this.count);
  }

  resize(count: number): void {
    while (this.#heights.length < count) this.#heights.push(this.estimate);
    this.#heights.length = count;
    this.#clean = Math.min(this.#clean, count);
  }

  /** Keeps a measured height; gives the difference to the one held before. */
  set(index: number, height: number): number {
    const before = this.#heights[index];
    if (before === undefined || before === height) return 0;
    this.#heights[index] = height;
    this.#clean = Math.min(this.#clean, index);
    return height - before;
  }

  top(index: number): number {
    for (; this.#clean < index; this.#clean += 1) {
      this.#tops[this.#clean + 1] = (this.#tops[this.#clean] ?? 0) + (this.#heights[this.#clean] ?? this.estimate);
    }
    return this.#tops[index] ?? 0;
  }

  /** The row at a distance from the top. */
  at(distance: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
