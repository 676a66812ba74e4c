//! Walks a parsed document and writes down its lines, their structure, and the pictures between them.

use super::dom::{self, Attributes};
use super::holder::Holder;
use super::page::{Kind, Line, Page, Part, Role, Shape};
use super::pictures;
use super::word;
use super::zones::Zones;
use crate::read::inline::{Runs, marked};
use crate::read::phrases;
use crate::tree::{Inline, LinkAttrs, Mark, inline_text, is_safe_href};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use url::Url;

/// Nesting of lists and quotations below this is flattened: the tree holds 32 levels.
pub(super) const DEEPEST: usize = 10;

/// Reads a document's body.
pub(super) fn walk(root: NodeRef<'_, Dom>, base: Option<&Url>, zones: &Zones, kind: Kind) -> Page {
    let mut walk = Walk {
        page: Page::default(),
        runs: Runs::default(),
        base,
        zones,
        kind,
        french: dom::lang(root).is_none_or(|lang| lang.to_lowercase().starts_with("fr")),
        containers: 0,
        linked: 0,
        marker: String::new(),
        muted: kind == Kind::Fragment && word::has_fragment(root),
    };
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
        item: None,
    };
    walk.children(root, &around, &mut parts);
    walk.flush(&around, &mut parts);
    walk.page.parts = parts;
    walk.page
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Top,
    Quote,
    Item,
    Cell,
}

/// What stands around a node.
#[derive(Clone)]
pub(super) struct Around {
    pub marks: Vec<Mark>,
    pub parent: usize,
    kin: u64,
    pub aside: bool,
    role: Option<Role>,
    pub place: Place,
    pub depth: usize,
    pub shape: Shape,
    pre: bool,
    link: bool,
    /// The list that a word processor's paragraph is an item of.
    item: Option<usize>,
}

pub(super) struct Walk<'page> {
    pub page: Page,
    pub runs: Runs,
    pub base: Option<&'page Url>,
    zones: &'page Zones,
    pub kind: Kind,
    french: bool,
    pub containers: usize,
    linked: usize,
    /// The bullet or number that a word processor wrote before a paragraph.
    marker: String,
    /// Before or after the copied part of a clipboard's markup.
    muted: bool,
}

impl Walk<'_> {
    pub fn children(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Part>) {
        for child in node.children() {
            match child.value() {
                Dom::Comment(comment) if self.kind == Kind::Fragment => match word::edge(comment) {
                    Some(word::Edge::Start) => self.muted = false,
                    Some(word::Edge::End) => {
                        self.flush(around, out);
                        self.muted = true;
                    }
                    None => {}
                },
                Dom::Text(_) if self.muted => {}
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

    pub fn mute(&mut self) {
        self.muted = true;
    }

    pub fn unmute(&mut self) {
        self.muted = false;
    }

    pub fn element(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Part>) {
        let Some(element) = node.value().as_element() else { return };
        let name = element.name();
        if dom::is_hidden(element) || (self.kind == Kind::Fragment && dom::is_preheader(element)) {
            return;
        }
        if dom::is_unread(name) {
            if !self.muted {
                pictures::see(node, name, self.base, around, &mut self.page);
            }
            return;
        }
        if self.kind == Kind::Fragment && word::is_marker(element) {
            self.marker.push_str(&dom::text(node));
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
            "p" | "div" if self.kind == Kind::Fragment && word::list_level(element).is_some() => {
                self.flush(around, out);
                inner.item = word::list_level(element);
                self.marker.clear();
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
                let start = self.page.lines.len();
                self.children(node, &inner, out);
                self.flush(&inner, out);
                self.hold(element, start);
            }
            "q" => {
                let (open, close) = if self.french { ("«\u{a0}", "\u{a0}»") } else { ("“", "”") };
                self.runs.push(open, &inner.marks);
                self.children(node, &inner, out);
                self.runs.push(close, &inner.marks);
            }
            _ if dom::is_inline(name) => {
                let plain = self.kind == Kind::Fragment && dom::is_plain(element);
                if let Some(mark) = self.mark(name, element).filter(|_| !plain) {
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
                let (before, start) = (self.page.pictures.len(), self.page.lines.len());
                self.children(node, &inner, out);
                self.flush(&inner, out);
                self.hold(element, start);
                self.caption(node, element, before, &inner, out);
            }
        }
    }

    /// Goes into a container of lines.
    fn enter(&mut self, element: &scraper::node::Element, inner: &mut Around) {
        self.containers += 1;
        inner.parent = self.containers;
        inner.kin = dom::kin(element);
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
                let href = element.value_of("href").map(str::trim).filter(|href| !href.is_empty() && !href.starts_with('#'))?;
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

    /// Remembers a container of at least two lines.
    fn hold(&mut self, element: &scraper::node::Element, start: usize) {
        let end = self.page.lines.len();
        if self.kind == Kind::Page && end >= start + 2 {
            self.page.holders.push(Holder { rank: self.zones.rank(element), start, end });
        }
    }

    /// Gives the pictures of a figure its caption. In a fragment a caption without its picture is text.
    fn caption(&mut self, node: NodeRef<'_, Dom>, element: &scraper::node::Element, before: usize, inner: &Around, out: &mut Vec<Part>) {
        if self.muted || !pictures::is_figure(element) {
            return;
        }
        let Some(caption) = pictures::caption(node) else { return };
        if self.page.pictures.len() > before {
            self.page.pictures[before..].iter_mut().filter(|seen| seen.caption.is_empty()).for_each(|seen| seen.caption.clone_from(&caption));
        } else if self.kind == Kind::Fragment && element.name() == "figure" {
            self.runs.push(&caption, &inner.marks);
            self.flush(inner, out);
        }
    }

    pub fn flush(&mut self, around: &Around, out: &mut Vec<Part>) {
        let linked = std::mem::take(&mut self.linked);
        let marker = std::mem::take(&mut self.marker);
        if self.runs.is_blank() {
            self.runs.take();
            return;
        }
        let Some(mut content) = self.runs.take() else { return };
        let item = around.item.and_then(|level| word::item(level, &marker, &mut content));
        let text = inline_text(&content);
        let key = phrases::key(&text);
        let words = phrases::words_of(&key);
        let mut shape = around.shape;
        if matches!(shape, Shape::Heading(_)) {
            if words > 45 {
                shape = Shape::Paragraph;
            } else {
                unbold(&mut content);
            }
        }
        if self.kind == Kind::Page && words == 0 && !text.contains(char::is_alphanumeric) && text.chars().count() < 12 {
            // Ornaments: « *** », « — », « | ».
            return;
        }
        if self.kind == Kind::Page && (text.starts_with("<img ") || text.starts_with("<iframe ")) {
            return;
        }
        out.push(Part::Line(self.page.lines.len()));
        #[allow(clippy::cast_precision_loss)]
        let linked = (linked as f32 / text.len().max(1) as f32).min(1.0);
        let Around { parent, kin, aside, role, .. } = *around;
        self.page.lines.push(Line { content, text, key, words, linked, shape, parent, kin, aside, role, item });
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
