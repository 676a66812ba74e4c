//! OpenDocument's styles, automatic ones too, and its list styles.
//!
//! A style's role goes by its names along the chain of parents, where programs keep the English ones.

use crate::read::office::flow::Marker;
use crate::read::office::marks::{Look, Shift, tag};
use crate::read::office::roles::{Role, named};
use crate::read::office::xml::{Node, Ns};
use std::collections::HashMap;

/// The longest chain of styles that is followed.
const LONGEST_CHAIN: usize = 30;

/// A style with what it inherits.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// What its paragraphs are for.
    pub role: Role,
    /// How its text is set.
    pub look: Look,
    /// The list style it brings.
    pub list: Option<String>,
    /// Whether its paragraphs have a line below or above.
    pub ruled: bool,
}

#[derive(Debug, Default)]
struct Raw {
    parent: Option<String>,
    role: Option<Role>,
    look: Look,
    list: Option<String>,
    ruled: Option<bool>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    raw: HashMap<(String, String), Raw>,
    lists: HashMap<String, HashMap<usize, Option<Marker>>>,
    hidden: Vec<String>,
    resolved: HashMap<(String, String), Style>,
    /// The language of text that says none.
    pub lang: Option<String>,
}

impl Styles {
    /// Adds the styles of a part: those of `styles.xml` first, those of `content.xml` after.
    pub fn add(&mut self, root: Option<Node<'_>>) {
        let groups = root.into_iter().flat_map(Node::children);
        let groups = groups.filter(|node| matches!(node.key(), (Ns::Office, "styles" | "automatic-styles")));
        for node in groups.flat_map(Node::children) {
            let name = || node.attribute("name").map(std::borrow::Cow::into_owned);
            let family = node.attribute("family").unwrap_or_default();
            match node.key() {
                (Ns::Style, "default-style") if family == "paragraph" => {
                    self.lang = node.child(Ns::Style, "text-properties").and_then(|node| look(node).lang).or(self.lang.take());
                }
                (Ns::Style, "style") => {
                    if let Some(name) = name() {
                        if family == "section" && node.below().any(|node| node.attribute("display").is_some_and(|display| display == "none")) {
                            self.hidden.push(name.clone());
                        }
                        let style = style(node, &name, family == "paragraph");
                        self.raw.insert((family.into_owned(), name), style);
                    }
                }
                (Ns::Text, "list-style") => {
                    if let Some(name) = name() {
                        self.lists.insert(name, levels(node));
                    }
                }
                _ => {}
            }
        }
    }

    /// A style of a family.
    pub fn get(&mut self, family: &str, name: &str) -> Style {
        let key = (family.to_owned(), name.to_owned());
        if let Some(style) = self.resolved.get(&key) {
            return style.clone();
        }
        let mut chain = Vec::new();
        let mut at = Some(name.to_owned());
        while let Some(style) = at.as_ref().and_then(|name| self.raw.get(&(family.to_owned(), name.clone()))).filter(|_| chain.len() < LONGEST_CHAIN)
        {
            chain.push(style);
            at.clone_from(&style.parent);
        }
        // A parent that is not there still says its name.
        let missing = at.as_deref().and_then(plain_name);
        let style = Style {
            role: chain.iter().find_map(|style| style.role).or(missing).unwrap_or_default(),
            look: chain.iter().rev().fold(Look::default(), |look, style| look.under(&style.look)),
            list: chain.iter().find_map(|style| style.list.clone()),
            ruled: chain.iter().find_map(|style| style.ruled).unwrap_or_default(),
        };
        self.resolved.insert(key, style.clone());
        style
    }

    /// How the items of a list are marked at a level, from 0; nothing where they are not.
    pub fn marker(&self, list: &str, level: usize) -> Option<Marker> {
        match self.lists.get(list) {
            Some(levels) => levels.get(&level).copied().unwrap_or(Some(Marker::Bullet)),
            None => Some(Marker::Bullet),
        }
    }

    /// Whether sections of this style do not show.
    pub fn hides(&self, section: &str) -> bool {
        self.hidden.iter().any(|name| name == section)
    }
}

/// A style's name without the code of its spaces: `Heading_20_1`.
fn plain_name(name: &str) -> Option<Role> {
    named(&name.replace("_20_", " ").replace("_5f_", "_"))
}

fn style(node: Node<'_>, name: &str, is_paragraph: bool) -> Raw {
    let shown = node.attribute("display-name");
    let outline = node.attribute("default-outline-level").and_then(|value| value.parse::<u8>().ok()).filter(|level| *level > 0);
    let borders = node.child(Ns::Style, "paragraph-properties").and_then(|node| {
        let side = node.attribute("border-bottom").or_else(|| node.attribute("border-top"))?;
        Some(side != "none")
    });
    Raw {
        parent: node.attribute("parent-style-name").map(std::borrow::Cow::into_owned),
        role: shown.as_deref().and_then(named).or_else(|| plain_name(name)).or(outline.map(Role::Heading)).filter(|_| is_paragraph),
        look: node.child(Ns::Style, "text-properties").map(look).unwrap_or_default(),
        list: node.attribute("list-style-name").map(std::borrow::Cow::into_owned).filter(|name| !name.is_empty()),
        ruled: borders,
    }
}

fn levels(list: Node<'_>) -> HashMap<usize, Option<Marker>> {
    let mut levels = HashMap::new();
    for node in list.children() {
        let Some(level) = node.attribute("level").and_then(|value| value.parse::<usize>().ok()).filter(|level| (1..=20).contains(level)) else {
            continue;
        };
        let marker = match node.key() {
            (Ns::Text, "list-level-style-number") => {
                let start = node.attribute("start-value").and_then(|value| value.parse().ok()).unwrap_or(1);
                node.attribute("num-format").filter(|format| !format.is_empty()).map(|_| Marker::Number(start))
            }
            (Ns::Text, "list-level-style-bullet" | "list-level-style-image") => Some(Marker::Bullet),
            _ => continue,
        };
        levels.insert(level - 1, marker);
    }
    levels
}

fn look(node: Node<'_>) -> Look {
    let value = |name: &str| node.attribute(name);
    let drawn = |name: &str| value(name).map(|value| value != "none");
    let country = value("country").filter(|country| country != "none").map(|country| format!("-{country}")).unwrap_or_default();
    Look {
        bold: value("font-weight").map(|weight| weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)),
        italic: value("font-style").map(|style| style != "normal"),
        underline: drawn("text-underline-style"),
        strike: drawn("text-line-through-style").or_else(|| drawn("text-line-through-type")),
        shift: value("text-position").map(|position| match position.split_whitespace().next().unwrap_or_default() {
            "super" => Shift::Up,
            "sub" => Shift::Down,
            "0%" => Shift::None,
            below if below.starts_with('-') => Shift::Down,
            _ => Shift::Up,
        }),
        hidden: value("display").map(|display| display == "none" || display == "true"),
        lang: value("language").and_then(|language| tag(&format!("{language}{country}"))),
    }
}
