//! The exact text around the best match.

use super::fts::Needles;
use griot_analysis::{
    language::Language,
    words::{unaccented_stems, words},
};
use std::collections::BTreeSet;

/// The most words of a snippet.
const WORDS: usize = 32;

/// A piece of a text with its matches.
#[derive(Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The text, verbatim, without line breaks.
    pub text: String,
    /// Matches as byte ranges of `text`.
    pub marks: Vec<(usize, usize)>,
    /// Where the first match stands in the whole text, in bytes; where the snippet begins, if there is none.
    pub start: usize,
}

/// The window of 32 words with the most different matches; the opening where nothing matches (the title did).
#[must_use]
pub fn snippet(text: &str, language: Language, needles: &Needles) -> Snippet {
    let words = words(text, language);
    let plain = unaccented_stems(&words, language);
    let hits: Vec<_> = (0..words.len()).filter(|&index| needles.hit(&words[index], &plain[index])).collect();
    let from = hits
        .iter()
        .map(|&first| {
            let within = hits.iter().filter(|&&hit| hit >= first && hit < first + WORDS * 3 / 4);
            let distinct: BTreeSet<_> = within.clone().map(|&hit| &words[hit].stem).collect();
            (distinct.len(), within.count(), std::cmp::Reverse(first))
        })
        .max()
        .map_or(0, |(_, _, std::cmp::Reverse(first))| first.saturating_sub(WORDS / 6));
    let Some(last) = words.len().checked_sub(1) else {
        return Snippet { text: String::new(), marks: Vec::new(), start: 0 };
    };
    let to = (from + WORDS).min(last);
    let (start, end) = (words[from].span.start, words[to].span.end);
    let marks: Vec<_> =
        hits.iter().filter(|&&hit| (from..=to).contains(&hit)).map(|&hit| (words[hit].span.start - start, words[hit].span.end - start)).collect();
    let first = marks.first().map_or(start, |mark| start + mark.0);
    // A line feed is one byte, as a space is: ranges hold.
    Snippet { text: text[start..end].replace('\n', " "), marks, start: first }
}
