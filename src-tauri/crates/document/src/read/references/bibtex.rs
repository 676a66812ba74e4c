//! BibTeX and BibLaTeX.
//!
//! Entries are told apart here, one by one, because `biblatex` refuses a whole list for one of them, and follows an
//! abbreviation that names itself without end; what stands in their fields is read by it.

use super::{Item, MOST, Reference, csl, files, names, tex, when};
use crate::read::feed::plain;
use crate::read::{Candidate, Limit, ReadError};
use std::collections::HashMap;

/// The longest value that abbreviations and parts put together make.
const LONGEST: usize = 1 << 20;
/// The longest text that stands behind an abbreviation.
const SHORT: usize = 4096;

/// The references of a list.
///
/// # Errors
/// [`ReadError::OverLimit`] over 2,000.
pub fn read(text: &str) -> Result<Vec<Item>, ReadError> {
    let mut list = List { text, at: 0, strings: HashMap::new() };
    let mut entries: Vec<Result<Entry, String>> = Vec::new();
    while let Some(entry) = list.next() {
        entries.push(entry);
        if entries.len() > MOST {
            return Err(ReadError::OverLimit { limit: Limit::Entries });
        }
    }
    let places: HashMap<String, usize> =
        entries.iter().enumerate().filter_map(|(at, entry)| Some((entry.as_ref().ok()?.key.to_lowercase(), at))).collect();
    let made = |entry: &Result<Entry, String>| -> Item {
        let entry = entry.as_ref().map_err(Clone::clone)?;
        let parent = entry.get("crossref").and_then(|key| entries.get(*places.get(&key.to_lowercase())?)?.as_ref().ok());
        let found = reference(entry, parent);
        if found.is_empty() { Err(entry.key.clone()) } else { Ok(found) }
    };
    Ok(entries.iter().map(made).collect())
}

#[derive(Debug)]
struct Entry {
    kind: String,
    key: String,
    fields: Vec<(String, String)>,
}

impl Entry {
    fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, value)| known == name && !value.trim().is_empty()).map(|(_, value)| value.as_str())
    }
}

struct List<'x> {
    text: &'x str,
    at: usize,
    strings: HashMap<String, String>,
}

impl<'x> List<'x> {
    fn rest(&self) -> &'x str {
        &self.text[self.at..]
    }

    fn skip(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, sign: char) -> bool {
        self.skip();
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len_utf8() } else { 0 };
        found
    }

    fn word(&mut self, ends: impl Fn(char) -> bool) -> &'x str {
        self.skip();
        let rest = self.rest();
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += word.len();
        word.trim_end()
    }

    /// The next entry, or the name of one that is broken.
    fn next(&mut self) -> Option<Result<Entry, String>> {
        loop {
            self.at += self.rest().find('@')? + 1;
            let start = self.at - 1;
            let alone =
                self.text[..start].chars().next_back().is_none_or(|before| before.is_whitespace() || matches!(before, '}' | ')' | '\u{feff}' | ','));
            let kind = self.word(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
            let open = if self.eat('{') {
                '}'
            } else if self.eat('(') {
                ')'
            } else {
                continue;
            };
            if !alone || kind.is_empty() {
                continue;
            }
            match kind.as_str() {
                "comment" | "preamble" => continue,
                "string" => {
                    if let Some((name, value)) = self.field() {
                        self.strings.insert(name, value.chars().take(SHORT).collect());
                    }
                    continue;
                }
                _ => {}
            }
            let key = self.word(|c| matches!(c, ',' | '}' | '\n' | '=')).to_owned();
            let mut entry = Entry { kind, key, fields: Vec::new() };
            if self.eat('=') {
                // An entry without a key opens with its first field.
                self.at = start + self.text[start..].find(['{', '(']).unwrap_or_default() + 1;
                entry.key = String::new();
            }
            loop {
                while self.eat(',') {}
                self.skip();
                if self.eat(open) {
                    return Some(Ok(entry));
                }
                match self.field() {
                    Some(field) => entry.fields.push(field),
                    None => {
                        // What follows is looked for again where a line opens an entry.
                        let next = self.text[start + 1..].match_indices("\n@").map(|(at, _)| start + 1 + at + 1).next();
                        self.at = next.unwrap_or(self.text.len());
                        let name = Some(entry.key).filter(|key| !key.is_empty());
                        return Some(Err(name.unwrap_or_else(|| self.text[start..].chars().take(60).filter(|c| !c.is_control()).collect())));
                    }
                }
            }
        }
    }

    /// `name = value # value`.
    fn field(&mut self) -> Option<(String, String)> {
        let name = self.word(|c: char| c.is_whitespace() || matches!(c, '=' | ',' | '{' | '}' | '"' | '#')).to_ascii_lowercase();
        if name.is_empty() || !self.eat('=') {
            return None;
        }
        let mut value = String::new();
        loop {
            self.skip();
            let part = match self.rest().chars().next()? {
                '{' => self.within('}')?.to_owned(),
                '"' => self.within('"')?.to_owned(),
                _ => {
                    let word = self.word(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ')' | '#' | '{' | '"'));
                    if word.is_empty() {
                        return None;
                    }
                    self.strings.get(&word.to_ascii_lowercase()).cloned().unwrap_or_else(|| word.to_owned())
                }
            };
            if value.len() + part.len() <= LONGEST || value.is_empty() {
                value.push_str(&part);
            }
            if !self.eat('#') {
                return Some((name, value));
            }
        }
    }

    /// What stands between braces or quotes, braces in it balanced; none where nothing closes it before the next entry.
    fn within(&mut self, close: char) -> Option<&'x str> {
        let start = self.at + 1;
        let (mut depth, mut line, mut escaped) = (0_usize, false, false);
        for (at, byte) in self.text.bytes().enumerate().skip(start) {
            match byte {
                _ if escaped && matches!(byte, b'{' | b'}' | b'\\' | b'"') && close == '"' => {}
                b'"' if close == '"' && depth == 0 => {
                    self.at = at + 1;
                    return Some(&self.text[start..at]);
                }
                b'{' => depth += 1,
                b'}' if depth == 0 => {
                    if close != '}' {
                        return None;
                    }
                    self.at = at + 1;
                    return Some(&self.text[start..at]);
                }
                b'}' => depth -= 1,
                b'@' if line && opens_entry(&self.text[at..]) => return None,
                _ => {}
            }
            escaped = byte == b'\\' && !escaped;
            line = byte == b'\n';
        }
        None
    }
}

/// Whether a line opens an entry: `@article{`.
fn opens_entry(text: &str) -> bool {
    let rest = &text[1..];
    let name = rest.bytes().take(20).take_while(u8::is_ascii_alphabetic).count();
    name >= 3 && rest[name..].starts_with('{')
}

fn reference(entry: &Entry, parent: Option<&Entry>) -> Reference {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut found = Reference { kind: entry.kind.clone(), cited: some(entry.key.clone()), id: some(entry.key.clone()), ..Reference::default() };
    let text = |name: &str| entry.get(name).map(tex::text);
    if let Some(title) = text("title") {
        if let Some(subtitle) = text("subtitle") {
            found.title(&format!("{}: {}", title.trim(), subtitle.trim()), "bibtex:title");
        }
        found.title(&title, "bibtex:title");
    }
    for name in ["booktitle", "shorttitle"] {
        if found.titles.is_empty() {
            text(name).into_iter().for_each(|title| found.title(&title, &format!("bibtex:{name}")));
        }
    }
    if let Some(authors) = entry.get("author") {
        tex::people(authors).iter().for_each(|name| Candidate::push(&mut found.authors, &plain::line(name), "bibtex:author"));
    }
    for (name, inherited) in [
        ("journaltitle", "title"),
        ("journal", "title"),
        ("booktitle", "title"),
        ("eventtitle", ""),
        ("publisher", "publisher"),
        ("organization", "organization"),
        ("institution", "institution"),
        ("school", "school"),
        ("howpublished", ""),
    ] {
        let value = text(name).or_else(|| parent.and_then(|parent| parent.get(inherited)).map(tex::text)).filter(|value| !value.contains("://"));
        value.into_iter().for_each(|value| found.outlet(&value, &format!("bibtex:{name}")));
    }
    dates(entry, parent, &mut found);
    for name in ["url", "howpublished", "link", "ee"] {
        if let Some(value) = entry.get(name) {
            found.url(&tex::verbatim(value), &format!("bibtex:{name}"));
        }
    }
    if let Some(doi) = entry.get("doi") {
        found.doi(&tex::verbatim(doi), "bibtex:doi");
    }
    for name in ["langid", "language", "hyphenation"] {
        text(name).into_iter().for_each(|lang| Candidate::push(&mut found.langs, &names::language(&lang), &format!("bibtex:{name}")));
    }
    found.abstracts = entry.get("abstract").and_then(unwrapped).into_iter().collect();
    for name in ["annotation", "annote", "note", "review"] {
        let note = entry.get(name).and_then(unwrapped).filter(|note| name != "note" || csl::is_note(note));
        found.notes.extend(note);
    }
    if let Some(file) = entry.get("file") {
        found.files = files::listed(&file.replace("$\\backslash$", "\\"));
    }
    found
}

/// A value as text. Single line feeds are where the file was broken; an empty line ends a paragraph.
fn unwrapped(raw: &str) -> Option<String> {
    let unix = raw.replace("\r\n", "\n").replace("\\par ", "\n\n").replace("\\par\n", "\n\n");
    let lines: Vec<&str> = unix.lines().map(str::trim).collect();
    let paragraphs: Vec<String> =
        lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(|lines| tex::text(&lines.join(" "))).collect();
    let whole = paragraphs.join("\n\n");
    (!whole.trim().is_empty()).then_some(whole)
}

fn dates(entry: &Entry, parent: Option<&Entry>, found: &mut Reference) {
    let either = |name: &str| entry.get(name).or_else(|| parent.and_then(|parent| parent.get(name)));
    if let Some(date) = either("date") {
        found.date(when::first(date), date, "bibtex:date");
    }
    if let Some(year) = either("year") {
        let year = tex::text(year);
        let month = either("month").map(tex::text);
        let day = either("day").and_then(|day| day.trim().parse().ok());
        // `month = "22 may"`, `month = may # "~22"`.
        let words: Vec<&str> = month
            .iter()
            .flat_map(|month| month.split(|c: char| c.is_whitespace() || matches!(c, '~' | ',' | '\u{a0}' | '/')))
            .filter(|word| !word.is_empty())
            .collect();
        let named = words.iter().find_map(|word| when::month(word).filter(|_| words.len() == 1 || word.parse::<u32>().is_err()));
        let day = day.or_else(|| words.iter().filter(|_| words.len() > 1).find_map(|word| word.parse().ok()));
        let figures: String = year.trim().chars().take_while(char::is_ascii_digit).collect();
        let value = figures.parse().ok().filter(|_| figures.len() == 4).and_then(|year| when::made(year, named, day)).or_else(|| when::first(&year));
        found.date(value, &[words.join(" "), year].join(" "), "bibtex:year");
    }
}
