//! A page as the lines of text that a browser would show, in order, with the structure they stand in.
//!
//! The whole page is kept here, menus too: which lines are the article is decided elsewhere, and the text of those lines comes
//! from the page itself, never from an extractor that may have rewritten it. What can run, draw or be filled in is left out.

use super::pictures::Seen;
use super::walk;
use super::zones::Zones;
use crate::tree::Inline;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use url::Url;

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
    /// An item of a list that a word processor wrote as a paragraph.
    pub item: Option<LooseItem>,
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

/// Where an item stands in a list that is written as paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LooseItem {
    /// 1 for the outermost list.
    pub level: usize,
    /// Its number, in a numbered list.
    pub number: Option<u32>,
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
    /// What it says to browsers without scripts, as far as it is short.
    pub without_scripts: Option<String>,
    /// Its containers.
    pub holders: Vec<super::holder::Holder>,
    /// Its pictures, in order.
    pub pictures: Vec<Seen>,
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A web page, of which the article is a part.
    Page,
    /// Markup that is the text: a rich paste, the body of a mail, an entry of a feed.
    Fragment,
}

/// Reads a document's body. Links are resolved against `base`.
pub fn read(root: NodeRef<'_, Dom>, base: Option<&Url>, zones: &Zones, kind: Kind) -> Page {
    walk::walk(root, base, zones, kind)
}
