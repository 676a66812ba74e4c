//! Dates as feeds write them into ISO 8601: RFC 822 with and without a zone, in French too, W3CDTF and its misspellings, `ctime`.
//!
//! It refuses to guess: an unknown zone, a day that does not exist, `03/04/2025` stay as they are written.

use crate::read::phrases::{fold, phrases};

/// A date in ISO 8601, as precise as it is written, with its offset where it says one.
pub fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    let mut said = Said::default();
    let words = words(text);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += said.take(&words, at, word)?;
    }
    said.write()
}

/// A run of digits or letters, and the signs before it.
#[derive(Debug)]
struct Word<'text> {
    signs: &'text str,
    text: &'text str,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let digits = rest[start..].starts_with(|c: char| c.is_ascii_digit());
        let body = &rest[start..];
        let end = body.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits).unwrap_or(body.len());
        words.push(Word { signs: &rest[..start], text: &body[..end] });
        rest = &body[end.max(1)..];
    }
    words
}

#[derive(Debug, Default)]
struct Said {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    time: Option<(u32, u32, Option<u32>)>,
    zone: Option<i32>,
    afternoon: Option<bool>,
}

impl Said {
    /// Takes a word and those that belong to it; gives how many, none where it means nothing known.
    fn take(&mut self, words: &[Word<'_>], at: usize, word: &Word<'_>) -> Option<usize> {
        let next = |ahead: usize| words.get(at + ahead);
        let number = |word: Option<&Word<'_>>| word.and_then(|word| word.text.parse::<u32>().ok());
        let joined = |ahead: usize, signs: &str| next(ahead).is_some_and(|word| word.signs == signs && word.text.as_bytes()[0].is_ascii_digit());
        let Ok(value) = word.text.parse::<u32>() else { return self.name(word, next(1)) };
        let digits = word.text.len();
        // A time: `18:40`, `18:40:05.123`, `18h40`.
        if digits <= 2
            && self.time.is_none()
            && (joined(1, ":") || (self.dated() && next(1).is_some_and(|word| matches!(word.text, "h" | "H") && word.signs.len() <= 1)))
        {
            let colon = joined(1, ":");
            let from = if colon { 1 } else { 2 };
            let minutes = if colon || joined(2, "") || joined(2, " ") { number(next(from)) } else { None };
            let mut used = from + usize::from(minutes.is_some());
            let seconds = if colon && joined(used, ":") { number(next(used)) } else { None };
            used += usize::from(seconds.is_some());
            if seconds.is_some() && (joined(used, ".") || joined(used, ",")) {
                used += 1;
            }
            self.time = Some((value, minutes.unwrap_or_default(), seconds));
            return Some(used);
        }
        // An offset: `+02:00`, `-0500`, `+1`.
        if self.time.is_some() && self.zone.is_none_or(|zone| zone == 0) && matches!(word.signs.trim_start(), "+" | "-" | "−") {
            let (hours, minutes, used) = match digits {
                4 => (value / 100, value % 100, 1),
                1 | 2 if joined(1, ":") => (value, number(next(1))?, 2),
                1 | 2 => (value, 0, 1),
                _ => return None,
            };
            let whole = i32::try_from(hours * 60 + minutes).ok().filter(|whole| *whole <= 14 * 60 && minutes < 60)?;
            self.zone = Some(if word.signs.trim_start() == "+" { whole } else { -whole });
            return Some(used);
        }
        match digits {
            4 if self.year.is_none() => {
                self.year = i32::try_from(value).ok();
                // `2025-05-22`, `2025/05/22`.
                let sign = next(1).map(|word| word.signs).filter(|signs| matches!(*signs, "-" | "/" | "." | ":")).unwrap_or_default();
                let short = |ahead: usize| !sign.is_empty() && joined(ahead, sign) && next(ahead).is_some_and(|word| word.text.len() <= 2);
                if self.month.is_some() || !short(1) {
                    return Some(1);
                }
                self.month = number(next(1));
                if !short(2) {
                    return Some(2);
                }
                self.day = number(next(2));
                Some(3)
            }
            8 if self.year.is_none() => {
                (self.year, self.month, self.day) = (i32::try_from(value / 10_000).ok(), Some(value / 100 % 100), Some(value % 100));
                Some(1)
            }
            6 | 4 if self.dated() && self.time.is_none() => {
                let value = if digits == 4 { value * 100 } else { value };
                self.time = Some((value / 10_000, value / 100 % 100, (digits == 6).then_some(value % 100)));
                Some(1)
            }
            1 | 2 if self.day.is_none() && self.month.is_none() && (joined(1, "/") || joined(1, ".") || joined(1, "-")) => {
                let signs = next(1).map(|word| word.signs.to_owned())?;
                if !joined(2, &signs) {
                    return None;
                }
                let (second, year) = (number(next(1))?, number(next(2))?);
                // Day and month can be told apart only where one of them is over 12, or both are the same.
                (self.day, self.month) = match (value, second) {
                    (13..=31, 1..=12) => (Some(value), Some(second)),
                    (1..=12, 13..=31) => (Some(second), Some(value)),
                    _ if value == second || signs == "." => (Some(value), Some(second)),
                    _ => return None,
                };
                self.year = Some(century(year, next(2)?.text.len())?);
                Some(3)
            }
            1 | 2 if self.day.is_none() => {
                self.day = Some(value);
                Some(1)
            }
            2 if self.year.is_none() && self.month.is_some() => {
                self.year = Some(century(value, 2)?);
                Some(1)
            }
            _ => None,
        }
        .or_else(|| (digits == 4 && self.year.is_some() && self.time.is_none()).then_some(1))
    }

    fn dated(&self) -> bool {
        self.year.is_some() && self.day.is_some()
    }

    fn name(&mut self, word: &Word<'_>, next: Option<&Word<'_>>) -> Option<usize> {
        const ZONES: &[(&str, i32)] = &[
            ("z", 0),
            ("gmt", 0),
            ("ut", 0),
            ("utc", 0),
            ("tu", 0),
            ("wet", 0),
            ("west", 60),
            ("bst", 60),
            ("cet", 60),
            ("met", 60),
            ("wat", 60),
            ("cest", 120),
            ("mest", 120),
            ("cat", 120),
            ("eet", 120),
            ("eest", 180),
            ("eat", 180),
            ("msk", 180),
            ("est", -300),
            ("edt", -240),
            ("cst", -360),
            ("cdt", -300),
            ("mst", -420),
            ("mdt", -360),
            ("pst", -480),
            ("pdt", -420),
            ("akst", -540),
            ("akdt", -480),
            ("hst", -600),
            ("jst", 540),
            ("kst", 540),
            ("hkt", 480),
        ];
        const FILL: &[&str] = &["t", "le", "a", "at", "of", "er", "st", "nd", "rd", "th", "on", "et", "ie"];
        let folded = fold(word.text);
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
        let month = phrases().dates.months.iter().position(|names| names.contains(&folded)).and_then(|at| u32::try_from(at + 1).ok());
        if let Some((_, zone)) = ZONES.iter().find(|(name, _)| *name == folded).filter(|_| self.time.is_some()) {
            self.zone = Some(*zone);
            return Some(1);
        }
        if matches!(folded.as_str(), "am" | "pm") && self.time.is_some() {
            self.afternoon = Some(folded == "pm");
            return Some(1);
        }
        // « mar. 20 mai 2025 » opens with Tuesday, not March: another month follows.
        let day_name = days.iter().any(|day| folded.starts_with(day))
            && (folded.len() <= 4 || folded.ends_with("day") || folded.ends_with("di") || folded == "dimanche");
        if let Some(month) = month.filter(|_| !(folded == "mar" && self.day.is_none() && next.is_some_and(|word| word.signs.contains(['.', ','])))) {
            if self.month.is_some() {
                return None;
            }
            self.month = Some(month);
            return Some(1);
        }
        (day_name || FILL.contains(&folded.as_str())).then_some(1)
    }

    fn write(self) -> Option<String> {
        let year = self.year.filter(|year| (1900..2200).contains(year))?;
        let Some(month) = self.month.filter(|month| (1..=12).contains(month)) else { return self.month.is_none().then(|| format!("{year}")) };
        let Some(day) = self.day else { return Some(format!("{year}-{month:02}")) };
        if !exists(year, month, day) {
            return None;
        }
        let Some((hours, minutes, seconds)) = self.time else { return Some(format!("{year}-{month:02}-{day:02}")) };
        let hours = match self.afternoon {
            Some(true) if hours < 12 => hours + 12,
            Some(false) if hours == 12 => 0,
            _ => hours,
        };
        let seconds = seconds.unwrap_or_default().min(59);
        if hours > 23 || minutes > 59 {
            return None;
        }
        let zone = match self.zone {
            None => String::new(),
            Some(zone) => format!("{}{:02}:{:02}", if zone < 0 { '-' } else { '+' }, zone.abs() / 60, zone.abs() % 60),
        };
        Some(format!("{year}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}{zone}"))
    }
}

/// Whether a calendar has this day.
pub(in crate::read) fn exists(year: i32, month: u32, day: u32) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Minutes of a date of this module since the year 0, months counted as 31 days: enough to tell what is newer.
pub fn minutes(iso: &str) -> Option<i64> {
    let number = |from: usize, to: usize| iso.get(from..to).and_then(|digits| digits.parse::<i64>().ok());
    let days = (number(0, 4)? * 12 + number(5, 7).unwrap_or(1)) * 31 + number(8, 10).unwrap_or(1);
    let zone = match iso.get(19..20) {
        Some("+") => number(20, 22).unwrap_or_default() * 60 + number(23, 25).unwrap_or_default(),
        Some("-") => -(number(20, 22).unwrap_or_default() * 60 + number(23, 25).unwrap_or_default()),
        _ => 0,
    };
    Some(days * 1440 + number(11, 13).unwrap_or_default() * 60 + number(14, 16).unwrap_or_default() - zone)
}

fn century(year: u32, digits: usize) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some(year),
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}
