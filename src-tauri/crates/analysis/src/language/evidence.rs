//! What the words of a text say of its language.
//!
//! Two witnesses: the small words of `data/language.toml`, counted, and the letters, by `whichlang` (n-grams, a linear model).

use crate::words;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};
use whichlang::Lang;

/// The languages that have a list of small words.
const LISTED: [&str; 13] = ["fr", "en", "pt", "es", "it", "de", "nl", "ha", "sw", "bm", "sv", "tr", "vi"];

/// What a small word found weighs against the witness of the letters, in small words; a word of several languages is divided among them.
const LETTERS: f64 = 1.0;

/// Bytes whose letters are looked at: more change nothing, and this is the slow part.
const LETTERS_SEEN: usize = 1_000;

/// What was found.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Evidence {
    /// Words seen, figures left out.
    pub(super) words: usize,
    /// Letters seen.
    pub(super) letters: usize,
    /// Small words of each listed language.
    pub(super) counts: [f64; LISTED.len()],
    /// Of these, the words of running text: in lower case, and no parts of addresses.
    pub(super) running: usize,
    /// Of the words of running text, those with letters that English lacks.
    pub(super) accented: usize,
    /// Words of a clause, of any language.
    pub(super) clause: usize,
    /// Whether most letters are of another script than ours.
    pub(super) foreign_script: bool,
    /// The language of the letters.
    pub(super) by_letters: Option<&'static str>,
}

impl Evidence {
    /// The evidence of a text; `whichlang` must name one of its languages, so that its word is only one among the others.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Evidence { letters: text.chars().filter(|letter| letter.is_alphabetic()).count(), ..Self::default() };
        let spans = words::spans(text);
        let foreign = text
            .chars()
            .filter(|letter| {
                letter.is_alphabetic() && *letter > '\u{24f}' && !matches!(letter, 'ɛ' | 'ɔ' | 'ɲ' | 'ɓ' | 'ɗ' | '\u{1e00}'..='\u{1eff}')
            })
            .count();
        found.foreign_script = foreign * 2 > found.letters;
        let shouted = !text.chars().any(char::is_lowercase);
        for (number, span) in spans.iter().enumerate() {
            let raw = span.of(text);
            if !raw.chars().any(char::is_alphabetic) {
                continue;
            }
            found.words += 1;
            let alone = text[..span.start].chars().next_back().is_none_or(|before| before.is_whitespace() || "'’(«“\"".contains(before));
            if alone && !raw.starts_with(char::is_uppercase) && !raw.starts_with("http") && !raw.starts_with("www") {
                found.running += 1;
                found.accented += usize::from(!raw.is_ascii());
            }
            let mut letters = raw.chars();
            let capital = letters.next().is_some_and(char::is_uppercase);
            // `La Haye`, `US`, `A.`: a capital inside a text is more often a name's; the first word of a text is no name's.
            let name = capital && !shouted && number > 0 && (letters.next().is_none_or(char::is_uppercase));
            if name {
                continue;
            }
            let lower = raw.to_lowercase();
            let Some(listed) = SMALL.words.get(&lower) else { continue };
            let elided = raw.len() == 1 || raw.eq_ignore_ascii_case("qu");
            let apostrophe = text[span.end..].starts_with(['\'', '’']);
            // `l’accord` is not the `l` of a list, and the `s` of `bloc’s` elides nothing.
            let after_apostrophe = text[..span.start].ends_with(['\'', '’']);
            if elided
                && matches!(raw.as_bytes().first(), Some(b'l' | b'd' | b'c' | b'j' | b'm' | b'n' | b's' | b'q'))
                && (!apostrophe || after_apostrophe)
            {
                continue;
            }
            found.clause += usize::from(SMALL.clause.contains(&lower));
            for language in listed {
                found.counts[*language] += 1.0 / listed.len() as f64;
            }
        }
        found.by_letters = (found.letters > 0).then(|| letters(super::head(text, LETTERS_SEEN)));
        found
    }

    /// The small words of a language.
    pub(super) fn small(&self, tag: &str) -> f64 {
        LISTED.iter().position(|listed| *listed == tag).map_or(0.0, |at| self.counts[at])
    }

    /// The languages with their marks, best first; the witness of the letters is in them.
    pub(super) fn ranked(&self) -> Vec<(&'static str, f64)> {
        let mut marks: BTreeMap<&'static str, f64> = LISTED.iter().zip(self.counts).map(|(tag, small)| (*tag, small)).collect();
        if let Some(tag) = self.by_letters.filter(|tag| LISTED.contains(tag)) {
            *marks.entry(tag).or_default() += LETTERS;
        }
        let mut ranked: Vec<(&'static str, f64)> = marks.into_iter().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(other.0)));
        ranked
    }

    /// With that of another text.
    pub(super) fn and(mut self, other: &Evidence) -> Self {
        self.words += other.words;
        self.letters += other.letters;
        self.clause += other.clause;
        self.running += other.running;
        self.accented += other.accented;
        self.counts.iter_mut().zip(other.counts).for_each(|(sum, small)| *sum += small);
        self
    }
}

fn letters(text: &str) -> &'static str {
    match whichlang::detect_language(text) {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[derive(Default, Deserialize)]
#[serde(transparent)]
struct Lists(BTreeMap<String, String>);

struct Small {
    /// Each small word with the languages that have it.
    words: HashMap<String, Vec<usize>>,
    clause: HashSet<String>,
}

static SMALL: LazyLock<Small> = LazyLock::new(|| {
    let lists: Lists = toml::from_str(include_str!("../../data/language.toml")).unwrap_or_default();
    let list = |name: &str| lists.0.get(name).map(String::as_str).unwrap_or_default();
    let mut words: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, tag) in LISTED.iter().enumerate() {
        for word in list(tag).split_whitespace() {
            let languages = words.entry(word.to_owned()).or_default();
            if !languages.contains(&at) {
                languages.push(at);
            }
        }
    }
    Small { words, clause: list("clause").split_whitespace().map(str::to_owned).collect() }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read() {
        for (at, tag) in LISTED.iter().enumerate() {
            let words = SMALL.words.values().filter(|languages| languages.contains(&at)).count();
            assert!(words > 20, "language.toml has {words} words of {tag}");
        }
        assert!(SMALL.clause.len() > 60);
    }
}
