//! Articles: archived texts with their metadata. A text never changes; a new capture is a new version.

pub(crate) mod copies;
pub(crate) mod index;
pub mod metadata;
mod ops;
pub mod parts;
mod source;

pub use ops::{
    check_date, check_order, check_passage, check_url, dossier_of, edit, excerpt, forget_copy, hash, join_copy, list, make_passage, passage, picture,
    save_original, show, split_copy,
};
pub use source::{Marking, Reliability, SourceKind, Standing};

use crate::ids::{ArticleId, DossierId, Handle, PictureId, VersionId};
use griot_document::{
    read::{Format, Verdict},
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
    /// Only sources of this kind.
    #[serde(default)]
    pub kind: Option<SourceKind>,
    /// Only captures with this verdict.
    #[serde(default)]
    pub verdict: Option<Verdict>,
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
    /// What kind of source it is.
    pub kind: SourceKind,
    /// How far the source is trusted, where somebody has said so.
    pub reliability: Option<Reliability>,
    /// How far it may be shared.
    pub marking: Marking,
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
    /// The lines in another language than the article's, by their index in `lines`, with that language: BCP 47, `und` where it is unknown.
    pub foreign: Vec<ForeignLine>,
    /// Why the capture is not full, as codes.
    pub reasons: Vec<String>,
    /// The same in the user's words, one each.
    pub reasons_said: Vec<String>,
    /// When it was published to the minute and with its time zone, RFC 3339, where that is known; `published` is its day there.
    pub published_time: Option<String>,
    /// The format it was read from.
    pub format: Format,
    /// Size in bytes of the file or answer it was read from, which is kept.
    pub original_bytes: Option<u32>,
    /// Where each field of its metadata was found, and what else was found for it.
    pub metadata: Vec<MetadataField>,
    /// For a source that was written down here, its text as it was typed, in Markdown; none for the press.
    pub written: Option<String>,
    /// Its pictures, in the order of the text.
    pub pictures: Vec<PictureRow>,
    /// Why the first of its copies is taken for the origin; none where it has no copies.
    pub copy_why: Option<CopyWhy>,
    /// Articles that the user has said are no copies of this one.
    pub split_from: Vec<CopyRow>,
    /// All versions, oldest first.
    pub versions: Vec<VersionRow>,
    /// Articles with the same text, itself included, the probable origin first; empty where it has no copies.
    pub copy_group: Vec<CopyRow>,
}

/// A line in another language than its article's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ForeignLine {
    /// Its index among the lines.
    pub line: usize,
    /// Its language.
    pub lang: String,
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
    /// Whether it is the probable origin.
    pub origin: bool,
    /// Whether it is here by the user's word and not by its text.
    pub joined: bool,
}

/// Why an article is taken for the origin of its copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyWhy {
    /// It is the earliest.
    Earliest,
    /// Others name it as their source.
    Named,
    /// No date and no name tells; the fullest text.
    Unknown,
}

/// The fields of an article's metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MetadataName {
    /// The title.
    Title,
    /// The authors.
    Authors,
    /// Who published it.
    Outlet,
    /// When.
    Published,
    /// The canonical address.
    Url,
    /// The language.
    Lang,
}

/// A field of metadata with its origin.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MetadataField {
    /// Which.
    pub field: MetadataName,
    /// What holds now; several authors are joined by `; `. Empty where nothing was found.
    pub value: String,
    /// Where that was found, in the user's words: « JSON-LD, datePublished », « saisi à la main ».
    pub origin: Option<String>,
    /// The words of the source it was taken from.
    pub words: Option<String>,
    /// Whether the origin is only a guess.
    pub uncertain: bool,
    /// What else was found, best first, at most 5: each can be taken instead.
    pub others: Vec<MetadataChoice>,
}

/// Another value for a field of metadata.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MetadataChoice {
    /// The value, as the field holds it; several authors are joined by `; `.
    pub value: String,
    /// Where it was found, in the user's words.
    pub origin: String,
    /// The words of the source it was taken from.
    pub words: Option<String>,
}

/// A picture of an article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PictureRow {
    /// Its id.
    pub id: PictureId,
    /// Before which top-level block it stands; the number of blocks for the end.
    pub block: u32,
    /// The text that stands for it.
    pub alt: String,
    /// Its caption.
    pub caption: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Asks for a picture.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PictureShow {
    /// Which.
    pub picture: PictureId,
}

/// A picture's bytes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PictureDetail {
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    pub mime: String,
    /// The bytes in base64.
    pub data: String,
}

/// Writes the file that an article was read from to a place the user has chosen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OriginalSave {
    /// Which version's.
    pub version: VersionId,
    /// Where to.
    pub handle: Handle,
}

/// Says that an article is no copy of the others of its group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopySplit {
    /// Which article.
    pub article: ArticleId,
}

/// Says that two articles are copies of one text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyJoin {
    /// One.
    pub article: ArticleId,
    /// The other, of the same dossier.
    pub with: ArticleId,
}

/// Forgets what the user has said of an article's copies; its text decides again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyForget {
    /// Which article.
    pub article: ArticleId,
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
    /// BCP 47 tag of its language; left as it is where none is given.
    #[serde(default)]
    pub lang: Option<String>,
    /// What kind of source it is; left as it is where none is given.
    #[serde(default)]
    pub kind: Option<SourceKind>,
    /// How far the source is trusted; none where nobody has said so.
    #[serde(default)]
    pub reliability: Option<Reliability>,
    /// How far it may be shared; left as it is where none is given.
    #[serde(default)]
    pub marking: Option<Marking>,
}

/// Writes down a source that is not a file: an interview, a cable, a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleWrite {
    /// Into which dossier.
    pub dossier: DossierId,
    /// An article written so before, of which this is a new version; none for a new one.
    #[serde(default)]
    pub article: Option<ArticleId>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its title; not empty.
    pub title: String,
    /// Its text: plain text or Markdown, at most 4 MiB; not empty.
    pub text: String,
    /// Who or what the source is, as it is to be cited.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Who wrote it down.
    #[serde(default)]
    pub authors: Vec<String>,
    /// When it was held or sent: any usual way to write a date.
    #[serde(default)]
    pub published: Option<String>,
    /// How far the source is trusted.
    #[serde(default)]
    pub reliability: Option<Reliability>,
    /// How far it may be shared.
    pub marking: Marking,
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
