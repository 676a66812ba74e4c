//! Extractive summaries: sentences of the sources, verbatim, chosen by measured weights.
//!
//! 1. `reading`: the sentences of the articles, their stems and vectors. 2. `eligible`: what is never chosen. 3. `similar`, `lexrank`: how alike
//!    and how central the sentences are. 4. `features` and `trees`: what one is worth in its article (`data/summary-trees.toml`).
//! 5. `single` chooses in one article, `several` over many.
//!
//! Refuses to cut, join or reword a sentence, and to choose one that cannot stand without its neighbour.

mod eligible;
mod features;
pub mod learning;
mod lexrank;
mod numbers;
mod quotation;
mod reading;
mod settings;
mod several;
mod similar;
mod single;
mod trees;
mod vector;

pub use several::{Comparison, Difference, Focus, Kind, Known, Order, Own, Passage, Prepared, Shared, Side, Wish};

use crate::{Paragraph, Span, language::Language};
use vector::{Terms, cosine};

/// How much to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// At most so many sentences.
    Sentences(usize),
    /// At most so many words. In one article a single sentence may be longer by half where it says more than all that fit, or by more where
    /// none fits.
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
    /// The same statement in other articles, copies too: article index and span, one an article, by article.
    pub support: Vec<(usize, Span)>,
    /// How many independent sources state it, its own included: copies count as one.
    pub independent: usize,
}

/// A sentence in the order in which [`single`] takes them.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Where it is.
    pub span: Span,
    /// Its score, quantised; comparable inside one article only.
    pub score: f64,
    /// Its words.
    pub words: usize,
    /// Whether it is of the standfirst: such sentences come before all others.
    pub standfirst: bool,
}

/// All there is to say of one article, read once.
#[derive(Debug, Clone, PartialEq)]
pub struct OfOne {
    /// As [`single`] gives it.
    pub chosen: Vec<Chosen>,
    /// As [`ranked`] gives it.
    pub ranked: Vec<Ranked>,
    /// As [`is_whole`] says.
    pub is_whole: bool,
}

/// The method of [`single`] for an article that [`is_whole`].
pub const WHOLE_METHOD: &str = "whole/1";
/// The method of [`single`].
pub const SINGLE_METHOD: &str = "trees/1";
/// The method of [`several`].
pub const CONCEPTS_METHOD: &str = "concepts/2";

/// Sentences [`ranked`] gives at most.
pub const RANKED: usize = 50;

/// A summary of one article, in document order.
#[must_use]
pub fn single(article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    single::choose(&trees::TREES, article, corpus, budget)
}

/// The sentences of one article in the order in which they are taken, [`RANKED`] at most. The first n in document order, those of the standfirst
/// first, are [`single`] for n sentences.
#[must_use]
pub fn ranked(article: &Article<'_>, corpus: &dyn Corpus) -> Vec<Ranked> {
    single::ranked(&trees::TREES, article, corpus, RANKED)
}

/// What [`single`], [`ranked`] and [`is_whole`] give, at the price of one of them.
#[must_use]
pub fn of_one(article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> OfOne {
    single::of_one(&trees::TREES, article, corpus, budget, RANKED)
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

/// A summary of several articles, by order of importance. To choose more than once from the same articles, use [`Prepared`].
#[must_use]
pub fn several(articles: &[Article<'_>], corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    Prepared::new(articles, corpus).synthesis(&Wish::of(budget))
}

/// The method of [`several`].
#[must_use]
pub fn several_method(_articles: &[Article<'_>], _budget: Budget) -> &'static str {
    CONCEPTS_METHOD
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
    let scaled = score * 1e6;
    // What `libm::round` does, for what nearly every score is: add the number before a half, then drop the fraction.
    let whole = if scaled > 0.0 && scaled < 1e15 { (scaled + BEFORE_HALF) as i64 as f64 } else { libm::round(scaled) };
    whole / 1e6
}

/// The highest number below a half.
const BEFORE_HALF: f64 = 0.5 - f64::EPSILON / 4.0;

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
