//! A note resolved once for all writers. What leaves here is decided: writers only spell it in their format.
//!
//! 1. Citations are numbered in reading order and worded as footnotes; the section `sources` opens with the generated list.
//! 2. Empty headings go, levels that were skipped are mended, nesting and list numbers are held to what Word knows.
//! 3. Addresses are vetted; control characters go; marks of the machine are not written.
//! 4. Tables are laid on a full grid.
//! 5. Spacing and apostrophes are set by the note's language, outside text and quotations in another one.
//!
//! Whatever was mended or left out, other than marks of the machine and empty paragraphs, is said in [`Resolved::dropped`].

mod cite;
pub mod date;
pub mod href;
mod quoted;
pub mod shape;
pub mod table;
mod typography;

use super::words::Words;
use super::{Language, NoteInput};
use crate::tree::{Block, Cell, Inline, ListItem, Mark, TableRow, inline_text};
use cite::Cites;
use shape::{Node, Piece, Run, Shift, Style};

/// The deepest nesting of lists and quotations written: Word knows nine levels of a list.
const MAX_NESTING: usize = 9;
/// The largest number Word starts a list at.
const MAX_START: u32 = 32_767;

/// What every writer takes.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The note's language.
    pub language: Language,
    /// What kind of note it is.
    pub kind: String,
    /// Its subject.
    pub title: String,
    /// What is printed top and bottom of every page.
    pub marking: Option<String>,
    /// The header block. A value that only repeats the title is left out: the title stands just above.
    pub header: Vec<(String, String)>,
    /// Author for the document properties.
    pub author: Option<String>,
    /// The note's date, where it is one: year, month, day.
    pub date: Option<(u32, u32, u32)>,
    /// The body.
    pub body: Vec<Node>,
    /// The footnotes; the first is number 1.
    pub notes: Vec<Vec<Piece>>,
    /// What was mended or left out, in the note's language.
    pub dropped: Vec<String>,
}

/// Resolves a note.
#[must_use]
pub fn resolve(note: &NoteInput) -> Resolved {
    let words = Words(note.language);
    let line = |text: &str| typography::set_line(clean(text).0.trim(), note.language);
    let mut walk = Walk { note, words, cites: Cites::new(note), dropped: Vec::new(), top: top_level(&note.document.content), level: 0, controls: 0 };
    let mut body = walk.blocks(&note.document.content, 0);
    if body.iter().any(|node| node.is_none()) {
        let list = walk.cites.list();
        body = body.into_iter().flat_map(|node| node.map_or_else(|| list.iter().cloned().map(Some).collect(), |node| vec![Some(node)])).collect();
    }
    if walk.controls > 0 {
        walk.dropped.push(words.controls(walk.controls));
    }
    let title = line(&note.title);
    let header: Vec<(String, String)> =
        note.header.iter().map(|(label, value)| (line(label), line(value))).filter(|(_, value)| !value.is_empty() && *value != title).collect();
    let mut notes = walk.cites.notes;
    for pieces in notes.iter_mut() {
        scrub(pieces);
    }
    walk.dropped.dedup();
    Resolved {
        language: note.language,
        kind: line(&note.kind),
        title,
        marking: note.marking.as_deref().map(line).filter(|marking| !marking.is_empty()),
        header,
        author: note.author.as_deref().map(|author| clean(author).0.trim().to_owned()).filter(|author| !author.is_empty()),
        date: date::parts(&note.date).and_then(|(year, month, day)| Some((year, month?, day?))),
        body: body.into_iter().flatten().collect(),
        notes,
        dropped: walk.dropped,
    }
}

struct Walk<'note> {
    note: &'note NoteInput,
    words: Words,
    cites: Cites<'note>,
    dropped: Vec<String>,
    /// The level that the tree's largest heading has; it is written as level 1.
    top: u8,
    /// The level of the last heading written.
    level: u8,
    controls: usize,
}

impl<'note> Walk<'note> {
    /// The blocks as nodes; nothing stands where the source list goes.
    fn blocks(&mut self, blocks: &'note [Block], nesting: usize) -> Vec<Option<Node>> {
        let mut nodes = Vec::new();
        for block in blocks {
            match block {
                Block::Section { attrs, content } if attrs.id == "sources" => {
                    // What somebody wrote there stands below the list; nothing is dropped without a word.
                    let (heading, written) = content.split_at(usize::from(matches!(content.first(), Some(Block::Heading { .. }))));
                    nodes.extend(self.blocks(heading, nesting));
                    nodes.push(None);
                    nodes.extend(self.blocks(written, nesting));
                }
                Block::Section { content, .. } => nodes.extend(self.blocks(content, nesting)),
                block => nodes.extend(self.block(block, nesting).into_iter().map(Some)),
            }
        }
        nodes
    }

    fn inner(&mut self, blocks: &'note [Block], nesting: usize) -> Vec<Node> {
        blocks.iter().flat_map(|block| self.block(block, nesting)).collect()
    }

    fn block(&mut self, block: &'note Block, nesting: usize) -> Vec<Node> {
        match block {
            // Sections stand at the top alone, where `blocks` meets them.
            Block::Section { .. } => Vec::new(),
            Block::Paragraph { content } => {
                let pieces = self.pieces(content);
                if pieces.is_empty() { Vec::new() } else { vec![Node::Paragraph(pieces)] }
            }
            Block::Heading { attrs, content } => self.heading(attrs.level, content).into_iter().collect(),
            Block::BulletList { content } => self.list(None, content, nesting),
            Block::OrderedList { attrs, content } => self.list(Some(attrs.start), content, nesting),
            Block::Blockquote { content } => {
                let inner = self.inner(content, nesting + 1);
                match inner.is_empty() {
                    false if self.is_too_deep(nesting) => inner,
                    false => vec![Node::Quote(inner)],
                    true => Vec::new(),
                }
            }
            Block::Table { content } => self.table(content).into_iter().collect(),
            Block::HorizontalRule {} => vec![Node::Rule],
        }
    }

    fn heading(&mut self, level: u8, content: &'note [Inline]) -> Option<Node> {
        let pieces = self.pieces(content);
        if shape::text_of(&pieces).trim().is_empty() {
            self.dropped.push(self.words.empty_heading(level));
            // A citation without words is kept: its footnote says something.
            return (pieces.iter().any(|piece| matches!(piece, Piece::Note(_)))).then_some(Node::Paragraph(pieces));
        }
        let wanted = (level.clamp(1, 4) + 1).saturating_sub(self.top).max(1);
        let mended = wanted.min(self.level + 1);
        if mended != wanted {
            self.dropped.push(self.words.heading_jump(shape::text_of(&pieces).trim(), level, level - (wanted - mended)));
        }
        self.level = mended;
        Some(Node::Heading { level: mended, pieces })
    }

    fn list(&mut self, start: Option<u32>, items: &'note [ListItem], nesting: usize) -> Vec<Node> {
        let mut items: Vec<Vec<Node>> = items.iter().map(|ListItem::ListItem { content }| self.inner(content, nesting + 1)).collect();
        if items.is_empty() {
            return Vec::new();
        }
        if start.is_some_and(|start| start > MAX_START) {
            self.dropped.push(self.words.list_start());
        }
        let start = start.map(|start| start.min(MAX_START));
        if self.is_too_deep(nesting) {
            return items.concat();
        }
        for item in &mut items {
            if !matches!(item.first(), Some(Node::Paragraph(_))) {
                item.insert(0, Node::Paragraph(Vec::new()));
            }
        }
        vec![Node::List { start, items }]
    }

    /// Whether a list or quotation inside so many others is written without its own frame; said once.
    fn is_too_deep(&mut self, nesting: usize) -> bool {
        let said = self.words.too_deep();
        let is_too_deep = nesting >= MAX_NESTING;
        if is_too_deep && !self.dropped.contains(&said) {
            self.dropped.push(said);
        }
        is_too_deep
    }

    fn table(&mut self, rows: &'note [TableRow]) -> Option<Node> {
        // The grid takes cells in reading order, so notes are numbered as they are read.
        let mut filled: Vec<Vec<Node>> = Vec::new();
        for TableRow::TableRow { content } in rows {
            for Cell::TableHeader { content, .. } | Cell::TableCell { content, .. } in content {
                let mut nodes = self.inner(content, MAX_NESTING);
                if nodes.is_empty() {
                    nodes.push(Node::Paragraph(Vec::new()));
                }
                filled.push(nodes);
            }
        }
        let mut filled = filled.into_iter();
        let (table, joined) = table::lay_out(rows, |_| filled.next().unwrap_or_default())?;
        if joined {
            self.dropped.push(self.words.too_wide());
        }
        Some(Node::Table(table))
    }

    /// A paragraph's text; nothing where it holds nothing to read.
    fn pieces(&mut self, inlines: &'note [Inline]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut foreign = Vec::new();
        for inline in inlines {
            match inline {
                Inline::Text { text, marks } => {
                    let run = self.run(text, marks);
                    match pieces.last_mut() {
                        Some(Piece::Run(last)) if last.style == run.style && last.link == run.link && last.lang == run.lang => {
                            last.text.push_str(&run.text);
                        }
                        _ if run.text.is_empty() => {}
                        _ => pieces.push(Piece::Run(run)),
                    }
                }
                Inline::HardBreak { .. } => pieces.push(Piece::Break),
                Inline::Citation { attrs, .. } => {
                    for passage in &attrs.passages {
                        let source = self.note.sources.get(&passage.article);
                        if let Some(lang) = source.and_then(|source| other_lang(source.lang.as_deref(), self.note.language)) {
                            foreign.push((passage.quote.as_str(), lang));
                        }
                    }
                    let number = self.cites.cite(attrs);
                    if matches!(pieces.last(), Some(Piece::Note(_))) {
                        // Or notes 1 and 2 side by side would read as 12.
                        pieces.push(Piece::Run(Run { style: Style { shift: Shift::Up, ..Style::default() }, ..Run::plain(",") }));
                    }
                    pieces.push(Piece::Note(number));
                }
            }
        }
        if !pieces.iter().any(|piece| matches!(piece, Piece::Note(_))) && shape::text_of(&pieces).trim().is_empty() {
            return Vec::new();
        }
        // A break at the very end of a paragraph shows nothing in the editor and an empty line everywhere else.
        while matches!(pieces.last(), Some(Piece::Break)) {
            pieces.pop();
        }
        let mut pieces = quoted::tag(pieces, &foreign);
        typography::set(&mut pieces, self.note.language);
        pieces
    }

    fn run(&mut self, text: &str, marks: &[Mark]) -> Run {
        let (text, controls) = clean(text);
        self.controls += controls;
        let mut run = Run::plain(text);
        for mark in marks {
            let style = &mut run.style;
            match mark {
                Mark::Bold {} => style.bold = true,
                Mark::Italic {} => style.italic = true,
                Mark::Underline {} => style.underline = true,
                Mark::Strike {} => style.strike = true,
                Mark::Superscript {} => style.shift = Shift::Up,
                Mark::Subscript {} => style.shift = Shift::Down,
                Mark::Link { attrs } => {
                    run.link = href::vet(&attrs.href);
                    if run.link.is_none() {
                        self.dropped.push(self.words.bad_link(run.text.trim()));
                    }
                }
                Mark::Lang { attrs } => run.lang = other_lang(Some(&attrs.lang), self.note.language),
                Mark::Machine {} => {}
            }
        }
        run
    }
}

/// The smallest level among headings that hold text.
fn top_level(blocks: &[Block]) -> u8 {
    let mut top = 4;
    fn visit(blocks: &[Block], top: &mut u8) {
        for block in blocks {
            match block {
                Block::Heading { attrs, content } if !inline_text(content).trim().is_empty() => *top = (*top).min(attrs.level.clamp(1, 4)),
                Block::Section { content, .. } | Block::Blockquote { content } => visit(content, top),
                _ => {}
            }
        }
    }
    visit(blocks, &mut top);
    top
}

/// A usable language tag, where its language is another than the note's.
fn other_lang(tag: Option<&str>, language: Language) -> Option<String> {
    let tag = tag?.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let is_tag = (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && tag.len() <= 35
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (is_tag && !first.eq_ignore_ascii_case(Words(language).tag())).then_some(tag)
}

/// Text without what no format can write: controls and non-characters go, line ends and tabs become spaces.
/// Also says how many went.
fn clean(text: &str) -> (String, usize) {
    let mut gone = 0;
    let text = text
        .chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c) => {
                gone += 1;
                None
            }
            c => Some(c),
        })
        .collect();
    (text, gone)
}

/// Takes controls out of what came with a source.
fn scrub(pieces: &mut [Piece]) {
    for piece in pieces {
        if let Piece::Run(run) = piece {
            run.text = clean(&run.text).0;
        }
    }
}

#[cfg(test)]
mod tests;
