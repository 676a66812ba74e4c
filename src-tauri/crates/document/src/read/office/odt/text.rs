//! The inside of a paragraph of OpenDocument's: spans, links, notes, drawings.
//!
//! White space collapses, as the format says; spaces that count are elements of their own.

use super::body::Reader;
use crate::read::office::marks::{Look, href};
use crate::read::office::runs::Runs;
use crate::read::office::xml::{Node, Ns};
use crate::read::office::{notes, pictures};
use crate::read::{Picture, ReadError};

/// The most notes that are kept.
const MOST_NOTES: usize = 5000;
/// The most spaces in a row.
const MOST_SPACES: usize = 200;

/// A paragraph in the making.
pub struct Line<'t> {
    /// Its text.
    pub runs: Runs,
    /// Pictures in it.
    pub pictures: Vec<Picture>,
    /// Text boxes anchored in it.
    pub boxes: Vec<Node<'t>>,
    look: Look,
    link: Option<String>,
    /// Whether the text so far ends with white space that counts no second time.
    spaced: bool,
}

impl Line<'_> {
    /// A paragraph whose text is set like this.
    pub fn new(look: Look) -> Self {
        Self { runs: Runs::default(), pictures: Vec::new(), boxes: Vec::new(), look, link: None, spaced: true }
    }

    fn text(&mut self, text: &str) {
        if self.look.is_hidden() {
            return;
        }
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                if !std::mem::replace(&mut self.spaced, true) {
                    shown.push(' ');
                }
            } else {
                self.spaced = false;
                shown.push(c);
            }
        }
        self.exact(&shown);
    }

    fn exact(&mut self, text: &str) {
        if !self.look.is_hidden() {
            self.runs.push(text, &self.look.marks(self.link.as_deref()));
        }
    }
}

impl Reader<'_, '_> {
    /// Reads what is below a paragraph or a span.
    pub(super) fn inlines<'t>(&mut self, parent: Node<'t>, line: &mut Line<'t>) -> Result<(), ReadError> {
        for node in parent.children() {
            if let Some(text) = node.piece() {
                line.text(&text);
                continue;
            }
            match node.key() {
                (Ns::Text, "s") => {
                    let count = node.attribute("c").and_then(|value| value.parse().ok()).unwrap_or(1).clamp(1, MOST_SPACES);
                    line.exact(&" ".repeat(count));
                    line.spaced = false;
                }
                (Ns::Text, "tab") => {
                    line.runs.tab(&[]);
                    line.spaced = false;
                }
                (Ns::Text, "line-break") => {
                    if !line.look.is_hidden() {
                        line.runs.line_break();
                    }
                    line.spaced = true;
                }
                (Ns::Text, "span") => {
                    let name = node.attribute("style-name").unwrap_or_default();
                    let before = line.look.clone();
                    line.look = before.under(&self.styles.get("text", &name).look);
                    self.inlines(node, line)?;
                    line.look = before;
                }
                (Ns::Text, "a") => {
                    let before = line.link.clone();
                    line.link = node.attribute("href").and_then(|address| href(&address)).or(before.clone());
                    self.inlines(node, line)?;
                    line.link = before;
                }
                (Ns::Text, "note") => self.note_call(node, line)?,
                (Ns::Text, "ruby") => {
                    if let Some(base) = node.child(Ns::Text, "ruby-base") {
                        self.inlines(base, line)?;
                    }
                }
                (Ns::Text, "change" | "change-start" | "change-end") => self.because("tracked_changes"),
                (Ns::Text, "hidden-text" | "hidden-paragraph" | "script" | "tracked-changes") => {}
                (Ns::Text, _) => self.inlines(node, line)?,
                (Ns::Draw, "a") => {
                    self.drawing(node, "", line)?;
                }
                (Ns::Draw, _) => self.drawing(node, "", line)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn note_call<'t>(&mut self, node: Node<'t>, line: &mut Line<'t>) -> Result<(), ReadError> {
        let Some(body) = node.child(Ns::Text, "note-body").filter(|_| !self.in_note && self.note_count < MOST_NOTES && !line.look.is_hidden()) else {
            return Ok(());
        };
        self.note_count += 1;
        let number = self.note_count;
        notes::call(number, &mut line.runs);
        line.spaced = false;
        self.in_note = true;
        let blocks = self.note(body)?;
        self.in_note = false;
        self.notes.extend(notes::paragraphs(number, &blocks));
        Ok(())
    }

    /// Pictures and text boxes of a frame or shape.
    pub(super) fn drawing<'t>(&mut self, node: Node<'t>, alt: &str, line: &mut Line<'t>) -> Result<(), ReadError> {
        let said = |name: &str| node.child(Ns::Svg, name).map(Node::text).filter(|text| !text.trim().is_empty());
        let alt = said("desc").or_else(|| said("title")).unwrap_or_else(|| alt.to_owned());
        match node.key() {
            (Ns::Draw, "text-box") => line.boxes.push(node),
            (Ns::Draw, "image") => self.picture(node, &alt, line)?,
            (Ns::Draw, "object" | "object-ole" | "plugin" | "applet") => {}
            _ => {
                // Shapes hold paragraphs themselves, frames what they frame; of several versions of a picture the first.
                if node.children().any(|child| matches!(child.key(), (Ns::Text, "p" | "h" | "list"))) {
                    line.boxes.push(node);
                }
                let mut pictured = false;
                for child in node.children().filter(|child| child.key().0 == Ns::Draw) {
                    if child.is(Ns::Draw, "image") && std::mem::replace(&mut pictured, true) {
                        continue;
                    }
                    self.drawing(child, &alt, line)?;
                }
            }
        }
        Ok(())
    }

    fn picture(&mut self, node: Node<'_>, alt: &str, line: &mut Line<'_>) -> Result<(), ReadError> {
        let Some(address) = node.attribute("href") else { return Ok(()) };
        let path = address.trim_start_matches("./");
        if !path.starts_with("Pictures/") || path.contains("..") || !self.budget.admits(path) {
            return Ok(());
        }
        if let Some(bytes) = self.package.part(path, pictures::MOST_BYTES as u64)? {
            line.pictures.extend(self.budget.keep(bytes, alt));
        }
        Ok(())
    }
}
