//! Dates of references, as precise as they are written.
//!
//! It refuses days that do not exist; of a range it takes the first day.

use crate::read::feed::dates;
use crate::read::phrases::{fold, phrases};

/// `2025/05/22/`, `2025//`, `2025-05-22`, `22 mai 2025`.
pub fn slashed(text: &str) -> Option<String> {
    let text = text.trim();
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    if parts.len() >= 3 && parts[0].len() == 4 && parts[0].bytes().all(|byte| byte.is_ascii_digit()) {
        return made(parts[0].parse().ok()?, month(parts[1]), parts[2].parse().ok());
    }
    first(text)
}

/// A date of BibLaTeX (EDTF): `2025-05-22/2025-05-24`, `2025-05~`, `2025?`, or words.
pub fn first(text: &str) -> Option<String> {
    let start = text
        .split_once('/')
        .map_or(text, |(start, end)| if start.len() >= 4 && (end.is_empty() || end.len() >= 4 || end == "..") { start } else { text });
    let start = start.trim().trim_end_matches(['~', '?', '%', '/', ' ']);
    let mut parts = start.split('-');
    let figures =
        |part: Option<&str>, length: usize| part.filter(|part| part.len() <= length && !part.is_empty()).and_then(|part| part.parse::<u32>().ok());
    let count = start.split('-').count();
    let digits = start.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if digits && count <= 3 && start.split('-').next().is_some_and(|year| year.len() == 4) {
        let year = figures(parts.next(), 4)?;
        return made(year, figures(parts.next(), 2), figures(parts.next(), 2));
    }
    // `1999-uu-uu`, `1999-XX`: what is not known is left out.
    if let Some((known, rest)) = start.split_once(['u', 'X', 'x'])
        && rest.bytes().all(|byte| matches!(byte, b'u' | b'X' | b'x' | b'-'))
        && let Some(known) = known.strip_suffix('-')
    {
        return first(known);
    }
    dates::iso(start)
}

/// The number of a month, by its figures or its name.
pub fn month(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches('.');
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let folded = fold(text);
    phrases().dates.months.iter().position(|names| names.contains(&folded)).and_then(|at| u32::try_from(at + 1).ok())
}

/// A date of its parts; a month or a day that cannot be is left out, and what is finer with it.
pub fn made(year: u32, month: Option<u32>, day: Option<u32>) -> Option<String> {
    let year = i32::try_from(year).ok().filter(|year| (1000..2200).contains(year))?;
    let Some(month) = month.filter(|month| (1..=12).contains(month)) else { return Some(year.to_string()) };
    let Some(day) = day.filter(|day| *day > 0) else { return Some(format!("{year}-{month:02}")) };
    dates::exists(year, month, day).then(|| format!("{year}-{month:02}-{day:02}"))
}
