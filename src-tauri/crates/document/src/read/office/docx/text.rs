//! The inside of a paragraph of Word's: runs, links, fields, notes, drawings.

use super::body::{Call, Reader, branch};
use super::styles::look;
use crate::read::office::links::address;
use crate::read::office::marks::{Look, href};
use crate::read::office::runs::Runs;
use crate::read::office::symbols::{is_private, symbol};
use crate::read::office::xml::{Node, Ns};
use crate::read::office::{notes, pictures};
use crate::read::{Picture, ReadError};
use crate::tree::Mark;

/// The most notes that are kept.
const MOST_NOTES: usize = 5000;

/// A paragraph in the making.
pub struct Line<'t> {
    /// Its text.
    pub runs: Runs,
    /// Pictures in it.
    pub pictures: Vec<Picture>,
    /// Text boxes anchored in it.
    pub boxes: Vec<Node<'t>>,
    /// Whether it draws a line across the page.
    pub rule: bool,
    base: Look,
    link: Option<String>,
}

impl Line<'_> {
    /// A paragraph whose text is set like this.
    pub fn new(base: Look) -> Self {
        Self { runs: Runs::default(), pictures: Vec::new(), boxes: Vec::new(), rule: false, base, link: None }
    }
}

impl Reader<'_, '_> {
    /// Reads what is below a paragraph, or below what wraps its runs.
    pub(super) fn inlines<'t>(&mut self, parent: Node<'t>, line: &mut Line<'t>) -> Result<(), ReadError> {
        for node in parent.children() {
            match node.key() {
                (Ns::W, "r") => self.run(node, line)?,
                (Ns::W, "hyperlink") => {
                    let target = node.attribute("id").and_then(|id| self.links.get(&*id)?.outside.clone());
                    let anchor = node.attribute("anchor").filter(|anchor| !anchor.is_empty());
                    let target = target.map(|target| match &anchor {
                        Some(anchor) if !target.contains('#') => format!("{target}#{anchor}"),
                        _ => target,
                    });
                    self.linked(node, target.as_deref().and_then(href), line)?;
                }
                (Ns::W, "fldSimple") => self.linked(node, node.attribute("instr").and_then(|instruction| address(&instruction)), line)?,
                (Ns::W, "ins" | "moveTo") => {
                    self.because("tracked_changes");
                    self.inlines(node, line)?;
                }
                (Ns::W, "del" | "moveFrom") => self.because("tracked_changes"),
                (Ns::W, "sdt" | "sdtContent" | "smartTag" | "customXml" | "dir" | "bdo") => self.inlines(node, line)?,
                (Ns::M, "oMath" | "oMathPara") => {
                    let text: String = node.below().filter(|node| matches!(node.key(), (Ns::M | Ns::W, "t"))).map(Node::text).collect();
                    self.text(&text, &line.base.clone(), line);
                }
                (Ns::Mc, "AlternateContent") => {
                    if let Some(branch) = branch(node) {
                        self.inlines(branch, line)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn linked<'t>(&mut self, node: Node<'t>, target: Option<String>, line: &mut Line<'t>) -> Result<(), ReadError> {
        let before = line.link.clone();
        if target.is_some() {
            line.link = target;
        }
        self.inlines(node, line)?;
        line.link = before;
        Ok(())
    }

    fn run<'t>(&mut self, node: Node<'t>, line: &mut Line<'t>) -> Result<(), ReadError> {
        let properties = node.child(Ns::W, "rPr");
        let style = properties.and_then(|node| node.value(Ns::W, "rStyle"));
        let mut set = line.base.clone();
        if let Some(style) = style.and_then(|id| self.styles.character(&id).cloned()) {
            set = set.under(&style);
        }
        if let Some(direct) = properties.map(look) {
            set = set.under(&direct);
        }
        let font = properties.and_then(|node| node.child(Ns::W, "rFonts")).and_then(|fonts| fonts.attribute("ascii"));
        self.pieces(node, &set, font.as_deref().unwrap_or_default(), line)
    }

    fn pieces<'t>(&mut self, run: Node<'t>, set: &Look, font: &str, line: &mut Line<'t>) -> Result<(), ReadError> {
        let shows = !set.is_hidden();
        for node in run.children() {
            match node.key() {
                (Ns::W, "fldChar") => self.fields.mark(&node.attribute("fldCharType").unwrap_or_default()),
                (Ns::W, "instrText") => self.fields.instruct(&node.text()),
                (Ns::W, "delText" | "delInstrText") => self.because("tracked_changes"),
                _ if !shows => {}
                (Ns::W, "t") => {
                    let text = node.text();
                    if text.contains(is_private) {
                        let shown: String = text
                            .chars()
                            .filter_map(|c| if is_private(c) { symbol(if font.is_empty() { "symbol" } else { font }, u32::from(c)) } else { Some(c) })
                            .collect();
                        self.text(&shown, set, line);
                    } else {
                        self.text(unindented(&text), set, line);
                    }
                }
                (Ns::W, "tab" | "ptab") if self.fields.shows() => line.runs.tab(&set.marks(None)),
                (Ns::W, "br") if self.fields.shows() && node.attribute("type").is_none_or(|kind| kind == "textWrapping") => line.runs.line_break(),
                (Ns::W, "cr") if self.fields.shows() => line.runs.line_break(),
                (Ns::W, "noBreakHyphen") => self.text("\u{2011}", set, line),
                (Ns::W, "sym") => {
                    let code = node.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or_default();
                    if let Some(c) = symbol(&node.attribute("font").unwrap_or_default(), code) {
                        self.text(c.encode_utf8(&mut [0; 4]), set, line);
                    }
                }
                (Ns::W, "footnoteReference" | "endnoteReference") => self.call(node, line),
                (Ns::W, "drawing" | "pict") => self.drawing(node, line)?,
                (Ns::W, "ruby") => {
                    if let Some(base) = node.child(Ns::W, "rubyBase") {
                        self.inlines(base, line)?;
                    }
                }
                (Ns::Mc, "AlternateContent") => {
                    if let Some(branch) = branch(node) {
                        self.pieces(branch, set, font, line)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&self, text: &str, set: &Look, line: &mut Line<'_>) {
        if self.fields.shows() {
            let link = line.link.as_deref().or_else(|| self.fields.link());
            let marks: Vec<Mark> = set.marks(link);
            line.runs.push(text, &marks);
        }
    }

    fn call(&mut self, node: Node<'_>, line: &mut Line<'_>) {
        let Some(id) = node.attribute("id").filter(|_| !self.in_note && self.fields.shows() && self.calls.len() < MOST_NOTES) else { return };
        self.calls.push(Call { is_end: node.key().1 == "endnoteReference", id: id.into_owned() });
        notes::call(self.calls.len(), &mut line.runs);
    }

    /// Pictures, text boxes and lines of a drawing.
    fn drawing<'t>(&mut self, node: Node<'t>, line: &mut Line<'t>) -> Result<(), ReadError> {
        let described = node.below().find(|node| node.is(Ns::Wp, "docPr"));
        if described.is_some_and(|node| node.attribute("hidden").is_some_and(|hidden| super::styles::is_on(&hidden))) {
            return Ok(());
        }
        let alt = described.and_then(|node| node.attribute("descr").filter(|text| !text.is_empty()).or_else(|| node.attribute("title")));
        self.drawn(node, &alt.unwrap_or_default(), line)
    }

    fn drawn<'t>(&mut self, parent: Node<'t>, alt: &str, line: &mut Line<'t>) -> Result<(), ReadError> {
        for node in parent.children() {
            match node.key() {
                (Ns::W, "txbxContent") => line.boxes.push(node),
                (Ns::A, "blip") => self.picture(&node.attribute("embed").unwrap_or_default(), alt, line)?,
                (Ns::V, "imagedata") => {
                    let title = node.attribute("title").or_else(|| parent.attribute("alt")).unwrap_or_default();
                    self.picture(&node.attribute("id").unwrap_or_default(), if alt.is_empty() { &title } else { alt }, line)?;
                }
                (Ns::Mc, "AlternateContent") => {
                    if let Some(branch) = branch(node) {
                        self.drawn(branch, alt, line)?;
                    }
                }
                (Ns::V, "rect") if node.attribute("hr").is_some_and(|value| matches!(&*value, "t" | "true" | "1")) => line.rule = true,
                _ => self.drawn(node, alt, line)?,
            }
        }
        Ok(())
    }

    fn picture(&mut self, id: &str, alt: &str, line: &mut Line<'_>) -> Result<(), ReadError> {
        let Some(path) = self.links.get(id).filter(|target| target.outside.is_none()).map(|target| target.path.clone()) else { return Ok(()) };
        let is_media = path.starts_with("word/media/") || path.starts_with("media/");
        if !is_media || !self.budget.admits(&path) {
            return Ok(());
        }
        if let Some(bytes) = self.package.part(&path, pictures::MOST_BYTES as u64)? {
            line.pictures.extend(self.budget.keep(bytes, alt));
        }
        Ok(())
    }
}

/// Text of a part that was indented to be read: the line ends at its edges are not its own.
fn unindented(text: &str) -> &str {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    let from = if text[..start].contains('\n') { start } else { 0 };
    let to = if text[end..].contains('\n') { end } else { text.len() };
    &text[from..to]
}
