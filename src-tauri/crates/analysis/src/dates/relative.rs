//! Dates reckoned from the day of publication or from the date said before: *hier*, *jeudi dernier*, *il y a deux mois*, *la veille*.

use super::{Hit, Nearness, Page, What, lexicon::number_word, value::Unit};
use crate::language::Language;
use chrono::{Datelike, Days, NaiveDate};

/// The relative date that starts at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    if !page.tokens.get(at)?.word {
        return None;
    }
    match page.language {
        Language::Fr => french(page, at),
        Language::En => english(page, at),
    }
}

/// The weekday of that name nearest to the day of publication: the last one, unless the clause looks ahead.
pub(super) fn weekday_near(published: NaiveDate, weekday: u32, nearness: Nearness, ahead: bool) -> Option<NaiveDate> {
    let today = published.weekday().num_days_from_monday();
    let forward = u64::from((weekday + 7 - today) % 7);
    let back = u64::from((today + 7 - weekday) % 7);
    let later = |days: u64| published.checked_add_days(Days::new(days));
    let sooner = |days: u64| published.checked_sub_days(Days::new(days));
    match nearness {
        Nearness::Last => sooner(if back == 0 { 7 } else { back }),
        Nearness::Next => later(if forward == 0 { 7 } else { forward }),
        Nearness::Bare if ahead => later(forward),
        Nearness::This if ahead || forward <= back => later(forward),
        Nearness::Bare | Nearness::This => sooner(back),
    }
}

fn french(page: &Page<'_>, at: usize) -> Option<Hit> {
    let word = page.folded(at);
    let next = page.folded(at + 1);
    let published = |next: usize, by: i32, unit: Unit| Some(Hit { next, what: What::FromPublished(by, unit) });
    let said = |next: usize, by: i32| Some(Hit { next, what: What::FromSaid(by, Unit::Day) });
    let hyphen = next == "-";
    match word {
        "hier" => return published(at + 1, -1, Unit::Day),
        "avant" if hyphen && page.folded(at + 2) == "hier" => return published(at + 3, -2, Unit::Day),
        "apres" if hyphen && page.folded(at + 2) == "demain" => return published(at + 3, 2, Unit::Day),
        "aujourd" if matches!(next, "'" | "’") && page.folded(at + 2) == "hui" => return published(at + 3, 0, Unit::Day),
        // *aujourd’hui* is met above; *de demain* speaks of the future at large.
        "demain" if !matches!(page.before(at), "de" | "lendemain") => return published(at + 1, 1, Unit::Day),
        "avant" if hyphen && page.folded(at + 2) == "veille" && page.folded(at + 3) != "de" => return said(at + 3, -2),
        "veille" if page.before(at) == "la" && !matches!(next, "de" | "d" | "du" | "des" | "sur") => return said(at + 1, -1),
        "lendemain" if page.before(at) == "le" && !matches!(next, "de" | "d" | "du" | "des") => return said(at + 1, 1),
        "surlendemain" if page.before(at) == "le" && !matches!(next, "de" | "d" | "du" | "des") => return said(at + 1, 2),
        "meme" if page.before(at) == "le" && next == "jour" => return said(at + 2, 0),
        "ce" if next == "jour" && page.folded(at + 2) == "-" && page.folded(at + 3) == "la" => return said(at + 4, 0),
        "ce" | "cet" | "cette" => return french_this(page, at),
        "dans" => {
            let (count, next) = count(page, at + 1)?;
            let unit = Unit::of(page.folded(next))?;
            return published(next + 1, count, unit);
        }
        "il" if next == "y" && page.folded(at + 2) == "a" => {
            let start = if matches!(page.folded(at + 3), "environ" | "pres" | "moins" | "plus") { return None } else { at + 3 };
            let (count, next) = count(page, start)?;
            let unit = Unit::of(page.folded(next))?;
            return published(next + 1, -count, unit);
        }
        _ => {}
    }
    if let Some(weekday) = page.lexicon.weekday(word) {
        let before = page.before(at);
        let (nearness, next) = near(page, at + 1);
        if nearness == Nearness::Bare && matches!(before, "chaque" | "le" | "les" | "tous" | "un" | "des") {
            return None;
        }
        return Some(Hit { next, what: What::Weekday(weekday, nearness) });
    }
    // *la semaine dernière*, *le mois prochain*, *l’an dernier*, *le week-end dernier*.
    let by = |place: usize| match near(page, place) {
        (Nearness::Last, next) => Some((-1, next)),
        (Nearness::Next, next) => Some((1, next)),
        _ => None,
    };
    if word == "week" && hyphen {
        let (by, next) = by(at + 3)?;
        return Some(Hit { next, what: What::Weekend(by) });
    }
    if word == "weekend" {
        let (by, next) = by(at + 1)?;
        return Some(Hit { next, what: What::Weekend(by) });
    }
    if matches!(word, "semaine" | "mois" | "an" | "annee") && matches!(page.before(at), "la" | "le" | "l" | "'" | "’" | "d" | "de" | "du") {
        let (by, next) = by(at + 1)?;
        return published(next, by, Unit::of(word)?);
    }
    // *trois jours plus tard*, *deux mois auparavant*: from the date said before.
    let (count, place) = count(page, at)?;
    let unit = Unit::of(page.folded(place))?;
    let sign = match (page.folded(place + 1), page.folded(place + 2)) {
        ("plus", "tard") => 1,
        ("plus", "tot") => -1,
        _ => return None,
    };
    Some(Hit { next: place + 3, what: What::FromSaid(sign * count, unit) })
}

/// *ce soir*, *ce mardi*, *cette semaine*, *ce mois-ci*, *cette année*.
fn french_this(page: &Page<'_>, at: usize) -> Option<Hit> {
    let published = |next: usize, unit: Unit| Some(Hit { next, what: What::FromPublished(0, unit) });
    let ci = |next: usize| if page.folded(next) == "-" && page.folded(next + 1) == "ci" { next + 2 } else { next };
    let place = if page.folded(at + 1) == "meme" { at + 2 } else { at + 1 };
    let word = page.folded(place);
    if let Some(weekday) = page.lexicon.weekday(word) {
        // *ce jeudi 22 mai* is a full date.
        if page.number(place + 1).is_some() {
            return None;
        }
        return Some(Hit { next: place + 1, what: What::Weekday(weekday, Nearness::This) });
    }
    match word {
        "matin" | "soir" | "midi" => published(place + 1, Unit::Day),
        "apres" if page.folded(place + 2) == "midi" => published(place + 3, Unit::Day),
        "week" if page.folded(place + 1) == "-" => Some(Hit { next: place + 3, what: What::Weekend(0) }),
        "weekend" => Some(Hit { next: place + 1, what: What::Weekend(0) }),
        "semaine" => published(ci(place + 1), Unit::Week),
        "mois" if ci(place + 1) > place + 1 => published(ci(place + 1), Unit::Month),
        // *cette année-là* is another year.
        "annee" if page.folded(place + 2) != "la" => published(ci(place + 1), Unit::Year),
        _ => None,
    }
}

fn english(page: &Page<'_>, at: usize) -> Option<Hit> {
    let word = page.folded(at);
    let next = page.folded(at + 1);
    let published = |next: usize, by: i32, unit: Unit| Some(Hit { next, what: What::FromPublished(by, unit) });
    match word {
        "yesterday" => return published(at + 1, -1, Unit::Day),
        "today" | "tonight" => return published(at + 1, 0, Unit::Day),
        "tomorrow" => return published(at + 1, 1, Unit::Day),
        "day" if page.before(at) == "the" && next == "before" && page.folded(at + 2) == "yesterday" => return published(at + 3, -2, Unit::Day),
        "day" if page.before(at) == "the" && next == "after" && page.folded(at + 2) == "tomorrow" => return published(at + 3, 2, Unit::Day),
        "previous" if next == "day" && page.before(at) == "the" => return Some(Hit { next: at + 2, what: What::FromSaid(-1, Unit::Day) }),
        "following" | "next" if next == "day" && page.before(at) == "the" => return Some(Hit { next: at + 2, what: What::FromSaid(1, Unit::Day) }),
        "same" if next == "day" && page.before(at) == "the" => return Some(Hit { next: at + 2, what: What::FromSaid(0, Unit::Day) }),
        "this" | "last" | "next" => {
            let (by, nearness) = match word {
                "this" => (0, Nearness::This),
                "last" => (-1, Nearness::Last),
                _ => (1, Nearness::Next),
            };
            if let Some(weekday) = page.lexicon.weekday(next) {
                if page.number(at + 2).is_some() {
                    return None;
                }
                return Some(Hit { next: at + 2, what: What::Weekday(weekday, nearness) });
            }
            return match next {
                "morning" | "afternoon" | "evening" if by == 0 => published(at + 2, 0, Unit::Day),
                "night" if by == -1 => published(at + 2, -1, Unit::Day),
                "weekend" => Some(Hit { next: at + 2, what: What::Weekend(by) }),
                // *the last week of talks* is no week of the calendar.
                "week" | "month" | "year" if page.before(at) != "the" => published(at + 2, by, Unit::of(next)?),
                _ => None,
            };
        }
        "in" => {
            let (count, place) = count(page, at + 1)?;
            let unit = Unit::of(page.folded(place))?;
            // *in two weeks of talks* is a length of time.
            return if page.folded(place + 1) == "of" { None } else { published(place + 1, count, unit) };
        }
        _ => {}
    }
    if let Some(weekday) = page.lexicon.weekday(word) {
        if !page.tokens[at].capital || matches!(page.before(at), "every" | "each" | "a") {
            return None;
        }
        return Some(Hit { next: at + 1, what: What::Weekday(weekday, Nearness::Bare) });
    }
    let (count, place) = count(page, at)?;
    let unit = Unit::of(page.folded(place))?;
    match page.folded(place + 1) {
        "ago" => published(place + 2, -count, unit),
        "later" => Some(Hit { next: place + 2, what: What::FromSaid(count, unit) }),
        "earlier" => Some(Hit { next: place + 2, what: What::FromSaid(-count, unit) }),
        _ => None,
    }
}

/// *dernier* or *prochain* after a word.
fn near(page: &Page<'_>, at: usize) -> (Nearness, usize) {
    let word = page.folded(at);
    if page.lexicon.last.contains(word) {
        (Nearness::Last, at + 1)
    } else if page.lexicon.next.contains(word) {
        (Nearness::Next, at + 1)
    } else {
        (Nearness::Bare, at)
    }
}

/// A number in figures or words, and where it is over.
fn count(page: &Page<'_>, at: usize) -> Option<(i32, usize)> {
    let token = page.tokens.get(at)?;
    let value = match token.number {
        Some(number) if token.digits <= 3 => number,
        Some(_) => return None,
        None => number_word(&token.folded)?,
    };
    Some((i32::try_from(value).ok()?, at + 1))
}
