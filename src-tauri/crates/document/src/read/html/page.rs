//! A page as the lines of text that a browser would show, in order, with the structure they stand in.
//!
//! The whole page is kept here, menus too: which lines are the article is decided elsewhere, and the text of those lines comes
//! from the page itself, never from an extractor that may have rewritten it. What can run, draw or be filled in is left out.

use super::dom::{self, Zones};
use crate::read::inline::{Runs, marked};
use crate::read::phrases;
use crate::tree::{Inline, LinkAttrs, Mark, inline_text, is_safe_href};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use url::Url;

/// Nesting of lists and quotations below this is flattened: the tree holds 32 levels.
const DEEPEST: usize = 10;

/// One line of text.
#[derive(Debug)]
pub struct Line {
    pub content: Vec<Inline>,
    pub text: String,
    /// Its words, folded.
    pub key: String,
    pub words: usize,
    /// The share of its characters that is links.
    pub linked: f32,
    pub shape: Shape,
    /// The container it stands in, and one like it (same element, same classes).
    pub parent: usize,
    pub kin: u64,
    /// In a part of the page that is not the article, by its element or its class.
    pub aside: bool,
    /// What the class of an element around it says that it is.
    pub role: Option<Role>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Paragraph,
    Heading(u8),
    Item,
    Cell,
}

/// What a class says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Standfirst,
    Byline,
    Date,
}

/// The structure around lines; a line is its number.
#[derive(Debug)]
pub enum Part {
    Line(usize),
    List { first: Option<u32>, items: Vec<Vec<Part>> },
    Quote(Vec<Part>),
    Table(Vec<Vec<TableCell>>),
    Rule,
}

/// A cell of a data table.
#[derive(Debug)]
pub struct TableCell {
    pub header: bool,
    pub columns: u32,
    pub rows: u32,
    pub parts: Vec<Part>,
}

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    pub lines: Vec<Line>,
    pub parts: Vec<Part>,
}

/// Reads a document's body. Links are resolved against `base`.
pub fn read(root: NodeRef<'_, Dom>, base: Option<&Url>, zones: &Zones) -> Page {
    let mut walk = Walk { page: Page::default(), runs: Runs::default(), base, zones, french: true, containers: 0, linked: 0 };
    let mut parts = Vec::new();
    let around = Around {
        marks: Vec::new(),
        parent: 0,
        kin: 0,
        aside: false,
        role: None,
        place: Place::Top,
        depth: 0,
        shape: Shape::Paragraph,
        pre: false,
        link: false,
    };
    walk.french = dom::lang(root).is_none_or(|lang| lang.to_lowercase().starts_with("fr"));
    walk.children(root, &around, &mut parts);
    walk.flush(&around, &mut parts);
    walk.page.parts = parts;
    walk.page
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Quote,
    Item,
    Cell,
}

#[derive(Clone)]
struct Around {
    marks: Vec<Mark>,
    parent: usize,
    kin: u64,
    aside: bool,
    role: Option<Role>,
    place: Place,
    depth: usize,
    shape: Shape,
    pre: bool,
    link: bool,
}

struct Walk<'page> {
    page: Page,
    runs: Runs,
    base: Option<&'page Url>,
    zones: &'page Zones,
    french: bool,
    containers: usize,
    linked: usize,
}

impl Walk<'_> {
    fn children(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Part>) {
        for child in node.children() {
            match child.value() {
                Dom::Text(text) if around.pre => {
                    for (at, line) in text.split('\n').enumerate() {
                        if at > 0 {
                            self.flush(around, out);
                        }
                        self.runs.push(line, &around.marks);
                    }
                }
                Dom::Text(text) => {
                    self.linked += if around.link { text.trim().len() } else { 0 };
                    self.runs.push(text, &around.marks);
                }
                Dom::Element(_) => self.element(child, around, out),
                _ => {}
            }
        }
    }

    fn element(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Part>) {
        let Some(element) = node.value().as_element() else { return };
        let name = element.name();
        if dom::is_unread(name) || dom::is_hidden(element) {
            return;
        }
        let mut inner = around.clone();
        if !around.aside && self.zones.is_aside(node) {
            inner.aside = true;
        }
        if let Some(role) = self.zones.role(element) {
            inner.role = Some(role);
        }
        match name {
            "br" => match around.shape {
                Shape::Heading(_) => self.runs.push(" ", &[]),
                _ => self.flush(around, out),
            },
            "hr" => {
                self.flush(around, out);
                if matches!(around.place, Place::Top) && !matches!(out.last(), Some(Part::Rule)) {
                    out.push(Part::Rule);
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if matches!(around.place, Place::Top | Place::Quote) => {
                self.flush(around, out);
                inner.shape = Shape::Heading(name.as_bytes()[1] - b'0');
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            "ul" | "ol" | "menu" => self.list(node, name, inner, around, out),
            "blockquote" => {
                self.flush(around, out);
                if matches!(around.place, Place::Top | Place::Quote) && around.depth < DEEPEST {
                    inner.place = Place::Quote;
                    inner.depth += 1;
                    let mut parts = Vec::new();
                    self.children(node, &inner, &mut parts);
                    self.flush(&inner, &mut parts);
                    out.push(Part::Quote(parts));
                } else {
                    self.children(node, &inner, out);
                    self.flush(&inner, out);
                }
            }
            "table" => self.table(node, inner, around, out),
            "pre" | "listing" => {
                self.flush(around, out);
                inner.pre = true;
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            "p" | "dt" | "dd" | "summary" | "address" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "tr" | "caption" | "legend" | "li" => {
                self.flush(around, out);
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            "td" | "th" => {
                self.flush(around, out);
                self.enter(element, &mut inner);
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            "q" => {
                let (open, close) = if self.french { ("«\u{a0}", "\u{a0}»") } else { ("“", "”") };
                self.runs.push(open, &inner.marks);
                self.children(node, &inner, out);
                self.runs.push(close, &inner.marks);
            }
            _ if dom::is_inline(name) => {
                if let Some(mark) = self.mark(name, element) {
                    inner.marks = marked(&inner.marks, mark);
                }
                inner.link |= name == "a";
                for mark in dom::styled(element) {
                    inner.marks = marked(&inner.marks, mark);
                }
                self.children(node, &inner, out);
            }
            _ => {
                self.flush(around, out);
                self.enter(element, &mut inner);
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
        }
    }

    /// Goes into a container of lines.
    fn enter(&mut self, element: &scraper::node::Element, inner: &mut Around) {
        self.containers += 1;
        inner.parent = self.containers;
        inner.kin = dom::kin(element);
    }

    fn list(&mut self, node: NodeRef<'_, Dom>, name: &str, mut inner: Around, around: &Around, out: &mut Vec<Part>) {
        self.flush(around, out);
        inner.shape = Shape::Item;
        if around.place == Place::Cell || around.depth >= DEEPEST {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Item;
        inner.depth += 1;
        let mut items = Vec::new();
        let mut loose = Vec::new();
        for child in node.children() {
            let is_item = child.value().as_element().is_some_and(|element| element.name() == "li");
            if is_item {
                let mut parts = Vec::new();
                self.element(child, &inner, &mut parts);
                items.push(parts);
            } else {
                match child.value() {
                    Dom::Text(text) => self.runs.push(text, &inner.marks),
                    Dom::Element(_) => self.element(child, &inner, &mut loose),
                    _ => {}
                }
                self.flush(&inner, &mut loose);
                if !loose.is_empty() {
                    // A list inside a list without an item around it belongs to the item before.
                    match items.last_mut() {
                        Some(last) => last.append(&mut loose),
                        None => items.push(std::mem::take(&mut loose)),
                    }
                }
            }
        }
        let first = node.value().as_element().and_then(|element| element.attr("start")).and_then(|start| start.trim().parse().ok());
        out.push(Part::List { first: (name == "ol").then(|| first.unwrap_or(1)), items });
    }

    fn table(&mut self, node: NodeRef<'_, Dom>, mut inner: Around, around: &Around, out: &mut Vec<Part>) {
        self.flush(around, out);
        if around.place != Place::Top || !dom::is_data_table(node) {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Cell;
        inner.shape = Shape::Cell;
        self.containers += 1;
        inner.parent = self.containers;
        let mut rows = Vec::new();
        for row in dom::rows(node) {
            let mut cells = Vec::new();
            for cell in row.children() {
                let Some(element) = cell.value().as_element().filter(|element| matches!(element.name(), "td" | "th")) else { continue };
                if dom::is_hidden(element) {
                    continue;
                }
                let span = |key: &str| element.attr(key).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1000);
                let mut parts = Vec::new();
                self.children(cell, &inner, &mut parts);
                self.flush(&inner, &mut parts);
                cells.push(TableCell { header: element.name() == "th", columns: span("colspan"), rows: span("rowspan"), parts });
            }
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
        out.push(Part::Table(rows));
    }

    fn mark(&self, name: &str, element: &scraper::node::Element) -> Option<Mark> {
        match name {
            "b" | "strong" => Some(Mark::Bold {}),
            "i" | "em" | "cite" | "dfn" | "var" => Some(Mark::Italic {}),
            "u" | "ins" => Some(Mark::Underline {}),
            "s" | "strike" | "del" => Some(Mark::Strike {}),
            "sup" => Some(Mark::Superscript {}),
            "sub" => Some(Mark::Subscript {}),
            "a" => {
                let href = element.attr("href").map(str::trim).filter(|href| !href.is_empty() && !href.starts_with('#'))?;
                let resolved = match self.base {
                    Some(base) => base.join(href).ok()?,
                    None => Url::parse(href).ok()?,
                };
                let href = resolved.to_string();
                is_safe_href(&href).then_some(Mark::Link { attrs: LinkAttrs { href } })
            }
            _ => None,
        }
    }

    fn flush(&mut self, around: &Around, out: &mut Vec<Part>) {
        let linked = std::mem::take(&mut self.linked);
        if self.runs.is_blank() {
            self.runs.take();
            return;
        }
        let Some(mut content) = self.runs.take() else { return };
        let text = inline_text(&content);
        let key = phrases::key(&text);
        let words = key.split(' ').filter(|word| !word.is_empty()).count();
        let mut shape = around.shape;
        if matches!(shape, Shape::Heading(_)) {
            if words > 45 {
                shape = Shape::Paragraph;
            } else {
                unbold(&mut content);
            }
        }
        if words == 0 && !text.contains(char::is_alphanumeric) && text.chars().count() < 12 {
            // Ornaments: « *** », « — », « | ».
            return;
        }
        out.push(Part::Line(self.page.lines.len()));
        #[allow(clippy::cast_precision_loss)]
        let linked = (linked as f32 / text.len().max(1) as f32).min(1.0);
        let Around { parent, kin, aside, role, .. } = *around;
        self.page.lines.push(Line { content, text, key, words, linked, shape, parent, kin, aside, role });
    }
}

/// A heading is bold by itself.
fn unbold(content: &mut Vec<Inline>) {
    let mut merged: Vec<Inline> = Vec::new();
    for mut inline in content.drain(..) {
        if let Inline::Text { marks, .. } = &mut inline {
            marks.retain(|mark| *mark != Mark::Bold {});
        }
        match (merged.last_mut(), inline) {
            (Some(Inline::Text { text, marks }), Inline::Text { text: more, marks: same }) if *marks == same => text.push_str(&more),
            (_, inline) => merged.push(inline),
        }
    }
    *content = merged;
}
