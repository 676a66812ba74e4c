//! Sentences with byte spans.
//!
//! 1. Paragraphs first: none is crossed, and a newline ends a sentence.
//! 2. Each run of `. ! ? …` (with the quotation marks and brackets that close after it) is a place where a sentence may end.
//! 3. It ends there unless lower case follows, the run is inside a quotation or brackets, or the word before it is an abbreviation
//!    (`data/sentences.toml`), an initial or the number of an item.
//! 4. A list of whole sentences ends at its semicolons; a heading run into its text ends where the text visibly begins.
//!
//! One set of rules serves French and English: a text in one quotes names and titles in the other.
//! Every span starts and ends with a character that is no white space; together they hold every letter and digit of the paragraphs.
//!
//! Refuses to repair text: two sentences glued without a space stay one. A line without a letter or a digit (`* * *`) is no sentence.

mod abbreviation;
mod enclosed;
mod judge;
mod line;
mod unmarked;

use crate::{Paragraph, Span};
use line::Line;

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
    split_into(text, Span { start: 0, end: text.len() }, &mut Line::default(), &mut found);
    found
}

/// The sentences of a text whose paragraphs are known; none crosses a paragraph.
#[must_use]
pub fn sentences(text: &str, paragraphs: &[Paragraph]) -> Vec<Sentence> {
    let mut found = Vec::with_capacity(text.len() / 64);
    let mut spans = Vec::new();
    let mut line = Line::default();
    for (paragraph, part) in paragraphs.iter().enumerate() {
        spans.clear();
        split_into(text, part.span, &mut line, &mut spans);
        found.extend(spans.iter().map(|span| Sentence { span: *span, paragraph }));
    }
    found
}

fn split_into(text: &str, part: Span, line: &mut Line, found: &mut Vec<Span>) {
    let raw = part.of(text);
    let one = !may_hold_lines(raw);
    let (mut start, end) = (part.start, part.start + raw.len());
    loop {
        let rest = Span { start, end }.of(text);
        let length = if one { rest.len() } else { rest.find(ends_line).unwrap_or(rest.len()) };
        let (raw, after) = rest.split_at(length);
        line.read(raw);
        split_line(text, Span { start, end: start + length }, line, found);
        let Some(mark) = after.chars().next() else { return };
        start += length + mark.len_utf8();
    }
}

fn ends_line(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a paragraph may hold what ends a line; hardly any does. Its bytes are looked at without a stop.
fn may_hold_lines(raw: &str) -> bool {
    let ends = |first: u8, second: u8| {
        (first.wrapping_sub(b'\n') <= b'\r' - b'\n') | ((first == 0xc2) & (second == 0x85)) | ((first == 0x80) & ((second & 0xfe) == 0xa8))
    };
    let last = raw.as_bytes().last().is_some_and(|last| ends(*last, 0));
    raw.bytes().zip(raw.bytes().skip(1)).fold(last, |found, (a, b)| found | ends(a, b))
}

/// A sentence not yet ended.
#[derive(Clone, Copy)]
struct Open {
    /// Its first character.
    start: usize,
    /// Its first letter or digit.
    first: usize,
}

impl Open {
    fn at(line: &Line, start: usize) -> Self {
        Open { start, first: line.skip(start, |letter| !letter.is_alphanumeric()) }
    }
}

fn split_line(text: &str, part: Span, line: &Line, found: &mut Vec<Span>) {
    let before = found.len();
    let mut open = Open::at(line, 0);
    // Where the open sentence starts in the text.
    let mut start = part.start;
    let mut at = 0;
    for mark in line.marks() {
        // What was looked at with a mark before it.
        if *mark < at {
            continue;
        }
        at = *mark;
        let Some(letter) = line.char(at) else { break };
        let (after, ends) = if judge::is_end_mark(letter) {
            judge::stop(line, open, at)
        } else if letter == ';' {
            (at + 1, judge::semicolon(line, open, at))
        } else if letter.is_whitespace() {
            unmarked::ends(line, open, at)
        } else {
            (at + 1, false)
        };
        if ends {
            let end = start + line.bytes(open.start, after);
            push(text, Span { start, end }, before, found);
            (open, start) = (Open::at(line, after), end);
        }
        at = after.max(at + 1);
    }
    push(text, Span { start, end: part.end }, before, found);
}

fn push(text: &str, raw: Span, before: usize, found: &mut Vec<Span>) {
    let whole = raw.of(text);
    let trimmed = whole.trim();
    if trimmed.is_empty() {
        return;
    }
    let offset = raw.start + (whole.len() - whole.trim_start().len());
    let span = Span { start: offset, end: offset + trimmed.len() };
    if trimmed.chars().any(char::is_alphanumeric) {
        found.push(span);
    } else if found.len() > before
        && let Some(last) = found.last_mut()
    {
        // Marks alone close the sentence before them.
        last.end = span.end;
    }
}

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;
