//! Weights and word lists of the summariser, read from `data/summary.toml`.

use super::Method;
use crate::language::Language;
use serde::Deserialize;
use std::sync::LazyLock;

/// What each feature weighs.
#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Weights {
    pub near_start: f64,
    pub nearer_start: f64,
    pub title_share: f64,
    pub title_cosine: f64,
    pub lex: f64,
    pub length: f64,
    pub log_length: f64,
    pub quoted: f64,
    pub first_person: f64,
    pub novelty: f64,
    pub paragraph: f64,
}

/// Phrases of one kind, by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Phrases {
    fr: Vec<String>,
    en: Vec<String>,
    impersonal_fr: Vec<String>,
    impersonal_en: Vec<String>,
}

impl Phrases {
    /// Whether a text, spaced, opens with one of them and with none of the impersonal turns.
    pub(super) fn open(&self, spaced: &str, language: Language) -> bool {
        let (phrases, excepted) = match language {
            Language::Fr => (&self.fr, &self.impersonal_fr),
            Language::En => (&self.en, &self.impersonal_en),
        };
        starts(spaced, phrases) && !starts(spaced, excepted)
    }

    /// How many of the words are single-word phrases of the list.
    pub(super) fn count(&self, spaced: &str, language: Language) -> usize {
        let phrases = if language == Language::Fr { &self.fr } else { &self.en };
        spaced.split(' ').filter(|word| phrases.iter().any(|phrase| phrase == word)).count()
    }
}

/// What is never chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Furniture {
    pub opens: Vec<String>,
    pub opens_short: Vec<String>,
    pub holds: Vec<String>,
    pub whole: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Settings {
    full: Weights,
    extract: Weights,
    pub orphans: Phrases,
    pub connectors: Phrases,
    pub furniture: Furniture,
    pub first_person: Phrases,
}

impl Settings {
    pub(super) fn weights(&self, method: Method) -> &Weights {
        match method {
            Method::Full => &self.full,
            Method::Extract => &self.extract,
        }
    }
}

pub(super) static SETTINGS: LazyLock<Settings> = LazyLock::new(|| toml::from_str(include_str!("../../data/summary.toml")).unwrap_or_default());

/// Whether a spaced text (`" il y a un an "`) starts with one of the phrases, whole.
pub(super) fn starts(spaced: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| spaced.get(1..).and_then(|text| text.strip_prefix(phrase.as_str())).is_some_and(|rest| rest.starts_with(' ')))
}
