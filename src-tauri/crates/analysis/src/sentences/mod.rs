//! Sentences with byte spans.
//!
//! 1. Paragraphs first: none is crossed, and a newline ends a sentence.
//! 2. Each run of `. ! ? …` (with the quotation marks and brackets that close after it) is a place where a sentence may end.
//! 3. It ends there unless lower case follows, the run is inside a quotation or brackets, or the word before it is an abbreviation
//!    (`data/sentences.toml`), an initial or the number of an item.
//!
//! Refuses to repair text: two sentences glued without a space stay one.

mod abbreviation;
mod enclosed;

use crate::{Paragraph, Span, words};
use abbreviation::{ends_after, is_opener};
use enclosed::Enclosures;

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is; no white space at either end.
    pub span: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
}

/// The sentences of plain text, where a newline ends a sentence.
#[must_use]
pub fn split(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    split_into(text, Span { start: 0, end: text.len() }, &mut found);
    found
}

/// The sentences of a text whose paragraphs are known; none crosses a paragraph.
#[must_use]
pub fn sentences(text: &str, paragraphs: &[Paragraph]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut spans = Vec::new();
    for (paragraph, part) in paragraphs.iter().enumerate() {
        spans.clear();
        split_into(text, part.span, &mut spans);
        found.extend(spans.iter().map(|span| Sentence { span: *span, paragraph }));
    }
    found
}

fn split_into(text: &str, part: Span, found: &mut Vec<Span>) {
    let mut start = part.start;
    for line in part.of(text).split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        split_line(text, Span { start, end: start + line.len() }, found);
        start += line.len();
        start += text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
}

/// A line as characters with their places: rules look both ways.
pub(crate) struct Line {
    chars: Vec<(usize, char)>,
    end: usize,
}

impl Line {
    pub(crate) fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|(_, letter)| *letter)
    }

    fn byte(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.end, |(at, _)| *at)
    }

    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The word that starts at a character: letters and digits only.
    pub(crate) fn word(&self, index: usize) -> String {
        self.chars[index.min(self.chars.len())..].iter().map(|(_, letter)| *letter).take_while(|letter| letter.is_alphanumeric()).collect()
    }

    fn skip(&self, mut index: usize, wanted: impl Fn(char) -> bool) -> usize {
        while self.char(index).is_some_and(&wanted) {
            index += 1;
        }
        index
    }
}

fn split_line(text: &str, part: Span, found: &mut Vec<Span>) {
    let first = found.len();
    let line = Line { chars: part.of(text).char_indices().map(|(at, letter)| (part.start + at, letter)).collect(), end: part.end };
    let enclosures = Enclosures::of(&line);
    let mut start = 0;
    let mut at = 0;
    while at < line.len() {
        match line.char(at) {
            Some(letter) if is_end_mark(letter) || letter == ';' => {
                let (after, ends) = judge(&line, &enclosures, start, at);
                if ends {
                    push(text, &line, start, after, first, found);
                    start = after;
                }
                at = after.max(at + 1);
            }
            _ => at += 1,
        }
    }
    push(text, &line, start, line.len(), first, found);
}

/// Whether a sentence that began at `start` ends with the run of marks at `at`; and where the run and what closes after it are over.
fn judge(line: &Line, enclosures: &Enclosures, start: usize, at: usize) -> (usize, bool) {
    if line.char(at) == Some(';') {
        // A list of whole sentences; a proper name after the semicolon is no such sign.
        let next = line.skip(at + 1, char::is_whitespace);
        let word = line.word(next);
        let ends =
            next > at + 1 && word.chars().next().is_some_and(char::is_uppercase) && is_opener(&words::fold(&word)) && !enclosures.holds(at, at + 1);
        return (at + 1, ends);
    }
    let run = line.skip(at, is_end_mark);
    let after = close(line, enclosures, run);
    let next = line.skip(after, char::is_whitespace);
    if next >= line.len() {
        return (line.len(), false);
    }
    if next == after {
        return (after, false);
    }
    let head = line.skip(next, |letter| letter.is_whitespace() || is_opening(letter));
    let Some(letter) = line.char(head) else { return (after, false) };
    if letter.is_lowercase() || !(letter.is_alphanumeric() || is_sign(letter)) {
        return (after, false);
    }
    if enclosures.holds(at, after) {
        return (after, false);
    }
    let marks: Vec<char> = (at..run).filter_map(|index| line.char(index)).collect();
    let ellipsis = marks.len() > 1 && marks.iter().all(|mark| *mark == '.') || marks.contains(&'…');
    // `(...)` and `[…]` stand for words left out; a stop after them is one.
    let stopped = (run..after).any(|index| line.char(index).is_some_and(is_end_mark));
    if ellipsis && !stopped && at > 0 && matches!(line.char(at - 1), Some('(' | '[')) {
        return (after, false);
    }
    if marks == ['.'] && !ends_after(line, start, at, head) {
        return (after, false);
    }
    (after, true)
}

/// Past the closing quotation marks, brackets and note numbers that belong to the sentence before them.
fn close(line: &Line, enclosures: &Enclosures, from: usize) -> usize {
    let mut at = from;
    loop {
        let spaced = line.skip(at, |letter| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'));
        match line.char(at) {
            Some('»' | '”' | '’' | ')' | ']' | '*') => at += 1,
            Some('"' | '“') if enclosures.closes(at) => at += 1,
            Some('[') => {
                let digits = line.skip(at + 1, |letter| letter.is_ascii_digit());
                if digits == at + 1 || line.char(digits) != Some(']') {
                    return at;
                }
                at = digits + 1;
            }
            Some(letter) if at > from && is_end_mark(letter) => at += 1,
            _ => match line.char(spaced) {
                Some('»') => at = spaced + 1,
                Some('"' | '”') if spaced > at && enclosures.closes(spaced) => at = spaced + 1,
                Some('!' | '?') if spaced > at => at = spaced + 1,
                _ => return at,
            },
        }
    }
}

fn push(text: &str, line: &Line, start: usize, end: usize, first: usize, found: &mut Vec<Span>) {
    let raw = Span { start: line.byte(start), end: line.byte(end) };
    let whole = raw.of(text);
    let trimmed = whole.trim();
    if trimmed.is_empty() {
        return;
    }
    let offset = raw.start + (whole.len() - whole.trim_start().len());
    let span = Span { start: offset, end: offset + trimmed.len() };
    if trimmed.chars().any(char::is_alphanumeric) {
        found.push(span);
    } else if found.len() > first
        && let Some(last) = found.last_mut()
    {
        // Marks alone close the sentence before them.
        last.end = span.end;
    }
}

fn is_end_mark(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉')
}

fn is_opening(letter: char) -> bool {
    matches!(letter, '«' | '“' | '„' | '"' | '‘' | '\'' | '’' | '(' | '[' | '-' | '–' | '—' | '•' | '*' | '¿' | '¡')
}

/// What opens a sentence though it is neither letter nor digit.
fn is_sign(letter: char) -> bool {
    matches!(letter, '$' | '€' | '£' | '+' | '#' | '@' | '%' | '№' | '§')
}

#[cfg(test)]
mod tests;
