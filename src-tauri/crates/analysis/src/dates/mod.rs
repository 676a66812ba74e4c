//! Dates in running text and in metadata.
//!
//! 1. `tokens`: words, numbers, marks.
//! 2. What is written at a place: `absolute` (days), `figures`, `months`, `years`, `feasts`; `relative` and `english` (what is reckoned).
//! 3. `reckoner`: what it means, by the day of publication, the tense (`tense`) and the dates said before.
//!
//! The words are in `data/dates.toml`.
//!
//! Refuses impossible dates and years outside 1900–2100: they give nothing, not a neighbour. A date without a year, with nothing to reckon from, gives nothing.

mod absolute;
mod english;
mod feasts;
mod figures;
mod lexicon;
mod metadata;
mod months;
mod reckoner;
mod relative;
mod tense;
mod tokens;
mod value;
mod years;

use crate::{Span, language::Language};
use chrono::{Datelike, NaiveDate, Weekday};
use lexicon::{Lexicon, Tense, lexicon};
use reckoner::Reckoner;
use tokens::{Token, tokens};
use value::{Parts, Toward};

pub use metadata::parse;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// Where it is written.
    pub span: Span,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the length is the precision.
    pub value: String,
    /// The last day of a range, written likewise.
    pub end: Option<String>,
    /// Where the last day is written, for a range of two dates: `5 mai` in *du 3 au 5 mai*.
    pub end_span: Option<Span>,
    /// Whether it was reckoned from another date (*hier*, *jeudi dernier*, *le 3 mai* without its year).
    pub relative: bool,
}

impl DateMention {
    /// Its dates one by one: a range whose two ends are both written is two, each where it stands.
    #[must_use]
    pub fn ends(&self, text: &str) -> Vec<(Span, &str)> {
        let (Some(end), Some(last)) = (&self.end, self.end_span) else { return vec![(self.span, &self.value)] };
        let first = Span { start: self.span.start, end: last.start }.of(text);
        let joins = |word: &str| {
            matches!(word.to_lowercase().as_str(), "au" | "à" | "et" | "ou" | "le" | "la" | "to" | "and" | "until" | "-" | "–" | "—" | "/")
        };
        let mut written = first.trim_end();
        while let Some(before) = written.rsplit_once(char::is_whitespace).filter(|(_, word)| joins(word)).map(|(before, _)| before) {
            written = before.trim_end();
        }
        let written = written.trim_end_matches(['-', '–', '—', '/', ',']).trim_end();
        if written.is_empty() {
            return vec![(self.span, &self.value)];
        }
        vec![(Span { start: self.span.start, end: self.span.start + written.len() }, &self.value), (last, end)]
    }
}

/// The dates of a text; relative ones only where `published` anchors them.
#[must_use]
pub fn find(text: &str, language: Language, published: Option<NaiveDate>) -> Vec<DateMention> {
    let tokens = tokens(text);
    let page = Page { text, tokens: &tokens, lexicon: lexicon(language), language };
    let mut reckoner = Reckoner::new(published);
    let mut at = 0;
    while at < tokens.len() {
        match at_place(&page, at) {
            Some(hit) => {
                let next = hit.next.max(at + 1);
                reckoner.settle(&page, at, hit);
                at = next;
            }
            None => at += 1,
        }
    }
    reckoner.found
}

/// What is written at a token.
fn at_place(page: &Page<'_>, at: usize) -> Option<Hit> {
    if !page.tokens[at].word || !page.lexicon.opens(page.folded(at)) {
        return None;
    }
    absolute::at(page, at).or_else(|| relative::at(page, at)).or_else(|| feasts::at(page, at))
}

/// Where a weekday and a full date stand together and disagree: the day written, the day it was.
#[must_use]
pub fn weekday_mismatch(text: &str, language: Language, mention: &DateMention) -> Option<(Weekday, Weekday)> {
    let date = NaiveDate::parse_from_str(&mention.value, "%Y-%m-%d").ok()?;
    let written = tokens(mention.span.of(text)).iter().find_map(|token| lexicon(language).weekday(&token.folded))?;
    let written = Weekday::try_from(u8::try_from(written).ok()?).ok()?;
    (written != date.weekday()).then_some((written, date.weekday()))
}

/// A text being read for dates.
struct Page<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lexicon: &'static Lexicon,
    language: Language,
}

impl Page<'_> {
    fn folded(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The folded token before, on the same line.
    fn before(&self, at: usize) -> &str {
        match at.checked_sub(1) {
            Some(before) if !self.tokens[at].first_of_line => self.folded(before),
            _ => "",
        }
    }

    fn tense(&self) -> &Tense {
        &self.lexicon.tense
    }

    /// The folded token before, past an apostrophe: *d* of *d’août*.
    fn leads(&self, at: usize) -> &str {
        match self.before(at) {
            "'" | "’" => self.before(at - 1),
            before => before,
        }
    }

    /// Whether these words stand at a token, one after the other.
    fn says(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(offset, word)| self.folded(at + offset) == *word)
    }

    /// Past an apostrophe or a hyphen.
    fn past(&self, at: usize, marks: &[&str]) -> usize {
        if marks.contains(&self.folded(at)) { at + 1 } else { at }
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).and_then(|token| token.number)
    }

    fn span(&self, from: usize, next: usize) -> Span {
        Span { start: self.tokens[from].span.start, end: self.tokens[next.max(from + 1) - 1].span.end }
    }
}

/// Something recognised.
struct Hit {
    /// The first token after it.
    next: usize,
    what: What,
}

/// What was recognised.
enum What {
    /// Dates one after the other: `les 6 et 13 avril`. Each with its first and one past its last token.
    Dates(Vec<(usize, usize, Parts)>, Toward),
    /// From one to the other.
    Range(Parts, Parts, Toward),
    /// A weekday alone.
    Weekday(u32, Nearness),
    /// A weekday of the week so many weeks away: *lundi de la semaine prochaine*.
    WeekdayOf(u32, i32),
    /// The night between two weekdays that follow each other.
    Night(u32),
    /// A weekday and its day of the month: *lundi 3*.
    WeekdayDay(u32, u32),
    /// A day of the month so many months away: *le 22 de ce mois*.
    DayOf(u32, i32),
    /// A season, 0 for spring: the last, the next or the nearest.
    Season(u32, Nearness),
    /// Units from the day of publication.
    FromPublished(i32, value::Unit),
    /// Units from the date said before.
    FromSaid(i32, value::Unit),
    /// The weekend so many weeks away.
    Weekend(i32),
    /// An impossible date.
    Nothing,
}

/// Which of the weekdays of that name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    Bare,
    This,
    Last,
    Next,
}

#[cfg(test)]
mod families;
#[cfg(test)]
mod robust;
#[cfg(test)]
mod tests;
