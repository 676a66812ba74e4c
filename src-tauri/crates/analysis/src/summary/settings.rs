//! Word lists of the summariser, read from `data/summary.toml`.

use crate::language::Language;
use serde::Deserialize;
use std::sync::LazyLock;

/// Folded phrases, found by their first byte: most sentences open with none of them.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct List {
    /// Sorted.
    phrases: Vec<String>,
}

impl From<Vec<String>> for List {
    fn from(mut phrases: Vec<String>) -> Self {
        phrases.sort_unstable();
        List { phrases }
    }
}

impl List {
    /// Those that begin with the same byte as a text.
    fn near(&self, text: &str) -> &[String] {
        let Some(first) = text.as_bytes().first() else { return &[] };
        let byte = |phrase: &String| phrase.as_bytes().first().copied();
        let from = self.phrases.partition_point(|phrase| byte(phrase) < Some(*first));
        let to = self.phrases.partition_point(|phrase| byte(phrase) <= Some(*first));
        &self.phrases[from..to]
    }

    /// Whether a text begins with one of them, whole.
    fn begins(&self, text: &str) -> bool {
        self.near(text).iter().any(|phrase| text.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether a spaced text (`" il y a un an "`) opens with one of them.
    pub(super) fn open(&self, spaced: &str) -> bool {
        spaced.get(1..).is_some_and(|text| self.begins(text))
    }

    /// Whether a spaced text holds one of them.
    pub(super) fn within(&self, spaced: &str) -> bool {
        let byte = |text: &str| text.as_bytes().first().copied();
        // The few first bytes decide for nearly every word.
        spaced.match_indices(' ').any(|(at, _)| {
            let text = &spaced[at + 1..];
            self.phrases.iter().any(|phrase| byte(phrase) == byte(text)) && self.begins(text)
        })
    }

    /// Whether a text is one of them.
    pub(super) fn has(&self, text: &str) -> bool {
        self.phrases.binary_search_by(|phrase| phrase.as_str().cmp(text)).is_ok()
    }

    /// How many there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.phrases.len()
    }
}

/// Phrases of one kind, by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Phrases {
    fr: List,
    en: List,
    impersonal_fr: List,
    impersonal_en: List,
}

impl Phrases {
    /// Whether a text, spaced, opens with one of them and with none of the impersonal turns.
    pub(super) fn open(&self, spaced: &str, language: Language) -> bool {
        let (phrases, excepted) = match language {
            Language::Fr => (&self.fr, &self.impersonal_fr),
            Language::En => (&self.en, &self.impersonal_en),
        };
        phrases.open(spaced) && !excepted.open(spaced)
    }

    /// Whether a folded word is one of them.
    pub(super) fn has(&self, folded: &str, language: Language) -> bool {
        let phrases = if language == Language::Fr { &self.fr } else { &self.en };
        phrases.has(folded)
    }
}

/// What is never chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Furniture {
    pub opens: List,
    pub opens_short: List,
    pub holds: List,
    pub whole: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Settings {
    pub orphans: Phrases,
    pub connectors: Phrases,
    pub furniture: Furniture,
    pub first_person: Phrases,
    pub days: Phrases,
}

pub(super) static SETTINGS: LazyLock<Settings> = LazyLock::new(|| toml::from_str(include_str!("../../data/summary.toml")).unwrap_or_default());
