//! What writers write: the note's tree with everything decided. Numbers, wording, spacing, levels and addresses stand in it;
//! a writer chooses nothing but its format's way of saying it.

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A heading; levels start at 1 and never skip one.
    Heading {
        /// 1 to 4.
        level: u8,
        /// Its text, never empty.
        pieces: Vec<Piece>,
    },
    /// A paragraph. Empty only in a cell or an item, which must hold one.
    Paragraph(Vec<Piece>),
    /// A list.
    List {
        /// The first number, or none for bullets.
        start: Option<u32>,
        /// The items; each opens with a paragraph.
        items: Vec<Vec<Node>>,
    },
    /// A quotation set apart.
    Quote(Vec<Node>),
    /// A table.
    Table(Table),
    /// A thematic break.
    Rule,
}

/// An inline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text set one way.
    Run(Run),
    /// A line break.
    Break,
    /// The reference of a footnote: its number, from 1.
    Note(usize),
}

/// Text set one way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters: no control character, no line end.
    pub text: String,
    /// How it is set.
    pub style: Style,
    /// Where it leads: vetted, and a URI by its characters.
    pub link: Option<String>,
    /// BCP 47 tag, where it differs from the note's language.
    pub lang: Option<String>,
}

impl Run {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// How text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "the marks of the tree are independent of each other")]
pub struct Style {
    /// Strong.
    pub bold: bool,
    /// Emphasised.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Struck through.
    pub strike: bool,
    /// Raised or lowered.
    pub shift: Shift,
}

/// Raised or lowered text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shift {
    /// Neither.
    #[default]
    None,
    /// Raised.
    Up,
    /// Lowered.
    Down,
}

/// A table on a full grid: every place is covered by exactly one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Widths of the columns in thousandths of the whole; they add up to 1000.
    pub widths: Vec<u32>,
    /// How many first rows are made of header cells and stand again on every page.
    pub header_rows: usize,
    /// The rows, each with the cells that begin in it, from left to right.
    pub rows: Vec<Vec<GridCell>>,
}

/// A cell of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    /// Its first column, from 0.
    pub column: usize,
    /// Columns covered.
    pub colspan: usize,
    /// Rows covered.
    pub rowspan: usize,
    /// Whether it names its row or column.
    pub header: bool,
    /// Alignment of the text, where it is not the default.
    pub align: Option<crate::tree::Align>,
    /// Paragraphs, at least one.
    pub content: Vec<Node>,
}

/// The text of pieces; a break is a space, a note nothing.
#[must_use]
pub fn text_of(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Run(run) => run.text.as_str(),
            Piece::Break => " ",
            Piece::Note(_) => "",
        })
        .collect()
}
