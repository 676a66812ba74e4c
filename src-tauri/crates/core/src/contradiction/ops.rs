//! Listing, adding, changing and dismissing contradictions.

use super::{ContradictionDismiss, ContradictionList, ContradictionRow, ContradictionSave};
use crate::{
    Library,
    error::{Code, Error, Result},
    fact::{check_event, check_period, check_sources, check_text, check_title, id_of},
    ids::ContradictionId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// The most sides, and the longest value or reason in characters.
const SIDES: usize = 50;
const LONGEST: usize = 500;

/// The contradictions of a dossier.
///
/// # Errors
/// `bad_request` for a filter that is no date, or a period that ends before it begins.
pub fn list(library: &Library, request: ContradictionList) -> Result<Vec<ContradictionRow>> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    library.read(|db| Ok(storage::contradiction::list(db, &request)?))
}

/// Adds or changes a contradiction.
///
/// # Errors
/// `bad_request` that names the field: no subject, no side, an empty value, a passage whose text is not there, an address that is none;
/// `not_found`; `read_only`.
pub fn save(library: &Library, mut request: ContradictionSave) -> Result<ContradictionRow> {
    library.write(|db, changes| {
        let own = match &request.contradiction {
            Some(contradiction) => Some((contradiction.0.as_str(), storage::contradiction::get(db, contradiction)?.map(|(home, _)| home))),
            None => None,
        };
        let id = ContradictionId(id_of(db, own, request.dossier, "cn", "error-not-found-contradiction")?);
        store(db, &id, &mut request, &library.stamp())?;
        changes.of(Kind::Contradiction);
        stored(db, &id)
    })
}

fn stored(db: &Connection, id: &ContradictionId) -> Result<ContradictionRow> {
    Ok(storage::contradiction::get(db, id)?.ok_or_else(|| Error::not_found("error-not-found-contradiction", id))?.1)
}

/// Checks and stores a contradiction under an id of its own.
pub(crate) fn store(db: &Connection, id: &ContradictionId, request: &mut ContradictionSave, now: &str) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.subject, "error-contradiction-subject")?;
    check_text(&mut request.explanation)?;
    check_text(&mut request.held)?;
    if request.sides.is_empty() || request.sides.len() > SIDES {
        return Err(Error::new(Code::BadRequest, "error-contradiction-sides", vec![]));
    }
    for side in &mut request.sides {
        side.value = side.value.trim().to_owned();
        if side.value.is_empty() || side.value.chars().count() > LONGEST {
            return Err(Error::new(Code::BadRequest, "error-contradiction-sides", vec![]));
        }
        check_sources(db, &side.passages, &side.references)?;
    }
    request.events.iter().try_for_each(|event| check_event(db, dossier, event))?;
    storage::contradiction::put(db, id, request, now)?;
    Ok(())
}

/// Says why a contradiction is no longer shown, or shows it again.
///
/// # Errors
/// `bad_request` for a reason over 500 characters; `not_found`; `read_only`.
pub fn dismiss(library: &Library, request: ContradictionDismiss) -> Result<ContradictionRow> {
    let reason = request.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    if reason.is_some_and(|reason| reason.chars().count() > LONGEST) {
        return Err(Error::bad_request("reason over 500 characters"));
    }
    library.write(|db, changes| {
        storage::contradiction::dismiss(db, &request.contradiction, reason, &library.stamp())?;
        changes.of(Kind::Contradiction);
        stored(db, &request.contradiction)
    })
}
