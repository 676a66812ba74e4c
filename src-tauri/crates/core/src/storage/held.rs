//! Captures that wait for the user's word.

use super::{json, row, rows, run, to_json, to_word, word};
use crate::{
    ids::{DossierId, HeldId},
    import::HeldRow,
};
use griot_document::read::{Extract, Verdict};
use rusqlite::{Connection, Result, Row, named_params};

/// A capture about to wait.
#[derive(Debug)]
pub struct New<'import> {
    /// For which dossier.
    pub dossier: DossierId,
    /// The file's name or address.
    pub input: &'import str,
    /// Its name among the texts of one file, else empty.
    pub label: &'import str,
    /// The address it was fetched from.
    pub url: Option<&'import str>,
    /// What the reader gave.
    pub read: &'import Extract,
    /// The bytes it was read from, after their SHA-256.
    pub original: (&'import str, &'import [u8]),
    /// Its title.
    pub title: &'import str,
    /// Who published it.
    pub outlet: Option<&'import str>,
    /// When.
    pub published: Option<&'import str>,
    /// Partial or none.
    pub verdict: Verdict,
    /// Why, as codes.
    pub reasons: &'import [String],
    /// Words of text.
    pub words: u32,
    /// The opening of its text.
    pub excerpt: &'import str,
    /// What time it is.
    pub now: &'import str,
}

/// What waits, beside what the list shows.
#[derive(Debug)]
pub struct Waiting {
    /// For which dossier.
    pub dossier: DossierId,
    /// Its name among the texts of one file, else empty.
    pub label: String,
    /// The address it was fetched from.
    pub url: Option<String>,
    /// What the reader gave.
    pub read: Extract,
    /// The bytes it was read from.
    pub original: Vec<u8>,
}

/// Puts a capture with those that wait; where the same bytes wait already, gives that one.
pub fn put(db: &Connection, new: &New<'_>) -> Result<HeldId> {
    run(db, include_str!("article/insert_original.sql"), new.original)?;
    db.prepare_cached(include_str!("held/put.sql"))?.query_row(
        named_params! {
            ":dossier": new.dossier, ":input": new.input, ":label": new.label, ":url": new.url, ":extract": to_json(new.read)?,
            ":original": new.original.0, ":title": new.title, ":outlet": new.outlet, ":published": new.published,
            ":verdict": to_word(&new.verdict)?, ":reasons": to_json(&new.reasons)?, ":words": new.words, ":excerpt": new.excerpt,
            ":now": new.now,
        },
        |row| row.get(0),
    )
}

fn read(row: &Row<'_>) -> Result<HeldRow> {
    Ok(HeldRow {
        id: row.get(0)?,
        input: row.get(1)?,
        title: row.get(2)?,
        outlet: row.get(3)?,
        published: row.get(4)?,
        url: row.get(5)?,
        verdict: word(row, 6)?,
        reasons: json(row, 7)?,
        words: row.get(8)?,
        excerpt: row.get(9)?,
        since: row.get(10)?,
    })
}

/// Those of a dossier, newest first.
pub fn list(db: &Connection, dossier: DossierId) -> Result<Vec<HeldRow>> {
    rows(db, include_str!("held/list.sql"), [dossier], read)
}

/// One of them.
pub fn get(db: &Connection, held: HeldId) -> Result<Option<(HeldRow, Waiting)>> {
    row(db, include_str!("held/get.sql"), [held], |row| {
        let waiting = Waiting { dossier: row.get(11)?, label: row.get(12)?, url: row.get(5)?, read: json(row, 13)?, original: row.get(14)? };
        Ok((read(row)?, waiting))
    })
}

/// Forgets one, and its bytes where nothing else was read from them.
pub fn remove(db: &Connection, held: HeldId) -> Result<()> {
    let original: Option<String> = row(db, include_str!("held/remove.sql"), [held], |row| row.get(0))?;
    if let Some(original) = original {
        run(db, include_str!("held/remove_original.sql"), [original])?;
    }
    Ok(())
}
