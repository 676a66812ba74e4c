//! A note into a file that opens elsewhere.

mod ops;

pub use ops::{export, export_to};

use crate::ids::{Handle, NoteId};
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
