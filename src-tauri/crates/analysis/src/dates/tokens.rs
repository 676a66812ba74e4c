//! A text as words, numbers and marks, for matching dates.

use crate::{Span, words};

/// A word, a number or a single mark.
#[derive(Debug)]
pub(super) struct Token {
    pub span: Span,
    pub folded: String,
    /// Its value where it is digits, with an ordinal ending or not.
    pub number: Option<u32>,
    /// How many digits.
    pub digits: usize,
    /// Nothing but its digits.
    pub plain: bool,
    /// Letters or digits, not a mark.
    pub word: bool,
    pub capital: bool,
    /// No white space before it.
    pub glued: bool,
    /// A line ends before it.
    pub first_of_line: bool,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut glued = false;
    let mut first_of_line = true;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}') {
            first_of_line |= letter == '\n';
            glued = false;
            at += letter.len_utf8();
            continue;
        }
        let word = letter.is_alphanumeric();
        let end = if word {
            // Digits and letters that touch are one token: `1er`, `22nd`, `A4`.
            text[at..].char_indices().find(|(_, letter)| !letter.is_alphanumeric()).map_or(text.len(), |(offset, _)| at + offset)
        } else {
            at + letter.len_utf8()
        };
        found.push(token(text, Span { start: at, end }, word, glued, first_of_line));
        glued = true;
        first_of_line = false;
        at = end;
    }
    found
}

fn token(text: &str, span: Span, word: bool, glued: bool, first_of_line: bool) -> Token {
    let raw = span.of(text);
    let folded = words::fold(raw);
    let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
    let ending = &folded[digits..];
    let numeric = digits > 0 && digits <= 9 && matches!(ending, "" | "er" | "re" | "ere" | "st" | "nd" | "rd" | "th");
    Token {
        span,
        number: if numeric { folded[..digits].parse().ok() } else { None },
        digits: if numeric { digits } else { 0 },
        plain: numeric && ending.is_empty(),
        word,
        capital: raw.chars().next().is_some_and(char::is_uppercase),
        glued,
        first_of_line,
        folded,
    }
}
