/** The themes of a dossier as they are typed: names in both languages, the words by which each is known, their order. */
import type { ThemeRow, ThemeSave } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";
import { namesOf, namesText } from "../shared/names.ts";

export interface ThemeForm {
  /** None for one that is being added. */
  theme: string | null;
  fr: string;
  en: string;
  /** Parted by commas. */
  wordsFr: string;
  wordsEn: string;
}

export const NEW_THEME: Readonly<ThemeForm> = { theme: null, fr: "", en: "", wordsFr: "", wordsEn: "" };

export function themeFormOf({ id, title, keywords }: ThemeRow): ThemeForm {
  return { theme: id, fr: title.fr, en: title.en, wordsFr: namesText(keywords.fr), wordsEn: namesText(keywords.en) };
}

export function isNamed(form: ThemeForm): boolean {
  return form.fr.trim() !== "" || form.en.trim() !== "";
}

/** Another theme that has one of these names already. */
export function sameTheme(form: ThemeForm, themes: readonly ThemeRow[]): ThemeRow | null {
  const typed = [form.fr, form.en].map((name) => fold(name.trim())).filter(Boolean);
  return themes.find(({ id, title }) => id !== form.theme && [title.fr, title.en].some((name) => name && typed.includes(fold(name)))) ?? null;
}

/** What the core is asked to keep. Only for a form with a name. */
export function themeRequest(form: ThemeForm, dossier: number): ThemeSave {
  const words = (typed: string): string[] => [...new Set(namesOf(typed))];
  return { dossier, theme: form.theme, title: { fr: form.fr.trim(), en: form.en.trim() }, keywords: { fr: words(form.wordsFr), en: words(form.wordsEn) } };
}

/** Moves one to another place, from 0. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const [one] = rest.splice(from, 1);
  if (one !== undefined) rest.splice(to, 0, one);
  return rest;
}
