//! The lexicons of `data/cues.toml`, made ready for matching.

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;
use std::{collections::HashSet, sync::LazyLock};

/// The turns of one cue in one language.
pub(super) struct Lexicon {
    phrases: Option<AhoCorasick>,
    exceptions: Option<AhoCorasick>,
    pub participles: HashSet<String>,
    /// Phrases read, for the test of the file.
    #[cfg(test)]
    pub size: usize,
}

impl Lexicon {
    fn of(written: Written) -> Self {
        let automaton = |phrases: &[String]| {
            let whole: Vec<String> = phrases.iter().map(|phrase| format!(" {} ", phrase.replace('œ', "oe"))).collect();
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(whole).ok().filter(|_| !phrases.is_empty())
        };
        Lexicon {
            phrases: automaton(&written.phrases),
            exceptions: automaton(&written.not),
            #[cfg(test)]
            size: written.phrases.len(),
            participles: written.participles,
        }
    }

    /// A spaced text without the turns that mean something else.
    pub(super) fn without_exceptions(&self, spaced: &str) -> String {
        let Some(exceptions) = &self.exceptions else { return spaced.to_owned() };
        let mut kept = String::with_capacity(spaced.len());
        let mut at = 0;
        for found in exceptions.find_iter(spaced) {
            kept.push_str(&spaced[at..found.start()]);
            kept.push_str(" | ");
            at = found.end();
        }
        kept.push_str(&spaced[at..]);
        kept
    }

    pub(super) fn matches(&self, spaced: &str) -> bool {
        self.phrases.as_ref().is_some_and(|phrases| phrases.is_match(spaced))
    }
}

/// A cue in both languages.
pub(super) struct Cue {
    pub fr: Lexicon,
    pub en: Lexicon,
}

/// Words that carry the time of a clause.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tense {
    pub not_future: HashSet<String>,
    pub future_fr: HashSet<String>,
    pub future_en: HashSet<String>,
    pub past_fr: HashSet<String>,
    pub past_en: HashSet<String>,
}

/// Every lexicon.
pub(super) struct Cues {
    pub saying: Cue,
    pub ahead: Cue,
    pub background: Cue,
    pub assessment: Cue,
    pub tense: Tense,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    phrases: Vec<String>,
    participles: HashSet<String>,
    not: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    fr: Written,
    en: Written,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    saying: Pair,
    ahead: Pair,
    background: Pair,
    assessment: Pair,
    tense: Tense,
}

pub(super) static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/cues.toml")).unwrap_or_default();
    let cue = |pair: Pair| Cue { fr: Lexicon::of(pair.fr), en: Lexicon::of(pair.en) };
    Cues { saying: cue(file.saying), ahead: cue(file.ahead), background: cue(file.background), assessment: cue(file.assessment), tense: file.tense }
});
