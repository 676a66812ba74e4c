//! Names of files inside files, made fit to be shown: nothing is ever written under them.

use crate::read::inline::Runs;
use crate::tree::inline_text;
use mail_parser::decoders::charsets::map::charset_decoder;
use std::collections::HashSet;

/// Longer names are cut.
const LONGEST: usize = 200;

/// The parts of a path, each on one line, without those that climb.
pub(in crate::read) fn parts(path: &str) -> Vec<String> {
    path.split(['/', '\\']).map(shown).filter(|part| !matches!(part.as_str(), "" | "." | "..")).collect()
}

/// The last part of a path; empty where it has none.
pub(in crate::read) fn last(path: &str) -> String {
    parts(path).pop().unwrap_or_default()
}

/// A name without its ending.
pub(in crate::read) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The name, or with a number where it is taken.
pub(in crate::read) fn unique(name: String, taken: &mut HashSet<String>) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem.to_owned(), format!(".{ending}")),
        _ => (name.clone(), String::new()),
    };
    let mut chosen = name;
    let mut number = 2;
    while !taken.insert(chosen.to_lowercase()) {
        chosen = format!("{stem} ({number}){ending}");
        number += 1;
    }
    chosen
}

/// The path of an archive's entry: UTF-8 where the entry says so or the bytes are, else the code page that French systems use
/// for archives. It and the first IBM code page share the lower-case French letters.
pub(super) fn path(raw: &[u8], is_utf8: bool) -> String {
    if let Ok(text) = std::str::from_utf8(raw) {
        return text.to_owned();
    }
    match charset_decoder(b"850").filter(|_| !is_utf8) {
        Some(decode) => decode(raw),
        None => String::from_utf8_lossy(raw).into_owned(),
    }
}

fn shown(part: &str) -> String {
    let mut runs = Runs::default();
    runs.push(&part.replace(['\0', '\u{7f}'], " "), &[]);
    let text = runs.take().map(|inlines| inline_text(&inlines)).unwrap_or_default();
    if text.chars().count() <= LONGEST {
        return text;
    }
    let ending =
        text.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.len() <= 8).map(|ending| format!(".{ending}")).unwrap_or_default();
    text.chars().take(LONGEST).collect::<String>() + &ending
}
