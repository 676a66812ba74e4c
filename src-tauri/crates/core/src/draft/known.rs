//! The facts of a dossier as a draft words them: by their names in the note's language, with the texts they are written in.

use super::{line::Basis, statement::language};
use crate::{
    actor::{ActorKind, ActorRow, Text, ThemeRow},
    article::parts::Parts,
    commitment::{CommitmentList, CommitmentRow},
    contradiction::{ContradictionList, ContradictionRow},
    error::Result,
    event::{EventDate, EventList, EventRow},
    ids::{ActorId, DossierId, EventId, ThemeId, VersionId},
    note::Lang,
    position::{PointList, PointRow, PositionList, PositionRow},
    round::{AdoptedDocument, RoundList, RoundRow},
    storage,
};
use griot_document::tree::Passage;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};

/// The most passages that a line cites: two independent sources say that it is not of one alone.
pub(super) const CITED_IN_LINE: usize = 2;

/// The facts of a dossier.
pub(super) struct Known {
    pub lang: Lang,
    pub subject: String,
    pub themes: Vec<ThemeRow>,
    pub events: Vec<EventRow>,
    pub rounds: Vec<RoundRow>,
    pub positions: Vec<PositionRow>,
    pub points: Vec<PointRow>,
    pub commitments: Vec<CommitmentRow>,
    pub contradictions: Vec<ContradictionRow>,
    actors: HashMap<ActorId, ActorRow>,
    parts: HashMap<i64, Parts>,
}

impl Known {
    /// All facts; the commitments as they stand on `today`.
    pub fn load(db: &Connection, dossier: DossierId, lang: Lang, today: &str) -> Result<Self> {
        let subject = storage::dossier::must_exist(db, dossier)?;
        let (from, to, actor, theme) = (None, None, None, None);
        let mut commitments = storage::commitment::list(db, &CommitmentList { dossier, from: None, to: None, actor: None, theme: None, at: None })?;
        commitments.iter_mut().for_each(|commitment| commitment.stand(None, today));
        let mut known = Self {
            lang,
            subject,
            themes: storage::actor::themes(db, dossier)?,
            events: storage::event::list(db, &EventList::of(dossier))?,
            rounds: crate::round::load(db, &RoundList { dossier, from: None, to: None, actor: None, theme: None })?,
            positions: storage::position::list(db, &PositionList { dossier, from: None, to: None, actor: None, theme: None })?,
            points: storage::position::points(db, &PointList { dossier, theme: None })?,
            commitments,
            contradictions: storage::contradiction::list(db, &ContradictionList { dossier, from, to, actor, theme })?,
            actors: storage::actor::list(db, dossier, None)?.into_iter().map(|actor| (actor.id.clone(), actor)).collect(),
            parts: HashMap::new(),
        };
        known.contradictions.retain(|contradiction| contradiction.dismissed.is_none());
        Ok(known)
    }

    /// Loads the texts in which these passages stand, where they stand in the newest version.
    pub fn read<'passages>(&mut self, db: &Connection, passages: impl Iterator<Item = &'passages Passage>) -> Result<()> {
        let versions: BTreeSet<i64> = passages.map(|passage| passage.article).filter(|version| !self.parts.contains_key(version)).collect();
        for version in versions {
            if let Some(article) = storage::article::of_version(db, VersionId(version))?
                && let Some(parts) = Parts::load(db, article)?
            {
                self.parts.insert(version, parts);
            }
        }
        Ok(())
    }

    /// A text in the note's language; in the other one, with its tag, where there is no other.
    pub fn words<'text>(&self, text: &'text Text) -> (&'text str, Option<&'static str>) {
        match self.lang {
            Lang::Fr if text.fr.is_empty() => (&text.en, Some("en")),
            Lang::En if text.en.is_empty() => (&text.fr, Some("fr")),
            Lang::Fr => (&text.fr, None),
            Lang::En => (&text.en, None),
        }
    }

    /// The same where no tag can stand.
    pub fn plain<'text>(&self, text: &'text Text) -> &'text str {
        self.words(text).0
    }

    /// An actor's whole name.
    pub fn full_name(&self, actor: &ActorId) -> String {
        let Some(row) = self.actors.get(actor) else { return actor.0.clone() };
        let (own, other) = if self.lang == Lang::Fr { (&row.names.fr, &row.names.en) } else { (&row.names.en, &row.names.fr) };
        if own.is_empty() { other.clone() } else { own.clone() }
    }

    /// An actor's name in a line: an organisation's acronym where it has one in the note's language, or one that stands for its name in
    /// neither; acronyms of bodies are seldom known.
    pub fn name(&self, actor: &ActorId) -> String {
        let full = self.full_name(actor);
        let Some(row) = self.actors.get(actor).filter(|row| row.kind == ActorKind::Organisation) else { return full };
        let other = if self.lang == Lang::Fr { &row.names.en } else { &row.names.fr };
        let capitals: Vec<_> = row.aliases.iter().filter(|alias| is_acronym(alias)).collect();
        let own = capitals.iter().find(|alias| abbreviates(alias, &full));
        let neutral = || capitals.first().filter(|alias| !abbreviates(alias, other));
        own.or_else(neutral).map_or(full, |alias| (*alias).clone())
    }

    /// Several actors, in the order given.
    pub fn names(&self, actors: &[ActorId]) -> String {
        actors.iter().map(|actor| self.name(actor)).collect::<Vec<_>>().join(", ")
    }

    /// A theme's name.
    pub fn theme(&self, theme: &ThemeId) -> Option<&str> {
        self.themes.iter().find(|known| known.id == *theme).map(|known| self.plain(&known.title))
    }

    /// One of the dossier's events.
    pub fn event(&self, event: &EventId) -> Option<&EventRow> {
        self.events.iter().find(|known| known.id == *event)
    }

    /// A text that was read, by the version cited.
    pub fn parts(&self, version: i64) -> Option<&Parts> {
        self.parts.get(&version).filter(|parts| parts.version.0 == version)
    }

    /// The same, only in the note's language.
    pub fn parts_in_tongue(&self, version: i64) -> Option<&Parts> {
        self.parts(version).filter(|parts| parts.language == language(self.lang))
    }

    /// What a document of a round and its approvals rest on: the events of the days of approval that follow from the round, then the round.
    pub fn adoption(&self, round: &RoundRow, document: &AdoptedDocument) -> Basis {
        let approved = |event: &&EventRow| {
            let follows = event.follows.iter().any(|earlier| round.events.contains(earlier));
            let on_day = |date: &EventDate| document.approved.iter().any(|approval| approval.date.as_ref() == Some(&date.value));
            follows
                && event.dates.iter().any(|date| on_day(date) || date.end.iter().any(|end| on_day(&EventDate { value: end.clone(), ..date.clone() })))
        };
        let approvals: Vec<_> =
            self.events.iter().filter(approved).flat_map(|event| self.basis(&event.passages, &[]).passages.into_iter().take(1)).collect();
        let passages: Vec<_> = approvals.into_iter().chain(round.passages.iter().cloned()).collect();
        self.basis(&passages, &round.references)
    }

    /// What a fact rests on, as a line cites it: up to two passages, those in the note's language first, one of each group of copies.
    pub fn basis(&self, passages: &[Passage], references: &[String]) -> Basis {
        let is_own = |passage: &Passage| self.parts.get(&passage.article).is_some_and(|parts| parts.language == language(self.lang));
        let (own, other): (Vec<_>, Vec<_>) = passages.iter().partition(|passage| is_own(passage));
        let mut groups = BTreeSet::new();
        let mut cited = Vec::new();
        for passage in own.into_iter().chain(other) {
            let group = self.parts.get(&passage.article).map_or(passage.article, |parts| parts.group.0);
            if cited.len() < CITED_IN_LINE && groups.insert(group) {
                cited.push(passage.clone());
            }
        }
        Basis { passages: cited, references: references.to_vec() }
    }
}

/// Whether two dates are the same day under two labels.
pub(super) fn same_day(one: &EventDate, other: &EventDate) -> bool {
    one.value == other.value && one.end == other.end
}

fn is_acronym(alias: &str) -> bool {
    alias.chars().filter(|letter| letter.is_uppercase()).count() >= 2 && alias.chars().all(|letter| letter.is_uppercase() || letter == '-')
}

/// Whether an acronym's letters are, in order, first letters of a name's words.
fn abbreviates(acronym: &str, name: &str) -> bool {
    let mut initials = name.split(|letter: char| !letter.is_alphanumeric()).filter_map(|word| word.chars().next()).flat_map(plain_capital);
    acronym.chars().filter(|letter| letter.is_alphabetic()).flat_map(plain_capital).all(|letter| initials.any(|initial| initial == letter))
}

fn plain_capital(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter.to_lowercase().next().unwrap_or(letter) {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'î' => 'i',
        'ô' => 'o',
        other => other,
    };
    plain.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_is_known_by_the_first_letters_of_its_name() {
        assert!(abbreviates("CEDEAO", "Communauté économique des États de l’Afrique de l’Ouest"));
        assert!(abbreviates("ECOWAS", "Economic Community of West African States"));
        assert!(abbreviates("UEMOA", "Union économique et monétaire ouest-africaine"));
        assert!(!abbreviates("ECOWAS", "Communauté économique des États de l’Afrique de l’Ouest"));
        assert!(!abbreviates("AES", "Confederation of Sahel States"));
        assert!(is_acronym("BCID-AES") && !is_acronym("Bamako"));
    }
}
