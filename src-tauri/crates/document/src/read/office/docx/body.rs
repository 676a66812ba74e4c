//! Word's body: paragraphs, tables and what wraps them.

use super::fields::Fields;
use super::numbering::Numbering;
use super::styles::{Styles, is_on};
use super::{Links, paragraph};
use crate::read::ReadError;
use crate::read::office::flow::Flow;
use crate::read::office::package::Package;
use crate::read::office::pictures::Budget;
use crate::read::office::table::{self, Draft, MOST_COLUMNS};
use crate::read::office::xml::{Node, Ns};
use crate::tree::Inline;

/// Walks a document.
pub struct Reader<'d, 'b> {
    pub(super) package: &'d mut Package<'b>,
    pub(super) styles: &'d Styles,
    pub(super) numbering: Numbering,
    pub(super) links: &'d Links,
    pub(super) fields: Fields,
    pub(super) budget: Budget,
    /// What belongs to the next paragraph, because the mark between was deleted.
    pub(super) carried: Vec<Inline>,
    pub(super) calls: Vec<Call>,
    pub(super) title: String,
    pub(super) title_open: bool,
    pub(super) in_note: bool,
    reasons: Vec<&'static str>,
    tables: usize,
}

/// A note that is called in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Whether it is an endnote.
    pub is_end: bool,
    /// Its id.
    pub id: String,
}

impl<'d, 'b> Reader<'d, 'b> {
    /// For a document of these parts.
    pub fn new(package: &'d mut Package<'b>, styles: &'d Styles, numbering: Numbering, links: &'d Links) -> Self {
        Self {
            package,
            styles,
            numbering,
            links,
            fields: Fields::default(),
            budget: Budget::default(),
            carried: Vec::new(),
            calls: Vec::new(),
            title: String::new(),
            title_open: true,
            in_note: false,
            reasons: Vec::new(),
            tables: 0,
        }
    }

    /// The notes called so far, in order.
    pub fn calls(&self) -> Vec<Call> {
        self.calls.clone()
    }

    /// The title that the text opens with, and why something is missing.
    pub fn end(self) -> (String, Vec<&'static str>) {
        (self.title, self.reasons)
    }

    /// Remembers why something is missing.
    pub(super) fn because(&mut self, reason: &'static str) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// Reads a note.
    pub fn note(&mut self, note: Node<'_>, links: &'d Links, flow: &mut Flow) -> Result<(), ReadError> {
        self.links = links;
        self.fields = Fields::default();
        (self.in_note, self.title_open) = (true, false);
        self.blocks(note, flow)
    }

    /// Reads the blocks below a node. What wraps them adds nothing.
    pub fn blocks(&mut self, parent: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        for node in parent.children() {
            match node.key() {
                (Ns::W, "p") => paragraph::read(self, node, flow)?,
                (Ns::W, "tbl") => self.table(node, flow)?,
                (Ns::W, "sdt") if is_contents(node) => {}
                (Ns::W, "sdt" | "sdtContent" | "customXml" | "smartTag") => self.blocks(node, flow)?,
                (Ns::W, "ins" | "moveTo") => {
                    self.because("tracked_changes");
                    self.blocks(node, flow)?;
                }
                (Ns::W, "del" | "moveFrom") => self.because("tracked_changes"),
                (Ns::Mc, "AlternateContent") => {
                    if let Some(branch) = branch(node) {
                        self.blocks(branch, flow)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn table(&mut self, node: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
        let inside = self.tables > 0;
        self.tables += 1;
        self.title_open &= !self.title.is_empty();
        let mut rows: Vec<Vec<Draft>> = Vec::new();
        // For each row, the columns its cells stand at and whether they go on from above.
        let mut places: Vec<Vec<(u32, bool)>> = Vec::new();
        let (mut heads, mut open) = (0, true);
        let looks_headed = node.child(Ns::W, "tblPr").is_some_and(is_headed);
        let mut pictures = Vec::new();
        for row in rows_of(node) {
            let properties = row.child(Ns::W, "trPr");
            if properties.is_some_and(|node| node.child(Ns::W, "del").is_some()) {
                self.because("tracked_changes");
                continue;
            }
            let number = |name: &str| properties.and_then(|node| node.value(Ns::W, name)).and_then(|value| value.parse::<u32>().ok());
            let is_head =
                properties.and_then(|node| node.child(Ns::W, "tblHeader")).is_some_and(|node| node.attribute("val").is_none_or(|on| is_on(&on)));
            let before = number("gridBefore").unwrap_or_default().min(MOST_COLUMNS);
            let (mut cells, mut at, mut starts) = (Vec::new(), before, Vec::new());
            if before > 0 {
                cells.push(Draft { columns: before, rows: 1, ..Draft::default() });
                starts.push((0, false));
            }
            for cell in cells_of(row) {
                let properties = cell.child(Ns::W, "tcPr");
                let columns = properties.and_then(|node| node.value(Ns::W, "gridSpan")).and_then(|value| value.parse().ok()).unwrap_or(1);
                let merge = properties.and_then(|node| node.child(Ns::W, "vMerge"));
                let goes_on = merge.is_some_and(|node| node.attribute("val").is_none_or(|value| value != "restart"));
                let columns = u32::clamp(columns, 1, MOST_COLUMNS);
                let mut inner = Flow::default();
                self.blocks(cell, &mut inner)?;
                self.carried.clear();
                let (blocks, seen) = inner.finish();
                pictures.extend(seen);
                cells.push(Draft { blocks, columns, rows: 1 });
                starts.push((at, goes_on));
                at = at.saturating_add(columns);
                if cells.len() >= MOST_COLUMNS as usize {
                    break;
                }
            }
            open &= is_head;
            heads += usize::from(open);
            rows.push(cells);
            places.push(starts);
        }
        self.tables -= 1;
        merge_down(&mut rows, &places);
        if heads == 0 && looks_headed && rows.first().is_some_and(|row| table::can_head(row)) {
            heads = 1;
        }
        let blocks = table::table(rows, heads);
        if inside {
            self.because("tables_flattened");
        }
        flow.extend(blocks);
        pictures.into_iter().for_each(|picture| flow.picture(picture));
        Ok(())
    }
}

/// Gives the height of cells that go on below to the cell they start in, and takes those away.
fn merge_down(rows: &mut [Vec<Draft>], places: &[Vec<(u32, bool)>]) {
    // The cell that reaches down at each column: its row and its place there.
    let mut open: std::collections::HashMap<u32, (usize, usize)> = std::collections::HashMap::new();
    for at in 0..rows.len() {
        let mut gone = Vec::new();
        let mut still = std::collections::HashMap::new();
        for (place, (column, goes_on)) in places[at].iter().enumerate() {
            match open.get(column).filter(|_| *goes_on) {
                Some(&(row, cell)) => {
                    rows[row][cell].rows += 1;
                    let more = std::mem::take(&mut rows[at][place].blocks);
                    rows[row][cell].blocks.extend(more);
                    gone.push(place);
                    still.insert(*column, (row, cell));
                }
                None => {
                    still.insert(*column, (at, place));
                }
            }
        }
        open = still;
        // Emptied here and taken away at the end, so that places stay right.
        for place in gone {
            rows[at][place].columns = 0;
        }
    }
    for row in rows.iter_mut() {
        row.retain(|cell| cell.columns > 0);
    }
}

/// Rows, through what wraps them.
fn rows_of(table: Node<'_>) -> Vec<Node<'_>> {
    unwrap(table, "tr")
}

fn cells_of(row: Node<'_>) -> Vec<Node<'_>> {
    unwrap(row, "tc")
}

fn unwrap<'t>(parent: Node<'t>, name: &str) -> Vec<Node<'t>> {
    let (mut found, mut stack) = (Vec::new(), vec![parent.children()]);
    while let Some(children) = stack.last_mut() {
        match children.next() {
            Some(node) if node.is(Ns::W, name) => found.push(node),
            Some(node) if matches!(node.key(), (Ns::W, "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo")) => stack.push(node.children()),
            Some(_) => {}
            None => {
                stack.pop();
            }
        }
    }
    found
}

/// Whether a table has the look of a head: its style is told to set the first row apart, and is not a plain grid.
fn is_headed(properties: Node<'_>) -> bool {
    let plain = |style: &str| {
        let folded = style.to_ascii_lowercase();
        folded.is_empty() || folded.contains("normal") || folded.contains("grille") || folded == "tablegrid" || folded.contains("noteheader")
    };
    let first = properties.child(Ns::W, "tblLook").is_some_and(|look| match look.attribute("firstRow") {
        Some(on) => is_on(&on),
        None => look.attribute("val").and_then(|value| u32::from_str_radix(&value, 16).ok()).is_some_and(|value| value & 0x20 != 0),
    });
    first && properties.value(Ns::W, "tblStyle").is_some_and(|style| !plain(&style))
}

/// Whether a content control is the table of contents.
fn is_contents(node: Node<'_>) -> bool {
    let gallery = node.child(Ns::W, "sdtPr").and_then(|node| node.child(Ns::W, "docPartObj")).and_then(|node| node.value(Ns::W, "docPartGallery"));
    gallery.is_some_and(|name| name == "Table of Contents")
}

/// The one branch of an alternative that is read: the first whose demands are met.
pub fn branch(node: Node<'_>) -> Option<Node<'_>> {
    const KNOWN: &[&str] = &["wps", "wpg", "wpc", "w14", "w15", "w16", "wp14", "a14", "v", "wpi"];
    let meets = |choice: &Node<'_>| choice.attribute("Requires").is_some_and(|list| list.split_whitespace().all(|name| KNOWN.contains(&name)));
    let mut choices = node.children().filter(|node| node.is(Ns::Mc, "Choice"));
    choices.clone().find(meets).or_else(|| node.child(Ns::Mc, "Fallback")).or_else(|| choices.next())
}
