//! An article in the search index. The index holds no text of its own: an entry is taken out by giving again exactly what went in, so
//! whatever changes a title or a text goes through here.

use super::parts::language;
use crate::{
    error::Result,
    ids::{ArticleId, VersionId},
    storage::{self, search::Entry},
};
use griot_analysis::words::{unaccented_stems, words};
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
    let language = language(row.lang.as_deref());
    let words = words(&format!("{}\n{text}", row.title), language);
    let folded = words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    // Both stems of a word where they differ, so that it is found with its accents and without.
    let stemmed = words.iter().zip(unaccented_stems(&words, language)).fold(String::new(), |mut all, (word, plain)| {
        all.push_str(&word.stem);
        all.push(' ');
        if plain != word.stem {
            all.push_str(&plain);
            all.push(' ');
        }
        all
    });
    Ok(Some((row.version, Entry { folded, stemmed })))
}
