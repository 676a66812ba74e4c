//! Which sentences may stand in a summary.
//!
//! Refuses the page's furniture (captions, bylines, datelines, "lire aussi", the title again), halves of quotations and words without their speaker.

use super::{
    quotation::{Quotation, is_half},
    reading::{Opening, Standing},
    settings::{Roles, SETTINGS},
};
use crate::{ParagraphKind, Span, dates, language::Language, words};

/// A sentence and where it stands.
pub(super) struct Candidate<'a> {
    pub text: &'a str,
    pub span: Span,
    /// Its first words, so many, folded and spaced; asked for only where a list or the title may hold them.
    pub spaced: &'a dyn Fn(usize) -> String,
    /// The roles of its first word, and those of all its words.
    pub roles: (Roles, Roles),
    /// Its words that are not of the title.
    pub strange: usize,
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
    /// Their signs.
    signs: u64,
}

/// One bit of 64 for a word, by its length and its ends: most words that are not of the title are told by it.
fn sign(word: &str) -> u64 {
    let of = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte));
    let bytes = word.as_bytes();
    1 << ((of(bytes.first()) ^ (of(bytes.last()) << 2) ^ (word.len() * 11)) & 63)
}

impl Title {
    pub(super) fn of(title: &str) -> Self {
        let mut words: Vec<String> = words::spaced(title).split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        Title { signs: words.iter().fold(0, |signs, word| signs | sign(word)), words }
    }

    /// Whether a folded word is one of it.
    pub(super) fn has(&self, word: &str) -> bool {
        self.signs & sign(word) != 0 && self.words.binary_search_by(|other| other.as_str().cmp(word)).is_ok()
    }

    /// Whether a sentence is the title again, but for a word in five; `strange` are its words that are not of the title.
    fn repeated_in(&self, spaced: &dyn Fn(usize) -> String, words: usize, strange: usize) -> bool {
        // Too long or too short to be it: most sentences.
        if words == 0 || self.words.len() < 2 || words * 5 < self.words.len() * 4 {
            return false;
        }
        if strange * 4 > self.words.len() * 2 {
            return false;
        }
        let spaced = spaced(words);
        let mut found: Vec<&str> = spaced.split_whitespace().collect();
        found.sort_unstable();
        found.dedup();
        let shared = found.iter().filter(|word| self.has(word)).count();
        shared * 5 >= (found.len() + self.words.len() - shared) * 4
    }
}

/// Words below which a sentence says too little.
const SHORTEST: usize = 5;
/// Words that tell what a sentence opens with: more than the longest phrase of a list has, as a test makes sure.
pub(super) const OPENING: usize = 8;
/// Words up to which a line may be a byline or a caption.
const SHORT: usize = 14;

/// How freely a sentence may be chosen.
pub(super) fn standing(candidate: &Candidate<'_>) -> Standing {
    let raw = candidate.span.of(candidate.text);
    if is_furniture(candidate, raw)
        || raw.starts_with(['©', '@', '#', '→', '►', '▶', '☞'])
        || (candidate.words <= SHORT && raw.contains('©'))
        || candidate.title.repeated_in(candidate.spaced, candidate.words, candidate.strange)
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

/// Whether a sentence is, opens with or holds a phrase of the page's furniture.
fn is_furniture(candidate: &Candidate<'_>, raw: &str) -> bool {
    let (first, all) = candidate.roles;
    let furniture = &SETTINGS.furniture;
    let opens = || {
        let spaced = (candidate.spaced)(OPENING);
        furniture.opens.open(&spaced)
            || (candidate.words <= SHORT && furniture.opens_short.open(&spaced) && !has_verb_like_end(raw, candidate.words))
            || (candidate.words < OPENING && furniture.whole.has(spaced.trim()))
    };
    (first.has(Roles::OPENS) && opens()) || (all.has(Roles::HOLDS) && furniture.holds.within(&(candidate.spaced)(candidate.words)))
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
