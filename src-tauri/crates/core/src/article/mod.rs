//! Articles: archived texts with their metadata. A text never changes; a new capture is a new version.

pub(crate) mod index;
mod ops;
pub mod parts;

pub use ops::{check_date, check_order, check_passage, check_url, edit, hash, list, make_passage, passage, show};

use crate::ids::{ArticleId, DossierId, VersionId};
use griot_document::{
    read::Verdict,
    tree::{Block, Line},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the articles of a dossier, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those published on or after this date.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those published on or before this date.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those of this outlet.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Only those in this language (`fr`, `en`).
    #[serde(default)]
    pub lang: Option<String>,
    /// How many to skip.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// How many at most, 1 to 1000; 200 unless told.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A page of a dossier's articles.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticlePage {
    /// How many there are under the filters.
    pub total: u32,
    /// How many independent sources they are: copies count once.
    pub independent: u32,
    /// All outlets of the dossier, for the filter.
    pub outlets: Vec<String>,
    /// The rows.
    pub rows: Vec<ArticleRow>,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleRow {
    /// Its id.
    pub id: ArticleId,
    /// Its newest version.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its authors.
    pub authors: Vec<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// BCP 47 tag of its language.
    pub lang: Option<String>,
    /// Its public address.
    pub url: Option<String>,
    /// Words of text.
    pub words: u32,
    /// The opening of its text, up to 240 characters.
    pub excerpt: String,
    /// How complete the capture is.
    pub verdict: Verdict,
    /// How many articles say the same text, itself included: 1 where it has no copies.
    pub copies: u32,
    /// Whether it was written for demonstration.
    pub demo: bool,
}

/// Asks for one article.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleShow {
    /// Its id, or the id of any of its versions.
    pub article: ArticleId,
}

/// One article whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub row: ArticleRow,
    /// The version shown: the one asked for, else the newest.
    pub shown: VersionId,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its text: the blocks' texts joined by `\n`; every passage is a byte range in it.
    pub text: String,
    /// Where each text-holding block stands in `text`, in reading order.
    pub lines: Vec<Line>,
    /// Why the capture is not full, as codes.
    pub reasons: Vec<String>,
    /// All versions, oldest first.
    pub versions: Vec<VersionRow>,
    /// Articles with the same text, itself included, the probable origin first; empty where it has no copies.
    pub copy_group: Vec<CopyRow>,
}

/// A version of an article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionRow {
    /// Its id.
    pub id: VersionId,
    /// When it was captured, RFC 3339 in UTC.
    pub captured: String,
    /// SHA-256 of its text, in lower-case hexadecimal.
    pub hash: String,
}

/// A member of a copy group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CopyRow {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// Whether it is the probable origin: the earliest.
    pub origin: bool,
}

/// Mends an article's metadata; the text cannot be changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleEdit {
    /// Which article.
    pub article: ArticleId,
    /// Its title; not empty.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its authors.
    pub authors: Vec<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Its public address.
    pub url: Option<String>,
}

/// Makes a passage of a range of an article's text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PassageMake {
    /// Which version.
    pub version: VersionId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}
