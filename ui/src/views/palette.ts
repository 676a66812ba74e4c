/** Everything that the palette reaches: what can be done, where one can go, and all that has a name. */
import { nameOf } from "../actor/actors.ts";
import { firstDate } from "../event/chronology.ts";
import { emptyForm } from "../event/form.ts";
import type { ArticleRow, NoteRow } from "../ipc/generated.ts";
import type { Entry } from "../search/ranking.ts";
import { choose, chooseLayout, layout, theme } from "../settings/settings.svelte.ts";
import { formatDate } from "../shared/format.ts";
import type { IconName } from "../shared/Icon.svelte";
import { lang, t, worded } from "../shared/i18n.svelte.ts";
import { shortcutText } from "../shared/keys.ts";
import { intake } from "./intake.svelte.ts";
import { synthesis } from "./synthesis.svelte.ts";
import { type View, workspace } from "./workspace.svelte.ts";

export interface Titles {
  articles: ArticleRow[];
  notes: NoteRow[];
}

const VIEWS: readonly [View, IconName][] = [
  ["articles", "article"],
  ["feeds", "feed"],
  ["chronology", "chronology"],
  ["summaries", "summary"],
  ["actors", "actor"],
  ["notes", "note"],
  ["network", "shield"],
];

export function paletteEntries(titles: Titles): Entry[] {
  return [...views(), ...actions(), ...dossiers(), ...notes(titles.notes), ...articles(titles.articles), ...events(), ...actors()];
}

function views(): Entry[] {
  if (workspace.dossier === null) return [];
  return VIEWS.map(([view, icon]) => ({ id: `view-${view}`, group: "view", label: t(`nav-${view}`), icon, run: () => workspace.show(view) }));
}

function actions(): Entry[] {
  const made: Entry[] = [];
  const add = (id: string, label: string, icon: IconName, run: () => void, shortcut?: string): void => {
    made.push({ id, group: "action", label, icon, run, ...(shortcut ? { shortcut } : {}) });
  };
  if (workspace.dossier !== null) {
    add("summary", t("synthesis-new"), "summary", () => synthesis.begin());
    add("compare", t("synthesis-compare"), "compare", () => synthesis.begin({}, "comparison"));
  }
  if (workspace.dossier !== null && workspace.writable) {
    add("import", t("import-title"), "import", () => intake.import("files"));
    add("import-address", t("palette-address"), "external", () => intake.import("address"));
    add("import-paste", t("palette-paste"), "copy", () => intake.import("paste"));
    add("import-source", t("palette-source"), "edit", () => intake.import("source"));
    add("feed", t("feed-add-title"), "feed", () => {
      workspace.show("feeds");
      intake.adding = true;
    });
    add("draft", t("draft-first"), "note", () => (workspace.drafting = true));
    add("note", t("cite-new-note"), "plus", () => void workspace.createNote(lang()).then((note) => note !== null && workspace.openNote(note)));
    add("event", t("event-add"), "event", () => (workspace.form = emptyForm(null, lang())));
    add("actor", t("actor-add"), "actor", () => void workspace.addActor());
    add("rename", t("dossier-rename"), "edit", () => (workspace.dossierForm = "rename"));
  }
  const waiting = intake.held.rows.length;
  if (waiting > 0) add("held", t("held-count", { count: waiting }), "warning", () => void intake.showHeld());
  if (workspace.writable) add("dossier", t("dossier-new"), "dossier", () => (workspace.dossierForm = "new"));
  if (workspace.place.note !== null) add("beside", t("beside"), "columns", () => workspace.toggleBeside());
  const { rail_folded } = layout();
  const { listFolded } = workspace;
  add("rail", rail_folded ? t("rail-unfold") : t("rail-fold"), rail_folded ? "unfold" : "fold", () => chooseLayout({ rail_folded: !rail_folded }));
  add("list", listFolded ? t("list-unfold") : t("list-fold"), "list", () => workspace.toggleList());
  add("theme", theme() === "dark" ? t("theme-to-light") : t("theme-to-dark"), "settings", () => choose({ theme: theme() === "dark" ? "light" : "dark" }));
  add("language", lang() === "fr" ? t("language-to-en") : t("language-to-fr"), "settings", () => choose({ lang: lang() === "fr" ? "en" : "fr" }));
  add("settings", t("settings"), "settings", () => (workspace.choosing = true), shortcutText(","));
  return made;
}

function dossiers(): Entry[] {
  return (workspace.library?.dossiers ?? [])
    .filter((dossier) => dossier.id !== workspace.dossier)
    .map((dossier) => ({ id: `dossier-${dossier.id}`, group: "dossier", label: dossier.title, icon: "dossier", run: () => workspace.openDossier(dossier.id) }));
}

function notes(rows: readonly NoteRow[]): Entry[] {
  return rows.map((note) => ({ id: `note-${note.id}`, group: "note", label: note.subject || t("untitled"), hint: note.number, icon: "note", run: () => workspace.openNote(note.id) }));
}

function articles(rows: readonly ArticleRow[]): Entry[] {
  return rows.map((article) => ({
    id: `article-${article.id}`,
    group: "article",
    label: article.title,
    hint: [article.outlet, formatDate(article.published)].filter(Boolean).join(" · "),
    icon: "article",
    run: () => workspace.openArticle(article.id),
  }));
}

function events(): Entry[] {
  return workspace.events.map((event) => ({
    id: `event-${event.id}`, group: "event", label: worded(event.title), hint: formatDate(firstDate(event)), icon: "event", run: () => workspace.openEvent(event.id),
  }));
}

function actors(): Entry[] {
  return workspace.actors.map((actor) => ({
    id: `actor-${actor.id}`, group: "actor", label: nameOf(actor), hint: actor.aliases.slice(0, 2).join(", "), icon: "actor", run: () => workspace.openActor(actor.id),
  }));
}
