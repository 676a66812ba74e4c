//! *Compte rendu de réunion*: the record of a round, from what the dossier knows of it: who sat in what office, what each party said,
//! what was adopted and promised, what followed.
//!
//! What was said and the analyst's comment are never mixed: the comment is left to the analyst.

mod exchange;
mod seats;

use super::{
    bulletin::{about, document_line},
    days::{Days, first_day, last_day, span_in_words},
    known::Known,
    line::{Basis, Line, colon, list, list_of, remark, semicolon},
    statement::Statement,
    telling::{Teller, sentence_of},
};
use crate::{
    Library,
    article::parts::LibraryCorpus,
    error::{Error, Result},
    event::EventRow,
    ids::RoundId,
    messages::{long_date, say},
    note::{self, NoteDetail, NoteDraft, NoteHeader, TemplateId},
    position::PointKind,
    round::RoundRow,
};
use griot_analysis::summary::{self, Budget};
use griot_document::tree::{Block, Inline, Mark, Passage, count_words};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// The most sentences and words of the summary.
const SENTENCES: usize = 5;
const WORDS: usize = 130;

/// How alike two sentences may be before the second says nothing new; stricter than elsewhere, as all tell of the same day.
const ALIKE: f64 = 0.5;

/// Makes the record of a round and writes its first draft.
///
/// # Errors
/// `not_found` for a dossier or a round that is not there; `read_only`.
pub(super) fn draft(library: &Library, request: &NoteDraft, round: &RoundId) -> Result<NoteDetail> {
    let (lang, dossier) = (request.lang, request.dossier);
    let template = note::template(TemplateId::Record, lang)?;
    let (header, mut sections) = library.read(|db| {
        let mut known = Known::load(db, dossier, lang, &library.today())?;
        let round = known.rounds.iter().find(|known| known.id == *round).cloned();
        let round = round.ok_or_else(|| Error::not_found("error-not-found-round", request.round.as_ref().map_or("", |round| &round.0)))?;
        read(db, &mut known, &round)?;
        let subject = known.plain(&round.title).trim_end_matches('.').to_owned();
        let meeting = Meeting::new(&known, &round);
        let mut teller = Teller::new(&known);
        let mut sections = BTreeMap::new();
        sections.insert("reunion", meeting.held());
        sections.insert("participants", meeting.seats());
        sections.insert("resume", meeting.summary(db, &mut teller));
        sections.insert("echanges", meeting.exchange(&mut teller));
        sections.insert("conclusions", meeting.adopted());
        sections.insert("engagements", meeting.promised());
        sections.insert("suites", meeting.after(&mut teller));
        sections.insert("commentaire", vec![remark(&say(lang, "draft-judgement", &[]))]);
        Ok((NoteHeader { subject, ..NoteHeader::default() }, sections))
    })?;
    let document = note::document(&template, |id| match sections.remove(id) {
        Some(blocks) if !blocks.is_empty() => blocks,
        _ => vec![remark(&say(lang, "draft-nothing", &[]))],
    });
    let new = note::New { round: request.round.clone(), ..note::New::of(dossier, TemplateId::Record, lang, header) };
    note::add(library, new, &document)
}

/// The texts that the round, what was said at it and what followed are written in.
fn read(db: &Connection, known: &mut Known, round: &RoundRow) -> Result<()> {
    let mut cited: Vec<Passage> = round.passages.clone();
    cited.extend(
        known
            .events
            .iter()
            .filter(|event| event.follows.iter().any(|earlier| round.events.contains(earlier)))
            .flat_map(|event| event.passages.clone()),
    );
    cited.extend(known.positions.iter().flat_map(|position| position.passages.clone()));
    cited.extend(known.points.iter().flat_map(|point| point.passages.clone()));
    cited.extend(known.commitments.iter().flat_map(|owed| owed.passages.clone()));
    known.read(db, cited.iter())
}

/// What the sections of a record are made from.
struct Meeting<'draft> {
    known: &'draft Known,
    round: &'draft RoundRow,
    events: Vec<&'draft EventRow>,
    basis: Basis,
}

impl<'draft> Meeting<'draft> {
    fn new(known: &'draft Known, round: &'draft RoundRow) -> Self {
        let events = round.events.iter().filter_map(|event| known.event(event)).collect();
        Self { known, round, events, basis: known.basis(&round.passages, &round.references) }
    }

    /// Its name, where, when, at what level and between whom.
    fn held(&self) -> Vec<Block> {
        let (known, round, lang) = (self.known, self.round, self.known.lang);
        let dates = round.dates.iter().map(|date| span_in_words(&date.value, date.end.as_deref(), lang)).collect::<Vec<_>>().join(", ");
        let dates = if dates.is_empty() { say(lang, "draft-round-undated", &[]) } else { dates };
        let places: BTreeSet<_> = self.events.iter().filter_map(|event| event.place.clone()).collect();
        let place = round.place.clone().unwrap_or_else(|| places.into_iter().collect::<Vec<_>>().join(", "));
        let level = about(known, &RoundRow { place: None, ..round.clone() }).join(", ");
        let facts = [("draft-where", place), ("draft-when", dates), ("draft-format", level)];
        let mut line = Line::new(lang).bare(known.words(&round.title));
        for (key, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
            line = line.text(semicolon(lang), None).bold(&say(lang, key, &[])).text(&format!("{}{value}", colon(lang)), None);
        }
        vec![Block::Paragraph { content: line.end(&self.basis) }]
    }

    /// The best sentences of what its events are written in, told in the order of their sources.
    fn summary(&self, db: &Connection, teller: &mut Teller<'_>) -> Vec<Block> {
        let known = self.known;
        let cited: Vec<_> = self.events.iter().flat_map(|event| &event.passages).collect();
        let own: Vec<_> = cited.iter().filter(|passage| known.parts_in_tongue(passage.article).is_some()).copied().collect();
        let cited = if own.is_empty() { cited } else { own };
        let mut seen = BTreeSet::new();
        let parts: Vec<_> = cited.iter().filter_map(|passage| known.parts(passage.article)).filter(|parts| seen.insert(parts.version)).collect();
        let inputs: Vec<_> = parts.iter().map(|parts| parts.as_input()).collect();
        let corpus = LibraryCorpus(db);
        let ranked = match &inputs[..] {
            [] => return Vec::new(),
            [only] => summary::single(only, &corpus, Budget::Sentences(40)),
            several => summary::several(several, &corpus, Budget::Words(4000)),
        };
        let rank = |statement: &Statement| {
            let passage = statement.passages.first()?;
            let article = parts.iter().position(|parts| parts.version.0 == passage.article)?;
            ranked.iter().position(|chosen| chosen.article == article && chosen.span.start < passage.end && passage.start < chosen.span.end)
        };
        let mut told: Vec<_> = cited
            .iter()
            .enumerate()
            .filter_map(|(order, passage)| Some((order, sentence_of(known.parts(passage.article)?, passage)?)))
            .filter(|(_, statement)| !statement.reckoned)
            .map(|(order, statement)| (rank(&statement).unwrap_or(usize::MAX), order, statement))
            .collect();
        told.sort_by_key(|(rank, order, _)| (*rank, *order));
        let mut taken: Vec<(usize, Statement)> = Vec::new();
        let mut words = WORDS;
        for (_, order, statement) in told {
            let length = count_words(&statement.text);
            let is_said = taken.iter().any(|(_, said)| summary::similarity(&said.text, &statement.text, statement.language) > ALIKE);
            if taken.len() < SENTENCES && length <= words && !is_said {
                words -= length;
                taken.push((order, statement));
            }
        }
        taken.sort_by_key(|(order, _)| *order);
        let mut content: Vec<Inline> = Vec::new();
        for (_, statement) in &taken {
            if !content.is_empty() {
                content.push(Inline::Text { text: " ".to_owned(), marks: vec![Mark::Machine {}] });
            }
            content.extend(teller.verbatim(statement));
        }
        if content.is_empty() { Vec::new() } else { vec![Block::Paragraph { content }] }
    }

    /// What was adopted, with who has approved it; what was agreed.
    fn adopted(&self) -> Vec<Block> {
        let known = self.known;
        let documents = self.round.documents.iter().map(|document| document_line(known, document, &|_| true, &known.adoption(self.round, document)));
        let agreed = known.points.iter().filter(|point| point.kind == PointKind::Agreement && self.is_of(&point.events, point.date.as_deref()));
        let agreed = agreed.map(|point| {
            let label = known.theme(&point.theme).unwrap_or_default();
            Line::labelled(known.lang, label).bare(known.words(&point.text)).end(&known.basis(&point.passages, &point.references))
        });
        list(documents.chain(agreed))
    }

    /// Who, what, by when.
    fn promised(&self) -> Vec<Block> {
        let (known, lang) = (self.known, self.known.lang);
        let own = known.commitments.iter().filter(|owed| owed.events.iter().any(|event| self.round.events.contains(event)));
        // One that was made before, and that an event of the round only touches, is not of the round.
        let own = own.filter(|owed| self.is_within(&owed.made) || self.round.dates.is_empty());
        list(own.map(|owed| {
            let by = owed.deadline.as_deref().map_or_else(
                || say(lang, "draft-no-deadline", &[]),
                |deadline| format!("{}{}{}", say(lang, "draft-deadline", &[]), colon(lang), long_date(deadline, lang)),
            );
            let whom = if owed.beneficiaries.is_empty() { String::new() } else { format!(" → {}", known.names(&owed.beneficiaries)) };
            let line = Line::labelled(lang, &format!("{}{whom}", known.names(&owed.owners))).bare(known.words(&owed.text));
            line.text(&format!(" ({by})"), None).end(&known.basis(&owed.passages, &owed.references))
        }))
    }

    /// The rounds that follow it up, and the events that follow from its own.
    fn after(&self, teller: &mut Teller<'_>) -> Vec<Block> {
        let (known, lang) = (self.known, self.known.lang);
        let follows =
            |event: &&EventRow| !self.round.events.contains(&event.id) && event.follows.iter().any(|earlier| self.round.events.contains(earlier));
        let mut told: Vec<_> = known.events.iter().filter(follows).filter_map(|event| Some((event.main_date()?, event))).collect();
        told.sort_by_key(|(date, event)| (date.value.as_str(), &event.id));
        let mut items: Vec<Vec<Block>> = known
            .rounds
            .iter()
            .filter(|round| round.follows.contains(&self.round.id))
            .map(|round| {
                let dates = round.dates.iter().map(|date| span_in_words(&date.value, date.end.as_deref(), lang)).collect::<Vec<_>>().join(", ");
                let dates = if dates.is_empty() { say(lang, "draft-round-undated", &[]) } else { dates };
                let line = Line::labelled(lang, &dates).bare(known.words(&round.title));
                let content = if round.events.is_empty() {
                    line.text(".", None).unsigned()
                } else {
                    line.end(&known.basis(&round.passages, &round.references))
                };
                vec![Block::Paragraph { content }]
            })
            .collect();
        items.extend(told.into_iter().map(|(date, event)| vec![Block::Paragraph { content: teller.line(event, date) }]));
        list_of(items.into_iter())
    }

    /// Whether a fact is of the round: of one of its events, or of one of its days.
    fn is_of(&self, events: &[crate::ids::EventId], date: Option<&str>) -> bool {
        events.iter().any(|event| self.round.events.contains(event)) || date.is_some_and(|date| date.len() == 10 && self.is_within(date))
    }

    /// Whether a date lies in the days of the round.
    fn is_within(&self, date: &str) -> bool {
        self.round.dates.iter().any(|held| {
            let days = first_day(&held.value).zip(last_day(held.end.as_deref().unwrap_or(&held.value)));
            days.is_some_and(|(from, to)| Days { from, to }.begins(date))
        })
    }
}
