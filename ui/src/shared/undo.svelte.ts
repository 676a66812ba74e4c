/**
 * What was done to facts in this session, and the way back from each: a notice offers it at once, Ctrl+Z takes the last one back.
 * Nothing here outlives the window, and what was done in one dossier is not taken back while another is open.
 */
import { t } from "./i18n.svelte.ts";
import { isShortcut, isTyping } from "./keys.ts";
import { dismiss, report, toast, type Tone } from "./toast.svelte.ts";

export interface Doing {
  /** What was done, as the notice says it: `Événement enregistré`. */
  text: string;
  /** Takes it back. What it throws is shown; it is not tried again. */
  undo: () => unknown;
  tone?: Tone;
}

interface Kept extends Doing {
  scope: number | null;
  notice: number;
}

const MOST = 50;
let scope: number | null = null;
let busy = false;
let stack = $state.raw<readonly Kept[]>([]);

/** Says which dossier is open: only what was done in it is taken back by Ctrl+Z. */
export function undoScope(dossier: number | null): void {
  scope = dossier;
}

/** Shows that something was done, with *Annuler*, and keeps the way back for Ctrl+Z. */
export function undoable(doing: Doing): void {
  const one: Kept = { ...doing, scope, notice: 0 };
  one.notice = toast(doing.tone ?? "done", doing.text, { label: t("undo"), run: () => void takeBack(one) });
  stack = [...stack, one].slice(-MOST);
}

/** What Ctrl+Z would take back now; none where there is nothing. */
export function nextUndo(): string | null {
  return last()?.text ?? null;
}

/** Takes back what was done last in the open dossier; whether there was anything. */
export async function undoLast(): Promise<boolean> {
  const one = last();
  if (!one) return false;
  await takeBack(one);
  return true;
}

/** Ctrl+Z for the window: text that is being typed keeps its own way back. */
export function undoKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || !isShortcut(event, "z") || isTyping(event.target) || !last()) return;
  event.preventDefault();
  void undoLast();
}

/** Forgets everything, for another library and for tests. */
export function forgetUndo(): void {
  stack = [];
}

function last(): Kept | undefined {
  return stack.findLast((one) => one.scope === scope);
}

async function takeBack(one: Kept): Promise<void> {
  // A second press while the first is on its way would take back one more than was meant.
  if (busy || !stack.includes(one)) return;
  busy = true;
  stack = stack.filter((other) => other !== one);
  dismiss(one.notice);
  try {
    await one.undo();
    toast("info", t("undone", { what: one.text }));
  } catch (error) {
    report(error);
  } finally {
    busy = false;
  }
}
