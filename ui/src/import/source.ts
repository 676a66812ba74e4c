/** The form of a source that was never published: an interview, a cable, a meeting. */
import type { ArticleWrite, Marking, Reliability, SourceKind } from "../ipc/generated.ts";
import { namesOf } from "../shared/names.ts";

/** What is chosen of it rather than written. */
export interface Standing {
  kind: SourceKind;
  reliability: Reliability | "";
  marking: Marking;
}

export interface SourceForm extends Standing {
  title: string;
  outlet: string;
  people: string;
  published: string;
  text: string;
}

/** What was said in confidence is not for everyone until somebody says so. */
export const EMPTY_SOURCE: Readonly<SourceForm> = { kind: "interview", title: "", outlet: "", people: "", published: "", reliability: "", marking: "internal", text: "" };

export function sourceRequest(form: SourceForm, dossier: number): ArticleWrite {
  const given = (value: string): string | null => value.trim() || null;
  return {
    dossier,
    article: null,
    kind: form.kind,
    title: form.title.trim(),
    text: form.text,
    outlet: given(form.outlet),
    authors: namesOf(form.people),
    published: given(form.published),
    reliability: form.reliability || null,
    marking: form.marking,
  };
}
