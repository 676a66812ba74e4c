//! How a run of text is set, and the marks that this makes.

use crate::tree::{LangAttrs, LinkAttrs, Mark, is_safe_href};

/// The look of a run; what is not said is inherited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Strong.
    pub bold: Option<bool>,
    /// Emphasised.
    pub italic: Option<bool>,
    /// Underlined.
    pub underline: Option<bool>,
    /// Struck through.
    pub strike: Option<bool>,
    /// Raised or lowered.
    pub shift: Option<Shift>,
    /// Not shown.
    pub hidden: Option<bool>,
    /// Its language, as a tag.
    pub lang: Option<String>,
}

/// Where a run stands on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// On it.
    None,
    /// Above it.
    Up,
    /// Below it.
    Down,
}

impl Look {
    /// This look, and `over` it another that says more.
    pub fn under(&self, over: &Self) -> Self {
        Self {
            bold: over.bold.or(self.bold),
            italic: over.italic.or(self.italic),
            underline: over.underline.or(self.underline),
            strike: over.strike.or(self.strike),
            shift: over.shift.or(self.shift),
            hidden: over.hidden.or(self.hidden),
            lang: over.lang.clone().or_else(|| self.lang.clone()),
        }
    }

    /// Whether the text does not show.
    pub fn is_hidden(&self) -> bool {
        self.hidden == Some(true)
    }

    /// The marks, in one order.
    pub fn marks(&self, link: Option<&str>) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut add = |on: bool, mark: Mark| {
            if on {
                marks.push(mark);
            }
        };
        add(self.bold == Some(true), Mark::Bold {});
        add(self.italic == Some(true), Mark::Italic {});
        // A link is underlined by being one.
        add(self.underline == Some(true) && link.is_none(), Mark::Underline {});
        add(self.strike == Some(true), Mark::Strike {});
        add(self.shift == Some(Shift::Up), Mark::Superscript {});
        add(self.shift == Some(Shift::Down), Mark::Subscript {});
        if let Some(href) = link {
            marks.push(Mark::Link { attrs: LinkAttrs { href: href.to_owned() } });
        }
        if let Some(lang) = &self.lang {
            marks.push(Mark::Lang { attrs: LangAttrs { lang: lang.clone() } });
        }
        marks
    }
}

/// An address that may stand in a link.
pub fn href(address: &str) -> Option<String> {
    let address = address.trim();
    if address.len() > 4000 || !is_safe_href(address) {
        return None;
    }
    Some(address.replace(' ', "%20"))
}

/// A language tag, if it is one: `fr-FR`, not `x-none`.
pub fn tag(value: &str) -> Option<String> {
    let value = value.trim().replace('_', "-");
    let primary = value.split('-').next().unwrap_or_default();
    let shaped = (2..=3).contains(&primary.len()) && value.len() <= 20 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (shaped && primary.chars().all(|c| c.is_ascii_alphabetic()) && !matches!(primary.to_ascii_lowercase().as_str(), "zxx" | "und" | "mul" | "none"))
        .then_some(value)
}

/// Windows' number of a language as a tag, for those that such texts are in.
pub fn lcid(number: i32) -> Option<&'static str> {
    // The low ten bits are the language, the rest its region.
    Some(match number & 0x3ff {
        0x01 => "ar",
        0x07 => "de",
        0x09 => "en",
        0x0a => "es",
        0x0c => "fr",
        0x0d => "he",
        0x10 => "it",
        0x13 => "nl",
        0x16 => "pt",
        0x19 => "ru",
        0x1f => "tr",
        0x41 => "sw",
        0x68 => "ha",
        0x6a => "yo",
        0x70 => "ig",
        0x67 => "ff",
        0x04 => "zh",
        _ => return None,
    })
}
