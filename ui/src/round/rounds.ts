/** The rounds of a dossier as a list shows them: in what state, by what filters, with which dates. */
import type { Level, RoundKind, RoundRow } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold, formatSpan } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";

export const ROUND_KINDS: readonly RoundKind[] = ["bilateral", "internal", "mediation", "multilateral"];
export const LEVELS: readonly Level[] = ["heads", "ministers", "experts", "mixed"];

/** Held, still to come, or not known to have been held at all: that too is something to know. */
export type RoundState = "held" | "coming" | "none";
export const STATES: readonly RoundState[] = ["held", "coming", "none"];

export function stateOf(round: RoundRow, today: string): RoundState {
  if (round.dates.length === 0) return "none";
  return round.dates.some((date) => firstDay(date.value) <= today) ? "held" : "coming";
}

export interface RoundFilters {
  from: string;
  to: string;
  actor: string;
  theme: string;
  kind: string;
  level: string;
  state: string;
}

export const NO_ROUND_FILTERS: Readonly<RoundFilters> = { from: "", to: "", actor: "", theme: "", kind: "", level: "", state: "" };

export type RoundChipKey = "period" | Exclude<keyof RoundFilters, "from" | "to">;

export function withoutRoundFilter(filters: RoundFilters, key: RoundChipKey): RoundFilters {
  return key === "period" ? { ...filters, from: "", to: "" } : { ...filters, [key]: "" };
}

/** Whether an actor sat, was sat for, or has approved what was adopted. */
function concerns(round: RoundRow, actor: string): boolean {
  return (
    round.participants.some((one) => one.actor === actor) ||
    round.delegations.some((one) => one.party === actor || one.members.some((member) => member.actor === actor)) ||
    round.documents.some((document) => document.approved.some((approval) => approval.by === actor))
  );
}

const known = new WeakMap<RoundRow, string>();

function saidBy(round: RoundRow): string {
  let said = known.get(round);
  if (said === undefined) {
    const texts = [round.title, round.remark, ...round.agenda.map((item) => item.title), ...round.documents.map((document) => document.title)];
    said = fold([...texts.flatMap((text) => [text.fr, text.en]), round.place ?? ""].join(" "));
    known.set(round, said);
  }
  return said;
}

/** Those that pass every filter, in the order they came. What has no date passes no period. */
export function filterRounds(rounds: readonly RoundRow[], filters: RoundFilters, words: string, today: string, names?: ReadonlyMap<string, string>): RoundRow[] {
  const from = parseDate(filters.from);
  const to = parseDate(filters.to);
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return rounds.filter((round) => {
    const within = (!from.ok && !to.ok) || round.dates.some((date) => (!from.ok || lastDay(date.end ?? date.value) >= firstDay(from.value)) && (!to.ok || firstDay(date.value) <= lastDay(to.value)));
    const people = (): string => [...round.participants.map((one) => one.actor), ...round.delegations.map((one) => one.party)].map((id) => names?.get(id) ?? "").join(" ");
    return (
      within &&
      (!filters.actor || concerns(round, filters.actor)) &&
      (!filters.theme || round.themes.includes(filters.theme)) &&
      (!filters.kind || round.kind === filters.kind) &&
      (!filters.level || round.level === filters.level) &&
      (!filters.state || stateOf(round, today) === filters.state) &&
      wanted.every((word) => saidBy(round).includes(word) || people().includes(word))
    );
  });
}

/** When a round was held, in words; that nothing is known of any where it has no date. */
export function whenOf(round: RoundRow, style: "medium" | "long" = "medium"): string {
  const dates = [...round.dates].sort((one, other) => firstDay(one.value).localeCompare(firstDay(other.value)));
  return dates.map((date) => (date.label === "held" ? formatSpan(date.value, date.end, style) : t("date-labelled", { label: t(`date-label-${date.label}`), date: formatSpan(date.value, date.end, style) }))).join(", ");
}

/** The rounds that follow this one up. */
export function roundsAfter(round: RoundRow, rounds: readonly RoundRow[]): RoundRow[] {
  return rounds.filter((other) => other.follows.includes(round.id));
}
