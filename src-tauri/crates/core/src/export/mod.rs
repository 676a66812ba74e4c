//! What leaves the library as a file that opens elsewhere: a note, the deadlines as a calendar, a picture that the window has drawn.

mod calendar;
mod ops;
mod picture;

pub use calendar::calendar;
pub use ops::{export, export_to};
pub use picture::picture;

use crate::ids::{CommitmentId, DossierId, Handle, NoteId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes a note to a file the user has chosen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteExport {
    /// Which note.
    pub note: NoteId,
    /// In which format.
    pub format: ExportFormat,
    /// Where to.
    pub handle: Handle,
}

/// The formats of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ExportFormat {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// A single web page.
    Html,
    /// Markdown.
    Md,
}

/// Writes the deadlines of commitments that are neither met nor lapsed to a calendar file (iCalendar, RFC 5545).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CommitmentCalendar {
    /// Of which dossier.
    pub dossier: DossierId,
    /// Where to.
    pub handle: Handle,
    /// Only these.
    #[serde(default)]
    pub commitments: Option<Vec<CommitmentId>>,
}

/// Writes a picture that the window has drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PictureExport {
    /// Where to.
    pub handle: Handle,
    /// The drawing, without script and without reference to anything outside itself.
    pub svg: String,
    /// In which format.
    pub format: PictureFormat,
}

/// The formats of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// Scalable Vector Graphics, as it was drawn.
    Svg,
    /// Portable Network Graphics, two pixels for each unit.
    Png,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// Its name, without the folder.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its pages, where the format has them.
    pub pages: Option<usize>,
    /// What the format could not carry, or had to be mended.
    pub dropped: Vec<String>,
}
