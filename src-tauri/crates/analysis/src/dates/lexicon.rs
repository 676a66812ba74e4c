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
    opens: HashSet<String>,
    #[serde(default)]
    pub before_month: HashSet<String>,
    pub before_year: HashSet<String>,
    pub maybe_before_year: HashSet<String>,
    pub joins: HashSet<String>,
    pub until: HashSet<String>,
    pub last: HashSet<String>,
    pub next: HashSet<String>,
    pub units: HashSet<String>,
    /// Words after which a number of two digits is a year.
    pub before_short_year: HashSet<String>,
    /// What is held year by year.
    pub events: HashSet<String>,
    /// Words after which a number is no year.
    pub numbers_before: HashSet<String>,
    pub tense: Tense,
}

/// The words that carry the time of a clause, lower case with accents.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tense {
    /// *depuis*: what has been.
    pub since: HashSet<String>,
    /// *jusqu’*, *à partir de*: what is to come.
    pub until: HashSet<String>,
    /// *dès*, *avant*: rather what is to come.
    pub from: HashSet<String>,
    /// Participles of what is to come as well as of what is done.
    pub neither: HashSet<String>,
    /// Participles of what is to come.
    pub planned: HashSet<String>,
    /// Other words of what is to come.
    pub coming: HashSet<String>,
    /// Verbs in the present that announce, with a date, what is to come.
    pub happens: HashSet<String>,
    /// Verbs of saying in the present: they date what is being told.
    pub says: HashSet<String>,
    /// Participles without the regular ending.
    pub done: HashSet<String>,
    /// Other words of what has been.
    pub past: HashSet<String>,
}

impl Lexicon {
    /// Whether a date may start with a word.
    pub(super) fn opens(&self, folded: &str) -> bool {
        self.opens.contains(folded) || folded.bytes().any(|byte| byte.is_ascii_digit())
    }

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

static FILE: LazyLock<File> = LazyLock::new(|| {
    let mut file: File = toml::from_str(include_str!("../../data/dates.toml")).unwrap_or_default();
    for lexicon in [&mut file.fr, &mut file.en] {
        let names = lexicon.months.iter().flatten().chain(&lexicon.weekdays).chain(file.numbers.keys());
        lexicon.opens.extend(names.cloned().collect::<Vec<_>>());
    }
    file
});

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
