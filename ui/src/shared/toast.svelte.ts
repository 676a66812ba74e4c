/** Short notices at the foot of the window. Those with an error stay until closed; nothing that failed is swallowed. */
export type Tone = "info" | "done" | "warning" | "error";

export interface Toast {
  id: number;
  tone: Tone;
  text: string;
  action?: { label: string; run: () => void };
}

const STAYS = 6000;
const STAYS_WITH_ACTION = 12000;
let next = 1;
const shown = $state<Toast[]>([]);

export const toasts: readonly Toast[] = shown;

export function toast(tone: Tone, text: string, action?: Toast["action"]): number {
  const same = shown.find((other) => other.tone === tone && other.text === text && !action && !other.action);
  if (same) return same.id;
  const id = next++;
  shown.push({ id, tone, text, ...(action ? { action } : {}) });
  if (tone !== "error") setTimeout(() => dismiss(id), action ? STAYS_WITH_ACTION : STAYS);
  return id;
}

/** Shows what went wrong, in the words of the error. */
export function report(error: unknown): void {
  if (typeof error === "object" && error !== null && "code" in error && error.code === "cancelled") return;
  toast("error", error instanceof Error ? error.message : String(error));
}

export function dismiss(id: number): void {
  const at = shown.findIndex((one) => one.id === id);
  if (at >= 0) shown.splice(at, 1);
}
