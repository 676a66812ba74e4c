//! Events: what happened, when by which label, where, between whom, and what it follows from.

mod ops;

pub(crate) use ops::{check_dates, main_date, store};
pub use ops::{list, save};

use crate::{
    actor::Text,
    fact::Confidence,
    ids::{ActorId, DossierId, EventId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the events of a dossier in order of their first date.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EventList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those with a date on or after this one.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those with a date on or before this one.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those in which this actor takes part.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only those of this theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// Only those of this track.
    #[serde(default)]
    pub track: Option<Track>,
}

impl EventList {
    /// All events of a dossier.
    #[must_use]
    pub fn of(dossier: DossierId) -> Self {
        Self { dossier, from: None, to: None, actor: None, theme: None, track: None }
    }
}

/// An event.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// The key it was known by where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub key: Option<String>,
    /// What kind it is.
    pub kind: EventKind,
    /// What happened, in a sentence.
    pub title: Text,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// Beside the talks, or an incident between the parties; else a step of the talks or their setting.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub track: Option<Track>,
    /// How sure it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub confidence: Option<Confidence>,
    /// What the analyst adds.
    #[serde(skip_serializing_if = "Text::is_empty")]
    #[ts(as = "Option<Text>", optional = nullable)]
    pub remark: Text,
    /// What each side says of it, where they differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Version>>", optional = nullable)]
    pub versions: Vec<Version>,
    /// Who took part, with the office held on that date.
    pub participants: Vec<Participation>,
    /// When, by label; at least one.
    pub dates: Vec<EventDate>,
    /// The events it follows from.
    pub follows: Vec<EventId>,
    /// Its themes.
    pub themes: Vec<ThemeId>,
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
}

/// Who took part, as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Participation {
    /// Who.
    pub actor: ActorId,
    /// The office held on that date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub office: Option<Text>,
    /// Whether the office was written with the event; else it is the one that the actor's dated offices give.
    pub stated: bool,
}

/// Who took part, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Who.
    pub actor: ActorId,
    /// In what office; none takes the office held on that date from the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub office: Option<Text>,
}

/// A labelled date of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventDate {
    /// What happened on it.
    pub label: DateLabel,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the length is the precision.
    pub value: String,
    /// The last day, written likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub end: Option<String>,
}

/// What a date is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateLabel {
    /// The day it took place.
    Held,
    /// The day it was announced.
    Announced,
    /// The day it was notified.
    Notified,
    /// The day it was adopted.
    Adopted,
    /// The day it took effect.
    Effective,
    /// The day it was published.
    Published,
}

/// Where an event stands beside the talks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// A measure taken beside the talks: a levy, a contract ended, a bank founded.
    Parallel,
    /// An incident or charge between the parties.
    Irritant,
}

/// What one side says of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Whose version it is.
    pub by: ActorId,
    /// What it says.
    pub text: Text,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}

/// What kind of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A meeting of heads of state.
    Summit,
    /// Talks, contacts and meetings between parties.
    Consultation,
    /// A session of formal negotiation.
    Negotiation,
    /// A decision of one party or body.
    Decision,
    /// A statement or joint text.
    Communique,
    /// A sanction imposed or lifted.
    Sanction,
    /// A step of leaving an organisation.
    Withdrawal,
    /// An incident, attack or coup.
    Incident,
    /// Anything else.
    Other,
}

/// Adds or changes an event.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EventSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which event; none adds one.
    #[serde(default)]
    pub event: Option<EventId>,
    /// What kind it is.
    pub kind: EventKind,
    /// What happened; one language at least.
    pub title: Text,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// Beside the talks, or an incident between the parties.
    #[serde(default)]
    pub track: Option<Track>,
    /// How sure it is.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// What the analyst adds.
    #[serde(default)]
    #[ts(as = "Option<Text>", optional)]
    pub remark: Text,
    /// What each side says of it, at most 20.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// Who took part. An unknown actor is refused; `actor_save` makes one.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// When; at least one.
    pub dates: Vec<EventDate>,
    /// What it follows from; never itself, never in a circle.
    #[serde(default)]
    pub follows: Vec<EventId>,
    /// Its themes.
    #[serde(default)]
    pub themes: Vec<ThemeId>,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}
