/** Themes as people type them. */
import type { ThemeRow } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";

/** The theme that already has this name in either language, without regard to accents and case. */
export function themeNamed(typed: string, themes: readonly ThemeRow[]): ThemeRow | null {
  const wanted = fold(typed.trim());
  return (wanted && themes.find(({ title }) => fold(title.fr) === wanted || fold(title.en) === wanted)) || null;
}
