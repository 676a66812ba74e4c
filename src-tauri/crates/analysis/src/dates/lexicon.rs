//! The words that write dates, read from `data/dates.toml`.

use crate::language::Language;
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The words of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lexicon {
    months: Vec<Vec<String>>,
    weekdays: Vec<String>,
    pub before_month: HashSet<String>,
    pub before_year: HashSet<String>,
    pub maybe_before_year: HashSet<String>,
    pub joins: HashSet<String>,
    pub until: HashSet<String>,
    pub last: HashSet<String>,
    pub next: HashSet<String>,
    pub units: HashSet<String>,
}

impl Lexicon {
    /// 1 to 12.
    pub(super) fn month(&self, folded: &str) -> Option<u32> {
        (1..).zip(&self.months).find(|(_, names)| names.iter().any(|name| name == folded)).map(|(number, _)| number)
    }

    /// Whether a month is written out: *sept* alone is a number.
    pub(super) fn is_month_in_full(&self, folded: &str) -> bool {
        self.months.iter().any(|names| names.first().is_some_and(|name| name == folded))
    }

    /// Days after Monday.
    pub(super) fn weekday(&self, folded: &str) -> Option<u32> {
        (0..).zip(&self.weekdays).find(|(_, name)| *name == folded).map(|(number, _)| number)
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fr: Lexicon,
    en: Lexicon,
    numbers: HashMap<String, u32>,
}

static FILE: LazyLock<File> = LazyLock::new(|| toml::from_str(include_str!("../../data/dates.toml")).unwrap_or_default());

pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Fr => &FILE.fr,
        Language::En => &FILE.en,
    }
}

/// A number in words.
pub(super) fn number_word(folded: &str) -> Option<u32> {
    FILE.numbers.get(folded).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_read() {
        for language in [Language::Fr, Language::En] {
            assert_eq!((lexicon(language).months.len(), lexicon(language).weekdays.len()), (12, 7), "dates.toml is not read");
        }
        assert_eq!(number_word("quinze"), Some(15));
    }
}
