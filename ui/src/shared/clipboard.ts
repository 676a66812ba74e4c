/** Text into the clipboard, and a word that it is there. */
import { report, toast } from "./toast.svelte.ts";

export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast("done", said);
  } catch (error) {
    report(error);
  }
}
