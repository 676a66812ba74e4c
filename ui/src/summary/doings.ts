/** What can be done with the sentences of a synthesis, and where one stands among them. The view that shows them says how. */
import type { Passage, SourceRow, SummarySentence } from "../ipc/generated.ts";

export interface Doings {
  /** What is known of the source of a passage. */
  source: (version: number) => Promise<SourceRow>;
  /** Goes to the place of a passage in its article. */
  open: (passage: Pick<Passage, "article" | "start" | "end">) => void;
  /** Inserts sentences into a note; none where nothing can be written. */
  insert: ((sentences: SummarySentence[]) => void) | null;
}

/** The sentence one stands on, and the one whose sources are unfolded. Each has a name of its own within the pane. */
export interface Spot {
  at: string | null;
  opened: string | null;
}
