//! Which sentences may stand in a summary.
//!
//! Refuses the page's furniture (captions, bylines, datelines, "lire aussi", the title again), halves of quotations and words without their speaker.

use super::{
    quotation::{Quotation, is_half},
    reading::{Opening, Standing},
    settings::SETTINGS,
};
use crate::{ParagraphKind, Span, dates, language::Language, words};

/// A sentence and where it stands.
pub(super) struct Candidate<'a> {
    pub text: &'a str,
    pub span: Span,
    /// Its folded words, spaced.
    pub spaced: &'a str,
    pub title: &'a Title,
    pub kind: ParagraphKind,
    pub words: usize,
    /// Share of its characters inside quotation marks.
    pub quoted: f64,
    /// Quotations of its paragraph.
    pub quotations: &'a [Quotation],
    pub language: Language,
}

/// A title as sentences are compared with it.
pub(super) struct Title {
    /// Its folded words, each once, sorted.
    words: Vec<String>,
}

impl Title {
    pub(super) fn of(title: &str) -> Self {
        let mut words: Vec<String> = words::spaced(title).split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        Title { words }
    }

    /// Whether a sentence is the title again, but for a word in five.
    fn repeated_in(&self, spaced: &str, words: usize) -> bool {
        // Too long or too short to be it: most sentences.
        if words == 0 || self.words.len() < 2 || words * 5 < self.words.len() * 4 {
            return false;
        }
        let shared = |word: &str| self.words.binary_search_by(|other| other.as_str().cmp(word)).is_ok();
        let strange = spaced.split_whitespace().filter(|word| !shared(word)).count();
        if strange * 4 > self.words.len() * 2 {
            return false;
        }
        let mut found: Vec<&str> = spaced.split_whitespace().collect();
        found.sort_unstable();
        found.dedup();
        let shared = found.iter().filter(|word| shared(word)).count();
        shared * 5 >= (found.len() + self.words.len() - shared) * 4
    }
}

/// Words below which a sentence says too little.
const SHORTEST: usize = 5;
/// Words up to which a line may be a byline or a caption.
const SHORT: usize = 14;

/// How freely a sentence may be chosen.
pub(super) fn standing(candidate: &Candidate<'_>) -> Standing {
    let furniture = &SETTINGS.furniture;
    let raw = candidate.span.of(candidate.text);
    let spaced = candidate.spaced;
    if furniture.opens.open(spaced)
        || (candidate.words <= SHORT && furniture.opens_short.open(spaced) && !has_verb_like_end(raw, candidate.words))
        || furniture.holds.within(spaced)
        || furniture.whole.has(spaced.trim())
        || raw.starts_with(['©', '@', '#', '→', '►', '▶', '☞'])
        || (raw.contains('©') && candidate.words <= SHORT)
        || candidate.title.repeated_in(spaced, candidate.words)
        || is_dateline(candidate, raw)
    {
        return Standing::Never;
    }
    if candidate.kind == ParagraphKind::Standfirst {
        return if is_half(candidate.span, candidate.quotations) { Standing::Poor } else { Standing::Good };
    }
    let poor = candidate.words < SHORTEST
        || candidate.kind == ParagraphKind::Quote
        || !ends_whole(raw)
        || raw.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase)
        || shouts(raw)
        || candidate.quoted > 0.9
        || is_half(candidate.span, candidate.quotations);
    if poor { Standing::Poor } else { Standing::Good }
}

/// What the opening of a sentence leans on.
pub(super) fn opening(spaced: &str, language: Language) -> Opening {
    if SETTINGS.orphans.open(spaced, language) {
        Opening::Orphan
    } else if SETTINGS.connectors.open(spaced, language) {
        Opening::Connected
    } else {
        Opening::Alone
    }
}

/// `Par ailleurs, il a signé.` opens like a byline and is none: it ends as a sentence does and is not a bare name.
fn has_verb_like_end(raw: &str, words: usize) -> bool {
    words >= SHORTEST
        && ends_whole(raw)
        && raw.split_whitespace().skip(1).filter(|word| word.chars().next().is_some_and(char::is_lowercase)).count() * 2 > words
}

/// Whether a sentence ends with a mark that closes one.
fn ends_whole(raw: &str) -> bool {
    let inner = raw.trim_end_matches(['»', '”', '"', '’', ')', ']', ' ', '\u{a0}', '\u{202f}', '*']);
    inner.ends_with(['.', '!', '?', '…'])
}

/// `Bamako, le 22 mai 2025`: a place, a date and hardly a word besides.
fn is_dateline(candidate: &Candidate<'_>, raw: &str) -> bool {
    // Three long words without a capital are no dateline whatever the rest (`vendredi`, `janvier` and one more): looking for dates is dear.
    let plain = |word: &&str| word.chars().next().is_some_and(char::is_lowercase) && word.chars().count() > 4;
    if candidate.words > 12 || raw.split_whitespace().filter(plain).count() > 3 {
        return false;
    }
    let found = dates::find(raw, candidate.language, None);
    let dated: usize = found.iter().map(|date| words::spans(date.span.of(raw)).len()).sum();
    dated > 0
        && candidate.words <= dated + 4
        && !raw.split_whitespace().any(|word| {
            word.chars().next().is_some_and(char::is_lowercase)
                && word.chars().count() > 4
                && !found.iter().any(|date| date.span.of(raw).contains(word.trim_matches(|letter: char| !letter.is_alphanumeric())))
        })
}

/// Whether a line is set in capitals, as headings are.
fn shouts(raw: &str) -> bool {
    // Small letters without accents are two bytes in five at least: the most common case, told fast.
    if raw.bytes().filter(u8::is_ascii_lowercase).count() * 5 > raw.len() * 2 {
        return false;
    }
    let (mut letters, mut capitals) = (0, 0);
    for letter in raw.chars().filter(|letter| letter.is_alphabetic()) {
        letters += 1;
        capitals += usize::from(letter.is_uppercase());
    }
    letters > 8 && capitals * 10 > letters * 7
}
