//! Word's styles: what role a paragraph style plays, and how character styles set their text.
//!
//! A style's role goes by its outline level, then by its name, which Word keeps in English in every language, then by its id,
//! which other programs translate.

use crate::read::office::marks::{Look, Shift, tag};
use crate::read::office::roles::{Role, named};
use crate::read::office::xml::{Node, Ns};
use std::collections::HashMap;

/// The longest chain of styles based on styles that is followed.
const LONGEST_CHAIN: usize = 30;

/// A style, with what it inherits.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// What its paragraphs are for.
    pub role: Role,
    /// How its text is set.
    pub look: Look,
    /// The list it belongs to.
    pub list: Option<i64>,
    /// The level in that list.
    pub level: Option<usize>,
    /// Whether its paragraphs have a line below or above.
    pub ruled: bool,
}

#[derive(Debug, Default)]
struct Raw {
    base: Option<String>,
    role: Option<Role>,
    look: Look,
    list: Option<i64>,
    level: Option<usize>,
    ruled: Option<bool>,
}

/// The styles of a document, by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    default: Style,
    /// The language of text that says none.
    pub lang: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub fn read(root: Option<Node<'_>>) -> Self {
        let mut raw: HashMap<String, Raw> = HashMap::new();
        let (mut default, mut lang) = (None, None);
        for node in root.into_iter().flat_map(Node::children) {
            match node.key() {
                (Ns::W, "docDefaults") => {
                    lang = node.child(Ns::W, "rPrDefault").and_then(|node| node.child(Ns::W, "rPr")).and_then(|node| look(node).lang);
                }
                (Ns::W, "style") => {
                    let Some(id) = node.attribute("styleId") else { continue };
                    let is_paragraph = node.attribute("type").is_none_or(|kind| kind == "paragraph");
                    if is_paragraph && node.attribute("default").is_some_and(|value| is_on(&value)) {
                        default = Some(id.clone().into_owned());
                    }
                    raw.insert(id.clone().into_owned(), style(node, &id));
                }
                _ => {}
            }
        }
        let styles: HashMap<String, Style> = raw.keys().map(|id| (id.clone(), resolve(&raw, id))).collect();
        let default: Style = default.and_then(|id| styles.get(&id).cloned()).unwrap_or_default();
        lang = default.look.lang.clone().or(lang);
        Self { styles, default: Style { role: Role::Body, look: Look::default(), ..default }, lang }
    }

    /// A paragraph's style.
    pub fn paragraph(&self, id: Option<&str>) -> Style {
        match id {
            Some(id) => self.styles.get(id).cloned().unwrap_or_else(|| Style { role: named(id).unwrap_or_default(), ..Style::default() }),
            None => self.default.clone(),
        }
    }

    /// How a character style sets its text.
    pub fn character(&self, id: &str) -> Option<&Look> {
        self.styles.get(id).map(|style| &style.look)
    }
}

fn style(node: Node<'_>, id: &str) -> Raw {
    let name = node.value(Ns::W, "name");
    let properties = node.child(Ns::W, "pPr");
    let outline = properties.and_then(|node| node.value(Ns::W, "outlineLvl")).and_then(|value| value.parse().ok());
    let numbering = properties.and_then(|node| node.child(Ns::W, "numPr"));
    let by_name = name.as_deref().and_then(named).or_else(|| named(id));
    let role = match (by_name, outline) {
        (Some(role), _) => Some(role),
        (None, Some(level @ 0..=8)) => Some(Role::Heading(level + 1)),
        (None, Some(_)) => Some(Role::Body),
        (None, None) => None,
    };
    Raw {
        base: node.value(Ns::W, "basedOn").map(std::borrow::Cow::into_owned),
        role,
        look: node.child(Ns::W, "rPr").map(look).unwrap_or_default(),
        list: numbering.and_then(|node| node.value(Ns::W, "numId")).and_then(|value| value.parse().ok()),
        level: numbering.and_then(|node| node.value(Ns::W, "ilvl")).and_then(|value| value.parse().ok()),
        ruled: properties.and_then(|node| node.child(Ns::W, "pBdr")).map(is_ruled),
    }
}

fn resolve(raw: &HashMap<String, Raw>, id: &str) -> Style {
    let mut chain = Vec::new();
    let mut at = Some(id);
    while let Some(style) = at.and_then(|id| raw.get(id)).filter(|_| chain.len() < LONGEST_CHAIN) {
        chain.push(style);
        at = style.base.as_deref();
    }
    Style {
        role: chain.iter().find_map(|style| style.role).unwrap_or_default(),
        look: chain.iter().rev().fold(Look::default(), |look, style| look.under(&style.look)),
        list: chain.iter().find_map(|style| style.list),
        level: chain.iter().find_map(|style| style.level),
        ruled: chain.iter().find_map(|style| style.ruled).unwrap_or_default(),
    }
}

/// Whether the borders of a paragraph have a line below or above.
pub fn is_ruled(borders: Node<'_>) -> bool {
    ["bottom", "top"].iter().any(|side| borders.value(Ns::W, side).is_some_and(|value| !matches!(&*value, "nil" | "none")))
}

/// The look that run properties say.
pub fn look(properties: Node<'_>) -> Look {
    let mut look = Look::default();
    for node in properties.children() {
        let (Ns::W, name) = node.key() else { continue };
        let value = node.attribute("val");
        let on = || Some(value.as_deref().is_none_or(is_on));
        match name {
            "b" => look.bold = on(),
            "i" => look.italic = on(),
            "strike" | "dstrike" => look.strike = Some(look.strike == Some(true) || on() == Some(true)),
            "u" => look.underline = Some(value.as_deref().is_some_and(|value| value != "none")),
            "vanish" => look.hidden = on(),
            "vertAlign" => {
                look.shift = Some(match value.as_deref() {
                    Some("superscript") => Shift::Up,
                    Some("subscript") => Shift::Down,
                    _ => Shift::None,
                });
            }
            "lang" => look.lang = value.as_deref().and_then(tag),
            _ => {}
        }
    }
    look
}

/// Whether a value of on and off is on.
pub fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off" | "none")
}
