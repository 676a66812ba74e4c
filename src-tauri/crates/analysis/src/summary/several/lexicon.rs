//! The words by which statements are compared, read from `data/several.toml`.

use super::facts::Bound;
use crate::{language::Language, words::words};
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The words of one language.
pub(super) struct Lexicon {
    pub language: Language,
    pub denials: HashSet<String>,
    affirmed: Vec<Vec<String>>,
    pub months: HashMap<String, u8>,
    pub weekdays: HashMap<String, u8>,
    file: &'static File,
}

impl Lexicon {
    /// How exact a number is after these words.
    pub(super) fn bound(&self, before: &[String]) -> Bound {
        let ends = |phrases: &[String]| {
            phrases.iter().any(|phrase| {
                let phrase: Vec<&str> = phrase.split(' ').collect();
                before.len().checked_sub(phrase.len()).is_some_and(|from| before[from..].iter().map(String::as_str).eq(phrase))
            })
        };
        let bounds = &self.file.bounds;
        if ends(&bounds.least) {
            Bound::AtLeast
        } else if ends(&bounds.most) {
            Bound::AtMost
        } else if ends(&bounds.about) {
            Bound::About
        } else {
            Bound::Exact
        }
    }

    /// The number that a word means.
    pub(super) fn number(&self, folded: &str) -> Option<&u32> {
        self.file.numbers.get(folded)
    }

    /// Whether the thing counted comes after this word: *millions*.
    pub(super) fn multiplies(&self, folded: &str) -> bool {
        self.file.multiples.words.contains(folded)
    }

    /// Whether the word is part of a phrase that affirms.
    pub(super) fn affirms(&self, folded: &[String], at: usize) -> bool {
        self.affirmed.iter().any(|phrase| {
            (0..phrase.len()).any(|back| at.checked_sub(back).and_then(|from| folded.get(from..from + phrase.len())).is_some_and(|run| run == phrase))
        })
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Both<T> {
    fr: T,
    en: T,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "weights")]
    _weights: toml::Table,
    denials: Both<HashSet<String>>,
    affirmed: Both<Vec<String>>,
    numbers: HashMap<String, u32>,
    months: Both<Vec<Vec<String>>>,
    weekdays: Both<Vec<String>>,
    bounds: Bounds,
    multiples: Multiples,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bounds {
    least: Vec<String>,
    most: Vec<String>,
    about: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Multiples {
    words: HashSet<String>,
}

static FILE: LazyLock<File> = LazyLock::new(|| toml::from_str(include_str!("../../../data/several.toml")).unwrap_or_default());

static LEXICONS: LazyLock<[Lexicon; 2]> = LazyLock::new(|| {
    let made = |language, denials: &HashSet<String>, affirmed: &[String], months: &[Vec<String>], weekdays: &[String]| Lexicon {
        file: &FILE,
        language,
        denials: denials.clone(),
        affirmed: affirmed.iter().map(|phrase| phrase.split(' ').map(str::to_owned).collect()).collect(),
        months: (1..).zip(months).flat_map(|(number, names)| names.iter().map(move |name| (name.clone(), number))).collect(),
        weekdays: (0..7).zip(weekdays).map(|(number, name)| (name.clone(), number)).collect(),
    };
    let file = &*FILE;
    [
        made(Language::Fr, &file.denials.fr, &file.affirmed.fr, &file.months.fr, &file.weekdays.fr),
        made(Language::En, &file.denials.en, &file.affirmed.en, &file.months.en, &file.weekdays.en),
    ]
});

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Fr => &LEXICONS[0],
        Language::En => &LEXICONS[1],
    }
}

/// Whether a stem is that of a figure, a month or a day of the week.
pub(super) fn is_value(stem: &str) -> bool {
    stem.bytes().any(|byte| byte.is_ascii_digit()) || VALUES.contains(stem)
}

static VALUES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let file = &*FILE;
    let of = |months: &[Vec<String>], days: &[String], language| {
        let all: Vec<&str> = months.iter().flatten().chain(days).chain(file.numbers.keys()).map(String::as_str).collect();
        words(&all.join(" "), language).into_iter().map(|word| word.stem)
    };
    of(&file.months.fr, &file.weekdays.fr, Language::Fr).chain(of(&file.months.en, &file.weekdays.en, Language::En)).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_read() {
        assert!(FILE.numbers.len() > 30 && FILE.months.fr.len() == 12 && FILE.weekdays.en.len() == 7, "several.toml is not read");
        assert!(is_value("15") && is_value("juillet") && !is_value("accord"));
    }
}
