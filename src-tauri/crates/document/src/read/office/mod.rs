//! Word processors' files into blocks: DOCX, ODT, RTF.
//!
//! Layout is left behind: headers, footers, page numbers, colours, comments, deleted and hidden text, macros, embedded objects and
//! whatever stands outside the file. Notes follow the text; a table inside a table becomes its paragraphs.

mod docx;
mod finish;
mod flow;
mod langs;
mod links;
mod marks;
mod notes;
mod odt;
mod package;
mod pictures;
mod roles;
mod rtf;
mod runs;
mod symbols;
mod table;
mod titles;
mod xml;

use super::{Extract, ReadError};

/// Reads a DOCX.
pub(super) fn docx(bytes: &[u8]) -> Result<Extract, ReadError> {
    docx::read(bytes)
}

/// Reads an ODT.
pub(super) fn odt(bytes: &[u8]) -> Result<Extract, ReadError> {
    odt::read(bytes)
}

/// Reads an RTF.
pub(super) fn rtf(bytes: &[u8]) -> Result<Extract, ReadError> {
    rtf::read(bytes)
}

#[cfg(test)]
mod tests;
