// Puts a floating box beside what it belongs to, inside the window: below, or above where there is no room.

const GAP = 6;
const EDGE = 8;

export function place(box: HTMLElement, anchor: HTMLElement): void {
  const target = anchor.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const below = target.bottom + GAP + own.height + EDGE <= window.innerHeight;
  const left = Math.max(EDGE, Math.min(target.left, window.innerWidth - own.width - EDGE));
  box.style.left = `${left}px`;
  box.style.top = `${below ? target.bottom + GAP : Math.max(EDGE, target.top - GAP - own.height)}px`;
}
