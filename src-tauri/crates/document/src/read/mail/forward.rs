//! The mail inside a mail: the block of *De, Envoyé, À, Objet* that mail programs write above what they forward or answer.
//!
//! What it says is offered beside the mail's own metadata, for the reader to choose: who forwarded a press release did not
//! write it. Below such a block an answer quotes, and a forward carries its text.

use super::headers::Person;
use crate::read::phrases::fold;
use crate::tree::{Block, inline_text, text_of};

/// A field of such a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Date,
    Subject,
    Other,
}

const NAMES: &[(&str, Field)] = &[
    ("de", Field::From),
    ("from", Field::From),
    ("expediteur", Field::From),
    ("von", Field::From),
    ("date", Field::Date),
    ("sent", Field::Date),
    ("envoye", Field::Date),
    ("envoye le", Field::Date),
    ("date d'envoi", Field::Date),
    ("gesendet", Field::Date),
    ("enviado", Field::Date),
    ("objet", Field::Subject),
    ("subject", Field::Subject),
    ("sujet", Field::Subject),
    ("betreff", Field::Subject),
    ("asunto", Field::Subject),
    ("a", Field::Other),
    ("to", Field::Other),
    ("pour", Field::Other),
    ("destinataire", Field::Other),
    ("destinataires", Field::Other),
    ("an", Field::Other),
    ("para", Field::Other),
    ("cc", Field::Other),
    ("copie a", Field::Other),
    ("cci", Field::Other),
    ("bcc", Field::Other),
    ("repondre a", Field::Other),
    ("reply-to", Field::Other),
    ("importance", Field::Other),
    ("priorite", Field::Other),
    ("pieces jointes", Field::Other),
    ("attachments", Field::Other),
];

/// Words on the line above a forwarded mail.
const MARKS: &[&str] = &[
    "message d'origine",
    "message original",
    "message initial",
    "message transfere",
    "message reexpedie",
    "message reenvoye",
    "courriel original",
    "original message",
    "forwarded message",
    "original appointment",
];

/// Ends of the line above an answered mail.
const INTRODUCTIONS: &[&str] = &["a ecrit :", "a ecrit:", "ecrivit :", "ecrivit:", "ecrit :", "wrote:", "wrote :", "schrieb:", "escribio:"];

/// The metadata of a mail inside a mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Inner {
    pub from: Person,
    pub date: Option<String>,
    pub subject: Option<String>,
}

/// Whether a line is a field of such a block. It stands on a line of its own.
pub(super) fn is_field(line: &str) -> bool {
    field(line).is_some()
}

/// Whether a line says that another mail follows.
pub(super) fn is_forward_mark(line: &str) -> bool {
    let folded = fold(line);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    line.chars().count() <= 90 && MARKS.iter().any(|mark| bare.starts_with(mark) || bare.ends_with(mark))
        || bare.starts_with("begin forwarded message")
        || bare.starts_with("debut du message")
}

/// Whether a line introduces the mail that is being answered.
pub(super) fn is_introduction(line: &str) -> bool {
    let folded = fold(line);
    line.chars().count() <= 250 && INTRODUCTIONS.iter().any(|end| folded.ends_with(end))
}

/// The first mail inside these blocks.
pub(super) fn inner(blocks: &[Block]) -> Option<Inner> {
    let text = text_of(blocks);
    let lines: Vec<&str> = text.lines().collect();
    let (start, end) = block_of_fields(&lines, &|line| Some(line))?;
    let mut found = Inner::default();
    for line in &lines[start..end] {
        match field(line) {
            Some((Field::From, value)) if found.from == Person::default() => found.from = person(value),
            Some((Field::Date, value)) if found.date.is_none() && !value.is_empty() => found.date = Some(value.to_owned()),
            Some((Field::Subject, value)) if found.subject.is_none() && !value.is_empty() => found.subject = Some(value.to_owned()),
            _ => {}
        }
    }
    Some(found)
}

/// Where, among the top blocks of an answer, the answered mail begins that no program marked as a quote: after its fields.
pub(super) fn answered_from(blocks: &[Block]) -> Option<usize> {
    let lines: Vec<Option<String>> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { content } => Some(inline_text(content)),
            _ => None,
        })
        .collect();
    block_of_fields(&lines, &|line| line.as_deref()).map(|(_, end)| end)
}

/// The first run of lines that are three fields or more, with a sender among them and a date or a subject.
fn block_of_fields<T>(lines: &[T], text: &dyn Fn(&T) -> Option<&str>) -> Option<(usize, usize)> {
    let kind = |at: usize| lines.get(at).and_then(text).and_then(field).map(|(field, _)| field);
    let mut at = 0;
    while at < lines.len() {
        if kind(at).is_none() {
            at += 1;
            continue;
        }
        let (mut end, mut seen, mut missed) = (at, Vec::new(), 0);
        for (next, line) in lines.iter().enumerate().skip(at).take(14) {
            match kind(next) {
                Some(field) => {
                    seen.push(field);
                    end = next + 1;
                    missed = 0;
                }
                // A long list of recipients goes on below.
                None if missed < 1 && text(line).is_some_and(|line| line.contains('@') || line.contains(';')) => missed += 1,
                None => break,
            }
        }
        let dated = seen.contains(&Field::Date) || seen.contains(&Field::Subject);
        if seen.len() >= 3 && seen.contains(&Field::From) && dated {
            return Some((at, end));
        }
        at = end.max(at + 1);
    }
    None
}

fn field(line: &str) -> Option<(Field, &str)> {
    let line = line.trim().trim_matches('*');
    let (name, value) = line.split_once(':')?;
    if name.chars().count() > 20 || line.chars().count() > 4000 {
        return None;
    }
    let name = fold(name.trim_matches(['*', ' ', '\u{a0}', '\u{202f}']));
    let (_, field) = NAMES.iter().find(|(known, _)| *known == name)?;
    Some((*field, value.trim_matches(['*', ' ', '\u{a0}', '\u{202f}', '\t'])))
}

fn person(value: &str) -> Person {
    let said = |text: &str| Some(text.trim().trim_matches(['"', '\'', '*']).trim().to_owned()).filter(|text| !text.is_empty());
    let address = value
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '(' | ')' | ',' | ';'))
        .map(|word| word.trim_start_matches("mailto:"))
        .find(|word| word.len() > 4 && word.contains('@'))
        .and_then(said);
    let name = said(value.split(['<', '[']).next().unwrap_or_default()).filter(|name| !name.contains('@'));
    Person { name, address }
}
