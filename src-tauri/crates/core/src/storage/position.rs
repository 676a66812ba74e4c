//! Positions and points.

use super::{
    fact::{self, AllSources},
    row, rows, run, to_word, word,
};
use crate::{
    actor::Text,
    ids::{DossierId, EventId, PointId, PositionId},
    position::{PointList, PointRow, PointSave, PositionList, PositionRow, PositionSave},
};
use rusqlite::{Connection, Result, Row, named_params};
use std::collections::{BTreeSet, HashMap};

fn read(row: &Row<'_>) -> Result<PositionRow> {
    Ok(PositionRow {
        id: row.get(0)?,
        actor: row.get(1)?,
        theme: row.get(2)?,
        date: row.get(3)?,
        question: row.get(4)?,
        text: Text { fr: row.get(5)?, en: row.get(6)? },
        events: Vec::new(),
        passages: Vec::new(),
        references: Vec::new(),
        independent: 0,
        latest: false,
    })
}

/// The positions of a dossier in order of their date.
pub fn list(db: &Connection, request: &PositionList) -> Result<Vec<PositionRow>> {
    let PositionList { dossier, from, to, actor, theme } = request;
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor, ":theme": theme };
    let positions = rows(db, include_str!("position/list.sql"), params, read)?;
    complete(db, *dossier, None, positions)
}

/// One position with its dossier, in the bin or not.
pub fn get(db: &Connection, position: &PositionId) -> Result<Option<(DossierId, PositionRow)>> {
    let Some((dossier, found)) = row(db, include_str!("position/get.sql"), [position], |row| Ok((row.get(7)?, read(row)?)))? else {
        return Ok(None);
    };
    Ok(complete(db, dossier, Some(&position.0), vec![found])?.pop().map(|position| (dossier, position)))
}

fn complete(db: &Connection, dossier: DossierId, one: Option<&str>, mut positions: Vec<PositionRow>) -> Result<Vec<PositionRow>> {
    let newest: BTreeSet<PositionId> = rows(db, include_str!("position/newest.sql"), [dossier], |row| row.get(3))?.into_iter().collect();
    let mut hangs = Hangs::of(db, dossier, one)?;
    for position in &mut positions {
        position.latest = newest.contains(&position.id);
        let own = hangs.sources.of(&position.id.0, 0);
        (position.passages, position.references, position.independent) = (own.passages, own.references, own.independent);
        position.events = hangs.events(&position.id.0);
    }
    Ok(positions)
}

/// What hangs on facts of one part: events and what they rest on.
struct Hangs {
    events: HashMap<String, Vec<EventId>>,
    sources: AllSources,
}

impl Hangs {
    fn of(db: &Connection, dossier: DossierId, one: Option<&str>) -> Result<Self> {
        Ok(Self { events: fact::events(db, dossier, one)?, sources: fact::sources(db, dossier, one)? })
    }

    fn events(&mut self, fact: &str) -> Vec<EventId> {
        self.events.remove(fact).unwrap_or_default()
    }
}

/// Stores a position under an id, new or not.
pub fn put(db: &Connection, id: &PositionId, position: &PositionSave, now: &str) -> Result<()> {
    run(
        db,
        include_str!("position/put.sql"),
        named_params! {
            ":id": id, ":dossier": position.dossier, ":actor": position.actor, ":theme": position.theme, ":date": position.date,
            ":question": position.question, ":fr": position.text.fr, ":en": position.text.en, ":now": now,
        },
    )?;
    fact::put_events(db, position.dossier, &id.0, &position.events)?;
    fact::put_sources(db, position.dossier, &id.0, [(position.passages.as_slice(), position.references.as_slice())])
}

fn read_point(row: &Row<'_>) -> Result<PointRow> {
    Ok(PointRow {
        id: row.get(0)?,
        theme: row.get(1)?,
        kind: word(row, 2)?,
        date: row.get(3)?,
        text: Text { fr: row.get(4)?, en: row.get(5)? },
        events: Vec::new(),
        passages: Vec::new(),
        references: Vec::new(),
        independent: 0,
    })
}

/// The points of a dossier by theme.
pub fn points(db: &Connection, request: &PointList) -> Result<Vec<PointRow>> {
    let found = rows(db, include_str!("position/points.sql"), named_params! { ":dossier": request.dossier, ":theme": request.theme }, read_point)?;
    complete_points(db, request.dossier, None, found)
}

/// One point with its dossier, in the bin or not.
pub fn point(db: &Connection, point: &PointId) -> Result<Option<(DossierId, PointRow)>> {
    let Some((dossier, found)) = row(db, include_str!("position/get_point.sql"), [point], |row| Ok((row.get(6)?, read_point(row)?)))? else {
        return Ok(None);
    };
    Ok(complete_points(db, dossier, Some(&point.0), vec![found])?.pop().map(|point| (dossier, point)))
}

fn complete_points(db: &Connection, dossier: DossierId, one: Option<&str>, mut points: Vec<PointRow>) -> Result<Vec<PointRow>> {
    let mut hangs = Hangs::of(db, dossier, one)?;
    for point in &mut points {
        let own = hangs.sources.of(&point.id.0, 0);
        (point.passages, point.references, point.independent) = (own.passages, own.references, own.independent);
        point.events = hangs.events(&point.id.0);
    }
    Ok(points)
}

/// Stores a point under an id, new or not.
pub fn put_point(db: &Connection, id: &PointId, point: &PointSave, now: &str) -> Result<()> {
    run(
        db,
        include_str!("position/put_point.sql"),
        named_params! {
            ":id": id, ":dossier": point.dossier, ":theme": point.theme, ":kind": to_word(&point.kind)?, ":date": point.date,
            ":fr": point.text.fr, ":en": point.text.en, ":now": now,
        },
    )?;
    fact::put_events(db, point.dossier, &id.0, &point.events)?;
    fact::put_sources(db, point.dossier, &id.0, [(point.passages.as_slice(), point.references.as_slice())])
}
