//! What was read of a word processor's file into an extract: its language, title, authors and dates, best first.
//!
//! It refuses titles that are a program's or a template's, and authors that are a machine's account. Nothing is decided here:
//! the runner-up always stands behind.

use super::{langs, titles};
use crate::read::{Candidate, Extract, Format, Picture, Verdict, dates, html::people, phrases, text};
use crate::tree::{Block, each_leaf, inline_text};

/// What a reader found.
#[derive(Debug)]
pub struct Found {
    /// The format, and its name in origins.
    pub format: Format,
    /// The blocks, without the notes.
    pub blocks: Vec<Block>,
    /// The paragraphs of the notes.
    pub notes: Vec<Block>,
    /// The pictures, by their place among the blocks.
    pub pictures: Vec<Picture>,
    /// The text of the paragraphs in the style of a title that open the text.
    pub styled_title: String,
    /// The metadata.
    pub info: Info,
    /// The language of what says none itself.
    pub lang: Option<String>,
    /// Why something is missing.
    pub reasons: Vec<&'static str>,
    /// The encoding of the text.
    pub charset: String,
}

/// What a file says of itself, with the names of the fields.
#[derive(Debug, Default)]
pub struct Info {
    /// The title.
    pub title: Option<(String, &'static str)>,
    /// Who wrote it.
    pub authors: Vec<(String, &'static str)>,
    /// When it was made and changed, best first.
    pub dates: Vec<(String, &'static str)>,
    /// Its language.
    pub lang: Option<(String, &'static str)>,
}

/// Makes the extract.
pub fn finish(mut found: Found) -> Extract {
    let kind = match found.format {
        Format::Odt => "odt",
        Format::Rtf => "rtf",
        _ => "docx",
    };
    let body = found.blocks.len();
    found.blocks.append(&mut found.notes);
    let langs = langs::settle(&mut found.blocks, found.lang.as_deref());
    let notes = found.blocks.split_off(body);

    // Its words are counted once, when all blocks are in their place.
    let mut extract = Extract::of(found.format, Vec::new());
    extract.blocks = found.blocks;
    text::dateline(&mut extract);
    opening_lines(&mut extract, kind);
    for (value, field) in &found.info.dates {
        if dates::plausible(value) {
            Candidate::push(&mut extract.published, value, &format!("{kind}:{field}"));
        }
    }
    for (value, field) in &found.info.authors {
        for name in value.split(';').flat_map(people::split) {
            if !is_nobody(&name) {
                Candidate::push(&mut extract.authors, &name, &format!("{kind}:{field}"));
            }
        }
    }
    for lang in langs {
        Candidate::push(&mut extract.langs, &lang, &format!("{kind}:lang"));
    }
    if let Some((lang, field)) = found.info.lang {
        Candidate::push(&mut extract.langs, &lang, &format!("{kind}:{field}"));
    }
    extract.pictures = found.pictures;
    titles::titles(&mut extract, kind, &found.styled_title, found.info.title);
    titles::take_title_out(&mut extract);
    extract.blocks.extend(notes);

    let mut done = Extract::of(found.format, std::mem::take(&mut extract.blocks));
    done.quality.reasons = found.reasons.into_iter().map(str::to_owned).collect();
    if done.quality.words == 0 && extract.titles.is_empty() {
        done.quality.verdict = Verdict::None;
        done.quality.add("no_text");
    }
    (done.titles, done.authors, done.published) = (extract.titles, extract.authors, extract.published);
    (done.langs, done.pictures, done.charset) = (extract.langs, extract.pictures, found.charset);
    done
}

/// Bylines and notes of publication among the first lines; they stay in the text.
fn opening_lines(extract: &mut Extract, kind: &str) {
    let mut lines = Vec::new();
    each_leaf(&extract.blocks, &mut |leaf| {
        if lines.len() < 6 && !leaf.content.is_empty() {
            lines.push(inline_text(leaf.content));
        }
    });
    for line in lines {
        if let Some(names) = people::byline(&line) {
            for name in names {
                Candidate::push(&mut extract.authors, &name, &format!("{kind}:byline"));
            }
        }
        if dates::is_note(&line) {
            for said in dates::said(&line) {
                let (dates::Said::Published(date) | dates::Said::Bare(date) | dates::Said::Modified(date)) = said;
                let origin = if matches!(said, dates::Said::Modified(_)) { "modified" } else { "line" };
                Candidate::push(&mut extract.published, date, &format!("{kind}:{origin}"));
            }
        }
    }
}

/// Whether a name is a machine's account or a program, not a person.
fn is_nobody(name: &str) -> bool {
    let folded = phrases::fold(name);
    let folded = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    const NAMES: &[&str] = &[
        "",
        "administrateur",
        "administrator",
        "admin",
        "user",
        "utilisateur",
        "microsoft office user",
        "utilisateur de microsoft office",
        "utilisateur microsoft office",
        "utilisateur windows",
        "windows user",
        "microsoft",
        "microsoft office",
        "microsoft word",
        "owner",
        "proprietaire",
        "client",
        "pc",
        "hp",
        "dell",
        "lenovo",
        "asus",
        "acer",
        "toshiba",
        "samsung",
        "compaq",
        "packard bell",
        "macbook",
        "mac",
        "imac",
        "apple",
        "poste",
        "ordinateur",
        "computer",
        "desktop",
        "laptop",
        "secretariat",
        "bureau",
        "test",
        "default",
        "python-docx",
        "libreoffice",
        "openoffice",
        "apache poi",
        "docx4j",
        "google docs",
        "un-named",
        "unnamed",
        "inconnu",
        "unknown",
        "invite",
        "guest",
        "nom",
        "name",
        "auteur",
        "author",
        "your name",
        "usuario",
        "smart",
        "internet",
        "cyber",
        "informatique",
        "system",
        "systeme",
        "root",
    ];
    NAMES.contains(&folded) || folded.starts_with("utilisateur ") || phrases::phrases().people.nobody.iter().any(|nobody| nobody == folded)
}
