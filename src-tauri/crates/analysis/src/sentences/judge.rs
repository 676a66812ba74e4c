//! Whether a mark ends a sentence, by what stands on both sides of it.

use super::{
    Open,
    abbreviation::{self, ends_after, opens_sentence},
    line::Line,
};

/// Whether the sentence ends with the run of marks at `at`; and where the run and what closes after it are over.
pub(super) fn stop(line: &Line, open: Open, at: usize) -> (usize, bool) {
    let run = line.skip(at, is_end_mark);
    let after = close(line, open, run);
    let next = line.skip(after, char::is_whitespace);
    if next >= line.len() {
        return (line.len(), false);
    }
    // Marks that come before any word open the sentence.
    if next == after || open.first >= at {
        return (after, false);
    }
    let head = line.skip(next, |letter| letter.is_whitespace() || is_opening(letter));
    let Some(letter) = line.char(head) else { return (after, false) };
    let point = run == at + 1 && line.char(at) == Some('.');
    if letter.is_lowercase() {
        return (after, point && after == run && !line.enclosures.holds(at, after) && goes_on_small(line, open, at, next, head));
    }
    if !(letter.is_alphanumeric() || is_sign(letter) || (head > next && words_left_out(line, head))) || line.enclosures.holds(at, after) {
        return (after, false);
    }
    // `(...)` and `[…]` stand for words left out; a stop after them is one.
    let stopped = line.chars(run, after).any(is_end_mark);
    let ellipsis = (run > at + 1 && line.chars(at, run).all(|mark| mark == '.')) || line.chars(at, run).any(|mark| mark == '…');
    if ellipsis && !stopped && matches!(line.back(at), Some('(' | '[')) {
        return (after, false);
    }
    (after, !point || ends_after(line, open, at, after, head))
}

/// Whether a list of whole sentences goes on after the semicolon; a proper name after it is no such sign.
pub(super) fn semicolon(line: &Line, open: Open, at: usize) -> bool {
    let next = line.skip(at + 1, char::is_whitespace);
    if next == at + 1 || open.first >= at || line.enclosures.holds(at, at + 1) {
        return false;
    }
    let dash = line.is(next, is_dash) && line.is(next + 1, char::is_whitespace);
    let head = if dash { line.skip(next + 1, char::is_whitespace) } else { next };
    line.is(head, char::is_uppercase) && (dash || (opens_sentence(line, head) && line.word(head) != "I"))
}

/// A sentence that begins in lower case: the item of a list after its dash, or a pronoun after a word that is no abbreviation.
fn goes_on_small(line: &Line, open: Open, dot: usize, next: usize, head: usize) -> bool {
    if !abbreviation::whole_word_before(line, open, dot) {
        return false;
    }
    let item = line.is(next, is_dash) && head > next + 1 && line.chars(next + 1, head).all(char::is_whitespace);
    item || (head == next && abbreviation::is_small_opener(line, head))
}

/// Past the closing quotation marks, brackets and note numbers that belong to the sentence before them.
fn close(line: &Line, open: Open, from: usize) -> usize {
    let mut at = from;
    loop {
        match line.char(at) {
            Some('»' | '”' | '’' | ')' | ']' | '*') => at += 1,
            Some('"' | '“') if line.enclosures.closes(at) => at += 1,
            Some('\'') if !line.is(at + 1, char::is_alphanumeric) => at += 1,
            Some('[') => match note(line, at) {
                Some(end) => at = end,
                None => return at,
            },
            Some(letter) if at > from && is_end_mark(letter) => at += 1,
            _ => {
                let spaced = line.skip(at, |letter| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'));
                match line.char(spaced) {
                    Some('»') => at = spaced + 1,
                    Some('"' | '”') if spaced > at && line.enclosures.closes(spaced) => at = spaced + 1,
                    Some('!' | '?') if spaced > at => at = spaced + 1,
                    // `. . .`
                    Some('.') if spaced == at + 1 && line.back(at) == Some('.') && !line.is(spaced + 1, char::is_alphanumeric) => at = spaced + 1,
                    // A note's number after a space, unless such numbers open the items of a list.
                    Some('[') if spaced > at && line.back(open.first) != Some('[') => match note(line, spaced) {
                        Some(end) => at = end,
                        None => return at,
                    },
                    _ => return at,
                }
            }
        }
    }
}

/// The end of a note's number in square brackets.
fn note(line: &Line, at: usize) -> Option<usize> {
    let digits = line.skip(at + 1, |letter| letter.is_ascii_digit());
    (digits > at + 1 && digits < at + 5 && line.char(digits) == Some(']')).then_some(digits + 1)
}

/// Whether the marks before and at `head` are those of `(…)`, `[...]` with a capital after them.
fn words_left_out(line: &Line, head: usize) -> bool {
    if !matches!(line.back(head), Some('(' | '[')) {
        return false;
    }
    let dots = line.skip(head, |letter| matches!(letter, '.' | '…'));
    let after = line.skip(dots + 1, |letter| letter.is_whitespace() || is_opening(letter));
    dots > head && line.is(dots, |letter| matches!(letter, ')' | ']')) && line.is(after, char::is_uppercase)
}

pub(super) fn is_end_mark(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔')
}

pub(super) fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—')
}

fn is_opening(letter: char) -> bool {
    is_dash(letter) || matches!(letter, '«' | '“' | '„' | '"' | '‘' | '\'' | '’' | '(' | '[' | '•' | '*' | '¿' | '¡')
}

/// What opens a sentence though it is neither letter nor digit.
fn is_sign(letter: char) -> bool {
    matches!(letter, '$' | '€' | '£' | '+' | '#' | '@' | '%' | '№' | '§')
}
