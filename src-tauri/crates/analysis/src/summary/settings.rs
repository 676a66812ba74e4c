//! Word lists of the summariser, read from `data/summary.toml`.

use crate::{language::Language, words::Own};
use serde::Deserialize;
use std::{collections::HashMap, sync::LazyLock};

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

    /// Words of the longest.
    #[cfg(test)]
    fn longest(&self) -> usize {
        self.phrases.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or_default()
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
    #[cfg(test)]
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

#[cfg(test)]
impl Settings {
    /// Words of the longest phrase that a sentence may open with.
    pub(super) fn longest(&self) -> usize {
        let phrases = [&self.orphans, &self.connectors].into_iter().flat_map(|all| [&all.fr, &all.en, &all.impersonal_fr, &all.impersonal_en]);
        let furniture = [&self.furniture.opens, &self.furniture.opens_short, &self.furniture.whole];
        phrases.chain(furniture).map(List::longest).max().unwrap_or_default()
    }
}

pub(super) static SETTINGS: LazyLock<Settings> = LazyLock::new(|| toml::from_str(include_str!("../../data/summary.toml")).unwrap_or_default());

/// In which lists a folded word is, or opens a phrase, one bit each: most words are in none, and no phrase need be compared with them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Roles(u8);

impl Roles {
    /// A word of one who speaks of himself.
    pub(super) const FIRST_PERSON: Self = Roles(1);
    /// The name of a day.
    pub(super) const DAY: Self = Roles(1 << 1);
    /// May begin an orphan or a connector.
    pub(super) const LEANS: Self = Roles(1 << 2);
    /// May begin furniture that stands at the start of a sentence or is all of it.
    pub(super) const OPENS: Self = Roles(1 << 3);
    /// May begin furniture that stands anywhere.
    pub(super) const HOLDS: Self = Roles(1 << 4);

    pub(super) fn has(self, role: Self) -> bool {
        self.0 & role.0 != 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Roles(self.0 | other.0)
    }
}

/// The words with roles in one language.
type Words = HashMap<String, Roles, Own>;

fn words_of(settings: &Settings, language: Language) -> Words {
    let pick = |phrases: &'_ Phrases| if language == Language::Fr { phrases.fr.phrases.clone() } else { phrases.en.phrases.clone() };
    let furniture = &settings.furniture;
    let lists = [
        (pick(&settings.first_person), Roles::FIRST_PERSON),
        (pick(&settings.days), Roles::DAY),
        (pick(&settings.orphans), Roles::LEANS),
        (pick(&settings.connectors), Roles::LEANS),
        (furniture.opens.phrases.clone(), Roles::OPENS),
        (furniture.opens_short.phrases.clone(), Roles::OPENS),
        (furniture.holds.phrases.clone(), Roles::HOLDS),
        (furniture.whole.phrases.clone(), Roles::OPENS),
    ];
    let mut words = Words::default();
    for (phrases, role) in lists {
        for phrase in phrases {
            // A word list holds single words; a phrase has no role but through its first.
            let single = role == Roles::FIRST_PERSON || role == Roles::DAY;
            let word = if single { phrase.as_str() } else { phrase.split(' ').next().unwrap_or_default() };
            let known = words.entry(word.to_owned()).or_default();
            *known = known.and(role);
        }
    }
    words
}

/// The roles of words, in French and in English.
#[derive(Debug)]
pub(super) struct AllWords {
    fr: Words,
    en: Words,
}

impl AllWords {
    /// The roles of a folded word.
    pub(super) fn of(&self, word: &str, language: Language) -> Roles {
        match language {
            Language::Fr => self.fr.get(word),
            Language::En => self.en.get(word),
        }
        .copied()
        .unwrap_or_default()
    }
}

pub(super) static ROLES: LazyLock<AllWords> =
    LazyLock::new(|| AllWords { fr: words_of(&SETTINGS, Language::Fr), en: words_of(&SETTINGS, Language::En) });
