//! The block tree that articles and notes share: exactly the JSON that the editor (TipTap, ProseMirror) holds.
//!
//! A note is stored as this JSON and parsed strictly: an unknown node, mark or attribute is refused, never dropped.
//! An article is the same tree without sections and citations. What the tree cannot carry (layout, colours, scripts,
//! raw HTML) has no node, so it cannot get in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of the tree's schema, stored beside every note.
pub const SCHEMA: u32 = 1;

/// The deepest nesting of blocks that is accepted.
const MAX_DEPTH: usize = 32;

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

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// It is not JSON of the tree's schema.
    #[error("{0}")]
    Schema(#[from] serde_json::Error),
    /// It is of the schema, and breaks one of its rules; the text names the rule.
    #[error("{0}")]
    Rule(&'static str),
}

impl Document {
    /// A document of these blocks.
    #[must_use]
    pub fn new(content: Vec<Block>) -> Self {
        Self { kind: DocKind::Doc, content }
    }

    /// Parses and checks a note's JSON.
    ///
    /// # Errors
    /// [`TreeError::Schema`] for anything unknown or misshapen, [`TreeError::Rule`] for a link with another scheme,
    /// a section inside a block, a list item or cell holding what it may not, an empty citation, or nesting over 32.
    pub fn parse(json: &str) -> Result<Self, TreeError> {
        let document: Self = serde_json::from_str(json)?;
        document.check()?;
        Ok(document)
    }

    /// Checks the rules that the types alone do not hold.
    ///
    /// # Errors
    /// [`TreeError::Rule`], as for [`Document::parse`].
    pub fn check(&self) -> Result<(), TreeError> {
        self.content.iter().try_for_each(|block| check_block(block, Place::Top, 0))
    }

    /// Every citation, in reading order.
    #[must_use]
    pub fn citations(&self) -> Vec<&CitationAttrs> {
        let mut found = Vec::new();
        each_inline(&self.content, &mut |inline| {
            if let Inline::Citation { attrs, .. } = inline {
                found.push(attrs);
            }
        });
        found
    }

    /// The number of words, as white space divides them, over all text.
    #[must_use]
    pub fn words(&self) -> usize {
        text_of(&self.content).split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Section,
    Item,
    Cell,
    Quote,
}

fn check_block(block: &Block, place: Place, depth: usize) -> Result<(), TreeError> {
    if depth > MAX_DEPTH {
        return Err(TreeError::Rule("blocks are nested too deep"));
    }
    let within = |blocks: &[Block], place| blocks.iter().try_for_each(|inner| check_block(inner, place, depth + 1));
    match block {
        Block::Section { content, .. } if place == Place::Top => within(content, Place::Section),
        Block::Section { .. } => Err(TreeError::Rule("a section stands at the top level only")),
        Block::Paragraph { content } => check_inlines(content),
        Block::Heading { attrs, content } => {
            if !(1..=4).contains(&attrs.level) {
                return Err(TreeError::Rule("a heading has a level from 1 to 4"));
            }
            if matches!(place, Place::Item | Place::Cell) {
                return Err(TreeError::Rule("list items and cells hold no heading"));
            }
            check_inlines(content)
        }
        Block::BulletList { content } | Block::OrderedList { content, .. } => {
            if place == Place::Cell {
                return Err(TreeError::Rule("a cell holds paragraphs only"));
            }
            content.iter().try_for_each(|ListItem::ListItem { content }| within(content, Place::Item))
        }
        Block::Blockquote { content } => {
            if matches!(place, Place::Item | Place::Cell) {
                return Err(TreeError::Rule("list items and cells hold no quotation block"));
            }
            within(content, Place::Quote)
        }
        Block::Table { content } => {
            if !matches!(place, Place::Top | Place::Section) {
                return Err(TreeError::Rule("a table stands at the top level or in a section only"));
            }
            content.iter().flat_map(|TableRow::TableRow { content }| content).try_for_each(|cell| {
                let (Cell::TableHeader { attrs, content } | Cell::TableCell { attrs, content }) = cell;
                if attrs.colspan == 0 || attrs.rowspan == 0 || attrs.colspan > 1000 || attrs.rowspan > 1000 {
                    return Err(TreeError::Rule("a cell covers between 1 and 1000 rows and columns"));
                }
                within(content, Place::Cell)
            })
        }
        Block::HorizontalRule {} if matches!(place, Place::Item | Place::Cell) => Err(TreeError::Rule("list items and cells hold no rule")),
        Block::HorizontalRule {} => Ok(()),
    }
}

fn check_inlines(inlines: &[Inline]) -> Result<(), TreeError> {
    for inline in inlines {
        let marks = match inline {
            Inline::Text { marks, .. } | Inline::HardBreak { marks } => marks,
            Inline::Citation { attrs, marks } => {
                if attrs.passages.is_empty() {
                    return Err(TreeError::Rule("a citation holds at least one passage"));
                }
                if attrs.passages.iter().any(|passage| passage.end.checked_sub(passage.start) != Some(passage.quote.len())) {
                    return Err(TreeError::Rule("a passage's range is as long as its quote"));
                }
                marks
            }
        };
        for mark in marks {
            if let Mark::Link { attrs } = mark
                && !is_safe_href(&attrs.href)
            {
                return Err(TreeError::Rule("a link's scheme is http, https or mailto"));
            }
        }
    }
    Ok(())
}

/// Whether an address may stand in a link: its scheme is `http`, `https` or `mailto`, and it holds no control character.
#[must_use]
pub fn is_safe_href(href: &str) -> bool {
    let lower = href.trim_start().to_ascii_lowercase();
    !href.chars().any(char::is_control)
        && ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
}

/// Calls `visit` with every inline node below `blocks`, in reading order.
pub fn each_inline<'tree>(blocks: &'tree [Block], visit: &mut impl FnMut(&'tree Inline)) {
    each_leaf(blocks, &mut |leaf| leaf.content.iter().for_each(&mut *visit));
}

/// A block that holds text itself, with what stands around it.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'tree> {
    /// What it is.
    pub kind: LeafKind,
    /// Its text.
    pub content: &'tree [Inline],
}

/// What a text-holding block is, outermost container first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeafKind {
    /// A heading.
    Heading,
    /// A paragraph of running text.
    Paragraph,
    /// A paragraph in a list.
    ListItem,
    /// A paragraph in a quotation block.
    Quote,
    /// A paragraph in a table.
    Cell,
}

/// Calls `visit` with every text-holding block, in reading order. Empty ones are visited too.
pub fn each_leaf<'tree>(blocks: &'tree [Block], visit: &mut impl FnMut(Leaf<'tree>)) {
    leaves(blocks, LeafKind::Paragraph, &mut |leaf| visit(leaf));
}

fn leaves<'tree>(blocks: &'tree [Block], kind: LeafKind, visit: &mut dyn FnMut(Leaf<'tree>)) {
    for block in blocks {
        match block {
            Block::Section { content, .. } => leaves(content, kind, visit),
            Block::Paragraph { content } => visit(Leaf { kind, content }),
            Block::Heading { content, .. } => visit(Leaf { kind: LeafKind::Heading, content }),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                for ListItem::ListItem { content } in content {
                    leaves(content, LeafKind::ListItem, visit);
                }
            }
            Block::Blockquote { content } => leaves(content, LeafKind::Quote, visit),
            Block::Table { content } => {
                for TableRow::TableRow { content } in content {
                    for Cell::TableHeader { content, .. } | Cell::TableCell { content, .. } in content {
                        leaves(content, LeafKind::Cell, visit);
                    }
                }
            }
            Block::HorizontalRule {} => {}
        }
    }
}

/// The text of a run of inline nodes: citations count nothing, a hard break is a space.
#[must_use]
pub fn inline_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::HardBreak { .. } => " ",
            Inline::Citation { .. } => "",
        })
        .collect()
}

/// The text of an article's blocks: the text-holding blocks joined by `\n`, nothing trimmed or normalised.
/// Every span on the wire is a byte range in it.
#[must_use]
pub fn text_of(blocks: &[Block]) -> String {
    lines_of(blocks).0
}

/// The same text with the place of each text-holding block in it.
#[must_use]
pub fn lines_of(blocks: &[Block]) -> (String, Vec<Line>) {
    let (mut text, mut lines) = (String::new(), Vec::new());
    each_leaf(blocks, &mut |leaf| {
        if !lines.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&inline_text(leaf.content));
        lines.push(Line { kind: leaf.kind, start, end: text.len() });
    });
    (text, lines)
}

/// The place of one text-holding block in the article's text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    /// What the block is.
    pub kind: LeafKind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
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
