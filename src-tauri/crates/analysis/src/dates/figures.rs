//! Dates in figures alone: `2025-05-22`, `22/05/2025`, `2020-2023`.

use super::{
    Hit, Page, Token, What,
    value::{Parts, Toward, is_year},
};
use crate::language::Language;

/// `2025-05-22`, `22/05/2025`, `22.05.25`, `2025-05`, `2024-2026`.
pub(super) fn numeric(page: &Page<'_>, at: usize) -> Option<Hit> {
    let first = &page.tokens[at];
    let mark = page.tokens.get(at + 1).filter(|mark| mark.glued)?.folded.as_str();
    if !matches!(mark, "-" | "/" | "." | "–") || !first.plain {
        return None;
    }
    let second = page.tokens.get(at + 2).filter(|token| token.glued)?;
    // A number that goes on before the first figure is a version, an address or a fraction.
    if first.glued && at > 0 && matches!(page.folded(at - 1), "-" | "/" | "." | "_") {
        return None;
    }
    let third = page.tokens.get(at + 4).filter(|token| token.glued && page.tokens[at + 3].glued && page.folded(at + 3) == mark);
    let goes_on = |next: usize| {
        page.tokens.get(next).is_some_and(|token| token.glued && matches!(token.folded.as_str(), "/" | "-" | "."))
            && page.tokens.get(next + 1).is_some_and(|token| token.glued && token.digits > 0)
    };
    let lead = |token: &Token| token.folded.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(third) = third {
        let digits = lead(third);
        // `2025-05-22T14:05:00Z`: the hour is glued to the day.
        let timed = mark == "-" && first.digits == 4 && digits == 2 && third.folded[digits..].starts_with('t');
        if (third.plain || timed) && second.plain && !goes_on(at + 5) {
            let number = |token: &Token| token.folded[..lead(token)].parse::<u32>().ok();
            let (a, b, c) = (number(first)?, number(second)?, number(third)?);
            let parts = match (first.digits, second.digits, digits) {
                (4, 1..=2, 1..=2) => ymd(a, b, c),
                (1..=2, 1..=2, 4) => day_first(a, b, c),
                (1..=2, 2, 2) if mark == "/" || mark == "." => day_first(a, b, short_year(c)),
                _ => return None,
            };
            return Some(single(at, at + 5, parts));
        }
        return None;
    }
    if goes_on(at + 3) || !second.plain {
        return None;
    }
    match (first.digits, second.digits) {
        (4, 4) | (4, 2) if mark != "." => {
            let (a, b) = (first.number?, second.number?);
            // *n° 2024-12*
            if !is_year(i32::try_from(a).ok()?) || page.before(at) == "°" || page.lexicon.numbers_before.contains(page.before(at)) {
                return None;
            }
            let century = a / 100 * 100;
            let end = if second.digits == 4 { b } else { century + b };
            if second.digits == 2 && mark == "-" && (1..=12).contains(&b) && end != a + 1 {
                return Some(single(at, at + 3, Parts { year: year(a), month: Some(b), day: None }));
            }
            (end > a && is_year(i32::try_from(end).ok()?)).then(|| Hit {
                next: at + 3,
                what: What::Range(Parts { year: year(a), ..Parts::default() }, Parts { year: year(end), ..Parts::default() }, Toward::Near),
            })
        }
        (1..=2, 4) if mark == "/" => {
            let parts = Parts { year: year(second.number?), month: first.number, day: None };
            parts.is_possible().then(|| single(at, at + 3, parts))
        }
        // *le 22/04*: an article tells it from a fraction; English puts the month first, or not.
        (1..=2, 1..=2) if mark == "/" && page.language == Language::Fr && is_told(page, at) => {
            let parts = Parts { year: None, month: second.number, day: first.number };
            (parts.is_possible() && second.number.is_some_and(|month| month > 2 || second.digits == 2)).then(|| single(at, at + 3, parts))
        }
        // `3-5 mai` is a range of days.
        _ => None,
    }
}

/// Whether an article or a weekday stands before figures without a year.
fn is_told(page: &Page<'_>, at: usize) -> bool {
    // *le 7/9* may be a programme of the morning.
    let long = page.tokens[at].digits == 2 || page.tokens[at + 2].digits == 2;
    long && matches!(page.before(at), "le" | "du" | "au") || page.lexicon.weekday(page.before(at)).is_some()
}

/// A date, or nothing where it is impossible.
pub(super) fn single(from: usize, next: usize, parts: Parts) -> Hit {
    Hit { next, what: if parts.is_possible() { What::Dates(vec![(from, next, parts)], Toward::Near) } else { What::Nothing } }
}

/// A year as it is kept.
pub(super) fn year(value: u32) -> Option<i32> {
    i32::try_from(value).ok()
}

/// The century of a year of two digits: up to 49 this one.
pub(super) fn short_year(value: u32) -> u32 {
    if value < 50 { 2000 + value } else { 1900 + value }
}

fn ymd(a: u32, b: u32, c: u32) -> Parts {
    Parts { year: year(a), month: Some(b), day: Some(c) }
}

/// Day first; month first only where the other is impossible.
fn day_first(a: u32, b: u32, c: u32) -> Parts {
    let parts = ymd(c, b, a);
    if b > 12 && a <= 12 { ymd(c, a, b) } else { parts }
}
