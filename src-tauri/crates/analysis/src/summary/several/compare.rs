//! How sources tell the same matter: what most say, what one says alone, where they differ.
//!
//! 1. The sentences that have much in common find each other by their stems. 2. What two sources or more say is shared. 3. What no other source
//!    says even in part is one source's own. 4. `differ`: where two say nearly the same and count, date or deny otherwise.
//!
//! Refuses to judge who is right, and to compare a source with its own copies.

use super::{
    super::{quantised, vector::cosine},
    Focus, Prepared,
    statement::MOST,
    support::{BACK, support, supports},
    weights::WEIGHTS,
};
use crate::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A place in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// The index of the article in the input.
    pub article: usize,
    /// Where in its text.
    pub span: Span,
}

/// What several independent sources say.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The sentence that says it best, then one of every other article that says it.
    pub passages: Vec<Passage>,
    /// How many independent sources say it.
    pub independent: usize,
}

/// What one independent source alone says.
#[derive(Debug, Clone, PartialEq)]
pub struct Own {
    /// The articles of the source: it and its copies.
    pub articles: Vec<usize>,
    /// Its sentences, by importance.
    pub passages: Vec<Passage>,
}

/// What two sentences differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A number of the same thing.
    Figure,
    /// A day of a month, or a year.
    Date,
    /// One denies what the other says.
    Denial,
}

/// What one side of a difference says.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The value: a number without thousands' spaces, `MM-DD`, a year; `yes` or `no`.
    pub value: String,
    /// The sentences that say so, by article.
    pub passages: Vec<Passage>,
    /// Where in each of them the value stands; the sentence itself where it denies or affirms.
    pub places: Vec<Span>,
    /// How many independent sources say so.
    pub independent: usize,
}

/// Where independent sources differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// In what.
    pub kind: Kind,
    /// What is counted, as a folded word; empty where nothing is.
    pub of: String,
    /// The sides, the one with most sources first.
    pub sides: Vec<Side>,
}

/// How the sources tell the same matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// How many independent sources are compared.
    pub sources: usize,
    /// What two independent sources or more say, most sources first: [`Shared::independent`] of [`Comparison::sources`] say it.
    pub shared: Vec<Shared>,
    /// What each independent source alone says.
    pub only: Vec<Own>,
    /// Where they differ.
    pub differ: Vec<Difference>,
}

impl Prepared {
    /// How the independent sources tell the same matter, or what of it bears on a focus; at most so many statements a list. Empty where fewer than two
    /// sources speak.
    #[must_use]
    pub fn comparison(&self, focus: Option<Focus<'_>>, most: usize) -> Comparison {
        let places = self.compared(focus);
        let sources: BTreeSet<usize> = places.iter().map(|at| self.read.all[*at].source).collect();
        if sources.len() < 2 {
            return Comparison::default();
        }
        let near = self.near(&places);
        Comparison {
            sources: sources.len(),
            shared: self.shared(&places, &near, most),
            only: self.only(&places, &near, most),
            differ: self.differ(&places, &near, most),
        }
    }

    /// The sentences to compare, in reading order.
    fn compared(&self, focus: Option<Focus<'_>>) -> Vec<usize> {
        let Some(focus) = focus else { return self.read.pool.clone() };
        let of = self.bearing(&focus).of;
        let mut places: Vec<usize> = self.read.free.iter().copied().filter(|at| of[*at] > 0.0).collect();
        places.sort_by(|a, b| of[*b].total_cmp(&of[*a]).then(a.cmp(b)));
        places.truncate(MOST);
        places.sort_unstable();
        places
    }

    /// Of each sentence those of other sources that are somewhat like it.
    fn near(&self, places: &[usize]) -> Vec<Vec<usize>> {
        let mut postings: BTreeMap<u32, Vec<(usize, f64)>> = BTreeMap::new();
        for (order, at) in places.iter().enumerate() {
            for (stem, weight) in &self.read.all[*at].vector {
                postings.entry(*stem).or_default().push((order, *weight));
            }
        }
        let mut row = vec![0.0; places.len()];
        let found = |at: &usize| {
            row.fill(0.0);
            let own = &self.read.all[*at];
            for (stem, weight) in &own.vector {
                postings[stem].iter().for_each(|(order, other)| row[*order] += weight * other);
            }
            (0..places.len())
                .filter(|order| quantised(row[*order]) >= BACK && self.read.all[places[*order]].source != own.source)
                .map(|order| places[order])
                .collect()
        };
        places.iter().map(found).collect()
    }

    fn shared(&self, places: &[usize], near: &[Vec<usize>], most: usize) -> Vec<Shared> {
        let all = &self.read.all;
        let mut ranked: Vec<(usize, u64, usize)> = Vec::new();
        for (at, near) in places.iter().zip(near) {
            let by: BTreeSet<usize> =
                near.iter().filter(|other| supports(&self.telling, &all[*at], &all[**other]).is_some()).map(|other| all[*other].source).collect();
            if !by.is_empty() {
                ranked.push((usize::MAX - by.len(), worst_first(self.prior[*at]), *at));
            }
        }
        ranked.sort_unstable();
        let kept = self.once(ranked.into_iter().map(|(.., at)| at), most);
        let told = kept.into_iter().map(|at| {
            let (support, independent) = support(&self.read, &self.telling, at);
            let own = Passage { article: all[at].article, span: all[at].span };
            let others = support.into_iter().map(|(article, span)| Passage { article, span });
            Shared { passages: std::iter::once(own).chain(others).collect(), independent }
        });
        told.collect()
    }

    fn only(&self, places: &[usize], near: &[Vec<usize>], most: usize) -> Vec<Own> {
        let all = &self.read.all;
        let mut alone: BTreeMap<usize, Vec<(u64, usize)>> = BTreeMap::new();
        for (at, near) in places.iter().zip(near) {
            let elsewhere = near.iter().any(|other| self.telling.share(&all[*at].vector, &all[*other].vector) >= ELSEWHERE);
            if !elsewhere {
                alone.entry(all[*at].source).or_default().push((worst_first(self.prior[*at]), *at));
            }
        }
        let mut own: Vec<Own> = alone
            .into_iter()
            .map(|(source, mut ranked)| {
                ranked.sort_unstable();
                let kept = self.once(ranked.into_iter().map(|(_, at)| at), most);
                let passages = kept.into_iter().map(|at| Passage { article: all[at].article, span: all[at].span }).collect();
                Own { articles: self.read.articles[source].clone(), passages }
            })
            .collect();
        own.sort_by(|a, b| a.articles.cmp(&b.articles));
        own
    }

    /// The first so many of which none says what another says.
    fn once(&self, ranked: impl Iterator<Item = usize>, most: usize) -> Vec<usize> {
        let all = &self.read.all;
        let mut kept: Vec<usize> = Vec::new();
        for at in ranked {
            if kept.len() >= most {
                break;
            }
            let said = |other: &usize| {
                cosine(&all[*other].vector, &all[at].vector) > WEIGHTS.same
                    || supports(&self.telling, &all[at], &all[*other]).is_some()
                    || supports(&self.telling, &all[*other], &all[at]).is_some()
            };
            if !kept.iter().any(said) {
                kept.push(at);
            }
        }
        kept
    }
}

/// From this share of its telling words on, a sentence is said elsewhere in part.
const ELSEWHERE: f64 = 0.45;

/// A key that sorts the greater worth first.
fn worst_first(worth: f64) -> u64 {
    libm::round((16.0 - worth.clamp(0.0, 16.0)) * 1e6) as u64
}
