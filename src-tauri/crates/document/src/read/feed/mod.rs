//! RSS, Atom and JSON feeds, and lists of them (OPML).
//!
//! 1. Bytes that are not of the encoding of the rest are read for themselves.
//! 2. The text becomes a tree, however badly it is formed, or the items of a JSON list one by one.
//! 3. The tree becomes a feed and its entries, whatever the version.
//! 4. Each entry becomes a text, with its verdict; one that cannot be read is refused alone.
//!
//! It refuses nothing for its form: only a file in which there is no feed at all is damaged. It follows no address.

mod channel;
pub(super) mod dates;
mod entry;
pub(super) mod json;
mod opml;
mod outlet;
pub(super) mod plain;
mod space;
mod xml;

use super::{FeedLink, Hint, Limit, ReadError, Reading, Refused};
use std::borrow::Cow;
use url::Url;

/// The most entries that are read; of more, the newest.
const MOST: usize = 2000;

/// Reads a feed: each entry a text. `bytes` as they came, `text` as the charset rules decode them.
pub(super) fn read(bytes: &[u8], text: &str, hint: &Hint) -> Result<Reading, ReadError> {
    let text = mended(bytes, text);
    let text = text.trim_start_matches('\u{feff}');
    let address = hint.url.as_deref().and_then(|url| Url::parse(url).ok()).filter(|url| matches!(url.scheme(), "http" | "https"));
    let found = if text.trim_start().starts_with('{') {
        json::read(text, address.as_ref())
    } else {
        let file = xml::parse(text)?;
        channel::read(&file, address.as_ref())
    };
    let Some((channel, mut entries, cut)) = found else {
        let start: String = text.chars().take(4096).collect::<String>().to_ascii_lowercase();
        let page = start.contains("<html") || start.contains("<!doctype html");
        return Err(ReadError::Damaged { reason: if page { "html" } else { "no feed in it" }.to_owned() });
    };
    let name = if channel.title.is_empty() { address.as_ref().map(Url::to_string).unwrap_or_default() } else { channel.title.clone() };
    let mut reading = Reading::default();
    if entries.len() > MOST {
        keep_newest(&mut entries);
        reading.refused.push(Refused { name: name.clone(), error: ReadError::OverLimit { limit: Limit::Entries } });
    }
    for entry in entries {
        let label = entry.name();
        match entry.extract(&channel) {
            Ok(extract) => reading.texts.push(extract),
            Err(error) => reading.refused.push(Refused { name: label, error }),
        }
    }
    for label in cut.into_iter().take(MOST) {
        let label = if label.is_empty() { name.clone() } else { label };
        reading.refused.push(Refused { name: label, error: ReadError::Damaged { reason: "cut".to_owned() } });
    }
    let url = channel.link.or_else(|| address.map(|url| url.to_string())).unwrap_or_default();
    reading.feeds.push(FeedLink { title: name, url, site: channel.site, folder: None });
    Ok(reading)
}

/// Reads a list of feeds.
pub(super) fn opml(text: &str) -> Result<Reading, ReadError> {
    Ok(Reading { feeds: opml::read(text)?, ..Reading::default() })
}

/// Keeps the newest entries, in the feed's order. Those without a date count as the oldest.
fn keep_newest(entries: &mut Vec<entry::Entry>) {
    let mut order: Vec<(i64, usize)> = entries.iter().enumerate().map(|(at, entry)| (entry.instant().unwrap_or(i64::MIN), at)).collect();
    order.sort_by_key(|(instant, at)| (std::cmp::Reverse(*instant), *at));
    let mut keep = vec![false; entries.len()];
    order.iter().take(MOST).for_each(|(_, at)| keep[*at] = true);
    let mut at = 0;
    entries.retain(|_| {
        at += 1;
        keep[at - 1]
    });
}

/// UTF-8 with bytes of windows-1252 among it, as feeds have that are put together from several: those bytes are read as such.
fn mended<'text>(bytes: &[u8], text: &'text str) -> Cow<'text, str> {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc2).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    if invalid == 0 || valid <= invalid || bytes.contains(&0) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.push_str(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests;
