//! Titles of a word processor's file: what it says itself, what is set as a title, what the text opens with.
//!
//! It refuses the names of templates, programs and files. The head of a communiqué may be the title, and stays in the text.

use super::notes;
use crate::read::{Candidate, Extract, dates, html::people, phrases, text};
use crate::tree::{Block, Inline, Leaf, LeafKind, Mark, count_words, each_leaf, inline_text};

/// Gathers the candidates: the file's own title, the text's, what the text opens with.
pub fn titles(extract: &mut Extract, kind: &str, styled: &str, core: Option<(String, &'static str)>) {
    let core = core.map(|(title, field)| (clean_title(&title), field)).filter(|(title, _)| !is_template(title));
    let opening: String = extract.blocks.iter().take(60).map(|block| crate::tree::text_of(std::slice::from_ref(block)) + " ").collect();
    let words: std::collections::HashSet<String> = phrases::key(&opening).split(' ').map(str::to_owned).collect();
    // A title that shares nothing with the text is left over from the file this one was made of.
    let current = |title: &str| {
        let key = phrases::key(title);
        let (all, known) = key.split(' ').fold((0, 0), |(all, known), word| (all + 1, known + usize::from(words.contains(word))));
        known * 2 >= all
    };
    let mut list = Vec::new();
    let fresh = core.as_ref().is_some_and(|(title, _)| current(title));
    if let Some((title, field)) = core.as_ref().filter(|_| fresh) {
        Candidate::push(&mut list, title, &format!("{kind}:{field}"));
    }
    Candidate::push(&mut list, styled, &format!("{kind}:title-style"));
    for (line, origin) in opening_titles(&extract.blocks) {
        Candidate::push(&mut list, &line, &format!("{kind}:{origin}"));
    }
    if let Some((title, field)) = core.filter(|_| !fresh) {
        Candidate::push(&mut list, &title, &format!("{kind}:{field}"));
    }
    list.truncate(4);
    extract.titles = list;
}

/// Lines at the top that can be the title: headings, bold lines, a short first line.
fn opening_titles(blocks: &[Block]) -> Vec<(String, &'static str)> {
    let mut lines: Vec<(String, &'static str)> = Vec::new();
    let (mut seen, mut over) = (0, false);
    each_leaf(blocks, &mut |leaf| {
        let line = notes::without_calls(leaf.content);
        let line = line.trim();
        if over || line.is_empty() || matches!(leaf.kind, LeafKind::Cell | LeafKind::Quote | LeafKind::ListItem) {
            return;
        }
        seen += 1;
        if seen > 8 || count_words(line) > 45 {
            over = true;
            return;
        }
        // Where sentences begin, the title is past.
        let prose = line.ends_with(['.', '!', '?', '…']) && leaf.kind != LeafKind::Heading && !matches!(look(&leaf), Look::Bold);
        if prose {
            over = true;
            return;
        }
        if !text::is_title(line) || text::is_dated_place(line) || dates::is_note(line) || people::byline(line).is_some() {
            return;
        }
        let sentence = line.ends_with(['.', ';', ':', ',']);
        match look(&leaf) {
            Look::Heading => lines.push((line.to_owned(), "heading")),
            Look::Bold if !sentence => lines.push((line.to_owned(), "bold")),
            Look::Plain if seen == 1 && !sentence && count_words(line) >= 2 && stands_over(blocks, line) => {
                lines.push((line.to_owned(), "first-line"))
            }
            _ => {}
        }
    });
    // « COMMUNIQUÉ FINAL » alone says less than the line below it.
    lines.sort_by_key(|(line, _)| is_letterhead(line));
    lines
}

/// Whether more than a few words follow a first line.
fn stands_over(blocks: &[Block], line: &str) -> bool {
    blocks.len() > 1 && count_words(&crate::tree::text_of(&blocks[..blocks.len().min(20)])) > count_words(line) + 20
}

enum Look {
    Heading,
    Bold,
    Plain,
}

fn look(leaf: &Leaf<'_>) -> Look {
    let bold = |inline: &Inline| match inline {
        Inline::Text { text, marks } => marks.contains(&Mark::Bold {}) || text.trim().is_empty(),
        _ => true,
    };
    match leaf.kind {
        LeafKind::Heading => Look::Heading,
        _ if leaf.content.iter().all(bold) => Look::Bold,
        _ => Look::Plain,
    }
}

/// Whether a line only says what kind of text follows.
fn is_letterhead(line: &str) -> bool {
    let folded = phrases::fold(line);
    count_words(line) <= 3 && phrases::opens_with(&folded, &phrases::phrases().lines.masthead).is_some()
}

/// Takes the best title out of the first blocks, which repeat it, unless it is all there is.
pub fn take_title_out(extract: &mut Extract) {
    let Some(best) = extract.titles.first() else { return };
    let key = phrases::key(&best.value);
    if key.is_empty() || is_letterhead(&best.value) || extract.blocks.len() < 2 {
        return;
    }
    let line = |block: &Block| match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => phrases::key(&inline_text(content)),
        _ => String::new(),
    };
    let opening: Vec<String> = extract.blocks.iter().take(6).map(line).collect();
    for at in 0..opening.len() {
        let mut joined = String::new();
        for (end, line) in opening.iter().enumerate().skip(at).take(3) {
            if line.is_empty() {
                break;
            }
            joined = if joined.is_empty() { line.clone() } else { format!("{joined} {line}") };
            if joined == key && extract.blocks.len() > end - at + 1 {
                extract.blocks.drain(at..=end);
                for picture in extract.pictures.iter_mut().filter(|picture| picture.block > at) {
                    picture.block -= (picture.block - at).min(end - at + 1);
                }
                return;
            }
        }
    }
}

/// A title without the program that printed it.
fn clean_title(title: &str) -> String {
    let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = title.strip_prefix("Microsoft Word - ").unwrap_or(&title);
    bare.chars().filter(|c| !c.is_control()).take(400).collect()
}

/// Whether a title is that of a template, a program or a file.
fn is_template(title: &str) -> bool {
    let folded = phrases::fold(title);
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '_'));
    let extension = folded.rsplit_once('.').is_some_and(|(_, extension)| {
        matches!(extension, "doc" | "docx" | "docm" | "dot" | "dotx" | "dotm" | "odt" | "ott" | "rtf" | "txt" | "pdf" | "wpd" | "pages")
    });
    const NAMES: &[&str] = &[
        "",
        "document",
        "document word",
        "document sans titre",
        "sans titre",
        "sans nom",
        "untitled",
        "untitled document",
        "no title",
        "titre",
        "title",
        "titre du document",
        "document title",
        "new document",
        "nouveau document",
        "modele",
        "template",
        "normal",
        "word document",
        "page",
        "lettre",
        "note",
        "memo",
        "rapport",
        "report",
        "letter",
        "diapositive",
        "powerpoint presentation",
        "presentation powerpoint",
        "slide",
        "draft",
        "projet",
    ];
    extension || NAMES.contains(&bare) || !title.chars().any(char::is_alphabetic)
}
