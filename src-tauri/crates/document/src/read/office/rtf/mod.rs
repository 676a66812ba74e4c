//! RTF into blocks, as Word, WordPad, LibreOffice, TextEdit and pandoc write it.
//!
//! One pass over the tokens with a stack of groups, never recursive. Text is gathered as bytes until its encoding can change, so
//! that characters of two bytes stay whole. Destinations that are not known and marked as skippable are skipped.
//! Columns of nested tables are not kept: their cells are paragraphs.

mod charset;
mod groups;
mod reader;
mod scan;
mod state;
mod story;
mod tables;
mod text;

use super::finish::{Found, Info, finish};
use super::notes;
use crate::read::{Extract, Format, Picture, ReadError};
use reader::Reader;

/// Reads an RTF.
pub fn read(bytes: &[u8]) -> Result<Extract, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = Reader::new();
    for token in scan::Scanner::new(bytes) {
        reader.take(token)?;
    }
    let read = reader.end();
    let (blocks, pictures) = read.body.finish();
    let mut note_blocks = Vec::new();
    for (number, note) in read.notes.into_iter().enumerate() {
        note_blocks.extend(notes::paragraphs(number + 1, &note));
    }
    let pictures = pictures.into_iter().map(|picture| Picture { block: picture.block.min(blocks.len()), ..picture }).collect();
    let [title, author, created, revised] = read.info;
    let pair = |value: String, field: &'static str| (!value.trim().is_empty()).then(|| (value.trim().to_owned(), field));
    Ok(finish(Found {
        format: Format::Rtf,
        blocks,
        notes: note_blocks,
        pictures,
        styled_title: read.title,
        info: Info {
            title: pair(title, "title"),
            authors: pair(author, "author").into_iter().collect(),
            dates: pair(created, "creatim").into_iter().chain(pair(revised, "revtim")).collect(),
            lang: None,
        },
        lang: read.lang,
        reasons: read.reasons,
        charset: read.charset,
    }))
}
