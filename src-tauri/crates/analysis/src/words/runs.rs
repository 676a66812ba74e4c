//! Where the words of a text begin and end.
//!
//! Knows nothing of what a word means, nor of any language.

use crate::Span;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, in order.
pub(super) fn runs(text: &str) -> Runs<'_> {
    Runs { text, at: 0 }
}

pub(super) struct Runs<'text> {
    text: &'text str,
    at: usize,
}

impl Iterator for Runs<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        let start = loop {
            match KINDS[usize::from(*bytes.get(at)?)] {
                Kind::Apart => at += 1,
                Kind::Part => break at,
                Kind::Ask => match ask(self.text, at, false)? {
                    (true, _) => break at,
                    (false, length) => at += length,
                },
            }
        };
        while let Some(byte) = bytes.get(at) {
            match KINDS[usize::from(*byte)] {
                Kind::Part => at += 1,
                Kind::Apart => break,
                Kind::Ask => match ask(self.text, at, true) {
                    Some((true, length)) => at += length,
                    _ => break,
                },
            }
        }
        self.at = at;
        Some(Span { start, end: at })
    }
}

/// What the first byte of a character says of it.
#[derive(Clone, Copy)]
enum Kind {
    /// An ASCII letter or digit.
    Part,
    /// Any other of ASCII.
    Apart,
    /// Beyond ASCII.
    Ask,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Ask; 256];
    let mut byte = 0;
    while byte < 0x80 {
        kinds[byte] = if (byte as u8).is_ascii_alphanumeric() { Kind::Part } else { Kind::Apart };
        byte += 1;
    }
    kinds
};

/// Whether the character at a place belongs to a word, and its bytes. Asks the tables of Unicode only about what French and English text
/// seldom holds.
#[inline]
fn ask(text: &str, at: usize, inside: bool) -> Option<(bool, usize)> {
    match (text.as_bytes().get(at)?, text.as_bytes().get(at + 1)?) {
        // U+00C0 to U+00FF are letters but for × and ÷.
        (0xc3, second) => Some((!matches!(second, 0x97 | 0xb7), 2)),
        // U+2000 to U+203F: spaces, dashes, quotation marks, apostrophes.
        (0xe2, 0x80) => Some((false, 3)),
        _ => look_up(text, at, inside),
    }
}

#[cold]
fn look_up(text: &str, at: usize, inside: bool) -> Option<(bool, usize)> {
    let letter = text.get(at..)?.chars().next()?;
    // A combining mark or a soft hyphen inside a word belongs to it; neither opens one.
    let within = letter.is_alphanumeric() || (inside && (letter == '\u{ad}' || is_combining_mark(letter)));
    Some((within, letter.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_judged_as_the_tables_of_unicode_judge_it() {
        for letter in (0..=0x10_ffff).filter_map(char::from_u32) {
            let alone = format!(" {letter} ");
            let opens = runs(&alone).next().is_some_and(|run| run.of(&alone) == letter.to_string());
            assert_eq!(opens, letter.is_alphanumeric(), "U+{:04X} alone", u32::from(letter));
            let after = format!("a{letter}b");
            let inside = letter.is_alphanumeric() || letter == '\u{ad}' || is_combining_mark(letter);
            assert_eq!(runs(&after).count(), if inside { 1 } else { 2 }, "U+{:04X} in a word", u32::from(letter));
        }
    }
}
