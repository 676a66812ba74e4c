//! CSL-JSON: an array, an object with `items`, or one reference alone.
//!
//! It refuses no spelling of a value: numbers stand for text, text for dates and names.

use super::{Item, MOST, Reference, names, when};
use crate::read::feed::{json, plain};
use crate::read::{Candidate, Limit, ReadError};
use serde_json::Value;

/// The references of a list.
///
/// # Errors
/// [`ReadError::Damaged`] where it is no JSON at all, [`ReadError::OverLimit`] over 2,000.
pub fn read(text: &str) -> Result<Vec<Item>, ReadError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let whole: Result<Value, _> = serde_json::from_str(text).or_else(|_| serde_json::from_str(&json::steady(text)));
    let values: Vec<Result<Value, String>> = match whole {
        Ok(Value::Array(items)) => items.into_iter().map(Ok).collect(),
        Ok(mut value) => match value.get_mut("items").map(Value::take) {
            Some(Value::Array(items)) => items.into_iter().map(Ok).collect(),
            Some(Value::Object(items)) => items.into_iter().map(|(_, item)| Ok(item)).collect(),
            _ => vec![Ok(value)],
        },
        Err(error) => {
            let items = json::items(text, text.starts_with('{').then_some("items"));
            if items.is_empty() {
                return Err(ReadError::Damaged { reason: error.to_string() });
            }
            items
        }
    };
    if values.len() > MOST {
        return Err(ReadError::OverLimit { limit: Limit::Entries });
    }
    Ok(values.into_iter().map(item).collect())
}

fn item(value: Result<Value, String>) -> Item {
    let value = value?;
    let found = reference(&value);
    if value.is_object() && !found.is_empty() { Ok(found) } else { Err(found.id.unwrap_or_else(|| value.to_string().chars().take(60).collect())) }
}

fn string(value: &Value, key: &str) -> String {
    match value.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Array(list)) => list.first().and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        _ => String::new(),
    }
}

fn reference(value: &Value) -> Reference {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut found = Reference {
        kind: string(value, "type").to_lowercase(),
        id: some(string(value, "id")),
        cited: some(string(value, "citation-key")),
        ..Reference::default()
    };
    for key in ["title", "title-short", "shortTitle"] {
        found.title(&string(value, key), &format!("csl:{key}"));
    }
    for author in value.get("author").and_then(Value::as_array).into_iter().flatten() {
        Candidate::push(&mut found.authors, &plain::line(&name(author)), "csl:author");
    }
    for key in ["container-title", "publisher", "container-title-short", "journalAbbreviation", "authority"] {
        found.outlet(&string(value, key), &format!("csl:{key}"));
    }
    for key in ["issued", "original-date"] {
        if let Some(date) = value.get(key) {
            dated(date, &format!("csl:{key}"), &mut found);
        }
    }
    found.url(&string(value, "URL"), "csl:URL");
    found.doi(&string(value, "DOI"), "csl:DOI");
    Candidate::push(&mut found.langs, &names::language(&string(value, "language")), "csl:language");
    found.abstracts = some(string(value, "abstract")).into_iter().collect();
    found.notes = some(string(value, "note")).filter(|note| is_note(note)).into_iter().collect();
    found
}

/// *Prénom particule Nom*.
fn name(author: &Value) -> String {
    if let Value::String(name) = author {
        return names::turned(name);
    }
    let literal = string(author, "literal");
    if !literal.is_empty() {
        return literal;
    }
    let given = string(author, "given");
    let parts =
        [given, string(author, "dropping-particle"), string(author, "non-dropping-particle"), string(author, "family"), string(author, "suffix")];
    let joined = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    // « d’ » stands against the name it belongs to.
    joined.replace("’ ", "’").replace("d' ", "d'")
}

fn dated(date: &Value, origin: &str, found: &mut Reference) {
    if let Value::String(text) = date {
        return found.date(when::first(text), text, origin);
    }
    let number =
        |part: &Value| part.as_u64().and_then(|part| u32::try_from(part).ok()).or_else(|| part.as_str().and_then(|part| part.trim().parse().ok()));
    if let Some(parts) = date.get("date-parts").and_then(|ranges| ranges.get(0)).and_then(Value::as_array)
        && let Some(year) = parts.first().and_then(number)
    {
        found.date(when::made(year, parts.get(1).and_then(number), parts.get(2).and_then(number)), "", origin);
    }
    for key in ["raw", "literal"] {
        let text = string(date, key);
        if !text.is_empty() {
            found.date(when::first(&text), &text, origin);
        }
    }
}

/// Whether a note is words of somebody, and not fields that found no other place.
pub fn is_note(note: &str) -> bool {
    let field = |line: &str| line.split_once(':').is_some_and(|(key, _)| key.split_whitespace().count() <= 3 && key.len() < 30);
    plain::has_tags(note) || (note.split_whitespace().count() >= 8 && !note.lines().next().is_some_and(field))
}
