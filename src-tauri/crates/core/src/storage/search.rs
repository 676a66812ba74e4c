//! The full-text index: contentless FTS5 over folded and stemmed words, so an entry can only be taken out by saying what went in.

use super::{row, rows, run};
use crate::ids::{ArticleId, DossierId, VersionId};
use rusqlite::{Connection, Result};

/// What an entry of the index is made of.
#[derive(Debug)]
pub struct Entry {
    /// The version's words, folded, joined by spaces.
    pub folded: String,
    /// The version's stems likewise.
    pub stemmed: String,
}

/// Puts a version into the index.
pub fn insert(db: &Connection, dossier: DossierId, article: ArticleId, version: VersionId, entry: &Entry) -> Result<()> {
    run(db, include_str!("search/insert_document.sql"), (version, article, dossier))?;
    run(db, include_str!("search/insert.sql"), (version, &entry.folded, &entry.stemmed))?;
    Ok(())
}

/// Takes a version out of the index; `entry` is what went in.
pub fn delete(db: &Connection, version: VersionId, entry: &Entry) -> Result<()> {
    run(db, include_str!("search/delete.sql"), (version, &entry.folded, &entry.stemmed))?;
    run(db, include_str!("search/delete_document.sql"), [version])?;
    Ok(())
}

/// A matching version and its score, higher is better.
#[derive(Debug)]
pub struct Match {
    /// The article.
    pub article: ArticleId,
    /// The version.
    pub version: VersionId,
    /// BM25, sign turned.
    pub score: f64,
}

/// The best matches of an FTS5 expression.
pub fn search(db: &Connection, expression: &str, dossier: Option<DossierId>, limit: u32) -> Result<Vec<Match>> {
    rows(db, include_str!("search/search.sql"), (expression, dossier, limit), |row| {
        Ok(Match { article: row.get(0)?, version: row.get(1)?, score: row.get(2)? })
    })
}

/// How many articles match.
pub fn count(db: &Connection, expression: &str, dossier: Option<DossierId>) -> Result<u32> {
    Ok(row(db, include_str!("search/count.sql"), (expression, dossier), |row| row.get(0))?.unwrap_or(0))
}
