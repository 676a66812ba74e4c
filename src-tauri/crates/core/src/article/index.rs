//! An article in the search index. The index holds no text of its own: an entry is taken out by giving again exactly what went in, so
//! whatever changes a title or a text goes through here.

use super::parts::language;
use crate::{
    error::Result,
    ids::{ArticleId, VersionId},
    storage::{self, search::Entry},
};
use griot_analysis::words::{Word, words};
use rusqlite::Connection;

/// Puts the newest version of an article into the index.
///
/// # Errors
/// Where the library cannot be written.
pub(crate) fn add(db: &Connection, article: ArticleId) -> Result<()> {
    if let (Some((version, entry)), Some(dossier)) = (entry(db, article)?, storage::article::dossier_of(db, article)?) {
        storage::search::insert(db, dossier, article, version, &entry)?;
    }
    Ok(())
}

/// Takes the newest version of an article out of the index, before its title or text changes.
///
/// # Errors
/// Where the library cannot be written.
pub(crate) fn remove(db: &Connection, article: ArticleId) -> Result<()> {
    if let Some((version, entry)) = entry(db, article)? {
        storage::search::delete(db, version, &entry)?;
    }
    Ok(())
}

fn entry(db: &Connection, article: ArticleId) -> Result<Option<(VersionId, Entry)>> {
    let Some(row) = storage::article::get(db, article)? else { return Ok(None) };
    let text = storage::article::text(db, row.version)?.unwrap_or_default();
    let words = words(&format!("{}\n{text}", row.title), language(row.lang.as_deref()));
    let join = |part: fn(&Word) -> &str| words.iter().map(part).collect::<Vec<_>>().join(" ");
    Ok(Some((row.version, Entry { folded: join(|word| &word.folded), stemmed: join(|word| &word.stem) })))
}
