//! Sentences as tf-idf vectors of content stems.

use super::{
    Corpus,
    numbers::Numbers,
    settings::{ROLES, Roles},
};
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
    numbers: Numbers,
    idf: Vec<f64>,
    /// The frequency asked for last and its idf: in a library with nothing in it all are the same.
    last: (f64, f64),
    known: Vec<Known>,
    /// The folded forms, one after the other.
    letters: String,
}

/// A form and the number of its stem.
#[derive(Debug)]
pub(super) struct Known {
    folded: Span,
    pub stem: u32,
    pub stop: bool,
    /// The word lists it is in, and those of whose phrases it is the first word.
    pub roles: Roles,
    pub figure: bool,
    pub capital: bool,
}

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub span: Span,
    /// For [`Terms::known`]; those of a text follow one another.
    pub form: u32,
    pub stem: u32,
    /// Whether it carries content.
    pub content: bool,
}

impl<'corpus> Terms<'corpus> {
    pub(super) fn new(corpus: &'corpus dyn Corpus) -> Self {
        let documents = corpus.documents().max(SMALLEST_LIBRARY) as f64;
        let idf_of_none = libm::log(documents + 1.0);
        Terms { corpus, documents, numbers: Numbers::default(), idf: Vec::new(), last: (0.0, idf_of_none), known: Vec::new(), letters: String::new() }
    }

    /// The number of each stem: what outlives the corpus.
    pub(super) fn into_numbers(self) -> HashMap<String, u32> {
        self.numbers.into_map()
    }

    /// The number of a stem.
    fn number(&mut self, stem: &str) -> u32 {
        let (number, new) = self.numbers.number(stem);
        if new {
            let frequency = (self.corpus.frequency(stem) as f64).min(self.documents);
            if frequency.to_bits() != self.last.0.to_bits() {
                self.last = (frequency, libm::log((self.documents + 1.0) / (frequency + 1.0)));
            }
            self.idf.push(self.last.1);
        }
        number
    }

    /// `(1 + ln tf) · idf`, of unit length; from the numbers of content stems, which are sorted.
    pub(super) fn vector(&self, content: &mut [u32]) -> Vector {
        content.sort_unstable();
        let mut vector = Vector::with_capacity(content.len());
        for run in content.chunk_by(|a, b| a == b) {
            if let Some(idf) = self.idf.get(run[0] as usize) {
                // Most stems are in a sentence once, and ln 1 is 0.
                vector.push((run[0], if run.len() == 1 { *idf } else { (1.0 + libm::log(run.len() as f64)) * idf }));
            }
        }
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
        self.known.reserve(read.forms());
        self.idf.reserve(read.forms());
        self.numbers.reserve(read.forms());
        self.letters.reserve(read.letters());
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

    /// The folded form of a token.
    pub(super) fn folded(&self, token: Token) -> &str {
        self.known(token).folded.of(&self.letters)
    }

    /// The folded forms from this one on.
    pub(super) fn folded_from(&self, form: u32) -> impl Iterator<Item = &str> {
        self.known[form as usize..].iter().map(|known| known.folded.of(&self.letters))
    }

    fn form(&mut self, text: &str, read: &words::Tokens, token: &words::Token, language: Language) -> u32 {
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let folded = read.folded(token);
        let start = self.letters.len();
        self.letters.push_str(folded);
        let known = Known {
            stem: self.number(read.stem(token)),
            stop: read.is_stop(token),
            roles: ROLES.of(folded, language),
            figure: folded.starts_with(|letter: char| letter.is_ascii_digit()),
            capital: token.span.of(text).starts_with(char::is_uppercase),
            folded: Span { start, end: self.letters.len() },
        };
        self.known.push(known);
        number
    }

    /// The numbers of the content stems of a text.
    pub(super) fn content(&mut self, text: &str, language: Language) -> Vec<u32> {
        self.tokens(text, language).iter().filter(|token| token.content).map(|token| token.stem).collect()
    }

    pub(super) fn vector_of(&mut self, text: &str, language: Language) -> Vector {
        let mut content = self.content(text, language);
        self.vector(&mut content)
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
