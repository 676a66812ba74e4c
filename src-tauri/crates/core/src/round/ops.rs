//! Listing, adding and changing rounds.

use super::{Delegation, DelegationRow, RoundList, RoundRow, RoundSave};
use crate::{
    Library,
    actor::Office,
    article::check_date,
    error::{Error, Result},
    event::{EventRow, Participation, check_dates, main_date},
    fact::{check_actor, check_event, check_period, check_text, check_theme, check_title, id_of},
    ids::{DossierId, RoundId, VersionId},
    notice::Kind,
    storage::{self, round::Stored},
};
use griot_document::tree::Passage;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most delegations, items of the agenda or documents of a round.
const MOST: usize = 200;

/// The rounds of a dossier in order of time; those without a date come last.
///
/// # Errors
/// `bad_request` for a filter that is no date, or a period that ends before it begins.
pub fn list(library: &Library, request: RoundList) -> Result<Vec<RoundRow>> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    library.read(|db| load(db, &request))
}

/// The rounds of a dossier.
pub(crate) fn load(db: &Connection, request: &RoundList) -> Result<Vec<RoundRow>> {
    let stored = storage::round::list(db, request)?;
    let known = Known::load(db, request.dossier, &stored)?;
    let mut rounds: Vec<_> = stored.into_iter().map(|round| known.row(db, round)).collect::<Result<_>>()?;
    rounds.retain(|round| request.theme.as_ref().is_none_or(|theme| round.themes.contains(theme)));
    Ok(rounds)
}

/// Adds or changes a round.
///
/// # Errors
/// `bad_request` that names the field: no name, an impossible date, an end before its beginning, an unknown actor or theme, a round that
/// would follow itself; `not_found` for an unknown round or event; `read_only`.
pub fn save(library: &Library, mut request: RoundSave) -> Result<RoundRow> {
    library.write(|db, changes| {
        let own = match &request.round {
            Some(round) => Some((round.0.as_str(), storage::round::get(db, round)?.map(|(home, _)| home))),
            None => None,
        };
        let id = RoundId(id_of(db, own, request.dossier, "ro", "error-not-found-round")?);
        store(db, &id, &mut request, &library.stamp())?;
        changes.of(Kind::Round);
        let (dossier, stored) = storage::round::get(db, &id)?.ok_or_else(|| Error::internal("round not stored"))?;
        Known::load(db, dossier, std::slice::from_ref(&stored))?.row(db, stored)
    })
}

/// Checks and stores a round under an id of its own.
pub(crate) fn store(db: &Connection, id: &RoundId, request: &mut RoundSave, now: &str) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.title, "error-round-title")?;
    check_text(&mut request.remark)?;
    request.place = request.place.take().map(|place| place.trim().to_owned()).filter(|place| !place.is_empty());
    check_dates(&request.dates)?;
    if request.delegations.len().max(request.agenda.len()).max(request.documents.len()) > MOST {
        return Err(Error::bad_request("over 200 delegations, items or documents"));
    }
    request.events.iter().try_for_each(|event| check_event(db, dossier, event))?;
    for Delegation { party, members } in &request.delegations {
        check_actor(db, dossier, party)?;
        members.iter().try_for_each(|member| check_actor(db, dossier, &member.actor))?;
    }
    for item in &mut request.agenda {
        check_title(&mut item.title, "error-agenda-title")?;
        item.theme.iter().try_for_each(|theme| check_theme(db, dossier, theme))?;
    }
    for document in &mut request.documents {
        check_title(&mut document.title, "error-document-title")?;
        document.date.as_deref().map_or(Ok(()), check_date)?;
        for approval in &document.approved {
            check_actor(db, dossier, &approval.by)?;
            approval.date.as_deref().map_or(Ok(()), check_date)?;
        }
    }
    check_follows(db, id, request)?;
    storage::round::put(db, id, request, now)?;
    Ok(())
}

/// Refuses a round that would follow itself, even from afar.
fn check_follows(db: &Connection, id: &RoundId, request: &RoundSave) -> Result<()> {
    let mut open = request.follows.clone();
    let mut seen = Vec::new();
    while let Some(earlier) = open.pop() {
        if earlier == *id {
            return Err(Error::invalid("error-round-circle", earlier.0));
        }
        if seen.contains(&earlier) {
            continue;
        }
        match storage::round::get(db, &earlier)? {
            Some((dossier, round)) if dossier == request.dossier => open.extend(round.follows),
            _ => return Err(Error::not_found("error-not-found-round", earlier)),
        }
        seen.push(earlier);
    }
    Ok(())
}

/// How many independent sources passages are of: copies count once.
fn independent(db: &Connection, passages: &[Passage]) -> Result<u32> {
    let mut groups = BTreeSet::new();
    for passage in passages {
        groups.extend(storage::article::group_of(db, VersionId(passage.article))?);
    }
    Ok(u32::try_from(groups.len()).unwrap_or(u32::MAX))
}

/// What a row of a round is made from.
struct Known {
    events: BTreeMap<String, EventRow>,
    offices: HashMap<String, Vec<Office>>,
}

impl Known {
    fn load(db: &Connection, dossier: DossierId, rounds: &[Stored]) -> Result<Self> {
        let named = rounds.iter().flat_map(|round| round.events.iter().cloned()).collect();
        let events = storage::event::named(db, dossier, &named)?;
        Ok(Self { events: events.into_iter().map(|event| (event.id.0.clone(), event)).collect(), offices: storage::event::offices(db, dossier)? })
    }

    fn row(&self, db: &Connection, round: Stored) -> Result<RoundRow> {
        let mut events: Vec<_> = round.events.iter().filter_map(|event| self.events.get(&event.0)).collect();
        events.sort_by_key(|event| (event.main_date().map(|date| date.value.clone()), event.id.clone()));
        let day = main_date(&round.dates).map(|date| date.value.as_str());
        let delegations: Vec<_> = round
            .delegations
            .into_iter()
            .map(|Delegation { party, members }| DelegationRow {
                party,
                members: members.into_iter().map(|member| Participation::on(member, day, &self.offices)).collect(),
            })
            .collect();
        let mut participants: Vec<Participation> = Vec::new();
        let seated = delegations.iter().flat_map(|delegation| &delegation.members);
        for who in seated.chain(events.iter().flat_map(|event| &event.participants)) {
            if !participants.iter().any(|known| known.actor == who.actor) {
                participants.push(who.clone());
            }
        }
        let mut themes = Vec::new();
        for theme in round.agenda.iter().filter_map(|item| item.theme.as_ref()).chain(events.iter().flat_map(|event| &event.themes)) {
            if !themes.contains(theme) {
                themes.push(theme.clone());
            }
        }
        let mut passages: Vec<Passage> = Vec::new();
        let mut references: Vec<String> = Vec::new();
        for event in &events {
            passages.extend(event.passages.iter().filter(|passage| !passages.contains(passage)).cloned().collect::<Vec<_>>());
            references.extend(event.references.iter().filter(|url| !references.contains(url)).cloned().collect::<Vec<_>>());
        }
        Ok(RoundRow {
            independent: independent(db, &passages)?,
            id: round.id,
            kind: round.kind,
            level: round.level,
            title: round.title,
            place: round.place,
            dates: round.dates,
            follows: round.follows,
            events: events.iter().map(|event| event.id.clone()).collect(),
            participants,
            delegations,
            agenda: round.agenda,
            documents: round.documents,
            themes,
            remark: round.remark,
            passages,
            references,
        })
    }
}
