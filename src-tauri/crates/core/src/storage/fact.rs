//! What all kinds of fact rest on, the events and actors they belong to, and the bin. Facts of any kind share one space of ids.

use super::{rows, run, to_word, word};
use crate::{
    actor::Text,
    fact::{BinnedRow, FactKind, Sources},
    ids::{ActorId, ArticleId, DossierId, EventId, VersionId},
};
use griot_document::tree::Passage;
use rusqlite::{Connection, Result, named_params};
use std::collections::{BTreeSet, HashMap};

/// The bounds between which ids are looked for: one id, or all.
pub fn bounds(id: Option<&str>) -> (&str, &str) {
    id.map_or(("", "\u{10FFFF}"), |id| (id, id))
}

/// What the facts of a dossier rest on, by fact and part.
#[derive(Debug, Default)]
pub struct AllSources(HashMap<String, HashMap<usize, Grouped>>);

#[derive(Debug, Default, Clone)]
struct Grouped {
    passages: Vec<(Passage, ArticleId)>,
    references: Vec<String>,
}

impl AllSources {
    /// What a part of a fact rests on.
    pub fn of(&self, fact: &str, part: usize) -> Sources {
        self.0.get(fact).and_then(|parts| parts.get(&part)).map(|found| found.clone().counted()).unwrap_or_default()
    }
}

impl Grouped {
    fn counted(self) -> Sources {
        let groups: BTreeSet<ArticleId> = self.passages.iter().map(|(_, group)| *group).collect();
        Sources {
            independent: u32::try_from(groups.len()).unwrap_or(u32::MAX),
            passages: self.passages.into_iter().map(|(passage, _)| passage).collect(),
            references: self.references,
        }
    }
}

/// What one fact of a dossier, or all of them, rest on.
pub fn sources(db: &Connection, dossier: DossierId, fact: Option<&str>) -> Result<AllSources> {
    let (first, last) = bounds(fact);
    let mut all = AllSources::default();
    let part = |value: i64| usize::try_from(value).unwrap_or_default();
    let passages = rows(db, include_str!("fact/passages.sql"), (dossier, first, last), |row| {
        let passage = Passage {
            article: row.get::<_, VersionId>(2)?.0,
            start: part(row.get(3)?),
            end: part(row.get(4)?),
            hash: row.get(5)?,
            quote: row.get(6)?,
        };
        Ok((row.get::<_, String>(0)?, part(row.get(1)?), passage, row.get::<_, ArticleId>(7)?))
    })?;
    for (fact, part, passage, group) in passages {
        all.0.entry(fact).or_default().entry(part).or_default().passages.push((passage, group));
    }
    let references = rows(db, include_str!("fact/references.sql"), (dossier, first, last), |row| {
        Ok((row.get::<_, String>(0)?, part(row.get(1)?), row.get::<_, String>(2)?))
    })?;
    for (fact, part, url) in references {
        all.0.entry(fact).or_default().entry(part).or_default().references.push(url);
    }
    Ok(all)
}

/// Stores what a fact and its parts rest on, in place of what they rested on.
pub fn put_sources<'parts>(
    db: &Connection,
    dossier: DossierId,
    fact: &str,
    parts: impl IntoIterator<Item = (&'parts [Passage], &'parts [String])>,
) -> Result<()> {
    run(db, include_str!("fact/clear_passages.sql"), (dossier, fact))?;
    run(db, include_str!("fact/clear_references.sql"), (dossier, fact))?;
    for (part, (passages, references)) in (0_i64..).zip(parts) {
        for (position, passage) in (0_i64..).zip(passages) {
            let [start, end] = [passage.start, passage.end].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
            run(
                db,
                include_str!("fact/add_passage.sql"),
                (dossier, fact, part, position, VersionId(passage.article), start, end, &passage.hash, &passage.quote),
            )?;
        }
        for (position, url) in (0_i64..).zip(references) {
            run(db, include_str!("fact/add_reference.sql"), (dossier, fact, part, position, url))?;
        }
    }
    Ok(())
}

/// The events of one fact of a dossier, or of all, those in the bin left out.
pub fn events(db: &Connection, dossier: DossierId, fact: Option<&str>) -> Result<HashMap<String, Vec<EventId>>> {
    let (first, last) = bounds(fact);
    gather(rows(db, include_str!("fact/events.sql"), (dossier, first, last), |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Stores the events of a fact in place of those it had.
pub fn put_events(db: &Connection, dossier: DossierId, fact: &str, events: &[EventId]) -> Result<()> {
    run(db, include_str!("fact/clear_events.sql"), (dossier, fact))?;
    for (position, event) in (0_i64..).zip(events) {
        run(db, include_str!("fact/add_event.sql"), (dossier, fact, position, event))?;
    }
    Ok(())
}

/// The actors of one fact of a dossier, or of all, in a role.
pub fn actors(db: &Connection, dossier: DossierId, fact: Option<&str>, role: &str) -> Result<HashMap<String, Vec<ActorId>>> {
    let (first, last) = bounds(fact);
    gather(rows(db, include_str!("fact/actors.sql"), (dossier, first, last, role), |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Stores the actors of a fact in a role in place of those it had.
pub fn put_actors(db: &Connection, dossier: DossierId, fact: &str, role: &str, actors: &[ActorId]) -> Result<()> {
    run(db, include_str!("fact/clear_actors.sql"), (dossier, fact, role))?;
    for (position, actor) in (0_i64..).zip(actors) {
        run(db, include_str!("fact/add_actor.sql"), (dossier, fact, role, position, actor))?;
    }
    Ok(())
}

/// Gathers rows by their first column, in order.
pub fn gather<T>(found: Vec<(String, T)>) -> Result<HashMap<String, Vec<T>>> {
    let mut gathered: HashMap<String, Vec<T>> = HashMap::new();
    for (key, value) in found {
        gathered.entry(key).or_default().push(value);
    }
    Ok(gathered)
}

/// Puts a fact into the bin (`now`) or takes it out (none); gives how many there are of it.
pub fn bin(db: &Connection, kind: FactKind, id: &str, now: Option<&str>) -> Result<usize> {
    let sql = match kind {
        FactKind::Event => include_str!("event/bin.sql"),
        FactKind::Actor => include_str!("actor/bin.sql"),
        FactKind::Round => include_str!("round/bin.sql"),
        FactKind::Position => include_str!("position/bin.sql"),
        FactKind::Point => include_str!("position/bin_point.sql"),
        FactKind::Commitment => include_str!("commitment/bin.sql"),
        FactKind::Contradiction => include_str!("contradiction/bin.sql"),
    };
    run(db, sql, (id, now))
}

/// The facts in a dossier's bin, last binned first.
pub fn binned(db: &Connection, dossier: DossierId) -> Result<Vec<BinnedRow>> {
    rows(db, include_str!("fact/binned.sql"), [dossier], |row| {
        Ok(BinnedRow { kind: word(row, 0)?, id: row.get(1)?, title: Text { fr: row.get(2)?, en: row.get(3)? }, binned: row.get(4)? })
    })
}

/// A fact that has a passage at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// Its id, of whatever kind.
    pub fact: String,
    /// Where its passage begins and ends, in bytes.
    pub span: (usize, usize),
}

/// The facts of a dossier with a passage in a version.
pub fn holders(db: &Connection, dossier: DossierId, version: VersionId) -> Result<Vec<Holder>> {
    rows(db, include_str!("fact/holders.sql"), named_params! { ":dossier": dossier, ":version": version }, |row| {
        let at = |column| row.get::<_, i64>(column).map(|value| usize::try_from(value).unwrap_or_default());
        Ok(Holder { fact: row.get(0)?, span: (at(1)?, at(2)?) })
    })
}

/// A word of an enum where there is one.
pub fn maybe<T: serde::Serialize>(value: Option<&T>) -> Result<Option<String>> {
    value.map(to_word).transpose()
}
