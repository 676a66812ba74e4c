/** The moment a text was published, told on the clock of the place it was published at. Refuses to convert: the source's own words count. */
import { formatDate } from "../shared/format.ts";
import { lang, t } from "../shared/i18n.svelte.ts";

/** `jeudi 22 mai 2025 à 18 h 30 (UTC+2)`; the day alone where no time is known, the text itself where it is no moment. */
export function formatPublished(published: string | null, moment: string | null): string {
  const match = moment === null ? null : /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(moment);
  if (!match) return formatDate(published, "full");
  const [, day = "", hour = "", minute = "", zone] = match;
  const time = lang() === "fr" ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${hour}:${minute}`;
  return zone ? t("published-at-zone", { day: formatDate(day, "full"), time, zone: zoneName(zone) }) : t("published-at", { day: formatDate(day, "full"), time });
}

function zoneName(zone: string): string {
  if (zone === "Z" || /^[+-]00:?00$/.test(zone)) return "UTC";
  const minutes = zone.slice(-2);
  return `UTC${zone.startsWith("-") ? "−" : "+"}${Number(zone.slice(1, 3))}${minutes === "00" ? "" : `:${minutes}`}`;
}
