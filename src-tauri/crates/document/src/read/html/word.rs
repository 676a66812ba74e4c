//! What word processors and clipboards write around the text they copy: where the copied part begins and ends, and lists
//! written as paragraphs whose bullet is a text of its own (`mso-list`).

use super::dom::Attributes;
use super::page::{LooseItem, Page, Part};
use crate::tree::Inline;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;

/// A border of the copied part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Start,
    End,
}

/// Whether a comment is a border of the copied part of a clipboard's markup.
pub fn edge(comment: &str) -> Option<Edge> {
    match comment.trim() {
        "StartFragment" => Some(Edge::Start),
        "EndFragment" => Some(Edge::End),
        _ => None,
    }
}

/// Whether a document marks its copied part.
pub fn has_fragment(root: NodeRef<'_, Dom>) -> bool {
    root.descendants().any(|node| matches!(node.value(), Dom::Comment(comment) if edge(comment) == Some(Edge::Start)))
}

/// The markup of a clipboard without the lines that Windows puts before it, and the address they name.
pub fn unwrapped(source: &str) -> (&str, Option<&str>) {
    let Some(rest) = source.trim_start().strip_prefix("Version:") else { return (bare(source), None) };
    let Some(at) = rest.find('<') else { return (source, None) };
    let address = rest[..at].lines().find_map(|line| line.strip_prefix("SourceURL:")).map(str::trim);
    (bare(&rest[at..]), address.filter(|address| address.starts_with("http")))
}

/// What stands between the borders of a clipboard that has no `body`: a parser would take the first border for a part of the head.
fn bare(source: &str) -> &str {
    const START: &str = "<!--StartFragment-->";
    let has_body = source.as_bytes().windows(5).any(|window| window.eq_ignore_ascii_case(b"<body"));
    match source.find(START).filter(|_| !has_body) {
        Some(at) => source[at + START.len()..].split("<!--EndFragment-->").next().unwrap_or_default(),
        None => source,
    }
}

/// The level of a paragraph that is an item of a list: `mso-list:l0 level2 lfo1`.
pub fn list_level(element: &Element) -> Option<usize> {
    let style = element.value_of("style").unwrap_or_default();
    if let Some(at) = style.find("mso-list:") {
        let rule = style[at + 9..].split(';').next().unwrap_or_default();
        let level = rule.split_ascii_whitespace().find_map(|word| word.strip_prefix("level")?.parse::<usize>().ok());
        return level.map(|level| level.clamp(1, 9)).filter(|_| !rule.trim_start().starts_with("none"));
    }
    let class = element.value_of("class").unwrap_or_default();
    (class.split_ascii_whitespace().any(|class| class.starts_with("MsoListParagraph"))).then_some(1)
}

/// Whether an element holds nothing but the bullet or number of such an item.
pub fn is_marker(element: &Element) -> bool {
    element.value_of("style").is_some_and(|style| {
        let style = style.to_ascii_lowercase();
        style.split(';').any(|rule| rule.split_once(':').is_some_and(|(key, value)| key.trim() == "mso-list" && value.trim() == "ignore"))
    })
}

/// The item that a paragraph is, by its marker; one that stands in the text itself is taken out of it.
pub fn item(level: usize, marker: &str, content: &mut Vec<Inline>) -> Option<LooseItem> {
    if !marker.trim().is_empty() {
        return Some(LooseItem { level, number: number(marker.trim()) });
    }
    let Some(Inline::Text { text, .. }) = content.first_mut() else { return None };
    let gap = text.find(['\u{a0}', ' '])?;
    let (mark, rest) = text.split_at(gap);
    let bullet = matches!(mark, "·" | "•" | "o" | "§" | "-" | "–" | "▪" | "■" | "\u{f0b7}" | "\u{f0a7}" | "Ø" | "ü");
    let found = number(mark);
    let is_marker = bullet || (found.is_some() && rest.starts_with('\u{a0}'));
    if !is_marker {
        return None;
    }
    *text = rest.trim_start().to_owned();
    if text.is_empty() {
        content.remove(0);
        if let Some(Inline::Text { text, .. }) = content.first_mut() {
            *text = text.trim_start().to_owned();
        }
    }
    content.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    if content.is_empty() {
        return None;
    }
    Some(LooseItem { level, number: found })
}

/// The number of `3.`, `3)`, `c)`, `(3)`; roman and letter numbering begins where it begins.
fn number(marker: &str) -> Option<u32> {
    let bare = marker.trim_start_matches('(');
    let bare = bare.strip_suffix(['.', ')', '-', '°']).unwrap_or(if bare.bytes().all(|byte| byte.is_ascii_digit()) { bare } else { "" });
    let last = bare.rsplit('.').next().unwrap_or_default();
    if let Ok(number) = last.parse() {
        return Some(number);
    }
    let roman = !bare.is_empty() && bare.len() <= 5 && bare.chars().all(|c| "ivxIVX".contains(c));
    if roman {
        return Some(roman_value(bare));
    }
    let mut letters = bare.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => Some(u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1),
        _ => None,
    }
}

fn roman_value(text: &str) -> u32 {
    let value = |c: char| match c.to_ascii_lowercase() {
        'x' => 10,
        'v' => 5,
        _ => 1,
    };
    let (mut sum, mut before) = (0, 0);
    for c in text.chars().rev() {
        let now = value(c);
        sum = if now < before { sum - now.min(sum) } else { sum + now };
        before = before.max(now);
    }
    sum
}

/// Joins runs of paragraphs that are items into lists.
pub fn gather(page: &Page, parts: Vec<Part>) -> Vec<Part> {
    let mut out = Vec::new();
    let mut run: Vec<(LooseItem, Part)> = Vec::new();
    for part in parts {
        let item = match &part {
            Part::Line(at) => page.lines[*at].item,
            _ => None,
        };
        match item {
            Some(item) => run.push((item, part)),
            None => {
                close(&mut run, &mut out);
                out.push(match part {
                    Part::Quote(inner) => Part::Quote(gather(page, inner)),
                    other => other,
                });
            }
        }
    }
    close(&mut run, &mut out);
    out
}

fn close(run: &mut Vec<(LooseItem, Part)>, out: &mut Vec<Part>) {
    let mut items = std::mem::take(run).into_iter().peekable();
    while let Some((first, _)) = items.peek() {
        let level = first.level;
        out.push(list(&mut items, level));
    }
}

/// One list: items of its level, deeper ones as lists inside the item before them.
fn list(items: &mut std::iter::Peekable<impl Iterator<Item = (LooseItem, Part)>>, level: usize) -> Part {
    let mut entries: Vec<Vec<Part>> = Vec::new();
    let mut kind: Option<Option<u32>> = None;
    while let Some((item, _)) = items.peek() {
        let (depth, number) = (item.level, item.number);
        if depth < level {
            break;
        }
        if depth > level && level < 9 && !entries.is_empty() {
            let inner = list(items, depth);
            if let Some(last) = entries.last_mut() {
                last.push(inner);
            }
            continue;
        }
        if kind.is_some_and(|kind| kind.is_some() != number.is_some()) {
            break;
        }
        kind = kind.or(Some(number));
        if let Some((_, part)) = items.next() {
            entries.push(vec![part]);
        }
    }
    Part::List { first: kind.flatten(), items: entries }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_numbers_or_bullets() {
        assert_eq!(number("3."), Some(3));
        assert_eq!(number("2.1."), Some(1));
        assert_eq!(number("b)"), Some(2));
        assert_eq!(number("iv."), Some(4));
        assert_eq!(number("·"), None);
        assert_eq!(number("o"), None, "a bullet in a typewriter font");
    }

    #[test]
    fn the_lines_of_a_windows_clipboard_are_cut_off() {
        let source = "Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://relais.example/a\r\n<html><body>x</body></html>";
        assert_eq!(unwrapped(source), ("<html><body>x</body></html>", Some("https://relais.example/a")));
        assert_eq!(unwrapped("<p>x"), ("<p>x", None));
    }
}
