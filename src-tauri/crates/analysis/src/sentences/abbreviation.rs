//! Whether a single full stop ends a sentence or only a word.

use super::Line;
use crate::words;
use serde::Deserialize;
use std::{collections::HashSet, sync::LazyLock};

/// Whether the full stop at `dot` ends the sentence that began at `start`, when the next word starts at `head`.
pub(super) fn ends_after(line: &Line, start: usize, dot: usize, head: usize) -> bool {
    let (from, token) = token_before(line, start, dot);
    if token.is_empty() {
        return true;
    }
    let next = line.word(head);
    // `O. A. Touray`, `av. J.-C.`: a letter with a full stop of its own opens nothing.
    let initial = next.chars().count() == 1 && line.char(head + 1) == Some('.');
    let opens = !initial && is_opener(&words::fold(&next));
    let figure = next.starts_with(|letter: char| letter.is_ascii_digit()) || is_roman(&next);
    let capital = token.chars().next().is_some_and(char::is_uppercase);
    let opening = line_start(line, start, from);
    let lower = token.to_lowercase();

    if token.chars().all(|letter| letter.is_ascii_digit()) {
        // `1. Contexte` numbers an item; `01. 42.` is a telephone number.
        let item = opening && token.len() <= 3;
        let telephone = next.len() <= 2 && token.len() <= 2 && next.chars().all(|letter| letter.is_ascii_digit());
        return !item && !telephone;
    }
    if opening && is_roman(&token) && token.len() <= 5 {
        return false;
    }
    if let Some((_, before)) = before(line, start, from)
        && (LISTS.inner.contains(&format!("{before} {lower}")) || LISTS.open.contains(&format!("{before} {lower}")))
    {
        return LISTS.open.contains(&format!("{before} {lower}")) && opens;
    }
    if LISTS.titles.contains(&lower) {
        return !capital && opens;
    }
    if LISTS.inner.contains(&lower) {
        return false;
    }
    if LISTS.numeric.contains(&lower) {
        return !figure || (capital && token.chars().count() == 1 && opens);
    }
    if LISTS.open.contains(&lower) {
        return opens;
    }
    if is_initials(&token) {
        return opens && !particle_of_name(line, start, from, head, &token);
    }
    true
}

/// Whether a folded word, capitalised, opens a sentence and is hardly ever a name.
pub(super) fn is_opener(folded: &str) -> bool {
    LISTS.openers.contains(folded)
}

/// The word that a full stop closes, inner stops and hyphens included, what is elided before it not: of `l'art.` `art`.
fn token_before(line: &Line, start: usize, dot: usize) -> (usize, String) {
    let mut from = dot;
    while from > start && line.char(from - 1).is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '‑' | '°')) {
        from -= 1;
    }
    while line.char(from).is_some_and(|letter| matches!(letter, '-' | '.')) && from < dot {
        from += 1;
    }
    (from, (from..dot).filter_map(|index| line.char(index)).map(|letter| if letter == '‑' { '-' } else { letter }).collect())
}

/// The token before the one that starts at `from`, lower case, with its full stop.
fn before(line: &Line, start: usize, from: usize) -> Option<(usize, String)> {
    let mut end = from;
    while end > start && line.char(end - 1).is_some_and(char::is_whitespace) {
        end -= 1;
    }
    let mut begin = end;
    while begin > start && line.char(begin - 1).is_some_and(|letter| !letter.is_whitespace()) {
        begin -= 1;
    }
    (begin < end).then(|| (begin, (begin..end).filter_map(|index| line.char(index)).flat_map(char::to_lowercase).collect()))
}

/// Whether nothing but marks stands between the start of the sentence and the token.
fn line_start(line: &Line, start: usize, from: usize) -> bool {
    (start..from).filter_map(|index| line.char(index)).all(|letter| !letter.is_alphanumeric())
}

/// `O`, `J.-P`, `O.N.U`: single capitals.
fn is_initials(token: &str) -> bool {
    token.split(['.', '-']).filter(|part| !part.is_empty()).all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// `J. Le Pen`: an initial among capitals, then an article that a capital follows.
fn particle_of_name(line: &Line, start: usize, from: usize, head: usize, token: &str) -> bool {
    if token.contains('.') && !token.contains('-') {
        return false;
    }
    let word = line.word(head);
    if !matches!(words::fold(&word).as_str(), "le" | "la" | "l" | "de" | "du" | "des" | "d") {
        return false;
    }
    let mut after = head + word.chars().count();
    while line.char(after).is_some_and(|letter| letter.is_whitespace() || matches!(letter, '\'' | '’')) {
        after += 1;
    }
    let capital_after = line.char(after).is_some_and(char::is_uppercase);
    let name_before =
        line_start(line, start, from) || before(line, start, from).is_some_and(|(begin, _)| line.char(begin).is_some_and(char::is_uppercase));
    capital_after && name_before
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'))
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub(super) titles: HashSet<String>,
    pub(super) inner: HashSet<String>,
    pub(super) numeric: HashSet<String>,
    pub(super) open: HashSet<String>,
    pub(super) openers: HashSet<String>,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| toml::from_str(include_str!("../../data/sentences.toml")).unwrap_or_default());
