// Words that go into a note, in the note's language, which need not be the window's. The same messages as on screen.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import english from "../../../src-tauri/crates/core/messages/en/ui-note.ftl?raw";
import french from "../../../src-tauri/crates/core/messages/fr/ui-note.ftl?raw";
import type { EventDate, EventRow, Lang } from "../ipc/generated.ts";

function bundle(locale: string, text: string): FluentBundle {
  const made = new FluentBundle(locale, { useIsolating: false });
  made.addResource(new FluentResource(text));
  return made;
}

const BUNDLES: Record<Lang, FluentBundle> = { fr: bundle("fr-FR", french), en: bundle("en-GB", english) };

function say(lang: Lang, id: string, args: Record<string, string> = {}): string {
  const message = BUNDLES[lang].getMessage(id);
  return message?.value ? BUNDLES[lang].formatPattern(message.value, args) : id;
}

/** A quotation in the quotation marks of a language: « … » with no-break spaces, or “ … ”. */
export function quoted(text: string, lang: Lang): string {
  const plain = text.replace(/\s*\n\s*/g, " ").trim();
  return lang === "fr" ? `«\u00a0${plain}\u00a0»` : `“${plain}”`;
}

/** A dated sentence that says an event: `Le 22 mai 2025 (Bamako) : …`. */
export function eventSentence(event: Pick<EventRow, "title" | "dates" | "place">, lang: Lang): string {
  const title = event.title[lang] || event.title[lang === "fr" ? "en" : "fr"];
  const date = event.dates.find(({ label }) => label === "held") ?? event.dates[0];
  const stopped = /[.!?…»”]$/.test(title) ? title : `${title}.`;
  if (!date) return stopped;
  const label = date.label === "held" ? "" : say(lang, `note-date-${date.label}`);
  const about = [label, event.place ?? ""].filter((part) => part !== "").join(", ");
  const when = dateWords(date, lang);
  return say(lang, about === "" ? "note-event-when" : "note-event-where", { when, about, title: stopped });
}

function dateWords({ value, end }: EventDate, lang: Lang): string {
  const precision = value.length === 4 ? "year" : value.length === 7 ? "month" : "day";
  if (end && end !== value) return say(lang, `note-when-span-${precision}`, { from: spanStart(value, end, lang), to: inWords(end, lang) });
  return say(lang, `note-when-${precision}`, { date: inWords(value, lang) });
}

/** `22` of `22 to 23 May 2025`; the whole date where more than the day differs. */
function spanStart(value: string, end: string, lang: Lang): string {
  if (value.length !== 10 || value.slice(0, 7) !== end.slice(0, 7)) return inWords(value, lang);
  return dayNumber(value, lang);
}

/** A date in words, with no-break spaces between its parts as the language sets them. */
function inWords(value: string, lang: Lang): string {
  const [year, month, day] = value.split("-");
  if (!month) return year ?? value;
  const name = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day ? `${dayNumber(value, lang)}\u00a0${name} ${year}` : `${name} ${year}`;
}

function dayNumber(value: string, lang: Lang): string {
  const day = Number(value.slice(8, 10));
  return lang === "fr" && day === 1 ? "1er" : String(day);
}
