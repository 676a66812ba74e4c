//! English dates reckoned from the day of publication or from the date said before: *yesterday*, *last Tuesday*, *two weeks ago*, *the following day*.
//!
//! Refuses habits (*every Monday*) and lengths of time (*in two weeks of talks*).

use super::{Hit, Nearness, Page, What, relative::length, value::Unit};

/// The relative date that starts at a token.
pub(super) fn english(page: &Page<'_>, at: usize) -> Option<Hit> {
    let word = page.folded(at);
    let next = page.folded(at + 1);
    let published = |next: usize, by: i32, unit: Unit| Some(Hit { next, what: What::FromPublished(by, unit) });
    match word {
        "yesterday" => return published(at + 1, -1, Unit::Day),
        "today" | "tonight" => return published(at + 1, 0, Unit::Day),
        "tomorrow" => return published(at + 1, 1, Unit::Day),
        "day" if page.before(at) == "the" && next == "before" && page.folded(at + 2) == "yesterday" => return published(at + 3, -2, Unit::Day),
        "day" if page.before(at) == "the" && next == "after" && page.folded(at + 2) == "tomorrow" => return published(at + 3, 2, Unit::Day),
        "that" if next == "day" => return Some(Hit { next: at + 2, what: What::FromSaid(0, Unit::Day) }),
        "that" | "same" if next == "year" => return Some(Hit { next: at + 2, what: What::FromSaid(0, Unit::Year) }),
        "following" | "next" if next == "year" && page.before(at) == "the" => return Some(Hit { next: at + 2, what: What::FromSaid(1, Unit::Year) }),
        "previous" if next == "year" && page.before(at) == "the" => return Some(Hit { next: at + 2, what: What::FromSaid(-1, Unit::Year) }),
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
            let (count, unit, place) = length(page, at + 1)?;
            // *in two weeks of talks* is a length of time.
            return if page.folded(place) == "of" { None } else { published(place, count, unit) };
        }
        _ => {}
    }
    if let Some(weekday) = page.lexicon.weekday(word) {
        if !page.tokens[at].capital || matches!(page.before(at), "every" | "each" | "a") {
            return None;
        }
        return Some(Hit { next: at + 1, what: What::Weekday(weekday, Nearness::Bare) });
    }
    let (count, unit, place) = length(page, at)?;
    match page.folded(place) {
        "ago" => published(place + 1, -count, unit),
        "later" => Some(Hit { next: place + 1, what: What::FromSaid(count, unit) }),
        "earlier" => Some(Hit { next: place + 1, what: What::FromSaid(-count, unit) }),
        _ => None,
    }
}
