/** Events as a table for a note: dates with what they are the date of, what happened, where, who took part, and what bears it out. */
import type { EventRow } from "../ipc/generated.ts";
import { hostOf } from "../shared/address.ts";
import { formatList } from "../shared/format.ts";
import { t, worded } from "../shared/i18n.svelte.ts";
import type { NoteTable } from "../shared/table.ts";
import { datesOf, labelled } from "./chronology.ts";

/** Asked while the language of the note is spoken. `wide` adds the kind of the event. */
export function tableOf(events: readonly EventRow[], actorName: (actor: string) => string): NoteTable {
  return {
    headers: [t("event-date"), t("event"), t("event-place"), t("event-participants"), t("event-sources")],
    rows: events.map((event) => [
      cell(datesText(event)),
      cell([worded(event.title), ...versionsOf(event, actorName)].join("\n")),
      cell(event.place ?? ""),
      cell(event.participants.map(({ actor, office }) => (office && worded(office) ? t("event-person", { name: actorName(actor), office: worded(office) }) : actorName(actor))).join("\n")),
      { text: sourcesText(event), passages: [...event.passages, ...(event.versions ?? []).flatMap((one) => one.passages)] },
    ]),
  };
}

/** Every date of an event, a line each, with its label where it is not simply the day it was held. */
export function datesText(event: EventRow): string {
  const { main, others } = datesOf(event);
  return (main ? [main, ...others] : others).map((date) => labelled(date, "long")).join("\n");
}

/** Each side's version of an irritant, under its name. */
function versionsOf(event: EventRow, actorName: (actor: string) => string): string[] {
  return (event.versions ?? []).map((one) => t("event-version-said", { actor: actorName(one.by), text: worded(one.text) }));
}

function sourcesText(event: EventRow): string {
  const independent = event.passages.length > 0 ? [t("event-independent-long", { count: event.independent })] : [];
  const hosts = [...new Set(event.references.map(hostOf))];
  return [...independent, ...(hosts.length > 0 ? [t("event-unarchived-list", { hosts: formatList(hosts) })] : [])].join("\n");
}

function cell(text: string): NoteTable["rows"][number][number] {
  return { text, passages: [] };
}
