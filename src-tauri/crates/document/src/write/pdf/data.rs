//! The note as the JSON that the template reads: strings and numbers only, so that no text is ever parsed as markup.

use crate::write::Language;
use crate::write::Resolved;
use crate::write::resolve::shape::{GridCell, Node, Piece, Run, Shift};
use crate::write::resolve::table::align_name;
use serde_json::{Value, json};

/// A longer word has no place to end a line and would leave the page.
const LONGEST_WORD: usize = 32;
/// How long its parts are at least.
const PART: usize = 12;

/// The template's data.
pub fn of(note: &Resolved) -> Value {
    let (lang, region) = match note.language {
        Language::Fr => ("fr", "FR"),
        Language::En => ("en", "GB"),
    };
    json!({
        // The standards want a title even where the note has none yet.
        "title": ([&note.title, &note.kind].into_iter().find(|text| !text.is_empty()).map_or("–", String::as_str)),
        "heading": note.title,
        "subtitle": note.kind,
        "author": note.author,
        "date": note.date.map(|(year, month, day)| [year, month, day]),
        "lang": lang,
        "region": region,
        "marking": note.marking,
        "header": note.header,
        "body": note.body.iter().map(node).collect::<Value>(),
        "notes": note.notes.iter().map(|pieces| pieces.iter().map(piece).collect()).collect::<Vec<Value>>(),
    })
}

fn node(node: &Node) -> Value {
    match node {
        Node::Heading { level, pieces } => json!({"kind": "heading", "level": level, "pieces": inline(pieces)}),
        Node::Paragraph(pieces) => json!({"kind": "paragraph", "pieces": inline(pieces)}),
        Node::List { start, items } => json!({"kind": "list", "start": start, "items": items.iter().map(|item| all(item)).collect::<Value>()}),
        Node::Quote(nodes) => json!({"kind": "quote", "content": all(nodes)}),
        Node::Table(table) => json!({
            "kind": "table",
            "widths": table.widths,
            "header-rows": table.header_rows,
            // Typst counts a note again with every repetition of its row.
            "repeat": !table.rows.iter().take(table.header_rows).flatten().any(has_note),
            "rows": table.rows.iter().map(|row| row.iter().map(cell).collect()).collect::<Vec<Value>>(),
        }),
        Node::Rule => json!({"kind": "rule"}),
    }
}

fn all(nodes: &[Node]) -> Value {
    nodes.iter().map(node).collect()
}

fn has_note(cell: &GridCell) -> bool {
    cell.content.iter().any(|node| matches!(node, Node::Paragraph(pieces) if pieces.iter().any(|piece| matches!(piece, Piece::Note(_)))))
}

fn cell(cell: &GridCell) -> Value {
    json!({
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "header": cell.header,
        "align": cell.align.map(align_name),
        "content": all(&cell.content),
    })
}

fn inline(pieces: &[Piece]) -> Value {
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> Value {
    match piece {
        Piece::Break => json!({"kind": "break"}),
        Piece::Note(number) => json!({"kind": "note", "number": number}),
        Piece::Run(run) => json!({
            "kind": "run",
            "text": parts(&run.text),
            "bold": run.style.bold,
            "italic": run.style.italic,
            "underline": run.style.underline,
            "strike": run.style.strike,
            "shift": match run.style.shift { Shift::None => None, Shift::Up => Some("up"), Shift::Down => Some("down") },
            "link": run.link,
            "lang": lang(run),
        }),
    }
}

/// Language and region as Typst takes them apart; a longer tag keeps its language alone.
fn lang(run: &Run) -> Option<(String, Option<String>)> {
    let mut parts = run.lang.as_deref()?.split('-');
    let lang = parts.next()?.to_ascii_lowercase();
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    Some((lang, region.map(str::to_ascii_uppercase)))
}

/// The text whole, or parted inside words that fit no line. Addresses stay whole: Typst ends lines in them well.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if word.chars().nth(LONGEST_WORD).is_some() && !word.contains("://") {
            let mut length = 0;
            let mut previous = ' ';
            for (offset, c) in word.char_indices() {
                // Never inside what may be one sign: a letter and its accent, an emoji and its colour.
                let is_between = |c: char| c.is_alphanumeric() || c.is_ascii_punctuation();
                if length >= PART && is_between(previous) && is_between(c) {
                    parts.push(&text[start..at + offset]);
                    (start, length) = (at + offset, 0);
                }
                (previous, length) = (c, length + 1);
            }
        }
        at += word.len();
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_fit_no_line_are_parted_and_nothing_is_lost() {
        assert_eq!(parts("un mot ordinaire"), ["un mot ordinaire"]);
        let url = format!("https://example.org/{}", "a".repeat(60));
        assert_eq!(parts(&url), [url.as_str()]);
        let long = format!("avant {} après", "x".repeat(100));
        assert!(parts(&long).len() > 5);
        assert_eq!(parts(&long).concat(), long);
    }
}
