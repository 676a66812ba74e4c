//! Listing, adding and changing points.

use super::{PointList, PointRow, PointSave};
use crate::{
    Library,
    article::check_date,
    error::{Error, Result},
    fact::{check_event, check_sources, check_theme, check_title, id_of},
    ids::PointId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// The points of a dossier by theme.
///
/// # Errors
/// Where the library cannot be read.
pub fn list(library: &Library, request: PointList) -> Result<Vec<PointRow>> {
    library.read(|db| Ok(storage::position::points(db, &request)?))
}

/// Adds or changes a point.
///
/// # Errors
/// `bad_request` that names the field: no text, an impossible date, an unknown theme, a passage whose text is not there, an address that is
/// none; `not_found`; `read_only`.
pub fn save(library: &Library, mut request: PointSave) -> Result<PointRow> {
    library.write(|db, changes| {
        let own = match &request.point {
            Some(point) => Some((point.0.as_str(), storage::position::point(db, point)?.map(|(home, _)| home))),
            None => None,
        };
        let id = PointId(id_of(db, own, request.dossier, "pt", "error-not-found-position")?);
        store(db, &id, &mut request, &library.stamp())?;
        changes.of(Kind::Position);
        Ok(storage::position::point(db, &id)?.ok_or_else(|| Error::internal("point not stored"))?.1)
    })
}

/// Checks and stores a point under an id of its own.
pub(crate) fn store(db: &Connection, id: &PointId, request: &mut PointSave, now: &str) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.text, "error-position-text")?;
    request.date.as_deref().map_or(Ok(()), check_date)?;
    check_theme(db, dossier, &request.theme)?;
    request.events.iter().try_for_each(|event| check_event(db, dossier, event))?;
    check_sources(db, &request.passages, &request.references)?;
    storage::position::put_point(db, id, request, now)?;
    Ok(())
}
