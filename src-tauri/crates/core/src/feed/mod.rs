//! Feeds that are followed, and what is new in them. Nothing is fetched but when the user asks; no entry becomes an article by itself.

mod address;
mod ask;
mod discover;
mod entries;
mod hosts;
mod message;
mod ops;
mod refresh;
mod take;

pub use entries::Entry;
pub use message::Message;
pub(crate) use ops::follow;
pub use ops::{add, aside, edit, entries, list, remove};
pub use refresh::refresh;
pub use take::take;

use crate::ids::{ArticleId, DossierId, FeedEntryId, FeedId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the feeds of a dossier, by folder and title.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedList {
    /// Of which dossier.
    pub dossier: DossierId,
}

/// A feed that is followed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedRow {
    /// Its id.
    pub id: FeedId,
    /// Its name.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The site it belongs to.
    pub site: Option<String>,
    /// The folder it is filed under.
    pub folder: Option<String>,
    /// When it was last asked, RFC 3339 in UTC.
    pub checked: Option<String>,
    /// How that ended.
    pub state: FeedState,
    /// The same in the user's words, with what to do; none where there is nothing to say.
    pub message: Option<String>,
    /// Entries that are kept.
    pub entries: u32,
    /// Entries that are neither taken nor set aside.
    pub fresh: u32,
}

/// How the last question to a feed ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FeedState {
    /// It was never asked.
    Never,
    /// It answered.
    Ok,
    /// It answered that nothing has changed.
    Unchanged,
    /// It answered with a feed that has no entries.
    Empty,
    /// It answered with something that is no feed.
    Broken,
    /// It did not answer, or refused.
    Unreachable,
}

/// Follows a feed; it is not asked yet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeedAdd {
    /// In which dossier.
    pub dossier: DossierId,
    /// Its address, or the address of a site that names its feed.
    pub url: String,
    /// Its name; the feed's own where none is given.
    #[serde(default)]
    pub title: Option<String>,
}

/// Gives a feed another name or folder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeedEdit {
    /// Which.
    pub feed: FeedId,
    /// Its name; not empty.
    pub title: String,
    /// The folder it is filed under.
    #[serde(default)]
    pub folder: Option<String>,
}

/// Follows a feed no longer. Its articles stay.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedRemove {
    /// Which.
    pub feed: FeedId,
}

/// Asks feeds what is new.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeedRefresh {
    /// Of which dossier.
    pub dossier: DossierId,
    /// Which feeds; all of the dossier's where none are named.
    #[serde(default)]
    pub feeds: Option<Vec<FeedId>>,
}

/// Asks for entries, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeedEntries {
    /// Of which dossier.
    pub dossier: DossierId,
    /// Of this feed only.
    #[serde(default)]
    pub feed: Option<FeedId>,
    /// In this state only.
    #[serde(default)]
    pub state: Option<EntryState>,
    /// How many to skip.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// How many at most, 1 to 1000; 200 unless told.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A page of entries.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedEntryPage {
    /// How many there are.
    pub total: u32,
    /// The rows.
    pub rows: Vec<FeedEntryRow>,
}

/// An entry of a feed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedEntryRow {
    /// Its id.
    pub id: FeedEntryId,
    /// Its feed.
    pub feed: FeedId,
    /// Its feed's name.
    pub feed_title: String,
    /// Its title.
    pub title: String,
    /// The address of the page.
    pub url: Option<String>,
    /// When it was published, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// The opening of its text.
    pub excerpt: String,
    /// Words of text in the feed itself.
    pub words: u32,
    /// Whether the feed holds the whole text, so that nothing need be fetched.
    pub complete: bool,
    /// What has become of it.
    pub state: EntryState,
    /// The article it became.
    pub article: Option<ArticleId>,
}

/// What has become of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// Nothing yet.
    Fresh,
    /// It is an article, or waits for the user's word.
    Taken,
    /// The user has set it aside.
    Aside,
}

/// Makes articles of entries: from the feed where it holds the whole text, else from the page it points to.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedTake {
    /// Which, 1 to 200.
    pub entries: Vec<FeedEntryId>,
}

/// Sets entries aside, or takes them back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedAside {
    /// Which.
    pub entries: Vec<FeedEntryId>,
    /// Fresh or aside.
    pub state: EntryState,
}
