//! The article's title out of a page's many: headings, metadata, the window title with the site's name cut off.

use super::head::{Head, squeezed};
use crate::read::{Candidate, phrases};

const SEPARATORS: [&str; 12] = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " ~ ", " < "];

/// The parts of a window title between its separators.
pub fn parts(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for separator in SEPARATORS {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// A title as it was found, and what is left of it without the site's name.
struct Found {
    value: String,
    raw: String,
    origin: &'static str,
}

/// Titles, best first; each said once, however it is spelt. `guess` is what another extractor found.
pub fn candidates(head: &Head, outlets: &[Candidate], guess: &str) -> Vec<Candidate> {
    let sites: Vec<String> = outlets
        .iter()
        .map(|outlet| squeezed(outlet.value.split('.').next().unwrap_or_default()))
        .chain(outlets.iter().map(|outlet| squeezed(&outlet.value)))
        .filter(|site| site.len() >= 2)
        .collect();
    let is_site = |heading: &str| sites.contains(&squeezed(heading));
    let pool = pool(head, &sites, guess);
    let mut ranked: Vec<Found> = Vec::new();
    if let Some((text, origin)) = heading(head, &pool, &is_site) {
        ranked.push(tight(text, origin, &pool));
    }
    ranked.extend(pool.into_iter().filter(|found| !is_site(&found.value)));
    let rest = head.headings.iter().filter(|heading| heading.level == 1 && !is_site(&heading.text));
    ranked.extend(rest.map(|heading| Found { value: heading.text.clone(), raw: heading.text.clone(), origin: "h1" }));
    if ranked.is_empty() && !head.title.is_empty() {
        ranked.push(Found { value: head.title.clone(), raw: head.title.clone(), origin: "title" });
    }
    let mut titles: Vec<Candidate> = Vec::new();
    for found in ranked {
        let key = squeezed(&found.value);
        let known = key.is_empty() || titles.iter().any(|title| is_same(&squeezed(&title.value), &key, &sites));
        if !known && titles.len() < 6 {
            let words = (found.raw != found.value).then(|| clipped(&found.raw));
            titles.push(Candidate { value: found.value, origin: found.origin.to_owned(), words });
        }
    }
    titles
}

/// What the page calls itself outside its text, surest first.
fn pool(head: &Head, sites: &[String], guess: &str) -> Vec<Found> {
    const METAS: [(&str, &str); 7] = [
        ("og:title", "meta:og:title"),
        ("twitter:title", "meta:twitter:title"),
        ("dc.title", "meta:dc.title"),
        ("title", "meta:title"),
        ("citation_title", "meta:citation_title"),
        ("parsely-title", "meta:parsely-title"),
        ("headline", "itemprop:headline"),
    ];
    let said = head.said.headline.iter().take(1).map(|value| (value.as_str(), "json-ld:headline"));
    let metas = METAS.iter().flat_map(|(key, origin)| head.meta(key).take(1).map(|value| (value, *origin)));
    let rest = [(head.title.as_str(), "title"), (guess, "guess:trafilatura")];
    said.chain(metas)
        .chain(rest)
        .map(|(raw, origin)| Found { value: cut(raw, sites), raw: raw.trim().to_owned(), origin })
        .filter(|found| !found.value.is_empty())
        .collect()
}

/// The heading over the article: one that another source confirms is the title as it was typeset; else the only one there is.
fn heading<'head>(head: &'head Head, pool: &[Found], is_site: &dyn Fn(&str) -> bool) -> Option<(&'head str, &'static str)> {
    let window = squeezed(&head.title);
    let confirmed = |text: &str| {
        let key = squeezed(text);
        key.len() >= 8 && (pool.iter().any(|found| agree(&key, &squeezed(&found.value))) || window.contains(&key))
    };
    let first: Vec<_> = head.headings.iter().filter(|heading| heading.level == 1 && !is_site(&heading.text)).collect();
    if let Some(best) = first.iter().filter(|heading| confirmed(&heading.text)).max_by_key(|heading| heading.article) {
        return Some((&best.text, "h1"));
    }
    // A heading of a lower level that the window's title repeats: themes whose first level is the site's name.
    let lower = head.headings.iter().find(|heading| {
        let key = squeezed(&heading.text);
        heading.level == 2
            && key.len() >= 10
            && !is_site(&heading.text)
            && (parts(&head.title).iter().any(|part| squeezed(part) == key) || pool.iter().any(|found| squeezed(&found.value) == key))
    });
    if let Some(lower) = lower {
        return Some((&lower.text, "h2"));
    }
    match first.as_slice() {
        [only] if only.text.split_whitespace().count() >= if only.article { 2 } else { 3 } => Some((&only.text, "h1")),
        _ => None,
    }
}

/// A heading without the kicker before or the deck after it, where another source gives it alone.
fn tight(heading: &str, origin: &'static str, pool: &[Found]) -> Found {
    let whole = phrases::key(heading);
    let words: Vec<String> = whole.split(' ').map(str::to_owned).collect();
    // Two places that give it whole outweigh a third that cuts it short.
    if pool.iter().any(|found| !found.origin.starts_with("guess") && found.origin != "title" && phrases::key(&found.value) == whole) {
        return Found { value: heading.to_owned(), raw: heading.to_owned(), origin };
    }
    let alone = pool.iter().filter(|found| !found.origin.starts_with("guess")).find(|found| {
        let part: Vec<String> = phrases::key(&found.value).split(' ').map(str::to_owned).collect();
        part.len() >= 3 && part.len() < words.len() && (words.ends_with(&part) || words.starts_with(&part))
    });
    match alone {
        Some(found) => Found { value: found.value.clone(), raw: heading.to_owned(), origin: found.origin },
        None => Found { value: heading.to_owned(), raw: heading.to_owned(), origin },
    }
}

fn agree(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty() && (a == b || (long.contains(short) && short.len() * 2 >= long.len()))
}

/// Whether two titles are one, with the site's name or without.
fn is_same(known: &str, other: &str, sites: &[String]) -> bool {
    known == other || sites.iter().any(|site| other.strip_suffix(site.as_str()) == Some(known) || other.strip_prefix(site.as_str()) == Some(known))
}

/// Cuts the site's name off either end of a title; where it is not known, a short last part.
fn cut(title: &str, sites: &[String]) -> String {
    let spaced: String = title.trim().chars().map(|c| if c == '\u{a0}' && title.contains("\u{a0}|\u{a0}") { ' ' } else { c }).collect();
    let mut rest = spaced.as_str();
    for _ in 0..3 {
        let last = SEPARATORS.iter().filter_map(|sign| rest.rfind(sign).map(|at| (at, *sign))).max_by_key(|(at, _)| *at);
        let first = SEPARATORS.iter().filter_map(|sign| rest.find(sign).map(|at| (at, *sign))).min_by_key(|(at, _)| *at);
        let is_site = |part: &str| {
            let key = squeezed(part);
            !key.is_empty()
                && sites.iter().any(|site| {
                    *site == key || (site.len() >= 5 && key.starts_with(site.as_str())) || (key.len() >= 5 && site.starts_with(key.as_str()))
                })
        };
        match (last, first) {
            (Some((at, sign)), _) if is_site(&rest[at + sign.len()..]) => rest = rest[..at].trim(),
            (_, Some((at, sign))) if is_site(&rest[..at]) => rest = rest[at + sign.len()..].trim(),
            (Some((at, sign)), _) if matches!(sign, " | " | " :: " | " » ") && words(&rest[at + sign.len()..]) <= 5 && words(&rest[..at]) >= 4 => {
                rest = rest[..at].trim()
            }
            _ => break,
        }
    }
    rest.trim_end_matches(['|', '-', '–', '—', '»']).trim().to_owned()
}

fn words(text: &str) -> usize {
    phrases::key(text).split(' ').count()
}

/// The words of a source, as long as a card shows them.
pub fn clipped(text: &str) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 160 { text } else { text.chars().take(159).chain(['…']).collect() }
}
