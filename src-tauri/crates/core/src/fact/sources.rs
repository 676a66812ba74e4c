//! The checks that every kind of fact makes before it is stored.

use crate::{
    actor::Text,
    article::{check_date, check_order, check_passage, check_url},
    error::{Code, Error, Result},
    ids::{ActorId, DossierId, EventId, ThemeId},
    storage,
};
use griot_document::tree::Passage;
use rusqlite::Connection;

/// The longest text of a fact, in characters.
const LONGEST: usize = 2000;

/// The most passages or addresses of a fact.
const MOST: usize = 200;

/// Trims a text that may be empty; refuses one that is too long.
pub(crate) fn check_text(text: &mut Text) -> Result<()> {
    for text in [&mut text.fr, &mut text.en] {
        *text = text.trim().to_owned();
    }
    if text.fr.chars().count().max(text.en.chars().count()) > LONGEST {
        return Err(Error::bad_request("text over 2,000 characters"));
    }
    Ok(())
}

/// Trims a text; refuses one that is empty in both languages, with the message `missing`, or too long.
pub(crate) fn check_title(text: &mut Text, missing: &'static str) -> Result<()> {
    check_text(text)?;
    if text.fr.is_empty() && text.en.is_empty() { Err(Error::new(Code::BadRequest, missing, vec![])) } else { Ok(()) }
}

/// Refuses dates that are none and a period that ends before it begins.
pub(crate) fn check_period(from: Option<&str>, to: Option<&str>) -> Result<()> {
    [from, to].into_iter().flatten().try_for_each(check_date)?;
    match (from, to) {
        (Some(from), Some(to)) => check_order(from, to),
        _ => Ok(()),
    }
}

/// Refuses passages whose text is not there, and addresses that are none.
pub(crate) fn check_sources(db: &Connection, passages: &[Passage], references: &[String]) -> Result<()> {
    if passages.len().max(references.len()) > MOST {
        return Err(Error::bad_request("over 200 passages or addresses"));
    }
    passages.iter().try_for_each(|passage| check_passage(db, passage))?;
    references.iter().try_for_each(|url| check_url(url))
}

/// Refuses an actor of no or another dossier.
pub(crate) fn check_actor(db: &Connection, dossier: DossierId, actor: &ActorId) -> Result<()> {
    if storage::event::knows_actor(db, dossier, actor)? { Ok(()) } else { Err(Error::invalid("error-event-actor", actor.0.clone())) }
}

/// Refuses a theme of no or another dossier.
pub(crate) fn check_theme(db: &Connection, dossier: DossierId, theme: &ThemeId) -> Result<()> {
    if storage::event::knows_theme(db, dossier, theme)? { Ok(()) } else { Err(Error::invalid("error-event-theme", theme.0.clone())) }
}

/// Refuses an event of no or another dossier.
pub(crate) fn check_event(db: &Connection, dossier: DossierId, event: &EventId) -> Result<()> {
    if storage::event::dossier_of(db, event)? == Some(dossier) { Ok(()) } else { Err(Error::not_found("error-not-found-event", event)) }
}

/// The id under which a fact is stored: its own, where it is one of this dossier; else a new one with this beginning.
pub(crate) fn id_of(
    db: &Connection,
    own: Option<(&str, Option<DossierId>)>,
    dossier: DossierId,
    prefix: &str,
    missing: &'static str,
) -> Result<String> {
    match own {
        Some((id, Some(home))) if home == dossier => Ok(id.to_owned()),
        Some((id, _)) => Err(Error::not_found(missing, id)),
        None => Ok(format!("{prefix}-{}", storage::next(db, "key")?)),
    }
}
