//! What dates mean as a text goes on: the year that is not written, the weekday that is meant, the day after the one said before.
//!
//! Refuses to guess without an anchor: with neither a day of publication nor a date said before, nothing comes of a relative date.

use super::{
    DateMention, Hit, Nearness, Page, What, relative, tense,
    value::{self, Parts, Toward},
};
use crate::Span;
use chrono::{Datelike, Days, NaiveDate};

/// What dates mean as a text goes on.
pub(super) struct Reckoner {
    published: Option<NaiveDate>,
    said: Option<Said>,
    pub found: Vec<DateMention>,
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
    pub(super) fn new(published: Option<NaiveDate>) -> Self {
        Reckoner { published, said: None, found: Vec::new() }
    }

    /// Gives what was recognised its values, where it has any.
    pub(super) fn settle(&mut self, page: &Page<'_>, at: usize, hit: Hit) {
        let span = page.span(at, hit.next);
        let second = || second_part(page, at, hit.next);
        match hit.what {
            What::Nothing => {}
            What::Dates(dates, toward) => {
                for (from, next, parts) in dates {
                    self.push(page, page.span(from, next), parts, None, toward);
                }
            }
            What::Range(first, last, toward) => {
                let before = self.found.len();
                self.push(page, span, first, Some(last), toward);
                if let Some(found) = self.found.get_mut(before) {
                    found.end_span = second();
                }
            }
            What::Weekday(weekday, nearness) => {
                let Some(published) = self.published else { return };
                let lean = tense::lean(page, at, hit.next);
                if let Some(date) = relative::weekday_near(published, weekday, nearness, lean) {
                    self.push_reckoned(span, Parts::of(date), None);
                }
            }
            What::WeekdayOf(weekday, weeks) => {
                let monday = self.published.and_then(|published| value::shifted(published, weeks, value::Unit::Week)?.0.first_day());
                if let Some(date) = monday.and_then(|monday| monday.checked_add_days(Days::new(u64::from(weekday)))) {
                    self.push_reckoned(span, Parts::of(date), None);
                }
            }
            What::Night(weekday) => {
                let Some(published) = self.published else { return };
                let lean = tense::lean(page, at, hit.next);
                // The night that ends today has been.
                let second = relative::weekday_near(published, (weekday + 1) % 7, Nearness::Bare, lean);
                if let Some(second) = second
                    && let Some(first) = second.pred_opt()
                {
                    self.push_reckoned(span, Parts::of(first), Some(Parts::of(second)));
                }
            }
            What::WeekdayDay(weekday, day) => {
                let Some(published) = self.published else { return };
                let lean = tense::lean(page, at, hit.next);
                if let Some(date) = relative::weekday_and_day(published, weekday, day, lean) {
                    self.push_reckoned(span, Parts::of(date), None);
                }
            }
            What::DayOf(day, by) => {
                let month = self.published.and_then(|published| value::shifted(published, by, value::Unit::Month));
                if let Some((month, _)) = month {
                    self.push_reckoned(span, Parts { day: Some(day), ..month }, None);
                }
            }
            What::Season(season, nearness) => {
                let Some(published) = self.published else { return };
                if let Some((first, last)) = value::season_near(published, season, nearness, tense::lean(page, at, hit.next)) {
                    self.push_reckoned(span, first, Some(last));
                }
            }
            What::FromPublished(by, unit) => {
                if let Some((first, last)) = self.published.and_then(|published| value::shifted(published, by, unit)) {
                    self.push_reckoned(span, first, last);
                }
            }
            What::FromSaid(by, unit) => {
                // Of the date said before; where none was, of the day of publication.
                let near = unit == value::Unit::Day && by.abs() <= 2;
                let today = || self.published.filter(|_| near).map(|date| Said { parts: Parts::of(date), date, place: span.start, written: false });
                let Some(said) = self.said.or_else(today) else { return };
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
                let weeks = if early && tense::lean(page, at, hit.next) <= 0 { -1 } else { weeks };
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
            self.found.push(DateMention { span, value, end: last.and_then(Parts::value), end_span: None, relative: true });
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
        self.found.push(DateMention { span, value, end, end_span: None, relative: !written });
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
        let at = page.tokens.partition_point(|token| token.span.start < span.start);
        let next = page.tokens.partition_point(|token| token.span.start < span.end);
        // News tell what was: what is months away is to come only where the clause says so; what is some weeks away is, but for a month plainly told as past.
        let (soon, plainly) = if parts.day.is_some() { (100, i32::MIN) } else { (45, -40) };
        if ahead > 0 {
            let lean = tense::lean(page, at, next);
            if lean < if ahead > soon { 0 } else { plainly } {
                return Some(parts.with_year_near(published, Toward::Past));
            }
        }
        if ahead < -100 && tense::lean(page, at, next) > 0 {
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

/// Where the second date of a range is written.
fn second_part(page: &Page<'_>, at: usize, next: usize) -> Option<Span> {
    let joins = |word: &str| page.lexicon.until.contains(word) || page.lexicon.joins.contains(word) || matches!(word, "-" | "–" | "—" | "/");
    let join = (at + 1..next).find(|place| {
        joins(page.folded(*place)) && (place + 1..next).any(|on| page.number(on).is_some() || page.lexicon.month(page.folded(on)).is_some())
    })?;
    let first = (join + 1..next).find(|place| {
        page.number(*place).is_some() || page.lexicon.month(page.folded(*place)).is_some() || page.lexicon.weekday(page.folded(*place)).is_some()
    })?;
    Some(page.span(first, next))
}
