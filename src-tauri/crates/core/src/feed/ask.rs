//! One feed asked what is new.
//!
//! 1. The question carries what was kept of the last answer that was read well, so that an unchanged feed costs a few bytes.
//! 2. The answer is read in the reader process. A page instead of a feed is searched for the feed it announces, once.
//! 3. What came is kept in one transaction with how it ended; the marks of the answer are kept only if it was read well.

use super::{FeedState, Message, address, discover, entries::Entry};
use crate::{
    Library,
    error::Result,
    ids::FeedId,
    import::{ImportOutcome, Outcome},
    network::{self, Answer, Consent, Purpose, Request, Trouble},
    notice::Kind,
    read_child::Failure,
    storage::{
        self,
        feed::{Following, Settled},
    },
};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use griot_document::read::{Format, Hint, ReadError, Reading};

/// The longest a host can ask to be left alone, in days: no feed is lost to a slip in its header.
const LONGEST_WAIT: i64 = 30;

/// What an answer turned out to be.
enum Read {
    /// A feed, perhaps without entries.
    Feed(Box<Reading>),
    /// Something else.
    Other(Message),
}

/// Asks, keeps what came, and says what became of it.
pub(super) fn ask(library: &Library, feed: FeedId) -> Result<ImportOutcome> {
    let following = library.read(|db| storage::feed::following(db, feed))?;
    let now = library.now();
    if let Some(until) = following.not_before.as_ref().filter(|until| is_later(until, now)) {
        let message = Message::Wait { host: address::host(&following.url), until: until.clone() };
        return Ok(outcome(library, &following.title, Outcome::Refused, &[message]));
    }
    let usual = Request::new(&following.url, Purpose::Feed);
    let request = Request { etag: following.etag.clone(), last_modified: following.last_modified.clone(), ..usual };
    let answer = match network::try_fetch(library, &request, Consent::Setting)? {
        Ok(answer) => answer,
        Err(trouble) => return unreachable(library, &following, &trouble),
    };
    if answer.not_modified {
        let settled = Settled { etag: following.etag.clone(), last_modified: following.last_modified.clone(), ..settled(FeedState::Unchanged) };
        return settle(library, &following, moved(&following, &answer, settled), Vec::new(), None, Message::Unchanged);
    }
    match read(library, &answer)? {
        Read::Feed(reading) => keep(library, &following, &answer, *reading, None),
        Read::Other(message) => announced(library, &following, &answer, message),
    }
}

/// Asks for the feed that a page announces, where it does.
fn announced(library: &Library, following: &Following, page: &Answer, message: Message) -> Result<ImportOutcome> {
    let found = discover::feed_of(&page.bytes, &page.final_url).and_then(|found| address::normal(&found).ok());
    let Some(found) = found else { return broken(library, following, message) };
    match network::try_fetch(library, &Request::new(found, Purpose::Feed), Consent::Setting)? {
        Err(trouble) => unreachable(library, following, &trouble),
        Ok(answer) => match read(library, &answer)? {
            Read::Feed(reading) => keep(library, following, &answer, *reading, Some(answer.final_url.clone())),
            Read::Other(message) => broken(library, following, message),
        },
    }
}

fn read(library: &Library, answer: &Answer) -> Result<Read> {
    // The ending is for feeds that begin in no known way.
    let charset = answer.content_type.as_deref().and_then(network::charset_of);
    let hint = Hint { name: Some("feed.xml".to_owned()), url: Some(answer.final_url.clone()), charset };
    let is_page = answer.content_type.as_deref().is_some_and(|kind| kind.to_ascii_lowercase().contains("html"));
    match library.reader().read(&answer.bytes, &hint) {
        Ok(reading) if !reading.texts.is_empty() && reading.texts.iter().all(|text| text.format == Format::Feed) => Ok(Read::Feed(Box::new(reading))),
        // A list of feeds is not one; a feed names itself alone.
        Ok(reading) if reading.texts.is_empty() && reading.refused.is_empty() && reading.members.is_empty() && reading.feeds.len() == 1 => {
            // The reader makes the best of what broke off; without a single entry that is nothing.
            Ok(if is_whole(&answer.bytes) { Read::Feed(Box::new(reading)) } else { Read::Other(Message::Broken) })
        }
        Ok(reading) if reading.texts.iter().any(|text| text.format == Format::Html) => Ok(Read::Other(Message::PageWithoutFeed)),
        Ok(reading) if reading.texts.is_empty() && !reading.refused.is_empty() => Ok(Read::Other(Message::Broken)),
        Ok(_) => Ok(Read::Other(Message::NotAFeed)),
        Err(Failure::NoReader(error)) => Err(crate::Error::new(crate::Code::Internal, "error-no-reader", vec![]).because(error)),
        // A page may be well-formed XML, or say so.
        Err(Failure::Refused(ReadError::Damaged { reason })) if reason == "html" => Ok(Read::Other(Message::PageWithoutFeed)),
        Err(_) if is_page => Ok(Read::Other(Message::PageWithoutFeed)),
        Err(_) => Ok(Read::Other(Message::Broken)),
    }
}

/// Whether a feed ends as one does: with a closed tag, or the end of a JSON object. In UTF-16 too, whose zero bytes are passed over.
fn is_whole(bytes: &[u8]) -> bool {
    let from = bytes.len().saturating_sub(1024);
    let end: Vec<u8> = bytes[from..].iter().copied().filter(|byte| *byte != 0).collect();
    let end = end.trim_ascii_end();
    let tag = end.iter().rposition(|byte| *byte == b'<').map(|at| &end[at..]).unwrap_or_default();
    end.ends_with(b"}") || end.ends_with(b"/>") || end.ends_with(b"-->") || (tag.starts_with(b"</") && tag.ends_with(b">"))
}

/// Keeps what a feed holds. `instead`: the address that it was found at, where the followed one was a page's.
fn keep(library: &Library, following: &Following, answer: &Answer, reading: Reading, instead: Option<String>) -> Result<ImportOutcome> {
    let now = library.now();
    let entries: Vec<_> = reading.texts.into_iter().map(|text| Entry::of(text, now)).collect();
    let of_itself = reading.feeds.into_iter().next();
    let state = if entries.is_empty() { FeedState::Empty } else { FeedState::Ok };
    let settled = Settled {
        etag: answer.etag.clone(),
        last_modified: answer.last_modified.clone(),
        title: of_itself.as_ref().map(|link| link.title.trim().chars().take(200).collect::<String>()).filter(|title| !title.is_empty()),
        site: of_itself.and_then(|link| link.site),
        message: instead.clone().map(|url| Message::Found { url }),
        url: instead,
        ..settled(state)
    };
    let settled = if settled.url.is_some() { settled } else { moved(following, answer, settled) };
    let said = if state == FeedState::Empty { Message::Empty } else { Message::NothingNew };
    settle(library, following, settled, entries, Some(&answer.bytes), said)
}

/// Writes how it ended and what came.
fn settle(
    library: &Library,
    following: &Following,
    mut settled: Settled,
    entries: Vec<Entry>,
    document: Option<&[u8]>,
    said: Message,
) -> Result<ImportOutcome> {
    let stamp = library.stamp();
    let also = settled.message.clone();
    if also.is_none() && settled.state != FeedState::Ok {
        settled.message = Some(said.clone());
    }
    let count = library.write(|db, changes| {
        changes.of(Kind::Feed);
        storage::feed::settle(db, following, &settled, &stamp)?;
        Ok(storage::feed::keep(db, following, &entries, document, &stamp)?)
    })?;
    let said = if count > 0 { Message::New { count } } else { said };
    let outcome_word = match settled.state {
        _ if count > 0 => Outcome::Added,
        FeedState::Broken | FeedState::Unreachable => Outcome::Refused,
        _ => Outcome::Same,
    };
    let title = settled.title.filter(|_| !following.named).unwrap_or_else(|| following.title.clone());
    let all: Vec<_> = std::iter::once(said).chain(also).collect();
    Ok(outcome(library, &title, outcome_word, &all))
}

fn broken(library: &Library, following: &Following, message: Message) -> Result<ImportOutcome> {
    // What was kept of the last good answer stays, or a feed that mends itself would be asked for in vain.
    let settled = Settled { etag: following.etag.clone(), last_modified: following.last_modified.clone(), ..settled(FeedState::Broken) };
    settle(library, following, settled, Vec::new(), None, message)
}

fn unreachable(library: &Library, following: &Following, trouble: &Trouble) -> Result<ImportOutcome> {
    let now = library.now();
    let until = trouble.retry_after.as_deref().filter(|_| matches!(trouble.status, Some(429 | 503))).and_then(|raw| retry_at(raw, now));
    let message = match &until {
        Some(until) => Message::Wait { host: trouble.host.clone(), until: until.clone() },
        None => Message::of_trouble(trouble),
    };
    let kept = settled(FeedState::Unreachable);
    let settled = Settled { etag: following.etag.clone(), last_modified: following.last_modified.clone(), not_before: until, ..kept };
    settle(library, following, settled, Vec::new(), None, message)
}

fn settled(state: FeedState) -> Settled {
    Settled { state, url: None, title: None, site: None, etag: None, last_modified: None, message: None, not_before: None }
}

/// Takes note of an address that has changed for good.
fn moved(following: &Following, answer: &Answer, settled: Settled) -> Settled {
    let to = answer.moved_to.as_deref().and_then(|to| address::normal(to).ok()).map(String::from).filter(|to| *to != following.url);
    match to {
        Some(url) => Settled { message: Some(Message::Moved { url: url.clone() }), url: Some(url), ..settled },
        None => settled,
    }
}

/// When a host may be asked again: seconds from now, or a date (RFC 9110, 10.2.3).
fn retry_at(raw: &str, now: DateTime<Utc>) -> Option<String> {
    let longest = now + TimeDelta::days(LONGEST_WAIT);
    let at = match raw.trim().parse::<u32>() {
        Ok(seconds) => now + TimeDelta::seconds(i64::from(seconds)),
        Err(_) => DateTime::parse_from_rfc2822(raw.trim()).ok()?.with_timezone(&Utc),
    };
    (at > now).then(|| at.min(longest).to_rfc3339_opts(SecondsFormat::Millis, true))
}

fn is_later(stamp: &str, now: DateTime<Utc>) -> bool {
    DateTime::parse_from_rfc3339(stamp).is_ok_and(|until| until > now)
}

fn outcome(library: &Library, title: &str, outcome: Outcome, said: &[Message]) -> ImportOutcome {
    let words: Vec<_> = said.iter().map(|message| message.say(library.lang())).collect();
    ImportOutcome { input: title.to_owned(), outcome, article: None, reason: Some(words.join(" ")), held: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_that_broke_off_does_not_end_as_one() {
        for whole in ["<rss><channel></channel></rss>\n", "<rss/>", "<feed></feed><!-- 12 ms -->", "{\"items\": []}", "<\0/\0r\0s\0s\0>\0"] {
            assert!(is_whole(whole.as_bytes()), "{whole}");
        }
        for cut in
            ["", "<rss version=\"2.0\"><chan", "<rss><channel>", "<rss><channel></channel></rs", "{\"items\": [", "<rss><channel><title>Le Cour"]
        {
            assert!(!is_whole(cut.as_bytes()), "{cut}");
        }
    }

    #[test]
    fn a_host_is_left_alone_for_as_long_as_it_asks_within_reason() {
        let now: DateTime<Utc> = "2026-01-15T09:00:00Z".parse().unwrap();
        let at = |raw| retry_at(raw, now);
        assert_eq!(at("120").as_deref(), Some("2026-01-15T09:02:00.000Z"));
        assert_eq!(at("Thu, 15 Jan 2026 10:30:00 GMT").as_deref(), Some("2026-01-15T10:30:00.000Z"));
        assert_eq!(at("4000000000").as_deref(), Some("2026-02-14T09:00:00.000Z"), "a month at most");
        for nothing in ["0", "-5", "bientôt", "Thu, 15 Jan 2015 10:30:00 GMT", ""] {
            assert_eq!(at(nothing), None, "{nothing}");
        }
    }
}
