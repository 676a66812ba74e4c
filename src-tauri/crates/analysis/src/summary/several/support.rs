//! Where the articles say what a chosen sentence says.
//!
//! A sentence supports another where it holds every figure of it, denies as it does, and holds most of the words that tell the sentences of the set from
//! one another, weighed by how rare they are in it: so what all sentences of a set have in common (its subject) supports nothing. Precision before recall: a
//! passage that says something else is worse than one too few.

use super::{
    super::{quantised, vector::cosine},
    statement::{Statement, Statements},
};
use crate::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The shares of telling words, of the sentence in the other and of the other in it: from this sum on they say the same,
const BOTH: f64 = 1.0;
/// if the sentence's own share is this at least.
const HELD: f64 = 0.48;
/// Of its words that are no names, this share at least: two sentences by one reporter, of one place, say no more than who and where.
const PLAIN: f64 = 0.35;
/// A short sentence may be held whole by a longer one: from this share on, if the other way round it is [`BACK`] at least.
const WHOLE: f64 = 0.65;
pub(super) const BACK: f64 = 0.30;

/// How telling each stem is in this set: `ln(1 + sentences / sentences with it)`.
#[derive(Debug, Default)]
pub(super) struct Telling(Vec<f64>);

impl Telling {
    pub(super) fn new(read: &Statements, stems: usize) -> Self {
        let mut counts = vec![0_u32; stems];
        let mut sentences = 0_u32;
        for statement in read.all.iter().filter(|statement| read.speaks[statement.article]) {
            sentences += 1;
            statement.content().for_each(|stem| counts[stem as usize] += 1);
        }
        Telling(counts.into_iter().map(|count| libm::log(1.0 + f64::from(sentences.max(1)) / f64::from(count.max(1)))).collect())
    }

    pub(super) fn of(&self, stem: u32) -> f64 {
        self.0.get(stem as usize).copied().unwrap_or_else(|| self.0.iter().copied().fold(0.7, f64::max))
    }

    /// The share of the first's telling words that the second holds; both sorted.
    pub(super) fn share(&self, first: &[(u32, f64)], second: &[(u32, f64)]) -> f64 {
        let (mut held, mut all, mut at) = (0.0, 0.0, 0);
        for (stem, _) in first {
            let weight = self.of(*stem);
            all += weight;
            while second.get(at).is_some_and(|(other, _)| other < stem) {
                at += 1;
            }
            if second.get(at).is_some_and(|(other, _)| other == stem) {
                held += weight;
            }
        }
        if all > 0.0 { held / all } else { 0.0 }
    }
}

/// How surely the second says what the first says; nothing where it does not.
pub(super) fn supports(telling: &Telling, said: &Statement, by: &Statement) -> Option<f64> {
    if cosine(&said.vector, &by.vector) < BACK {
        return None;
    }
    let held = telling.share(&said.vector, &by.vector);
    if held < HELD {
        return None;
    }
    let back = telling.share(&by.vector, &said.vector);
    let says = held + back >= BOTH || (held >= WHOLE && back >= BACK);
    let plainly = said.plain.is_empty() || telling.share(&said.plain, &by.vector) >= PLAIN;
    (says && plainly && said.facts.are_held_by(&by.facts)).then(|| quantised(held))
}

/// The best passage of every other article that says the same, by article, and how many independent sources say it, its own included.
pub(super) fn support(read: &Statements, telling: &Telling, index: usize) -> (Vec<(usize, Span)>, usize) {
    let said = &read.all[index];
    let mut best: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for (at, by) in read.all.iter().enumerate().filter(|(_, by)| by.article != said.article && by.sound) {
        if let Some(sure) = supports(telling, said, by)
            && best.get(&by.article).is_none_or(|(most, _)| sure > *most)
        {
            best.insert(by.article, (sure, at));
        }
    }
    let sources: BTreeSet<usize> = best.values().map(|(_, at)| read.all[*at].source).chain([said.source]).collect();
    (best.into_values().map(|(_, at)| (read.all[at].article, read.all[at].span)).collect(), sources.len())
}
