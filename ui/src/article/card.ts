/** The card of an article: its fields in order, and what is sent when a runner-up is taken. */
import type { ArticleDetail, ArticleEdit, Format, MetadataChoice, MetadataField, MetadataName } from "../ipc/generated.ts";
import { languageName } from "./filters.ts";
import { formatPublished } from "./moment.ts";

export const FIELDS: readonly MetadataName[] = ["title", "authors", "outlet", "published", "lang", "url"];

/** All fields in their order; one that the core says nothing about is empty. */
export function fieldsOf(article: Pick<ArticleDetail, "metadata">): MetadataField[] {
  return FIELDS.map((field) => article.metadata.find((one) => one.field === field) ?? { field, value: "", origin: null, words: null, uncertain: false, others: [] });
}

/** The fields that somebody should look at. */
export function uncertain(article: Pick<ArticleDetail, "metadata">): MetadataName[] {
  return fieldsOf(article).filter((field) => field.uncertain && field.value).map((field) => field.field);
}

/** A value as it is read: a date in words, the name of a language. */
export function valueText(field: MetadataName, value: string, article: Pick<ArticleDetail, "published" | "published_time">): string {
  if (field === "lang") return value ? languageName(value) : "";
  if (field !== "published") return value;
  return value === article.published ? formatPublished(value, article.published_time) : formatPublished(value, value);
}

/** The request that puts a runner-up in the place of what holds now; all else stays as it is. */
export function taking(article: ArticleDetail, field: MetadataName, choice: MetadataChoice): ArticleEdit {
  const { value } = choice;
  const now: ArticleEdit = {
    article: article.id, title: article.title, outlet: article.outlet, authors: article.authors, published: article.published, url: article.url,
    lang: null, kind: null, reliability: article.reliability, marking: null,
  };
  switch (field) {
    case "authors":
      return { ...now, authors: value.split(";").map((name) => name.trim()).filter(Boolean) };
    case "published":
      // The field takes a day; a machine date may say more.
      return { ...now, published: value.slice(0, 10) };
    default:
      return { ...now, [field]: value };
  }
}

/** The ending of a file of this format. */
export const ENDINGS: Record<Format, string> = {
  text: "txt", markdown: "md", html: "html", mhtml: "mhtml", pdf: "pdf", docx: "docx", odt: "odt", rtf: "rtf", eml: "eml", ris: "ris", bibtex: "bib", csl_json: "json", feed: "xml",
};
