//! Word's lists: how each level is marked, and the number that comes next.
//!
//! Labels are not rebuilt, but for those that hold words, such as « Article 1 », which are text to a reader.

use crate::read::office::xml::{Node, Ns};
use std::collections::HashMap;

/// How many levels a list has.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Definition {
    levels: Vec<Level>,
    link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    definition: i64,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
    begun: [bool; LEVELS],
}

/// What a paragraph's place in a list shows.
#[derive(Debug, PartialEq, Eq)]
pub enum Label {
    /// A sign.
    Bullet,
    /// A number.
    Number(u32),
    /// Words, that are text.
    Words(String),
    /// Nothing.
    None,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub struct Numbering {
    definitions: HashMap<i64, Definition>,
    lists: HashMap<i64, List>,
    counts: HashMap<i64, [Option<u32>; LEVELS]>,
}

impl Numbering {
    /// Reads `numbering.xml`. `list_of` gives the list that a style belongs to.
    pub fn read(root: Option<Node<'_>>, list_of: impl Fn(&str) -> Option<i64>) -> Self {
        let mut numbering = Self::default();
        for node in root.into_iter().flat_map(Node::children) {
            let id = |name: &str| node.attribute(name).and_then(|value| value.parse().ok());
            match node.key() {
                (Ns::W, "abstractNum") => {
                    let Some(id) = id("abstractNumId") else { continue };
                    let mut levels = vec![Level { start: 1, ..Level::default() }; LEVELS];
                    for level in node.children().filter(|node| node.is(Ns::W, "lvl")) {
                        if let Some((at, level)) = read_level(level) {
                            levels[at] = level;
                        }
                    }
                    let link = node.value(Ns::W, "numStyleLink").map(std::borrow::Cow::into_owned);
                    numbering.definitions.insert(id, Definition { levels, link });
                }
                (Ns::W, "num") => {
                    let (Some(id), Some(definition)) = (id("numId"), node.value(Ns::W, "abstractNumId").and_then(|value| value.parse().ok())) else {
                        continue;
                    };
                    let mut list = List { definition, ..List::default() };
                    for change in node.children().filter(|node| node.is(Ns::W, "lvlOverride")) {
                        let Some(at) = change.attribute("ilvl").and_then(|value| value.parse().ok()).filter(|at| *at < LEVELS) else { continue };
                        if let Some(start) = change.value(Ns::W, "startOverride").and_then(|value| value.parse().ok()) {
                            list.starts.insert(at, start);
                        }
                        if let Some((_, level)) = change.child(Ns::W, "lvl").and_then(read_level) {
                            list.levels.insert(at, level);
                        }
                    }
                    numbering.lists.insert(id, list);
                }
                _ => {}
            }
        }
        // A definition can stand for another one by way of a style.
        let links: Vec<(i64, i64)> = numbering
            .definitions
            .iter()
            .filter_map(|(id, definition)| {
                let list = list_of(definition.link.as_deref()?)?;
                Some((*id, numbering.lists.get(&list)?.definition))
            })
            .collect();
        for (id, other) in links {
            if let Some(levels) = numbering.definitions.get(&other).map(|other| other.levels.clone())
                && let Some(definition) = numbering.definitions.get_mut(&id)
            {
                definition.levels = levels;
            }
        }
        numbering
    }

    /// The level of a list that a paragraph style is bound to.
    pub fn level_of_style(&self, list: i64, style: &str) -> Option<usize> {
        let list = self.lists.get(&list)?;
        (0..LEVELS).find(|at| self.level(list, *at).is_some_and(|level| level.style.as_deref() == Some(style)))
    }

    /// Counts one more paragraph in a list.
    pub fn next(&mut self, id: i64, at: usize) -> Label {
        let at = at.min(LEVELS - 1);
        let Some(list) = self.lists.get(&id) else { return Label::None };
        let definition = list.definition;
        let Some(level) = self.level(list, at).cloned() else { return Label::Bullet };
        let starts: Vec<u32> = (0..LEVELS).map(|at| self.start(list, at)).collect();
        let restarts = list.starts.contains_key(&at) && !list.begun[at];
        let counts = self.counts.entry(definition).or_default();
        for (outer, start) in starts.iter().enumerate().take(at) {
            counts[outer].get_or_insert(*start);
        }
        let count = match counts[at] {
            Some(count) if !restarts => count.saturating_add(1),
            _ => starts[at],
        };
        counts[at] = Some(count);
        counts[at + 1..].fill(None);
        let counts = *counts;
        if let Some(list) = self.lists.get_mut(&id) {
            list.begun[at] = true;
        }
        let has_words =
            level.text.split('%').enumerate().any(|(at, part)| part.chars().skip(usize::from(at > 0)).filter(|c| c.is_alphabetic()).count() >= 3);
        match level.format.as_str() {
            "bullet" => Label::Bullet,
            "none" if !has_words => Label::None,
            _ if has_words => Label::Words(self.label(id, &level.text, &counts)),
            _ => Label::Number(count),
        }
    }

    fn label(&self, id: i64, text: &str, counts: &[Option<u32>; LEVELS]) -> String {
        let format = |at: usize| self.lists.get(&id).and_then(|list| self.level(list, at)).map(|level| level.format.as_str());
        let mut label = String::new();
        for (at, part) in text.split('%').enumerate() {
            let level = part.chars().next().and_then(|c| c.to_digit(10)).filter(|level| at > 0 && (1..=9).contains(level));
            match level {
                Some(level) => {
                    let level = level as usize - 1;
                    label.push_str(&figure(counts[level].unwrap_or(1), format(level).unwrap_or_default()));
                    label.push_str(&part[1..]);
                }
                None => label.push_str(part),
            }
        }
        label.trim().to_owned()
    }

    fn level<'own>(&'own self, list: &'own List, at: usize) -> Option<&'own Level> {
        list.levels.get(&at).or_else(|| self.definitions.get(&list.definition)?.levels.get(at))
    }

    fn start(&self, list: &List, at: usize) -> u32 {
        list.starts.get(&at).copied().or_else(|| Some(self.level(list, at)?.start)).unwrap_or(1)
    }
}

fn read_level(node: Node<'_>) -> Option<(usize, Level)> {
    let at = node.attribute("ilvl")?.parse().ok().filter(|at| *at < LEVELS)?;
    let value = |name| node.value(Ns::W, name).map(std::borrow::Cow::into_owned);
    let level = Level {
        format: value("numFmt").unwrap_or_else(|| "decimal".to_owned()),
        text: value("lvlText").unwrap_or_default().chars().take(80).collect(),
        start: value("start").and_then(|value| value.parse().ok()).unwrap_or(0),
        style: value("pStyle"),
    };
    Some((at, level))
}

/// A number as a list writes it.
fn figure(number: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" | "lowerLetter" if number > 0 => {
            let base = if format == "upperLetter" { b'A' } else { b'a' };
            let letter = char::from(base + u8::try_from((number - 1) % 26).unwrap_or_default());
            std::iter::repeat_n(letter, ((number - 1) / 26 + 1).min(20) as usize).collect()
        }
        _ => number.to_string(),
    }
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 3999 {
        return number.to_string();
    }
    let (mut left, mut out) = (number, String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
