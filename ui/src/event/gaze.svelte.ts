/** What part of the picture is looked at, and how pointer and wheel move it. Moves are gathered until the next frame. */
import { fitting, moved, type Sight, zoomed } from "./scale.ts";

/** How far a press may stray and still be a click, in pixels. */
const STRAY = 4;

export class Gaze {
  sight = $state.raw<Sight>({ left: 0, scale: 1 });
  /** Of the part where events are drawn. */
  width = $state(0);
  dragging = $state(false);
  #extent: readonly [number, number] = [0, 1];
  #waiting: (() => void)[] = [];
  #press: { id: number; x: number; y: number; lastX: number; lastY: number } | null = null;

  constructor(private readonly scrollBy: (pixels: number) => void) {}

  /** Says from which day to which there is something. */
  set extent(extent: readonly [number, number]) {
    this.#extent = extent;
  }

  fit(): void {
    const [from, to] = this.#extent;
    if (this.width > 0) this.sight = fitting(from, to, this.width);
  }

  /** Looks closer or from farther away, around a place in the part where events are drawn; its middle unless told. */
  zoom(by: number, x = this.width / 2): void {
    this.#soon(() => {
      const next = zoomed(this.sight, by, Math.max(0, Math.min(this.width, x)));
      this.sight = moved(next, 0, this.width, ...this.#extent);
    });
  }

  pan(pixels: number): void {
    this.#soon(() => (this.sight = moved(this.sight, pixels, this.width, ...this.#extent)));
  }

  /** Brings a day into sight, with some room beside it. */
  reveal(day: number): void {
    const x = (day - this.sight.left) * this.sight.scale;
    if (x < 24 || x > this.width - 80) this.sight = { ...this.sight, left: day - (this.width * (x < 24 ? 0.3 : 0.6)) / this.sight.scale };
  }

  /** The wheel zooms; with Shift or sideways it moves. */
  wheel(event: WheelEvent, x: number): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.pan(event.deltaX * unit);
    else if (event.shiftKey) this.scrollBy(event.deltaY * unit);
    else this.zoom(Math.exp(-event.deltaY * unit * 0.0018), x);
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#press = { id: event.pointerId, x: event.clientX, y: event.clientY, lastX: event.clientX, lastY: event.clientY };
  }

  /** True while the picture is dragged. */
  move(event: PointerEvent): boolean {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return false;
    if (!this.dragging && Math.hypot(event.clientX - press.x, event.clientY - press.y) <= STRAY) return false;
    if (!this.dragging) (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
    this.dragging = true;
    this.pan(press.lastX - event.clientX);
    this.scrollBy(press.lastY - event.clientY);
    [press.lastX, press.lastY] = [event.clientX, event.clientY];
    return true;
  }

  /** The end of a press; true where it was a click. */
  up(event: PointerEvent): boolean {
    const click = this.#press?.id === event.pointerId && !this.dragging;
    this.#press = null;
    this.dragging = false;
    return click;
  }

  #soon(change: () => void): void {
    this.#waiting.push(change);
    if (this.#waiting.length > 1) return;
    requestAnimationFrame(() => {
      for (const one of this.#waiting.splice(0)) one();
    });
  }
}
