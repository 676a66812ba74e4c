//! Files, folders and pasted text into articles: read in the child process, resolved, grouped with copies, stored.

mod extract;
mod run;
mod store;

pub use extract::{Extracted, MAX_FILE, Quality, excerpt, extract, extract_file, reasons_in_words};
pub use run::{dossier_for, import, paste, start, walk};
pub(crate) use store::{Kept, keep};
pub use store::{groups, parts};

use crate::ids::{ArticleId, DossierId, Handle, JobId};
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
    /// A new article, of an incomplete capture.
    Partial,
    /// Nothing was stored.
    Refused,
}
