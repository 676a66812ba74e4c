//! Short texts of feeds and references (titles, names) as one line of plain text.
//!
//! It refuses to guess far: markup is taken out where it is markup that people write, entities are decoded until none is left,
//! three times at most, because feeds escape what was escaped already.

use super::xml::escape;
use crate::read::depth;
use scraper::{Html, Node};

/// Elements that stand in titles and descriptions.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "nobr",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "tt",
    "u",
    "ul",
];

/// A text on one line, without markup and with its entities decoded.
pub(in crate::read) fn line(source: &str) -> String {
    let mut text = source.to_owned();
    for _ in 0..3 {
        let next = if has_tags(&text) {
            shown(&text)
        } else if has_entities(&text) {
            shown(&escape(&text).replace("&amp;", "&"))
        } else {
            break;
        };
        if next == text {
            break;
        }
        text = next;
    }
    let visible = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}');
    let gaps: String = text.chars().map(|c| if c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c }).collect();
    let words: Vec<&str> = gaps.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().filter(|c| visible(c) && !c.is_control()).collect::<String>().trim().to_owned()
}

/// The text of a piece of markup, without scripts and styles.
fn shown(source: &str) -> String {
    if depth::refusal(source).is_some() {
        return String::new();
    }
    let mut text = String::new();
    for node in Html::parse_fragment(source).tree.root().descendants() {
        match node.value() {
            Node::Text(part) => {
                let unread = |name: &str| matches!(name, "script" | "style" | "iframe" | "noscript" | "template");
                if !node.parent().and_then(|above| above.value().as_element()).is_some_and(|element| unread(element.name())) {
                    text.push_str(part);
                }
            }
            Node::Element(element) if matches!(element.name(), "br" | "p" | "div" | "li" | "td" | "h1" | "h2" | "h3") => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Whether a text holds markup rather than a sign for *less than*.
pub(in crate::read) fn has_tags(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        let name: String = rest.chars().take(12).take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let after = rest[name.len()..].chars().next();
        TAGS.contains(&name.as_str()) && matches!(after, Some('>' | '/' | ' ' | '\n' | '\t' | '\r'))
    })
}

/// Whether a text holds an entity of HTML.
pub(in crate::read) fn has_entities(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let rest = &text[at + 1..];
        let length = rest.bytes().take(11).position(|byte| byte == b';').unwrap_or_default();
        length >= 2 && {
            let name = rest[..length].strip_prefix('#').unwrap_or(&rest[..length]);
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
    })
}
