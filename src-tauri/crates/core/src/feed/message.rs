//! What there is to say about how a feed answered; kept as it is and put into words when it is shown.

use crate::{
    messages::{self, Lang},
    network::{Trouble, Why},
};
use chrono::DateTime;
use serde::{Deserialize, Serialize};

/// What there is to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Message {
    /// Entries that were not there before.
    New {
        /// How many.
        count: usize,
    },
    /// It answered with what was known.
    NothingNew,
    /// It answered that nothing has changed.
    Unchanged,
    /// A feed without entries.
    Empty,
    /// Something like a feed that cannot be read.
    Broken,
    /// Something else.
    NotAFeed,
    /// A page that announces no feed.
    PageWithoutFeed,
    /// A page whose feed is followed instead.
    Found {
        /// The feed's address.
        url: String,
    },
    /// It has moved for good.
    Moved {
        /// Where to.
        url: String,
    },
    /// It was removed for good.
    Gone {
        /// By whom.
        host: String,
    },
    /// Its host does not want to be asked now.
    Wait {
        /// Who.
        host: String,
        /// Until when, RFC 3339 in UTC.
        until: String,
    },
    /// It did not come through the door.
    Unreachable {
        /// Why, as the door's code.
        why: String,
        /// The host.
        host: String,
        /// The status, where there was one.
        status: Option<u16>,
    },
}

impl Message {
    /// What a trouble at the door means for a feed.
    pub(super) fn of_trouble(trouble: &Trouble) -> Self {
        match trouble.why {
            Why::Gone => Self::Gone { host: trouble.host.clone() },
            why => Self::Unreachable { why: why.code().to_owned(), host: trouble.host.clone(), status: trouble.status },
        }
    }

    /// In words.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let say = |key, args: &[(&'static str, String)]| messages::say(lang, key, args);
        match self {
            Self::New { count } => say("feed-told-new", &[("count", count.to_string())]),
            Self::NothingNew => say("feed-told-nothing-new", &[]),
            Self::Unchanged => say("feed-told-unchanged", &[]),
            Self::Empty => say("feed-told-empty", &[]),
            Self::Broken => say("feed-told-broken", &[]),
            Self::NotAFeed => say("feed-told-not-a-feed", &[]),
            Self::PageWithoutFeed => say("feed-told-page-without-feed", &[]),
            Self::Found { url } => say("feed-told-found", &[("url", url.clone())]),
            Self::Moved { url } => say("feed-told-moved", &[("url", url.clone())]),
            Self::Gone { host } => say("feed-told-gone", &[("host", host.clone())]),
            Self::Wait { host, until } => say("feed-told-wait", &[("host", host.clone()), ("until", instant(until, lang))]),
            Self::Unreachable { why, host, status } => {
                let status = status.map(|status| status.to_string()).unwrap_or_default();
                let key = Why::of(why).unwrap_or(Why::Connect).key();
                say("feed-told-unreachable", &[("why", say(key, &[("host", host.clone()), ("status", status)]))])
            }
        }
    }
}

/// An instant in words, in UTC: the library does not know the user's time zone.
fn instant(stamp: &str, lang: Lang) -> String {
    let Ok(time) = DateTime::parse_from_rfc3339(stamp) else { return stamp.to_owned() };
    let day = messages::long_date(&time.format("%Y-%m-%d").to_string(), lang);
    format!("{day}, {}\u{a0}UTC", time.format("%H:%M"))
}
