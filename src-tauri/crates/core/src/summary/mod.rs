//! Stored summaries: generated text with its method, parameters, date, and passages for each sentence.

mod ops;

pub use ops::{VERSION, article, articles, texts};

use crate::ids::{ArticleId, SummaryId};
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
    /// At most so many words, 10 to 5000.
    #[serde(default)]
    pub words: Option<usize>,
    /// Make a new one even where one is stored; earlier ones are kept.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub regenerate: bool,
}

/// A summary.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummaryDetail {
    /// Its id; none where it was not stored.
    pub id: Option<SummaryId>,
    /// How it was made: `linear-7`, `linear-11`, `concepts`, `whole`.
    pub method: String,
    /// With what.
    pub parameters: SummaryParameters,
    /// When, RFC 3339 in UTC.
    pub created: String,
    /// How many sentences the source has.
    pub of: usize,
    /// The sentences, in document order.
    pub sentences: Vec<SummarySentence>,
}

/// What a summary was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SummaryParameters {
    /// The bound in sentences.
    pub sentences: Option<usize>,
    /// The bound in words.
    pub words: Option<usize>,
    /// Version of the algorithm and its weights.
    pub version: u32,
    /// SHA-256 of each input text.
    pub inputs: Vec<String>,
}

/// A sentence of a summary.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummarySentence {
    /// The sentence, verbatim.
    pub text: String,
    /// Where it stands, and where else the same is said.
    pub passages: Vec<Passage>,
}
