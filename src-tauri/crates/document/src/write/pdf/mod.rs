//! The note as a PDF, laid out by Typst as a library: tagged, with language, title, outline, native notes and links.
//!
//! The note goes in as data ([`data`]), never as markup. Typst sees the template, that data and its own fonts ([`world`]).
//! PDF/UA-1 is written, with PDF/A-2a where the note has a date; where a note does not allow it (a character no font has), a
//! plain tagged PDF is written, and that is said. The same note gives the same bytes.

mod data;
mod world;

use super::words::Words;
use super::{Resolved, WriteError, Written};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::NoteWorld;

/// Forgets what Typst remembers of a note, whichever way its export ends.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

/// Writes the note as PDF.
///
/// # Errors
/// [`WriteError::Typst`] where Typst refuses the layout or the file.
pub fn write(note: &Resolved) -> Result<Written, WriteError> {
    let _forget = Forget;
    let world = NoteWorld::new(data::of(note).to_string()).map_err(WriteError::Typst)?;
    let document: PagedDocument = typst::compile(&world).output.map_err(|errors| WriteError::Typst(say(&errors)))?;
    let mut dropped = note.dropped.clone();
    // An archive wants to know the day; access does not.
    let wanted = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let wanted = if note.date.is_some() { &wanted[..] } else { &wanted[..1] };
    let standards = PdfStandards::new(wanted).map_err(|error| WriteError::Typst(error.message().to_string()))?;
    let bytes = match typst_pdf::pdf(&document, &options(standards)) {
        Ok(bytes) => bytes,
        Err(errors) => {
            let words = Words(note.language);
            let signs = signs(&errors);
            dropped.push(if signs.is_empty() { words.plain_pdf(&say(&errors)) } else { words.missing_glyphs(&signs) });
            typst_pdf::pdf(&document, &options(PdfStandards::default())).map_err(|errors| WriteError::Typst(say(&errors)))?
        }
    };
    Ok(Written { bytes, pages: Some(document.pages().len()), dropped })
}

fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions { creator: Smart::Custom(Some("Griot".to_owned())), standards, ..PdfOptions::default() }
}

/// The signs that no font has, where that is all that stands in the way.
fn signs(errors: &[SourceDiagnostic]) -> String {
    let mut signs: Vec<&str> = Vec::new();
    for error in errors {
        let Some((_, quoted)) = error.message.split_once("the text `\"") else { return String::new() };
        let sign = quoted.split("\"`").next().unwrap_or_default();
        // Joiners and the like are no signs of their own.
        if !signs.contains(&sign) && !sign.starts_with('\\') {
            signs.push(sign);
        }
    }
    signs.truncate(12);
    signs.join(" ")
}

/// The first few messages, without the places in the template they come from.
fn say(errors: &[SourceDiagnostic]) -> String {
    let mut messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    messages.dedup();
    messages.truncate(3);
    messages.join("; ")
}
