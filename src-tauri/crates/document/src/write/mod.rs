//! A finished note into files: one folder per format, each a function of the same [`Resolved`] tree.

use crate::tree::Document;
use std::collections::BTreeMap;

pub mod docx;
pub mod html;
pub mod markdown;
pub mod pdf;
pub mod picture;
pub mod resolve;
mod words;

pub use resolve::{Resolved, resolve};

/// The language of a note: decides typography, labels and tagging.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French of France.
    Fr,
    /// British English.
    En,
}

/// A note as core hands it over: everything a writer may need, already in words.
#[derive(Debug, Clone)]
pub struct NoteInput {
    /// Its language.
    pub language: Language,
    /// What kind of note it is, as printed above the header, such as *Note d'information*.
    pub kind: String,
    /// Its subject; also the file's title.
    pub title: String,
    /// Printed top and bottom of every page; none prints nothing.
    pub marking: Option<String>,
    /// The header block: label and value, in order; empty values are left out by the caller.
    pub header: Vec<(String, String)>,
    /// Author for the document properties.
    pub author: Option<String>,
    /// The note's date, `YYYY-MM-DD`, for document properties; fixed so that the same note gives the same bytes.
    pub date: String,
    /// The body.
    pub document: Document,
    /// The cited articles, by version id.
    pub sources: BTreeMap<i64, Source>,
}

/// A cited article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub outlet: Option<String>,
    /// Its title.
    pub title: String,
    /// Its authors.
    pub authors: Vec<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Its public address.
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    pub lang: Option<String>,
}

/// A written file.
#[derive(Debug, Clone)]
pub struct Written {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Pages, where the format has them and the writer knows.
    pub pages: Option<usize>,
    /// What the format could not carry, or had to be mended, one entry each.
    pub dropped: Vec<String>,
}

/// Why a note could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Packing the archive failed.
    #[error("the archive could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// Writing into memory failed.
    #[error("the file could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// Typst refused the document; its messages.
    #[error("the PDF could not be laid out: {0}")]
    Typst(String),
}
