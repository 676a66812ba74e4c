//! Sentences as tf-idf vectors of content stems.

use super::{Corpus, settings::SETTINGS};
use crate::{Span, language::Language, words};
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
    known: Vec<Known>,
}

/// A form and the number of its stem.
#[derive(Debug)]
pub(super) struct Known {
    pub folded: String,
    pub stem: u32,
    pub stop: bool,
    /// Whether it is a word of one who speaks of himself.
    pub first_person: bool,
    /// Whether it is the name of a day.
    pub day: bool,
    pub figure: bool,
    pub capital: bool,
}

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub span: Span,
    /// For [`Terms::known`].
    form: u32,
    pub stem: u32,
    /// Whether it carries content.
    pub content: bool,
}

impl<'corpus> Terms<'corpus> {
    pub(super) fn new(corpus: &'corpus dyn Corpus) -> Self {
        Terms { corpus, documents: corpus.documents().max(SMALLEST_LIBRARY) as f64, numbers: HashMap::new(), idf: Vec::new(), known: Vec::new() }
    }

    /// The number of each stem: what outlives the corpus.
    pub(super) fn into_numbers(self) -> HashMap<String, u32> {
        self.numbers
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

    /// The words of a text. Each form is folded and stemmed once.
    pub(super) fn tokens(&mut self, text: &str, language: Language) -> Vec<Token> {
        let read = words::tokens(text, language);
        // Forms are numbered as they are met: a number not in this list yet is the next one.
        let mut met: Vec<u32> = Vec::with_capacity(read.forms());
        let take = |token: &words::Token| {
            let form = met.get(token.form).copied().unwrap_or_else(|| {
                let form = self.form(text, &read, token, language);
                met.push(form);
                form
            });
            let known = &self.known[form as usize];
            Token { span: token.span, form, stem: known.stem, content: !known.stop }
        };
        read.list().iter().map(take).collect()
    }

    /// What is known of a token's form.
    pub(super) fn known(&self, token: Token) -> &Known {
        &self.known[token.form as usize]
    }

    fn form(&mut self, text: &str, read: &words::Tokens, token: &words::Token, language: Language) -> u32 {
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let folded = read.folded(token);
        let known = Known {
            stem: self.number(read.stem(token)),
            stop: read.is_stop(token),
            first_person: SETTINGS.first_person.has(folded, language),
            day: SETTINGS.days.has(folded, language),
            figure: folded.starts_with(|letter: char| letter.is_ascii_digit()),
            capital: token.span.of(text).starts_with(char::is_uppercase),
            folded: folded.to_owned(),
        };
        self.known.push(known);
        number
    }

    /// The numbers of the content stems of a text.
    pub(super) fn content(&mut self, text: &str, language: Language) -> Vec<u32> {
        self.tokens(text, language).iter().filter(|token| token.content).map(|token| token.stem).collect()
    }

    pub(super) fn vector_of(&mut self, text: &str, language: Language) -> Vector {
        let content = self.content(text, language);
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
