//! The reader of RTF's tokens: it keeps the stack of groups and hands text to the story that is open.

use super::charset;
use super::scan::Token;
use super::state::{Dest, Ends, State};
use super::story::Story;
use super::tables::Tables;
use crate::read::ReadError;
use crate::read::office::flow::Flow;
use crate::read::office::pictures::{Budget, MOST_BYTES};
use crate::read::office::roles::Role;
use crate::read::office::{notes, runs};
use crate::tree::Block;
use encoding_rs::Encoding;

/// The deepest nesting of groups that is read.
const DEEPEST: usize = 512;

/// What was read.
pub struct Read {
    /// The body.
    pub body: Flow,
    /// The notes, in order.
    pub notes: Vec<Vec<Block>>,
    /// Title, author, when created, when revised.
    pub info: [String; 4],
    /// The paragraphs in the style of a title that open the text.
    pub title: String,
    /// The language of the document.
    pub lang: Option<String>,
    /// Why something is missing.
    pub reasons: Vec<&'static str>,
    /// The encoding's name.
    pub charset: String,
}

/// Reads tokens.
pub struct Reader {
    pub(super) groups: Vec<State>,
    pub(super) now: State,
    /// Whether the group has just been opened.
    pub(super) fresh: bool,
    /// Whether the outermost group is closed.
    pub(super) ended: bool,
    pub(super) stories: Vec<Story>,
    pub(super) notes: Vec<Option<Vec<Block>>>,
    pub(super) open_notes: Vec<usize>,
    pub(super) tables: Tables,
    pub(super) encoding: &'static Encoding,
    /// Bytes of text whose encoding is that of the current font.
    pub(super) pending: Vec<u8>,
    /// How many characters that stand in for one of Unicode are still to be passed over.
    pub(super) passing: i32,
    /// The first half of a character of two.
    pub(super) half: Option<u16>,
    /// Text of destinations that are not text.
    pub(super) gathered: String,
    pub(super) fields: Vec<Option<String>>,
    pub(super) info: [String; 4],
    pub(super) stamp: [i32; 5],
    pub(super) picture: Vec<u8>,
    pub(super) half_byte: Option<u8>,
    pub(super) is_picture: bool,
    pub(super) alt: String,
    pub(super) budget: Budget,
    pub(super) title: String,
    pub(super) title_open: bool,
    pub(super) lang: Option<String>,
    pub(super) entry: (i32, Option<u8>, Option<i32>),
    pub(super) reasons: Vec<&'static str>,
}

impl Reader {
    /// At the start of a file.
    pub fn new() -> Self {
        Self {
            groups: Vec::new(),
            now: State::new(),
            fresh: false,
            ended: false,
            stories: vec![Story::default()],
            notes: Vec::new(),
            open_notes: Vec::new(),
            tables: Tables::default(),
            encoding: encoding_rs::WINDOWS_1252,
            pending: Vec::new(),
            passing: 0,
            half: None,
            gathered: String::new(),
            fields: Vec::new(),
            info: Default::default(),
            stamp: [0; 5],
            picture: Vec::new(),
            half_byte: None,
            is_picture: false,
            alt: String::new(),
            budget: Budget::default(),
            title: String::new(),
            title_open: true,
            lang: None,
            entry: (0, None, None),
            reasons: Vec::new(),
        }
    }

    /// Reads one token.
    ///
    /// # Errors
    /// [`ReadError::TooDeep`].
    pub fn take(&mut self, token: Token<'_>) -> Result<(), ReadError> {
        if self.ended {
            return Ok(());
        }
        if !matches!(token, Token::Sign(b'*')) {
            self.fresh = false;
        }
        match token {
            Token::Open => {
                self.flush();
                self.passing = 0;
                if self.groups.len() >= DEEPEST {
                    return Err(ReadError::TooDeep);
                }
                let inner = State { ends: Ends::Nothing, ..self.now.clone() };
                self.groups.push(std::mem::replace(&mut self.now, inner));
                self.fresh = true;
                if self.now.dest == Dest::Fonts || self.now.dest == Dest::Styles {
                    self.gathered.clear();
                    self.entry = (0, None, None);
                }
            }
            Token::Close => {
                self.flush();
                self.passing = 0;
                self.close();
                // What stands behind the last brace is not the document's.
                self.ended = self.groups.is_empty();
            }
            Token::Text(bytes) => self.bytes(bytes),
            Token::Byte(byte) => {
                if self.passing > 0 {
                    self.passing -= 1;
                } else {
                    self.pending.push(byte);
                }
            }
            Token::Data(data) => {
                if self.now.dest == Dest::Picture && self.picture.len() + data.len() <= MOST_BYTES {
                    self.picture.extend_from_slice(data);
                }
            }
            Token::Sign(sign) => self.sign(sign),
            Token::Word(word, number) => {
                if self.passing > 0 && word != "u" {
                    self.passing -= 1;
                    if !matches!(word, "par" | "cell" | "row" | "line" | "tab") {
                        return Ok(());
                    }
                }
                self.word(word, number);
            }
        }
        Ok(())
    }

    /// Ends the file; groups that are still open end with it.
    pub fn end(mut self) -> Read {
        self.flush();
        while !self.groups.is_empty() {
            self.close();
        }
        let (para, role) = (self.now.para, self.role());
        let mut body = self.stories.swap_remove(0);
        body.end(para, role);
        Read {
            body: body.flow,
            notes: self.notes.into_iter().map(Option::unwrap_or_default).collect(),
            info: self.info,
            title: self.title,
            lang: self.lang,
            reasons: self.reasons,
            charset: self.encoding.name().to_owned(),
        }
    }

    fn sign(&mut self, sign: u8) {
        if self.passing > 0 {
            self.passing -= 1;
            return;
        }
        match sign {
            b'\\' | b'{' | b'}' => self.pending.push(sign),
            b'~' | b'_' => {
                self.flush();
                self.push(if sign == b'~' { "\u{a0}" } else { "\u{2011}" });
            }
            // What is not known behind it is skipped; what is known sets its own destination.
            b'*' if self.fresh => self.now.dest = Dest::Skip,
            b'\n' | b'\r' => self.word("par", None),
            b'\t' => self.word("tab", None),
            _ => {}
        }
    }

    /// Whether the group around is text.
    pub(super) fn around(&self) -> Dest {
        self.groups.last().map_or(Dest::Body, |state| state.dest)
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        if word == "u" {
            return self.unicode(number.unwrap_or_default());
        }
        self.flush();
        if self.destination(word) {
            return;
        }
        match self.now.dest {
            Dest::Skip => return,
            Dest::Fonts => return self.font_word(word, number.unwrap_or_default()),
            Dest::Styles => return self.style_word(word, number),
            Dest::InfoText(_) => return self.info_word(word, number.unwrap_or_default()),
            Dest::Picture => {
                if matches!(word, "pngblip" | "jpegblip") {
                    self.is_picture = true;
                }
                return;
            }
            _ => {}
        }
        if word == "deff" {
            self.now.font = number.unwrap_or_default();
        }
        if matches!(word, "deleted" | "revised") && number != Some(0) {
            self.because("tracked_changes");
        }
        if self.now.set(word, number) {
            return;
        }
        match word {
            "ansicpg" => {
                if let Some(encoding) = number.and_then(charset::of_page) {
                    self.encoding = encoding;
                }
            }
            "mac" => self.encoding = encoding_rs::MACINTOSH,
            "pca" | "pc" => self.encoding = encoding_rs::IBM866,
            "deflang" => self.lang = number.and_then(crate::read::office::marks::lcid).map(str::to_owned),
            "par" | "sect" if self.is_text() => self.paragraph(),
            "line" if self.is_text() => self.story().runs.line_break(),
            "tab" | "cell" | "nestcell" | "row" | "nestrow" | "trowd" | "cellx" | "clmrg" | "clvmrg" | "trhdr" => self.table_word(word, number),
            "emdash" => self.push("—"),
            "endash" => self.push("–"),
            "lquote" => self.push("‘"),
            "rquote" => self.push("’"),
            "ldblquote" => self.push("“"),
            "rdblquote" => self.push("”"),
            "bullet" => self.push("•"),
            "emspace" | "enspace" | "qmspace" => self.push(" "),
            _ => {}
        }
    }

    fn table_word(&mut self, word: &str, number: Option<i32>) {
        if word == "tab" {
            if self.is_text() {
                self.story().runs.tab(&[]);
            } else if self.now.dest == Dest::Label {
                self.push(" ");
            }
            return;
        }
        if !self.is_text() {
            return;
        }
        let (para, role) = (self.now.para, self.role());
        match word {
            "nestcell" => {
                self.because("tables_flattened");
                self.paragraph();
            }
            "cell" => self.story().end_cell(para, role),
            "row" => self.story().end_row(),
            "trowd" => self.story().definition = super::story::Definition::default(),
            "trhdr" => self.story().definition.head = true,
            "clmrg" => self.story().definition.goes_right = true,
            "clvmrg" => self.story().definition.goes_down = true,
            "cellx" => {
                let definition = &mut self.story().definition;
                let (right, down) = (std::mem::take(&mut definition.goes_right), std::mem::take(&mut definition.goes_down));
                if definition.cells.len() < 1000 {
                    definition.cells.push((number.unwrap_or_default(), right, down));
                }
            }
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        let (para, role) = (self.now.para, self.role());
        let top = self.stories.len() == 1;
        if top && !self.story().runs.is_blank() {
            let mut line = std::mem::take(&mut self.story().runs);
            let content = line.take();
            if role == Role::Title && self.title_open {
                let text = notes::without_calls(&content);
                if !self.title.is_empty() {
                    self.title.push(' ');
                }
                self.title.push_str(text.trim());
            } else {
                self.title_open &= self.title.is_empty();
            }
            let mut again = runs::Runs::default();
            again.extend(content);
            self.story().runs = again;
        }
        self.story().end_paragraph(para, role);
    }

    pub(super) fn role(&self) -> Role {
        self.tables.role(self.now.para.style, self.now.para.outline)
    }

    pub(super) fn is_text(&self) -> bool {
        self.now.dest == Dest::Body
    }

    pub(super) fn story(&mut self) -> &mut Story {
        let last = self.stories.len() - 1;
        &mut self.stories[last]
    }

    pub(super) fn because(&mut self, reason: &'static str) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }
}
