//! Syntheses of many articles, what is new since a date or a note, what bears on a question, and what sets sources apart.
//!
//! 1. `scope`: which articles are meant, what the sentences are to bear on, and what is known already.
//! 2. `set`: their sentences, read once and kept at hand.
//! 3. `make` chooses, `compare` sets side by side.
//! 4. `kept`: those that are stored, and which of them are out of date.

mod compare;
mod kept;
mod make;
mod scope;
mod set;

pub use compare::compare;
pub use kept::{bin, list, show};
pub use make::{Wish, make, texts};
pub(crate) use set::Sets;

use crate::{
    ids::{ArticleId, DossierId, SummaryId, VersionId},
    summary::{SummaryFocus, SummaryOrder, SummaryParameters, SummaryScope, SummarySentence, SummarySince},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a synthesis of many articles.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryMake {
    /// In which dossier.
    pub dossier: DossierId,
    /// Of which of its articles.
    #[serde(default)]
    #[ts(as = "Option<SummaryScope>", optional)]
    pub scope: SummaryScope,
    /// At most so many sentences, 1 to 50.
    #[serde(default)]
    pub sentences: Option<usize>,
    /// At most so many words, 10 to 5000; 250 where neither bound is given.
    #[serde(default)]
    pub words: Option<usize>,
    /// In which order.
    #[serde(default)]
    #[ts(as = "Option<SummaryOrder>", optional)]
    pub order: SummaryOrder,
    /// What the sentences are to bear on.
    #[serde(default)]
    pub focus: Option<SummaryFocus>,
    /// What is known already.
    #[serde(default)]
    pub since: Option<SummarySince>,
    /// Whether to store it. A synthesis that is only looked at is not kept.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub keep: bool,
}

/// Asks for the stored summaries, newest first: of one article, or the syntheses of a dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryList {
    /// Of which dossier.
    pub dossier: DossierId,
    /// Those of this article; its syntheses where none is named.
    #[serde(default)]
    pub article: Option<ArticleId>,
}

/// Asks for a stored summary.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryShow {
    /// Which.
    pub summary: SummaryId,
}

/// Puts a stored summary into the bin, or takes it out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryBin {
    /// Which.
    pub summary: SummaryId,
    /// `true` puts it in, `false` takes it out.
    pub binned: bool,
}

/// Compares what the sources of some articles say.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryCompare {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which of its articles.
    #[serde(default)]
    #[ts(as = "Option<SummaryScope>", optional)]
    pub scope: SummaryScope,
    /// What the sentences are to bear on.
    #[serde(default)]
    pub focus: Option<SummaryFocus>,
}

/// A stored summary in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummaryRow {
    /// Its id.
    pub id: SummaryId,
    /// Its opening words.
    pub excerpt: String,
    /// What it was made with; the hashes of its inputs are left out.
    pub parameters: SummaryParameters,
    /// The name of the actor or theme it bears on, or the subject of the note since which it tells what is new.
    pub about: Option<String>,
    /// When, RFC 3339 in UTC.
    pub created: String,
    /// How many articles were read.
    pub articles: usize,
    /// How many sentences it has.
    pub sentences: usize,
    /// Whether it is out of date.
    pub stale: bool,
}

/// What the sources of some articles say.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComparisonDetail {
    /// The independent sources: articles, each with its copies.
    pub sources: Vec<ComparedSource>,
    /// What two or more of them say, most sources first.
    pub shared: Vec<SummarySentence>,
    /// What one alone says, by source.
    pub only: Vec<OnlySource>,
    /// Where they differ.
    pub differ: Vec<Difference>,
}

/// An independent source of a comparison.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComparedSource {
    /// Its article; of copies the oldest.
    pub article: ArticleId,
    /// The version that was read.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// Its further copies among the articles compared.
    pub copies: Vec<ArticleId>,
}

/// What one source alone says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlySource {
    /// The index of the source.
    pub source: usize,
    /// Its sentences, by importance.
    pub sentences: Vec<SummarySentence>,
}

/// In what sources differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// A number of the same thing.
    Figure,
    /// A day or a year.
    Date,
    /// One denies what the other says.
    Denial,
}

/// Where sources differ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// The sides, the one with most sources first.
    pub sides: Vec<DifferenceSide>,
}

/// One side of a difference.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DifferenceSide {
    /// The words that differ, as they stand in its first passage; the whole sentence for a denial.
    pub value: String,
    /// The sentence that says so, with every passage.
    pub sentence: SummarySentence,
}
