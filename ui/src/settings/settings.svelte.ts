/** What the user has chosen, applied to the window at once and kept in the library after a short rest. */
import { call, type ShellState } from "../ipc/call.ts";
import type { Layout, Settings } from "../ipc/generated.ts";
import { setLang } from "../shared/i18n.svelte.ts";
import { report } from "../shared/toast.svelte.ts";

const REST = 400;
export const LAYOUT: Readonly<Layout> = { rail: 200, list: 300, split: 500, rail_folded: false, list_folded: false };

const held = $state<{ settings: Settings; systemLang: "fr" | "en"; systemDark: boolean; writable: boolean }>({
  settings: { lang: null, theme: null, text_size: null, author: null, sender: null, layout: null, network: null },
  systemLang: "fr",
  systemDark: false,
  writable: true,
});
let timer: ReturnType<typeof setTimeout> | undefined;

export function settings(): Settings {
  return held.settings;
}

export function layout(): Layout {
  return held.settings.layout ?? LAYOUT;
}

export function textSize(): number {
  return held.settings.text_size ?? 100;
}

/** How much wider columns stand for large text: as the text, up to half as much again. */
export function wide(): number {
  return Math.max(1, Math.min(1.5, textSize() / 100));
}

/** The theme in force. */
export function theme(): "light" | "dark" {
  return held.settings.theme ?? (held.systemDark ? "dark" : "light");
}

/** Takes over what the library holds. In a library that can only be read, choices hold until the window closes. */
export function takeSettings(settings: Settings, shell: ShellState, writable: boolean): void {
  held.settings = settings;
  held.systemLang = shell.lang;
  held.writable = writable;
  apply();
}

export function choose(part: Partial<Settings>): void {
  held.settings = { ...held.settings, ...part };
  apply();
  if (!held.writable) return;
  clearTimeout(timer);
  timer = setTimeout(() => void keep(), REST);
}

export function chooseLayout(part: Partial<Layout>): void {
  choose({ layout: { ...layout(), ...part } });
}

/** Keeps at once what waits to be kept. */
export async function flushSettings(): Promise<void> {
  if (timer === undefined) return;
  clearTimeout(timer);
  await keep();
}

/** Turns the network on or off. The switch holds from this moment, not after a rest. */
export async function allowNetwork(network: boolean): Promise<void> {
  choose({ network });
  await flushSettings();
}

/** Follows the system's choice of light and dark. */
export function followSystem(): () => void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => {
    held.systemDark = query.matches;
    apply();
  };
  follow();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}

async function keep(): Promise<void> {
  timer = undefined;
  try {
    await call("settings_set", { settings: $state.snapshot(held.settings) });
  } catch (error) {
    report(error);
  }
}

function apply(): void {
  const root = document.documentElement;
  root.dataset.theme = theme();
  root.style.setProperty("--scale", String(textSize() / 100));
  root.style.setProperty("--wide", String(wide()));
  setLang(held.settings.lang ?? held.systemLang);
}
