//! What was written down when: facts by their last change, articles by their last capture.

use super::rows;
use crate::ids::{ArticleId, DossierId, VersionId};
use rusqlite::{Connection, Result};
use std::collections::HashMap;

/// When each fact of a dossier was last changed, RFC 3339; empty where that was not kept.
pub fn recorded(db: &Connection, dossier: DossierId) -> Result<HashMap<String, String>> {
    Ok(rows(db, include_str!("changes/recorded.sql"), [dossier], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// An article as changes show it.
#[derive(Debug, Clone)]
pub struct Came {
    /// Its id.
    pub article: ArticleId,
    /// Its newest version.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// Its near-copies.
    pub group: ArticleId,
    /// When its newest version was captured.
    pub captured: String,
}

/// The articles published in a period, or captured after a time.
pub fn articles(db: &Connection, dossier: DossierId, (from, to): (&str, &str), after: &str) -> Result<Vec<Came>> {
    rows(db, include_str!("changes/articles.sql"), (dossier, from, to, after), |row| {
        Ok(Came {
            article: row.get(0)?,
            version: row.get(1)?,
            title: row.get(2)?,
            lang: row.get(3)?,
            published: row.get(4)?,
            group: row.get(5)?,
            captured: row.get(6)?,
        })
    })
}
