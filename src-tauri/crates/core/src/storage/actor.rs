//! Actors, their offices, and themes.

use super::{fact::gather, json, row, rows, run, to_json, to_word, word};
use crate::{
    actor::{ActorRow, Keywords, Names, Office, Text, ThemeRow},
    ids::{ActorId, DossierId, ThemeId},
};
use rusqlite::{Connection, Result, named_params};

/// The actors of a dossier by name; with `at`, only the offices held on that date. An open end holds until today; an unknown beginning
/// holds since ever.
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
    let mut offices = gather(rows(db, include_str!("actor/offices.sql"), named_params! { ":dossier": dossier, ":at": at }, |row| {
        Ok((row.get(0)?, Office { title: Text { fr: row.get(1)?, en: row.get(2)? }, from: row.get(3)?, to: row.get(4)? }))
    })?)?;
    for actor in &mut actors {
        actor.offices = offices.remove(&actor.id.0).unwrap_or_default();
    }
    Ok(actors)
}

/// The dossier of an actor.
pub fn dossier_of(db: &Connection, actor: &ActorId) -> Result<Option<DossierId>> {
    row(db, include_str!("actor/dossier_of.sql"), [actor], |row| row.get(0))
}

/// How many facts name an actor.
pub fn uses(db: &Connection, actor: &str) -> Result<u32> {
    Ok(row(db, include_str!("actor/uses.sql"), [actor], |row| row.get(0))?.unwrap_or_default())
}

/// Stores an actor under its id, new or not, with its offices.
pub fn put(db: &Connection, dossier: DossierId, actor: &ActorRow, now: &str) -> Result<()> {
    run(
        db,
        include_str!("actor/put.sql"),
        named_params! {
            ":id": actor.id, ":dossier": dossier, ":kind": to_word(&actor.kind)?, ":fr": actor.names.fr, ":en": actor.names.en, ":pt": actor.names.pt,
            ":aliases": to_json(&actor.aliases)?, ":country": actor.country, ":now": now,
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
        Ok(ThemeRow { id: row.get(0)?, title: Text { fr: row.get(1)?, en: row.get(2)? }, events: row.get(3)?, keywords: json(row, 4)? })
    })
}

/// Adds a theme.
pub fn insert_theme(db: &Connection, dossier: DossierId, position: usize, id: &ThemeId, title: &Text, keywords: &Keywords) -> Result<usize> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    run(db, include_str!("actor/insert_theme.sql"), (id, dossier, position, &title.fr, &title.en, to_json(keywords)?))
}

/// Gives a theme another name and other keywords.
pub fn change_theme(db: &Connection, theme: &ThemeId, title: &Text, keywords: &Keywords) -> Result<usize> {
    run(db, include_str!("actor/change_theme.sql"), (theme, &title.fr, &title.en, to_json(keywords)?))
}

/// How many facts are of a theme.
pub fn theme_uses(db: &Connection, theme: &ThemeId) -> Result<u32> {
    Ok(row(db, include_str!("actor/theme_uses.sql"), [theme], |row| row.get(0))?.unwrap_or_default())
}

/// Removes a theme that nothing is of.
pub fn remove_theme(db: &Connection, theme: &ThemeId) -> Result<usize> {
    run(db, include_str!("actor/remove_theme.sql"), [theme])
}

/// Puts the themes of a dossier into an order.
pub fn move_theme(db: &Connection, theme: &ThemeId, position: usize) -> Result<usize> {
    run(db, include_str!("actor/move_theme.sql"), (theme, i64::try_from(position).unwrap_or(i64::MAX)))
}
