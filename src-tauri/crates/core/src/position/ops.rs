//! Listing, adding and changing positions.

use super::{PositionList, PositionRow, PositionSave};
use crate::{
    Library,
    article::check_date,
    error::{Error, Result},
    fact::{check_actor, check_event, check_period, check_sources, check_theme, check_title, id_of},
    ids::PositionId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// The longest question, in characters.
const LONGEST: usize = 200;

/// The positions of a dossier in order of their date.
///
/// # Errors
/// `bad_request` for a filter that is no date, or a period that ends before it begins.
pub fn list(library: &Library, request: PositionList) -> Result<Vec<PositionRow>> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    library.read(|db| Ok(storage::position::list(db, &request)?))
}

/// Adds or changes a position.
///
/// # Errors
/// `bad_request` that names the field: no text, an impossible date, an unknown actor or theme, a passage whose text is not there, an
/// address that is none; `not_found`; `read_only`.
pub fn save(library: &Library, mut request: PositionSave) -> Result<PositionRow> {
    library.write(|db, changes| {
        let own = match &request.position {
            Some(position) => Some((position.0.as_str(), storage::position::get(db, position)?.map(|(home, _)| home))),
            None => None,
        };
        let id = PositionId(id_of(db, own, request.dossier, "po", "error-not-found-position")?);
        store(db, &id, &mut request, &library.stamp())?;
        changes.of(Kind::Position);
        Ok(storage::position::get(db, &id)?.ok_or_else(|| Error::internal("position not stored"))?.1)
    })
}

/// Checks and stores a position under an id of its own.
pub(crate) fn store(db: &Connection, id: &PositionId, request: &mut PositionSave, now: &str) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.text, "error-position-text")?;
    check_date(&request.date)?;
    check_actor(db, dossier, &request.actor)?;
    check_theme(db, dossier, &request.theme)?;
    request.question = request.question.take().map(|question| question.trim().to_owned()).filter(|question| !question.is_empty());
    if request.question.as_ref().is_some_and(|question| question.chars().count() > LONGEST) {
        return Err(Error::bad_request("question over 200 characters"));
    }
    request.events.iter().try_for_each(|event| check_event(db, dossier, event))?;
    check_sources(db, &request.passages, &request.references)?;
    storage::position::put(db, id, request, now)?;
    Ok(())
}
