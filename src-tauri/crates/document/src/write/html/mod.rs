//! The note as one web page: no script, nothing fetched, a policy of its own that forbids both, a style for paper.
//!
//! Footnotes stand at the end with links both ways; the marking opens and closes the page, since a page of the web has no
//! top and bottom of its own. Column widths are left to the browser. Everything else in the tree is carried.

use super::words::Words;
use super::{Resolved, WriteError, Written};
use crate::write::resolve::shape::{GridCell, Node, Piece, Run, Shift, Table};
use crate::write::resolve::table::align_name;

const STYLE: &str = include_str!("style.css");
/// Only the style that stands in the page; no address may be loaded, no form sent, no base changed.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes the note as HTML.
///
/// # Errors
/// None today; see [`WriteError`].
pub fn write(note: &Resolved) -> Result<Written, WriteError> {
    let words = Words(note.language);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        words.tag()
    );
    if let Some(author) = &note.author {
        out.push_str(&format!("<meta name=\"author\" content=\"{}\">\n", escape(author)));
    }
    if let Some((year, month, day)) = note.date {
        out.push_str(&format!("<meta name=\"date\" content=\"{year:04}-{month:02}-{day:02}\">\n"));
    }
    out.push_str(&format!("<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n", escape(&note.title)));
    let marking = |class: &str| note.marking.as_deref().map_or(String::new(), |text| format!("<p class=\"{class}\">{}</p>\n", escape(text)));
    out.push_str(&marking("marking"));
    out.push_str("<main>\n<header>\n");
    if !note.kind.is_empty() {
        out.push_str(&format!("<p class=\"kind\">{}</p>\n", escape(&note.kind)));
    }
    if !note.title.is_empty() {
        out.push_str(&format!("<h1>{}</h1>\n", escape(&note.title)));
    }
    if !note.header.is_empty() {
        let rows: String = note.header.iter().map(|(label, value)| format!("<dt>{}</dt><dd>{}</dd>\n", escape(label), escape(value))).collect();
        out.push_str(&format!("<dl aria-label=\"{}\">\n{rows}</dl>\n", words.header_block()));
    }
    out.push_str("</header>\n");
    for node in &note.body {
        block(node, &mut out);
    }
    out.push_str("</main>\n");
    notes(note, words, &mut out);
    out.push_str(&marking("marking end"));
    out.push_str("</body>\n</html>\n");
    Ok(Written { bytes: out.into_bytes(), pages: None, dropped: note.dropped.clone() })
}

fn block(node: &Node, out: &mut String) {
    match node {
        Node::Heading { level, pieces } => {
            // The note's title is the page's only h1.
            let level = level + 1;
            out.push_str(&format!("<h{level}>{}</h{level}>\n", inline(pieces)));
        }
        Node::Paragraph(pieces) => out.push_str(&format!("<p>{}</p>\n", inline(pieces))),
        Node::List { start, items } => {
            let (open, close) = match start {
                None => ("<ul>".to_owned(), "</ul>"),
                Some(1) => ("<ol>".to_owned(), "</ol>"),
                Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
            };
            out.push_str(&open);
            out.push('\n');
            for item in items {
                out.push_str("<li>");
                match item.as_slice() {
                    [Node::Paragraph(pieces)] => out.push_str(&inline(pieces)),
                    [Node::Paragraph(pieces), rest @ ..] if rest.iter().all(|node| matches!(node, Node::List { .. })) => {
                        out.push_str(&inline(pieces));
                        out.push('\n');
                        rest.iter().for_each(|node| block(node, out));
                    }
                    nodes => nodes.iter().for_each(|node| block(node, out)),
                }
                out.push_str("</li>\n");
            }
            out.push_str(close);
            out.push('\n');
        }
        Node::Quote(nodes) => {
            out.push_str("<blockquote>\n");
            nodes.iter().for_each(|node| block(node, out));
            out.push_str("</blockquote>\n");
        }
        Node::Table(content) => table(content, out),
        Node::Rule => out.push_str("<hr>\n"),
    }
}

fn table(table: &Table, out: &mut String) {
    out.push_str("<div class=\"table\"><table>\n");
    let (head, body) = table.rows.split_at(table.header_rows);
    for (name, rows, scope) in [("thead", head, "col"), ("tbody", body, "row")] {
        if rows.is_empty() {
            continue;
        }
        out.push_str(&format!("<{name}>\n"));
        for row in rows {
            out.push_str("<tr>");
            row.iter().for_each(|content| cell(content, scope, out));
            out.push_str("</tr>\n");
        }
        out.push_str(&format!("</{name}>\n"));
    }
    out.push_str("</table></div>\n");
}

fn cell(cell: &GridCell, scope: &str, out: &mut String) {
    let name = if cell.header { "th" } else { "td" };
    out.push_str(&format!("<{name}"));
    if cell.header {
        out.push_str(&format!(" scope=\"{scope}\""));
    }
    for (attribute, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
        if span > 1 {
            out.push_str(&format!(" {attribute}=\"{span}\""));
        }
    }
    if let Some(align) = cell.align {
        out.push_str(&format!(" class=\"{}\"", align_name(align)));
    }
    out.push('>');
    match cell.content.as_slice() {
        [Node::Paragraph(pieces)] => out.push_str(&inline(pieces)),
        nodes => nodes.iter().for_each(|node| block(node, out)),
    }
    out.push_str(&format!("</{name}>"));
}

fn notes(note: &Resolved, words: Words, out: &mut String) {
    if note.notes.is_empty() {
        return;
    }
    out.push_str(&format!("<aside class=\"notes\" role=\"doc-endnotes\">\n<h2>{}</h2>\n<ol>\n", words.notes()));
    for (at, pieces) in note.notes.iter().enumerate() {
        let number = at + 1;
        let back = escape(&words.back_to(number));
        out.push_str(&format!(
            "<li id=\"note-{number}\">{} <a class=\"back\" href=\"#call-{number}\" role=\"doc-backlink\" aria-label=\"{back}\">↩\u{fe0e}</a></li>\n",
            inline(pieces)
        ));
    }
    out.push_str("</ol>\n</aside>\n");
}

fn inline(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Break => "<br>\n".to_owned(),
            Piece::Note(number) => {
                format!("<sup class=\"call\"><a id=\"call-{number}\" href=\"#note-{number}\" role=\"doc-noteref\">{number}</a></sup>")
            }
            Piece::Run(run) => text(run),
        })
        .collect()
}

fn text(run: &Run) -> String {
    let mut out = escape(&run.text);
    let mut wrap = |name: &str, attributes: &str| out = format!("<{name}{attributes}>{out}</{name}>");
    match run.style.shift {
        Shift::Up => wrap("sup", ""),
        Shift::Down => wrap("sub", ""),
        Shift::None => {}
    }
    for (is_set, name) in [(run.style.underline, "u"), (run.style.strike, "s"), (run.style.italic, "em"), (run.style.bold, "strong")] {
        if is_set {
            wrap(name, "");
        }
    }
    if let Some(lang) = &run.lang {
        wrap("span", &format!(" lang=\"{}\"", escape(lang)));
    }
    if let Some(link) = &run.link {
        wrap("a", &format!(" href=\"{}\" rel=\"noreferrer\"", escape(link)));
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
