//! Events and what hangs on them.

use super::{
    fact::{self, bounds, gather, maybe},
    json, maybe_word, row, rows, run, to_json, to_word, word,
};
use crate::{
    actor::{Office, Text},
    event::{EventDate, EventList, EventRow, EventSave, Participant, Participation, Version},
    ids::{ActorId, DossierId, EventId, ThemeId},
};
use rusqlite::{Connection, Result, Row, named_params};
use std::collections::{BTreeSet, HashMap};

/// Up to so many events, what hangs on each is asked for by itself; beyond, what hangs on all of the dossier is read in one go.
const FEW: usize = 200;

fn read(row: &Row<'_>) -> Result<EventRow> {
    Ok(EventRow {
        id: row.get(0)?,
        key: row.get(1)?,
        kind: word(row, 2)?,
        title: Text { fr: row.get(3)?, en: row.get(4)? },
        place: row.get(5)?,
        track: maybe_word(row, 6)?,
        confidence: maybe_word(row, 7)?,
        remark: json(row, 8)?,
        versions: json(row, 9)?,
        independent: 0,
        participants: Vec::new(),
        dates: Vec::new(),
        follows: Vec::new(),
        themes: Vec::new(),
        passages: Vec::new(),
        references: Vec::new(),
    })
}

/// The events of a dossier in order of their first date.
pub fn list(db: &Connection, request: &EventList) -> Result<Vec<EventRow>> {
    let EventList { dossier, from, to, actor, theme, track } = request;
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor, ":theme": theme, ":track": maybe(track.as_ref())? };
    let events = rows(db, include_str!("event/list.sql"), params, read)?;
    let offices = offices(db, *dossier)?;
    if events.len() > FEW {
        return complete(db, *dossier, None, events, &offices);
    }
    let mut completed = Vec::with_capacity(events.len());
    for event in events {
        let id = event.id.0.clone();
        completed.extend(complete(db, *dossier, Some(&id), vec![event], &offices)?);
    }
    Ok(completed)
}

/// Those of a dossier's events that are named and not in the bin.
pub fn named(db: &Connection, dossier: DossierId, ids: &BTreeSet<EventId>) -> Result<Vec<EventRow>> {
    if ids.len() > FEW {
        let all = list(db, &EventList::of(dossier))?;
        return Ok(all.into_iter().filter(|event| ids.contains(&event.id)).collect());
    }
    let offices = offices(db, dossier)?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let event = row(db, include_str!("event/get.sql"), [id], |row| Ok((row.get::<_, DossierId>(10)?, row.get::<_, bool>(11)?, read(row)?)))?;
        if let Some((home, false, event)) = event
            && home == dossier
        {
            found.extend(complete(db, dossier, Some(&id.0), vec![event], &offices)?);
        }
    }
    Ok(found)
}

/// One event with its dossier, in the bin or not.
pub fn get(db: &Connection, event: &EventId) -> Result<Option<(DossierId, EventRow)>> {
    let Some((dossier, found)) = row(db, include_str!("event/get.sql"), [event], |row| Ok((row.get(10)?, read(row)?)))? else { return Ok(None) };
    Ok(complete(db, dossier, Some(&event.0), vec![found], &offices(db, dossier)?)?.pop().map(|event| (dossier, event)))
}

/// The dossier of an event.
pub fn dossier_of(db: &Connection, event: &EventId) -> Result<Option<DossierId>> {
    row(db, include_str!("event/dossier_of.sql"), [event], |row| row.get(0))
}

/// The dated offices of the persons of a dossier.
pub fn offices(db: &Connection, dossier: DossierId) -> Result<HashMap<String, Vec<Office>>> {
    gather(rows(db, include_str!("event/offices.sql"), [dossier], |row| {
        Ok((row.get(0)?, Office { title: Text { fr: row.get(1)?, en: row.get(2)? }, from: row.get(3)?, to: row.get(4)? }))
    })?)
}

/// The places of a dossier's events, each once.
pub fn places(db: &Connection, dossier: DossierId) -> Result<Vec<String>> {
    rows(db, include_str!("event/places.sql"), [dossier], |row| row.get(0))
}

/// Fills in what hangs on one event of a dossier, or on all.
fn complete(
    db: &Connection,
    dossier: DossierId,
    one: Option<&str>,
    mut events: Vec<EventRow>,
    offices: &HashMap<String, Vec<Office>>,
) -> Result<Vec<EventRow>> {
    let (first, last) = bounds(one);
    let all = (dossier, first, last);
    let mut dates = gather(rows(db, include_str!("event/dates.sql"), all, |row| {
        Ok((row.get(0)?, EventDate { label: word(row, 1)?, value: row.get(2)?, end: row.get(3)? }))
    })?)?;
    let mut participants = gather(rows(db, include_str!("event/participants.sql"), all, |row| {
        let (fr, en): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let office = (fr.is_some() || en.is_some()).then(|| Text { fr: fr.unwrap_or_default(), en: en.unwrap_or_default() });
        Ok((row.get(0)?, Participant { actor: row.get(1)?, office }))
    })?)?;
    let mut follows = gather(rows(db, include_str!("event/follows.sql"), all, |row| Ok((row.get(0)?, row.get(1)?)))?)?;
    let mut themes = gather(rows(db, include_str!("event/themes.sql"), all, |row| Ok((row.get(0)?, row.get(1)?)))?)?;
    let sources = fact::sources(db, dossier, one)?;
    for event in &mut events {
        let id = event.id.0.as_str();
        event.dates = dates.remove(id).unwrap_or_default();
        event.follows = follows.remove(id).unwrap_or_default();
        event.themes = themes.remove(id).unwrap_or_default();
        let day = event.main_date().map(|date| date.value.clone());
        let present = participants.remove(id).unwrap_or_default();
        event.participants = present.into_iter().map(|who| Participation::on(who, day.as_deref(), offices)).collect();
        let own = sources.of(id, 0);
        (event.passages, event.references, event.independent) = (own.passages, own.references, own.independent);
        for (part, version) in event.versions.iter_mut().enumerate() {
            let own = sources.of(id, part + 1);
            (version.passages, version.references) = (own.passages, own.references);
        }
    }
    Ok(events)
}

/// Stores an event under an id, new or not, with everything that hangs on it. `first` and `last` are its bounds in time.
pub fn put(db: &Connection, id: &EventId, key: Option<&str>, event: &EventSave, (first, last): (&str, &str), now: &str) -> Result<()> {
    // What a version rests on stands with the other passages.
    let bare = |version: &Version| Version { passages: Vec::new(), references: Vec::new(), ..version.clone() };
    run(
        db,
        include_str!("event/put.sql"),
        named_params! {
            ":id": id, ":dossier": event.dossier, ":key": key, ":kind": to_word(&event.kind)?, ":fr": event.title.fr, ":en": event.title.en,
            ":place": event.place, ":first": first, ":last": last, ":track": maybe(event.track.as_ref())?,
            ":confidence": maybe(event.confidence.as_ref())?, ":remark": to_json(&event.remark)?,
            ":versions": to_json(&event.versions.iter().map(bare).collect::<Vec<_>>())?, ":now": now,
        },
    )?;
    for sql in [
        include_str!("event/clear_dates.sql"),
        include_str!("event/clear_participants.sql"),
        include_str!("event/clear_follows.sql"),
        include_str!("event/clear_themes.sql"),
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
    let own = (event.passages.as_slice(), event.references.as_slice());
    let versions = event.versions.iter().map(|version| (version.passages.as_slice(), version.references.as_slice()));
    fact::put_sources(db, event.dossier, &id.0, std::iter::once(own).chain(versions))
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
