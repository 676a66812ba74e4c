/** The question whether the network may be used: who is waiting for the answer, and about which hosts. Nothing is fetched here. */
import { CallError } from "../ipc/call.ts";
import { choose, flushSettings } from "../settings/settings.svelte.ts";

interface Question {
  hosts: readonly string[];
  answer: (allowed: boolean) => void;
}

const held = $state<{ question: Question | null }>({ question: null });

/** What is asked now. */
export function question(): Question | null {
  return held.question;
}

/** Asks the user. A second question while one is open is about the same switch, and gets the same answer. */
export function askNetwork(hosts: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const before = held.question;
    held.question = {
      hosts: [...new Set([...(before?.hosts ?? []), ...hosts])],
      answer: (allowed) => {
        before?.answer(allowed);
        resolve(allowed);
      },
    };
  });
}

/** Takes the answer: the switch is kept before whoever waits goes on. */
export async function answerNetwork(allowed: boolean): Promise<void> {
  const asked = held.question;
  if (!asked) return;
  if (allowed) {
    choose({ network: true });
    await flushSettings();
  }
  held.question = null;
  asked.answer(allowed);
}

/** What went wrong, in words for the place it happened in; none where the user gave it up. */
export function saidOf(error: unknown): string | null {
  if (error instanceof CallError && error.code === "cancelled") return null;
  return error instanceof Error ? error.message : String(error);
}
