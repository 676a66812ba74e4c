//! Listing, adding and changing events.

use super::{DateLabel, EventDate, EventList, EventRow, EventSave, Participant, Participation};
use crate::{
    Library,
    actor::{Office, Text},
    article::{check_date, check_order},
    error::{Code, Error, Result},
    fact::{check_actor, check_event, check_period, check_sources, check_text, check_theme, check_title},
    ids::EventId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;
use std::collections::HashMap;

/// The most versions of an event.
const VERSIONS: usize = 20;

/// The events of a dossier in order of their first date.
///
/// # Errors
/// `bad_request` for a filter that is no date, or a period that ends before it begins.
pub fn list(library: &Library, request: EventList) -> Result<Vec<EventRow>> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    library.read(|db| Ok(storage::event::list(db, &request)?))
}

/// Adds or changes an event.
///
/// # Errors
/// `bad_request` that names the field: no title, no date or an impossible one, an end before its beginning, an unknown actor or theme,
/// an event that would follow itself, a passage whose text is not there, an address that is none; `not_found`; `read_only`.
pub fn save(library: &Library, request: EventSave) -> Result<EventRow> {
    library.write(|db, changes| {
        let event = put(db, request, &library.stamp())?;
        changes.of(Kind::Event);
        changes.of(Kind::Dossier);
        Ok(storage::event::get(db, &event)?.ok_or_else(|| Error::internal("event not stored"))?.1)
    })
}

/// Checks and stores an event; gives its id.
fn put(db: &Connection, request: EventSave, now: &str) -> Result<EventId> {
    let (id, key) = match &request.event {
        Some(event) => match storage::event::get(db, event)? {
            Some((dossier, found)) if dossier == request.dossier => (event.clone(), found.key),
            _ => return Err(Error::not_found("error-not-found-event", event)),
        },
        None => (EventId(format!("ev-{}", storage::next(db, "key")?)), None),
    };
    store(db, &id, key.as_deref(), request, now)?;
    Ok(id)
}

/// Checks and stores an event under an id of its own.
pub(crate) fn store(db: &Connection, id: &EventId, key: Option<&str>, mut request: EventSave, now: &str) -> Result<()> {
    check(db, id, &mut request)?;
    let first = request.dates.iter().map(|date| date.value.as_str()).min().unwrap_or_default().to_owned();
    let last = request.dates.iter().map(|date| date.end.as_deref().unwrap_or(&date.value)).max().unwrap_or_default().to_owned();
    storage::event::put(db, id, key, &request, (&first, &last), now)?;
    Ok(())
}

fn check(db: &Connection, id: &EventId, request: &mut EventSave) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.title, "error-event-title")?;
    check_text(&mut request.remark)?;
    request.place = request.place.take().map(|place| place.trim().to_owned()).filter(|place| !place.is_empty());
    if request.dates.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-event-date", vec![]));
    }
    check_dates(&request.dates)?;
    request.participants.iter().try_for_each(|participant| check_actor(db, dossier, &participant.actor))?;
    request.themes.iter().try_for_each(|theme| check_theme(db, dossier, theme))?;
    for earlier in &request.follows {
        check_event(db, dossier, earlier)?;
        if earlier == id || storage::event::comes_after(db, earlier, id)? {
            return Err(Error::invalid("error-event-circle", earlier.0.clone()));
        }
    }
    if request.versions.len() > VERSIONS {
        return Err(Error::bad_request("over 20 versions"));
    }
    for version in &mut request.versions {
        check_actor(db, dossier, &version.by)?;
        check_title(&mut version.text, "error-event-version")?;
        check_sources(db, &version.passages, &version.references)?;
    }
    check_sources(db, &request.passages, &request.references)
}

/// Refuses dates that are none, and an end before its beginning.
pub(crate) fn check_dates(dates: &[EventDate]) -> Result<()> {
    dates.iter().try_for_each(|date| {
        check_date(&date.value)?;
        let Some(end) = &date.end else { return Ok(()) };
        check_date(end)?;
        check_order(&date.value, end)
    })
}

impl EventRow {
    /// The date under which it is told: the day it was held, else the first by the order of labels.
    #[must_use]
    pub fn main_date(&self) -> Option<&EventDate> {
        main_date(&self.dates)
    }
}

/// Of several dates, the one under which something is told.
pub(crate) fn main_date(dates: &[EventDate]) -> Option<&EventDate> {
    dates.iter().find(|date| date.label == DateLabel::Held).or_else(|| dates.first())
}

impl Participation {
    /// Who took part on a day: with the office written down, else with those that the actor held on that day.
    pub(crate) fn on(who: Participant, day: Option<&str>, offices: &HashMap<String, Vec<Office>>) -> Self {
        let Participant { actor, office } = who;
        let stated = office.is_some();
        let office = office.or_else(|| {
            let held: Vec<_> = offices.get(&actor.0)?.iter().filter(|office| day.is_some_and(|day| office.is_held(day))).collect();
            let joined = |titles: Vec<&str>| titles.into_iter().filter(|title| !title.is_empty()).collect::<Vec<_>>().join(", ");
            let office = Text {
                fr: joined(held.iter().map(|office| office.title.fr.as_str()).collect()),
                en: joined(held.iter().map(|office| office.title.en.as_str()).collect()),
            };
            (!office.is_empty()).then_some(office)
        });
        Self { actor, office, stated }
    }
}
