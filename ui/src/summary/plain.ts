/** Sentences as plain text with numbered sources, for the clipboard. */
import type { SourceRow, SummarySentence } from "../ipc/generated.ts";
import { formatDate } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

/** Each sentence with the numbers of its sources, and the sources under them in the order of their first mention. */
export function plainText(sentences: readonly SummarySentence[], sources: ReadonlyMap<number, SourceRow>): string {
  const numbers = new Map<number, number>();
  const numberOf = (version: number): number => {
    const number = numbers.get(version) ?? numbers.size + 1;
    numbers.set(version, number);
    return number;
  };
  const lines = sentences.map((sentence) => {
    const versions = [...new Set(sentence.passages.map((passage) => passage.article))];
    return `${sentence.text} ${versions.map((version) => `[${numberOf(version)}]`).join("")}`;
  });
  const named = [...numbers].map(([version, number]) => {
    const row = sources.get(version);
    const parts = row ? [row.outlet ?? "", t("quoted", { text: row.title }), formatDate(row.published, "long")] : [t("article-no-outlet")];
    return `[${number}] ${parts.filter(Boolean).join(", ")}`;
  });
  return [...lines, "", t("synthesis-sources"), ...named].join("\n");
}

/** Every source of the sentences, as far as it is known. */
export async function sourcesOf(sentences: readonly SummarySentence[], source: (version: number) => Promise<SourceRow>): Promise<Map<number, SourceRow>> {
  const versions = [...new Set(sentences.flatMap((sentence) => sentence.passages.map((passage) => passage.article)))];
  const rows = await Promise.allSettled(versions.map((version) => source(version)));
  return new Map(rows.flatMap((row, at) => (row.status === "fulfilled" ? [[versions[at] ?? 0, row.value] as const] : [])));
}
