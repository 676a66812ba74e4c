/** Facts of any kind into the bin, all of them or none, with the way back in a notice and under Ctrl+Z. */
import { call } from "../ipc/call.ts";
import type { FactRef } from "../ipc/generated.ts";
import { t } from "../shared/i18n.svelte.ts";
import { report } from "../shared/toast.svelte.ts";
import { undoable } from "../shared/undo.svelte.ts";

/** Puts facts into the bin. False where that failed, which is then said. `onback` is told once they were taken out again. */
export async function binFacts(facts: readonly FactRef[], onback?: () => void): Promise<boolean> {
  if (facts.length === 0) return false;
  try {
    await call("fact_bin", { facts: [...facts], binned: true });
  } catch (error) {
    report(error);
    return false;
  }
  undoable({
    text: t("bin-done", { count: facts.length }),
    tone: "info",
    undo: async () => {
      await call("fact_bin", { facts: [...facts], binned: false });
      onback?.();
    },
  });
  return true;
}
