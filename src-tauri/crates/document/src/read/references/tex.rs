//! TeX in the values of BibTeX as plain text: accents, dashes, braces, the commands that only set text.
//!
//! Accents and signs are `biblatex`'s; it leaves commands that it does not know in the text, which are taken out here.

use biblatex::{Bibliography, Chunk, Entry, Person};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Braces nested deeper than this are not text.
const DEEPEST: usize = 64;

/// A value as plain text. Its line feeds stay.
pub fn text(raw: &str) -> String {
    if !raw.contains(['\\', '{', '}', '$', '~', '-', '`', '\'']) {
        return raw.to_owned();
    }
    let Some(entry) = parsed("title", raw) else { return bare(raw) };
    let Some(chunks) = entry.get("title") else { return bare(raw) };
    let mut out = String::with_capacity(raw.len());
    for chunk in chunks {
        match &chunk.v {
            Chunk::Normal(text) | Chunk::Verbatim(text) => out.push_str(&bare(text)),
            Chunk::Math(text) => out.push_str(&bare(text).replace(['^', '_'], "")),
        }
    }
    out.replace("``", "“").replace("''", "”")
}

/// The people of a list of names.
pub fn people(raw: &str) -> Vec<String> {
    let people: Vec<Person> =
        parsed("author", raw).and_then(|entry| catch_unwind(AssertUnwindSafe(|| entry.get_as("author"))).ok()?.ok()).unwrap_or_default();
    if people.is_empty() {
        return raw.split(" and ").map(|name| super::names::turned(&bare(name))).filter(|name| !name.is_empty()).collect();
    }
    people
        .iter()
        .filter(|person| !(person.name == "others" && person.given_name.is_empty()))
        .map(|person| {
            let parts = [&person.given_name, &person.prefix, &person.name, &person.suffix];
            bare(&parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
        })
        .collect()
}

/// An address or a path: nothing but its escapes and braces is TeX.
pub fn verbatim(raw: &str) -> String {
    let inner = raw.trim().strip_prefix("\\url{").and_then(|rest| rest.strip_suffix('}')).unwrap_or(raw.trim());
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner
        .replace("{\\textasciitilde}", "~")
        .replace("\\textasciitilde", "~")
        .replace("$\\backslash$", "\\")
        .chars()
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('_' | '%' | '&' | '#' | '$' | '{' | '}' | '~')) => out.extend(chars.next()),
            ('{' | '}', _) => {}
            _ => out.push(c),
        }
    }
    out
}

/// Without the commands that only steer how a list is sorted and spaced.
fn plain(raw: &str) -> Cow<'_, str> {
    if !["\\noopsort", "\\hskip", "\\relax"].iter().any(|command| raw.contains(command)) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find("\\noopsort{") {
        out.push_str(&rest[..at]);
        let after = &rest[at..];
        rest = after.find('}').map_or("", |end| &after[end + 1..]);
    }
    out.push_str(rest);
    Cow::Owned(out.replace("\\hskip0pt ", "").replace("\\hskip0pt", "").replace("\\relax ", ""))
}

fn parsed(field: &str, raw: &str) -> Option<Entry> {
    let raw = plain(raw);
    let mut depth = 0_usize;
    for byte in raw.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return None;
        }
    }
    let source = format!("@misc{{k, {field} = {{{raw}}}}}");
    catch_unwind(|| Bibliography::parse(&source)).ok()?.ok()?.into_vec().into_iter().next()
}

/// Without the commands and braces that are left.
fn bare(text: &str) -> String {
    if !text.contains(['\\', '{', '}']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' => {}
            '\\' => {
                let mut name = String::new();
                while let Some(letter) = chars.next_if(char::is_ascii_alphabetic) {
                    name.push(letter);
                }
                match name.as_str() {
                    "" => out.extend(chars.next().filter(|c| !matches!(c, '(' | ')' | '[' | ']')).map(|c| if c == '\\' { '\n' } else { c })),
                    "par" | "newline" => out.push_str("\n\n"),
                    "og" => out.push_str("«\u{a0}"),
                    "fg" => out.push_str("\u{a0}»"),
                    "backslash" => out.push('\\'),
                    "ldots" => out.push('…'),
                    "euro" | "texteuro" => out.push('€'),
                    _ => {}
                }
                if !name.is_empty() {
                    chars.next_if(|c| *c == ' ');
                }
            }
            _ => out.push(c),
        }
    }
    out
}
