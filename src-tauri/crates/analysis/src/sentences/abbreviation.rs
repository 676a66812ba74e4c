//! Whether a single full stop ends a sentence or only a word.

use super::{Open, line::Line};
use crate::words::{self, Own};
use serde::Deserialize;
use std::{collections::HashSet, sync::LazyLock};

/// Whether the full stop at `dot` ends the sentence, when what closes after it is over at `after` and the next word starts at `head`.
pub(super) fn ends_after(line: &Line, open: Open, dot: usize, after: usize, head: usize) -> bool {
    let (from, token) = token_before(line, open.start, dot);
    if token.is_empty() {
        return true;
    }
    let lower = token.to_lowercase();
    if !ABBREVIATIONS.contains(lower.as_str()) && !token.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()) {
        return true;
    }
    let next = line.word(head);
    // `O. A. Touray`, `av. J.-C.`: a letter with a full stop of its own opens nothing.
    let initial = next.chars().count() == 1 && line.char(head + 1) == Some('.');
    let opens = !initial && opens_sentence(line, head);
    let figure = line.is(head, |letter| letter.is_ascii_digit() || matches!(letter, '$' | '€' | '£')) || is_roman(&next);
    let letters = token.chars().count();
    let capital = token.chars().next().is_some_and(char::is_uppercase);
    let opening = from <= open.first;
    // `(par ex.) Ainsi`: what the word announces cannot come after a bracket that closes.
    let closed = after > dot + 1;

    if token.chars().all(|letter| letter.is_ascii_digit()) {
        // `1. Contexte` numbers an item, as in `: 1. le texte ; 2. le vote`; `01. 42.` is a telephone number.
        let item = token.len() <= 3 && (opening || (token.len() <= 2 && follows_mark(line, open.start, from)));
        let telephone = next.len() <= 2 && token.len() <= 2 && next.chars().all(|letter| letter.is_ascii_digit());
        return !item && !telephone;
    }
    if opening && ((is_roman(&token) && token.len() <= 5) || is_initials(&token)) {
        return false;
    }
    if let Some(pair) = before(line, open.start, from).map(|word| format!("{word} {lower}")) {
        if LISTS.inner.contains(&pair) {
            return closed && opens;
        }
        if LISTS.open.contains(&pair) {
            return opens;
        }
    }
    if LISTS.titles.contains(&lower) && token != "Mm" {
        // `un CAP. Il`: letters all capital are an acronym, not a title, but for the shortest.
        let acronym = letters > 2 && token.chars().all(char::is_uppercase);
        return (!capital || acronym) && opens;
    }
    if LISTS.inner.contains(&lower) {
        return closed && opens;
    }
    // `T. Diarra` is a name, `t. 5` a volume.
    if LISTS.numeric.contains(&lower) && (figure || letters > 1 || !capital) {
        // `doc. A/RES/79/1`, `art. L 113-2`
        let code = next.chars().count() == 1 && (!opens || line.is(head + 1, |letter| matches!(letter, '/' | '-' | '(')));
        return !(figure || initial || code);
    }
    if LISTS.last.contains(&lower) {
        let hour = matches!(lower.as_str(), "a.m" | "p.m") && LISTS.hours.contains(&words::fold(&next));
        return !initial && !hour;
    }
    if LISTS.open.contains(&lower) || (capital && LISTS.capitalised.contains(&lower)) {
        return opens;
    }
    if is_initials(&token) {
        return opens && !particle_of_name(line, open, from, head, &token);
    }
    true
}

/// Whether a word, capitalised, opens a sentence and is hardly ever a name.
pub(super) fn opens_sentence(line: &Line, head: usize) -> bool {
    let word = line.word(head);
    let folded = words::fold(&word);
    let after = line.char(head + word.chars().count());
    if LISTS.openers.contains(&folded) {
        // `L’accord`, but not `L 113-2`.
        let elided = matches!(folded.as_str(), "l" | "d" | "c" | "j" | "n" | "s" | "qu" | "jusqu" | "lorsqu");
        return !elided || matches!(after, Some('\'' | '’'));
    }
    // `Naturellement,`: an adverb with its comma; `Gouvernement` has none.
    after == Some(',') && folded.len() > 7 && (folded.ends_with("ement") || folded.ends_with("mment") || folded.ends_with("ly"))
}

/// Whether a small word, after a full stop, is one that begins a clause.
pub(super) fn is_small_opener(line: &Line, head: usize) -> bool {
    LISTS.small.contains(&words::fold(&line.word(head)))
}

/// Whether the word before a full stop is a word written whole: letters alone, in no list.
pub(super) fn whole_word_before(line: &Line, open: Open, dot: usize) -> bool {
    let (_, token) = token_before(line, open.start, dot);
    let lower = token.to_lowercase();
    token.chars().count() >= 4 && token.chars().all(char::is_alphabetic) && !ABBREVIATIONS.contains(lower.as_str())
}

/// The word that a full stop closes, inner stops and hyphens included, what is elided before it not: of `l'art.` `art`.
fn token_before(line: &Line, start: usize, dot: usize) -> (usize, String) {
    let mut from = line.run_before(start, dot, |letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '‑' | '°'));
    while from < dot && line.is(from, |letter| matches!(letter, '-' | '.')) {
        from += 1;
    }
    (from, line.chars(from, dot).map(|letter| if letter == '‑' { '-' } else { letter }).collect())
}

/// The token before the one that starts at `from`, lower case, with its full stop.
fn before(line: &Line, start: usize, from: usize) -> Option<String> {
    let end = line.run_before(start, from, char::is_whitespace);
    let begin = line.run_before(start, end, |letter| !letter.is_whitespace() && !matches!(letter, '(' | '\'' | '’'));
    (begin < end).then(|| line.chars(begin, end).flat_map(char::to_lowercase).collect())
}

/// Whether a mark that a list's item may follow stands before the token.
fn follows_mark(line: &Line, start: usize, from: usize) -> bool {
    let end = line.run_before(start, from, char::is_whitespace);
    end < from && end > start && line.is(end - 1, |letter| matches!(letter, ';' | ':'))
}

/// `O`, `J.-P`, `O.N.U`: single capitals.
fn is_initials(token: &str) -> bool {
    token.split(['.', '-']).filter(|part| !part.is_empty()).all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// `J. Le Pen`: an initial among capitals, then an article that a capital follows.
fn particle_of_name(line: &Line, open: Open, from: usize, head: usize, token: &str) -> bool {
    if token.contains('.') && !token.contains('-') {
        return false;
    }
    let word = line.word(head);
    if !matches!(words::fold(&word).as_str(), "le" | "la" | "l" | "de" | "du" | "des" | "d") {
        return false;
    }
    let after = line.skip(head + word.chars().count(), |letter| letter.is_whitespace() || matches!(letter, '\'' | '’'));
    let name_before = from <= open.first || {
        let end = line.run_before(open.start, from, char::is_whitespace);
        line.is(line.run_before(open.start, end, |letter| !letter.is_whitespace()), char::is_uppercase)
    };
    line.is(after, char::is_uppercase) && name_before
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'))
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub(super) titles: HashSet<String, Own>,
    pub(super) inner: HashSet<String, Own>,
    pub(super) numeric: HashSet<String, Own>,
    pub(super) open: HashSet<String, Own>,
    pub(super) last: HashSet<String, Own>,
    pub(super) hours: HashSet<String, Own>,
    pub(super) capitalised: HashSet<String, Own>,
    pub(super) openers: HashSet<String, Own>,
    pub(super) small: HashSet<String, Own>,
    pub(super) starters: HashSet<String, Own>,
    pub(super) connectors: HashSet<String, Own>,
    pub(super) before_a_name: HashSet<String, Own>,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| toml::from_str(include_str!("../../data/sentences.toml")).unwrap_or_default());

/// Every abbreviation; of those of two words, the last. Most words are none of them and end their sentence at once.
static ABBREVIATIONS: LazyLock<HashSet<&str, Own>> = LazyLock::new(|| {
    let all = [&LISTS.titles, &LISTS.inner, &LISTS.numeric, &LISTS.open, &LISTS.last, &LISTS.capitalised];
    all.into_iter().flatten().filter_map(|entry| entry.split(' ').next_back()).collect()
});
