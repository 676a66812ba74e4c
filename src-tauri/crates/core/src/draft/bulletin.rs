//! *Bulletin de suivi*: the next issue from the last one, filled from what changed.
//!
//! 1. The period runs from the day after the note before it was closed; header and numbering carry on from there.
//! 2. What happened in it is told by theme; the talks, the commitments and what lies ahead as they stood on its last day.
//! 3. What the note before it said and what has moved since, or was written down since, is put right.
//!
//! The trend is proposed from counts of what moved, and said to be the analyst's to judge; where nothing moved it is left open.

mod ahead;
mod mended;
mod moved;
mod number;
mod owed;
mod talks;

pub(super) use talks::{about, document_line};

use super::{
    days::Days,
    known::Known,
    line::remark,
    telling::{Teller, told_in_order},
};
use crate::{
    Library,
    changes::{self, ChangeList, ChangesSince},
    commitment::CommitmentRow,
    error::{Error, Result},
    event::EventRow,
    ids::ThemeId,
    messages::say,
    note::{self, NoteDetail, NoteDraft, NoteHeader, TemplateId},
    storage::{self, note::Stored},
};
use chrono::Datelike;
use griot_document::tree::{Block, Passage, heading};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Makes the next issue and writes its first draft.
///
/// # Errors
/// `bad_request` where the period would end before it begins; `not_found` for a dossier or a note to follow that is not there; `read_only`.
pub(super) fn draft(library: &Library, request: &NoteDraft) -> Result<NoteDetail> {
    let (lang, dossier) = (request.lang, request.dossier);
    let template = note::template(TemplateId::Bulletin, lang)?;
    let (previous, days) = library.read(|db| {
        let previous = previous(db, request)?;
        let closed = previous.as_ref().map(closed_on);
        let days = Days::of_bulletin(request.from.as_deref(), closed.as_deref(), request.to.as_deref(), &library.today())?;
        Ok((previous, days))
    })?;
    let changed = match &previous {
        None => None,
        Some(note) => {
            let since = ChangesSince::Note(note.row.id);
            Some(changes::list(library, ChangeList { dossier, since, to: Some(days.to.to_string()), actor: None, theme: None })?)
        }
    };
    let (header, mut sections) = library.read(|db| {
        let known = known(db, request, &days, &library.today())?;
        let header = header(db, previous.as_ref(), &known, &days, request)?;
        let issue = Issue { known: &known, days: &days };
        let mut sections = BTreeMap::new();
        let mut teller = Teller::new(&known);
        sections.insert("depuis", issue.since(&mut teller));
        sections.insert("tendance", moved::trend(&issue));
        sections.insert("negociations", talks::state(&issue));
        sections.insert("engagements", owed::lists(&issue));
        sections.insert("alertes", ahead::alerts(&issue));
        sections.insert("agenda", ahead::agenda(&issue, &mut teller));
        sections.insert("corrections", mended::corrections(&issue, previous.as_ref(), changed.as_deref()));
        Ok((header, sections))
    })?;
    let document = note::document(&template, |id| sections.remove(id).unwrap_or_default());
    let new = note::New { previous: request.previous, ..note::New::of(dossier, TemplateId::Bulletin, lang, header) };
    note::add(library, new, &document)
}

/// What the sections of an issue are made from.
struct Issue<'draft> {
    known: &'draft Known,
    days: &'draft Days,
}

fn previous(db: &Connection, request: &NoteDraft) -> Result<Option<Stored>> {
    storage::dossier::must_exist(db, request.dossier)?;
    let Some(note) = request.previous else { return Ok(None) };
    let found = note::stored(db, note)?;
    if found.dossier == request.dossier { Ok(Some(found)) } else { Err(Error::not_found("error-not-found-note", note)) }
}

/// The day at which a note was closed; the day it was last saved on where it does not say.
fn closed_on(note: &Stored) -> String {
    let as_of = &note.header.as_of;
    if as_of.is_empty() { note.row.changed.chars().take(10).collect() } else { as_of.clone() }
}

/// The facts as they stood on the last day of the period, and the texts that the events told are written in.
fn known(db: &Connection, request: &NoteDraft, days: &Days, today: &str) -> Result<Known> {
    let mut known = Known::load(db, request.dossier, request.lang, today)?;
    let last = days.to.to_string();
    known.commitments.retain(|commitment| super::days::first_day(&commitment.made).is_some_and(|made| made <= days.to));
    known.commitments.iter_mut().for_each(|commitment| commitment.stand(Some(&last), &last));
    let mut cited: Vec<Passage> = Vec::new();
    for event in &known.events {
        cited.extend(event.passages.iter().chain(event.versions.iter().flat_map(|version| &version.passages)).cloned());
    }
    cited.extend(known.commitments.iter().flat_map(|commitment| &commitment.passages).cloned());
    cited.extend(known.positions.iter().flat_map(|position| &position.passages).cloned());
    cited.extend(known.contradictions.iter().flat_map(|contradiction| &contradiction.sides).flat_map(|side| &side.passages).cloned());
    known.read(db, cited.iter())?;
    Ok(known)
}

/// Number, recipient, sender, marking and subject carry on from the note before; the rest is this issue's own.
fn header(db: &Connection, previous: Option<&Stored>, known: &Known, days: &Days, request: &NoteDraft) -> Result<NoteHeader> {
    let as_of = days.to.to_string();
    let Some(Stored { header: before, .. }) = previous else {
        return Ok(NoteHeader { subject: known.subject.clone(), as_of, ..NoteHeader::default() });
    };
    let mut number = number::next(&before.number, days.to.year());
    // Another note may bear it already: the first free one after it.
    while let Some(taken) = number.take() {
        if !storage::note::has_number(db, request.dossier, &taken)? {
            number = Some(taken);
            break;
        }
        number = number::next(&taken, days.to.year());
    }
    Ok(NoteHeader {
        number: number.unwrap_or_default(),
        marking: before.marking,
        recipient: before.recipient.clone(),
        sender: before.sender.clone(),
        subject: before.subject.clone(),
        purpose: before.purpose,
        drafted_by: before.drafted_by.clone(),
        as_of,
        ..NoteHeader::default()
    })
}

impl Issue<'_> {
    /// What happened in the period, by theme in the order of the dossier; an event stands under the first of its themes.
    fn since(&self, teller: &mut Teller<'_>) -> Vec<Block> {
        let Known { lang, themes, events, .. } = self.known;
        let within: Vec<_> = events.iter().filter(|event| self.days.date_of(event).is_some()).collect();
        let about = [("period", self.days.in_words(*lang)), ("count", within.len().to_string())];
        let mut blocks = vec![remark(&say(*lang, "draft-period", &about))];
        let main = |event: &EventRow| event.themes.first().filter(|theme| self.known.theme(theme).is_some()).cloned();
        for theme in themes.iter().map(|theme| Some(theme.id.clone())).chain([None::<ThemeId>]) {
            let own: Vec<_> = within.iter().filter(|event| main(event) == theme).map(|event| (*event).clone()).collect();
            if own.is_empty() {
                continue;
            }
            let title = theme.and_then(|theme| self.known.theme(&theme)).map_or_else(|| say(*lang, "draft-other-theme", &[]), str::to_owned);
            blocks.push(heading(3, &title));
            blocks.extend(told_in_order(teller, self.days, own.into_iter()));
        }
        blocks
    }

    /// How the commitments of a kind stood, the earliest deadline first.
    fn owed(&self, wanted: impl Fn(&CommitmentRow) -> bool) -> Vec<&CommitmentRow> {
        let mut rows: Vec<_> = self.known.commitments.iter().filter(|commitment| wanted(commitment)).collect();
        rows.sort_by(|a, b| (a.deadline.is_none(), &a.deadline, &a.made, &a.id).cmp(&(b.deadline.is_none(), &b.deadline, &b.made, &b.id)));
        rows
    }
}
