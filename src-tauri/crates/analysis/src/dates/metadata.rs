//! One date as metadata write it.

use super::{Page, What, absolute, lexicon::lexicon, tokens::tokens, value::Parts};
use crate::language::Language;

/// Characters read: metadata are short, and a whole page passed by mistake must cost nothing.
const LONGEST: usize = 200;

/// One date as metadata write it (ISO 8601 with or without time and zone, RFC 2822, `22 mai 2025 à 14 h`, `May 22, 2025`, `22/05/2025`):
/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. None for an impossible date, or a year outside 1900–2100.
///
/// The day is the one written, in the zone it was written in. Of two dates the first counts: a page says when it was published before it says when it was changed.
#[must_use]
pub fn parse(raw: &str) -> Option<String> {
    let end = raw.char_indices().nth(LONGEST).map_or(raw.len(), |(at, _)| at);
    let raw = raw[..end].trim();
    if let Some(parts) = compact(raw) {
        return parts.value();
    }
    if let Some(year) = bare_year(raw) {
        return year.value();
    }
    if let Some(month) = year_and_month(raw) {
        return month.value();
    }
    let parted = part_named_month(raw);
    let raw = parted.as_str();
    [Language::Fr, Language::En].into_iter().filter_map(|language| first(raw, language)).min_by_key(|(at, _)| *at).and_then(|(_, value)| value)
}

/// The first date written with its year, and its place; None inside for an impossible one.
fn first(raw: &str, language: Language) -> Option<(usize, Option<String>)> {
    let tokens = tokens(raw);
    let page = Page { text: raw, tokens: &tokens, lexicon: lexicon(language), language };
    let mut at = 0;
    while at < tokens.len() {
        let Some(hit) = absolute::at(&page, at) else {
            at += 1;
            continue;
        };
        let place = tokens[at].span.start;
        match hit.what {
            What::Nothing => return Some((place, None)),
            What::Dates(dates, _) => {
                // A day and month without a year are no date here, unless they are impossible.
                if let Some((_, _, parts)) = dates.into_iter().find(|(_, _, parts)| parts.year.is_some() || !parts.is_possible()) {
                    return Some((place, parts.value()));
                }
            }
            What::Range(first, last, _) => {
                let first = if first.year.is_some() { first } else { Parts { year: last.year, ..first } };
                if first.year.is_some() {
                    return Some((place, first.value()));
                }
            }
            _ => {}
        }
        at = hit.next.max(at + 1);
    }
    None
}

/// `22-May-2025` as `22 May 2025`.
fn part_named_month(raw: &str) -> String {
    let letters: Vec<char> = raw.chars().collect();
    let alphabetic = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphabetic());
    letters
        .iter()
        .enumerate()
        .map(|(at, letter)| if *letter == '-' && (alphabetic(at.checked_sub(1)) || alphabetic(Some(at + 1))) { ' ' } else { *letter })
        .collect()
}

/// `20250522`, `20250522T140500Z`, `20250522140500`.
fn compact(raw: &str) -> Option<Parts> {
    let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &raw[digits..];
    if !matches!(digits, 8 | 12 | 14) || !(rest.is_empty() || rest.starts_with(['T', 't', 'Z', '+', ' '])) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| raw.get(range).and_then(|digits| digits.parse::<u32>().ok());
    Some(Parts { year: number(0..4).and_then(|year| i32::try_from(year).ok()), month: number(4..6), day: number(6..8) })
}

/// `2010-11` is November here; in running text it may be a season.
fn year_and_month(raw: &str) -> Option<Parts> {
    let (year, month) = raw.split_once('-')?;
    let figures =
        |part: &str, length: usize| (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten();
    let parts = Parts { year: figures(year, 4).and_then(|year: u32| i32::try_from(year).ok()), month: figures(month, 2), day: None };
    (parts.year.is_some() && parts.month.is_some()).then_some(parts)
}

fn bare_year(raw: &str) -> Option<Parts> {
    let year = (raw.len() == 4 && raw.bytes().all(|byte| byte.is_ascii_digit())).then(|| raw.parse().ok()).flatten()?;
    Some(Parts { year: Some(year), month: None, day: None })
}
