//! Listing, adding and changing actors and themes.

use super::{ActorList, ActorRow, ActorSave, Office, ThemeList, ThemeRemove, ThemeRow, ThemeSave};
use crate::{
    Library,
    article::{check_date, check_order},
    error::{Code, Error, Result},
    fact::check_title,
    ids::{ActorId, ThemeId},
    notice::Kind,
    storage,
};

/// The most aliases or offices of an actor.
const MOST: usize = 100;

/// The longest name, in characters.
const LONGEST: usize = 500;

/// The actors of a dossier by name.
///
/// # Errors
/// `bad_request` where `at` is no date.
pub fn list(library: &Library, request: ActorList) -> Result<Vec<ActorRow>> {
    request.at.as_deref().map_or(Ok(()), check_date)?;
    library.read(|db| Ok(storage::actor::list(db, request.dossier, request.at.as_deref())?))
}

/// Adds or changes an actor.
///
/// # Errors
/// `bad_request` that names the field: no name, one too long, too many aliases or offices, a date that is none or an end before its
/// beginning; `not_found` for an actor of no or another dossier; `read_only`.
pub fn save(library: &Library, mut request: ActorSave) -> Result<ActorRow> {
    check(&mut request)?;
    library.write(|db, changes| {
        storage::dossier::must_exist(db, request.dossier)?;
        let id = match request.actor {
            Some(actor) if storage::event::knows_actor(db, request.dossier, &actor)? => actor,
            Some(actor) => return Err(Error::not_found("error-not-found-actor", actor)),
            None => ActorId(format!("ac-{}", storage::next(db, "key")?)),
        };
        let ActorSave { dossier, kind, names, aliases, offices, country, .. } = request;
        let row = ActorRow { id, kind, names, aliases, offices, country, events: 0 };
        storage::actor::put(db, dossier, &row, &library.stamp())?;
        changes.of(Kind::Actor);
        changes.of(Kind::Dossier);
        Ok(storage::actor::list(db, dossier, None)?.into_iter().find(|actor| actor.id == row.id).unwrap_or(row))
    })
}

fn check(request: &mut ActorSave) -> Result<()> {
    let names = &mut request.names;
    for name in [&mut names.fr, &mut names.en].into_iter().chain(names.pt.as_mut()).chain(&mut request.aliases) {
        *name = name.trim().to_owned();
        if name.chars().count() > LONGEST {
            return Err(Error::new(Code::BadRequest, "error-name-long", vec![]));
        }
    }
    names.pt = names.pt.take().filter(|name| !name.is_empty());
    if names.fr.is_empty() && names.en.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-actor-name", vec![]));
    }
    request.aliases.retain(|alias| !alias.is_empty());
    if request.aliases.len().max(request.offices.len()) > MOST {
        return Err(Error::bad_request("over 100 aliases or offices"));
    }
    request.offices.iter().try_for_each(check_office)
}

fn check_office(office: &Office) -> Result<()> {
    for date in [&office.from, &office.to].into_iter().flatten() {
        check_date(date)?;
    }
    if office.title.fr.trim().is_empty() && office.title.en.trim().is_empty() {
        return Err(Error::new(Code::BadRequest, "error-office-title", vec![]));
    }
    match (&office.from, &office.to) {
        (Some(from), Some(to)) => check_order(from, to),
        _ => Ok(()),
    }
}

/// The themes of a dossier in order.
///
/// # Errors
/// Where the library cannot be read.
pub fn themes(library: &Library, request: ThemeList) -> Result<Vec<ThemeRow>> {
    library.read(|db| Ok(storage::actor::themes(db, request.dossier)?))
}

/// Adds or changes a theme.
///
/// # Errors
/// `bad_request` for a name that is empty or too long, or over 100 keywords; `not_found`; `read_only`.
pub fn save_theme(library: &Library, mut request: ThemeSave) -> Result<ThemeRow> {
    check_title(&mut request.title, "error-theme-title")?;
    let keywords = request.keywords.as_mut().map(|keywords| [&mut keywords.fr, &mut keywords.en]);
    for words in keywords.into_iter().flatten() {
        words.iter_mut().for_each(|word| *word = word.trim().to_owned());
        words.retain(|word| !word.is_empty());
        if words.len() > MOST || words.iter().any(|word| word.chars().count() > LONGEST) {
            return Err(Error::bad_request("over 100 keywords, or one over 500 characters"));
        }
    }
    library.write(|db, changes| {
        let dossier = request.dossier;
        storage::dossier::must_exist(db, dossier)?;
        let mut themes = storage::actor::themes(db, dossier)?;
        let id = match &request.theme {
            Some(theme) => {
                let Some(at) = themes.iter().position(|known| known.id == *theme) else {
                    return Err(Error::invalid("error-event-theme", theme.0.clone()));
                };
                let known = themes.remove(at);
                storage::actor::change_theme(db, theme, &request.title, request.keywords.as_ref().unwrap_or(&known.keywords))?;
                themes.insert(request.position.map_or(at, |to| (to as usize).min(themes.len())), known);
                theme.clone()
            }
            None => {
                let id = ThemeId(format!("th-{}", storage::next(db, "key")?));
                let row =
                    ThemeRow { id: id.clone(), title: request.title.clone(), events: 0, keywords: request.keywords.clone().unwrap_or_default() };
                storage::actor::insert_theme(db, dossier, themes.len(), &id, &row.title, &row.keywords)?;
                themes.insert(request.position.map_or(themes.len(), |to| (to as usize).min(themes.len())), row);
                id
            }
        };
        for (position, theme) in themes.iter().enumerate() {
            storage::actor::move_theme(db, &theme.id, position)?;
        }
        changes.of(Kind::Actor);
        storage::actor::themes(db, dossier)?.into_iter().find(|theme| theme.id == id).ok_or_else(|| Error::internal("theme not stored"))
    })
}

/// Removes a theme that no fact is of.
///
/// # Errors
/// `refused` that counts the facts that are of it, those in the bin included; `bad_request` for one of no or another dossier; `read_only`.
pub fn remove_theme(library: &Library, request: ThemeRemove) -> Result<()> {
    library.write(|db, changes| {
        if !storage::event::knows_theme(db, request.dossier, &request.theme)? {
            return Err(Error::invalid("error-event-theme", request.theme.0.clone()));
        }
        let used = storage::actor::theme_uses(db, &request.theme)?;
        if used > 0 {
            return Err(Error::new(Code::Refused, "error-theme-used", vec![("count", used.to_string())]));
        }
        storage::actor::remove_theme(db, &request.theme)?;
        changes.of(Kind::Actor);
        Ok(())
    })
}
