//! Everything of a dossier that has a date in a period, or was written down after a time.

use super::{ChangeKind, ChangeRow};
use crate::{
    actor::{ActorRow, Text},
    commitment::{CommitmentList, CommitmentRow, CommitmentStatus, is_over_before},
    contradiction::{ContradictionList, ContradictionRow},
    error::Result,
    event::{EventDate, EventList, EventRow},
    ids::{ActorId, DossierId, EventId, ThemeId},
    messages::{Lang, say},
    position::{PointList, PointRow, PositionList, PositionRow},
    round::{RoundList, RoundRow},
    storage,
};
use griot_document::tree::Passage;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The days asked for, and the time after which what was written down counts too.
#[derive(Debug, Clone)]
pub(super) struct Period {
    pub from: String,
    pub to: String,
    pub after: Option<String>,
}

impl Period {
    /// Whether a date to the day or the month, or the time up to `end`, touches the period; one to the year has to lie within it, for else
    /// it would be told of every month of that year.
    fn holds(&self, date: &str, end: Option<&str>) -> bool {
        if date.len() == 4 && end.is_none() {
            return format!("{date}-01-01").as_str() >= self.from.as_str() && format!("{date}-12-31").as_str() <= format!("{}~", self.to).as_str();
        }
        // `~` comes after every digit: a month reaches to its last day.
        date <= format!("{}~", self.to).as_str() && format!("{}~", end.unwrap_or(date)).as_str() >= self.from.as_str()
    }

    fn holds_any<'dates>(&self, dates: &'dates [EventDate]) -> Option<&'dates str> {
        dates.iter().find(|date| self.holds(&date.value, date.end.as_deref())).map(|date| date.value.as_str())
    }

    fn is_recorded(&self, recorded: &str) -> bool {
        self.after.as_deref().is_some_and(|after| recorded > after)
    }
}

/// All facts of a dossier.
pub(super) struct Facts {
    dossier: DossierId,
    pub events: Vec<EventRow>,
    /// Where in `events` each stands.
    places: HashMap<EventId, usize>,
    pub rounds: Vec<RoundRow>,
    pub positions: Vec<PositionRow>,
    pub points: Vec<PointRow>,
    pub commitments: Vec<CommitmentRow>,
    pub contradictions: Vec<ContradictionRow>,
    actors: Vec<ActorRow>,
    recorded: HashMap<String, String>,
}

impl Facts {
    pub fn load(db: &Connection, dossier: DossierId) -> Result<Self> {
        let (from, to, actor, theme) = (None, None, None, None);
        let events = storage::event::list(db, &EventList::of(dossier))?;
        Ok(Self {
            dossier,
            places: events.iter().enumerate().map(|(place, event)| (event.id.clone(), place)).collect(),
            events,
            rounds: crate::round::load(db, &RoundList { dossier, from: None, to: None, actor: None, theme: None })?,
            positions: storage::position::list(db, &PositionList { dossier, from: None, to: None, actor: None, theme: None })?,
            points: storage::position::points(db, &PointList { dossier, theme: None })?,
            commitments: storage::commitment::list(db, &CommitmentList { dossier, from: None, to: None, actor: None, theme: None, at: None })?,
            contradictions: storage::contradiction::list(db, &ContradictionList { dossier, from, to, actor, theme })?,
            actors: storage::actor::list(db, dossier, None)?,
            recorded: storage::changes::recorded(db, dossier)?,
        })
    }

    /// The events of these ids.
    pub fn named<'facts>(&'facts self, ids: &'facts [EventId]) -> impl Iterator<Item = &'facts EventRow> {
        ids.iter().filter_map(|id| self.events.get(*self.places.get(id)?))
    }

    /// When a fact was last changed.
    pub fn recorded(&self, id: &str) -> String {
        self.recorded.get(id).cloned().unwrap_or_default()
    }

    /// The changes of a period, oldest first, those without a date last.
    pub fn changes(&self, db: &Connection, period: &Period, actor: Option<&ActorId>, theme: Option<&ThemeId>) -> Result<Vec<ChangeRow>> {
        let mut rows = self.happened(period);
        rows.extend(self.said(period));
        rows.extend(self.owed(period));
        rows.extend(self.offices(period));
        rows.retain(|row| actor.is_none_or(|actor| row.actors.contains(actor)) && theme.is_none_or(|theme| row.themes.contains(theme)));
        rows.extend(self.came(db, period, actor, theme)?);
        rows.sort_by(|a, b| (a.date.is_none(), &a.date, a.kind, &a.id).cmp(&(b.date.is_none(), &b.date, b.kind, &b.id)));
        Ok(rows)
    }

    fn row(&self, kind: ChangeKind, id: &str, date: Option<&str>, title: &Text) -> ChangeRow {
        ChangeRow {
            kind,
            id: id.to_owned(),
            date: date.map(str::to_owned),
            title: title.clone(),
            before: None,
            after: None,
            actors: Vec::new(),
            themes: Vec::new(),
            passages: Vec::new(),
            independent: 0,
            recorded: self.recorded(id),
            sections: Vec::new(),
        }
    }

    /// Events, rounds and contradictions.
    fn happened(&self, period: &Period) -> Vec<ChangeRow> {
        let mut rows = Vec::new();
        for event in &self.events {
            let id = event.id.0.as_str();
            let main = event.main_date().map(|date| date.value.as_str());
            let within = main.filter(|date| period.holds(date, event.main_date().and_then(|date| date.end.as_deref())));
            let within = within.or_else(|| period.holds_any(&event.dates));
            let date = within.or_else(|| main.filter(|_| period.is_recorded(&self.recorded(id))));
            let Some(date) = date else { continue };
            rows.push(ChangeRow {
                actors: event.participants.iter().map(|who| who.actor.clone()).collect(),
                themes: event.themes.clone(),
                passages: event.passages.clone(),
                independent: event.independent,
                ..self.row(ChangeKind::Event, id, Some(date), &event.title)
            });
        }
        for round in &self.rounds {
            let id = round.id.0.as_str();
            let within = period.holds_any(&round.dates);
            if within.is_some() || period.is_recorded(&self.recorded(id)) {
                let date = within.or_else(|| round.dates.first().map(|date| date.value.as_str()));
                rows.push(ChangeRow {
                    actors: round.participants.iter().map(|who| who.actor.clone()).collect(),
                    themes: round.themes.clone(),
                    passages: round.passages.clone(),
                    independent: round.independent,
                    ..self.row(ChangeKind::Round, id, date, &round.title)
                });
            }
        }
        for contradiction in self.contradictions.iter().filter(|contradiction| contradiction.dismissed.is_none()) {
            let id = contradiction.id.0.as_str();
            let events: Vec<_> = self.named(&contradiction.events).collect();
            let within = events.iter().find_map(|event| period.holds_any(&event.dates));
            if within.is_some() || period.is_recorded(&self.recorded(id)) {
                rows.push(ChangeRow {
                    after: Some(contradiction.held.clone()).filter(|held| !held.is_empty()),
                    actors: unique(events.iter().flat_map(|event| event.participants.iter().map(|who| who.actor.clone()))),
                    themes: unique(events.iter().flat_map(|event| event.themes.clone())),
                    passages: contradiction.sides.iter().flat_map(|side| side.passages.clone()).collect(),
                    independent: contradiction.sides.iter().map(|side| side.independent).sum(),
                    ..self.row(ChangeKind::Contradiction, id, within, &contradiction.subject)
                });
            }
        }
        rows
    }

    /// Positions and points.
    fn said(&self, period: &Period) -> Vec<ChangeRow> {
        let mut rows = Vec::new();
        for position in &self.positions {
            let id = position.id.0.as_str();
            if period.holds(&position.date, None) || period.is_recorded(&self.recorded(id)) {
                rows.push(ChangeRow {
                    actors: vec![position.actor.clone()],
                    themes: vec![position.theme.clone()],
                    passages: position.passages.clone(),
                    independent: position.independent,
                    ..self.row(ChangeKind::Position, id, Some(&position.date), &position.text)
                });
            }
        }
        for point in &self.points {
            let id = point.id.0.as_str();
            if point.date.as_deref().is_some_and(|date| period.holds(date, None)) || period.is_recorded(&self.recorded(id)) {
                rows.push(ChangeRow {
                    themes: vec![point.theme.clone()],
                    passages: point.passages.clone(),
                    independent: point.independent,
                    ..self.row(ChangeKind::Point, id, point.date.as_deref(), &point.text)
                });
            }
        }
        rows
    }

    /// What was undertaken, how it stands otherwise, and deadlines that passed.
    fn owed(&self, period: &Period) -> Vec<ChangeRow> {
        let mut rows = Vec::new();
        for commitment in &self.commitments {
            let id = commitment.id.0.as_str();
            let themes = || unique(commitment.theme.iter().cloned().chain(self.named(&commitment.events).flat_map(|event| event.themes.clone())));
            let row = |kind, date: &str| ChangeRow {
                actors: commitment.owners.iter().chain(&commitment.beneficiaries).cloned().collect(),
                themes: themes(),
                passages: commitment.passages.clone(),
                independent: commitment.independent,
                ..self.row(kind, id, Some(date), &commitment.text)
            };
            if period.holds(&commitment.made, None) || period.is_recorded(&self.recorded(id)) {
                let deadline = commitment.deadline.as_ref().map(|date| Text { fr: date.clone(), en: date.clone() });
                rows.push(ChangeRow { after: deadline, ..row(ChangeKind::Commitment, &commitment.made) });
            }
            for pair in commitment.history.windows(2) {
                if period.holds(&pair[1].on, None) || period.is_recorded(&pair[1].recorded) {
                    let recorded = pair[1].recorded.clone();
                    let (before, after) = (Some(status(pair[0].status)), Some(status(pair[1].status)));
                    rows.push(ChangeRow { before, after, recorded, ..row(ChangeKind::Status, &pair[1].on) });
                }
            }
            if let Some(deadline) = &commitment.deadline
                && !is_over_before(deadline, &period.from)
                && is_over_before(deadline, &format!("{}~", period.to))
                && deadline.as_str() <= period.to.as_str()
            {
                let mut then = commitment.clone();
                then.stand(Some(&period.to), &period.to);
                if !then.status.is_settled() {
                    rows.push(ChangeRow { after: Some(status(then.status)), ..row(ChangeKind::Deadline, deadline) });
                }
            }
        }
        rows
    }

    /// Who took or left an office; one who changes from one to another on a day is told once.
    fn offices(&self, period: &Period) -> Vec<ChangeRow> {
        let mut rows = Vec::new();
        for actor in &self.actors {
            let mut by_day: BTreeMap<&str, (Option<Text>, Option<Text>)> = BTreeMap::new();
            for office in &actor.offices {
                if let Some(from) = office.from.as_deref().filter(|from| period.holds(from, None)) {
                    by_day.entry(from).or_default().1 = Some(office.title.clone());
                }
                if let Some(to) = office.to.as_deref().filter(|to| period.holds(to, None)) {
                    by_day.entry(to).or_default().0 = Some(office.title.clone());
                }
            }
            let name = Text { fr: actor.names.fr.clone(), en: actor.names.en.clone() };
            for (day, (before, after)) in by_day {
                rows.push(ChangeRow { before, after, actors: vec![actor.id.clone()], ..self.row(ChangeKind::Office, &actor.id.0, Some(day), &name) });
            }
        }
        rows
    }

    /// Articles, one of each group of near-copies: the first published. Under a filter, those that its facts cite.
    fn came(&self, db: &Connection, period: &Period, actor: Option<&ActorId>, theme: Option<&ThemeId>) -> Result<Vec<ChangeRow>> {
        let after = period.after.as_deref().unwrap_or("~");
        let found = storage::changes::articles(db, self.dossier, (&period.from, &period.to), after)?;
        let cited = (actor.is_some() || theme.is_some()).then(|| self.cited(actor, theme));
        let mut groups = BTreeSet::new();
        let mut rows = Vec::new();
        for came in found {
            if cited.as_ref().is_some_and(|cited| !cited.contains(&came.version.0)) || !groups.insert(came.group) {
                continue;
            }
            let title = match came.lang.as_deref() {
                Some("en") => Text { fr: String::new(), en: came.title },
                _ => Text { fr: came.title, en: String::new() },
            };
            let row = self.row(ChangeKind::Article, &came.article.to_string(), came.published.as_deref(), &title);
            rows.push(ChangeRow { independent: 1, recorded: came.captured, ..row });
        }
        Ok(rows)
    }

    /// The versions that the facts of an actor or theme cite.
    fn cited(&self, actor: Option<&ActorId>, theme: Option<&ThemeId>) -> BTreeSet<i64> {
        let events = self.events.iter().filter(|event| {
            actor.is_none_or(|actor| event.participants.iter().any(|who| who.actor == *actor))
                && theme.is_none_or(|theme| event.themes.contains(theme))
        });
        let positions = self
            .positions
            .iter()
            .filter(|position| actor.is_none_or(|actor| position.actor == *actor) && theme.is_none_or(|theme| position.theme == *theme));
        let versions = |passages: &[Passage]| passages.iter().map(|passage| passage.article).collect::<Vec<_>>();
        events.flat_map(|event| versions(&event.passages)).chain(positions.flat_map(|position| versions(&position.passages))).collect()
    }
}

fn status(status: CommitmentStatus) -> Text {
    Text { fr: say(Lang::Fr, status.key(), &[]), en: say(Lang::En, status.key(), &[]) }
}

fn unique<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
