//! Dates of publication from all of a page, in order: certain ones first, then those that are guessed from dates in the text,
//! then those that say when it was changed. A day is said once.

use super::head::{self, Head};
use super::page::{Line, Page};
use super::trim::Tidy;
use crate::read::{Candidate, Extract, Format, Hint, dates, text};
use crate::tree::Block;

/// Every candidate, best first.
pub fn candidates(head: &Head, page: &Page, tidy: &Tidy, titles: &[String], urls: &[Candidate], hint: &Hint, blocks: &[Block]) -> Vec<Candidate> {
    let mut found = head.published(urls, hint);
    found.extend(tidy.dates.iter().filter(|date| date.origin != "modified").cloned());
    // A month only: the day of it that the page shows says more.
    let month = found.first().filter(|first| first.value.len() == 7 && first.origin == "url").map(|first| first.value.clone());
    let mut probe = Extract { published: found, ..Extract::of(Format::Html, blocks.to_vec()) };
    text::dateline(&mut probe);
    let mut found = probe.published;
    let mut modified = head.modified();
    modified.extend(tidy.dates.iter().filter(|date| date.origin == "modified").cloned());
    if found.iter().all(|known| known.value.len() <= 7) {
        let guessed = near(page, tidy, titles, &modified);
        let fits = |date: &Candidate| {
            month.as_deref().is_none_or(|month| dates::day(&date.value).is_some_and(|(year, at, _)| format!("{year}-{at:02}") == month))
        };
        let at = if month.is_some() { 0 } else { found.len() };
        guessed.into_iter().filter(fits).for_each(|date| found.insert(at.min(found.len()), date));
    }
    local_first(&mut found);
    found.extend(modified);
    once_a_day(found)
}

/// A machine date in universal time, beside the day that the page shows its readers: late in the evening they differ.
fn local_first(found: &mut Vec<Candidate>) {
    let Some(first) = found.first() else { return };
    let (Some(hour), Some(day)) = (dates::universal_hour(&first.value), dates::day(&first.value)) else { return };
    let beside = found.iter().skip(1).position(|other| {
        let shown =
            matches!(other.origin.as_str(), "time" | "line" | "class" | "url" | "itemprop:datePublished") || other.origin.starts_with("meta:");
        // The same moment has the same minutes; an address has none.
        let same = other.origin == "url"
            || (is_midnight(&first.value, hour) && minutes(&other.value).is_none())
            || minutes(&other.value).is_some_and(|at| minutes(&first.value) == Some(at));
        shown && same && dates::universal_hour(&other.value).is_none() && dates::day(&other.value).is_some_and(|other| is_neighbour(day, other, hour))
    });
    if let Some(at) = beside {
        let local = found.remove(at + 1);
        found.insert(0, local);
    }
}

/// Whether a time in universal time is a midnight between Greenwich and Moscow: a day that was set without an hour.
fn is_midnight(value: &str, hour: u32) -> bool {
    let after = value.find(':').map(|at| &value[at + 1..]).unwrap_or_default();
    (21..=23).contains(&hour) && after.chars().filter(char::is_ascii_digit).collect::<String>().trim_end_matches('0').is_empty()
}

/// The minutes of a date's time of day: `T14:30`, `14 h 30`.
fn minutes(value: &str) -> Option<u32> {
    let at = value.find([':', 'h', 'H']).filter(|at| value[..*at].trim_end().ends_with(|c: char| c.is_ascii_digit()))?;
    let digits: String = value[at + 1..].trim_start().chars().take(2).collect();
    digits.parse().ok()
}

/// Whether a date is one of publication, neither guessed nor one of a change.
pub fn is_certain(date: &Candidate) -> bool {
    date.value.len() > 7 && date.origin != "modified" && !date.origin.starts_with("guess")
}

/// Puts an extractor's guess in its place: behind certain dates and those beside the title, before those of a change.
pub fn add_guess(found: &mut Vec<Candidate>, date: &str, origin: &str) {
    let day = dates::day(date);
    if day.is_none() || found.iter().any(|known| dates::day(&known.value) == day) {
        return;
    }
    // A month in the address, and a day in it.
    let month = found.iter().position(|known| known.origin == "url" && date.starts_with(&known.value));
    let behind = found.iter().position(|known| {
        known.origin == "modified"
            || known.origin == "guess:text" && known.words.as_deref().is_some_and(|words| words.len() > 60 && !opens(words, &known.value))
    });
    let at = month.or(behind).unwrap_or(found.len());
    found.insert(at, Candidate { value: date.to_owned(), origin: origin.to_owned(), words: None });
}

/// Whether a paragraph opens with its date: « (21 novembre 2022) Les abonnés… ».
fn opens(words: &str, date: &str) -> bool {
    words.find(date).is_some_and(|at| !words[..at].contains(char::is_alphanumeric))
}

/// Whether `other` is the day after an evening in universal time, or the day before a morning.
fn is_neighbour(day: (u32, u32, u32), other: (u32, u32, u32), hour: u32) -> bool {
    let number = |(year, month, day): (u32, u32, u32)| {
        chrono::NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or_default(), month, day).map(|date| chrono::Datelike::num_days_from_ce(&date))
    };
    match (number(day), number(other)) {
        (Some(day), Some(other)) => (other - day == 1 && hour >= 10) || (day - other == 1 && hour <= 12),
        _ => false,
    }
}

/// Dates that stand by themselves beside the title or the text: nothing says that they are the publication's.
fn near(page: &Page, tidy: &Tidy, titles: &[String], modified: &[Candidate]) -> Vec<Candidate> {
    let lines = &page.lines;
    let first = tidy.kept.iter().min().copied().unwrap_or_default();
    let last = tidy.kept.iter().max().copied().unwrap_or_default();
    let title = lines.iter().take(first + 3).position(|line| titles.contains(&line.key));
    let changed = |date: &str| modified.iter().any(|known| dates::day(&known.value) == dates::day(date));
    let of = |line: &Line| {
        let date = dates::first(&line.text).filter(|date| dates::day(date).is_some() && !changed(date))?;
        Some(head::said_so(date, &line.text, "guess:text"))
    };
    let short = |line: &&Line| line.words <= 16 && line.linked < 0.9;
    let top = title.map_or(first.saturating_sub(6), |title| title.saturating_sub(4));
    let mut found: Vec<Candidate> = lines[top.min(lines.len())..lines.len().min(first + 3)].iter().filter(short).filter_map(of).collect();
    if found.is_empty() {
        found = lines[first.min(lines.len())..lines.len().min(last + 12)]
            .iter()
            .filter(|line| line.words <= 10 && !line.aside)
            .filter_map(of)
            .take(1)
            .collect();
    }
    if found.is_empty() {
        found = tidy.kept.iter().take(3).filter_map(|at| of(&lines[*at])).take(1).collect();
    }
    found.truncate(2);
    found.reverse();
    found
}

/// Each day once: at its first place, in the form that says most of the time.
fn once_a_day(found: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    let has_time = |date: &Candidate| date.value.contains(':') || date.value.contains('T');
    for date in found {
        let day = dates::day(&date.value);
        match kept.iter_mut().find(|known| known.value == date.value || (day.is_some() && dates::day(&known.value) == day)) {
            Some(known) if !has_time(known) && has_time(&date) && date.origin != "modified" && !date.origin.starts_with("guess") => *known = date,
            Some(_) => {}
            None => kept.push(date),
        }
    }
    kept
}
