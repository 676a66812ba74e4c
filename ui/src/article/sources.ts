/** What a passage's footnote says of its source, asked once per version until articles change. */
import { call } from "../ipc/call.ts";
import { changes } from "../ipc/changes.svelte.ts";
import type { SourceRow } from "../ipc/generated.ts";

const known = new Map<number, Promise<SourceRow>>();
let asOf = 0;

/** Read in an effect or a derived value, it is asked again when articles change. */
export function sourceOf(version: number): Promise<SourceRow> {
  if (asOf !== changes.article) {
    known.clear();
    asOf = changes.article;
  }
  let source = known.get(version);
  if (!source) {
    source = call("source_show", { version });
    source.catch(() => known.delete(version));
    known.set(version, source);
  }
  return source;
}
