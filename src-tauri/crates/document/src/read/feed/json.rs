//! JSON Feed, and the items of a JSON list one by one, so that a broken one does not take the others with it.
//!
//! It refuses to insist on types: a number may be an id, a string an author.

use super::entry::{Body, Channel, Entry, people};
use super::{channel, plain};
use crate::read::Candidate;
use serde_json::Value;
use url::Url;

/// The items of the first list in a JSON text (or of the one called `key`), each parsed on its own; with a broken one's first
/// characters. One pass; a text that was cut ends with a broken item.
pub(in crate::read) fn items(text: &str, key: Option<&str>) -> Vec<Result<Value, String>> {
    let from = key.and_then(|key| text.find(&format!("\"{key}\""))).unwrap_or_default();
    let Some(start) = text[from..].find('[').map(|at| from + at + 1) else { return Vec::new() };
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let (mut found, mut open) = (Vec::new(), None);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        if escaped {
            escaped = false;
        } else if quoted {
            match byte {
                b'\\' => escaped = true,
                b'"' => quoted = false,
                _ => {}
            }
        } else {
            match byte {
                b'"' => quoted = true,
                b'{' | b'[' => {
                    if depth == 0 {
                        open = Some(at);
                    }
                    depth += 1;
                }
                b']' if depth == 0 => return found,
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0
                        && let Some(start) = open.take()
                    {
                        found.push(item(&text[start..=at]));
                    }
                }
                _ => {}
            }
        }
    }
    if let Some(start) = open {
        found.push(Err(opening(&text[start..])));
    }
    found
}

fn item(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&steady(text))).map_err(|_| opening(text))
}

/// A text without the control characters that JSON forbids in its strings.
pub(in crate::read) fn steady(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn opening(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// A feed out of its JSON, with the first characters of its broken items. None where there is no feed.
pub fn read(text: &str, address: Option<&Url>) -> Option<(Channel, Vec<Entry>, Vec<String>)> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let whole: Result<Value, _> = serde_json::from_str(text).or_else(|_| serde_json::from_str(&steady(text)));
    let (head, items) = match whole {
        Ok(mut head) => {
            let items = head.get_mut("items").map(Value::take);
            let items = if let Some(Value::Array(items)) = items { items.into_iter().map(Ok).collect() } else { Vec::new() };
            (head, items)
        }
        Err(_) => {
            let start = text.find("\"items\"").and_then(|at| text[at..].find('[').map(|more| at + more + 1))?;
            let head = serde_json::from_str(&steady(&format!("{}]}}", &text[..start]))).unwrap_or_default();
            (head, items(text, Some("items")))
        }
    };
    if !head.get("version").and_then(Value::as_str).is_some_and(|version| version.contains("jsonfeed")) && items.is_empty() {
        return None;
    }
    let mut about = Channel {
        title: plain::line(&string(&head, "title")),
        link: address_of(&head, "feed_url", address),
        site: address_of(&head, "home_page_url", address),
        ..Channel::default()
    };
    Candidate::push(&mut about.langs, &string(&head, "language"), "feed:language");
    authors(&head, &mut about.authors);
    let base = about.site.as_deref().or(about.link.as_deref()).and_then(|site| Url::parse(site).ok()).or_else(|| address.cloned());
    let (mut entries, mut broken) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Ok(item @ Value::Object(_)) => entries.push(entry(&item, base.as_ref())),
            Ok(other) => broken.push(opening(&other.to_string())),
            Err(name) => broken.push(name),
        }
    }
    Some((about, entries, broken))
}

fn string(value: &Value, key: &str) -> String {
    match value.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn address_of(value: &Value, key: &str, base: Option<&Url>) -> Option<String> {
    let text = Some(string(value, key)).filter(|text| !text.is_empty())?;
    let url = match base {
        Some(base) => base.join(&text).ok()?,
        None => Url::parse(&text).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

fn authors(value: &Value, found: &mut Vec<Candidate>) {
    let list = value.get("authors").and_then(Value::as_array).into_iter().flatten();
    for author in list.chain(value.get("author")) {
        let name = if let Value::String(name) = author { name.clone() } else { string(author, "name") };
        people(&plain::line(&name), "feed:author", found);
    }
}

fn entry(item: &Value, base: Option<&Url>) -> Entry {
    let mut entry = Entry { title: plain::line(&string(item, "title")), base: base.cloned(), ..Entry::default() };
    for (key, origin) in [("url", "feed:url"), ("external_url", "feed:external_url"), ("id", "feed:id")] {
        let relative = if key == "id" { None } else { base };
        if let Some(url) = address_of(item, key, relative) {
            Candidate::push(&mut entry.urls, &url, origin);
        }
    }
    entry.key = Some(string(item, "id")).filter(|key| !key.is_empty());
    entry.date(&string(item, "date_published"), "feed:date_published");
    entry.date(&string(item, "date_modified"), "feed:date_modified");
    authors(item, &mut entry.authors);
    Candidate::push(&mut entry.langs, &string(item, "language"), "feed:language");
    for (key, whole, text) in [("content_html", true, false), ("content_text", true, true), ("summary", false, true)] {
        let body = string(item, key);
        if !body.is_empty() {
            let markup = if text && !plain::has_tags(&body) { channel::paragraphs(&body, true) } else { body };
            entry.bodies.push(Body { markup, base: base.cloned(), whole });
        }
    }
    let attached = item.get("attachments").and_then(Value::as_array).into_iter().flatten();
    let attached = attached.filter(|file| string(file, "mime_type").starts_with("image/")).filter_map(|file| address_of(file, "url", base));
    let named = ["image", "banner_image"].iter().filter_map(|key| address_of(item, key, base));
    entry.pictures = named.chain(attached).take(20).map(|url| (url, String::new(), String::new())).collect();
    entry
}
