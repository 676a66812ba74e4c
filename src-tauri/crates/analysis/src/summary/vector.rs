//! Sentences as tf-idf vectors of content stems.

use super::Corpus;
use crate::{
    language::Language,
    words::{Word, words},
};
use std::collections::HashMap;

/// A sparse vector of unit length, by term.
pub(super) type Vector = Vec<(u32, f64)>;

/// Below so many documents a library's counts say little: it is taken for one of this size in which unseen stems are rare.
const SMALLEST_LIBRARY: u64 = 50;

/// The stems met so far, numbered, with their idf.
pub(super) struct Terms<'corpus> {
    corpus: &'corpus dyn Corpus,
    /// Counted once: a corpus may be a database.
    documents: f64,
    numbers: HashMap<String, u32>,
    idf: Vec<f64>,
}

impl<'corpus> Terms<'corpus> {
    pub(super) fn new(corpus: &'corpus dyn Corpus) -> Self {
        Terms { corpus, documents: corpus.documents().max(SMALLEST_LIBRARY) as f64, numbers: HashMap::new(), idf: Vec::new() }
    }

    /// The number of a stem.
    pub(super) fn number(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.numbers.get(stem) {
            return *number;
        }
        let number = u32::try_from(self.idf.len()).unwrap_or(u32::MAX);
        let frequency = (self.corpus.frequency(stem) as f64).min(self.documents);
        self.idf.push(libm::log((self.documents + 1.0) / (frequency + 1.0)));
        self.numbers.insert(stem.to_owned(), number);
        number
    }

    /// `(1 + ln tf) · idf`, of unit length; from the numbers of content stems, which need not be sorted.
    pub(super) fn vector(&self, content: &[u32]) -> Vector {
        let mut sorted = content.to_vec();
        sorted.sort_unstable();
        let mut vector: Vector = sorted
            .chunk_by(|a, b| a == b)
            .filter_map(|run| {
                let idf = self.idf.get(*run.first()? as usize)?;
                Some((run[0], (1.0 + libm::log(run.len() as f64)) * idf))
            })
            .collect();
        let norm = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if norm > 0.0 {
            vector.iter_mut().for_each(|(_, weight)| *weight /= norm);
        } else {
            vector.clear();
        }
        vector
    }

    /// The numbers of the content stems among some words.
    pub(super) fn content(&mut self, words: &[Word]) -> Vec<u32> {
        words.iter().filter(|word| !word.stop).map(|word| self.number(&word.stem)).collect()
    }

    pub(super) fn vector_of(&mut self, text: &str, language: Language) -> Vector {
        let content = self.content(&words(text, language));
        self.vector(&content)
    }
}

/// The cosine of two vectors of unit length.
pub(super) fn cosine(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some((left, x)), Some((right, y))) = (a.get(i), b.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x * y;
                i += 1;
                j += 1;
            }
        }
    }
    sum.clamp(0.0, 1.0)
}
