//! Words, folded forms and stems, for search and for counting.
//!
//! A word is a run of letters and digits after NFC; apostrophes, hyphens and underscores part words. Knows no multi-word terms.

mod fold;
mod form;
mod memory;
#[cfg(test)]
mod reference_tests;
mod runs;
mod stop;
#[cfg(test)]
mod tests;
mod tokens;

use crate::{Span, language::Language};
use memory::Memory;

pub use fold::fold;
pub(crate) use stop::Own;
pub use stop::is_stop;
pub use tokens::{Token, Tokens, tokens};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it is.
    pub span: Span,
    /// Lower case, without accents, ’ as ', œ as oe.
    pub folded: String,
    /// Its stem in the language asked for, folded; of `l'accord` the stem of `accord`.
    pub stem: String,
    /// Whether it carries no content: an article, a preposition, an auxiliary.
    pub stop: bool,
}

/// The words of a text. Runs of `[^\W_]+` after NFC; an elided `l'`, `d'`, `qu'`… is a word of its own, and a stop word.
/// [`tokens`] gives the same without two strings a word.
#[must_use]
pub fn words(text: &str, language: Language) -> Vec<Word> {
    let read = tokens(text, language);
    let own = |token: &Token| Word {
        span: token.span,
        folded: read.folded(token).to_owned(),
        stem: read.stem(token).to_owned(),
        stop: read.is_stop(token),
    };
    read.list().iter().map(own).collect()
}

/// The stems of the folded forms, one a word. Snowball knows an ending by its accent (`-ité`), and people type without accents: a search
/// that looks at these too finds *indemnités* by `indemnite`.
#[must_use]
pub fn unaccented_stems(words: &[Word], language: Language) -> Vec<String> {
    Memory::with(|memory| words.iter().map(|word| memory.folded(&word.folded, language, |known| known.stem())).collect())
}

/// Where the words of a text are, in any language.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut found = Vec::with_capacity(text.len() / 6);
    found.extend(runs::runs(text));
    found
}

/// The folded words of a text with one space around each, for looking phrases up whole: `" l accord de paix "`.
#[must_use]
pub(crate) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push(' ');
    for span in runs::runs(text) {
        fold::fold_into(span.of(text), &mut out);
        out.push(' ');
    }
    out
}
