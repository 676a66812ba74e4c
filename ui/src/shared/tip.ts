/** A tooltip for any element: on hover after a moment and on keyboard focus at once, gone with Escape. Text only. */
import type { Attachment } from "svelte/attachments";

const DELAY = 500;
let box: HTMLElement | undefined;
let owner: Element | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function tip(text: string | undefined, shortcut?: string): Attachment<HTMLElement> {
  return (element) => {
    if (!text) return;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => show(element, text, shortcut), DELAY);
    };
    const focused = (): void => {
      if (element.matches(":focus-visible")) show(element, text, shortcut);
    };
    const gone = (): void => hide(element);
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") hide(element);
    };
    const listeners: [string, EventListener][] = [
      ["pointerenter", later], ["pointerleave", gone], ["pointerdown", gone],
      ["focusin", focused], ["focusout", gone], ["keydown", key as EventListener],
    ];
    for (const [name, run] of listeners) element.addEventListener(name, run);
    return () => {
      for (const [name, run] of listeners) element.removeEventListener(name, run);
      hide(element);
    };
  };
}

function show(element: HTMLElement, text: string, shortcut?: string): void {
  clearTimeout(timer);
  if (!element.isConnected) return;
  box ??= document.createElement("div");
  box.className = "tip";
  // The name of the element says the same to a screen reader.
  box.setAttribute("aria-hidden", "true");
  box.replaceChildren(text);
  if (shortcut) {
    const keys = document.createElement("kbd");
    keys.textContent = shortcut;
    box.append(keys);
  }
  document.body.append(box);
  owner = element;
  const place = element.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const gap = 6;
  const below = place.bottom + gap + own.height <= innerHeight;
  const left = Math.max(gap, Math.min(place.left + place.width / 2 - own.width / 2, innerWidth - own.width - gap));
  box.style.left = `${left}px`;
  box.style.top = `${below ? place.bottom + gap : place.top - gap - own.height}px`;
}

function hide(element: Element): void {
  clearTimeout(timer);
  if (owner !== element) return;
  box?.remove();
  owner = undefined;
}
