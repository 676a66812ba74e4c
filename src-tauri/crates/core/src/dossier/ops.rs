//! What can be done with dossiers and settings.

use super::{DossierCreate, DossierList, DossierRename, DossierRow, LibraryDetail, LibraryState, Settings, SettingsSet};
use crate::{
    Library,
    error::{Code, Error, Result},
    ids::DossierId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// What the window asks first.
///
/// # Errors
/// Where the library cannot be read.
pub fn state(library: &Library, _: LibraryState) -> Result<LibraryDetail> {
    library.read(|db| {
        Ok(LibraryDetail {
            file: library.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            read_only: library.is_read_only(),
            settings: storage::dossier::settings(db)?,
            dossiers: storage::dossier::list(db)?,
            requests: storage::network::sent(db)?,
        })
    })
}

/// Keeps what the user has chosen; a language takes effect at once.
///
/// # Errors
/// `bad_request` for a size of text outside 80 to 200 %; `read_only`.
pub fn set_settings(library: &Library, request: SettingsSet) -> Result<Settings> {
    let settings = request.settings;
    if settings.text_size.is_some_and(|size| !(80..=200).contains(&size)) {
        return Err(Error::bad_request("text_size"));
    }
    library.write(|db, changes| {
        storage::dossier::set_settings(db, &settings)?;
        changes.of(Kind::Settings);
        Ok(())
    })?;
    if let Some(lang) = settings.lang {
        library.set_lang(lang);
    }
    Ok(settings)
}

/// The dossiers, last used first.
///
/// # Errors
/// Where the library cannot be read.
pub fn list(library: &Library, _: DossierList) -> Result<Vec<DossierRow>> {
    library.read(|db| Ok(storage::dossier::list(db)?))
}

/// Makes a dossier.
///
/// # Errors
/// `bad_request` for an empty, too long or taken title.
pub fn create(library: &Library, request: DossierCreate) -> Result<DossierRow> {
    let title = title(&request.title)?;
    library.write(|db, changes| {
        if storage::dossier::by_title(db, title)?.is_some() {
            return Err(Error::invalid("error-dossier-taken", title));
        }
        let dossier = storage::dossier::insert(db, title, false, &library.stamp())?;
        changes.of(Kind::Dossier);
        get(db, dossier)
    })
}

/// Gives a dossier another title.
///
/// # Errors
/// As [`create`], and `not_found`.
pub fn rename(library: &Library, request: DossierRename) -> Result<DossierRow> {
    let title = title(&request.title)?;
    library.write(|db, changes| {
        if storage::dossier::by_title(db, title)?.is_some_and(|other| other != request.dossier) {
            return Err(Error::invalid("error-dossier-taken", title));
        }
        storage::dossier::rename(db, request.dossier, title)?;
        changes.of(Kind::Dossier);
        get(db, request.dossier)
    })
}

/// One dossier.
///
/// # Errors
/// `not_found`.
pub fn get(db: &Connection, dossier: DossierId) -> Result<DossierRow> {
    storage::dossier::get(db, dossier)?.ok_or_else(|| Error::not_found("error-not-found-dossier", dossier))
}

/// A dossier named by its number or its title.
///
/// # Errors
/// `not_found`.
pub fn resolve(library: &Library, name: &str) -> Result<DossierRow> {
    library.read(|db| {
        let by_title = storage::dossier::by_title(db, name.trim())?;
        match by_title.or_else(|| name.trim().parse().ok().map(DossierId)) {
            Some(dossier) => get(db, dossier).map_err(|_| Error::not_found("error-not-found-dossier", name)),
            None => Err(Error::not_found("error-not-found-dossier", name)),
        }
    })
}

fn title(raw: &str) -> Result<&str> {
    let title = raw.trim();
    match title.chars().count() {
        1..=200 => Ok(title),
        _ => Err(Error::new(Code::BadRequest, "error-dossier-title", vec![])),
    }
}
