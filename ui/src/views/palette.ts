/** Everything that the palette reaches: what can be done, where one can go, and all that has a name. */
import { nameOf } from "../actor/actors.ts";
import { daysBefore } from "../change/changes.ts";
import { firstDate } from "../event/chronology.ts";
import { emptyForm } from "../event/form.ts";
import type { ArticleRow, NoteRow } from "../ipc/generated.ts";
import { emptyRound } from "../round/form.ts";
import type { Entry } from "../search/ranking.ts";
import { choose, chooseLayout, layout, theme } from "../settings/settings.svelte.ts";
import { formatDate } from "../shared/format.ts";
import type { IconName } from "../shared/Icon.svelte";
import { lang, t, worded } from "../shared/i18n.svelte.ts";
import { shortcutText } from "../shared/keys.ts";
import { nextUndo, undoLast } from "../shared/undo.svelte.ts";
import { changed } from "./changed.svelte.ts";
import { follow } from "./follow.svelte.ts";
import { intake } from "./intake.svelte.ts";
import { roundsOf } from "./rounds.svelte.ts";
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
  ["rounds", "round"],
  ["actors", "actor"],
  ["positions", "position"],
  ["commitments", "commitment"],
  ["changes", "changes"],
  ["summaries", "summary"],
  ["notes", "note"],
  ["bin", "bin"],
  ["network", "shield"],
];

export function paletteEntries(titles: Titles): Entry[] {
  return [...views(), ...actions(), ...dossiers(), ...notes(titles.notes), ...articles(titles.articles), ...events(), ...rounds(), ...actors(), ...positions(), ...commitments()];
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
    add("draft", t("draft-first"), "note", () => workspace.draft());
    add("bulletin", t("palette-bulletin"), "note", () => workspace.draft({ template: "bulletin" }));
    if (workspace.rounds.length > 0) add("record", t("palette-record"), "note", () => workspace.draft({ template: "record" }));
    add("note", t("cite-new-note"), "plus", () => void workspace.createNote(lang()).then((note) => note !== null && workspace.openNote(note)));
    add("event", t("event-add"), "event", () => (workspace.form = emptyForm(null, lang())));
    add("actor", t("actor-add"), "actor", () => void workspace.addActor());
    add("round", t("round-add"), "round", () => {
      workspace.show("rounds");
      if (workspace.dossier !== null) roundsOf(workspace.dossier).form = emptyRound();
    });
    add("position", t("fact-new-position"), "position", () => follow.addPosition());
    add("commitment", t("fact-new-commitment"), "commitment", () => follow.addCommitment());
    add("themes", t("palette-themes"), "settings", () => (follow.form = { kind: "themes" }));
    add("rename", t("dossier-rename"), "edit", () => (workspace.dossierForm = "rename"));
  }
  const undo = nextUndo();
  if (undo) add("undo", t("palette-undo", { what: undo }), "left", () => void undoLast(), shortcutText("Z"));
  if (workspace.dossier !== null) {
    add("week", t("palette-week"), "changes", () => changed.since(daysBefore(workspace.today, 7)));
    const { note } = workspace.place;
    if (note !== null) add("stale", t("palette-since-note"), "changes", () => workspace.openStale(note));
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

function rounds(): Entry[] {
  return workspace.rounds.map((round) => ({
    id: `round-${round.id}`, group: "round", label: worded(round.title), hint: [formatDate(round.dates[0]?.value), round.place].filter(Boolean).join(" · "), icon: "round", run: () => workspace.openRound(round.id),
  }));
}

function positions(): Entry[] {
  const names = new Map(workspace.actors.map((actor) => [actor.id, nameOf(actor)]));
  const themes = new Map(workspace.themes.map((theme) => [theme.id, worded(theme.title)]));
  return workspace.positions.map((row) => ({
    id: `position-${row.id}`, group: "position", label: worded(row.text), hint: [names.get(row.actor), themes.get(row.theme), formatDate(row.date)].filter(Boolean).join(" · "), icon: "position", run: () => workspace.openPosition(row.id),
  }));
}

function commitments(): Entry[] {
  const names = new Map(workspace.actors.map((actor) => [actor.id, nameOf(actor)]));
  return workspace.commitments.map((row) => ({
    id: `commitment-${row.id}`, group: "commitment", label: worded(row.text), hint: [row.owners.map((id) => names.get(id) ?? id).join(", "), formatDate(row.deadline)].filter(Boolean).join(" · "), icon: "commitment",
    run: () => workspace.openCommitment(row.id),
  }));
}
