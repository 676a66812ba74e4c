//! Feeds that are followed, and their entries.

use super::{json, row, rows, run, to_json, to_word, word};
use crate::{
    error::Error,
    feed::{Entry, EntryState, FeedEntryRow, FeedRow, FeedState, Message},
    ids::{ArticleId, DossierId, FeedEntryId, FeedId},
};
use griot_document::read::Extract;
use rusqlite::{Connection, Result, Row, named_params};
use sha2::{Digest, Sha256};

/// How many entries of a feed are kept, those that it held last.
const KEPT: usize = 2000;

/// A row of the list whose message is not in words yet.
#[derive(Debug)]
pub struct Listed {
    /// The row, its message empty.
    pub row: FeedRow,
    /// Its message.
    pub message: Option<Message>,
}

/// What is needed to ask a feed.
#[derive(Debug)]
pub struct Following {
    /// Its id.
    pub id: FeedId,
    /// Its dossier.
    pub dossier: DossierId,
    /// Its address.
    pub url: String,
    /// Its name.
    pub title: String,
    /// Whether the user gave the name.
    pub named: bool,
    /// The `ETag` of the last answer that was read well.
    pub etag: Option<String>,
    /// Its `Last-Modified`.
    pub last_modified: Option<String>,
    /// When its host wants to be asked again.
    pub not_before: Option<String>,
}

/// How a question ended.
#[derive(Debug)]
pub struct Settled {
    /// How.
    pub state: FeedState,
    /// A new address.
    pub url: Option<String>,
    /// The feed's own name.
    pub title: Option<String>,
    /// Its site.
    pub site: Option<String>,
    /// What to ask with next time.
    pub etag: Option<String>,
    /// What to ask with next time.
    pub last_modified: Option<String>,
    /// What there is to say.
    pub message: Option<Message>,
    /// When its host wants to be asked again.
    pub not_before: Option<String>,
}

/// An entry that is kept.
#[derive(Debug)]
pub struct Kept {
    /// Its id.
    pub id: FeedEntryId,
    /// Its dossier.
    pub dossier: DossierId,
    /// Its title.
    pub title: String,
    /// The address of its page.
    pub url: Option<String>,
    /// Words of text.
    pub words: u32,
    /// Whether it is the whole text.
    pub complete: bool,
    /// What has become of it.
    pub state: EntryState,
    /// The article it became.
    pub article: Option<ArticleId>,
}

fn read(row: &Row<'_>) -> Result<Listed> {
    let message: Option<String> = row.get(8)?;
    Ok(Listed {
        row: FeedRow {
            id: row.get(0)?,
            title: row.get(1)?,
            url: row.get(2)?,
            site: row.get(3)?,
            folder: row.get(4)?,
            checked: row.get(5)?,
            state: word(row, 6)?,
            message: None,
            entries: row.get(7)?,
            fresh: row.get(9)?,
        },
        message: message.map(|_| json(row, 8)).transpose()?,
    })
}

/// The feeds of a dossier, by folder and title.
pub fn list(db: &Connection, dossier: DossierId) -> Result<Vec<Listed>> {
    rows(db, include_str!("feed/list.sql"), [dossier], read)
}

/// One feed.
pub fn get(db: &Connection, feed: FeedId) -> Result<Option<Listed>> {
    row(db, include_str!("feed/get.sql"), [feed], read)
}

/// The feed at one of two addresses.
pub fn by_url(db: &Connection, dossier: DossierId, url: &str, or: &str) -> Result<Option<FeedId>> {
    row(db, include_str!("feed/by_url.sql"), (dossier, url, or), |row| row.get(0))
}

/// Adds a feed.
pub fn insert(db: &Connection, dossier: DossierId, url: &str, title: &str, named: bool, site: Option<&str>, folder: Option<&str>) -> Result<FeedId> {
    run(db, include_str!("feed/insert.sql"), (dossier, url, title, named, site, folder))?;
    Ok(FeedId(db.last_insert_rowid()))
}

/// Changes a feed's name and folder.
pub fn edit(db: &Connection, feed: FeedId, title: &str, folder: Option<&str>) -> Result<usize> {
    run(db, include_str!("feed/edit.sql"), (feed, title, folder))
}

/// Removes a feed, its entries and the documents that nothing needs any more; gives whether it was there.
pub fn remove(db: &Connection, feed: FeedId) -> Result<usize> {
    let removed = run(db, include_str!("feed/remove.sql"), [feed])?;
    run(db, include_str!("feed/drop_documents.sql"), [])?;
    Ok(removed)
}

/// What is needed to ask a feed.
///
/// # Errors
/// `not_found`.
pub fn following(db: &Connection, feed: FeedId) -> crate::error::Result<Following> {
    let found = row(db, include_str!("feed/following.sql"), [feed], |row| {
        Ok(Following {
            id: row.get(0)?,
            dossier: row.get(1)?,
            url: row.get(2)?,
            title: row.get(3)?,
            named: row.get(4)?,
            etag: row.get(5)?,
            last_modified: row.get(6)?,
            not_before: row.get(7)?,
        })
    })?;
    found.ok_or_else(|| Error::not_found("error-not-found-feed", feed))
}

/// Keeps how a question ended. An address that another feed of the dossier has already is not taken over.
pub fn settle(db: &Connection, feed: &Following, settled: &Settled, now: &str) -> Result<()> {
    let url = match &settled.url {
        Some(url) if by_url(db, feed.dossier, url, url)?.is_none() => url,
        _ => &feed.url,
    };
    run(
        db,
        include_str!("feed/settle.sql"),
        named_params! {
            ":feed": feed.id, ":url": url, ":title": settled.title, ":site": settled.site, ":etag": settled.etag,
            ":last_modified": settled.last_modified, ":state": to_word(&settled.state)?,
            ":message": settled.message.as_ref().map(to_json).transpose()?, ":not_before": settled.not_before, ":now": now,
        },
    )?;
    Ok(())
}

/// Keeps a feed's entries, in its order; gives how many are new. `document`: the bytes they were read from.
pub fn keep(db: &Connection, feed: &Following, entries: &[Entry], document: Option<&[u8]>, now: &str) -> Result<usize> {
    let hash = document.filter(|_| entries.iter().any(|entry| entry.complete)).map(|bytes| {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        (hash, bytes)
    });
    if let Some((hash, bytes)) = &hash {
        run(db, include_str!("feed/insert_document.sql"), (hash, bytes))?;
    }
    let mut new = 0;
    // Feeds name the newest first; among those of one instant the last one added is listed first.
    for entry in entries.iter().rev() {
        let touched = run(db, include_str!("feed/touch_entry.sql"), (feed.id, &entry.key, now))?;
        let sql = if touched == 0 { include_str!("feed/insert_entry.sql") } else { include_str!("feed/restate_entry.sql") };
        let document = hash.as_ref().filter(|_| entry.complete).map(|(hash, _)| hash);
        let extract = to_json(&entry.extract)?;
        let words = i64::try_from(entry.words).unwrap_or(i64::MAX);
        let params = named_params! {
            ":feed": feed.id, ":dossier": feed.dossier, ":key": entry.key, ":title": entry.title, ":url": entry.url,
            ":published": entry.published, ":sorted": entry.sorted, ":excerpt": entry.excerpt, ":words": words,
            ":complete": entry.complete, ":extract": extract, ":document": document, ":now": now,
        };
        run(db, sql, params)?;
        new += usize::from(touched == 0);
    }
    run(db, include_str!("feed/thin.sql"), (feed.id, i64::try_from(KEPT).unwrap_or(i64::MAX)))?;
    run(db, include_str!("feed/drop_documents.sql"), [])?;
    Ok(new)
}

/// A page of entries, newest first, and how many there are.
pub fn entries(
    db: &Connection,
    dossier: DossierId,
    feed: Option<FeedId>,
    state: Option<EntryState>,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<FeedEntryRow>)> {
    let state = state.as_ref().map(to_word).transpose()?;
    let read = |row: &Row<'_>| {
        Ok(FeedEntryRow {
            id: row.get(0)?,
            feed: row.get(1)?,
            feed_title: row.get(2)?,
            title: row.get(3)?,
            url: row.get(4)?,
            published: row.get(5)?,
            excerpt: row.get(6)?,
            words: row.get(7)?,
            complete: row.get(8)?,
            state: word(row, 9)?,
            article: row.get(10)?,
        })
    };
    let (total, found) = match feed {
        Some(feed) => (
            row(db, include_str!("feed/count_of_feed.sql"), (dossier, &state, feed), |row| row.get(0))?,
            rows(db, include_str!("feed/entries_of_feed.sql"), (dossier, &state, limit, offset, feed), read)?,
        ),
        None => (
            row(db, include_str!("feed/count.sql"), (dossier, &state), |row| row.get(0))?,
            rows(db, include_str!("feed/entries.sql"), (dossier, &state, limit, offset), read)?,
        ),
    };
    Ok((total.unwrap_or_default(), found))
}

/// One entry.
pub fn entry(db: &Connection, entry: FeedEntryId) -> Result<Option<Kept>> {
    row(db, include_str!("feed/entry.sql"), [entry], |row| {
        Ok(Kept {
            id: row.get(0)?,
            dossier: row.get(1)?,
            title: row.get(2)?,
            url: row.get(3)?,
            words: row.get(4)?,
            complete: row.get(5)?,
            state: word(row, 6)?,
            article: row.get(7)?,
        })
    })
}

/// What the reader gave of an entry, and the bytes of its feed where they are kept.
pub fn content(db: &Connection, entry: FeedEntryId) -> Result<(Extract, Option<Vec<u8>>)> {
    let found = row(db, include_str!("feed/content.sql"), [entry], |row| Ok((json(row, 0)?, row.get(1)?)))?;
    found.ok_or(rusqlite::Error::QueryReturnedNoRows)
}

/// Marks an entry as taken. The article has the feed's bytes by now.
pub fn taken(db: &Connection, entry: FeedEntryId, article: Option<ArticleId>) -> Result<()> {
    run(db, include_str!("feed/taken.sql"), (entry, article))?;
    run(db, include_str!("feed/drop_documents.sql"), [])?;
    Ok(())
}

/// Sets an entry aside or takes it back; one that is taken stays so.
pub fn set_state(db: &Connection, entry: FeedEntryId, state: EntryState) -> Result<usize> {
    run(db, include_str!("feed/set_state.sql"), (entry, to_word(&state)?))
}

#[cfg(test)]
mod tests;
