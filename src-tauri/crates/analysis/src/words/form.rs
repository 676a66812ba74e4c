//! What a word comes to, worked out from nothing.

use super::{fold, stop};
use crate::language::Language;
use frostem::{Algorithm, Stemmer};

/// A folded form, its stem and whether it carries content. Kept by its user: its strings serve word after word.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub folded: String,
    pub stem: String,
    pub stop: bool,
    lowered: String,
}

impl Reading {
    /// Of a word as written.
    pub(super) fn read(&mut self, raw: &str, language: Language) {
        self.folded.clear();
        self.stem.clear();
        self.lowered.clear();
        fold::fold_into(raw, &mut self.folded);
        self.stop = stop::is_stop(&self.folded, language);
        let stemmer = stemmer(language);
        if raw.is_ascii() {
            fold::fold_into(&stemmer.stem(&self.folded), &mut self.stem);
        } else {
            fold::lower_into(raw, &mut self.lowered);
            fold::fold_into(&stemmer.stem(&self.lowered), &mut self.stem);
        }
    }

    /// Of a folded word, as it is: it is not lowered again.
    pub(super) fn read_folded(&mut self, folded: &str, language: Language) {
        self.folded.clear();
        self.stem.clear();
        self.folded.push_str(folded);
        self.stop = stop::is_stop(folded, language);
        fold::fold_into(&stemmer(language).stem(folded), &mut self.stem);
    }

    /// How many bytes stem and folded form share at their beginnings.
    pub(super) fn shared(&self) -> usize {
        let same = self.folded.bytes().zip(self.stem.bytes()).take_while(|(a, b)| a == b).count();
        (0..=same).rev().find(|at| self.folded.is_char_boundary(*at) && self.stem.is_char_boundary(*at)).unwrap_or_default()
    }
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::new(match language {
        Language::Fr => Algorithm::French,
        Language::En => Algorithm::English,
    })
}
