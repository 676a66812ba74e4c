//! Opens a PDF: tells what needs a password from what is damaged, and what is too long from what can be read.

use crate::read::{Limit, ReadError};
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::object::dict::keys::{COUNT, KIDS, PAGES};
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// The most pages that are read.
pub const MAX_PAGES: usize = 2000;

/// Nodes of page trees beyond which a file is not opened: a tree of 2,000 pages has fewer by far, and a chain of many costs
/// its length squared.
const MAX_NODES: usize = 12_000;

/// Opens a PDF, with the empty password where it is encrypted.
pub fn open(bytes: &[u8]) -> Result<Pdf, ReadError> {
    if bytes.windows(5).filter(|window| *window == b"/Kids").count() > MAX_NODES {
        return Err(ReadError::OverLimit { limit: Limit::Pages });
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(other) => ReadError::Damaged { reason: format!("encryption: {other:?}") },
        LoadPdfError::Invalid => ReadError::Damaged { reason: "no pages can be found".to_owned() },
    })?;
    let said = pages_said(&pdf).filter(|said| pdf.pages().is_empty() && *said > 0);
    match pdf.pages().len() {
        0 => Err(ReadError::Damaged { reason: if said.is_some() { "its pages are missing" } else { "it has no pages" }.to_owned() }),
        pages if pages > MAX_PAGES => Err(ReadError::OverLimit { limit: Limit::Pages }),
        _ => Ok(pdf),
    }
}

/// How many pages the file says it has.
fn pages_said(pdf: &Pdf) -> Option<i32> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let pages = root.get::<Dict<'_>>(PAGES)?;
    pages.contains_key(KIDS).then(|| pages.get::<i32>(COUNT))?
}
