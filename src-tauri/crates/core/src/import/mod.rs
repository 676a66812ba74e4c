//! Files, folders and pasted text into articles: read in the child process, resolved, grouped with copies, stored.

mod ahead;
mod batch;
mod extract;
mod fetch;
mod held;
mod pictures;
mod run;
mod store;
mod typed;
mod unpack;

pub use extract::{Extracted, MAX_FILE, Quality, extract, extract_file, only};
pub use fetch::{fetch, fetch_all};
pub(crate) use fetch::{fetch_one, keep_entry};
pub use held::{drop as held_drop, keep as held_keep, list as held_list, show as held_show};
pub use pictures::Ready;
pub(crate) use run::job;
pub use run::{Told, dossier_for, import, start, walk};
pub(crate) use store::{Kept, keep};
pub use store::{Word, groups, parts};
pub use typed::{paste, write};
pub use unpack::{Item, Unpacked, unpack};

use crate::{
    error::Error,
    ids::{ArticleId, DossierId, Handle, HeldId, JobId},
    messages::Lang,
};
use griot_document::{read::Verdict, tree::Block};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Starts to import files and folders; progress and outcomes arrive as `job` events.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleImport {
    /// Into which dossier.
    pub dossier: DossierId,
    /// What the user chose or dropped.
    pub handles: Vec<Handle>,
}

/// Long work that has begun.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobStarted {
    /// Its id, for its events and to cancel it.
    pub job: JobId,
}

/// Imports pasted text; fields left empty are looked for in the text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticlePaste {
    /// Into which dossier.
    pub dossier: DossierId,
    /// The text, at most 4 MiB; a front matter is read.
    pub text: String,
    /// The same as rich text from the clipboard, at most 4 MiB. It is read like any untrusted file, in the reader process, and
    /// keeps headings, lists, tables, links and emphasis; it wins over `text` unless nothing can be read from it.
    #[serde(default)]
    pub rich: Option<String>,
    /// The title.
    #[serde(default)]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default)]
    pub outlet: Option<String>,
    /// When: any usual way to write a date.
    #[serde(default)]
    pub published: Option<String>,
    /// Its public address.
    #[serde(default)]
    pub url: Option<String>,
}

/// What became of one input.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportOutcome {
    /// The file's name or address, as the user knows it.
    pub input: String,
    /// What happened.
    pub outcome: Outcome,
    /// The article it became or already was.
    pub article: Option<ArticleId>,
    /// Why, in the user's language, where it was not simply added.
    pub reason: Option<String>,
    /// Where the capture is not the whole article: what waits for the user's word.
    pub held: Option<HeldId>,
}

impl ImportOutcome {
    /// Nothing was stored, and why.
    pub(crate) fn refused(input: String, error: Error, lang: Lang) -> Self {
        Self { input, outcome: Outcome::Refused, article: None, reason: Some(error.say(lang).message), held: None }
    }
}

/// Fetches pages at the user's request and imports them, with their pictures.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArticleFetch {
    /// Into which dossier.
    pub dossier: DossierId,
    /// Addresses, http or https, 1 to 100.
    pub urls: Vec<String>,
}

/// Asks for the captures that wait for the user's word, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeldList {
    /// Of which dossier.
    pub dossier: DossierId,
}

/// A capture that is not the whole article, and is in no dossier until the user says so.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HeldRow {
    /// Its id.
    pub id: HeldId,
    /// The file's name or the address.
    pub input: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// Its public address, from which it can be fetched.
    pub url: Option<String>,
    /// Partial or none.
    pub verdict: Verdict,
    /// Why, in the user's words, one each.
    pub reasons: Vec<String>,
    /// Words of text.
    pub words: u32,
    /// The opening of its text.
    pub excerpt: String,
    /// When it was read, RFC 3339 in UTC.
    pub since: String,
}

/// Asks for a waiting capture with its text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeldShow {
    /// Which.
    pub held: HeldId,
}

/// A waiting capture with its text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HeldDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub row: HeldRow,
    /// What could be read of it.
    pub blocks: Vec<Block>,
}

/// Takes waiting captures into their dossier, marked as incomplete.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeldKeep {
    /// Which, at most 1000.
    pub held: Vec<HeldId>,
}

/// Forgets waiting captures.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeldDrop {
    /// Which, at most 1000.
    pub held: Vec<HeldId>,
}

/// What became of one input, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A new article.
    Added,
    /// The same article was there already.
    Same,
    /// A new article with the text of another; grouped with it.
    Copy,
    /// Something of an article: it waits for the user's word, or was taken by it.
    Partial,
    /// A feed, followed from now on.
    Followed,
    /// Nothing was stored; a capture that is no article waits for the user's word.
    Refused,
}
