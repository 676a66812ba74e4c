//! Listing actors and themes.

use super::{ActorList, ActorRow, ThemeList, ThemeRow};
use crate::{Library, article::check_date, error::Result, storage};

/// The actors of a dossier by name.
///
/// # Errors
/// `bad_request` where `at` is no date.
pub fn list(library: &Library, request: ActorList) -> Result<Vec<ActorRow>> {
    request.at.as_deref().map_or(Ok(()), check_date)?;
    library.read(|db| Ok(storage::actor::list(db, request.dossier, request.at.as_deref())?))
}

/// The themes of a dossier in order.
///
/// # Errors
/// Where the library cannot be read.
pub fn themes(library: &Library, request: ThemeList) -> Result<Vec<ThemeRow>> {
    library.read(|db| Ok(storage::actor::themes(db, request.dossier)?))
}
