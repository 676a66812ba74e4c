//! Rounds of consultations and negotiations: when and at what level, who sat for whom in what office, on what agenda, and the
//! documents adopted with who has approved them since. What a round rests on is what its events rest on.

mod ops;

pub use ops::{list, save};
pub(crate) use ops::{load, store};

use crate::{
    actor::Text,
    event::{EventDate, Participant, Participation},
    ids::{ActorId, DossierId, EventId, RoundId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the rounds of a dossier in order of time; those without a date come last.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RoundList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those with a date on or after this one.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those with a date on or before this one.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those in which this actor sat or was sat for.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only those with this theme on the agenda, or of whose events it is a theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
}

/// A round: what an event is, and more.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundRow {
    /// Its id.
    pub id: RoundId,
    /// Between whom.
    pub kind: RoundKind,
    /// At what level.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub level: Option<Level>,
    /// Its name.
    pub title: Text,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// When, by label; none where no such round has been held yet.
    pub dates: Vec<EventDate>,
    /// The earlier rounds it follows up.
    pub follows: Vec<RoundId>,
    /// The events it is made of, in order of time.
    pub events: Vec<EventId>,
    /// Everybody who sat, with the office held on that date, each once.
    pub participants: Vec<Participation>,
    /// Who sat for whom.
    pub delegations: Vec<DelegationRow>,
    /// What was to be spoken about.
    pub agenda: Vec<AgendaItem>,
    /// What was adopted.
    pub documents: Vec<AdoptedDocument>,
    /// The themes of the agenda and of its events.
    pub themes: Vec<ThemeId>,
    /// What the analyst adds: for instance that nothing is known yet, and until when that was looked for.
    pub remark: Text,
    /// Where its events are written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses of its events without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
}

/// Between whom a round is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Between the parties.
    Bilateral,
    /// Within one party: preparation, endorsement.
    Internal,
    /// Through a third party.
    Mediation,
    /// Among more than two parties.
    Multilateral,
}

/// At what level a round is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Heads of state or of government.
    Heads,
    /// Ministers.
    Ministers,
    /// Senior officials and experts.
    Experts,
    /// Several levels.
    Mixed,
}

/// Who sat for a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DelegationRow {
    /// For whom.
    pub party: ActorId,
    /// Who, with the office held on that date.
    pub members: Vec<Participation>,
}

/// Who sat for a party, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Delegation {
    /// For whom.
    pub party: ActorId,
    /// Who.
    #[serde(default)]
    pub members: Vec<Participant>,
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its words.
    pub title: Text,
    /// The theme it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub theme: Option<ThemeId>,
}

/// A document adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdoptedDocument {
    /// Its title.
    pub title: Text,
    /// When it was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// Whether its text can be had.
    pub text_available: bool,
    /// Who has approved it, and when.
    #[serde(default)]
    pub approved: Vec<Approval>,
}

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// By whom.
    pub by: ActorId,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub date: Option<String>,
}

/// Adds or changes a round.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RoundSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which round; none adds one.
    #[serde(default)]
    pub round: Option<RoundId>,
    /// Between whom.
    pub kind: RoundKind,
    /// At what level.
    #[serde(default)]
    pub level: Option<Level>,
    /// Its name; one language at least.
    pub title: Text,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// When; may be empty.
    #[serde(default)]
    pub dates: Vec<EventDate>,
    /// The earlier rounds it follows up; never itself, never in a circle.
    #[serde(default)]
    pub follows: Vec<RoundId>,
    /// The events it is made of.
    #[serde(default)]
    pub events: Vec<EventId>,
    /// Who sat for whom.
    #[serde(default)]
    pub delegations: Vec<Delegation>,
    /// What was to be spoken about.
    #[serde(default)]
    pub agenda: Vec<AgendaItem>,
    /// What was adopted.
    #[serde(default)]
    pub documents: Vec<AdoptedDocument>,
    /// What the analyst adds.
    #[serde(default)]
    #[ts(as = "Option<Text>", optional)]
    pub remark: Text,
}
