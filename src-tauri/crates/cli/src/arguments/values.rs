//! What values of arguments may be: names to choose from, ids, dates and times.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::{ValueEnum, builder::RangedI64ValueParser};

/// The templates of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Template {
    /// *Note d'information*.
    Info,
    /// *Compte rendu de réunion*.
    Record,
    /// *Bulletin de suivi*.
    Bulletin,
}

/// In which order a summary's sentences come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// By the date of their articles.
    Time,
    /// By importance.
    Importance,
}

/// How a summary is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Method {
    /// Sentences of the sources, verbatim.
    Extract,
}

/// The formats of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// A single web page.
    Html,
    /// Markdown.
    #[value(alias = "markdown")]
    Md,
}

/// Ids are numbers from 1.
pub fn id() -> RangedI64ValueParser<i64> {
    clap::value_parser!(i64).range(1..)
}

/// A year, a month or a day, which must exist.
pub fn date(written: &str) -> Result<String, String> {
    let whole = match written.len() {
        4 => format!("{written}-01-01"),
        7 => format!("{written}-01"),
        _ => written.to_owned(),
    };
    day(&whole).map(|_| written.to_owned())
}

/// A day, which must exist.
pub fn day(written: &str) -> Result<NaiveDate, String> {
    let strict = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").map_err(|error| error.to_string())?;
    if strict { Ok(day) } else { Err("YYYY-MM-DD".to_owned()) }
}

/// A day, taken at noon so that it is the same day in most time zones, or an exact time.
pub fn now(written: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = day(written) {
        return Ok(day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc());
    }
    DateTime::parse_from_rfc3339(written).map(|time| time.with_timezone(&Utc)).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_kept_as_precise_as_it_was_written() {
        assert_eq!(date("2025").as_deref(), Ok("2025"));
        assert_eq!(date("2025-05").as_deref(), Ok("2025-05"));
        assert_eq!(date("2025-05-22").as_deref(), Ok("2025-05-22"));
        for wrong in ["25", "2025-13", "2025-5-2", "2025-02-29", "+025-01-01", "2025-05-22 "] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }
}
