//! Text to facts: sentences, words, dates, likeness, summaries. French and English.
//!
//! Pure: text in, values out. Knows neither files nor the block tree; callers say where the paragraphs are.
//! The same input gives the same bytes on every platform: logarithms and exponentials come from `libm`, scores are quantised.

pub mod copies;
pub mod cues;
pub mod dates;
pub mod keywords;
pub mod language;
pub mod names;
pub mod sentences;
pub mod summary;
pub mod words;

use serde::{Deserialize, Serialize};

/// A byte range in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The text it covers; empty where the range is not one of `text`.
    #[must_use]
    pub fn of<'text>(&self, text: &'text str) -> &'text str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// The article's standfirst (chapô).
    Standfirst,
    /// A heading inside the text.
    Heading,
    /// Running text.
    Body,
    /// An item of a list.
    ListItem,
    /// A paragraph of a quotation set apart.
    Quote,
    /// A table cell.
    Cell,
}

/// A paragraph of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Where it is.
    pub span: Span,
}
