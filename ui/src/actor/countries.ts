/** Countries as a form names them: the states of the dossier first, then all others by their ISO 3166-1 code. Knows no law: the names are the system's. */
import type { ActorRow } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";
import { lang } from "../shared/i18n.svelte.ts";
import { nameOf } from "./actors.ts";

export interface Country {
  /** What the library keeps: the id of a state of the dossier, or a code of two letters. */
  id: string;
  label: string;
}

/** Two letters that name no country: groups, reserves, and names for what is unknown. */
const OTHERS = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !OTHERS.has(code));
const worlds = new Map<string, Country[]>();

/** What a country is called: a state of the dossier by its name, a code by its country, anything else as it is. */
export function countryName(country: string, actors: readonly ActorRow[]): string {
  const state = actors.find((actor) => actor.id === country);
  if (state) return nameOf(state);
  return /^[A-Z]{2}$/.test(country) ? (new Intl.DisplayNames(lang(), { type: "region" }).of(country) ?? country) : country;
}

/** Every country that can be chosen, each name once. */
export function countriesOf(actors: readonly ActorRow[]): Country[] {
  const states = actors
    .filter((actor) => actor.kind === "state")
    .map((actor) => ({ id: actor.id, label: nameOf(actor) }))
    .sort(byLabel);
  const taken = new Set(states.map((state) => fold(state.label)));
  return [...states, ...world().filter((country) => !taken.has(fold(country.label)))];
}

/** What the library keeps for a country as it is typed: a state's id under any of its names, a code, else the words themselves. */
export function countryOf(typed: string, actors: readonly ActorRow[]): string | null {
  const words = fold(typed.trim());
  if (!words) return null;
  const state = actors.find((actor) => actor.kind === "state" && Object.values(actor.names).some((name) => name && fold(name) === words));
  return state?.id ?? world().find((country) => fold(country.label) === words)?.id ?? typed.trim();
}

function world(): Country[] {
  const made = worlds.get(lang());
  if (made) return made;
  const names = new Intl.DisplayNames(lang(), { type: "region", fallback: "none" });
  const countries = CODES.flatMap((id) => {
    const label = names.of(id);
    // A code that was given up leads to the one that took its place.
    return label && new Intl.Locale(`und-${id}`).region === id ? [{ id, label }] : [];
  }).sort(byLabel);
  worlds.set(lang(), countries);
  return countries;
}

function byLabel(one: Country, other: Country): number {
  return one.label.localeCompare(other.label, lang());
}
