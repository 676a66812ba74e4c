//! Which entries of an archive are texts of people, and which only came along: what systems add, and the parts of saved pages.

use std::collections::HashSet;

/// Endings of files that belong to a saved page and are no article.
const COMPANIONS: &[&str] =
    &["css", "js", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm"];

/// What systems leave in folders.
const LITTER: &[&str] = &["__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db"];

/// Whether an entry may be a text, by its path.
pub(super) fn is_text(parts: &[String]) -> bool {
    let Some(name) = parts.last() else { return false };
    let litter = parts.iter().any(|part| part.starts_with('.') || LITTER.contains(&part.to_lowercase().as_str()));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    !litter && !COMPANIONS.contains(&ending.as_str())
}

/// Whether an entry lies in the folder that a browser saved beside a page of the archive.
pub(super) fn belongs_to_page(parts: &[String], paths: &HashSet<String>) -> bool {
    (1..parts.len()).any(|end| {
        let folder = parts[..end].join("/");
        let page = ["_files", "_fichiers", "_archivos", "-Dateien", ".files"].iter().find_map(|ending| folder.strip_suffix(ending));
        page.is_some_and(|page| ["html", "htm", "xhtml", "shtml"].iter().any(|ending| paths.contains(&format!("{page}.{ending}"))))
    })
}
