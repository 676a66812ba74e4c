//! The system's dialogs: choosing files, folders and where to save, and questions before something leaves the window.
//!
//! The page gets handles and names, never paths. Only with the cargo feature `automation` are the answers read from a file.

use crate::{WINDOW, links::Vetted, shell::Shell};
use griot_core::{Error, ids::Handle, messages, note::Lang};
use serde::{Deserialize, Serialize};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, MessageDialogButtons, MessageDialogKind};

/// The formats that can be imported, by the ends of their files' names.
const ARTICLES: &[&str] = &[
    "html", "htm", "xhtml", "mhtml", "mht", "pdf", "docx", "odt", "rtf", "eml", "mbox", "txt", "md", "markdown", "ris", "bib", "json", "rss", "atom",
    "xml", "opml", "zip",
];

/// The longest name that is suggested for a file, in characters.
const MAX_NAME: usize = 100;

/// The longest part of an address that a question shows, in characters.
const MAX_SHOWN: usize = 300;

/// Asks the user to choose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    kind: PickKind,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    extension: Option<Extension>,
}

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PickKind {
    /// One or more articles.
    Files,
    /// A folder of articles.
    Folder,
    /// Where to write a note.
    Save,
}

/// The endings of what is written: notes, and the files that articles were read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Extension {
    Docx,
    Pdf,
    Html,
    Md,
    Txt,
    Mhtml,
    Odt,
    Rtf,
    Eml,
    Ris,
    Bib,
    Json,
    Xml,
    Ics,
    Svg,
    Png,
}

impl Extension {
    fn text(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Md => "md",
            Self::Txt => "txt",
            Self::Mhtml => "mhtml",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
            Self::Eml => "eml",
            Self::Ris => "ris",
            Self::Bib => "bib",
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Ics => "ics",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// Something the user chose.
#[derive(Debug, Clone, Serialize)]
pub struct Picked {
    /// What requests name it by.
    pub handle: Handle,
    /// Its name, without the folder.
    pub name: String,
}

/// Lets the user choose; nothing chosen is an empty answer.
///
/// # Errors
/// Where the library is not open, since it is what grants files.
pub fn pick(app: &AppHandle, shell: &Shell, request: &Pick) -> Result<Vec<Picked>, Error> {
    let library = shell.library()?;
    let chosen = if cfg!(feature = "automation") { shell.picks.next() } else { ask(app, shell.lang(), request) };
    let picked = chosen.into_iter().map(|path| {
        let (handle, name) = (library.grant(path.clone()), name_of(&path));
        if request.kind == PickKind::Save {
            shell.remember_written(handle, path);
        }
        Picked { handle, name }
    });
    Ok(picked.collect())
}

/// Files dropped on the window, as if they had been chosen.
pub fn grant_dropped(shell: &Shell, paths: &[PathBuf]) -> Vec<Picked> {
    let Some(library) = shell.library_now() else { return Vec::new() };
    paths.iter().map(|path| Picked { handle: library.grant(path.clone()), name: name_of(path) }).collect()
}

/// The name of a file, without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Asks before an address goes to the system's browser, showing the whole host on a line of its own.
pub fn confirm_link(app: &AppHandle, lang: Lang, link: &Vetted) -> bool {
    let site = if link.mail { "shell-link-mail" } else { "shell-link-site" };
    let mut lines = vec![say(lang, "shell-link-question"), messages::say(lang, site, &[("host", link.host.clone())])];
    if !link.mail {
        lines.push(shortened(&link.url));
    }
    confirm(app, lang, "shell-link-title", &lines.join("\n\n"), "shell-link-open")
}

fn ask(app: &AppHandle, lang: Lang, request: &Pick) -> Vec<PathBuf> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    match request.kind {
        PickKind::Files => {
            let dialog = dialog
                .set_title(say(lang, "shell-pick-files"))
                .add_filter(say(lang, "shell-pick-articles"), ARTICLES)
                .add_filter(say(lang, "shell-pick-all"), &["*"]);
            dialog.blocking_pick_files().unwrap_or_default().into_iter().filter_map(|file| file.into_path().ok()).collect()
        }
        PickKind::Folder => {
            let folder = dialog.set_title(say(lang, "shell-pick-folder")).blocking_pick_folder();
            folder.and_then(|folder| folder.into_path().ok()).into_iter().collect()
        }
        PickKind::Save => ask_where_to_save(app, lang, request, dialog).into_iter().collect(),
    }
}

fn ask_where_to_save(app: &AppHandle, lang: Lang, request: &Pick, dialog: FileDialogBuilder<tauri::Wry>) -> Option<PathBuf> {
    let extension = request.extension.unwrap_or(Extension::Docx).text();
    let chosen = dialog
        .set_title(say(lang, "shell-pick-save"))
        .set_file_name(suggested(request.name.as_deref().unwrap_or_default(), extension))
        .add_filter(extension.to_uppercase(), &[extension])
        .blocking_save_file()?
        .into_path()
        .ok()?;
    let path = with_extension(&chosen, extension);
    // The system has asked about the name that was typed, not about the one that the extension makes of it.
    if path != chosen && path.exists() {
        let question = messages::say(lang, "shell-replace-question", &[("name", name_of(&path))]);
        confirm(app, lang, "shell-replace-title", &question, "shell-replace").then_some(path)
    } else {
        Some(path)
    }
}

fn confirm(app: &AppHandle, lang: Lang, title: &str, question: &str, agree: &str) -> bool {
    let mut dialog = app.dialog().message(question).title(say(lang, title)).kind(MessageDialogKind::Warning);
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.parent(&window);
    }
    dialog.buttons(MessageDialogButtons::OkCancelCustom(say(lang, agree), say(lang, "shell-cancel"))).blocking_show()
}

fn say(lang: Lang, key: &str) -> String {
    messages::say(lang, key, &[])
}

/// A name that every system takes, made of what the page suggests.
fn suggested(name: &str, extension: &str) -> String {
    let clean: String = name.chars().map(|c| if c.is_control() || r#"<>:"/\|?*"#.contains(c) { ' ' } else { c }).collect::<String>();
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = words.trim_matches(['.', ' ', '-']);
    let ending = format!(".{extension}");
    let stem: String = trimmed.strip_suffix(ending.as_str()).unwrap_or(trimmed).chars().take(MAX_NAME).collect();
    format!("{}{ending}", if stem.is_empty() { "note" } else { stem.trim_end() })
}

fn with_extension(path: &Path, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension)) {
        return path.to_owned();
    }
    let mut whole = path.as_os_str().to_owned();
    whole.push(".");
    whole.push(extension);
    whole.into()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_SHOWN {
        return text.to_owned();
    }
    text.chars().take(MAX_SHOWN).chain(['…']).collect()
}

/// Answers to dialogs for tests: each line of the file that `GRIOT_PICKS` names is a JSON array of paths, used once, in order.
/// A line may be added while the window runs. With none left, the answer is "cancelled".
#[derive(Debug, Default)]
pub struct Picks {
    used: Mutex<usize>,
}

impl Picks {
    fn next(&self) -> Vec<PathBuf> {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let text = std::env::var_os("GRIOT_PICKS").and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
        let line = text.lines().filter(|line| !line.trim().is_empty()).nth(*used);
        *used += usize::from(line.is_some());
        line.and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_name_holds_nothing_that_a_system_refuses_or_takes_for_a_path() {
        assert_eq!(suggested("Consultations CEDEAO–AES : état au 22/05", "docx"), "Consultations CEDEAO–AES état au 22 05.docx");
        assert_eq!(suggested("../../etc/passwd", "pdf"), "etc passwd.pdf");
        assert_eq!(suggested("note.md", "md"), "note.md");
        assert_eq!(suggested(" .. ", "html"), "note.html");
        assert!(suggested(&"é".repeat(500), "docx").chars().count() <= MAX_NAME + 5);
    }

    #[test]
    fn a_name_typed_without_its_extension_gets_it() {
        assert_eq!(with_extension(Path::new("/a/note"), "docx"), PathBuf::from("/a/note.docx"));
        assert_eq!(with_extension(Path::new("/a/note.v2"), "docx"), PathBuf::from("/a/note.v2.docx"));
        assert_eq!(with_extension(Path::new("/a/note.DOCX"), "docx"), PathBuf::from("/a/note.DOCX"));
    }

    #[test]
    fn a_request_to_choose_refuses_what_it_does_not_know() {
        let parse = |json: &str| serde_json::from_str::<Pick>(json);
        assert!(parse(r#"{"kind":"save","name":"x","extension":"docx"}"#).is_ok());
        assert!(parse(r#"{"kind":"folder"}"#).is_ok());
        for wrong in [r#"{"kind":"any"}"#, r#"{"kind":"save","extension":"exe"}"#, r#"{"kind":"files","path":"/etc"}"#] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
