//! Blocks as paragraphs and tables, with one native numbering per list.

use super::text::{self, Links};
use super::xml::{self, paragraph, val};
use crate::write::Resolved;
use crate::write::resolve::shape::{GridCell, Node, Piece, Table};
use crate::write::resolve::table::align_name;

/// The width of the text in twentieths of a point: A4 less two margins of 2.5 cm.
pub const TEXT_WIDTH: usize = 9070;
const DEEPEST_LEVEL: usize = 8;
const QUOTE_INDENT: usize = 340;

/// What building the body gathers.
#[derive(Debug, Default)]
pub struct Body {
    /// Links of `document.xml`.
    pub links: Links,
    /// Every list; its `w:numId` is its place plus one.
    pub lists: Vec<Numbering>,
}

/// How a list counts.
#[derive(Debug, Clone, Copy)]
pub enum Numbering {
    /// Not at all.
    Bullets,
    /// From a first number, as the list inside so many other numbered ones.
    Numbers {
        /// The first number.
        start: u32,
        /// How many numbered lists are around it: figures, then letters, then roman figures.
        depth: usize,
    },
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
struct Place {
    list: Option<usize>,
    numbered: usize,
    quote: usize,
}

impl Body {
    /// The title lines, the header block and every block of the note.
    pub fn write(&mut self, note: &Resolved) -> String {
        let mut out = String::new();
        if !note.kind.is_empty() {
            out.push_str(&paragraph(&val("pStyle", "Subtitle"), &xml::run("", &note.kind)));
        }
        if !note.title.is_empty() {
            out.push_str(&paragraph(&val("pStyle", "Title"), &xml::run("", &note.title)));
        }
        out.push_str(&header_block(&note.header));
        out.push_str(&self.nodes(&note.body, Place::default()));
        if out.is_empty() {
            out.push_str("<w:p/>");
        }
        out
    }

    fn nodes(&mut self, nodes: &[Node], place: Place) -> String {
        let mut out = String::new();
        for (at, node) in nodes.iter().enumerate() {
            out.push_str(&self.node(node, place));
            // Two tables in a row would melt into one, and nothing may follow the last table but a paragraph.
            if matches!(node, Node::Table(_)) && !matches!(nodes.get(at + 1), Some(Node::Paragraph(_) | Node::Heading { .. })) {
                out.push_str(&paragraph(&val("pStyle", "TableGap"), ""));
            }
        }
        out
    }

    fn node(&mut self, node: &Node, place: Place) -> String {
        match node {
            Node::Heading { level, pieces } => {
                let runs = text::runs(pieces, "", &mut self.links);
                paragraph(&format!("<w:pStyle w:val=\"Heading{level}\"/>"), &runs)
            }
            Node::Paragraph(pieces) => self.text(pieces, place),
            Node::List { start, items } => self.list(*start, items, place),
            Node::Quote(nodes) => self.nodes(nodes, Place { quote: place.quote + 1, ..place }),
            Node::Table(table) => self.table(table),
            Node::Rule => paragraph(&val("pStyle", "Rule"), ""),
        }
    }

    fn text(&mut self, pieces: &[Piece], place: Place) -> String {
        let runs = text::runs(pieces, "", &mut self.links);
        let properties = match (place.list, place.quote) {
            (Some(level), depth) => format!("{}<w:ind w:left=\"{}\"/>", val("pStyle", "ListParagraph"), indent(level) + QUOTE_INDENT * depth),
            (None, 0) => String::new(),
            (None, 1) => val("pStyle", "Quote"),
            (None, depth) => format!("{}<w:ind w:left=\"{}\" w:right=\"{QUOTE_INDENT}\"/>", val("pStyle", "Quote"), QUOTE_INDENT * depth),
        };
        paragraph(&properties, &runs)
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Node>], place: Place) -> String {
        let level = place.list.map_or(0, |level| (level + 1).min(DEEPEST_LEVEL));
        self.lists.push(start.map_or(Numbering::Bullets, |start| Numbering::Numbers { start, depth: place.numbered }));
        let number = self.lists.len();
        let style = if start.is_some() { "ListNumber" } else { "ListBullet" };
        // In a quotation the whole list moves in, past the quotation's edge.
        let inset = match place.quote {
            0 => String::new(),
            depth => format!("<w:ind w:left=\"{}\" w:hanging=\"340\"/>", indent(level) + QUOTE_INDENT * depth),
        };
        let properties = format!("{}<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>{inset}", val("pStyle", style));
        let inside = Place { list: Some(level), numbered: place.numbered + usize::from(start.is_some()), ..place };
        let mut out = String::new();
        for item in items {
            let (first, rest) = match item.split_first() {
                Some((Node::Paragraph(pieces), rest)) => (pieces.as_slice(), rest),
                _ => (&[][..], item.as_slice()),
            };
            out.push_str(&paragraph(&properties, &text::runs(first, "", &mut self.links)));
            out.push_str(&self.nodes(rest, inside));
        }
        out
    }

    fn table(&mut self, table: &Table) -> String {
        let widths = columns(&table.widths);
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        let mut out = format!(
            "<w:tbl><w:tblPr>{}<w:tblW w:w=\"{TEXT_WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
            val("tblStyle", "TableGrid")
        );
        // Cells that reach down from an earlier row: rows still to cover, by first column.
        let mut open: Vec<Option<(usize, usize)>> = vec![None; widths.len()];
        for (at, row) in table.rows.iter().enumerate() {
            let is_header = at < table.header_rows;
            out.push_str(if is_header { "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" } else { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" });
            let mut cells = row.iter().peekable();
            let mut column = 0;
            while column < widths.len() {
                if let Some(cell) = cells.next_if(|cell| cell.column == column) {
                    out.push_str(&self.cell(cell, &widths));
                    open[column] = (cell.rowspan > 1).then_some((cell.rowspan - 1, cell.colspan));
                    column += cell.colspan;
                } else if let Some((left, span)) = open[column] {
                    out.push_str(&cell_of(&widths[column..column + span], "<w:vMerge/>", "", "<w:p/>"));
                    open[column] = (left > 1).then_some((left - 1, span));
                    column += span;
                } else {
                    column += 1;
                }
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
        out
    }

    fn cell(&mut self, cell: &GridCell, widths: &[usize]) -> String {
        let align = cell.align.map_or(String::new(), |align| val("jc", align_name(align)));
        let properties = format!("{}{align}", val("pStyle", if cell.header { "TableHead" } else { "TableText" }));
        let mut content: String = cell
            .content
            .iter()
            .filter_map(|node| {
                if let Node::Paragraph(pieces) = node { Some(paragraph(&properties, &text::runs(pieces, "", &mut self.links))) } else { None }
            })
            .collect();
        if content.is_empty() {
            content = paragraph(&properties, "");
        }
        let merge = if cell.rowspan > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
        let shade = if cell.header { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF1F6\"/>" } else { "" };
        cell_of(&widths[cell.column..cell.column + cell.colspan], merge, shade, &content)
    }
}

fn cell_of(widths: &[usize], merge: &str, shade: &str, content: &str) -> String {
    let width: usize = widths.iter().sum();
    let span = if widths.len() > 1 { val("gridSpan", widths.len()) } else { String::new() };
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{merge}{shade}</w:tcPr>{content}</w:tc>")
}

/// Label and value in two columns without borders, a rule under the last line.
fn header_block(header: &[(String, String)]) -> String {
    if header.is_empty() {
        return paragraph(&val("pStyle", "Rule"), "");
    }
    let widths = [2100, TEXT_WIDTH - 2100];
    let rows: String = header
        .iter()
        .enumerate()
        .map(|(at, (label, value))| {
            // Air between the last line and the rule.
            let spacing = if at + 1 == header.len() { "<w:spacing w:after=\"120\"/>" } else { "" };
            let cell = |style: &str, text: &str| paragraph(&format!("{}{spacing}", val("pStyle", style)), &xml::run("", text));
            let (label, value) = (cell("NoteLabel", label), cell("NoteValue", value));
            format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}{}</w:tr>", cell_of(&widths[..1], "", "", &label), cell_of(&widths[1..], "", "", &value))
        })
        .collect();
    format!(
        "<w:tbl><w:tblPr>{}<w:tblW w:w=\"{TEXT_WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0480\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{}\"/><w:gridCol w:w=\"{}\"/></w:tblGrid>{rows}</w:tbl>{}",
        val("tblStyle", "NoteHeader"),
        widths[0],
        widths[1],
        paragraph(&val("pStyle", "TableGap"), "")
    )
}

fn columns(shares: &[u32]) -> Vec<usize> {
    let mut widths: Vec<usize> = shares.iter().map(|&share| share as usize * TEXT_WIDTH / 1000).collect();
    let rest = TEXT_WIDTH - widths.iter().sum::<usize>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// The left edge of the text of list items at a level.
pub fn indent(level: usize) -> usize {
    397 * (level + 1)
}
