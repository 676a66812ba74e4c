//! Paragraphs into blocks: which is the title, which are headings, which are items of a list.

use super::hyphens::Words;
use super::line::Run;
use super::lists::{self, Marker};
use super::metadata::Said;
use super::paragraphs::{Paragraph, Part};
use super::tables::Grid;
use crate::read::inline::{Runs, marked};
use crate::read::phrases::fold;
use crate::read::text::is_title;
use crate::tree::{Block, Cell, CellAttrs, HeadingAttrs, Inline, LinkAttrs, ListItem, Mark, OrderedListAttrs, TableRow};
use std::collections::HashSet;

/// What became of the text.
pub struct Made {
    /// The text without its title.
    pub blocks: Vec<Block>,
    /// What the first page says of the text.
    pub heads: Heads,
    /// Whether the first block is a standfirst.
    pub standfirst: bool,
}

/// What the first page says of the text in large letters.
#[derive(Debug, Default)]
pub struct Heads {
    /// The title.
    pub title: Option<String>,
    /// The name of the paper.
    pub masthead: Option<String>,
}

/// A paragraph on its way to a block.
struct Item {
    text: String,
    paragraph: Paragraph,
}

enum Piece {
    Item(Item),
    Table(Grid),
}

/// Makes blocks of the text; the notes come last.
pub fn make(parts: Vec<Part>, notes: Vec<Paragraph>, body: f32, said: &Said) -> Made {
    let mut words = Words::default();
    let lines = parts.iter().filter_map(|part| if let Part::Text(paragraph) = part { Some(paragraph) } else { None }).chain(&notes);
    for paragraph in lines {
        let texts: Vec<String> = paragraph.lines.iter().map(super::line::Line::text).collect();
        words.learn(texts.iter().map(String::as_str));
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for part in parts {
        match part {
            Part::Table(grid) => pieces.push(Piece::Table(grid)),
            Part::Text(paragraph) => {
                let text = paragraph.text(&words);
                if text.chars().any(|c| c.is_alphanumeric()) {
                    pieces.push(Piece::Item(Item { text, paragraph }));
                }
            }
        }
    }
    let (heads, gone) = take_heads(&mut pieces, body, said);
    let marks: HashSet<String> = notes.iter().filter_map(|note| note_number(&note.text(&words))).collect();
    let standfirst = gone && is_standfirst(&pieces, body);
    let levels = levels(&pieces, body);
    let mut writer = Writer { words: &words, marks, blocks: Vec::new() };
    let mut at = 0;
    while at < pieces.len() {
        match &pieces[at] {
            Piece::Table(grid) => writer.table(grid),
            Piece::Item(item) => {
                let items = list_from(&pieces[at..], body);
                if items > 0 {
                    writer.list(&pieces[at..at + items]);
                    at += items;
                    continue;
                }
                let level = (!(standfirst && at == 0)).then(|| level_of(item, body, &levels)).flatten();
                writer.text(&item.paragraph, level);
            }
        }
        at += 1;
    }
    writer.marks.clear();
    for note in &notes {
        writer.text(note, None);
    }
    Made { blocks: writer.blocks, heads, standfirst }
}

/// Takes the title, and the name of the paper where it stands above it, out of the text; says whether there was a title.
fn take_heads(pieces: &mut Vec<Piece>, body: f32, said: &Said) -> (Heads, bool) {
    let mut heads = Heads::default();
    let front: Vec<(usize, f32, String, bool)> = pieces
        .iter()
        .enumerate()
        .take(14)
        .filter_map(|(at, piece)| match piece {
            Piece::Item(item) if item.paragraph.lines.first().is_some_and(|line| line.page == 0) => {
                Some((at, item.paragraph.size(), item.text.clone(), item.paragraph.is_bold() || item.paragraph.centred))
            }
            _ => None,
        })
        .collect();
    let can = |text: &str| is_title(text) && text.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let is_said = |text: &str| said.titles.iter().any(|title| fold(&title.value) == fold(text));
    let mut large: Vec<&(usize, f32, String, bool)> = front.iter().filter(|front| front.1 >= 1.12 * body && can(&front.2)).collect();
    large.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let masthead = match &large[..] {
        [first, second, ..] => {
            let short = first.2.split_whitespace().count() <= 5 && !first.2.ends_with(['.', '?', '!']);
            let longer = second.2.split_whitespace().count() >= 4 && second.0 > first.0 && second.1 >= 1.25 * body;
            (short && longer && first.0 == front[0].0 && !is_said(&first.2) && first.1 >= 1.15 * second.1).then_some(first.0)
        }
        _ => None,
    };
    let known = front.iter().find(|front| can(&front.2) && is_said(&front.2)).map(|front| front.0);
    let strong = || {
        let first = front.iter().take(4).find(|front| front.3 && can(&front.2) && !crate::read::text::is_dated_place(&front.2))?;
        (pieces.len() > first.0 + 1 && first.2.chars().count() <= 180).then_some(first.0)
    };
    let title = known.or_else(|| large.iter().find(|front| Some(front.0) != masthead).map(|front| front.0)).or_else(strong);
    let text_at = |at: usize| front.iter().find(|front| front.0 == at).map(|front| front.2.clone());
    heads.title = title.and_then(text_at);
    heads.masthead = masthead.filter(|at| Some(*at) != title).and_then(text_at);
    let mut gone: Vec<usize> = [title, heads.masthead.as_ref().and(masthead)].into_iter().flatten().collect();
    gone.sort_unstable();
    for at in gone.into_iter().rev() {
        pieces.remove(at);
    }
    let found = heads.title.is_some();
    (heads, found)
}

/// Whether the text opens with a paragraph set apart by its look: the standfirst.
fn is_standfirst(pieces: &[Piece], body: f32) -> bool {
    let Some(Piece::Item(first)) = pieces.first() else { return false };
    let look = first.paragraph.is_bold() || first.paragraph.is_italic() || first.paragraph.size() >= 1.06 * body;
    let rest = pieces.iter().skip(1).filter(|piece| matches!(piece, Piece::Item(item) if !item.paragraph.is_bold() && item.text.len() > 80)).count();
    look && rest >= 1 && (12..=120).contains(&first.text.split_whitespace().count()) && first.text.ends_with(['.', '!', '?', '…', '»'])
}

/// The sizes of headings, largest first; strong letters of the text's size come last.
fn levels(pieces: &[Piece], body: f32) -> Vec<f32> {
    let mut sizes: Vec<f32> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Item(item) if is_heading(item, body) => Some(item.paragraph.size()),
            _ => None,
        })
        .collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    sizes.dedup_by(|a, b| (*a - *b).abs() < 0.06 * *b);
    sizes
}

fn level_of(item: &Item, body: f32, levels: &[f32]) -> Option<u8> {
    let rank = || levels.iter().position(|size| (size - item.paragraph.size()).abs() < 0.06 * size).unwrap_or(levels.len());
    is_heading(item, body).then(|| u8::try_from(rank() + 2).unwrap_or(4).min(4))
}

/// Whether a paragraph is a heading by its look: large, strong or in capitals, short, and not a sentence.
fn is_heading(item: &Item, body: f32) -> bool {
    let length = item.text.chars().count();
    let letters = item.text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 || length > 200 || item.paragraph.lines.len() > 4 || crate::read::text::is_dated_place(&item.text) {
        return false;
    }
    let closed = item.text.ends_with(['.', ';', ',']) || item.text.ends_with(':') && length > 60;
    let size = item.paragraph.size();
    let capitals = !item.text.chars().any(char::is_lowercase) && letters >= 6 && item.text.split_whitespace().count() >= 2;
    let large = size >= 1.12 * body && (!closed || length <= 70);
    let strong = size >= 0.97 * body && item.paragraph.is_bold() && length <= 140 && !closed;
    large || strong || (capitals && length <= 90 && !closed && size >= 0.97 * body && lists::marker(&item.text).is_none())
}

/// How many of the pieces that begin here are the items of one list.
fn list_from(pieces: &[Piece], body: f32) -> usize {
    let mut count = 0;
    let mut first: Option<(Marker, Option<char>)> = None;
    for piece in pieces {
        let Piece::Item(item) = piece else { break };
        let sign = item.text.chars().next();
        let Some((marker, _)) = lists::marker(&item.text).filter(|_| !is_heading(item, body)) else { break };
        let follows = match (first, marker) {
            (None, _) => true,
            (Some((Marker::Bullet, known)), Marker::Bullet) => known == sign,
            (Some((Marker::Number(start), _)), Marker::Number(number)) => {
                u32::try_from(count).is_ok_and(|count| start.checked_add(count) == Some(number))
            }
            (Some((Marker::Letter(start), _)), Marker::Letter(letter)) => {
                u32::try_from(count).is_ok_and(|count| start.checked_add(count) == Some(letter))
            }
            _ => false,
        };
        if !follows {
            break;
        }
        first = first.or(Some((marker, sign)));
        count += 1;
    }
    // A dash alone may open speech, and a figure alone a date or a sum.
    let alone = match first {
        Some((Marker::Bullet, sign)) => sign.is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '*' | '·' | '→')),
        Some((Marker::Number(number), _)) => number == 0 || number > 60,
        _ => true,
    };
    if count == 1 && alone { 0 } else { count }
}

/// The figure that a note begins with.
fn note_number(text: &str) -> Option<String> {
    let digits: String = text.trim_start_matches(['[', '(']).chars().take_while(char::is_ascii_digit).collect();
    let signs: String = text.chars().take_while(|c| *c == '*' || super::superscript(*c)).collect();
    [digits, signs].into_iter().find(|mark| !mark.is_empty())
}

struct Writer<'made> {
    words: &'made Words,
    /// The marks of notes that are still to be met in the text.
    marks: HashSet<String>,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn text(&mut self, paragraph: &Paragraph, level: Option<u8>) {
        let runs = paragraph.joined(self.words);
        match level {
            Some(level) => {
                if let Some(content) = self.inlines(&runs, false) {
                    self.blocks.push(Block::Heading { attrs: HeadingAttrs { level }, content });
                }
            }
            None => {
                if let Some(content) = self.inlines(&runs, !paragraph.is_bold()) {
                    self.blocks.push(Block::Paragraph { content });
                }
            }
        }
    }

    fn list(&mut self, items: &[Piece]) {
        let mut start = None;
        let mut content = Vec::new();
        for piece in items {
            let Piece::Item(item) = piece else { continue };
            let mut runs = item.paragraph.joined(self.words);
            if let Some((marker, rest)) = lists::marker(&item.text) {
                if let Marker::Number(number) = marker {
                    start = start.or(Some(number));
                }
                if !matches!(marker, Marker::Letter(_)) {
                    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
                    let lead = whole.find(rest.chars().take(12).collect::<String>().as_str()).unwrap_or_default();
                    drop_lead(&mut runs, lead);
                }
            }
            if let Some(inlines) = self.inlines(&runs, true) {
                content.push(ListItem::ListItem { content: vec![Block::Paragraph { content: inlines }] });
            }
        }
        if content.is_empty() {
            return;
        }
        self.blocks.push(match start {
            Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start }, content },
            None => Block::BulletList { content },
        });
    }

    fn table(&mut self, grid: &Grid) {
        let mut content = Vec::new();
        for (at, row) in grid.rows.iter().enumerate() {
            let cells = row.iter().map(|lines| {
                let paragraph = Paragraph { lines: lines.clone(), centred: false };
                let inlines = self.inlines(&paragraph.joined(self.words), !(grid.headed && at == 0)).unwrap_or_default();
                let (attrs, content) = (CellAttrs::default(), vec![Block::Paragraph { content: inlines }]);
                if grid.headed && at == 0 { Cell::TableHeader { attrs, content } } else { Cell::TableCell { attrs, content } }
            });
            content.push(TableRow::TableRow { content: cells.collect() });
        }
        self.blocks.push(Block::Table { content });
    }

    /// Inline nodes; references to notes are left out, for a figure glued to a word or a number would change it.
    fn inlines(&mut self, runs: &[Run], strong: bool) -> Option<Vec<Inline>> {
        let mut made = Runs::default();
        for (at, run) in runs.iter().enumerate() {
            let bare = run.text.trim().trim_matches(['(', ')', '[', ']']);
            if run.raised && at > 0 && self.marks.remove(bare) {
                if run.text.ends_with(char::is_whitespace) {
                    made.push(" ", &[]);
                }
                continue;
            }
            let mut marks: Vec<Mark> = Vec::new();
            if strong && run.face.bold {
                marks.push(Mark::Bold {});
            }
            if run.face.italic {
                marks.push(Mark::Italic {});
            }
            if run.raised {
                marks = marked(&marks, Mark::Superscript {});
            }
            if let Some(href) = &run.href {
                marks = marked(&marks, Mark::Link { attrs: LinkAttrs { href: href.clone() } });
            }
            let text = self.without_mark(&run.text);
            let text: String = text.chars().filter(|c| !super::verdict::is_unreadable(*c) || *c == '\u{fffd}').collect();
            made.push(&text, &marks);
        }
        if made.is_blank() { None } else { made.take() }
    }
}

impl Writer<'_> {
    /// A text without the reference to a note that some fonts set as a small figure of its own: *appris.1*.
    fn without_mark<'text>(&mut self, text: &'text str) -> std::borrow::Cow<'text, str> {
        let mut before = [' ', ' '];
        for (at, c) in text.char_indices() {
            if c.is_ascii_digit() && matches!(before[1], '.' | '!' | '?' | '»' | '”' | '…' | ')' | ',') && !before[0].is_ascii_digit() {
                let digits = text[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - at);
                let (mark, rest) = text[at..].split_at(digits);
                if (rest.is_empty() || rest.starts_with(char::is_whitespace)) && self.marks.remove(mark) {
                    return format!("{}{rest}", &text[..at]).into();
                }
            }
            before = [before[1], c];
        }
        text.into()
    }
}

/// Drops the first bytes of a text.
fn drop_lead(runs: &mut Vec<Run>, mut lead: usize) {
    while lead > 0 {
        let Some(first) = runs.first_mut() else { return };
        if first.text.len() > lead {
            if first.text.is_char_boundary(lead) {
                first.text.drain(..lead);
            }
            return;
        }
        lead -= first.text.len();
        runs.remove(0);
    }
}
