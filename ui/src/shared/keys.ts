/** Keyboard shortcuts as people press them and as they are written, and travel through lists. */
import { t } from "./i18n.svelte.ts";

const mac = typeof navigator !== "undefined" && navigator.platform.includes("Mac");

/** Whether `event` is Ctrl (on macOS Command) and that key, with or without Shift as told. */
export function isShortcut(event: KeyboardEvent, key: string, shift = false): boolean {
  const command = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return command && !event.altKey && event.shiftKey === shift && event.key.toLowerCase() === key.toLowerCase();
}

/** A shortcut in words: `Ctrl K`, `⌘K`. */
export function shortcutText(key: string, shift = false): string {
  if (mac) return `${shift ? "⇧" : ""}⌘${key}`;
  return shift ? `Ctrl ${t("key-shift")} ${key}` : `Ctrl ${key}`;
}

/** Whether typing goes into this element, so that single letters are text and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Where a key leads in a list of `count` rows from row `at` (-1 for none); null where the key does not travel. */
export function travel(key: string, at: number, count: number, page = 10): number | null {
  if (count === 0) return null;
  const to = (index: number): number => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case "j":
    case "ArrowDown":
      return to(at + 1);
    case "k":
    case "ArrowUp":
      return to(at < 0 ? count - 1 : at - 1);
    case "PageDown":
      return to(at + page);
    case "PageUp":
      return to(at - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
