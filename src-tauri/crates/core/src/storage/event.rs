//! Events and what hangs on them.

use super::{row, rows, run, to_word, word};
use crate::{
    actor::Text,
    event::{EventDate, EventRow, EventSave, Participant},
    ids::{ActorId, DossierId, EventId, ThemeId, VersionId},
};
use griot_document::tree::Passage;
use rusqlite::{Connection, Result, Row, named_params};

fn read(row: &Row<'_>) -> Result<EventRow> {
    Ok(EventRow {
        id: row.get(0)?,
        key: row.get(1)?,
        kind: word(row, 2)?,
        title: Text { fr: row.get(3)?, en: row.get(4)? },
        place: row.get(5)?,
        independent: row.get(6)?,
        participants: Vec::new(),
        dates: Vec::new(),
        follows: Vec::new(),
        themes: Vec::new(),
        passages: Vec::new(),
        references: Vec::new(),
    })
}

/// The events of a dossier in order of their first date.
pub fn list(
    db: &Connection,
    dossier: DossierId,
    from: Option<&str>,
    to: Option<&str>,
    actor: Option<&ActorId>,
    theme: Option<&ThemeId>,
) -> Result<Vec<EventRow>> {
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor, ":theme": theme };
    let mut events = rows(db, include_str!("event/list.sql"), params, read)?;
    events.iter_mut().try_for_each(|event| complete(db, event))?;
    Ok(events)
}

/// One event, in the bin or not.
pub fn get(db: &Connection, event: &EventId) -> Result<Option<EventRow>> {
    let mut found = row(db, include_str!("event/get.sql"), [event], read)?;
    if let Some(event) = &mut found {
        complete(db, event)?;
    }
    Ok(found)
}

/// The dossier of an event.
pub fn dossier_of(db: &Connection, event: &EventId) -> Result<Option<DossierId>> {
    row(db, include_str!("event/dossier_of.sql"), [event], |row| row.get(0))
}

fn complete(db: &Connection, event: &mut EventRow) -> Result<()> {
    let id = &event.id;
    event.dates =
        rows(db, include_str!("event/dates.sql"), [id], |row| Ok(EventDate { label: word(row, 0)?, value: row.get(1)?, end: row.get(2)? }))?;
    event.participants = rows(db, include_str!("event/participants.sql"), [id], |row| {
        let (fr, en): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        let office = (fr.is_some() || en.is_some()).then(|| Text { fr: fr.unwrap_or_default(), en: en.unwrap_or_default() });
        Ok(Participant { actor: row.get(0)?, office })
    })?;
    event.follows = rows(db, include_str!("event/follows.sql"), [id], |row| row.get(0))?;
    event.themes = rows(db, include_str!("event/themes.sql"), [id], |row| row.get(0))?;
    event.references = rows(db, include_str!("event/references.sql"), [id], |row| row.get(0))?;
    event.passages = rows(db, include_str!("event/passages.sql"), [id], |row| {
        let at = |column| row.get::<_, i64>(column).map(|value| usize::try_from(value).unwrap_or_default());
        Ok(Passage { article: row.get::<_, VersionId>(0)?.0, start: at(1)?, end: at(2)?, hash: row.get(3)?, quote: row.get(4)? })
    })?;
    Ok(())
}

/// Stores an event under an id, new or not, with everything that hangs on it. `first` and `last` are its bounds in time.
pub fn put(db: &Connection, id: &EventId, key: Option<&str>, event: &EventSave, first: &str, last: &str) -> Result<()> {
    run(
        db,
        include_str!("event/put.sql"),
        named_params! {
            ":id": id, ":dossier": event.dossier, ":key": key, ":kind": to_word(&event.kind)?, ":fr": event.title.fr, ":en": event.title.en,
            ":place": event.place, ":first": first, ":last": last,
        },
    )?;
    for sql in [
        include_str!("event/clear_dates.sql"),
        include_str!("event/clear_participants.sql"),
        include_str!("event/clear_follows.sql"),
        include_str!("event/clear_themes.sql"),
        include_str!("event/clear_passages.sql"),
        include_str!("event/clear_references.sql"),
    ] {
        run(db, sql, [id])?;
    }
    for (position, date) in (0_i64..).zip(&event.dates) {
        run(db, include_str!("event/add_date.sql"), (id, position, to_word(&date.label)?, &date.value, &date.end))?;
    }
    for (position, participant) in (0_i64..).zip(&event.participants) {
        let office = participant.office.as_ref();
        let params = (id, position, &participant.actor, office.map(|office| &office.fr), office.map(|office| &office.en));
        run(db, include_str!("event/add_participant.sql"), params)?;
    }
    for (position, earlier) in (0_i64..).zip(&event.follows) {
        run(db, include_str!("event/add_follows.sql"), (id, position, earlier))?;
    }
    for (position, theme) in (0_i64..).zip(&event.themes) {
        run(db, include_str!("event/add_theme.sql"), (id, position, theme))?;
    }
    for (position, passage) in (0_i64..).zip(&event.passages) {
        let bounds = [passage.start, passage.end].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        let params = (id, position, VersionId(passage.article), bounds[0], bounds[1], &passage.hash, &passage.quote);
        run(db, include_str!("event/add_passage.sql"), params)?;
    }
    for (position, url) in (0_i64..).zip(&event.references) {
        run(db, include_str!("event/add_reference.sql"), (id, position, url))?;
    }
    Ok(())
}

/// Puts an event into the bin (`now`) or takes it out (none).
pub fn bin(db: &Connection, event: &EventId, now: Option<&str>) -> Result<usize> {
    run(db, include_str!("event/bin.sql"), (event, now))
}

/// Whether `later` follows `earlier`, directly or through others.
pub fn comes_after(db: &Connection, later: &EventId, earlier: &EventId) -> Result<bool> {
    Ok(row(db, include_str!("event/comes_after.sql"), (later, earlier), |_| Ok(()))?.is_some())
}

/// Whether an actor belongs to a dossier.
pub fn knows_actor(db: &Connection, dossier: DossierId, actor: &ActorId) -> Result<bool> {
    Ok(row(db, include_str!("event/knows_actor.sql"), (dossier, actor), |_| Ok(()))?.is_some())
}

/// Whether a theme belongs to a dossier.
pub fn knows_theme(db: &Connection, dossier: DossierId, theme: &ThemeId) -> Result<bool> {
    Ok(row(db, include_str!("event/knows_theme.sql"), (dossier, theme), |_| Ok(()))?.is_some())
}
