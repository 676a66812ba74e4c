/** Who can be put on an event, and in what office. */
import type { ActorRow, Office } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold } from "../shared/format.ts";
import { lang } from "../shared/i18n.svelte.ts";

export function actorName(actor: ActorRow): string {
  return actor.names[lang()] || actor.names.fr || actor.names.en || actor.id;
}

/** The actor that goes by exactly this name, under any of its names or spellings. */
export function actorNamed(typed: string, actors: readonly ActorRow[]): ActorRow | null {
  const wanted = fold(typed.trim());
  return (wanted && actors.find((actor) => [...Object.values(actor.names), ...actor.aliases].some((name) => name && fold(name) === wanted))) || null;
}

/** The last office held on a date as it is typed; the last of all where it is no date. */
export function officeOn(actor: ActorRow, date: string): Office | null {
  const read = parseDate(date);
  if (!read.ok) return actor.offices.at(-1) ?? null;
  const held = (office: Office): boolean => (!office.from || firstDay(office.from) <= lastDay(read.value)) && (!office.to || lastDay(office.to) >= firstDay(read.value));
  return actor.offices.findLast(held) ?? null;
}
