//! Footnotes and endnotes: a raised `[n]` where they are called, their text in order at the end.

use super::runs::Runs;
use crate::tree::{Block, Inline, Mark};

/// Puts the call of a note into the text.
pub fn call(number: usize, runs: &mut Runs) {
    runs.push(&format!("[{number}]"), &[Mark::Superscript {}]);
}

/// The paragraphs of a note, its number before the first.
pub fn paragraphs(number: usize, blocks: &[Block]) -> Vec<Block> {
    let mut flat = super::flow::flatten(blocks);
    if let Some(Block::Paragraph { content }) = flat.first_mut() {
        match content.first_mut() {
            Some(Inline::Text { text, marks }) if marks.is_empty() => text.insert_str(0, &format!("[{number}] ")),
            _ => content.insert(0, Inline::Text { text: format!("[{number}] "), marks: Vec::new() }),
        }
    }
    flat
}

/// The text of a line without the calls of notes.
pub fn without_calls(inlines: &[Inline]) -> String {
    let is_call = |inline: &Inline| match inline {
        Inline::Text { text, marks } => {
            let number = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
            marks.contains(&Mark::Superscript {}) && number.is_some_and(|number| number.parse::<usize>().is_ok())
        }
        _ => false,
    };
    let kept: Vec<Inline> = inlines.iter().filter(|inline| !is_call(inline)).cloned().collect();
    crate::tree::inline_text(&kept)
}
