//! Years: *depuis 2023*, *de 2020 à 2023*, *(2024)*, *le Mondial 2018*, *les années 90*, *the 1990s*.
//!
//! Refuses a number that counts something (*2000 mètres*, *1975 soldats*) or names something (*article 2025*, *n° 2024*).

use super::{
    Hit, Page, What,
    figures::single,
    lexicon::number_word,
    value::{Parts, Toward, is_year},
};
use crate::language::Language;

/// How far back the name of an event makes a number its year.
const EVENT: usize = 6;

fn of(year: i32) -> Parts {
    Parts { year: Some(year), ..Parts::default() }
}

/// A year, or years joined, after a word that says so.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = &page.tokens[at];
    if token.digits == 2 {
        return short(page, at);
    }
    let value = i32::try_from(token.number?).ok().filter(|value| token.digits == 4 && token.plain && is_year(*value))?;
    if counts(page, at) {
        return None;
    }
    let before = page.before(at);
    let event = is_of_event(page, at);
    let apostrophe = matches!(before, "'" | "’");
    if token.glued && !apostrophe && !event && !matches!(before, "(" | "«" | "“" | "[" | "-" | "\"" | "…" | "." | "–") {
        return None;
    }
    let lexicon = page.lexicon;
    let ends = ends(page, at);
    if lexicon.until.contains(page.folded(at + 1))
        && let Some(end) = page.number(at + 2).and_then(|end| i32::try_from(end).ok())
        && is_year(end)
        && end > value
        && !counts(page, at + 2)
        && (lexicon.before_year.contains(before) || lexicon.maybe_before_year.contains(before))
    {
        return Some(Hit { next: at + 3, what: What::Range(of(value), of(end), Toward::Near) });
    }
    // *les années 1990*
    if before == "annees" {
        return Some(Hit { next: at + 1, what: What::Range(of(value), of(value + 9), Toward::Near) });
    }
    let lists = (lexicon.joins.contains(before) || before == ",") && at >= 2 && page.tokens[at - 2].digits == 4 && ends;
    let bracketed = before == "(" && matches!(page.folded(at + 1), ")" | "," | ";");
    let hyphened = before == "-" && at >= 2 && matches!(page.folded(at - 2), "mi" | "mid");
    let told = lexicon.before_year.contains(before)
        || (lexicon.maybe_before_year.contains(before) && (ends || is_plainly_a_year(page, at, value)))
        || (page.language == Language::En && matches!(before, "the" | "a" | "that" | "his" | "their" | "its") && is_plainly_a_year(page, at, value))
        || bracketed
        || hyphened
        || lists
        || event;
    told.then(|| single(at, at + 1, of(value)))
}

/// Whether a phrase ends after a number.
fn ends(page: &Page<'_>, at: usize) -> bool {
    page.tokens.get(at + 1).is_none_or(|after| {
        !after.word || after.first_of_line || crate::words::is_stop(&after.folded, page.language) || page.lexicon.joins.contains(&after.folded)
    })
}

/// Whether a number counts or measures, or goes on as another.
fn counts(page: &Page<'_>, at: usize) -> bool {
    let Some(after) = page.tokens.get(at + 1) else { return false };
    let goes_on = after.glued
        && matches!(after.folded.as_str(), "," | "." | "-" | "/")
        && page.tokens.get(at + 2).is_some_and(|token| token.glued && token.word);
    goes_on || page.lexicon.units.contains(&after.folded) || matches!(after.folded.as_str(), "%" | "€" | "$" | "£" | "°" | "°c" | "h")
}

/// A number nobody counts to, before a word that is no plural: *de 1970 animée*, *the 1996 law*.
fn is_plainly_a_year(page: &Page<'_>, at: usize, value: i32) -> bool {
    let Some(after) = page.tokens.get(at + 1) else { return true };
    let plural = after.folded.ends_with('s') || after.folded.ends_with('x');
    let participle = after.folded.ends_with("es") && after.folded.len() > 4 && after.span.of(page.text).to_lowercase().contains('é');
    (1945..2040).contains(&value)
        && value % 100 != 0
        && (!plural || participle || page.language == Language::En)
        && !page.lexicon.numbers_before.contains(page.before(at))
}

/// *le Mondial 2018*, *le Salon de Genève 2016*, *les élections municipales 2020*.
fn is_of_event(page: &Page<'_>, at: usize) -> bool {
    if page.tokens[at].first_of_line || page.lexicon.numbers_before.contains(page.before(at)) || !ends(page, at) {
        return false;
    }
    for back in 1..=EVENT.min(at) {
        let token = &page.tokens[at - back];
        if page.lexicon.events.contains(&token.folded) {
            return true;
        }
        if !token.word && !matches!(token.folded.as_str(), "-" | "'" | "’") || token.number.is_some() || token.first_of_line {
            return false;
        }
    }
    false
}

/// *en 98*, *les années 90*, *la saison 98-99*.
fn short(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = &page.tokens[at];
    let value = token.number.filter(|value| token.plain && (50..=99).contains(value))?;
    let value = 1900 + i32::try_from(value).ok()?;
    let before = page.before(at);
    let decades = page.lexicon.joins.contains(before) && at >= 3 && page.tokens[at - 2].digits == 2 && page.folded(at - 3) == "annees";
    if before == "annees" || decades {
        return Some(Hit { next: at + 1, what: What::Range(of(value), of(value + 9), Toward::Near) });
    }
    let year = page.language == Language::Fr && page.lexicon.before_short_year.contains(before);
    if !year || token.glued {
        return None;
    }
    let mark = matches!(page.folded(at + 1), "-" | "/") && page.tokens.get(at + 1).is_some_and(|mark| mark.glued);
    if mark && let Some(second) = page.tokens.get(at + 2).filter(|second| second.glued && second.plain && second.digits == 2) {
        let end = value / 100 * 100 + i32::try_from(second.number?).ok()?;
        let end = if end <= value { end + 100 } else { end };
        return (end == value + 1).then(|| Hit { next: at + 3, what: What::Range(of(value), of(end), Toward::Near) });
    }
    let stops = page.tokens.get(at + 1).is_none_or(|after| {
        !matches!(after.folded.as_str(), "%" | "€" | "°" | ":" | "/" | "-") && !after.glued || matches!(after.folded.as_str(), "." | "," | ")" | ";")
    });
    let decimal = page.tokens.get(at + 1).is_some_and(|after| after.glued && matches!(after.folded.as_str(), "," | "."))
        && page.tokens.get(at + 2).is_some_and(|token| token.glued);
    (ends(page, at) && stops && !decimal).then(|| single(at, at + 1, of(value)))
}

/// *les années quatre-vingt-dix*, *the 1990s*.
pub(super) fn in_words(page: &Page<'_>, at: usize) -> Option<Hit> {
    let folded = page.folded(at);
    if page.language == Language::En {
        let year = folded.strip_suffix('s').filter(|digits| digits.len() == 4).and_then(|digits| digits.parse::<i32>().ok());
        let year = year.filter(|year| is_year(*year) && year % 10 == 0)?;
        return Some(Hit { next: at + 1, what: What::Range(of(year), of(year + 9), Toward::Near) });
    }
    if page.before(at) != "annees" {
        return None;
    }
    let (value, next) = if page.says(at, &["quatre", "-", "vingt", "-", "dix"]) {
        (90, at + 5)
    } else if page.says(at, &["quatre", "-", "vingt"]) || page.says(at, &["quatre", "-", "vingts"]) {
        (80, at + 3)
    } else if page.says(at, &["soixante", "-", "dix"]) {
        (70, at + 3)
    } else {
        (number_word(folded).filter(|value| matches!(value, 50 | 60))?, at + 1)
    };
    Some(Hit { next, what: What::Range(of(1900 + value as i32), of(1909 + value as i32), Toward::Near) })
}
