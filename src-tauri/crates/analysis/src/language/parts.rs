//! The language of each part of an article.
//!
//! 1. Each part is looked at alone; it is sure of its language only by small words, by the letters, and by a margin.
//! 2. The article's language is the one of most words in parts that are sure; where none is, that of all parts together.
//! 3. A part that is not sure takes the article's language.
//!
//! Refuses to switch on a name, the title of a body or of a book, or a quotation of a word or two inside a part.

use super::{Evidence, Language, UNKNOWN, head, judge};
use crate::{Paragraph, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// What tells the language of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Its own words.
    Itself,
    /// The article it is in: it says too little itself.
    Article,
}

/// The language of a part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Detected {
    /// Its BCP 47 tag; `und` for a language unknown to us.
    pub tag: &'static str,
    /// What tells it.
    pub source: Source,
}

impl Detected {
    /// French or English; None for another language.
    #[must_use]
    pub fn language(self) -> Option<Language> {
        Language::from_tag(self.tag)
    }
}

/// The language of each paragraph; None only where neither it nor its article tells one.
#[must_use]
pub fn of_paragraphs(text: &str, paragraphs: &[Paragraph]) -> Vec<Option<Detected>> {
    let spans: Vec<Span> = paragraphs.iter().map(|paragraph| paragraph.span).collect();
    of_spans(text, &spans)
}

/// The language of each part of a text, such as its sentences; None only where neither the part nor all parts together tell one.
#[must_use]
pub fn of_spans(text: &str, spans: &[Span]) -> Vec<Option<Detected>> {
    let parts: Vec<Evidence> = spans.iter().map(|span| Evidence::of(head(span.of(text), ENOUGH))).collect();
    let sure: Vec<Option<&'static str>> = parts.iter().map(sure).collect();
    let article = most_words(&parts, &sure).or_else(|| together(text, spans, &parts));
    sure.into_iter()
        .map(|own| match (own, article) {
            (Some(tag), _) => Some(Detected { tag, source: Source::Itself }),
            (None, Some(tag)) => Some(Detected { tag, source: Source::Article }),
            (None, None) => None,
        })
        .collect()
}

/// Bytes of a part looked at.
const ENOUGH: usize = 2_000;
/// A part that is sure has at least so many small words of its language…
const SMALL: f64 = 1.5;
/// … so many more than of any other…
const MARGIN: f64 = 1.25;
/// … and so many times those of any other.
const TIMES: f64 = 1.4;
/// Up to so many words, a part with no word of a clause may be a name or a title, and one in English with an accent may only hold one.
const TITLE: usize = 14;
/// From so many words on, a part without small words is in a language we do not know.
const RUNNING: usize = 25;

/// The language a part is sure of.
fn sure(part: &Evidence) -> Option<&'static str> {
    let tag = judge(part)?;
    if part.foreign_script {
        return Some(tag);
    }
    if tag == UNKNOWN {
        return (part.running >= RUNNING).then_some(tag);
    }
    let ranked = part.ranked();
    let (mark, next) = (ranked.first()?.1, ranked.get(1).map_or(0.0, |(_, mark)| *mark));
    let short = part.words <= TITLE;
    if short && (part.clause == 0 || (tag == "en" && part.accented > 0)) {
        return None;
    }
    // Hausa, Swahili and Bambara are not known by their letters: any other name for them says nothing.
    let agreed = part.by_letters == Some(tag) || matches!(tag, "ha" | "sw" | "bm");
    (agreed && part.small(tag) >= SMALL && mark >= next + MARGIN && mark >= next * TIMES).then_some(tag)
}

/// The language of most words in the parts that are sure.
fn most_words(parts: &[Evidence], sure: &[Option<&'static str>]) -> Option<&'static str> {
    let mut words: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (part, tag) in parts.iter().zip(sure) {
        if let Some(tag) = tag {
            *words.entry(tag).or_default() += part.words.max(part.letters / 6);
        }
    }
    // Of two that are equal, the first by its tag.
    words.into_iter().rev().max_by_key(|(_, words)| *words).map(|(tag, _)| tag)
}

/// The language of all parts together.
fn together(text: &str, spans: &[Span], parts: &[Evidence]) -> Option<&'static str> {
    let first = spans.first()?.start;
    let last = spans.last()?.end;
    let letters = Evidence::of(head(text.get(first..last).unwrap_or_default(), super::ENOUGH)).by_letters;
    let sum = parts.iter().fold(Evidence::default(), |sum, part| sum.and(part));
    judge(&Evidence { by_letters: letters, ..sum })
}
