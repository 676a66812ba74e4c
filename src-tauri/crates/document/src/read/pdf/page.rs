//! What a page shows, before anything is made of it: characters with their places, ruled lines, how much of it is pictures.
//!
//! It refuses to order anything. Coordinates are points from the upper left corner of the upright page.

/// A character where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Glyph {
    /// The character, or U+FFFD where the file does not say which it is.
    pub letter: char,
    /// Left end of its baseline.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// Its advance.
    pub width: f32,
    /// The size of its font.
    pub size: f32,
    /// How its font looks.
    pub face: Face,
}

/// How a font looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Face {
    /// Strong.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
}

/// A horizontal line or edge of a box.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Left end.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Height on the page.
    pub y: f32,
}

/// A link's target and the place that opens it.
#[derive(Debug, Clone)]
pub struct Area {
    /// Left, top, right, bottom.
    pub place: [f32; 4],
    /// An address.
    pub href: String,
}

/// A page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Its characters in the order they are drawn.
    pub glyphs: Vec<Glyph>,
    /// Its horizontal lines.
    pub rules: Vec<Rule>,
    /// Its links.
    pub links: Vec<Area>,
    /// The share of the page that its pictures cover, at most 1.
    pub pictured: f32,
    /// Whether it draws anything that is not text.
    pub drawn: bool,
}

impl Page {
    /// Whether it has text to read.
    pub fn has_text(&self) -> bool {
        self.glyphs.iter().filter(|glyph| glyph.letter.is_alphanumeric()).nth(2).is_some()
    }
}
