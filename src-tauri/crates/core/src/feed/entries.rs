//! What the reader gave of an entry, as it is kept: known again by its key, listed by its date.

use super::address;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use griot_analysis::dates;
use griot_document::{
    read::{Candidate, Extract, Verdict},
    tree::lines_of,
};
use sha2::{Digest, Sha256};

/// The longest title of an entry that is listed, in characters.
const TITLE: usize = 300;

/// An entry about to be kept.
#[derive(Debug)]
pub struct Entry {
    /// Its own id in the feed; else its address, else the hash of what it says.
    pub key: String,
    /// Its title, never empty.
    pub title: String,
    /// The address of its page.
    pub url: Option<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// By what it is listed.
    pub sorted: String,
    /// The opening of its text.
    pub excerpt: String,
    /// Words of text.
    pub words: usize,
    /// Whether it is the whole text.
    pub complete: bool,
    /// What the reader gave.
    pub extract: Extract,
}

impl Entry {
    /// An entry as the reader gave it, `now`.
    #[must_use]
    pub fn of(extract: Extract, now: DateTime<Utc>) -> Self {
        let (text, _) = lines_of(&extract.blocks);
        let first = |candidates: &[Candidate]| candidates.iter().map(|found| one_line(&found.value)).find(|value| !value.is_empty());
        let url = extract.urls.iter().find_map(|candidate| address::page(&candidate.value));
        let title = first(&extract.titles).unwrap_or_else(|| crate::article::excerpt(&text, 80));
        let title = if title.is_empty() { url.clone().unwrap_or_else(|| "?".to_owned()) } else { title };
        let hashed = || Sha256::digest(format!("{title}\n{text}")).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let key = extract.key.clone().filter(|key| !key.is_empty()).or_else(|| url.clone()).unwrap_or_else(hashed);
        Self {
            key,
            title: title.chars().take(TITLE).collect(),
            url,
            published: extract.published.iter().find_map(|candidate| dates::parse(&candidate.value)),
            sorted: sorted(&extract.published, now),
            excerpt: crate::article::excerpt(&text, 240),
            words: extract.quality.words,
            complete: extract.quality.verdict == Verdict::Full && !text.trim().is_empty(),
            extract,
        }
    }
}

/// The instant of publication in UTC, as far as it is known. A date in the future counts as now, so that it does not stay on top.
fn sorted(candidates: &[Candidate], now: DateTime<Utc>) -> String {
    let stamp = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let instant = candidates.iter().find_map(|candidate| DateTime::parse_from_rfc3339(candidate.value.trim()).ok());
    let instant = instant.map(|instant| instant.with_timezone(&Utc));
    let day =
        || candidates.iter().find_map(|candidate| dates::parse(&candidate.value)).filter(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok());
    let sorted = instant.map(stamp).or_else(day).unwrap_or_else(|| stamp(now));
    sorted.min(stamp(now))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
