//! An article in the search index. The index holds no text of its own: an entry is taken out by giving again exactly what went in, so
//! whatever changes a title or a text goes through here.

use super::parts::language;
use crate::{
    error::Result,
    ids::{ArticleId, VersionId},
    storage::{self, search::Entry},
};
use griot_analysis::words::{Tokens, tokens};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What was put into the index: the words of the title and of the text.
pub(crate) struct Filed {
    words: Tokens,
    /// Where the text begins.
    text: usize,
}

impl Filed {
    /// The stems of the text's content words, each once.
    pub fn stems(&self) -> BTreeSet<&str> {
        let of_text = self.words.list().iter().filter(|token| token.span.start >= self.text && !self.words.is_stop(token));
        of_text.map(|token| self.words.stem(token)).collect()
    }
}

/// Puts the newest version of an article into the index.
///
/// # Errors
/// Where the library cannot be written.
pub(crate) fn add(db: &Connection, article: ArticleId) -> Result<Option<Filed>> {
    let (Some((version, entry, filed)), Some(dossier)) = (entry(db, article)?, storage::article::dossier_of(db, article)?) else {
        return Ok(None);
    };
    storage::search::insert(db, dossier, article, version, &entry)?;
    Ok(Some(filed))
}

/// Takes the newest version of an article out of the index, before its title or text changes.
///
/// # Errors
/// Where the library cannot be written.
pub(crate) fn remove(db: &Connection, article: ArticleId) -> Result<()> {
    if let Some((version, entry, _)) = entry(db, article)? {
        storage::search::delete(db, version, &entry)?;
    }
    Ok(())
}

fn entry(db: &Connection, article: ArticleId) -> Result<Option<(VersionId, Entry, Filed)>> {
    let Some(row) = storage::article::get(db, article)? else { return Ok(None) };
    let text = storage::article::text(db, row.version)?.unwrap_or_default();
    let language = language(row.lang.as_deref());
    let words = tokens(&format!("{}\n{text}", row.title), language);
    let folded = words.list().iter().map(|token| words.folded(token)).collect::<Vec<_>>().join(" ");
    let plain = words.unaccented_stems();
    // Both stems of a word where they differ, so that it is found with its accents and without.
    let stemmed = words.list().iter().fold(String::new(), |mut all, token| {
        let stem = words.stem(token);
        all.push_str(stem);
        all.push(' ');
        if let Some(plain) = plain.get(token.form).filter(|plain| plain.as_ref() != stem) {
            all.push_str(plain);
            all.push(' ');
        }
        all
    });
    drop(plain);
    Ok(Some((row.version, Entry { folded, stemmed }, Filed { text: row.title.len() + 1, words })))
}
