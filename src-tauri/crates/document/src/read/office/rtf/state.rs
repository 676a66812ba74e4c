//! What is in force at a place of an RTF file, and what a group is for.

use crate::read::office::marks::{Look, Shift, lcid};
use crate::read::office::roles::Role;

/// What becomes of the text of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dest {
    /// It is text.
    Body,
    /// Nothing.
    Skip,
    /// The table of fonts.
    Fonts,
    /// The table of styles.
    Styles,
    /// Metadata: the groups inside say which.
    Info,
    /// The value of a field of metadata.
    InfoText(InfoField),
    /// The instruction of a field.
    Instruction,
    /// The bytes of a picture.
    Picture,
    /// The label of an item of a list.
    Label,
    /// The group of a field, whose parts are groups.
    Field,
}

/// A field of metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InfoField {
    /// The title.
    Title,
    /// Who wrote it.
    Author,
    /// When it was made.
    Created,
    /// When it was saved.
    Revised,
}

/// What ends with a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Nothing.
    Nothing,
    /// The text of a note.
    Note,
    /// The text of a text box.
    Box,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Para {
    /// Its style's number.
    pub style: i32,
    /// Its own outline level.
    pub outline: Option<u8>,
    /// Whether it is in a table.
    pub in_table: bool,
    /// How many tables it is in, as far as it is said.
    pub nesting: i32,
    /// Its list.
    pub list: i32,
    /// Its level there.
    pub level: i32,
    /// How far it is indented.
    pub left: i32,
    /// How far its first line stands out.
    pub first: i32,
    /// Whether it has a line below.
    pub ruled: bool,
}

/// What is in force in a group.
#[derive(Debug, Clone)]
pub struct State {
    /// What becomes of text.
    pub dest: Dest,
    /// How text is set.
    pub look: Look,
    /// How the paragraph is set.
    pub para: Para,
    /// The font.
    pub font: i32,
    /// How many characters stand in for one of Unicode.
    pub fallback: i32,
    /// Where text links to: a field's place.
    pub field: Option<usize>,
    /// Whether text was deleted.
    pub deleted: bool,
    /// What ends with the group.
    pub ends: Ends,
}

impl State {
    /// At the start of a file.
    pub fn new() -> Self {
        Self {
            dest: Dest::Body,
            look: Look::default(),
            para: Para::default(),
            font: 0,
            fallback: 1,
            field: None,
            deleted: false,
            ends: Ends::Nothing,
        }
    }

    /// Applies a control word that says how text is set. Says whether it was one.
    pub fn set(&mut self, word: &str, number: Option<i32>) -> bool {
        let on = Some(number != Some(0));
        match word {
            "plain" => self.look = Look::default(),
            "b" => self.look.bold = on,
            "i" => self.look.italic = on,
            "ul" | "uld" | "uldash" | "uldashd" | "uldashdd" | "uldb" | "ulth" | "ulw" | "ulwave" => self.look.underline = on,
            "ulnone" => self.look.underline = Some(false),
            "strike" | "striked" => self.look.strike = on,
            "super" => self.look.shift = Some(if on == Some(true) { Shift::Up } else { Shift::None }),
            "sub" => self.look.shift = Some(if on == Some(true) { Shift::Down } else { Shift::None }),
            "up" => self.look.shift = Some(if number.unwrap_or(6) == 0 { Shift::None } else { self.look.shift.unwrap_or(Shift::None) }),
            "nosupersub" => self.look.shift = Some(Shift::None),
            "v" => self.look.hidden = on,
            "lang" | "langnp" => self.look.lang = number.and_then(lcid).map(str::to_owned),
            "deleted" => self.deleted = number != Some(0),
            "f" => self.font = number.unwrap_or_default(),
            "uc" => self.fallback = number.unwrap_or(1).clamp(0, 16),
            "pard" => self.para = Para { style: 0, ..Para::default() },
            "s" => self.para.style = number.unwrap_or_default(),
            "outlinelevel" => self.para.outline = number.and_then(|level| u8::try_from(level).ok()),
            "intbl" => self.para.in_table = number != Some(0),
            "itap" => {
                self.para.nesting = number.unwrap_or_default();
                self.para.in_table |= self.para.nesting > 0;
            }
            "ls" => self.para.list = number.unwrap_or_default(),
            "ilvl" => self.para.level = number.unwrap_or_default(),
            "li" | "lin" => self.para.left = number.unwrap_or_default(),
            "fi" => self.para.first = number.unwrap_or_default(),
            "brdrb" => self.para.ruled = true,
            _ => return false,
        }
        true
    }
}

/// A style of the style table.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// What its paragraphs are for.
    pub role: Option<Role>,
    /// Its outline level.
    pub outline: Option<u8>,
    /// The style it is based on.
    pub base: Option<i32>,
}
