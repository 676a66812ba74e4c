//! What `examples/learn.rs` needs to learn the weights of [`super::single`] anew. Not for use in the program.

use super::{
    Article, Budget, Chosen, Corpus, Ranked, features,
    reading::{Standing, read},
    single,
    trees::Trees,
    vector::Terms,
};
use crate::Span;

/// The names of the features, in their order.
pub const FEATURES: &[&str] = features::NAMES;

/// A sentence as the weights see it.
#[derive(Debug, Clone)]
pub struct Example {
    /// Where it is.
    pub span: Span,
    /// Its words.
    pub words: usize,
    /// Whether it may be chosen.
    pub free: bool,
    /// Its features, in the order of [`FEATURES`].
    pub features: Vec<f64>,
}

/// The sentences of an article.
#[must_use]
pub fn examples(article: &Article<'_>, corpus: &dyn Corpus) -> Vec<Example> {
    let mut terms = Terms::new(corpus);
    let units = read(article, 0, &mut terms);
    let title: Vec<(u32, bool)> = terms.tokens(article.title, article.language).iter().map(|token| (token.stem, token.content)).collect();
    let every: Vec<usize> = (0..units.len()).collect();
    let measured = features::measure(article.text, &units, &every, &title, &terms);
    units
        .iter()
        .zip(measured.features)
        .map(|(unit, row)| Example {
            span: unit.span,
            words: unit.length,
            free: unit.standing == Standing::Good && !unit.question,
            features: row.to_vec(),
        })
        .collect()
}

/// Weights other than those shipped.
pub struct Weights(Trees);

impl Weights {
    /// The weights of a data file.
    ///
    /// # Errors
    /// Where it is no such file, with what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        Trees::parse(text).map(Weights)
    }

    /// [`super::single`] by these weights.
    #[must_use]
    pub fn single(&self, article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
        single::choose(&self.0, article, corpus, budget)
    }

    /// [`super::ranked`] by these weights.
    #[must_use]
    pub fn ranked(&self, article: &Article<'_>, corpus: &dyn Corpus) -> Vec<Ranked> {
        single::ranked(&self.0, article, corpus, super::RANKED)
    }
}
