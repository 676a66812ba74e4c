/** Every word on screen comes from Fluent messages through `t`. Messages are shared with the core and read at build time. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Lang = "fr" | "en";
export type Args = Record<string, FluentVariable>;

const sources = import.meta.glob<string>("../../../src-tauri/crates/core/messages/*/ui-*.ftl", { query: "?raw", import: "default", eager: true });

function bundle(lang: Lang): FluentBundle {
  // Isolation marks would end up in copied text and in tests; all arguments are of one direction.
  const made = new FluentBundle(lang === "fr" ? "fr-FR" : "en-GB", { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${lang}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const bundles: Record<Lang, FluentBundle> = { fr: bundle("fr"), en: bundle("en") };
const chosen = $state<{ lang: Lang }>({ lang: "fr" });

/** The language that is spoken for the moment in place of the chosen one. */
let instead: Lang | null = null;

export function lang(): Lang {
  return instead ?? chosen.lang;
}

/** Makes something in a language that need not be the window’s, such as a table for a note. */
export function speaking<Made>(language: Lang, make: () => Made): Made {
  const before = instead;
  instead = language;
  try {
    return make();
  } finally {
    instead = before;
  }
}

export function setLang(to: Lang): void {
  chosen.lang = to;
  document.documentElement.lang = to;
}

/** The message `id` in the chosen language, worded with `args`. An id without a message shows as itself. */
export function t(id: string, args?: Args): string {
  const made = bundles[lang()];
  const message = made.getMessage(id);
  // A missing argument shows as its name: better than no window.
  return message?.value ? made.formatPattern(message.value, args, []) : id;
}

/** Whether both languages have words for `id`. */
export function has(id: string): boolean {
  return bundles.fr.hasMessage(id) && bundles.en.hasMessage(id);
}

/** A text that the library holds in two languages: the chosen one, else the other. */
export function worded(text: { fr: string; en: string }): string {
  const other = lang() === "fr" ? text.en : text.fr;
  return text[lang()] || other;
}
