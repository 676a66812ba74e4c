/** Sentences to step through with the keyboard. Only the unit of a gesture: what the machine cites is cut by the core. */

export interface Span {
  start: number;
  end: number;
}

/** The sentences of each line of `text`, without the white space around them. */
export function sentencesOf(text: string, lines: readonly Span[], lang: string): Span[] {
  const cutter = new Intl.Segmenter(lang, { granularity: "sentence" });
  return lines.flatMap((line) =>
    [...cutter.segment(text.slice(line.start, line.end))].flatMap(({ segment, index }) => {
      const words = segment.trim();
      const start = line.start + index + (segment.length - segment.trimStart().length);
      return words ? [{ start, end: start + words.length }] : [];
    }),
  );
}

/** The sentence to select next, going forward or back from the present selection; from `seen` where there is none. */
export function stepSentence(sentences: readonly Span[], now: Span | null, forward: boolean, seen: number): Span | null {
  if (!now) return sentences.find((one) => one.end > seen) ?? sentences[0] ?? null;
  const at = sentences.findIndex((one) => one.end > now.start);
  const exact = sentences[at]?.start === now.start && sentences[at]?.end === now.end;
  const next = forward ? (exact ? at + 1 : at) : at - 1;
  return sentences[Math.max(0, Math.min(sentences.length - 1, next))] ?? null;
}
