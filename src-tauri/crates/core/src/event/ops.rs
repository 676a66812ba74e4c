//! Listing, adding, changing and binning events.

use super::{DateLabel, EventBin, EventDate, EventList, EventRow, EventSave};
use crate::{
    Library,
    article::{check_date, check_order, check_passage, check_url},
    error::{Code, Error, Result},
    ids::EventId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// The events of a dossier in order of their first date.
///
/// # Errors
/// `bad_request` for a filter that is no date.
pub fn list(library: &Library, request: EventList) -> Result<Vec<EventRow>> {
    for date in [&request.from, &request.to].into_iter().flatten() {
        check_date(date)?;
    }
    library.read(|db| {
        let EventList { dossier, from, to, actor, theme } = &request;
        Ok(storage::event::list(db, *dossier, from.as_deref(), to.as_deref(), actor.as_ref(), theme.as_ref())?)
    })
}

/// Adds or changes an event.
///
/// # Errors
/// `bad_request` that names the field: no title, no date or an impossible one, an end before its beginning, an unknown actor or theme,
/// an event that would follow itself, a passage whose text is not there, an address that is none; `not_found`; `read_only`.
pub fn save(library: &Library, request: EventSave) -> Result<EventRow> {
    library.write(|db, changes| {
        let event = put(db, request)?;
        changes.of(Kind::Event);
        changes.of(Kind::Dossier);
        storage::event::get(db, &event)?.ok_or_else(|| Error::internal("event not stored"))
    })
}

/// Checks and stores an event; gives its id.
pub(crate) fn put(db: &Connection, request: EventSave) -> Result<EventId> {
    let (id, key) = match &request.event {
        Some(event) => {
            let missing = || Error::not_found("error-not-found-event", event);
            if storage::event::dossier_of(db, event)? != Some(request.dossier) {
                return Err(missing());
            }
            (event.clone(), storage::event::get(db, event)?.ok_or_else(missing)?.key)
        }
        None => (EventId(format!("ev-{}", storage::next(db, "key")?)), None),
    };
    store(db, &id, key.as_deref(), request)?;
    Ok(id)
}

/// Checks and stores an event under an id of its own.
pub(crate) fn store(db: &Connection, id: &EventId, key: Option<&str>, mut request: EventSave) -> Result<()> {
    check(db, id, &mut request)?;
    let first = request.dates.iter().map(|date| date.value.as_str()).min().unwrap_or_default().to_owned();
    let last = request.dates.iter().map(|date| date.end.as_deref().unwrap_or(&date.value)).max().unwrap_or_default().to_owned();
    storage::event::put(db, id, key, &request, &first, &last)?;
    Ok(())
}

fn check(db: &Connection, id: &EventId, request: &mut EventSave) -> Result<()> {
    storage::dossier::must_exist(db, request.dossier)?;
    for text in [&mut request.title.fr, &mut request.title.en] {
        *text = text.trim().to_owned();
    }
    if request.title.fr.is_empty() && request.title.en.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-event-title", vec![]));
    }
    if request.title.fr.chars().count().max(request.title.en.chars().count()) > 2000 {
        return Err(Error::bad_request("title over 2,000 characters"));
    }
    request.place = request.place.take().map(|place| place.trim().to_owned()).filter(|place| !place.is_empty());
    if request.dates.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-event-date", vec![]));
    }
    request.dates.iter().try_for_each(check_dates)?;
    for participant in &request.participants {
        if !storage::event::knows_actor(db, request.dossier, &participant.actor)? {
            return Err(Error::invalid("error-event-actor", participant.actor.0.clone()));
        }
    }
    for theme in &request.themes {
        if !storage::event::knows_theme(db, request.dossier, theme)? {
            return Err(Error::invalid("error-event-theme", theme.0.clone()));
        }
    }
    for earlier in &request.follows {
        if storage::event::dossier_of(db, earlier)? != Some(request.dossier) {
            return Err(Error::not_found("error-not-found-event", earlier));
        }
        if earlier == id || storage::event::comes_after(db, earlier, id)? {
            return Err(Error::invalid("error-event-circle", earlier.0.clone()));
        }
    }
    request.passages.iter().try_for_each(|passage| check_passage(db, passage))?;
    request.references.iter().try_for_each(|url| check_url(url))
}

fn check_dates(date: &EventDate) -> Result<()> {
    check_date(&date.value)?;
    let Some(end) = &date.end else { return Ok(()) };
    check_date(end)?;
    check_order(&date.value, end)
}

/// Puts an event into the bin, or takes it out.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn bin(library: &Library, request: EventBin) -> Result<()> {
    library.write(|db, changes| {
        let now = library.stamp();
        if storage::event::bin(db, &request.event, request.binned.then_some(now.as_str()))? == 0 {
            return Err(Error::not_found("error-not-found-event", request.event));
        }
        changes.of(Kind::Event);
        changes.of(Kind::Dossier);
        Ok(())
    })
}

impl EventRow {
    /// The date under which it is told: the day it was held, else the first by the order of labels.
    #[must_use]
    pub fn main_date(&self) -> Option<&EventDate> {
        self.dates.iter().find(|date| date.label == DateLabel::Held).or_else(|| self.dates.first())
    }
}
