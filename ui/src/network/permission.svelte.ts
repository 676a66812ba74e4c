/** The question whether the network may be used: who is waiting for the answer, and about which hosts. Nothing is fetched or kept here. */

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

/** Takes the answer. What keeps a yes is done before whoever waits goes on. */
export async function answerNetwork(allowed: boolean, keep: () => Promise<void>): Promise<void> {
  const asked = held.question;
  if (!asked) return;
  if (allowed) await keep();
  held.question = null;
  asked.answer(allowed);
}
