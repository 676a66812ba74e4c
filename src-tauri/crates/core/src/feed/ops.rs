//! Following feeds, and the list of what they hold.

use super::{EntryState, FeedAdd, FeedAside, FeedEdit, FeedEntries, FeedEntryPage, FeedList, FeedRemove, FeedRow, address};
use crate::{
    Library,
    error::{Code, Error, Result},
    ids::{DossierId, FeedId},
    messages::Lang,
    notice::Kind,
    storage::{self, feed::Listed},
};
use griot_document::read::FeedLink;
use rusqlite::Connection;

/// The longest title or folder, in characters.
const LONGEST: usize = 200;

/// How many entries can be set aside at once.
const MANY: usize = 1000;

/// The feeds of a dossier, by folder and title.
///
/// # Errors
/// Where the library cannot be read.
pub fn list(library: &Library, request: FeedList) -> Result<Vec<FeedRow>> {
    let lang = library.lang();
    let all = library.read(|db| Ok(storage::feed::list(db, request.dossier)?))?;
    Ok(all.into_iter().map(|listed| in_words(listed, lang)).collect())
}

/// Follows a feed, not asked yet. One that is followed already is given back as it is.
///
/// # Errors
/// `bad_request` for what is no address of the web, or a title over 200 characters; `not_found`; `read_only`.
pub fn add(library: &Library, request: FeedAdd) -> Result<FeedRow> {
    let title = request.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    title.map_or(Ok(()), |title| check(title, "error-feed-title"))?;
    put(library, request.dossier, &request.url, title, None, None)
}

/// Follows a feed that a list names.
///
/// # Errors
/// As [`add`].
pub(crate) fn follow(library: &Library, dossier: DossierId, link: &FeedLink) -> Result<FeedRow> {
    let cut = |text: &str| Some(text.trim().chars().take(LONGEST).collect::<String>()).filter(|text| !text.is_empty());
    let site = link.site.as_deref().and_then(address::page);
    let folder = link.folder.as_deref().and_then(cut);
    put(library, dossier, &link.url, cut(&link.title).as_deref(), site.as_deref(), folder.as_deref())
}

fn put(library: &Library, dossier: DossierId, url: &str, title: Option<&str>, site: Option<&str>, folder: Option<&str>) -> Result<FeedRow> {
    let url = String::from(address::normal(url)?);
    library.write(|db, changes| {
        storage::dossier::must_exist(db, dossier)?;
        let known = storage::feed::by_url(db, dossier, &url, &address::other_scheme(&url))?;
        let feed = match known {
            Some(feed) => feed,
            None => {
                changes.of(Kind::Feed);
                let host = address::host(&url);
                storage::feed::insert(db, dossier, &url, title.unwrap_or(&host), title.is_some(), site, folder)?
            }
        };
        get(db, feed, library.lang())
    })
}

/// Gives a feed another name or folder.
///
/// # Errors
/// `bad_request` for an empty title or one over 200 characters; `not_found`; `read_only`.
pub fn edit(library: &Library, request: FeedEdit) -> Result<FeedRow> {
    let title = request.title.trim();
    check(title, "error-feed-title")?;
    let folder = request.folder.as_deref().map(str::trim).filter(|folder| !folder.is_empty());
    folder.map_or(Ok(()), |folder| check(folder, "error-feed-folder"))?;
    library.write(|db, changes| {
        storage::feed::edit(db, request.feed, title, folder)?;
        changes.of(Kind::Feed);
        get(db, request.feed, library.lang())
    })
}

/// Follows a feed no longer. Its articles stay.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn remove(library: &Library, request: FeedRemove) -> Result<()> {
    library.write(|db, changes| {
        if storage::feed::remove(db, request.feed)? == 0 {
            return Err(Error::not_found("error-not-found-feed", request.feed));
        }
        changes.of(Kind::Feed);
        Ok(())
    })
}

/// Entries, newest first.
///
/// # Errors
/// Where the library cannot be read.
pub fn entries(library: &Library, request: FeedEntries) -> Result<FeedEntryPage> {
    let limit = request.limit.unwrap_or(200).clamp(1, 1000);
    library.read(|db| {
        let (total, rows) = storage::feed::entries(db, request.dossier, request.feed, request.state, request.offset, limit)?;
        Ok(FeedEntryPage { total, rows })
    })
}

/// Sets entries aside, or takes them back. One that has become an article stays what it is.
///
/// # Errors
/// `bad_request` for none, over 1000, or another state than fresh or aside; `not_found`; `read_only`.
pub fn aside(library: &Library, request: FeedAside) -> Result<()> {
    if request.entries.is_empty() || request.entries.len() > MANY || request.state == EntryState::Taken {
        return Err(Error::bad_request("1 to 1000 entries, fresh or aside"));
    }
    library.write(|db, changes| {
        for entry in &request.entries {
            if storage::feed::entry(db, *entry)?.is_none() {
                return Err(Error::not_found("error-not-found-entry", entry));
            }
            storage::feed::set_state(db, *entry, request.state)?;
        }
        changes.of(Kind::Feed);
        Ok(())
    })
}

fn get(db: &Connection, feed: FeedId, lang: Lang) -> Result<FeedRow> {
    let listed = storage::feed::get(db, feed)?.ok_or_else(|| Error::not_found("error-not-found-feed", feed))?;
    Ok(in_words(listed, lang))
}

fn in_words(listed: Listed, lang: Lang) -> FeedRow {
    FeedRow { message: listed.message.map(|message| message.say(lang)), ..listed.row }
}

fn check(text: &str, key: &'static str) -> Result<()> {
    match text.chars().count() {
        1..=LONGEST => Ok(()),
        _ => Err(Error::new(Code::BadRequest, key, vec![])),
    }
}
