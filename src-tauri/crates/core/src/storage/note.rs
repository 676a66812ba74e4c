//! Notes, their kept versions, and which articles they cite.

use super::{json, row, rows, run, to_json, to_word, word};
use crate::{
    ids::{DossierId, NoteId, NoteVersionId, Revision, RoundId},
    note::{Lang, NoteHeader, NoteRow, NoteVersionRow, TemplateId},
};
use griot_document::tree::{Document, SCHEMA};
use rusqlite::{Connection, Result, Row, named_params};

/// A note as it is stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// What lists show.
    pub row: NoteRow,
    /// Its dossier.
    pub dossier: DossierId,
    /// Its revision.
    pub revision: Revision,
    /// Its header.
    pub header: NoteHeader,
    /// Its body.
    pub document: Document,
}

fn read(row: &Row<'_>) -> Result<NoteRow> {
    let header: NoteHeader = json(row, 3)?;
    Ok(NoteRow {
        id: row.get(0)?,
        template: word(row, 1)?,
        lang: word(row, 2)?,
        subject: header.subject,
        number: header.number,
        status: header.status,
        changed: row.get(4)?,
        words: row.get(5)?,
        citation_count: row.get(6)?,
        round: row.get(7)?,
        previous: row.get(8)?,
    })
}

/// The notes of a dossier, last changed first.
pub fn list(db: &Connection, dossier: DossierId) -> Result<Vec<NoteRow>> {
    rows(db, include_str!("note/list.sql"), [dossier], read)
}

/// One note, in the bin or not.
pub fn get(db: &Connection, note: NoteId) -> Result<Option<Stored>> {
    row(db, include_str!("note/get.sql"), [note], |row| {
        Ok(Stored { row: read(row)?, header: json(row, 3)?, dossier: row.get(9)?, revision: row.get(10)?, document: json(row, 11)? })
    })
}

/// Adds a note with its first revision.
pub fn insert(
    db: &Connection,
    dossier: DossierId,
    template: TemplateId,
    lang: Lang,
    header: &NoteHeader,
    document: &Document,
    now: &str,
) -> Result<NoteId> {
    run(
        db,
        include_str!("note/insert.sql"),
        named_params! {
            ":dossier": dossier, ":template": to_word(&template)?, ":lang": to_word(&lang)?, ":header": to_json(header)?,
            ":document": to_json(document)?, ":schema": SCHEMA, ":words": words(document), ":citations": citations(document), ":now": now,
        },
    )?;
    let note = NoteId(db.last_insert_rowid());
    file_citations(db, note, document)?;
    Ok(note)
}

/// Keeps what a note was made from: the round it is of, the note it follows.
pub fn link(db: &Connection, note: NoteId, round: Option<&RoundId>, previous: Option<NoteId>) -> Result<usize> {
    run(db, include_str!("note/link.sql"), (note, round, previous))
}

/// Whether a note of a dossier that is not in the bin bears this number.
pub fn has_number(db: &Connection, dossier: DossierId, number: &str) -> Result<bool> {
    Ok(row(db, include_str!("note/has_number.sql"), (dossier, number), |row| row.get(0))?.unwrap_or_default())
}

/// Stores the next revision of a note.
pub fn update(db: &Connection, note: NoteId, header: &NoteHeader, document: &Document, now: &str) -> Result<Revision> {
    run(
        db,
        include_str!("note/update.sql"),
        named_params! {
            ":id": note, ":header": to_json(header)?, ":document": to_json(document)?, ":schema": SCHEMA, ":words": words(document),
            ":citations": citations(document), ":now": now,
        },
    )?;
    file_citations(db, note, document)?;
    row(db, include_str!("note/revision.sql"), [note], |row| row.get(0)).map(|revision| revision.unwrap_or(Revision(0)))
}

fn file_citations(db: &Connection, note: NoteId, document: &Document) -> Result<()> {
    run(db, include_str!("note/clear_citations.sql"), [note])?;
    let passages = document.citations().into_iter().flat_map(|citation| &citation.passages);
    for (position, passage) in (0_i64..).zip(passages) {
        let bounds = [passage.start, passage.end].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        run(db, include_str!("note/add_citation.sql"), (note, position, passage.article, bounds[0], bounds[1]))?;
    }
    Ok(())
}

/// Keeps a version of a note.
pub fn keep(db: &Connection, note: NoteId, revision: Revision, header: &NoteHeader, document: &Document, reason: &str, now: &str) -> Result<usize> {
    run(
        db,
        include_str!("note/keep.sql"),
        named_params! {
            ":note": note, ":revision": revision, ":header": to_json(header)?, ":document": to_json(document)?, ":schema": SCHEMA,
            ":words": words(document), ":reason": reason, ":now": now,
        },
    )
}

/// When the newest version of a note was kept.
pub fn last_kept(db: &Connection, note: NoteId) -> Result<Option<String>> {
    row(db, include_str!("note/last_kept.sql"), [note], |row| row.get(0))
}

/// The kept versions of a note, newest first.
pub fn versions(db: &Connection, note: NoteId) -> Result<Vec<NoteVersionRow>> {
    rows(db, include_str!("note/versions.sql"), [note], |row| {
        Ok(NoteVersionRow { id: row.get(0)?, kept: row.get(1)?, reason: row.get(2)?, words: row.get(3)? })
    })
}

/// A kept version: its note, header and body.
pub fn version(db: &Connection, version: NoteVersionId) -> Result<Option<(NoteId, NoteHeader, Document)>> {
    row(db, include_str!("note/version.sql"), [version], |row| Ok((row.get(0)?, json(row, 1)?, json(row, 2)?)))
}

/// Puts a note into the bin (`now`) or takes it out (none).
pub fn bin(db: &Connection, note: NoteId, now: Option<&str>) -> Result<usize> {
    run(db, include_str!("note/bin.sql"), (note, now))
}

fn words(document: &Document) -> i64 {
    i64::try_from(document.words()).unwrap_or(i64::MAX)
}

fn citations(document: &Document) -> i64 {
    i64::try_from(document.citations().len()).unwrap_or(i64::MAX)
}
