//! A date of which the year, the month or the day may be wanting.

use super::Nearness;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// What is written of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parts {
    pub year: Option<i32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

/// Years a date may be of.
pub(super) fn is_year(year: i32) -> bool {
    (1900..=2100).contains(&year)
}

impl Parts {
    pub(super) fn of(date: NaiveDate) -> Self {
        Parts { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }

    /// Whether the parts that are there can be of one date; a day without a year may be 29 February.
    pub(super) fn is_possible(self) -> bool {
        self.year.is_none_or(is_year)
            && self.month.is_none_or(|month| (1..=12).contains(&month))
            && match (self.month, self.day) {
                (Some(month), Some(day)) => NaiveDate::from_ymd_opt(self.year.unwrap_or(2000), month, day).is_some(),
                (None, Some(_)) => false,
                _ => true,
            }
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None without a year or for an impossible date.
    pub(super) fn value(self) -> Option<String> {
        if !self.is_possible() {
            return None;
        }
        let year = self.year?;
        Some(match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        })
    }

    /// The first day it may be.
    pub(super) fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// With the year that brings it nearest to a date of a story, which goes forward rather than back.
    pub(super) fn with_year_after(self, said: NaiveDate) -> Self {
        let distance = |parts: &Parts| {
            let days = parts.first_day().map_or(i64::MAX / 8, |date| (date - said).num_days());
            if days < 0 { -days * 3 / 2 } else { days }
        };
        [said.year() - 1, said.year(), said.year() + 1]
            .into_iter()
            .map(|year| Parts { year: Some(year), ..self })
            .min_by_key(distance)
            .unwrap_or(self)
    }

    /// With the year that brings it nearest to a day, or into the past or the future of it.
    pub(super) fn with_year_near(self, anchor: NaiveDate, toward: Toward) -> Self {
        let at = |year: i32| Parts { year: Some(year), ..self };
        if let Toward::Year(by) = toward {
            return at(anchor.year() + by);
        }
        // A month is taken at its middle, lest "en juillet" said on the 20th be next year's.
        let middle = |parts: Parts| NaiveDate::from_ymd_opt(parts.year?, parts.month?, parts.day.unwrap_or(15));
        let distance = |parts: &Parts| middle(*parts).map_or(i64::MAX, |date| (date - anchor).num_days().abs());
        let years = [anchor.year() - 1, anchor.year(), anchor.year() + 1];
        let fits = |parts: &Parts| {
            let Some(date) = middle(*parts) else { return false };
            let month = (date.year(), date.month()).cmp(&(anchor.year(), anchor.month()));
            match toward {
                Toward::Near | Toward::Year(_) => true,
                Toward::Past if self.day.is_some() => date < anchor,
                Toward::Past => month.is_lt(),
                Toward::Future if self.day.is_some() => date > anchor,
                Toward::Future => month.is_gt(),
            }
        };
        years.into_iter().map(at).filter(fits).min_by_key(distance).unwrap_or(self)
    }
}

/// Where a date is sought from its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    Near,
    Past,
    Future,
    /// In the year so many years away: *mai de l’an dernier*.
    Year(i32),
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    pub(super) fn of(folded: &str) -> Option<Self> {
        Some(match folded {
            "jour" | "jours" | "day" | "days" => Unit::Day,
            "semaine" | "semaines" | "week" | "weeks" => Unit::Week,
            "mois" | "month" | "months" => Unit::Month,
            "an" | "ans" | "annee" | "annees" | "year" | "years" => Unit::Year,
            _ => return None,
        })
    }
}

/// So many units from a day, as precise as the unit is: a week is its Monday, with its Sunday.
pub(super) fn shifted(anchor: NaiveDate, by: i32, unit: Unit) -> Option<(Parts, Option<Parts>)> {
    let days = |days: i64| {
        let count = Days::new(days.unsigned_abs());
        if days < 0 { anchor.checked_sub_days(count) } else { anchor.checked_add_days(count) }
    };
    match unit {
        Unit::Day => Some((Parts::of(days(i64::from(by))?), None)),
        Unit::Week => week_of(days(i64::from(by) * 7)?),
        Unit::Month => {
            let count = Months::new(by.unsigned_abs());
            let date = if by < 0 { anchor.checked_sub_months(count) } else { anchor.checked_add_months(count) }?;
            Some((Parts { day: None, ..Parts::of(date) }, None))
        }
        Unit::Year => Some((Parts { year: Some(anchor.year() + by), month: None, day: None }, None)),
    }
}

/// The three months of a season, 0 for spring; winter ends in the year after.
pub(super) fn season(year: i32, season: u32) -> (Parts, Parts) {
    let month = |year: i32, month: u32| Parts { year: Some(year), month: Some(month), day: None };
    let first = season * 3 + 3;
    (month(year, first), if season == 3 { month(year + 1, 2) } else { month(year, first + 2) })
}

/// The season that is meant on a day: the last or next whole one, else the nearest.
pub(super) fn season_near(anchor: NaiveDate, which: u32, nearness: Nearness, lean: i32) -> Option<(Parts, Parts)> {
    let seasons = (anchor.year() - 2..=anchor.year() + 1).map(|year| season(year, which));
    let bounds = |(first, last): &(Parts, Parts)| Some((first.first_day()?, last.first_day()?.checked_add_months(Months::new(1))?));
    let distance = |pair: &(Parts, Parts)| {
        bounds(pair).map_or(i64::MAX, |(first, after)| {
            if anchor < first {
                (first - anchor).num_days() * if lean < 0 { 3 } else { 1 }
            } else if anchor >= after {
                (anchor - after).num_days() * if lean > 0 { 3 } else { 1 }
            } else {
                0
            }
        })
    };
    let fits = |pair: &(Parts, Parts)| {
        bounds(pair).is_some_and(|(first, after)| match nearness {
            Nearness::Last => after <= anchor,
            Nearness::Next => anchor < first,
            Nearness::Bare | Nearness::This => true,
        })
    };
    seasons.filter(fits).min_by_key(distance)
}

/// Monday to Sunday.
pub(super) fn week_of(date: NaiveDate) -> Option<(Parts, Option<Parts>)> {
    let week = date.week(Weekday::Mon);
    Some((Parts::of(week.checked_first_day()?), Some(Parts::of(week.checked_last_day()?))))
}
