//! Rounds. What nests is kept as JSON; who sat and which events a round is made of stand in tables of their own, to be asked by.

use super::{fact, fact::maybe, json, maybe_word, row, rows, run, to_json, to_word, word};
use crate::{
    actor::Text,
    event::{EventDate, Participant},
    ids::{ActorId, DossierId, EventId, RoundId},
    round::{AdoptedDocument, AgendaItem, Delegation, Level, RoundKind, RoundList, RoundSave},
};
use rusqlite::{Connection, Result, Row, named_params};

/// A round as it is stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Its id.
    pub id: RoundId,
    /// Between whom.
    pub kind: RoundKind,
    /// At what level.
    pub level: Option<Level>,
    /// Its name.
    pub title: Text,
    /// Where.
    pub place: Option<String>,
    /// When.
    pub dates: Vec<EventDate>,
    /// What it follows up.
    pub follows: Vec<RoundId>,
    /// What was to be spoken about.
    pub agenda: Vec<AgendaItem>,
    /// What was adopted.
    pub documents: Vec<AdoptedDocument>,
    /// Who sat for whom.
    pub delegations: Vec<Delegation>,
    /// What the analyst adds.
    pub remark: Text,
    /// Its events.
    pub events: Vec<EventId>,
}

fn read(row: &Row<'_>) -> Result<Stored> {
    Ok(Stored {
        id: row.get(0)?,
        kind: word(row, 1)?,
        level: maybe_word(row, 2)?,
        title: Text { fr: row.get(3)?, en: row.get(4)? },
        place: row.get(5)?,
        dates: json(row, 6)?,
        follows: json(row, 7)?,
        agenda: json(row, 8)?,
        documents: json(row, 9)?,
        delegations: json(row, 10)?,
        remark: json(row, 11)?,
        events: Vec::new(),
    })
}

/// The rounds of a dossier in order of time; the theme is not looked at.
pub fn list(db: &Connection, request: &RoundList) -> Result<Vec<Stored>> {
    let RoundList { dossier, from, to, actor, .. } = request;
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor };
    let mut rounds = rows(db, include_str!("round/list.sql"), params, read)?;
    let mut events = fact::events(db, *dossier, None)?;
    for round in &mut rounds {
        round.events = events.remove(&round.id.0).unwrap_or_default();
    }
    Ok(rounds)
}

/// One round with its dossier, in the bin or not.
pub fn get(db: &Connection, round: &RoundId) -> Result<Option<(DossierId, Stored)>> {
    let Some((dossier, mut found)) = row(db, include_str!("round/get.sql"), [round], |row| Ok((row.get(12)?, read(row)?)))? else {
        return Ok(None);
    };
    found.events = fact::events(db, dossier, Some(&round.0))?.remove(&round.0).unwrap_or_default();
    Ok(Some((dossier, found)))
}

/// Stores a round under an id, new or not.
pub fn put(db: &Connection, id: &RoundId, round: &RoundSave, now: &str) -> Result<()> {
    let first = round.dates.iter().map(|date| date.value.as_str()).min();
    let last = round.dates.iter().map(|date| date.end.as_deref().unwrap_or(&date.value)).max();
    run(
        db,
        include_str!("round/put.sql"),
        named_params! {
            ":id": id, ":dossier": round.dossier, ":kind": to_word(&round.kind)?, ":level": maybe(round.level.as_ref())?, ":fr": round.title.fr,
            ":en": round.title.en, ":place": round.place, ":first": first, ":last": last, ":dates": to_json(&round.dates)?,
            ":follows": to_json(&round.follows)?, ":agenda": to_json(&round.agenda)?, ":documents": to_json(&round.documents)?,
            ":delegations": to_json(&round.delegations)?, ":remark": to_json(&round.remark)?, ":now": now,
        },
    )?;
    fact::put_events(db, round.dossier, &id.0, &round.events)?;
    let parties: Vec<ActorId> = round.delegations.iter().map(|delegation| delegation.party.clone()).collect();
    let members = |Delegation { members, .. }: &Delegation| members.iter().map(|Participant { actor, .. }| actor.clone()).collect::<Vec<_>>();
    let delegates: Vec<ActorId> = round.delegations.iter().flat_map(members).collect();
    fact::put_actors(db, round.dossier, &id.0, "party", &parties)?;
    fact::put_actors(db, round.dossier, &id.0, "delegate", &delegates)
}
