//! The period asked for, the rows in it, and the notes that they touch.

use super::{
    ChangeList, ChangeRow, ChangesSince, NoteStale, StaleNote,
    collect::{Facts, Period},
    moved::Rests,
};
use crate::{
    Library,
    error::{Error, Result},
    fact::check_period,
    ids::{DossierId, NoteId},
    note::stored,
    storage::{self, note::Stored},
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;

/// What has changed in a dossier, oldest first.
///
/// # Errors
/// `bad_request` for dates that are none, or an end before the beginning; `not_found` for an unknown dossier or note.
pub fn list(library: &Library, request: ChangeList) -> Result<Vec<ChangeRow>> {
    let since = match &request.since {
        ChangesSince::Date(date) => Some(date.as_str()),
        ChangesSince::Note(_) => None,
    };
    check_period(since, request.to.as_deref())?;
    let to = request.to.clone().unwrap_or_else(|| library.today());
    library.read(|db| {
        storage::dossier::must_exist(db, request.dossier)?;
        match &request.since {
            ChangesSince::Date(date) => {
                let period = Period { from: date.clone(), to, after: None };
                Ok(Facts::load(db, request.dossier)?.changes(db, &period, request.actor.as_ref(), request.theme.as_ref())?)
            }
            ChangesSince::Note(note) => {
                let note = of_dossier(db, request.dossier, *note)?;
                let facts = Facts::load(db, request.dossier)?;
                let mut rows = facts.changes(db, &since_note(&note, to), request.actor.as_ref(), request.theme.as_ref())?;
                Rests::of(db, &note)?.mark(&mut rows, &facts, &note.row.changed);
                Ok(rows)
            }
        }
    })
}

/// The notes of a dossier that rest on facts that have moved since they were last saved.
///
/// # Errors
/// `not_found` for an unknown dossier.
pub fn stale(library: &Library, request: NoteStale) -> Result<Vec<StaleNote>> {
    let today = library.today();
    library.read(|db| {
        storage::dossier::must_exist(db, request.dossier)?;
        let mut resting = Vec::new();
        for note in storage::note::list(db, request.dossier)?.iter().filter(|note| note.citation_count > 0) {
            let note = stored(db, note.id)?;
            let rests = Rests::of(db, &note)?;
            if !rests.is_empty() {
                resting.push((note, rests));
            }
        }
        let mut stale = Vec::new();
        if resting.is_empty() {
            return Ok(stale);
        }
        let facts = Facts::load(db, request.dossier)?;
        for (note, rests) in resting {
            let mut rows = facts.changes(db, &since_note(&note, today.clone()), None, None)?;
            rests.mark(&mut rows, &facts, &note.row.changed);
            let changes = rows.iter().filter(|row| !row.sections.is_empty()).count();
            if changes > 0 {
                stale.push(StaleNote { note: note.row.id, changes: u32::try_from(changes).unwrap_or(u32::MAX) });
            }
        }
        Ok(stale)
    })
}

fn of_dossier(db: &Connection, dossier: DossierId, note: NoteId) -> Result<Stored> {
    let found = stored(db, note)?;
    if found.dossier == dossier { Ok(found) } else { Err(Error::not_found("error-not-found-note", note)) }
}

/// From the day after the one at which a note was closed, or the day it was last saved on where it does not say; and whatever was written
/// down after that save.
fn since_note(note: &Stored, to: String) -> Period {
    let saved = note.row.changed.get(..10).unwrap_or_default();
    let closed = Some(note.header.as_of.as_str()).filter(|date| date.len() == 10).unwrap_or(saved);
    let next = NaiveDate::parse_from_str(closed, "%Y-%m-%d").ok().and_then(|day| day.checked_add_days(Days::new(1)));
    Period { from: next.map_or_else(|| closed.to_owned(), |day| day.to_string()), to, after: Some(note.row.changed.clone()) }
}
