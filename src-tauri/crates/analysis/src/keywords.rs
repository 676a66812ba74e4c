//! Which of several lists of keywords a text is about: counted by stems, phrases whole. Guesses the themes of a selected text.
//!
//! Refuses to weigh words against each other: a list is as good as its keywords.

use crate::{
    language::{self, Language},
    words,
};
use aho_corasick::{AhoCorasick, MatchKind};

/// Themes whose keywords stand in a text: their places in `themes` and how many keywords are found, best first. Case, accents and endings
/// do not matter; small words inside a phrase may differ. Of keywords over one another the longest counts; more words in all come first.
#[must_use]
pub fn keywords(text: &str, themes: &[(&str, Vec<String>)]) -> Vec<(usize, usize)> {
    let language = language::detect(text).unwrap_or(Language::Fr);
    let hay = stems(text, language);
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (theme, (_, list)) in themes.iter().enumerate() {
        let mut patterns: Vec<String> = list.iter().map(|keyword| stems(keyword, language)).filter(|pattern| !pattern.is_empty()).collect();
        patterns.sort_unstable();
        patterns.dedup();
        let Ok(automaton) = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns) else { continue };
        let (mut count, mut weight) = (0, 0);
        for hit in automaton.find_iter(&hay) {
            count += 1;
            weight += hay[hit.start()..hit.end()].matches(OPEN).count();
        }
        if count > 0 {
            found.push((theme, count, weight));
        }
    }
    found.sort_by_key(|(theme, count, weight)| (usize::MAX - weight, usize::MAX - count, *theme));
    found.into_iter().map(|(theme, count, _)| (theme, count)).collect()
}

/// Around a stem, so that it is found whole; and where a phrase ends.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';
const BREAK: char = '\u{3}';

/// The stems of the words with content, each between two marks; of all words where none has content.
fn stems(text: &str, language: Language) -> String {
    let read = words::tokens(text, language);
    let unaccented = read.unaccented_stems();
    let any = read.list().iter().any(|token| !read.is_stop(token));
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for token in read.list() {
        let between = text.get(end..token.span.start).unwrap_or_default();
        if !out.is_empty() && between.contains(['.', ';', ':', '!', '?', '\n']) {
            out.push(BREAK);
        }
        end = token.span.end;
        if !any || !read.is_stop(token) {
            out.push(OPEN);
            out.push_str(unaccented.get(token.form).map_or("", |stem| stem));
            out.push(CLOSE);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes() -> Vec<(&'static str, Vec<String>)> {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        vec![
            ("circulation", list(&["libre circulation", "sans visa", "frontières", "free movement", "borders"])),
            ("mediation", list(&["facilitateur", "mandat de négociation", "équipe technique", "facilitator", "negotiating mandate"])),
            ("suspension", list(&["suspension", "suspension de programmes", "", "…"])),
        ]
    }

    #[test]
    fn the_theme_with_most_of_its_words_comes_first() {
        let text = "Les facilitateurs rappellent que la LIBRE CIRCULATION aux frontieres est acquise.";
        assert_eq!(keywords(text, &themes()), [(0, 2), (1, 1)]);
    }

    #[test]
    fn a_phrase_is_found_by_its_stems_and_whatever_its_small_words() {
        assert_eq!(keywords("Les mandats de la négociation sont prêts.", &themes()), [(1, 1)]);
        assert_eq!(keywords("The ministers discussed the negotiating mandates and the border with their neighbours.", &themes()), [(1, 1), (0, 1)]);
    }

    #[test]
    fn of_keywords_over_one_another_the_longest_counts() {
        assert_eq!(keywords("La suspension de programmes est levée.", &themes()), [(2, 1)]);
    }

    #[test]
    fn a_phrase_goes_over_no_full_stop_and_a_word_is_found_whole() {
        assert_eq!(keywords("La route est libre. Circulation dense sur le pont.", &themes()), []);
        assert_eq!(keywords("", &themes()), []);
        assert_eq!(keywords("libre circulation", &[]), []);
    }
}
