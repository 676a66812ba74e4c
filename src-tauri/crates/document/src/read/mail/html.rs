//! The HTML of a mail into blocks. A mail is not a page with menus around an article: everything that it shows is its text.
//!
//! Layout tables fall apart into their paragraphs, data tables stay. Pictures that the mail carries keep their place; those it
//! would fetch are left out, because fetching them tells the sender when and where the mail was read.
//! It refuses, as for pages, nesting over 512 levels; and over 300,000 tags.

use super::forward::{is_forward_mark, is_introduction};
use super::look::{is_hidden, is_inline, is_unread, style, styled, unwrapped};
use super::quote;
use super::table;
use crate::read::inline::{Runs, marked};
use crate::read::{ReadError, depth};
use crate::tree::{Block, HeadingAttrs, Inline, LinkAttrs, ListItem, Mark, OrderedListAttrs, inline_text, is_safe_href, text_of};
use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{Html, Node as Dom};
use url::Url;

/// Mails of more tags than this take more memory than a reader has.
const MANY: usize = 300_000;

/// Nesting of lists and quotes below this is flattened.
const DEEPEST: usize = 8;

/// The text of a mail.
#[derive(Debug, Default)]
pub(super) struct Fragment {
    pub blocks: Vec<Block>,
    pub pictures: Vec<Found>,
    /// The language that it declares.
    pub lang: Option<String>,
}

/// A picture that the text shows.
#[derive(Debug)]
pub(super) struct Found {
    /// What the text calls it: `cid:…`, a name, `data:…`.
    pub source: String,
    pub alt: String,
    /// Before which block it stands.
    pub block: usize,
}

/// Reads the HTML of a mail; addresses in it are resolved against `base`.
///
/// # Errors
/// [`ReadError::TooDeep`], [`ReadError::Damaged`].
pub(super) fn read(source: &str, base: Option<&Url>) -> Result<Fragment, ReadError> {
    if source.bytes().filter(|byte| *byte == b'<').count() > MANY {
        return Err(ReadError::Damaged { reason: format!("over {MANY} tags") });
    }
    match depth::refusal(source) {
        Some(depth::Refusal::Deep) => return Err(ReadError::TooDeep),
        Some(depth::Refusal::Crowded) => return Err(ReadError::Damaged { reason: "a tag has thousands of attributes".to_owned() }),
        None => {}
    }
    let document = Html::parse_document(source);
    let root = document.tree.root();
    if deepest(root) > depth::MAX {
        return Err(ReadError::TooDeep);
    }
    let mut walk = Walk { runs: Runs::default(), pictures: Vec::new(), base, top: 0 };
    let mut blocks = Vec::new();
    let around = Around { marks: Vec::new(), place: Place::Top, depth: 0, heading: None, pre: false };
    walk.children(root, &around, &mut blocks);
    walk.flush(&around, &mut blocks);
    let lang = document.root_element().attr("lang").map(str::trim).filter(|lang| !lang.is_empty()).map(str::to_owned);
    let mut pictures = walk.pictures;
    while matches!(blocks.last(), Some(Block::HorizontalRule {})) {
        blocks.pop();
    }
    pictures.iter_mut().for_each(|picture| picture.block = picture.block.min(blocks.len()));
    Ok(Fragment { blocks, pictures, lang })
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Top,
    Quote,
    Item,
    Cell,
}

#[derive(Clone)]
pub(super) struct Around {
    marks: Vec<Mark>,
    pub place: Place,
    depth: usize,
    heading: Option<u8>,
    pre: bool,
}

pub(super) struct Walk<'base> {
    runs: Runs,
    pictures: Vec<Found>,
    base: Option<&'base Url>,
    /// How many top blocks there are so far.
    top: usize,
}

impl Walk<'_> {
    pub(super) fn children(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Block>) {
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
                Dom::Text(text) => self.runs.push(text, &around.marks),
                Dom::Element(_) => self.element(child, around, out),
                _ => {}
            }
        }
    }

    fn element(&mut self, node: NodeRef<'_, Dom>, around: &Around, out: &mut Vec<Block>) {
        let Some(element) = node.value().as_element() else { return };
        let name = element.name();
        if is_unread(name) || is_hidden(element) {
            return;
        }
        if around.place == Place::Top {
            self.top = out.len();
        }
        let mut inner = around.clone();
        match name {
            "br" if around.heading.is_some() => self.runs.push(" ", &[]),
            "br" => self.flush(around, out),
            "hr" => {
                self.flush(around, out);
                if matches!(around.place, Place::Top | Place::Quote) && !out.is_empty() && !matches!(out.last(), Some(Block::HorizontalRule {})) {
                    out.push(Block::HorizontalRule {});
                }
            }
            "img" => self.picture(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush(around, out);
                if matches!(around.place, Place::Top | Place::Quote) {
                    inner.heading = Some((name.as_bytes()[1] - b'0').clamp(2, 4));
                }
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            "ul" | "ol" | "menu" | "dir" => self.list(node, name, inner, around, out),
            "blockquote" => self.quote(node, element, inner, around, out),
            "table" => {
                self.flush(around, out);
                inner.heading = None;
                if matches!(around.place, Place::Top | Place::Quote) && table::holds_data(node) {
                    for caption in node.children().filter(|child| child.value().as_element().is_some_and(|element| element.name() == "caption")) {
                        self.children(caption, around, out);
                        self.flush(around, out);
                    }
                    inner.place = Place::Cell;
                    out.extend(table::read(self, node, &inner));
                } else {
                    self.children(node, &inner, out);
                    self.flush(&inner, out);
                }
            }
            "pre" | "listing" | "xmp" | "plaintext" => {
                self.flush(around, out);
                inner.pre = true;
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
            _ if is_inline(name) => {
                if let Some(mark) = self.mark(name, element) {
                    inner.marks = marked(&inner.marks, mark);
                }
                for mark in styled(element) {
                    inner.marks = marked(&inner.marks, mark);
                }
                self.children(node, &inner, out);
            }
            _ => {
                self.flush(around, out);
                self.children(node, &inner, out);
                self.flush(&inner, out);
            }
        }
    }

    /// A quote of another mail, a passage set apart, or only an indented paragraph.
    fn quote(&mut self, node: NodeRef<'_, Dom>, element: &Element, mut inner: Around, around: &Around, out: &mut Vec<Block>) {
        self.flush(around, out);
        inner.heading = None;
        let forwarded = last_line(out).is_some_and(|line| is_forward_mark(&line) && !is_introduction(&line));
        let style = style(element);
        let indented = element.attr("type").is_none() && (style.contains("border:none") || style.contains("border:0"));
        if forwarded || indented || !matches!(around.place, Place::Top | Place::Quote) || around.depth >= DEEPEST {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Quote;
        inner.depth += 1;
        let mut blocks = Vec::new();
        self.children(node, &inner, &mut blocks);
        self.flush(&inner, &mut blocks);
        // Apple's programs put what they forward into a quote, the mark with it.
        let opening = blocks.first().map(|block| text_of(std::slice::from_ref(block)));
        if around.place == Place::Top && opening.is_some_and(|line| is_forward_mark(&line)) {
            out.append(&mut blocks);
        } else {
            out.extend(quote::of(blocks));
        }
    }

    fn list(&mut self, node: NodeRef<'_, Dom>, name: &str, mut inner: Around, around: &Around, out: &mut Vec<Block>) {
        self.flush(around, out);
        inner.heading = None;
        if around.place == Place::Cell || around.depth >= DEEPEST {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Item;
        inner.depth += 1;
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in node.children() {
            let is_item = child.value().as_element().is_some_and(|element| element.name() == "li");
            let mut blocks = Vec::new();
            match child.value() {
                Dom::Text(text) => self.runs.push(text, &inner.marks),
                Dom::Element(_) => self.element(child, &inner, &mut blocks),
                _ => {}
            }
            self.flush(&inner, &mut blocks);
            match items.last_mut() {
                // What stands between items belongs to the one before.
                Some(last) if !is_item => last.append(&mut blocks),
                _ => items.push(blocks),
            }
        }
        let content: Vec<ListItem> = items.into_iter().filter(|content| !content.is_empty()).map(|content| ListItem::ListItem { content }).collect();
        if content.is_empty() {
            return;
        }
        let start = node.value().as_element().and_then(|element| element.attr("start")).and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        out.push(if name == "ol" { Block::OrderedList { attrs: OrderedListAttrs { start }, content } } else { Block::BulletList { content } });
    }

    fn picture(&mut self, element: &Element) {
        let Some(source) = element.attr("src").map(str::trim).filter(|source| !source.is_empty()) else { return };
        let alt = super::headers::clean(element.attr("alt").unwrap_or_default());
        self.pictures.push(Found { source: source.to_owned(), alt, block: self.top });
    }

    fn mark(&self, name: &str, element: &Element) -> Option<Mark> {
        match name {
            "b" | "strong" => Some(Mark::Bold {}),
            "i" | "em" | "cite" | "dfn" | "var" => Some(Mark::Italic {}),
            "u" | "ins" => Some(Mark::Underline {}),
            "s" | "strike" | "del" => Some(Mark::Strike {}),
            "sup" => Some(Mark::Superscript {}),
            "sub" => Some(Mark::Subscript {}),
            "a" => {
                let href = element.attr("href").map(str::trim).filter(|href| !href.is_empty() && !href.starts_with('#'))?;
                let url = match self.base {
                    Some(base) => base.join(href).ok()?,
                    None => Url::parse(href).ok()?,
                };
                let href = unwrapped(&url).to_string();
                is_safe_href(&href).then_some(Mark::Link { attrs: LinkAttrs { href } })
            }
            _ => None,
        }
    }

    pub(super) fn flush(&mut self, around: &Around, out: &mut Vec<Block>) {
        if self.runs.is_blank() {
            self.runs.take();
            return;
        }
        let Some(content) = self.runs.take() else { return };
        out.push(match around.heading {
            Some(level) if inline_text(&content).split_whitespace().count() <= 45 => {
                Block::Heading { attrs: HeadingAttrs { level }, content: without_bold(content) }
            }
            _ => Block::Paragraph { content },
        });
    }
}

/// A heading is bold by itself.
fn without_bold(content: Vec<Inline>) -> Vec<Inline> {
    let mut runs = Runs::default();
    for inline in content {
        if let Inline::Text { text, mut marks } = inline {
            marks.retain(|mark| *mark != Mark::Bold {});
            runs.push(&text, &marks);
        }
    }
    runs.take().unwrap_or_default()
}

fn last_line(blocks: &[Block]) -> Option<String> {
    match blocks.last()? {
        Block::Paragraph { content } => Some(inline_text(content)),
        _ => None,
    }
}

fn deepest(root: NodeRef<'_, Dom>) -> usize {
    let mut most = 0;
    let mut stack = vec![(root, 0_usize)];
    while let Some((node, depth)) = stack.pop() {
        most = most.max(depth);
        stack.extend(node.children().map(|child| (child, depth + 1)));
    }
    most
}
