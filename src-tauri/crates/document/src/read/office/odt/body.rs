//! OpenDocument's body: paragraphs, lists, tables, sections.

use super::lists::Counts;
use super::styles::{Style, Styles};
use super::text::Line;
use crate::read::ReadError;
use crate::read::office::flow::{DEEPEST_LEVEL, Flow, Item, Marker};
use crate::read::office::marks::Look;
use crate::read::office::notes;
use crate::read::office::package::Package;
use crate::read::office::pictures::Budget;
use crate::read::office::roles::Role;
use crate::read::office::table::{self, Draft, MOST_COLUMNS};
use crate::read::office::xml::{Node, Ns};
use crate::tree::{Block, inline_text};

/// The most rows and cells that an empty repeated one stands for.
const MOST_REPEATED: usize = 64;
/// The most copies of cells with text that are made in a document.
const MOST_COPIES: usize = 4096;

/// Walks a document.
pub struct Reader<'d, 'b> {
    pub(super) package: &'d mut Package<'b>,
    pub(super) styles: Styles,
    pub(super) budget: Budget,
    pub(super) notes: Vec<Block>,
    pub(super) note_count: usize,
    pub(super) in_note: bool,
    counts: Counts,
    title: String,
    title_open: bool,
    reasons: Vec<&'static str>,
    tables: usize,
    copies: usize,
}

/// Where a paragraph stands in a list.
#[derive(Clone, Copy)]
struct Place<'p> {
    level: usize,
    /// The list's style, where it has one.
    style: Option<&'p str>,
    /// What its count is known by.
    key: &'p str,
    list: u64,
}

impl<'d, 'b> Reader<'d, 'b> {
    /// For a document in this package.
    pub fn new(package: &'d mut Package<'b>, styles: Styles) -> Self {
        Self {
            package,
            styles,
            budget: Budget::default(),
            notes: Vec::new(),
            note_count: 0,
            in_note: false,
            counts: Counts::default(),
            title: String::new(),
            title_open: true,
            reasons: Vec::new(),
            tables: 0,
            copies: 0,
        }
    }

    /// The notes, the title that the text opens with, and why something is missing.
    pub fn end(self) -> (Vec<Block>, String, Vec<&'static str>) {
        (self.notes, self.title, self.reasons)
    }

    pub(super) fn because(&mut self, reason: &'static str) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// Reads the blocks below a node.
    pub fn blocks(&mut self, parent: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        for node in parent.children() {
            self.block(node, None, flow)?;
        }
        Ok(())
    }

    fn block(&mut self, node: Node<'_>, around: Option<Place<'_>>, flow: &mut Flow) -> Result<(), ReadError> {
        match node.key() {
            (Ns::Text, "p" | "h") => {
                self.paragraph(node, flow)?;
            }
            (Ns::Text, "list") => self.list(node, around, flow)?,
            (Ns::Text, "numbered-paragraph") => self.blocks(node, flow)?,
            (Ns::Table, "table") => self.table(node, flow)?,
            (Ns::Text, "section") => {
                let hidden = node.attribute("display").is_some_and(|display| display == "none")
                    || node.attribute("style-name").is_some_and(|name| self.styles.hides(&name));
                if !hidden {
                    self.blocks(node, flow)?;
                }
            }
            // Tables of contents repeat the headings; other indexes are text.
            (Ns::Text, "alphabetical-index" | "bibliography" | "user-index") => {
                if let Some(body) = node.child(Ns::Text, "index-body") {
                    self.blocks(body, flow)?;
                }
            }
            (Ns::Text, "index-title") => self.blocks(node, flow)?,
            (Ns::Text, "tracked-changes") => self.because("tracked_changes"),
            (Ns::Draw, _) => {
                let mut line = Line::new(Look::default());
                self.drawing(node, "", &mut line)?;
                self.after(line, flow)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn list(&mut self, node: Node<'_>, around: Option<Place<'_>>, flow: &mut Flow) -> Result<(), ReadError> {
        let level = around.map_or(0, |around| (around.level + 1).min(DEEPEST_LEVEL));
        let own = node.attribute("style-name").filter(|name| !name.is_empty());
        let style = own.as_deref().or(around.and_then(|around| around.style));
        let key = around.map_or_else(|| own.clone().unwrap_or_default().into_owned(), |around| around.key.to_owned());
        let goes_on = node.attribute("continue-numbering").is_some_and(|value| value == "true") || node.attribute("continue-list").is_some();
        if around.is_none() && !goes_on {
            self.counts.restart(&key);
        }
        let place = Place { level, style, key: &key, list: self.counts.open() };
        for item in node.children().filter(|item| matches!(item.key(), (Ns::Text, "list-item" | "list-header"))) {
            let given = item.attribute("start-value").and_then(|value| value.parse().ok());
            let mut fresh = item.key().1 == "list-item";
            for child in item.children() {
                match child.key() {
                    (Ns::Text, "p" | "h") => self.item(child, place, given, &mut fresh, flow)?,
                    _ => self.block(child, Some(place), flow)?,
                }
            }
        }
        Ok(())
    }

    fn item(&mut self, node: Node<'_>, place: Place<'_>, given: Option<u32>, fresh: &mut bool, flow: &mut Flow) -> Result<(), ReadError> {
        let style = self.style(node);
        if matches!(role(node, &style), Role::Heading(_) | Role::Title) {
            return self.paragraph(node, flow).map(drop);
        }
        let mut line = Line::new(base_look(&style, Role::Body));
        self.inlines(node, &mut line)?;
        let content = line.runs.take();
        if !content.is_empty() {
            let named = place.style.map(str::to_owned).or(style.list);
            let marker = named.map_or(Some(Marker::Bullet), |name| self.styles.marker(&name, place.level));
            match marker.filter(|_| std::mem::take(fresh)) {
                Some(Marker::Bullet) => flow.item(Item { level: place.level, marker: Marker::Bullet, list: place.list }, content),
                Some(Marker::Number(first)) => {
                    let number = self.counts.number(place.key, place.level, given, first);
                    flow.item(Item { level: place.level, marker: Marker::Number(number), list: place.list }, content);
                }
                None if flow.in_list() => flow.more(place.level, content),
                None => flow.paragraph(content),
            }
        }
        self.after(line, flow)
    }

    fn style(&mut self, node: Node<'_>) -> Style {
        let name = node.attribute("style-name").unwrap_or_default();
        self.styles.get("paragraph", &name)
    }

    fn paragraph(&mut self, node: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        let style = self.style(node);
        let role = role(node, &style);
        let mut line = Line::new(base_look(&style, role));
        self.inlines(node, &mut line)?;
        let content = line.runs.take();
        let text = inline_text(&content);
        if content.is_empty() {
            if style.ruled && line.boxes.is_empty() && line.pictures.is_empty() {
                flow.rule();
            }
        } else {
            if role == Role::Title && self.title_open {
                if !self.title.is_empty() {
                    self.title.push(' ');
                }
                self.title.push_str(notes::without_calls(&content).trim());
            } else {
                self.title_open &= self.title.is_empty();
            }
            match role {
                Role::Contents => {}
                Role::Title => flow.heading(1, content),
                Role::Heading(level) => flow.heading(level, content),
                Role::Caption if flow.caption(text.trim()) => {}
                Role::Quote => flow.quote(content),
                _ => flow.paragraph(content),
            }
        }
        self.after(line, flow)
    }

    /// What is anchored in a paragraph follows it.
    fn after(&mut self, line: Line<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        line.pictures.into_iter().for_each(|picture| flow.picture(picture));
        for inner in line.boxes {
            let mut boxed = Flow::default();
            self.blocks(inner, &mut boxed)?;
            let (blocks, pictures) = boxed.finish();
            let caption = match &blocks[..] {
                [Block::Paragraph { content }] => inline_text(content),
                _ => String::new(),
            };
            // A frame around a picture holds the picture and its caption.
            match pictures.into_iter().next() {
                Some(picture) if picture.caption.is_empty() && !caption.is_empty() && blocks.len() == 1 => {
                    flow.picture(crate::read::Picture { caption, ..picture });
                }
                picture => {
                    flow.extend(blocks);
                    picture.into_iter().for_each(|picture| flow.picture(picture));
                }
            }
        }
        Ok(())
    }

    /// Reads a note's blocks.
    pub(super) fn note(&mut self, body: Node<'_>) -> Result<Vec<Block>, ReadError> {
        let mut flow = Flow::default();
        self.blocks(body, &mut flow)?;
        Ok(flow.finish().0)
    }

    fn table(&mut self, node: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        let inside = self.tables > 0 || flow.in_list();
        self.tables += 1;
        let (mut rows, mut heads, mut pictures) = (Vec::new(), 0, Vec::new());
        for (row, is_head) in rows_of(node) {
            let mut cells = Vec::new();
            for cell in row.children() {
                let covered = cell.is(Ns::Table, "covered-table-cell");
                if !covered && !cell.is(Ns::Table, "table-cell") || cells.len() >= MOST_COLUMNS as usize {
                    continue;
                }
                let number = |name: &str| cell.attribute(name).and_then(|value| value.parse::<u32>().ok()).unwrap_or(1);
                if covered {
                    continue;
                }
                let mut inner = Flow::default();
                self.blocks(cell, &mut inner)?;
                let (blocks, seen) = inner.finish();
                pictures.extend(seen);
                let (columns, covers) = (number("number-columns-spanned").clamp(1, MOST_COLUMNS), number("number-rows-spanned").clamp(1, 1000));
                let repeated = number("number-columns-repeated").clamp(1, 64);
                self.copies += if blocks.is_empty() { 0 } else { repeated as usize - 1 };
                let repeated = if self.copies > MOST_COPIES { 1 } else { repeated };
                for _ in 0..repeated {
                    cells.push(Draft { blocks: blocks.clone(), columns, rows: covers });
                }
            }
            heads += usize::from(is_head && heads == rows.len());
            let repeated = row.attribute("number-rows-repeated").and_then(|value| value.parse::<usize>().ok()).unwrap_or(1);
            let filled = cells.iter().any(|cell: &Draft| !cell.blocks.is_empty());
            let repeated = repeated.min(if filled && self.copies <= MOST_COPIES { MOST_REPEATED } else { 1 });
            self.copies += repeated.saturating_sub(1) * cells.len();
            for _ in 1..repeated {
                rows.push(cells.iter().map(|cell| Draft { blocks: cell.blocks.clone(), ..*cell }).collect());
            }
            rows.push(cells);
        }
        self.tables -= 1;
        let blocks = table::table(rows, heads);
        if inside {
            self.because("tables_flattened");
        }
        if flow.in_list() {
            for block in crate::read::office::flow::flatten(&blocks) {
                if let Block::Paragraph { content } = block {
                    flow.more(DEEPEST_LEVEL, content);
                }
            }
        } else {
            flow.extend(blocks);
        }
        pictures.into_iter().for_each(|picture| flow.picture(picture));
        Ok(())
    }
}

fn role(node: Node<'_>, style: &Style) -> Role {
    let level = node.attribute("outline-level").and_then(|value| value.parse::<u8>().ok());
    match (node.key().1, style.role) {
        (_, Role::Title) => Role::Title,
        ("h", Role::Heading(level)) if node.attribute("outline-level").is_none() => Role::Heading(level),
        ("h", _) => Role::Heading(level.unwrap_or(1).max(1)),
        (_, role) => role,
    }
}

fn base_look(style: &Style, role: Role) -> Look {
    match role {
        Role::Body | Role::More => style.look.clone(),
        _ => Look { lang: style.look.lang.clone(), hidden: style.look.hidden, ..Look::default() },
    }
}

/// Rows, with whether they are of the head.
fn rows_of(table: Node<'_>) -> Vec<(Node<'_>, bool)> {
    let (mut rows, mut stack) = (Vec::new(), vec![(table.children(), false)]);
    while let Some((children, head)) = stack.last_mut() {
        let head = *head;
        match children.next() {
            Some(node) if node.is(Ns::Table, "table-row") => rows.push((node, head)),
            Some(node) if node.is(Ns::Table, "table-header-rows") => stack.push((node.children(), true)),
            Some(node) if matches!(node.key(), (Ns::Table, "table-rows" | "table-row-group")) => stack.push((node.children(), head)),
            Some(_) => {}
            None => {
                stack.pop();
            }
        }
    }
    rows
}
