//! A summary of several articles: the statements most sources make, each said once.
//!
//! 1. `statement`: every sentence, read once, and which may be chosen. 2. `facts`: its figures, days, names and denials. 3. `concepts`: what sources speak of
//!    in common. 4. `search`: the set of sentences that covers most of it within the budget. 5. `support`: where else each is said.
//! 6. `focus`, `update`: the same, biased to a question, or against what is known. 7. `compare`: what all say, what one says, where they differ.
//!
//! Copies count as one source. Refuses to choose a statement twice in other words, and to depend on the order in which the articles are given.

mod compare;
mod concepts;
mod differ;
mod facts;
mod focus;
mod lexicon;
mod search;
mod statement;
mod support;
mod update;
mod weights;

pub use compare::{Comparison, Difference, Kind, Own, Passage, Shared, Side};

use super::{
    Article, Budget, Chosen, Corpus,
    lexrank::lexrank,
    min_max, quantised,
    reading::title_stems,
    vector::{Terms, Vector, cosine},
};
use crate::language::Language;
use concepts::Concepts;
use search::{Problem, search};
use statement::{Statements, read_all};
use std::collections::{HashMap, HashSet};
use support::{Telling, support};
use weights::WEIGHTS;

/// In which order the chosen sentences come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By what each adds to those before it.
    #[default]
    Importance,
    /// By the place of their articles in the input, then by their place in the article: give the articles by date.
    Time,
}

/// What a synthesis is to bear on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus<'a> {
    /// A question in free words: a sentence bears on it that holds most of what the question asks about.
    Question(&'a str, Language),
    /// An actor or a theme: its names and aliases. A sentence bears on it that holds one of them whole.
    Names(&'a [&'a str]),
}

/// A text that was read before: an earlier note, an earlier article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// Its text; a line feed ends a sentence.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
}

/// What is wished of a synthesis.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// How much.
    pub budget: Budget,
    /// In which order.
    pub order: Order,
    /// On what; none: on everything.
    pub focus: Option<Focus<'a>>,
    /// What is known already and not said again; empty: nothing is.
    pub known: &'a [Known<'a>],
}

impl Wish<'_> {
    /// So much, of everything, by importance.
    #[must_use]
    pub fn of(budget: Budget) -> Self {
        Wish { budget, order: Order::Importance, focus: None, known: &[] }
    }
}

/// The sentences of articles, read once: any number of syntheses are chosen from it without reading again.
///
/// It holds no text and no reference: it may be kept as long as the articles do not change, and shared between threads.
#[derive(Debug, Default)]
pub struct Prepared {
    read: Statements,
    /// The number of each stem.
    numbers: HashMap<String, u32>,
    telling: Telling,
    /// The stems that are figures, months or days.
    values: HashSet<u32>,
    concepts: Concepts,
    /// What each sentence is worth by itself, 0 to 1; where it is not of the pool, 0.
    prior: Vec<f64>,
}

impl Prepared {
    /// Reads the articles. What is chosen depends on the set of articles, not on their order: they are read by text, then title; only where both are the
    /// same does their place decide.
    #[must_use]
    pub fn new(articles: &[Article<'_>], corpus: &dyn Corpus) -> Self {
        let mut terms = Terms::new(corpus);
        let read = read_all(articles, &mut terms);
        let mut titles: Vec<u32> = Vec::new();
        for index in read.order.iter().filter(|index| read.speaks[**index]) {
            titles.extend(title_stems(&articles[*index], &mut terms));
        }
        let titles = terms.vector(&mut titles);
        let numbers = terms.into_numbers();
        let values = differ::values(&numbers);
        let telling = Telling::new(&read, numbers.len());
        let concepts = Concepts::new(&read);
        let prior = priors(&read, &titles);
        Prepared { read, numbers, telling, values, concepts, prior }
    }

    /// The name and version of the method that a wish is met by, as stored with a synthesis.
    #[must_use]
    pub fn method(&self, wish: &Wish<'_>) -> &'static str {
        match (wish.focus.is_some(), wish.known.is_empty()) {
            (false, true) => super::CONCEPTS_METHOD,
            (true, true) => "concepts-focus/1",
            (false, false) => "concepts-new/1",
            (true, false) => "concepts-focus-new/1",
        }
    }

    /// The sentences that meet the wish. Empty where nothing does: no article, no sentence that bears on the focus, nothing that is not known.
    #[must_use]
    pub fn synthesis(&self, wish: &Wish<'_>) -> Vec<Chosen> {
        let mut chosen = self.choose(wish);
        if wish.order == Order::Time {
            chosen.sort_by_key(|chosen| (chosen.article, chosen.span));
        }
        chosen
    }

    fn choose(&self, wish: &Wish<'_>) -> Vec<Chosen> {
        let mut candidates: Vec<usize> = self.read.pool.clone();
        let mut weights = self.concepts.weight.clone();
        let mut prior = self.prior.clone();
        if let Some(focus) = &wish.focus {
            self.aim(focus, &mut candidates, &mut weights, &mut prior);
        }
        if !wish.known.is_empty() {
            self.leave_out(wish.known, &mut candidates, &mut weights, &mut prior);
        }
        let all = &self.read.all;
        let lengths: Vec<usize> = candidates.iter().map(|at| all[*at].length).collect();
        let room = match wish.budget {
            Budget::Words(most) => most,
            Budget::Sentences(most) => most.saturating_mul((lengths.iter().sum::<usize>() / lengths.len().max(1)).max(8)),
        }
        .max(1);
        let total = Concepts::heaviest(&weights, room).max(1e-9);
        weights.iter_mut().for_each(|weight| *weight /= total);

        let same = |a: usize, b: usize| {
            let (a, b) = (&all[candidates[a]], &all[candidates[b]]);
            cosine(&a.vector, &b.vector) > WEIGHTS.same
        };
        let problem = Problem {
            budget: wish.budget,
            room,
            lengths,
            concepts: candidates.iter().map(|at| &self.concepts.of[*at][..]).collect(),
            weights: &weights,
            own: candidates.iter().map(|at| WEIGHTS.own(room) * prior[*at]).collect(),
            same: &same,
        };
        search(&problem)
            .into_iter()
            .map(|(at, score)| {
                let index = candidates[at];
                let (support, independent) = support(&self.read, &self.telling, index);
                Chosen { article: all[index].article, span: all[index].span, score, support, independent }
            })
            .collect()
    }
}

/// How central, how like the titles, how near the start: 0 to 1 by sentence, 0 outside the pool.
fn priors(read: &Statements, titles: &Vector) -> Vec<f64> {
    let pool = || read.pool.iter().map(|at| &read.all[*at]);
    let mut lex = lexrank(&pool().map(|statement| &statement.vector).collect::<Vec<_>>());
    let mut title: Vec<f64> = pool().map(|statement| cosine(titles, &statement.vector)).collect();
    min_max(&mut lex);
    min_max(&mut title);
    let mut prior: Vec<f64> = pool()
        .zip(lex.iter().zip(&title))
        .map(|(statement, (lex, title))| {
            let near = 1.0 / (1.0 + statement.index as f64).sqrt();
            let leaning = if statement.leans { WEIGHTS.leaning } else { 0.0 };
            WEIGHTS.central * lex + WEIGHTS.title * title + WEIGHTS.first * near - leaning
        })
        .collect();
    min_max(&mut prior);
    let mut by_place = vec![0.0; read.all.len()];
    for (at, value) in read.pool.iter().zip(prior) {
        by_place[*at] = quantised(value);
    }
    by_place
}

#[cfg(test)]
mod tests;
