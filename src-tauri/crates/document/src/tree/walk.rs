//! Walking the tree: the blocks that hold text, in reading order, and the text they make.

use super::{Block, Cell, Inline, ListItem, TableRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// The number of words of a text, as white space divides them.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
