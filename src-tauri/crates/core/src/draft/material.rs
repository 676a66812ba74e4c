//! What a draft is made of: the articles and events of the period, the sentences ranked, and how the sources tell an event.

use super::statement::{CITED, Statement, day_of, language};
use crate::{
    article::{
        make_passage,
        parts::{LibraryCorpus, Parts},
    },
    error::Result,
    event::{EventList, EventRow},
    note::NoteDraft,
    storage::{self, article::Filter},
};
use chrono::Months;
use griot_analysis::summary::{self, Budget, Chosen, Corpus};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most articles that one draft reads, newest first.
const ARTICLES: u32 = 500;

/// What a draft is made of.
pub(super) struct Material {
    pub parts: Vec<Parts>,
    /// Sentences by importance.
    pub ranked: Vec<Chosen>,
    /// The bottom line.
    pub heart: Vec<Chosen>,
    /// The chronology of the period.
    pub events: Vec<EventRow>,
}

impl Material {
    pub fn load(db: &Connection, request: &NoteDraft) -> Result<Self> {
        let (from, to) = (request.from.as_deref(), request.to.as_deref());
        let rows = storage::article::list(db, request.dossier, &Filter { from, to, ..Filter::default() }, 0, ARTICLES)?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            all.extend(Parts::load(db, row.id)?);
        }
        let language = language(request.lang);
        let (same, other): (Vec<_>, Vec<_>) = all.into_iter().partition(|parts| parts.language == language);
        let parts = if same.is_empty() { other } else { same };
        let inputs: Vec<_> = parts.iter().map(Parts::as_input).collect();
        let corpus = LibraryCorpus(db);
        let (ranked, heart) = match &inputs[..] {
            [] => Default::default(),
            [only] => (summary::single(only, &corpus, Budget::Sentences(40)), summary::single(only, &corpus, Budget::Words(80))),
            several => (summary::several(several, &corpus, Budget::Words(4000)), heart(&parts, &corpus)),
        };
        let events = storage::event::list(db, &EventList { from: request.from.clone(), to: request.to.clone(), ..EventList::of(request.dossier) })?;
        Ok(Self { parts, ranked, heart, events })
    }
}

impl Material {
    /// The day the articles reach to.
    pub fn as_of(&self) -> String {
        as_of(&self.parts)
    }

    /// The day so many months before the one the articles reach to.
    pub fn months_before(&self, months: Months) -> String {
        months_before(&self.parts, months)
    }

    /// A chosen sentence with its place, and where independent sources say the same.
    pub fn statement(&self, chosen: &Chosen) -> Option<Statement> {
        let parts = self.parts.get(chosen.article)?;
        let mut statement = Statement::at(parts, chosen.span)?;
        let mut groups = BTreeSet::from([parts.group]);
        for (article, span) in &chosen.support {
            let Some(other) = self.parts.get(*article) else { continue };
            if statement.passages.len() < CITED && groups.insert(other.group) {
                statement.passages.extend(make_passage(other.version, &other.text, span.start, span.end));
            }
        }
        Some(statement)
    }
}

/// The bottom line of the last year's articles, or of all where those are few: what an information note is read for.
fn heart(parts: &[Parts], corpus: &dyn Corpus) -> Vec<Chosen> {
    let since = months_before(parts, Months::new(12));
    let late: Vec<_> = (0..parts.len()).filter(|index| parts[*index].published.as_ref().is_some_and(|published| *published >= since)).collect();
    let taken = if late.len() >= 3 { late } else { (0..parts.len()).collect() };
    let inputs: Vec<_> = taken.iter().map(|index| parts[*index].as_input()).collect();
    let mut chosen = summary::several(&inputs, corpus, Budget::Words(90));
    for chosen in &mut chosen {
        chosen.article = taken[chosen.article];
        for (article, _) in &mut chosen.support {
            *article = taken[*article];
        }
    }
    chosen
}

fn as_of(parts: &[Parts]) -> String {
    parts.iter().filter_map(|parts| parts.published.clone()).max().unwrap_or_default()
}

fn months_before(parts: &[Parts], months: Months) -> String {
    day_of(&as_of(parts)).and_then(|day| day.checked_sub_months(months)).map(|day| day.to_string()).unwrap_or_default()
}
