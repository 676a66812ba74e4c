/** Actors as a list shows them: named in the chosen language, found under any of their names. */
import type { ActorRow, Office } from "../ipc/generated.ts";
import { fold, formatDate } from "../shared/format.ts";
import { lang, t } from "../shared/i18n.svelte.ts";

export const ACTOR_KINDS = ["person", "state", "organisation", "body"] as const;

export function nameOf(actor: ActorRow): string {
  return actor.names[lang()] || actor.names.fr || actor.names.en || actor.id;
}

/** Those of the kind (all where it is empty) whose names, spellings or offices hold every word, by name. */
export function filterActors(actors: readonly ActorRow[], kind: string, words: string): ActorRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return actors
    .filter((actor) => {
      if (kind && actor.kind !== kind) return false;
      const said = fold([...Object.values(actor.names), ...actor.aliases, ...actor.offices.flatMap((office) => [office.title.fr, office.title.en])].join(" "));
      return wanted.every((word) => said.includes(word));
    })
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), lang()));
}

/** When an office was held: `depuis juil. 2024`, `2020 – 2023`. */
export function tenure(office: Office): string {
  if (office.from && office.to) return t("period-between", { from: formatDate(office.from), to: formatDate(office.to) });
  if (office.from) return t("period-since", { from: formatDate(office.from) });
  return office.to ? t("period-until", { to: formatDate(office.to) }) : "";
}
