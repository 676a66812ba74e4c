//! RIS, as Zotero, EndNote, Mendeley and press databases write it.
//!
//! It refuses to be strict about what the format never settled: one space or two around the dash, a last line left out, fields
//! that go on over several lines. Our own reader, because the libraries for it join the lines of a long field into one.

use super::{Item, MOST, Reference, files, names, when};
use crate::read::feed::plain;
use crate::read::{Candidate, Limit, ReadError};

/// The references of a list.
///
/// # Errors
/// [`ReadError::OverLimit`] over 2,000.
pub fn read(text: &str) -> Result<Vec<Item>, ReadError> {
    let strict = text.lines().any(|line| line.trim_start_matches('\u{feff}').starts_with("TY  -"));
    let mut items = Vec::new();
    let mut record: Vec<(&str, String)> = Vec::new();
    let mut stray = String::new();
    for line in text.lines() {
        match tag(line.trim_start_matches('\u{feff}'), strict) {
            Some(("TY", value)) => {
                close(&mut record, &mut stray, &mut items);
                record.push(("TY", value.to_owned()));
            }
            Some(("ER", _)) => close(&mut record, &mut stray, &mut items),
            Some((tag, value)) => record.push((tag, value.to_owned())),
            None => match record.last_mut() {
                // A field goes on; an empty line in it divides paragraphs.
                Some((_, value)) => {
                    value.push('\n');
                    value.push_str(line.trim());
                }
                None if stray.len() < 200 => {
                    stray.push_str(line.trim());
                    stray.push(' ');
                }
                None => {}
            },
        }
        if items.len() > MOST {
            return Err(ReadError::OverLimit { limit: Limit::Entries });
        }
    }
    close(&mut record, &mut stray, &mut items);
    Ok(items)
}

/// The tag of a line and what follows it.
fn tag(line: &str, strict: bool) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '\t']);
    let name = line
        .get(..2)
        .filter(|name| name.as_bytes()[0].is_ascii_uppercase() && (name.as_bytes()[1].is_ascii_uppercase() || name.as_bytes()[1].is_ascii_digit()))?;
    let rest = &line[2..];
    let after = rest.trim_start_matches([' ', '\t']);
    let gap = rest.len() - after.len();
    let value = after.strip_prefix('-')?;
    let wide = gap == 2 || (!strict && gap == 1) || (matches!(name, "ER" | "TY") && (1..=3).contains(&gap));
    (wide && (value.is_empty() || value.starts_with([' ', '\t']))).then(|| (name, value.trim()))
}

fn close(record: &mut Vec<(&str, String)>, stray: &mut String, items: &mut Vec<Item>) {
    let fields = std::mem::take(record);
    let stray = std::mem::take(stray);
    if fields.is_empty() {
        // Headings and counts before a list are not references.
        return;
    }
    let reference = reference(&fields);
    let name = fields.iter().map(|(_, value)| value.trim()).chain([stray.trim()]).find(|value| !value.is_empty()).unwrap_or_default();
    items.push(if reference.is_empty() { Err(name.chars().take(60).collect()) } else { Ok(reference) });
}

fn reference(fields: &[(&str, String)]) -> Reference {
    let mut found = Reference::default();
    let all = |tags: &'static [&'static str]| {
        tags.iter().flat_map(move |tag| {
            fields.iter().filter(move |(known, value)| known == tag && !value.trim().is_empty()).map(|(tag, value)| (*tag, value.as_str()))
        })
    };
    let origin = |tag: &str| format!("ris:{tag}");
    let named =
        |tag: &str| fields.iter().find(|(known, _)| *known == tag).map(|(_, value)| value.trim().to_owned()).filter(|value| !value.is_empty());
    found.kind = named("TY").unwrap_or_default().to_lowercase();
    found.id = named("ID").or_else(|| named("AN"));
    for (tag, value) in all(&["TI", "T1", "CT", "BT"]) {
        found.title(value, &origin(tag));
    }
    for (tag, value) in all(&["AU", "A1"]) {
        for name in value.split([';', '\n']) {
            Candidate::push(&mut found.authors, &names::turned(&plain::line(name)), &origin(tag));
        }
    }
    for (tag, value) in all(&["JF", "JO", "T2", "JA", "J1", "J2", "PB"]) {
        found.outlet(value, &origin(tag));
    }
    // Of the title alone in a field that others use for the outlet.
    if found.titles.is_empty() {
        for (tag, value) in all(&["T2", "T3"]).take(1) {
            found.title(value, &origin(tag));
            found.outlets.retain(|outlet| outlet.origin != "ris:T2");
        }
    }
    for (tag, value) in all(&["DA", "Y1", "PY", "Y2"]).filter(|(tag, _)| *tag != "Y2") {
        found.date(when::slashed(value), value, &origin(tag));
    }
    // The finest first: a year alone stands beside the whole date.
    found.published.sort_by_key(|date| {
        std::cmp::Reverse(if date.value.as_bytes().get(4) == Some(&b'-') || date.value.len() == 4 { date.value.len().min(10) } else { 0 })
    });
    for (tag, value) in all(&["UR", "LK", "L2"]) {
        value.split([';', '\n', ' ']).for_each(|url| found.url(url, &origin(tag)));
    }
    for (tag, value) in all(&["DO", "M3"]) {
        found.doi(value, &origin(tag));
    }
    for (tag, value) in all(&["L1", "L4"]) {
        for path in value.split([';', '\n']) {
            found.url(path, &origin(tag));
            found.files.extend(files::beside(path));
        }
    }
    for (tag, value) in all(&["LA"]) {
        Candidate::push(&mut found.langs, &names::language(&plain::line(value)), &origin(tag));
    }
    found.abstracts = all(&["AB", "N2"]).map(|(_, value)| value.to_owned()).collect();
    found.notes = all(&["N1", "RN"]).map(|(_, value)| value.to_owned()).collect();
    found
}
