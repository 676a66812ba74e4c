//! Summaries: generated text with its method, parameters, date, and passages for each sentence. One article's are made here, those of many in
//! [`crate::synthesis`].

mod ops;

pub use ops::{VERSION, article};
pub(crate) use ops::{budget, detail, one, opening, passage, sentence};

use crate::{
    ids::{ActorId, ArticleId, NoteId, SummaryId, ThemeId},
    messages::Lang,
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the summary of one article: the stored one where it fits, else a new one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryArticle {
    /// Which article.
    pub article: ArticleId,
    /// At most so many sentences, 1 to 50; 3 where neither bound is given.
    #[serde(default)]
    pub sentences: Option<usize>,
    /// At most so many words, 10 to 5000; one sentence alone may have half as many again.
    #[serde(default)]
    pub words: Option<usize>,
    /// Make a new one even where one is stored; earlier ones are kept.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub regenerate: bool,
}

/// Which articles of a dossier; without a bound all of them. Bounds are taken together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummaryScope {
    /// Only these, at most 2000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub articles: Option<Vec<ArticleId>>,
    /// Published on or after, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Published before or on, written likewise; `2025-05` takes in the whole month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Only what this search finds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Only what the events of this theme cite, or what a search of its name finds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// Only those in this language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// What the sentences are to bear on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryFocus {
    /// A question, at most 1,000 characters.
    Query(String),
    /// An actor, by all its names.
    Actor(ActorId),
    /// A theme, by its names.
    Theme(ThemeId),
}

/// What is known already: only what is new is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummarySince {
    /// The articles published before this date; the sentences come from those of the date and after.
    Date(String),
    /// A note: what it says and what it cites. The sentences come from articles it does not cite.
    Note(NoteId),
}

/// In which order the sentences come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryOrder {
    /// By the date of their articles, oldest first.
    #[default]
    Time,
    /// By importance.
    Importance,
}

/// A summary.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummaryDetail {
    /// Its id; none where it is not stored.
    pub id: Option<SummaryId>,
    /// How it was made, and the method’s version: `whole/1`, `trees/1`, `concepts/2`.
    pub method: String,
    /// With what.
    pub parameters: SummaryParameters,
    /// When, RFC 3339 in UTC.
    pub created: String,
    /// How many sentences the sources have.
    pub of: usize,
    /// How many articles were read.
    pub articles: usize,
    /// How many independent sources they are: copies count once.
    pub independent: usize,
    /// Whether the article is so short that it is its own summary.
    pub whole: bool,
    /// Why it is out of date; none where it is not.
    pub stale: Option<SummaryStale>,
    /// How many others of the same question are stored, with other dates or other inputs.
    pub others: usize,
    /// The sentences, in the order asked for; of one article in document order.
    pub sentences: Vec<SummarySentence>,
}

/// Why a summary is out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SummaryStale {
    /// Articles that have another text by now, or are gone.
    pub changed: usize,
    /// Articles that belong to the question and were not there.
    pub added: usize,
}

/// What a summary was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SummaryParameters {
    /// The bound in sentences.
    pub sentences: Option<usize>,
    /// The bound in words.
    pub words: Option<usize>,
    /// Of which articles of the dossier; none for one article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<SummaryScope>,
    /// In which order; none for one article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<SummaryOrder>,
    /// What the sentences bear on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<SummaryFocus>,
    /// What was known already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<SummarySince>,
    /// Version of the algorithm and its weights.
    pub version: u32,
    /// SHA-256 of each input text, those that were known already after those read.
    pub inputs: Vec<String>,
}

/// A sentence of a summary.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummarySentence {
    /// The sentence, verbatim.
    pub text: String,
    /// Its rank by importance, from 1: the sentences up to rank n are the summary of n sentences.
    #[serde(default)]
    pub rank: usize,
    /// Where it stands, and everywhere else the same is said.
    pub passages: Vec<Passage>,
    /// How many independent sources say it, its own included.
    #[serde(default)]
    pub independent: usize,
    /// The language it is in, BCP 47, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub lang: Option<String>,
}
