//! Actors, their offices, and themes.

use super::{json, rows, run, to_json, to_word, word};
use crate::{
    actor::{ActorRow, Names, Office, Text, ThemeRow},
    ids::{ActorId, DossierId, ThemeId},
};
use rusqlite::{Connection, Result, named_params};

/// The actors of a dossier by name; with `at`, only the offices held on that date.
pub fn list(db: &Connection, dossier: DossierId, at: Option<&str>) -> Result<Vec<ActorRow>> {
    let mut actors = rows(db, include_str!("actor/list.sql"), [dossier], |row| {
        Ok(ActorRow {
            id: row.get(0)?,
            kind: word(row, 1)?,
            names: Names { fr: row.get(2)?, en: row.get(3)?, pt: row.get(4)? },
            aliases: json(row, 5)?,
            country: row.get(6)?,
            events: row.get(7)?,
            offices: Vec::new(),
        })
    })?;
    for actor in &mut actors {
        actor.offices = offices(db, &actor.id, at)?;
    }
    Ok(actors)
}

/// The offices of an actor, oldest first. An open end holds until today; an unknown beginning holds since ever.
pub fn offices(db: &Connection, actor: &ActorId, at: Option<&str>) -> Result<Vec<Office>> {
    rows(db, include_str!("actor/offices.sql"), named_params! { ":actor": actor, ":at": at }, |row| {
        Ok(Office { title: Text { fr: row.get(0)?, en: row.get(1)? }, from: row.get(2)?, to: row.get(3)? })
    })
}

/// Stores an actor under its id, new or not, with its offices.
pub fn put(db: &Connection, dossier: DossierId, actor: &ActorRow) -> Result<()> {
    run(
        db,
        include_str!("actor/put.sql"),
        named_params! {
            ":id": actor.id, ":dossier": dossier, ":kind": to_word(&actor.kind)?, ":fr": actor.names.fr, ":en": actor.names.en, ":pt": actor.names.pt,
            ":aliases": to_json(&actor.aliases)?, ":country": actor.country,
        },
    )?;
    run(db, include_str!("actor/clear_offices.sql"), [&actor.id])?;
    for (position, office) in (0_i64..).zip(&actor.offices) {
        run(db, include_str!("actor/insert_office.sql"), (&actor.id, position, &office.title.fr, &office.title.en, &office.from, &office.to))?;
    }
    Ok(())
}

/// The themes of a dossier in order.
pub fn themes(db: &Connection, dossier: DossierId) -> Result<Vec<ThemeRow>> {
    rows(db, include_str!("actor/themes.sql"), [dossier], |row| {
        Ok(ThemeRow { id: row.get(0)?, title: Text { fr: row.get(1)?, en: row.get(2)? }, events: row.get(3)? })
    })
}

/// Adds a theme.
pub fn insert_theme(db: &Connection, dossier: DossierId, position: usize, id: &ThemeId, title: &Text, keywords: &serde_json::Value) -> Result<usize> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    run(db, include_str!("actor/insert_theme.sql"), (id, dossier, position, &title.fr, &title.en, to_json(keywords)?))
}

/// Gives a theme another name.
pub fn rename_theme(db: &Connection, theme: &ThemeId, title: &Text) -> Result<usize> {
    run(db, include_str!("actor/rename_theme.sql"), (theme, &title.fr, &title.en))
}
