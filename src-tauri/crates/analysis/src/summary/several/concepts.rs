//! What independent sources speak of in common: pairs of neighbouring stems, one of them at least with content.
//!
//! After Gillick and Favre, "A Scalable Global Model for Summarization" (2009). A concept weighs by the number of sources that hold it, more where they
//! hold it early. What one source alone says weighs nothing here.

use super::{
    statement::Statements,
    weights::{WEIGHTS, Weights},
};
use std::collections::HashMap;

/// The concepts of the sentences that may be chosen.
#[derive(Debug, Default)]
pub(super) struct Concepts {
    /// What each weighs.
    pub weight: Vec<f64>,
    /// The two stems of each.
    pub stems: Vec<(u32, u32)>,
    /// Of each sentence that may be chosen, by its place among all: its concepts, sorted, each once.
    pub of: Vec<Vec<u32>>,
}

/// What a pair is known by while it is counted.
struct Seen {
    last: usize,
    sources: u32,
    early: f64,
}

impl Concepts {
    pub(super) fn new(read: &Statements) -> Self {
        let Weights { early, fading, power, less, .. } = *WEIGHTS;
        let mut seen: HashMap<(u32, u32), Seen> = HashMap::new();
        for statement in read.all.iter().filter(|statement| read.speaks[statement.article]) {
            let worth = 1.0 - early + early * libm::exp(-(statement.index as f64) / fading);
            for pair in pairs(&statement.stems) {
                let found = seen.entry(pair).or_insert(Seen { last: usize::MAX, sources: 0, early: 0.0 });
                // An article's sentences come one after another, the earliest first.
                if found.last != statement.article {
                    *found = Seen { last: statement.article, sources: found.sources + 1, early: found.early + worth };
                }
            }
        }
        let mut numbers: HashMap<(u32, u32), u32> = HashMap::new();
        let mut concepts = Concepts { of: vec![Vec::new(); read.all.len()], ..Concepts::default() };
        for at in &read.free {
            let mut of: Vec<u32> = Vec::new();
            for pair in pairs(&read.all[*at].stems) {
                let Some(found) = seen.get(&pair).filter(|found| found.sources > 1) else { continue };
                of.push(*numbers.entry(pair).or_insert_with(|| {
                    let weight = libm::pow(found.early, power) - less * libm::pow(found.early / f64::from(found.sources), power);
                    concepts.weight.push(weight.max(0.0));
                    concepts.stems.push(pair);
                    concepts.weight.len() as u32 - 1
                }));
            }
            of.sort_unstable();
            of.dedup();
            concepts.of[*at] = of;
        }
        concepts
    }

    /// The sum of the heaviest weights that a summary of so many words could hold.
    pub(super) fn heaviest(weight: &[f64], words: usize) -> f64 {
        let mut weights = weight.to_vec();
        weights.sort_by(|a, b| b.total_cmp(a));
        weights.iter().take(words).sum()
    }
}

fn pairs(stems: &[(u32, bool)]) -> impl Iterator<Item = (u32, u32)> + '_ {
    stems.windows(2).filter(|pair| pair[0].1 || pair[1].1).map(|pair| (pair[0].0, pair[1].0))
}
