//! Finds where a date is written in a line of text, in French or English. It does not say which day it is: the value stays as
//! it is written, and who reads it decides.

use super::phrases::{fold, opens_with, phrases};
use std::ops::Range;

/// A word of a text: digits, or letters, with its place.
struct Word<'text> {
    text: &'text str,
    at: Range<usize>,
}

/// The first date with a year in the text, with the time of day that follows it.
pub(super) fn first(text: &str) -> Option<&str> {
    let words = words(text);
    (0..words.len()).find_map(|start| {
        let end = day_first(&words, start, text).or_else(|| month_first(&words, start, text)).or_else(|| figures(&words, start, text))?;
        let last = time(&words, end, text).unwrap_or(end);
        Some(&text[words[start].at.start..words[last].at.end])
    })
}

/// What a line says of the article's date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said<'text> {
    /// `Publié le …`
    Published(&'text str),
    /// `Mis à jour le …`
    Modified(&'text str),
    /// Just a date.
    Bare(&'text str),
}

/// Reads a line that says when the article was published, and little else. A line can say two things.
pub(super) fn said(line: &str) -> Vec<Said<'_>> {
    let mut found = Vec::new();
    if line.len() > 300 {
        return found;
    }
    let mut from = 0;
    let mut last: Option<bool> = None;
    while let Some(date) = first(&line[from..]) {
        let start = date.as_ptr() as usize - line.as_ptr() as usize;
        let lead = fold(&line[from..start]);
        let lead = lead.trim_matches(|c: char| !c.is_alphanumeric());
        let near: String = lead.chars().rev().take(48).collect::<Vec<_>>().into_iter().rev().collect();
        let list = &phrases().dates;
        let place = |phrases: &[String]| phrases.iter().filter_map(|phrase| said_last(&near, phrase)).max();
        match (place(&list.published), place(&list.modified)) {
            (published, Some(modified)) if published.is_none_or(|at| at < modified) => {
                last = Some(false);
                found.push(Said::Modified(date));
            }
            (Some(_), _) => {
                last = Some(true);
                found.push(Said::Published(date));
            }
            _ if last.is_none() => found.push(Said::Bare(date)),
            _ => {}
        }
        from = start + date.len();
        if found.len() >= 3 {
            break;
        }
    }
    found
}

/// Where a phrase stands last in what comes before a date, as words of their own. *On* says so only right before it.
fn said_last(before: &str, phrase: &str) -> Option<usize> {
    let phrase = phrase.trim_end();
    before.rmatch_indices(phrase).map(|(at, _)| at).find(|at| {
        let (left, right) = (&before[..*at], &before[at + phrase.len()..]);
        let apart = !left.ends_with(char::is_alphanumeric) && !right.starts_with(char::is_alphanumeric);
        apart && (phrase != "on" || right.split_whitespace().all(|word| word.trim_end_matches(',').ends_with("day")))
    })
}

/// Whether a line is nothing but a note of when it was published: the date, the words before it, a time, a name.
pub(super) fn is_note(line: &str) -> bool {
    if line.chars().count() > 140 {
        return false;
    }
    let folded = fold(line);
    let list = &phrases().dates;
    let opens = opens_with(&folded, &list.published).or_else(|| opens_with(&folded, &list.modified));
    match first(line) {
        Some(date) => {
            opens.is_some_and(|phrase| phrase != "on" && phrase != "posted" || line.chars().count() < 60) || line.trim().len() <= date.len() + 12
        }
        None => false,
    }
}

/// The address's date: `/2025/05/22/` gives `2025-05-22`, `/2025/05/` gives `2025-05`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let number =
        |part: &str, length: usize| (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u32>().ok())?;
    for window in parts.windows(3) {
        if let (Some(year), Some(month)) = (number(window[0], 4), number(window[1], 2)) {
            if !(1990..2100).contains(&year) || !(1..=12).contains(&month) {
                continue;
            }
            if let Some(day) = number(window[2], 2).filter(|day| (1..=31).contains(day)) {
                return Some(format!("{year}-{month:02}-{day:02}"));
            }
        }
    }
    for part in path.split(['/', '-', '_', '.']) {
        if let Some(all) = number(part, 8) {
            let (year, month, day) = (all / 10_000, all / 100 % 100, all % 100);
            if (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) {
                return Some(format!("{year}-{month:02}-{day:02}"));
            }
        }
    }
    path.split('/').collect::<Vec<_>>().windows(2).find_map(|window| {
        let (year, month) = (number(window[0], 4)?, number(window[1], 2)?);
        ((1990..2100).contains(&year) && (1..=12).contains(&month)).then(|| format!("{year}-{month:02}"))
    })
}

/// Whether a metadata value can be a date at all: it holds a year that an article can have.
pub(super) fn plausible(value: &str) -> bool {
    let lead = value.trim();
    let mut years = lead.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4 || run.len() == 8 || run.len() == 14);
    let stamp = (lead.len() == 10 || lead.len() == 13) && lead.bytes().all(|byte| byte.is_ascii_digit());
    (stamp || years.any(|run| matches!(&run[..2], "19" | "20") && !run.starts_with("1970"))) && lead.len() <= 80
}

/// Year, month and day of a written or machine date, to compare two. Figures are read day first where both ways are possible.
pub(super) fn day(value: &str) -> Option<(u32, u32, u32)> {
    let value = value.trim();
    let valid = |year: u32, month: u32, day: u32| {
        ((1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
    };
    let run: String = value.chars().take_while(char::is_ascii_digit).collect();
    if matches!(run.len(), 8 | 14) {
        return valid(run[..4].parse().ok()?, run[4..6].parse().ok()?, run[6..8].parse().ok()?);
    }
    let all = words(value);
    let start = (0..all.len())
        .find(|start| day_first(&all, *start, value).or_else(|| month_first(&all, *start, value)).or_else(|| figures(&all, *start, value)).is_some());
    let Some(start) = start else {
        // `Tue May 03 13:04:05 +0000 2022`
        let at = (0..all.len()).find(|at| is_month(all.get(*at)) && number(all.get(at + 1), 1..=31).is_some())?;
        let year = (at + 2..all.len()).find(|at| is_year(all.get(*at)))?;
        return valid(number(all.get(year), 1900..=2100)?, month_of(all.get(at))?, number(all.get(at + 1), 1..=31)?);
    };
    if let Some(last) = day_first(&all, start, value) {
        let month = (start..last).find_map(|at| month_of(all.get(at)))?;
        return valid(number(all.get(last), 1900..=2100)?, month, number(all.get(start), 1..=31)?);
    }
    if let Some(last) = month_first(&all, start, value) {
        return valid(number(all.get(last), 1900..=2100)?, month_of(all.get(start))?, number(all.get(start + 1), 1..=31)?);
    }
    let figure = |at: usize| number(all.get(start + at), 0..=2100);
    match (figure(0)?, figure(1)?, figure(2)?) {
        (year, month, day) if year > 31 => valid(year, month, day),
        (day, month, year) if month <= 12 => valid(year, month, day),
        (month, day, year) => valid(year, month, day),
    }
}

/// The same, as an ISO day where the date is written in a language other than French and English, which alone are read further on.
pub(super) fn in_plain_form(value: &str) -> Option<String> {
    let foreign = words(value).iter().any(|word| {
        let folded = fold(word.text);
        phrases().dates.foreign_months.iter().flatten().any(|name| *name == folded) && month_of(Some(word)).is_some()
    });
    let (year, month, day) = day(value).filter(|_| foreign)?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// The hour of a machine date in universal time.
pub(super) fn universal_hour(value: &str) -> Option<u32> {
    let value = value.trim();
    let universal = value.ends_with('Z') || value.ends_with("+00:00") || value.ends_with("+0000") || value.ends_with("+00") || value.ends_with("GMT");
    let at = value.find(':').filter(|at| universal && *at >= 2)?;
    value.get(at - 2..at)?.parse().ok().filter(|hour| *hour < 24)
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let digit = c.is_ascii_digit();
        if !digit && !c.is_alphabetic() {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if (digit && next.is_ascii_digit()) || (!digit && next.is_alphabetic()) {
                end = at + next.len_utf8();
                chars.next();
            } else {
                break;
            }
        }
        words.push(Word { text: &text[start..end], at: start..end });
    }
    words
}

fn number(word: Option<&Word<'_>>, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    let word = word?;
    (word.text.len() <= 4).then(|| word.text.parse().ok())?.filter(|number| range.contains(number))
}

fn is_year(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| word.text.len() == 4) && number(word, 1900..=2100).is_some()
}

fn is_month(word: Option<&Word<'_>>) -> bool {
    month_of(word).is_some()
}

fn month_of(word: Option<&Word<'_>>) -> Option<u32> {
    let word = word.filter(|word| word.text.len() >= 3 && !word.text.starts_with(|c: char| c.is_ascii_digit()))?;
    let folded = fold(word.text);
    let list = &phrases().dates;
    let at = list
        .months
        .iter()
        .position(|names| names.contains(&folded))
        .or_else(|| list.foreign_months.iter().position(|names| names.contains(&folded)))?;
    u32::try_from(at + 1).ok()
}

/// Whether only these characters stand between two words.
fn gap(words: &[Word<'_>], before: usize, text: &str, allowed: &str, longest: usize) -> bool {
    let (Some(left), Some(right)) = (words.get(before), words.get(before + 1)) else { return false };
    let between = &text[left.at.end..right.at.start];
    between.chars().count() <= longest && between.chars().all(|c| c.is_whitespace() || allowed.contains(c))
}

/// `22 mai 2025`, `1er juin 2025`, `22nd May, 2025`; gives the index of the last word.
fn day_first(words: &[Word<'_>], start: usize, text: &str) -> Option<usize> {
    number(words.get(start), 1..=31).filter(|_| words[start].text.len() <= 2)?;
    let ordinal = words.get(start + 1).is_some_and(|word| matches!(fold(word.text).as_str(), "er" | "st" | "nd" | "rd" | "th" | "e"));
    let mut month = start + 1 + usize::from(ordinal);
    let links = |at: usize| words.get(at).is_some_and(|word| matches!(word.text, "of" | "de" | "del"));
    month += usize::from(links(month));
    let year = month + 1 + usize::from(links(month + 1));
    let whole = is_month(words.get(month)) && is_year(words.get(year));
    (whole && gap(words, month - 1, text, "-./", 2) && gap(words, year - 1, text, "-.,/", 3)).then_some(year)
}

/// `May 22, 2025`.
fn month_first(words: &[Word<'_>], start: usize, text: &str) -> Option<usize> {
    if !is_month(words.get(start)) {
        return None;
    }
    number(words.get(start + 1), 1..=31)?;
    let ordinal = words.get(start + 2).is_some_and(|word| matches!(word.text, "st" | "nd" | "rd" | "th"));
    let year = start + 2 + usize::from(ordinal);
    (is_year(words.get(year)) && gap(words, start, text, ".-", 2) && gap(words, year - 1, text, ",-", 3)).then_some(year)
}

/// `2025-05-22`, `22/05/2025`, `22.05.2025`.
fn figures(words: &[Word<'_>], start: usize, text: &str) -> Option<usize> {
    if start > 0
        && text[words[start - 1].at.end..words[start].at.start].ends_with(['/', '-', '.'])
        && words[start - 1].text.len() <= 4
        && words[start - 1].text.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let sign = text[words[start].at.end..].chars().next().filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let single =
        |at: usize| words.get(at + 1).is_some_and(|next| next.at.start == words[at].at.end + 1) && text[words[at].at.end..].starts_with(sign);
    if !single(start) || !single(start + 1) {
        return None;
    }
    let (a, b, c) = (words.get(start), words.get(start + 1), words.get(start + 2));
    // In `28.09.1912:44` a year of two figures and an hour stand together; in `2007.05.001` there is no day.
    let ends = words.get(start + 2).is_some_and(|word| {
        let after = &text[word.at.end..];
        word.text.len() != 3 && !(after.starts_with(':') && after[1..].starts_with(|c: char| c.is_ascii_digit()))
    });
    let iso = is_year(a) && number(b, 1..=12).is_some() && number(c, 1..=31).is_some();
    let european = ends && number(a, 1..=31).is_some() && number(b, 1..=31).is_some() && is_year(c);
    let iso = iso && words.get(start + 2).is_some_and(|word| word.text.len() != 3);
    let short = words[start].text.len() <= 2 || iso;
    ((iso || european) && short).then_some(start + 2)
}

/// The last word of a time of day that follows a date: `à 14 h`, `14h30`, `- 14:30`, `T14:30:00Z`, `2:30 pm`.
fn time(words: &[Word<'_>], date: usize, text: &str) -> Option<usize> {
    let mut at = date + 1;
    if words.get(at).is_some_and(|word| matches!(fold(word.text).as_str(), "a" | "at" | "t")) {
        if !gap(words, date, text, ",-|•·", 4) {
            return None;
        }
        at += 1;
    }
    number(words.get(at), 0..=24).filter(|_| words[at].text.len() <= 2 && gap(words, at - 1, text, ",-|•·:", 4))?;
    let clock = words.get(at + 1)?;
    let between = &text[words[at].at.end..clock.at.start];
    let mut last = match fold(clock.text).as_str() {
        "h" | "heures" | "heure" if between.trim().is_empty() => {
            let minutes = number(words.get(at + 2), 0..=59).filter(|_| words[at + 2].text.len() == 2 && gap(words, at + 1, text, "", 1));
            if minutes.is_some() { at + 2 } else { at + 1 }
        }
        "am" | "pm" if between.chars().count() <= 1 => return Some(at + 1),
        _ if between == ":" && number(Some(clock), 0..=59).is_some() => at + 1,
        _ => return None,
    };
    if text[words[last].at.end..].starts_with(':') && number(words.get(last + 1), 0..=59).is_some() {
        last += 1;
        if text[words[last].at.end..].starts_with('.') && words.get(last + 1).is_some_and(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()))
        {
            last += 1;
        }
    }
    if words.get(last + 1).is_some_and(|word| matches!(fold(word.text).as_str(), "am" | "pm" | "z" | "gmt" | "utc" | "tu"))
        && gap(words, last, text, "", 1)
    {
        last += 1;
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_as_they_are_written() {
        for (text, date) in [
            ("Publié le 22 mai 2025 à 14 h par la rédaction", "22 mai 2025 à 14 h"),
            ("Bamako, le jeudi 1er juin 2025", "1er juin 2025"),
            ("Posted on May 22, 2025 at 2:30 pm", "May 22, 2025 at 2:30 pm"),
            ("22/05/2025 - 14:30", "22/05/2025 - 14:30"),
            ("le 2025-05-22T14:30:00Z", "2025-05-22T14:30:00Z"),
            ("22 mai 2025 | 14h30", "22 mai 2025 | 14h30"),
            ("22 février 2025, 9h", "22 février 2025, 9h"),
            ("the 22nd of May, 2025", "22nd of May, 2025"),
        ] {
            assert_eq!(first(text), Some(date), "{text}");
        }
        for text in ["le 22 mai", "1.234.5678", "version 3.14.2", "en 2025", "mars 2025", "40 mai 2025"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn the_day_of_a_date_is_known_however_it_is_written() {
        for text in [
            "22 mai 2025 à 14 h",
            "May 22nd, 2025",
            "2025-05-22T14:00:00Z",
            "20250522",
            "22/05/2025",
            "05/22/2025",
            "22. Mai 2025",
            "22 de mayo de 2025",
            "Thu May 22 14:00:00 +0000 2025",
        ] {
            assert_eq!(day(text), Some((2025, 5, 22)), "{text}");
        }
        assert_eq!(day("mai 2025"), None);
        assert_eq!(in_plain_form("22. Dezember 2025").as_deref(), Some("2025-12-22"));
        assert_eq!(in_plain_form("22 décembre 2025"), None, "French and English stay as they are written");
        assert_eq!(universal_hour("2025-05-22T23:10:00Z"), Some(23));
        assert_eq!(universal_hour("2025-05-22T23:10:00+02:00"), None);
    }

    #[test]
    fn a_line_can_say_when_it_was_published_and_changed() {
        assert_eq!(
            said("Publié le 22 mai 2025 à 14 h, mis à jour le 23 mai 2025"),
            [Said::Published("22 mai 2025 à 14 h"), Said::Modified("23 mai 2025")]
        );
        assert_eq!(said("Mis à jour le 23 mai 2025"), [Said::Modified("23 mai 2025")]);
    }

    #[test]
    fn an_address_can_hold_the_date() {
        assert_eq!(in_address("https://x.example/2025/05/22/titre").as_deref(), Some("2025-05-22"));
        assert_eq!(in_address("https://x.example/2025/05/titre-12").as_deref(), Some("2025-05"));
        assert_eq!(in_address("https://x.example/actu/20250522-titre").as_deref(), Some("2025-05-22"));
        assert_eq!(in_address("https://x.example/article-123456"), None);
    }

    #[test]
    fn words_that_only_end_like_a_phrase_say_nothing() {
        for line in ["Édition du 12 octobre 2020", "Mixed Team Competition 29.01.2022", "Publication d’un décret on the first 22 May 2025"] {
            assert!(said(line).iter().all(|said| matches!(said, Said::Bare(_))), "{line}");
        }
        assert_eq!(said("on Thursday, 22 May 2025"), [Said::Published("22 May 2025")]);
    }

    #[test]
    fn figures_that_run_into_others_are_no_date() {
        assert_eq!(first("jeconom.2007.05.001"), None);
        assert_eq!(first("28.09.1912:44"), None);
    }
}
