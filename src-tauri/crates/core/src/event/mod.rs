//! Events: what happened, when by which label, where, between whom, and what it follows from.

mod ops;

pub(crate) use ops::store;
pub use ops::{bin, list, save};

use crate::{
    actor::Text,
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
    /// Who took part, with the office held on that date.
    pub participants: Vec<Participant>,
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

/// Who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Who.
    pub actor: ActorId,
    /// In what office.
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

/// Puts an event into the bin, or takes it out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EventBin {
    /// Which event.
    pub event: EventId,
    /// `true` puts it in, `false` takes it out.
    pub binned: bool,
}
