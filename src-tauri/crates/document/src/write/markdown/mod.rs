//! The note as Markdown: front matter with the header, headings from `##`, footnotes `[^1]`, pipe tables.
//!
//! Bold, italic, struck text, links, lists, quotations, tables and notes use what CommonMark, GitHub and pandoc share;
//! underlined, raised and lowered text use the HTML elements that all of them let through. What Markdown cannot carry is
//! left out and said: merged cells, several paragraphs in a cell, the language of a run. Column widths are left out too.

mod escape;

use super::words::{MarkdownLoss, Words};
use super::{Resolved, WriteError, Written};
use crate::tree::Align;
use crate::write::resolve::shape::{Node, Piece, Run, Shift, Style, Table};
use std::collections::BTreeSet;

/// Writes the note as Markdown.
///
/// # Errors
/// None today; see [`WriteError`].
pub fn write(note: &Resolved) -> Result<Written, WriteError> {
    let words = Words(note.language);
    let mut writer = Writer { losses: BTreeSet::new() };
    let mut out = front_matter(note, words);
    out.push_str(&writer.blocks(&note.body));
    for (at, pieces) in note.notes.iter().enumerate() {
        // The titles in notes have a language too, but a loss there is no loss of the note's own text.
        let text = inline(pieces);
        out.push_str(&format!("\n[^{}]: {}\n", at + 1, text.replace("\\\n", " ")));
    }
    let mut dropped = note.dropped.clone();
    dropped.extend(writer.losses.into_iter().map(|loss| words.markdown_loses(loss)));
    Ok(Written { bytes: out.into_bytes(), pages: None, dropped })
}

/// The header block under keys that tools know, the rest under its labels.
fn front_matter(note: &Resolved, words: Words) -> String {
    let mut out = String::from("---\n");
    let mut field = |key: &str, value: &str| out.push_str(&format!("{key}: {}\n", escape::yaml(value)));
    field("title", &note.title);
    if !note.kind.is_empty() {
        field("subtitle", &note.kind);
    }
    if let Some(author) = &note.author {
        field("author", author);
    }
    if let Some((year, month, day)) = note.date {
        field("date", &format!("{year:04}-{month:02}-{day:02}"));
    }
    field("lang", words.tag());
    if let Some(marking) = &note.marking {
        field("marking", marking);
    }
    if !note.header.is_empty() {
        out.push_str("header:\n");
        for (label, value) in &note.header {
            out.push_str(&format!("  {}: {}\n", escape::yaml(label), escape::yaml(value)));
        }
    }
    out.push_str("---\n\n");
    out
}

struct Writer {
    losses: BTreeSet<MarkdownLoss>,
}

impl Writer {
    fn blocks(&mut self, nodes: &[Node]) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut last_list: Option<bool> = None;
        for node in nodes {
            let list = if let Node::List { start, .. } = node { Some(start.is_some()) } else { None };
            // Two lists of a kind in a row would be read as one.
            if list.is_some() && list == last_list {
                parts.push("<!-- -->\n".to_owned());
            }
            last_list = list;
            parts.push(self.block(node));
        }
        parts.join("\n")
    }

    fn block(&mut self, node: &Node) -> String {
        match node {
            Node::Heading { level, pieces } => {
                format!("{} {}\n", "#".repeat(usize::from(*level) + 1), self.inline(pieces).replace("\\\n", " "))
            }
            Node::Paragraph(pieces) => format!("{}\n", self.inline(pieces)),
            Node::List { start, items } => self.list(*start, items),
            Node::Quote(nodes) => prefixed(&self.blocks(nodes), "> ", "> "),
            Node::Table(table) => self.table(table),
            Node::Rule => "* * *\n".to_owned(),
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Node>]) -> String {
        let is_tight = items.iter().all(|item| matches!(item.as_slice(), [Node::Paragraph(_)] | [Node::Paragraph(_), Node::List { .. }]));
        let mut out = String::new();
        for (at, item) in items.iter().enumerate() {
            let marker = start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", u64::from(start) + at as u64));
            let indent = " ".repeat(marker.len());
            let text = match item.as_slice() {
                // What opens with nothing opens with what comes next: a blank line would end the item.
                [Node::Paragraph(pieces), rest @ ..] if pieces.is_empty() && !rest.is_empty() => self.blocks(rest),
                [first, rest @ ..] if is_tight => self.block(first) + &self.tight(rest),
                nodes => self.blocks(nodes),
            };
            // An item that opens with nothing still has its marker.
            let text = if text.trim().is_empty() { "\n".to_owned() } else { text };
            out.push_str(&prefixed(&text, &marker, &indent));
            if !is_tight && at + 1 < items.len() {
                out.push('\n');
            }
        }
        out
    }

    fn tight(&mut self, nodes: &[Node]) -> String {
        nodes.iter().map(|node| self.block(node)).collect()
    }

    fn table(&mut self, table: &Table) -> String {
        let columns = table.widths.len();
        let mut lines: Vec<Vec<String>> = Vec::new();
        let mut aligns: Vec<Option<Align>> = vec![None; columns];
        let body = table.rows.iter().skip(table.header_rows).flatten();
        for (column, align) in aligns.iter_mut().enumerate() {
            // A column is aligned as a whole here, so only where its cells agree.
            let mut wanted = body.clone().filter(|cell| cell.column == column).map(|cell| cell.align);
            *align = wanted.next().flatten().filter(|first| wanted.all(|next| next == Some(*first)));
        }
        for row in &table.rows {
            let mut line = vec![String::new(); columns];
            for cell in row {
                if cell.colspan > 1 || cell.rowspan > 1 {
                    self.losses.insert(MarkdownLoss::Spans);
                }
                if cell.content.len() > 1 {
                    self.losses.insert(MarkdownLoss::Lines);
                }
                let texts: Vec<String> = cell
                    .content
                    .iter()
                    .filter_map(|node| if let Node::Paragraph(pieces) = node { Some(self.inline(pieces)) } else { None })
                    .collect();
                line[cell.column] = texts.join(" ").replace("\\\n", "<br>");
            }
            lines.push(line);
        }
        // A pipe table has exactly one head; a table without one gets an empty head.
        if table.header_rows == 0 {
            lines.insert(0, vec![String::new(); columns]);
        }
        let rule = aligns.iter().map(|align| match align {
            None => " --- |",
            Some(Align::Left) => " :-- |",
            Some(Align::Center) => " :-: |",
            Some(Align::Right) => " --: |",
        });
        let rule = format!("|{}\n", rule.collect::<String>());
        let row = |line: &Vec<String>| format!("|{}\n", line.iter().map(|cell| format!(" {cell} |")).collect::<String>());
        lines.iter().enumerate().map(|(at, line)| if at == 0 { row(line) + &rule } else { row(line) }).collect()
    }

    fn inline(&mut self, pieces: &[Piece]) -> String {
        if pieces.iter().any(|piece| matches!(piece, Piece::Run(run) if run.lang.is_some())) {
            self.losses.insert(MarkdownLoss::Lang);
        }
        inline(pieces)
    }
}

/// Puts `first` before the first line and `rest` before the others; an empty line gets no trailing space.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    text.lines()
        .chain(text.is_empty().then_some(""))
        .enumerate()
        .map(|(at, line)| format!("{}\n", format!("{}{line}", if at == 0 { first } else { rest }).trim_end_matches(' ')))
        .collect()
}

fn inline(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Break => out.push_str("\\\n"),
            Piece::Note(number) => out.push_str(&format!("[^{number}]")),
            Piece::Run(run) => {
                let next = pieces.get(at + 1).and_then(|next| if let Piece::Run(run) = next { run.text.chars().next() } else { None });
                text(run, next, &mut out);
            }
        }
    }
    // White space around a paragraph would be dropped, or make code of it.
    out.trim_matches(' ').to_owned()
}

fn text(run: &Run, next: Option<char>, out: &mut String) {
    if run.link.as_deref() == Some(run.text.as_str()) && run.style == Style::default() {
        out.push_str(&format!("<{}>", run.text));
        return;
    }
    // Emphasis may not open or close on white space.
    let core = run.text.trim_matches(|c: char| c.is_whitespace());
    if core.is_empty() {
        out.push_str(&run.text);
        return;
    }
    let start = run.text.len() - run.text.trim_start_matches(|c: char| c.is_whitespace()).len();
    out.push_str(&run.text[..start]);
    let tail = &run.text[start + core.len()..];
    let (open, close) = marks(run.style, core, out.chars().next_back(), tail.chars().next().or(next));
    let line = out.rsplit('\n').next().unwrap_or_default().to_owned();
    let body = escape::text(core, if open.is_empty() { &line } else { "x" });
    match &run.link {
        Some(link) if link.contains(['(', ')']) => out.push_str(&format!("[{open}{body}{close}](<{link}>)")),
        Some(link) => out.push_str(&format!("[{open}{body}{close}]({link})")),
        None => out.push_str(&format!("{open}{body}{close}")),
    }
    out.push_str(tail);
}

/// What opens and closes a run: signs where readers agree on them, HTML elements where signs would not be seen as such.
fn marks(style: Style, core: &str, before: Option<char>, after: Option<char>) -> (String, String) {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
    let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric());
    let (first, last) = (core.chars().next(), core.chars().next_back());
    let opens = (is_edge(before) || is_sign(before) || !is_sign(first)) && before != Some('*') && before != Some('~');
    let closes = (is_edge(after) || is_sign(after) || !is_sign(last)) && !matches!(after, Some('*' | '~'));
    let is_plain = opens && closes;
    let (mut open, mut close) = (String::new(), String::new());
    let mut wrap = |left: &str, right: &str| {
        open.push_str(left);
        close.insert_str(0, right);
    };
    match (style.bold, is_plain) {
        (true, true) => wrap("**", "**"),
        (true, false) => wrap("<strong>", "</strong>"),
        _ => {}
    }
    match (style.italic, is_plain) {
        (true, true) => wrap("*", "*"),
        (true, false) => wrap("<em>", "</em>"),
        _ => {}
    }
    match (style.strike, is_plain) {
        (true, true) => wrap("~~", "~~"),
        (true, false) => wrap("<s>", "</s>"),
        _ => {}
    }
    if style.underline {
        wrap("<u>", "</u>");
    }
    match style.shift {
        Shift::Up => wrap("<sup>", "</sup>"),
        Shift::Down => wrap("<sub>", "</sub>"),
        Shift::None => {}
    }
    (open, close)
}
