//! Days and periods as a draft counts and words them.

use crate::{
    error::{Code, Error, Result},
    event::{EventDate, EventRow},
    messages::{long_date, say},
    note::Lang,
};
use chrono::{Datelike, Months, NaiveDate};

/// A period in whole days, both ends in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Days {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Days {
    /// The period of a bulletin: it ends on `to` or today; it begins on `from`, or on the day after the note before it was closed, or a
    /// month before its end.
    ///
    /// # Errors
    /// `bad_request` where it would end before it begins.
    pub fn of_bulletin(from: Option<&str>, closed: Option<&str>, to: Option<&str>, today: &str) -> Result<Self> {
        let impossible = || Error::bad_request("a date out of the calendar");
        let to = last_day(to.unwrap_or(today)).ok_or_else(impossible)?;
        let from = match (from, closed) {
            (Some(from), _) => first_day(from),
            (None, Some(closed)) => last_day(closed).and_then(|day| day.succ_opt()),
            (None, None) => to.checked_sub_months(Months::new(1)).and_then(|day| day.succ_opt()),
        };
        let from = from.ok_or_else(impossible)?;
        if from > to {
            let ends = [("from", from.to_string()), ("to", to.to_string())];
            return Err(Error::new(Code::BadRequest, "draft-period-over", ends.to_vec()));
        }
        Ok(Self { from, to })
    }

    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether what is dated to the day, month or year begins in the period.
    pub fn begins(&self, date: &str) -> bool {
        first_day(date).is_some_and(|day| self.holds(day))
    }

    /// The date under which an event is told in the period: its main one where that begins or ends in it, else the first that does.
    pub fn date_of<'event>(&self, event: &'event EventRow) -> Option<&'event EventDate> {
        let is_within = |date: &&EventDate| self.begins(&date.value) || date.end.as_deref().and_then(last_day).is_some_and(|day| self.holds(day));
        event.main_date().filter(is_within).or_else(|| event.dates.iter().find(is_within))
    }

    /// *du 1er au 31 décembre 2025*.
    pub fn in_words(&self, lang: Lang) -> String {
        let (from, to) = (long_date(&self.from.to_string(), lang), long_date(&self.to.to_string(), lang));
        if self.from == self.to {
            return say(lang, "draft-on-day", &[("day", to)]);
        }
        let from = match (self.from.year() == self.to.year(), self.from.month() == self.to.month()) {
            (true, true) => from.split(['\u{a0}']).next().unwrap_or(&from).to_owned(),
            (true, false) => from.rsplit_once(' ').map_or(from.clone(), |(start, _)| start.to_owned()),
            _ => from,
        };
        say(lang, "draft-from-to", &[("from", from), ("to", to)])
    }
}

/// A date with its end: *22-23 décembre 2025*, *30 novembre – 2 décembre 2025*.
pub(super) fn span_in_words(value: &str, end: Option<&str>, lang: Lang) -> String {
    let Some(end) = end.filter(|end| *end != value) else { return long_date(value, lang) };
    let (first, last) = (long_date(value, lang), long_date(end, lang));
    if value.len() == 10 && end.len() == 10 && value[..7] == end[..7] {
        let day = first.split('\u{a0}').next().unwrap_or(&first);
        let dash = if lang == Lang::Fr { "-" } else { "–" };
        return format!("{day}{dash}{last}");
    }
    let first = if value[..4] == end[..4] { first.rsplit_once(' ').map_or(first.as_str(), |(start, _)| start) } else { &first };
    format!("{first} – {last}")
}

/// The first day of a day, month or year.
pub(super) fn first_day(date: &str) -> Option<NaiveDate> {
    let mut parts = date.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map_or(Some(1), |month| month.parse().ok())?;
    NaiveDate::from_ymd_opt(year, month, parts.next().map_or(Some(1), |day| day.parse().ok())?)
}

/// The last day of a day, month or year.
pub(super) fn last_day(date: &str) -> Option<NaiveDate> {
    let first = first_day(date)?;
    let next = match date.len() {
        0..=4 => first.checked_add_months(Months::new(12)),
        5..=7 => first.checked_add_months(Months::new(1)),
        _ => return Some(first),
    };
    next?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: &str) -> Days {
        Days { from: first_day(from).unwrap(), to: last_day(to).unwrap() }
    }

    #[test]
    fn a_bulletin_begins_where_the_one_before_it_ended() {
        let of = |from, closed, to| Days::of_bulletin(from, closed, to, "2026-01-15").unwrap();
        assert_eq!(of(None, Some("2025-11-30"), Some("2025-12-31")), days("2025-12-01", "2025-12-31"));
        assert_eq!(of(None, Some("2025-12-31"), None), days("2026-01-01", "2026-01-15"), "today, where no end is told");
        assert_eq!(of(Some("2025-12"), Some("2025-11-15"), Some("2025-12")), days("2025-12", "2025-12"), "a month is its days");
        assert_eq!(of(None, None, Some("2025-12-31")), days("2025-12-01", "2025-12-31"), "the first issue covers a month");
        assert!(Days::of_bulletin(None, Some("2026-02-01"), None, "2026-01-15").is_err());
    }

    #[test]
    fn periods_and_spans_are_worded_without_saying_a_month_twice() {
        assert_eq!(days("2025-12", "2025-12").in_words(Lang::Fr), "du 1er au 31\u{a0}décembre 2025");
        assert_eq!(days("2025-11", "2025-12").in_words(Lang::Fr), "du 1er\u{a0}novembre au 31\u{a0}décembre 2025");
        assert_eq!(days("2024-12", "2025-01").in_words(Lang::En), "from 1\u{a0}December 2024 to 31\u{a0}January 2025");
        assert_eq!(days("2025-12", "2025-12").in_words(Lang::En), "from 1 to 31\u{a0}December 2025");
        assert_eq!(span_in_words("2025-12-22", Some("2025-12-23"), Lang::Fr), "22-23\u{a0}décembre 2025");
        assert_eq!(span_in_words("2025-11-30", Some("2025-12-02"), Lang::En), "30\u{a0}November – 2\u{a0}December 2025");
        assert_eq!(span_in_words("2025-12", None, Lang::Fr), "décembre 2025");
    }
}
