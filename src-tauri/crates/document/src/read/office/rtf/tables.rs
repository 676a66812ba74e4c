//! The tables at the head of an RTF file: fonts with their encodings, styles with their roles.

use super::charset;
use super::state::Style;
use crate::read::office::roles::{Role, named};
use encoding_rs::Encoding;
use std::collections::HashMap;

/// The most fonts and styles that are remembered.
const MOST: usize = 4000;

/// Fonts and styles.
#[derive(Debug, Default)]
pub struct Tables {
    encodings: HashMap<i32, &'static Encoding>,
    symbol_fonts: HashMap<i32, String>,
    styles: HashMap<i32, Style>,
}

impl Tables {
    /// A font's character set.
    pub fn font(&mut self, font: i32, charset: i32) {
        if charset == 2 && self.symbol_fonts.len() < MOST {
            self.symbol_fonts.insert(font, "symbol".to_owned());
        }
        if let Some(encoding) = charset::of_font(charset).filter(|_| self.encodings.len() < MOST) {
            self.encodings.insert(font, encoding);
        }
    }

    /// A font's name.
    pub fn name_font(&mut self, font: i32, name: &str) {
        if let Some(known) = self.symbol_fonts.get_mut(&font) {
            name.clone_into(known);
        }
    }

    /// A style's name and properties.
    pub fn style(&mut self, number: i32, name: &str, outline: Option<u8>, base: Option<i32>) {
        if self.styles.len() < MOST {
            self.styles.insert(number, Style { role: named(name.trim().trim_end_matches(';')), outline, base });
        }
    }

    /// The encoding that a font brings.
    pub fn encoding(&self, font: i32) -> Option<&'static Encoding> {
        self.encodings.get(&font).copied()
    }

    /// The name of a font of symbols.
    pub fn symbols(&self, font: i32) -> Option<&str> {
        self.symbol_fonts.get(&font).map(String::as_str)
    }

    /// What paragraphs of a style are for.
    pub fn role(&self, style: i32, outline: Option<u8>) -> Role {
        let (mut role, mut level, mut at) = (None, outline, Some(style));
        for _ in 0..20 {
            let Some(style) = at.and_then(|number| self.styles.get(&number)) else { break };
            role = role.or(style.role);
            level = level.or(style.outline);
            at = style.base.filter(|base| Some(*base) != at);
        }
        match (role, level) {
            (Some(role @ (Role::Title | Role::Contents | Role::Caption)), _) => role,
            (_, Some(level @ 0..=8)) => Role::Heading(level + 1),
            (Some(Role::Heading(_)), Some(_)) => Role::Body,
            (role, _) => role.unwrap_or_default(),
        }
    }
}
