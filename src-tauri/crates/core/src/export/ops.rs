//! A note resolved, worded and written to a file, beside the old one first, so that a failure leaves that as it was.

use super::{ExportFormat, Exported, NoteExport};
use crate::{
    Library,
    error::{Error, Result},
    files,
    ids::{NoteId, VersionId},
    messages::{long_date, say},
    note::{self, Lang, Marking, NoteHeader},
    storage::{self, note::Stored},
};
use griot_document::write::{Language, NoteInput, Source, WriteError, Written, docx, html, markdown, pdf, resolve};
use rusqlite::Connection;
use std::{collections::BTreeMap, path::Path};

/// Writes a note to the file the user chose.
///
/// # Errors
/// `not_found` for an unknown note; `disk_full`, `read_only`, `internal` where the file cannot be written, the old file being as it was.
pub fn export(library: &Library, request: NoteExport) -> Result<Exported> {
    let path = library.granted(request.handle)?;
    export_to(library, request.note, request.format, &path)
}

/// Writes a note to a path.
///
/// # Errors
/// As [`export`].
pub fn export_to(library: &Library, note: NoteId, format: ExportFormat, path: &Path) -> Result<Exported> {
    let input = library.read(|db| input(db, &note::stored(db, note)?))?;
    let resolved = resolve(&input);
    let written = match format {
        ExportFormat::Docx => docx::write(&resolved),
        ExportFormat::Pdf => pdf::write(&resolved),
        ExportFormat::Html => html::write(&resolved),
        ExportFormat::Md => markdown::write(&resolved),
    };
    let Written { bytes, pages, dropped } = written.map_err(|error| match error {
        WriteError::Io(error) => error.into(),
        other => Error::internal(other),
    })?;
    Ok(Exported { pages, dropped, ..written_to(path, &bytes)? })
}

/// Writes a file whole or not at all.
pub(super) fn written_to(path: &Path, bytes: &[u8]) -> Result<Exported> {
    files::replace(path, bytes)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Exported { file, bytes: bytes.len() as u64, pages: None, dropped: Vec::new() })
}

fn input(db: &Connection, stored: &Stored) -> Result<NoteInput> {
    let lang = stored.row.lang;
    let mut sources = BTreeMap::new();
    for passage in stored.document.citations().into_iter().flat_map(|citation| &citation.passages) {
        if !sources.contains_key(&passage.article)
            && let Some(source) = source(db, VersionId(passage.article))?
        {
            sources.insert(passage.article, source);
        }
    }
    let template = note::template(stored.row.template, lang)?;
    let header = &stored.header;
    Ok(NoteInput {
        language: match lang {
            Lang::Fr => Language::Fr,
            Lang::En => Language::En,
        },
        kind: template.title,
        title: if header.subject.is_empty() { say(lang, "export-untitled", &[]) } else { header.subject.clone() },
        marking: (header.marking != Marking::None).then(|| word(lang, "marking", header.marking)),
        header: header_rows(header, lang),
        author: Some(header.drafted_by.clone()).filter(|author| !author.is_empty()),
        date: header.date.clone(),
        document: stored.document.clone(),
        sources,
    })
}

fn source(db: &Connection, version: VersionId) -> Result<Option<Source>> {
    let Some(article) = storage::article::of_version(db, version)? else { return Ok(None) };
    Ok(storage::article::get(db, article)?.map(|row| Source {
        outlet: row.outlet,
        title: row.title,
        authors: row.authors,
        published: row.published,
        url: row.url,
        lang: row.lang,
    }))
}

/// The header block in words; what is empty is left out. The subject is the title and is not said twice.
fn header_rows(header: &NoteHeader, lang: Lang) -> Vec<(String, String)> {
    let date = |date: &String| if date.is_empty() { String::new() } else { long_date(date, lang) };
    let people = [("drafted", &header.drafted_by), ("reviewed", &header.reviewed_by), ("approved", &header.approved_by)];
    let mut rows = vec![
        ("number", header.number.clone()),
        ("date", date(&header.date)),
        ("as-of", date(&header.as_of)),
        ("recipient", header.recipient.clone()),
        ("sender", header.sender.clone()),
        ("purpose", word(lang, "purpose", header.purpose)),
        ("status", word(lang, "status", header.status)),
    ];
    rows.extend(people.map(|(label, name)| (label, name.clone())));
    rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(label, value)| (say(lang, &format!("header-{label}"), &[]), value)).collect()
}

/// The user's word for a value: the message `kind-value`.
fn word(lang: Lang, kind: &str, value: impl serde::Serialize) -> String {
    let value = storage::to_word(&value).unwrap_or_default().replace('_', "-");
    say(lang, &format!("{kind}-{value}"), &[])
}
