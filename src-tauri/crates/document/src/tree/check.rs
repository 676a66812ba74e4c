//! The tree's rules that its types alone do not hold: what may stand where, which links are safe, how deep.

use super::{Block, Cell, CitationAttrs, DocKind, Document, Inline, ListItem, Mark, TableRow, count_words, each_inline, text_of};

/// The deepest nesting of blocks that is accepted.
const MAX_DEPTH: usize = 32;

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
        count_words(&text_of(&self.content))
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
