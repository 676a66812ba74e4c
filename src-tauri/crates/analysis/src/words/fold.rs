//! Lower case, with accents for the stemmers and without for comparing.
//!
//! Folding looks at one character at a time: NFD takes each apart on its own and then only puts marks in order, and marks are dropped.

use std::sync::LazyLock;
use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_canonical, is_combining_mark},
};

/// Below this the answers are kept in a table: Latin-1 and Latin Extended-A, which is to say French and English. No character there
/// combines with what follows it into one beyond, unless that is a mark from U+0300 on.
const KEPT: usize = 0x180;

/// What a character becomes: at most three bytes for any below [`KEPT`], as a test makes sure.
#[derive(Clone, Copy, Default)]
struct Short {
    bytes: [u8; 3],
    length: u8,
}

impl Short {
    fn of(text: &str) -> Self {
        let mut short = Self::default();
        short.bytes.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
        short.length = text.len().min(3) as u8;
        short
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

struct Tables {
    folded: [Short; KEPT],
    lowered: [Short; KEPT],
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let fill = |change: fn(char) -> String| std::array::from_fn(|at| Short::of(&u8_or_more(at).map(change).unwrap_or_default()));
    Tables {
        folded: fill(|letter| {
            let mut out = String::new();
            fold_letter(letter, &mut out);
            out
        }),
        lowered: fill(|letter| lower_by_unicode(letter.encode_utf8(&mut [0; 4]))),
    }
});

fn u8_or_more(at: usize) -> Option<char> {
    u32::try_from(at).ok().and_then(char::from_u32)
}

/// A text as search compares it: lower case, without accents, ’ as ', œ as oe, æ as ae; without soft hyphens.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// The same, at the end of `out`.
pub(super) fn fold_into(text: &str, out: &mut String) {
    let tables = &*TABLES;
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else if let Some(short) = tables.folded.get(letter as usize) {
            out.push_str(short.text());
        } else {
            fold_letter(letter, out);
        }
    }
}

fn fold_letter(letter: char, out: &mut String) {
    decompose_canonical(letter, |part| {
        if is_combining_mark(part) || part == '\u{ad}' {
            return;
        }
        match part {
            '’' | '‘' | 'ʼ' | '′' => out.push('\''),
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            other => out.extend(other.to_lowercase().filter(|letter| !is_combining_mark(*letter))),
        }
    });
}

/// Lower case with accents composed, as the stemmers want it; œ as oe, without soft hyphens. At the end of `out`.
pub(super) fn lower_into(raw: &str, out: &mut String) {
    let tables = &*TABLES;
    let start = out.len();
    for letter in raw.chars() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else if let Some(short) = tables.lowered.get(letter as usize) {
            out.push_str(short.text());
        } else {
            // Composing looks at neighbours: the whole word again.
            out.truncate(start);
            out.push_str(&lower_by_unicode(raw));
            return;
        }
    }
}

fn lower_by_unicode(raw: &str) -> String {
    raw.nfc().filter(|letter| *letter != '\u{ad}').flat_map(char::to_lowercase).collect::<String>().replace('œ', "oe")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_tables_keep_is_whole() {
        for letter in (0..KEPT).filter_map(u8_or_more) {
            let raw = letter.to_string();
            let (mut folded, mut lowered) = (String::new(), String::new());
            fold_letter(letter, &mut folded);
            lower_into(&raw, &mut lowered);
            assert_eq!(TABLES.folded[letter as usize].text(), folded, "{letter}");
            assert_eq!(lowered, lower_by_unicode(&raw), "{letter}");
        }
    }
}
