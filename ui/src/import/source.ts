/** The form of a source that was never published: an interview, a cable, a meeting. */
import type { ArticleDetail, ArticleWrite, Marking, Reliability, SourceKind } from "../ipc/generated.ts";
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

/** A source that is there already, with what was written down of it. */
export interface SourceStart {
  article: number;
  form: SourceForm;
}

/** What was said in confidence is not for everyone until somebody says so. */
export const EMPTY_SOURCE: Readonly<SourceForm> = { kind: "interview", title: "", outlet: "", people: "", published: "", reliability: "", marking: "internal", text: "" };

/** The form of a source that was written down here; none for an article of the press. */
export function startOf(article: ArticleDetail): SourceStart | null {
  if (article.written === null) return null;
  const { kind, title, outlet, authors, published, reliability, marking, written } = article;
  const form = { kind, title, outlet: outlet ?? "", people: authors.join(", "), published: published ?? "", reliability: reliability ?? "", marking, text: written } as const;
  return { article: article.id, form };
}

export function sourceRequest(form: SourceForm, dossier: number, article: number | null = null): ArticleWrite {
  const given = (value: string): string | null => value.trim() || null;
  return {
    dossier,
    article,
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
