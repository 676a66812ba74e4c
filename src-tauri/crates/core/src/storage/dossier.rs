//! Dossiers and settings.

use super::{row, rows, run};
use crate::{
    dossier::{DossierRow, Settings},
    error::Error,
    ids::DossierId,
};
use rusqlite::{Connection, Result, Row};

fn read(row: &Row<'_>) -> Result<DossierRow> {
    Ok(DossierRow {
        id: row.get(0)?,
        title: row.get(1)?,
        demo: row.get(2)?,
        articles: row.get(3)?,
        events: row.get(4)?,
        actors: row.get(5)?,
        notes: row.get(6)?,
    })
}

/// All dossiers, last used first.
pub fn list(db: &Connection) -> Result<Vec<DossierRow>> {
    rows(db, include_str!("dossier/list.sql"), [], read)
}

/// One dossier.
pub fn get(db: &Connection, dossier: DossierId) -> Result<Option<DossierRow>> {
    row(db, include_str!("dossier/get.sql"), [dossier], read)
}

/// The title of a dossier that must exist.
///
/// # Errors
/// `not_found`.
pub fn must_exist(db: &Connection, dossier: DossierId) -> crate::error::Result<String> {
    let title = row(db, include_str!("dossier/title.sql"), [dossier], |row| row.get(0))?;
    title.ok_or_else(|| Error::not_found("error-not-found-dossier", dossier))
}

/// The dossier of this title.
pub fn by_title(db: &Connection, title: &str) -> Result<Option<DossierId>> {
    row(db, include_str!("dossier/by_title.sql"), [title], |row| row.get(0))
}

/// The demonstration dossier.
pub fn demo(db: &Connection) -> Result<Option<DossierId>> {
    row(db, include_str!("dossier/demo.sql"), [], |row| row.get(0))
}

/// Adds a dossier.
pub fn insert(db: &Connection, title: &str, demo: bool, now: &str) -> Result<DossierId> {
    run(db, include_str!("dossier/insert.sql"), (title, demo, now))?;
    Ok(DossierId(db.last_insert_rowid()))
}

/// Changes a title.
pub fn rename(db: &Connection, dossier: DossierId, title: &str) -> Result<usize> {
    run(db, include_str!("dossier/rename.sql"), (dossier, title))
}

/// Marks a dossier as used now.
pub fn touch(db: &Connection, dossier: DossierId, now: &str) -> Result<usize> {
    run(db, include_str!("dossier/touch.sql"), (dossier, now))
}

/// What the user has chosen; the defaults where nothing is stored.
pub fn settings(db: &Connection) -> Result<Settings> {
    let stored = row(db, include_str!("dossier/setting.sql"), ["settings"], |row| super::json::<Settings>(row, 0))?;
    Ok(stored.unwrap_or_default())
}

/// Keeps what the user has chosen.
pub fn set_settings(db: &Connection, settings: &Settings) -> Result<usize> {
    run(db, include_str!("dossier/set_setting.sql"), ("settings", super::to_json(settings)?))
}
