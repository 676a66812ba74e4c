//! The block tree that articles and notes share: exactly the JSON that the editor (TipTap, ProseMirror) holds.
//!
//! A note is stored as this JSON and parsed strictly: an unknown node, mark or attribute is refused, never dropped.
//! An article is the same tree without sections and citations. What the tree cannot carry (layout, colours, scripts,
//! raw HTML) has no node, so it cannot get in.

mod check;
mod walk;

pub use check::{TreeError, is_safe_href};
pub use walk::{Leaf, LeafKind, Line, count_words, each_inline, each_leaf, inline_text, lines_of, text_of};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of the tree's schema, stored beside every note.
pub const SCHEMA: u32 = 1;

/// A whole note, or the body of an article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Always `doc`.
    #[serde(rename = "type")]
    pub kind: DocKind,
    /// The top-level blocks.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// The one value that [`Document::kind`] takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocKind {
    /// `"doc"`
    #[default]
    Doc,
}

/// A block node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Block {
    /// A section of a template: its blocks, the first usually a heading. Only at the top level of a note.
    Section {
        /// Which section of the template.
        attrs: SectionAttrs,
        /// The blocks inside; never another section.
        #[serde(default)]
        content: Vec<Block>,
    },
    /// A paragraph; may be empty.
    Paragraph {
        /// Its text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// A heading of level 1 (largest) to 4. Empty while it is being typed; writers turn an empty one into nothing.
    Heading {
        /// Its level.
        attrs: HeadingAttrs,
        /// Its text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// A list with bullets; its items hold paragraphs and lists.
    BulletList {
        /// The items.
        content: Vec<ListItem>,
    },
    /// A numbered list.
    OrderedList {
        /// The first number.
        #[serde(default)]
        attrs: OrderedListAttrs,
        /// The items.
        content: Vec<ListItem>,
    },
    /// A quotation set apart.
    Blockquote {
        /// Paragraphs and lists.
        content: Vec<Block>,
    },
    /// A table; every cell holds paragraphs.
    Table {
        /// The rows; a first row of header cells is repeated on every page.
        content: Vec<TableRow>,
    },
    /// A thematic break.
    HorizontalRule {},
}

/// Attributes of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SectionAttrs {
    /// The section's id in its template, such as `facts`.
    pub id: String,
}

/// Attributes of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadingAttrs {
    /// 1 to 4.
    pub level: u8,
}

/// Attributes of a numbered list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderedListAttrs {
    /// The number of the first item.
    pub start: u32,
}

impl Default for OrderedListAttrs {
    fn default() -> Self {
        Self { start: 1 }
    }
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum ListItem {
    /// The only kind there is.
    ListItem {
        /// Paragraphs and lists.
        content: Vec<Block>,
    },
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum TableRow {
    /// The only kind there is.
    TableRow {
        /// The cells.
        #[serde(default)]
        content: Vec<Cell>,
    },
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Cell {
    /// A cell of a header row or column.
    TableHeader {
        /// Spans and alignment.
        #[serde(default)]
        attrs: CellAttrs,
        /// Paragraphs.
        content: Vec<Block>,
    },
    /// An ordinary cell.
    TableCell {
        /// Spans and alignment.
        #[serde(default)]
        attrs: CellAttrs,
        /// Paragraphs.
        content: Vec<Block>,
    },
}

/// Attributes of a table cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellAttrs {
    /// Columns covered, 1 or more.
    #[serde(default = "one")]
    pub colspan: u32,
    /// Rows covered, 1 or more.
    #[serde(default = "one")]
    pub rowspan: u32,
    /// Widths of the covered columns in CSS pixels, where the user has set them.
    #[serde(default)]
    pub colwidth: Option<Vec<u32>>,
    /// Alignment of the text, where it is not the default.
    #[serde(default)]
    pub align: Option<Align>,
}

impl Default for CellAttrs {
    fn default() -> Self {
        Self { colspan: 1, rowspan: 1, colwidth: None, align: None }
    }
}

fn one() -> u32 {
    1
}

/// Horizontal alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// An inline node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Inline {
    /// A run of text, never empty.
    Text {
        /// The characters.
        text: String,
        /// How they are set.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
    /// A line break inside a paragraph.
    HardBreak {
        /// Marks of the surrounding text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
    /// A reference to one or more passages, shown as a number and written as a footnote.
    Citation {
        /// What it refers to.
        attrs: CitationAttrs,
        /// Marks of the surrounding text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
}

/// Attributes of a citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CitationAttrs {
    /// The passages, at least one.
    pub passages: Vec<Passage>,
    /// Where in the source, in words: a page, a paragraph.
    #[serde(default)]
    pub locator: Option<String>,
    /// Words before the reference, such as *voir*.
    #[serde(default)]
    pub prefix: Option<String>,
}

/// A place in an archived text: an article's version, a byte range, and proof of what stood there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The id of the article's version.
    pub article: i64,
    /// First byte, in the UTF-8 of the version's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// SHA-256 of the exact bytes, in lower-case hexadecimal.
    pub hash: String,
    /// The exact text.
    pub quote: String,
}

/// How a run of text is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Mark {
    /// Strong.
    Bold {},
    /// Emphasised.
    Italic {},
    /// Underlined.
    Underline {},
    /// Struck through.
    Strike {},
    /// Raised.
    Superscript {},
    /// Lowered.
    Subscript {},
    /// A link.
    Link {
        /// Where to.
        attrs: LinkAttrs,
    },
    /// Text in another language than the note's.
    Lang {
        /// Which.
        attrs: LangAttrs,
    },
    /// Written by the machine and not yet accepted by the analyst.
    Machine {},
}

/// Attributes of a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkAttrs {
    /// An address with the scheme `http`, `https` or `mailto`.
    pub href: String,
}

/// Attributes of text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LangAttrs {
    /// A BCP 47 tag such as `en`.
    pub lang: String,
}

/// A paragraph of plain text; empty text gives an empty paragraph.
#[must_use]
pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { content: plain(text) }
}

/// A heading of plain text.
#[must_use]
pub fn heading(level: u8, text: &str) -> Block {
    Block::Heading { attrs: HeadingAttrs { level }, content: plain(text) }
}

/// Plain text as inline nodes.
#[must_use]
pub fn plain(text: &str) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { vec![Inline::Text { text: text.to_owned(), marks: Vec::new() }] }
}

#[cfg(test)]
mod tests;
