//! A line as characters with their places: the rules look both ways.

use super::enclosed::Enclosures;

/// Longer runs are neither words nor abbreviations: looking at them stops here, so that no text makes the rules slow.
const LONGEST_WORD: usize = 48;

/// The characters of a line, and what encloses them.
#[derive(Default)]
pub(super) struct Line {
    chars: Vec<char>,
    /// Where something may end or a quotation close: all characters but those that are [`PLAIN`].
    marks: Vec<usize>,
    pub(super) enclosures: Enclosures,
}

impl Line {
    /// Another line in the place of this one.
    pub(super) fn read(&mut self, text: &str) {
        let Self { chars, marks, .. } = self;
        chars.clear();
        marks.clear();
        chars.reserve(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            // Stretches of ASCII at once, then the character after it.
            let (ascii, after) = rest.split_at(rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len()));
            chars.extend(ascii.bytes().map(char::from));
            let mut others = after.chars();
            chars.extend(others.next());
            rest = others.as_str();
        }
        // Written down each time and kept where it counts: whether a word goes on is no guess worth making at every letter.
        marks.resize(chars.len(), 0);
        let mut count = 0;
        for (at, letter) in chars.iter().enumerate() {
            marks[count] = at;
            count += usize::from(!PLAIN.get(*letter as usize).is_some_and(|plain| *plain));
        }
        marks.truncate(count);
        self.enclosures.read(&self.chars, &self.marks);
    }

    pub(super) fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).copied()
    }

    /// The character before a place.
    pub(super) fn back(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|before| self.char(before))
    }

    /// The bytes of a stretch.
    pub(super) fn bytes(&self, from: usize, to: usize) -> usize {
        self.chars(from, to).map(char::len_utf8).sum()
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
        self.chars[from.min(self.chars.len())..to.min(self.chars.len())].iter().copied()
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

    /// Where something may end or a quotation close, in order.
    pub(super) fn marks(&self) -> &[usize] {
        &self.marks
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

/// The letters and digits of ASCII and what stands from U+00C0 to U+00FF, none of it a mark or a space: nearly all of a text.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut at = 0;
    while at < 256 {
        plain[at] = at >= 0xc0 || (at as u8).is_ascii_alphanumeric();
        at += 1;
    }
    plain
};
