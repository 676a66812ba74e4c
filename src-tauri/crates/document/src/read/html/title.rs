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

/// Titles, best first. `guesses` are what other extractors found.
pub fn candidates(head: &Head, outlets: &[Candidate], guesses: &[(&str, &str)]) -> Vec<Candidate> {
    let sites: Vec<String> = outlets
        .iter()
        .map(|outlet| squeezed(outlet.value.split('.').next().unwrap_or_default()))
        .chain(outlets.iter().map(|outlet| squeezed(&outlet.value)))
        .filter(|site| site.len() >= 2)
        .collect();
    let mut pool: Vec<(String, &str)> = Vec::new();
    let mut add = |value: &str, origin: &'static str| {
        let value = value.trim();
        if !value.is_empty() {
            pool.push((value.to_owned(), origin));
        }
    };
    head.said.headline.iter().take(1).for_each(|value| add(&cut(value, &sites), "json-ld:headline"));
    head.meta("og:title").take(1).for_each(|value| add(&cut(value, &sites), "meta:og:title"));
    for (key, origin) in [
        ("twitter:title", "meta:twitter:title"),
        ("dc.title", "meta:dc.title"),
        ("title", "meta:title"),
        ("citation_title", "meta:citation_title"),
        ("parsely-title", "meta:parsely-title"),
        ("headline", "itemprop:headline"),
    ] {
        head.meta(key).take(1).for_each(|value| add(&cut(value, &sites), origin));
    }
    add(&cut(&head.title, &sites), "title");
    for (value, origin) in guesses {
        let value = cut(value, &sites);
        if !value.is_empty() {
            pool.push((value, origin));
        }
    }
    let mut titles = Vec::new();
    // A heading that another source confirms is the title as it was typeset.
    let confirmed = |heading: &str| {
        let key = squeezed(heading);
        key.len() >= 8 && (pool.iter().any(|(value, _)| agree(&key, &squeezed(value))) || squeezed(&head.title).contains(&key))
    };
    let is_site = |heading: &str| sites.contains(&squeezed(heading));
    let best = head.headings.iter().filter(|(heading, _)| !is_site(heading) && confirmed(heading)).max_by_key(|(_, article)| *article);
    if let Some((heading, _)) = best {
        Candidate::push(&mut titles, heading, "h1");
    }
    let described = !pool.is_empty() && pool.iter().any(|(_, origin)| origin.starts_with("json-ld") || origin.starts_with("meta"));
    let lone: Vec<&String> = head.headings.iter().filter(|(heading, _)| !is_site(heading)).map(|(heading, _)| heading).collect();
    if titles.is_empty() && !described && lone.len() == 1 && lone[0].split_whitespace().count() >= 3 {
        Candidate::push(&mut titles, lone[0], "h1");
    }
    for (value, origin) in &pool {
        if !is_site(value) {
            Candidate::push(&mut titles, value, origin);
        }
    }
    head.headings.iter().filter(|(heading, _)| !is_site(heading)).for_each(|(heading, _)| Candidate::push(&mut titles, heading, "h1"));
    pool.iter().for_each(|(value, origin)| Candidate::push(&mut titles, value, origin));
    titles
}

fn agree(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty() && (a == b || (long.contains(short) && short.len() * 2 >= long.len()))
}

/// Cuts the site's name off either end of a title; where it is not known, a short last part.
fn cut(title: &str, sites: &[String]) -> String {
    let mut rest = title.trim();
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
