//! Dates in running text and in metadata.
//!
//! 1. `tokens`: words, numbers, marks.
//! 2. `absolute`, `figures` and `relative`: what is written at a place.
//! 3. Here: what it means, by the day of publication and the dates said before.
//!
//! The words are in `data/dates.toml`.
//!
//! Refuses impossible dates and years outside 1900–2100: they give nothing, not a neighbour. A date without a year, with nothing to reckon from, gives nothing.

mod absolute;
mod figures;
mod lexicon;
mod metadata;
mod relative;
mod tense;
mod tokens;
mod value;

use crate::{Span, language::Language};
use chrono::{Datelike, NaiveDate, Weekday};
use lexicon::{Lexicon, lexicon};
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
    /// Whether it was reckoned from another date (*hier*, *jeudi dernier*, *le 3 mai* without its year).
    pub relative: bool,
}

/// The dates of a text; relative ones only where `published` anchors them.
#[must_use]
pub fn find(text: &str, language: Language, published: Option<NaiveDate>) -> Vec<DateMention> {
    let tokens = tokens(text);
    let page = Page { text, tokens: &tokens, lexicon: lexicon(language), language };
    let mut reckoner = Reckoner { published, said: None, found: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        match absolute::at(&page, at).or_else(|| relative::at(&page, at)) {
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

/// What dates mean as a text goes on.
struct Reckoner {
    published: Option<NaiveDate>,
    said: Option<Said>,
    found: Vec<DateMention>,
}

/// The date said last.
#[derive(Clone, Copy)]
struct Said {
    parts: Parts,
    date: NaiveDate,
    /// Its first byte.
    place: usize,
    /// Whether its year was written, here or just before.
    written: bool,
}

/// How far a date said with its year lends that year to the next ones.
const REACH: usize = 240;

impl Reckoner {
    fn settle(&mut self, page: &Page<'_>, at: usize, hit: Hit) {
        let span = page.span(at, hit.next);
        match hit.what {
            What::Nothing => {}
            What::Dates(dates, toward) => {
                for (from, next, parts) in dates {
                    self.push(page, page.span(from, next), parts, None, toward);
                }
            }
            What::Range(first, last, toward) => self.push(page, span, first, Some(last), toward),
            What::Weekday(weekday, nearness) => {
                let Some(published) = self.published else { return };
                let ahead = tense::looks_ahead(page, at);
                if let Some(date) = relative::weekday_near(published, weekday, nearness, ahead) {
                    self.push_reckoned(span, Parts::of(date), None);
                }
            }
            What::FromPublished(by, unit) => {
                if let Some((first, last)) = self.published.and_then(|published| value::shifted(published, by, unit)) {
                    self.push_reckoned(span, first, last);
                }
            }
            What::FromSaid(by, unit) => {
                let Some(said) = self.said else { return };
                // *le lendemain* of a month is no day.
                let finer = match unit {
                    value::Unit::Day | value::Unit::Week => said.parts.day.is_none(),
                    value::Unit::Month => said.parts.month.is_none(),
                    value::Unit::Year => false,
                };
                if finer || span.start.saturating_sub(said.place) > 2 * REACH {
                    return;
                }
                if let Some((first, last)) = value::shifted(said.date, by, unit) {
                    self.push_reckoned(span, first, last);
                }
            }
            What::Weekend(weeks) => {
                // *ce week-end*, said early in the week of what has been: the one before.
                let early = weeks == 0 && self.published.is_some_and(|published| published.weekday().num_days_from_monday() < 3);
                let weeks = if early && !tense::looks_ahead(page, at) { -1 } else { weeks };
                let sunday = self
                    .published
                    .and_then(|published| value::shifted(published, weeks, value::Unit::Week))
                    .and_then(|(_, sunday)| sunday?.first_day());
                if let Some(sunday) = sunday
                    && let Some(saturday) = sunday.pred_opt()
                {
                    self.push_reckoned(span, Parts::of(saturday), Some(Parts::of(sunday)));
                }
            }
        }
    }

    fn push_reckoned(&mut self, span: Span, first: Parts, last: Option<Parts>) {
        if let Some(value) = first.value() {
            self.said = first.first_day().map(|date| Said { parts: first, date, place: span.start, written: false });
            self.found.push(DateMention { span, value, end: last.and_then(Parts::value), relative: true });
        }
    }

    fn push(&mut self, page: &Page<'_>, span: Span, first: Parts, last: Option<Parts>, toward: Toward) {
        if !first.is_possible() || last.is_some_and(|last| !last.is_possible()) {
            return;
        }
        let written = first.year.is_some() || last.is_some_and(|last| last.year.is_some());
        let mut lent = false;
        let (first, last) = match (first.year, last) {
            (Some(_), _) => (first, last),
            (None, Some(last)) if last.year.is_some() => (before_in_time(first, last), Some(last)),
            _ => {
                let Some(first) = self.with_year(page, span, first, toward) else { return };
                lent = self.lends(page, span, toward);
                let last = last.map(|last| first.first_day().map_or(last, |day| last.with_year_near(day, Toward::Near)));
                (first, last)
            }
        };
        let Some(value) = first.value() else { return };
        let end = last.and_then(Parts::value);
        let parts = last.unwrap_or(first);
        if let Some(date) = parts.first_day() {
            self.said = Some(Said { parts, date, place: span.start, written: written || lent });
        }
        self.found.push(DateMention { span, value, end, relative: !written });
    }

    /// With the year that is not written: from a date just said with its own, else from the day of publication.
    fn with_year(&self, page: &Page<'_>, span: Span, parts: Parts, toward: Toward) -> Option<Parts> {
        if let Some(found) = self.year_of_weekday(page, span, parts) {
            return Some(found);
        }
        if self.lends(page, span, toward)
            && let Some(said) = self.said
        {
            return Some(if said.parts.month.is_none() { Parts { year: said.parts.year, ..parts } } else { parts.with_year_after(said.date) });
        }
        let Some(published) = self.published else {
            return self.said.map(|said| parts.with_year_near(said.date, Toward::Near));
        };
        if toward != Toward::Near {
            return Some(parts.with_year_near(published, toward));
        }
        let near = parts.with_year_near(published, Toward::Near);
        let ahead = near.first_day().map_or(0, |date| (date - published).num_days());
        // News tell what was: what is months away is to come only where the clause says so.
        let at = page.tokens.partition_point(|token| token.span.start < span.start);
        if ahead > 0 && tense::is_told_as_past(page, at, ahead > 100) {
            return Some(parts.with_year_near(published, Toward::Past));
        }
        if ahead < -100 && tense::looks_ahead(page, at) {
            return Some(parts.with_year_near(published, Toward::Future));
        }
        Some(near)
    }

    /// *jeudi 12 septembre*: of the years around, the one in which it was a Thursday.
    fn year_of_weekday(&self, page: &Page<'_>, span: Span, parts: Parts) -> Option<Parts> {
        let published = self.published?;
        let token = page.tokens.get(page.tokens.partition_point(|token| token.span.start < span.start))?;
        let weekday = page.lexicon.weekday(&token.folded)?;
        parts.day?;
        (published.year() - 1..=published.year() + 1)
            .map(|year| Parts { year: Some(year), ..parts })
            .find(|parts| parts.is_possible() && parts.first_day().is_some_and(|date| date.weekday().num_days_from_monday() == weekday))
    }

    /// Whether the date said last lends its year: of a day, on the same line; of a month or year, in the same sentence; a year that opens the line, on it.
    fn lends(&self, page: &Page<'_>, span: Span, toward: Toward) -> bool {
        let Some(said) = self.said.filter(|said| said.written && toward == Toward::Near) else { return false };
        let between = page.text.get(said.place..span.start).unwrap_or_default();
        let near = between.len() <= REACH && !between.contains('\n');
        // *En 2024, …* opens a paragraph about that year.
        let line = page.text.get(..said.place).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        let theme = said.parts.month.is_none() && line.split_whitespace().count() <= 2;
        let sentence = !between.contains(". ") && !between.contains("! ") && !between.contains("? ");
        near && (said.parts.day.is_some() || theme || sentence) && self.published.is_none_or(|published| published.year() != said.date.year())
    }
}

/// The start of a range with the year of its end, or the year before: *du 28 décembre au 3 janvier 2026*.
fn before_in_time(first: Parts, last: Parts) -> Parts {
    let same = Parts { year: last.year, ..first };
    match (same.first_day(), last.first_day()) {
        (Some(a), Some(b)) if a > b => Parts { year: last.year.map(|year| year - 1), ..first },
        _ => same,
    }
}

#[cfg(test)]
mod tests;
