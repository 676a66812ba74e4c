//! Words, folded forms and stems, for search and for counting.
//!
//! A word is a run of letters and digits after NFC; apostrophes, hyphens and underscores part words. Knows no multi-word terms.

use crate::{Span, language::Language};
use frostem::{Algorithm, Stemmer};
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it is.
    pub span: crate::Span,
    /// Lower case, without accents, ’ as ', œ as oe.
    pub folded: String,
    /// Its stem in the language asked for, folded; of `l'accord` the stem of `accord`.
    pub stem: String,
    /// Whether it carries no content: an article, a preposition, an auxiliary.
    pub stop: bool,
}

/// The words of a text. Runs of `[^\W_]+` after NFC; an elided `l'`, `d'`, `qu'`… is a word of its own, and a stop word.
#[must_use]
pub fn words(text: &str, language: Language) -> Vec<Word> {
    let stemmer = stemmer(language);
    // A text repeats its words: each form is folded and stemmed once.
    let mut seen: HashMap<&str, (String, String, bool)> = HashMap::new();
    spans(text)
        .into_iter()
        .map(|span| {
            let raw = span.of(text);
            let (folded, stem, stop) = seen
                .entry(raw)
                .or_insert_with(|| {
                    let lower = lowered(raw);
                    let folded = fold(raw);
                    let stem = fold(&stemmer.stem(&lower));
                    let elided = text[span.end..].starts_with(['\'', '’']) && STOP.elided.contains(&folded);
                    let stop = is_stop(&folded, language) || (language == Language::Fr && elided);
                    (folded, stem, stop)
                })
                .clone();
            Word { span, folded, stem, stop }
        })
        .collect()
}

/// The stems of the folded forms, one a word. Snowball knows an ending by its accent (`-ité`), and people type without accents: a search
/// that looks at these too finds *indemnités* by `indemnite`.
#[must_use]
pub fn unaccented_stems(words: &[Word], language: Language) -> Vec<String> {
    let stemmer = stemmer(language);
    let mut seen: HashMap<&str, String> = HashMap::new();
    words.iter().map(|word| seen.entry(&word.folded).or_insert_with(|| fold(&stemmer.stem(&word.folded))).clone()).collect()
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::new(match language {
        Language::Fr => Algorithm::French,
        Language::En => Algorithm::English,
    })
}

/// Where the words of a text are, in any language.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        // A combining mark or a soft hyphen inside a word belongs to it; neither opens one.
        let inside = letter.is_alphanumeric() || (start.is_some() && (letter == '\u{ad}' || is_combining_mark(letter)));
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(Span { start: from, end: at });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        found.push(Span { start: from, end: text.len() });
    }
    found
}

/// A text as search compares it: lower case, without accents, ’ as ', œ as oe, æ as ae; without soft hyphens.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter) && *letter != '\u{ad}') {
        match letter {
            '’' | '‘' | 'ʼ' | '′' => folded.push('\''),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            other => folded.extend(other.to_lowercase().filter(|letter| !is_combining_mark(*letter))),
        }
    }
    folded
}

/// Whether a folded word carries no content.
#[must_use]
pub fn is_stop(folded: &str, language: Language) -> bool {
    match language {
        Language::Fr => STOP.fr.contains(folded),
        Language::En => STOP.en.contains(folded),
    }
}

/// The folded words of a text with one space around each, for looking phrases up whole: `" l accord de paix "`.
#[must_use]
pub(crate) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push(' ');
    for span in spans(text) {
        out.push_str(&fold(span.of(text)));
        out.push(' ');
    }
    out
}

/// Lower case with accents, as the stemmers want it.
fn lowered(raw: &str) -> String {
    if raw.is_ascii() {
        return raw.to_ascii_lowercase();
    }
    raw.nfc().filter(|letter| *letter != '\u{ad}').flat_map(char::to_lowercase).collect::<String>().replace('œ', "oe")
}

struct Stop {
    fr: HashSet<String>,
    en: HashSet<String>,
    elided: HashSet<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StopFile {
    fr: String,
    en: String,
    elided: HashSet<String>,
}

static STOP: LazyLock<Stop> = LazyLock::new(|| {
    let file: StopFile = toml::from_str(include_str!("../data/stopwords.toml")).unwrap_or_default();
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Stop { fr: list(&file.fr), en: list(&file.en), elided: file.elided }
});

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text, Language::Fr).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn the_word_lists_are_read() {
        assert!(STOP.fr.len() > 200 && STOP.en.len() > 120 && STOP.elided.len() > 10, "a list is missing");
    }

    #[test]
    fn words_are_folded_and_keep_their_place() {
        let text = "L’accord d'Abuja : 1 650 cœurs, ÉTATS_membres.";
        assert_eq!(folded(text), ["l", "accord", "d", "abuja", "1", "650", "coeurs", "etats", "membres"]);
        let found = words(text, Language::Fr);
        assert_eq!(found[6].span.of(text), "cœurs");
        assert!(found[0].stop && found[2].stop && !found[1].stop);
    }

    #[test]
    fn composed_and_decomposed_accents_are_one_word() {
        let composed = words("négociations", Language::Fr);
        let decomposed = words("ne\u{301}gociations", Language::Fr);
        assert_eq!(composed.len(), 1);
        assert_eq!((&composed[0].folded, &composed[0].stem), (&decomposed[0].folded, &decomposed[0].stem));
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        let stem = |text: &str, language| words(text, language).pop().map(|word| word.stem);
        assert_eq!(stem("négociation", Language::Fr), stem("négociations", Language::Fr));
        assert_eq!(stem("l’accord", Language::Fr), stem("accords", Language::Fr));
        assert_eq!(stem("negotiated", Language::En), stem("negotiating", Language::En));
    }

    #[test]
    fn a_soft_hyphen_does_not_part_a_word() {
        assert_eq!(folded("consul\u{ad}tations"), ["consultations"]);
    }
}
