//! A line as characters with their places: the rules look both ways.

use super::enclosed::Enclosures;
use crate::Span;

/// Longer runs are neither words nor abbreviations: looking at them stops here, so that no text makes the rules slow.
const LONGEST_WORD: usize = 48;

/// The characters of a line, and what encloses them.
pub(super) struct Line {
    chars: Vec<(usize, char)>,
    end: usize,
    pub(super) enclosures: Enclosures,
}

impl Line {
    pub(super) fn of(text: &str, part: Span) -> Self {
        let words = part.of(text);
        let mut chars = Vec::with_capacity(words.len());
        chars.extend(words.char_indices().map(|(at, letter)| (part.start + at, letter)));
        let enclosures = Enclosures::of(chars.iter().map(|(_, letter)| *letter));
        Line { chars, end: part.end, enclosures }
    }

    pub(super) fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|(_, letter)| *letter)
    }

    /// The character before a place.
    pub(super) fn back(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|before| self.char(before))
    }

    /// Where a character starts in the text.
    pub(super) fn byte(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.end, |(at, _)| *at)
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether a character is `wanted`; no at either end of the line.
    pub(super) fn is(&self, index: usize, wanted: impl Fn(char) -> bool) -> bool {
        self.char(index).is_some_and(wanted)
    }

    /// The characters of a stretch.
    pub(super) fn chars(&self, from: usize, to: usize) -> impl Iterator<Item = char> {
        self.chars[from.min(self.chars.len())..to.min(self.chars.len())].iter().map(|(_, letter)| *letter)
    }

    /// The word that starts at a character: letters and digits only.
    pub(super) fn word(&self, index: usize) -> String {
        self.chars(index, index + LONGEST_WORD).take_while(|letter| letter.is_alphanumeric()).collect()
    }

    /// The first place from `index` on that is not `wanted`.
    pub(super) fn skip(&self, mut index: usize, wanted: impl Fn(char) -> bool) -> usize {
        while self.is(index, &wanted) {
            index += 1;
        }
        index
    }

    /// The first place of the run of `wanted` that ends before `index`, not before `start`, no longer than a word can be.
    pub(super) fn run_before(&self, start: usize, index: usize, wanted: impl Fn(char) -> bool) -> usize {
        let least = start.max(index.saturating_sub(LONGEST_WORD));
        let mut from = index;
        while from > least && self.is(from - 1, &wanted) {
            from -= 1;
        }
        from
    }
}
