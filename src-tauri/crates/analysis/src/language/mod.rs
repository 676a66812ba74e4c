//! Which language a text is in: French, English, or another.
//!
//! Refuses to guess from too little text, and says nothing of a text in a language it does not know but whose letters look French or English.

mod evidence;
mod parts;
#[cfg(test)]
mod tests;

use evidence::Evidence;
pub use parts::{Detected, Source, of_paragraphs, of_spans};
use serde::{Deserialize, Serialize};

/// The languages whose texts are analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language of a BCP 47 tag (`fr`, `fr-FR`, `en_GB`), where it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "fr" | "fra" | "fre" => Some(Language::Fr),
            "en" | "eng" => Some(Language::En),
            _ => None,
        }
    }
}

/// French or English; None for too little text, or another language.
#[must_use]
pub fn detect(text: &str) -> Option<Language> {
    tag(text).and_then(Language::from_tag)
}

/// The BCP 47 tag of the language a text is in; None for too little text, or a language unknown to us.
#[must_use]
pub fn tag(text: &str) -> Option<&'static str> {
    judge(&Evidence::of(head(text, ENOUGH))).filter(|tag| *tag != UNKNOWN)
}

/// The BCP 47 tag of a language that is not known.
const UNKNOWN: &str = "und";

/// The language that the evidence tells; None for too little of it.
fn judge(evidence: &Evidence) -> Option<&'static str> {
    if evidence.foreign_script {
        return script(evidence);
    }
    if evidence.letters < 12 || evidence.words < 3 {
        return None;
    }
    let (tag, _) = *evidence.ranked().first()?;
    // A long text in a language we do not know has none of our small words: the letters name one at random.
    let known = evidence.running < 12 || evidence.small(tag) * 100.0 >= evidence.running as f64 * LEAST_SHARE;
    Some(if known { tag } else { UNKNOWN })
}

/// The language of a text in another script: Chinese and Japanese write whole sentences as one run of letters.
fn script(evidence: &Evidence) -> Option<&'static str> {
    let known = evidence.by_letters.filter(|tag| matches!(*tag, "ar" | "zh" | "hi" | "ja" | "ko" | "ru"));
    (evidence.letters > 4).then_some(known.unwrap_or(UNKNOWN))
}

/// Of a hundred words of running text (names and addresses say nothing), at least so many are small words (a word of several languages counts in part).
const LEAST_SHARE: f64 = 6.0;

/// Bytes looked at: beyond this every language is certain, and a dossier has long texts.
const ENOUGH: usize = 6_000;

/// The beginning of a text, cut between two characters.
fn head(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    &text[..end]
}
