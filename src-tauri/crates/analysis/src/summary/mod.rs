//! Extractive summaries: sentences of the sources, verbatim, chosen by measured weights.
//!
//! 1. `reading`: the sentences of the articles, their stems and vectors. 2. `eligible`: what is never chosen. 3. `lexrank`: how central each sentence is.
//! 4. `single` scores one article's sentences, `several` chooses over many articles. The weights are in `data/summary.toml`.
//!
//! Refuses to cut, join or reword a sentence, and to choose one that cannot stand without its neighbour.

mod eligible;
mod lexrank;
mod quotation;
mod reading;
mod settings;
mod several;
mod single;
mod vector;

use crate::{Paragraph, Span, language::Language};
use vector::{Terms, cosine};

/// How much to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// At most so many sentences.
    Sentences(usize),
    /// At most so many words.
    Words(usize),
}

/// An article as the summariser takes it.
#[derive(Debug, Clone)]
pub struct Article<'text> {
    /// The title.
    pub title: &'text str,
    /// The text all spans refer to.
    pub text: &'text str,
    /// Its paragraphs.
    pub paragraphs: &'text [Paragraph],
    /// Its language.
    pub language: Language,
    /// Articles that share a number are copies and count as one source.
    pub group: usize,
}

/// How often stems occur in the user's library.
pub trait Corpus {
    /// How many documents there are.
    fn documents(&self) -> u64;
    /// In how many of them this stem occurs; 0 where unknown.
    fn frequency(&self, stem: &str) -> u64;
}

/// A library with nothing in it.
pub struct NoCorpus;

impl Corpus for NoCorpus {
    fn documents(&self) -> u64 {
        0
    }
    fn frequency(&self, _stem: &str) -> u64 {
        0
    }
}

/// A chosen sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The index of its article in the input.
    pub article: usize,
    /// Where it is in that article's text.
    pub span: Span,
    /// Its score, quantised; comparable inside one summary only.
    pub score: f64,
    /// The same statement in other articles: article index and span. At most one an independent source.
    pub support: Vec<(usize, Span)>,
}

/// How the sentences of one article are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Seven features: full articles, which open with what matters.
    Full,
    /// Eleven features: extracts and dispatch bodies, which have no lede.
    Extract,
}

impl Method {
    /// Its name and version, as stored with a summary.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Method::Full => "linear-7/1",
            Method::Extract => "linear-11/1",
        }
    }
}

/// The method of [`single`] for an article that [`is_whole`].
pub const WHOLE_METHOD: &str = "whole/1";
/// The method of [`single`].
pub const SINGLE_METHOD: &str = "linear-7/1";
/// The method of [`several`] up to about 150 words.
pub const CONCEPTS_METHOD: &str = "concepts/1";
/// The method of [`several`] beyond.
pub const CENTRAL_METHOD: &str = "central/1";

/// A summary of one article, in document order.
#[must_use]
pub fn single(article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    single_by(Method::Full, article, corpus, budget)
}

/// A summary of one article by a named method, in document order.
#[must_use]
pub fn single_by(method: Method, article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    single::choose(method, article, corpus, budget)
}

/// Whether an article is so short that it is its own summary: [`single`] then gives all of it that the budget holds.
#[must_use]
pub fn is_whole(article: &Article<'_>) -> bool {
    single::is_whole(article)
}

/// Whether a sentence can be read without the ones around it: whole, none of the page's furniture, no question, no half of a
/// quotation, no opening that leans on what came before.
#[must_use]
pub fn stands_alone(sentence: &str, language: Language) -> bool {
    let paragraphs = [Paragraph { kind: crate::ParagraphKind::Body, span: Span { start: 0, end: sentence.len() } }];
    let article = Article { title: "", text: sentence, paragraphs: &paragraphs, language, group: 0 };
    let units = reading::read(&article, 0, &mut Terms::new(&NoCorpus));
    // `Le 28 mars, elle institue…` leans on what came before as much as `Elle institue…` does.
    let leans = sentence.split_once(", ").is_some_and(|(lead, rest)| {
        lead.split_whitespace().count() <= 6 && eligible::opening(&crate::words::spaced(rest), language) == reading::Opening::Orphan
    });
    matches!(&units[..], [unit] if unit.standing == reading::Standing::Good && unit.opening == reading::Opening::Alone && !unit.question) && !leans
}

/// A summary of several articles, by order of importance.
#[must_use]
pub fn several(articles: &[Article<'_>], corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    several::choose(articles, corpus, budget)
}

/// The method [`several`] takes for these articles and this budget.
#[must_use]
pub fn several_method(articles: &[Article<'_>], budget: Budget) -> &'static str {
    several::method(articles, budget)
}

/// How much two sentences say the same: the cosine of their content stems, 0 to 1. Above .65 they are one statement in other words.
#[must_use]
pub fn similarity(a: &str, b: &str, language: Language) -> f64 {
    let mut terms = Terms::new(&NoCorpus);
    let (a, b) = (terms.vector_of(a, language), terms.vector_of(b, language));
    quantised(cosine(&a, &b))
}

/// A score as it is compared: six decimals, so that the last bits of a platform's arithmetic decide nothing.
fn quantised(score: f64) -> f64 {
    libm::round(score * 1e6) / 1e6
}

/// Scores spread over 0 to 1; all the same, they are all 0.
fn min_max(scores: &mut [f64]) {
    let low = scores.iter().copied().fold(f64::INFINITY, f64::min);
    let high = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for score in scores {
        *score = if high - low > 1e-12 { (*score - low) / (high - low) } else { 0.0 };
    }
}

#[cfg(test)]
mod tests;
