//! What is new against what was read before.
//!
//! A sentence is known where one earlier sentence holds nearly all its telling words, denies as it does, and every figure of it was said before. Such a
//! sentence is not chosen; what earlier texts spoke of weighs less, and a sentence with a figure, a day or a name they did not have weighs more.
//! After the update task of the Text Analysis Conference (2008).

use super::{super::quantised, Known, Prepared, facts::Facts, weights::WEIGHTS};
use crate::{sentences, words::words};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The earlier sentences, as numbers.
struct Memory {
    /// Of each stem the sentences that hold it.
    postings: BTreeMap<u32, Vec<u32>>,
    denies: Vec<bool>,
    /// Every value that was said.
    figures: BTreeSet<String>,
    /// Every folded word.
    words: HashSet<String>,
    pairs: HashSet<(u32, u32)>,
}

impl Prepared {
    /// Leaves the candidates that say something new, and weighs what is new higher.
    pub(super) fn leave_out(&self, known: &[Known<'_>], candidates: &mut Vec<usize>, weights: &mut [f64], prior: &mut [f64]) {
        let memory = self.remember(known);
        let mut best = vec![0.0_f64; memory.denies.len()];
        candidates.retain(|at| !self.is_known(*at, &memory, &mut best));
        for (weight, stems) in weights.iter_mut().zip(&self.concepts.stems) {
            if memory.pairs.contains(stems) {
                *weight *= WEIGHTS.known_concept;
            } else if !memory.postings.contains_key(&stems.0) || !memory.postings.contains_key(&stems.1) {
                *weight *= WEIGHTS.new_concept;
            }
        }
        for at in candidates.iter() {
            let facts = &self.read.all[*at].facts;
            let figures = facts.figures.iter().filter(|figure| !memory.figures.contains(&figure.value)).count();
            let names = facts.names.iter().filter(|name| !memory.words.contains(*name)).count();
            prior[*at] = quantised(prior[*at] + WEIGHTS.new_figure * figures.min(2) as f64 + WEIGHTS.new_name * names.min(3) as f64);
        }
    }

    /// Whether an earlier sentence says this one.
    fn is_known(&self, at: usize, memory: &Memory, held: &mut [f64]) -> bool {
        let statement = &self.read.all[at];
        held.fill(0.0);
        let mut all = 0.0;
        for stem in statement.content() {
            let weight = self.telling.of(stem);
            all += weight;
            for sentence in memory.postings.get(&stem).into_iter().flatten() {
                held[*sentence as usize] += weight;
            }
        }
        let enough = WEIGHTS.known * all;
        let said = held.iter().zip(&memory.denies).any(|(held, denies)| *held >= enough && *denies == statement.facts.denies);
        said && statement.facts.figures.iter().all(|figure| memory.figures.contains(&figure.value))
    }

    fn remember(&self, known: &[Known<'_>]) -> Memory {
        let mut memory =
            Memory { postings: BTreeMap::new(), denies: Vec::new(), figures: BTreeSet::new(), words: HashSet::new(), pairs: HashSet::new() };
        for Known { text, language } in known {
            for span in sentences::split(text) {
                let sentence = span.of(text);
                let number = memory.denies.len() as u32;
                let facts = Facts::of(sentence, *language);
                memory.denies.push(facts.denies);
                memory.figures.extend(facts.figures.into_iter().map(|figure| figure.value));
                let found = words(sentence, *language);
                let stems: Vec<Option<u32>> = found.iter().map(|word| self.numbers.get(&word.stem).copied()).collect();
                memory.pairs.extend(stems.windows(2).filter_map(|pair| Some((pair[0]?, pair[1]?))));
                for (word, stem) in found.into_iter().zip(stems) {
                    if let Some(stem) = stem.filter(|_| !word.stop) {
                        let homes = memory.postings.entry(stem).or_default();
                        if homes.last() != Some(&number) {
                            homes.push(number);
                        }
                    }
                    memory.words.insert(word.folded);
                }
            }
        }
        memory
    }
}
