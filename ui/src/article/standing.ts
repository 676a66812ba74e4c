/** What kind of source an article is, how far it is trusted, how far it may be shared: the lists, and their words. */
import type { ArticleRow, Marking, Reliability, SourceKind } from "../ipc/generated.ts";
import { t } from "../shared/i18n.svelte.ts";

export const KINDS: readonly SourceKind[] = ["press", "official", "interview", "cable", "meeting", "other"];
/** Those that are typed in. */
export const TYPED_KINDS: readonly SourceKind[] = ["interview", "cable", "meeting", "official", "other"];
export const RELIABILITIES: readonly Reliability[] = ["a", "b", "c", "d", "e", "f"];
export const MARKINGS: readonly Marking[] = ["none", "internal", "restricted", "tlp_clear", "tlp_green", "tlp_amber", "tlp_amber_strict", "tlp_red"];

export function markingName(marking: Marking): string {
  return t(`note-marking-${marking.replaceAll("_", "-")}`);
}

/** `B – habituellement fiable`. */
export function reliabilityName(reliability: Reliability): string {
  return t("reliability-said", { letter: reliability.toUpperCase(), words: t(`reliability-${reliability}`) });
}

/** What stands beside the date where a source is not simply press: its kind, its reliability, its marking. */
export function standingOf(row: Pick<ArticleRow, "kind" | "reliability" | "marking">): { key: "kind" | "reliability" | "marking"; text: string; title?: string }[] {
  const said: { key: "kind" | "reliability" | "marking"; text: string; title?: string }[] = [];
  if (row.kind !== "press") said.push({ key: "kind", text: t(`kind-${row.kind}`) });
  if (row.reliability) said.push({ key: "reliability", text: t("reliability-short", { letter: row.reliability.toUpperCase() }), title: reliabilityName(row.reliability) });
  if (row.marking !== "none") said.push({ key: "marking", text: markingName(row.marking) });
  return said;
}
