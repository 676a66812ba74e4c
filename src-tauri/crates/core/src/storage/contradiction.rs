//! Contradictions with what each side rests on.

use super::{fact, json, row, rows, run, to_json, to_word, word};
use crate::{
    actor::Text,
    contradiction::{ContradictionList, ContradictionRow, ContradictionSave, Side},
    ids::{ContradictionId, DossierId},
};
use rusqlite::{Connection, Result, Row, named_params};

fn read(row: &Row<'_>) -> Result<ContradictionRow> {
    Ok(ContradictionRow {
        id: row.get(0)?,
        kind: word(row, 1)?,
        subject: Text { fr: row.get(2)?, en: row.get(3)? },
        explanation: json(row, 4)?,
        held: json(row, 5)?,
        sides: json(row, 6)?,
        dismissed: row.get(7)?,
        events: Vec::new(),
    })
}

/// The contradictions of a dossier.
pub fn list(db: &Connection, request: &ContradictionList) -> Result<Vec<ContradictionRow>> {
    let ContradictionList { dossier, from, to, actor, theme } = request;
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor, ":theme": theme };
    let found = rows(db, include_str!("contradiction/list.sql"), params, read)?;
    complete(db, *dossier, None, found)
}

/// One contradiction with its dossier, in the bin or not.
pub fn get(db: &Connection, contradiction: &ContradictionId) -> Result<Option<(DossierId, ContradictionRow)>> {
    let Some((dossier, found)) = row(db, include_str!("contradiction/get.sql"), [contradiction], |row| Ok((row.get(8)?, read(row)?)))? else {
        return Ok(None);
    };
    Ok(complete(db, dossier, Some(&contradiction.0), vec![found])?.pop().map(|contradiction| (dossier, contradiction)))
}

fn complete(db: &Connection, dossier: DossierId, one: Option<&str>, mut found: Vec<ContradictionRow>) -> Result<Vec<ContradictionRow>> {
    let sources = fact::sources(db, dossier, one)?;
    let mut events = fact::events(db, dossier, one)?;
    for contradiction in &mut found {
        let id = contradiction.id.0.as_str();
        for (part, side) in contradiction.sides.iter_mut().enumerate() {
            let own = sources.of(id, part + 1);
            (side.passages, side.references, side.independent) = (own.passages, own.references, own.independent);
        }
        contradiction.events = events.remove(id).unwrap_or_default();
    }
    Ok(found)
}

/// Stores a contradiction under an id, new or not.
pub fn put(db: &Connection, id: &ContradictionId, contradiction: &ContradictionSave, now: &str) -> Result<()> {
    // What a side rests on stands with the other passages.
    let bare = |side: &Side| Side { passages: Vec::new(), references: Vec::new(), independent: 0, ..side.clone() };
    run(
        db,
        include_str!("contradiction/put.sql"),
        named_params! {
            ":id": id, ":dossier": contradiction.dossier, ":kind": to_word(&contradiction.kind)?, ":fr": contradiction.subject.fr,
            ":en": contradiction.subject.en, ":explanation": to_json(&contradiction.explanation)?, ":held": to_json(&contradiction.held)?,
            ":sides": to_json(&contradiction.sides.iter().map(bare).collect::<Vec<_>>())?, ":now": now,
        },
    )?;
    fact::put_events(db, contradiction.dossier, &id.0, &contradiction.events)?;
    let none: (&[_], &[_]) = (&[], &[]);
    let sides = contradiction.sides.iter().map(|side| (side.passages.as_slice(), side.references.as_slice()));
    fact::put_sources(db, contradiction.dossier, &id.0, std::iter::once(none).chain(sides))
}

/// Says why a contradiction is no longer shown, or shows it again.
pub fn dismiss(db: &Connection, contradiction: &ContradictionId, reason: Option<&str>, now: &str) -> Result<usize> {
    run(db, include_str!("contradiction/dismiss.sql"), (contradiction, reason, now))
}
