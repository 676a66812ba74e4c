/** Actors as a list shows them: named in the chosen language, found under any of their names, with the offices of a day. */
import type { ActorRow, Office } from "../ipc/generated.ts";
import { parseDate } from "../shared/dates.ts";
import { fold, formatDate } from "../shared/format.ts";
import { lang, t } from "../shared/i18n.svelte.ts";

export const ACTOR_KINDS = ["person", "state", "organisation", "body"] as const;

export interface ActorFilters {
  kind: string;
  /** A country's ISO code, or the id of the actor that it is. */
  country: string;
  /** Those who held an office on a day, or those who held none. */
  office: "" | "held" | "none";
  /** That day, as it is typed; without one any office at any time. */
  on: string;
}

export const NO_ACTOR_FILTERS: Readonly<ActorFilters> = { kind: "", country: "", office: "", on: "" };

export function nameOf(actor: ActorRow): string {
  return actor.names[lang()] || actor.names.fr || actor.names.en || actor.id;
}

/** All names and spellings of an actor, folded, each once. */
export function namesFolded(actor: ActorRow): Set<string> {
  return new Set([...Object.values(actor.names), ...actor.aliases].flatMap((name) => (name ? [fold(name.trim())] : [])));
}

/** What an actor is found by; made once for each row. */
const said = new WeakMap<ActorRow, string>();
function wordsOf(actor: ActorRow): string {
  let words = said.get(actor);
  if (words === undefined) {
    words = fold([...Object.values(actor.names), ...actor.aliases, ...actor.offices.flatMap((office) => [office.title.fr, office.title.en])].join(" "));
    said.set(actor, words);
  }
  return words;
}

/** Those that pass every filter and whose names, spellings or offices hold every word, by name. */
export function filterActors(actors: readonly ActorRow[], filters: ActorFilters, words: string): ActorRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const day = parseDate(filters.on);
  const named = new Intl.Collator(lang());
  return actors
    .filter((actor) => {
      if (filters.kind && actor.kind !== filters.kind) return false;
      if (filters.country && actor.country !== filters.country && actor.id !== filters.country) return false;
      if (filters.office) {
        const held = day.ok ? officesAt(actor.offices, day.value) : actor.offices;
        if ((held.length > 0) !== (filters.office === "held")) return false;
      }
      return wanted.every((word) => wordsOf(actor).includes(word));
    })
    .sort((one, other) => named.compare(nameOf(one), nameOf(other)));
}

/** The offices held on a day, or in some part of a month or year. An open end holds until today; an unknown beginning since ever. */
export function officesAt(offices: readonly Office[], date: string): Office[] {
  // As the core compares: `~` comes after every digit and ends a month or year that is written without its days.
  return offices.filter(({ from, to }) => (!from || from <= `${date}~`) && (!to || `${to}~` >= date));
}

/** When an office was held: `depuis juil. 2024`, `2020 – 2023`. */
export function tenure(office: Office): string {
  if (office.from && office.to) return t("period-between", { from: formatDate(office.from), to: formatDate(office.to) });
  if (office.from) return t("period-since", { from: formatDate(office.from) });
  return office.to ? t("period-until", { to: formatDate(office.to) }) : "";
}

export interface Homonym {
  actor: ActorRow;
  /** The name both bear, as the other one writes it. */
  name: string;
  /** Whether only the family name is the same. */
  family: boolean;
}

/** Other actors of the same name or spelling, and persons of the same family name. */
export function homonymsOf(actor: ActorRow, actors: readonly ActorRow[]): Homonym[] {
  const mine = namesFolded(actor);
  const family = familyOf(actor);
  const found = actors.flatMap((other): Homonym[] => {
    if (other.id === actor.id) return [];
    const name = [...Object.values(other.names), ...other.aliases].find((one) => one && mine.has(fold(one.trim())));
    if (name) return [{ actor: other, name, family: false }];
    return family && family === familyOf(other) ? [{ actor: other, name: lastWord(nameOf(other)), family: true }] : [];
  });
  // Who bears the whole name is taken for the other sooner.
  return found.sort((one, other) => Number(one.family) - Number(other.family));
}

const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1) ?? "";

function familyOf(actor: ActorRow): string | null {
  const name = actor.names.fr || actor.names.en;
  return actor.kind === "person" && /\s/.test(name.trim()) ? fold(lastWord(name)) : null;
}
