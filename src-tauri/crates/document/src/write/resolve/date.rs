//! A stored date in words. What is not a date of the calendar stays as it was written.

use crate::write::Language;
use crate::write::words::Words;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words: *22 mai 2025*, *1er mai 2025*, *May 2025*. Day and month never part.
pub fn long(date: &str, words: Words) -> String {
    let Some((year, month, day)) = parts(date) else { return date.trim().to_owned() };
    let (Some(month), day) = (month.and_then(|month| words.month(month)), day) else { return year.to_string() };
    match (day, words.0) {
        (None, _) => format!("{month} {year}"),
        (Some(1), Language::Fr) => format!("1er\u{a0}{month} {year}"),
        (Some(day), _) => format!("{day}\u{a0}{month} {year}"),
    }
}

/// Year, month and day of a stored date; a time of day after it is ignored.
pub fn parts(date: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let date = date.trim();
    let date = date.split_once(['T', ' ']).map_or(date, |(day, _)| day);
    let mut fields = date.split('-');
    let number = |field: &str, digits: usize| {
        (field.len() == digits && field.bytes().all(|byte| byte.is_ascii_digit())).then(|| field.parse::<u32>().ok()).flatten()
    };
    let year = number(fields.next()?, 4)?;
    let Some(month) = fields.next() else { return Some((year, None, None)) };
    let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
    let Some(day) = fields.next() else { return Some((year, Some(month), None)) };
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = number(day, 2).filter(|day| (1..=last).contains(day))?;
    fields.next().is_none().then_some((year, Some(month), Some(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_worded_as_its_language_does() {
        let (fr, en) = (Words(Language::Fr), Words(Language::En));
        assert_eq!(long("2025-05-22", fr), "22\u{a0}mai 2025");
        assert_eq!(long("2025-05-01", fr), "1er\u{a0}mai 2025", "only the first is an ordinal");
        assert_eq!(long("2025-08", fr), "août 2025");
        assert_eq!(long("2025-05-22T08:00:00Z", en), "22\u{a0}May 2025");
        assert_eq!(long("2025", en), "2025");
    }

    #[test]
    fn what_is_no_date_stays_as_written() {
        for odd in ["2025-02-30", "20025-01-01", "mai 2025", "2025-13", "2025-1-1"] {
            assert_eq!(long(odd, Words(Language::Fr)), odd, "no date is invented");
        }
    }
}
