//! Full-text search over articles.

mod fts;
mod ops;
mod parse;
mod snippet;

pub(crate) use ops::found;
pub use ops::search;

use crate::ids::{ArticleId, DossierId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Searches articles: all words, folded and stemmed; `"…"` a phrase, `mot*` a beginning, `-mot` without.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SearchArticles {
    /// What for.
    pub query: String,
    /// In one dossier only.
    #[serde(default)]
    pub dossier: Option<DossierId>,
    /// How many hits at most, 1 to 200; 20 unless told.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchResult {
    /// How many articles match.
    pub total: u32,
    /// The best of them.
    pub hits: Vec<SearchHit>,
}

/// An article that matches.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchHit {
    /// Its id.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// The exact text around the best match.
    pub snippet: String,
    /// Matches in `snippet`, as byte ranges.
    pub marks: Vec<(usize, usize)>,
    /// Where the snippet's first match stands in the article's text, in bytes.
    pub start: usize,
    /// Higher is better.
    pub score: f64,
}
