//! The one door to the network: every request is permitted here, limited here and recorded here.

mod address;
#[cfg(any(test, feature = "automation"))]
pub mod automation;
mod body;
mod door;
mod hop;
mod names;
mod ops;
mod place;
mod trouble;
mod turns;
mod wire;

pub use door::{Answer, Door, MAX_BYTES, MAX_REDIRECTS, Record, Request, WITHIN};
pub use ops::log;
pub(crate) use ops::{bytes, charset_of, page, permitted, try_fetch};
pub use trouble::{Trouble, Why};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for what left this computer, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NetworkLog {
    /// How many to skip.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// How many at most, 1 to 1000; 200 unless told.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A page of requests.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkPage {
    /// How many there are.
    pub total: u32,
    /// The rows.
    pub rows: Vec<NetworkRow>,
}

/// A request that left this computer, or was refused at the door.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkRow {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// What for.
    pub purpose: Purpose,
    /// The host.
    pub host: String,
    /// The whole address.
    pub url: String,
    /// The address of the machine that was spoken to; none where none was.
    pub ip: Option<String>,
    /// The HTTP status; none where there was no answer.
    pub status: Option<u16>,
    /// Bytes that came.
    pub bytes: u32,
    /// How long it took, in milliseconds.
    pub millis: u32,
    /// What went wrong or was refused, in the user's words.
    pub trouble: Option<String>,
}

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "NetworkPurpose")]
pub enum Purpose {
    /// An article's page.
    Article,
    /// A picture of an article.
    Picture,
    /// A feed.
    Feed,
}

/// On whose word a request goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// The user has allowed the network in the settings.
    Setting,
    /// The user has named this very address.
    Asked,
}

#[cfg(test)]
mod tests;
