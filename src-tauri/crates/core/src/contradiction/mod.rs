//! Contradictions: what sources say differently of one thing, each side with what it rests on, and the value to hold.

mod ops;

pub(crate) use ops::store;
pub use ops::{dismiss, list, save};

use crate::{
    actor::Text,
    ids::{ActorId, ContradictionId, DossierId, EventId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the contradictions of a dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ContradictionList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those of events with a date on or after this one.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those of events with a date on or before this one.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those of events in which this actor takes part.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only those of events of this theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
}

/// A contradiction.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContradictionRow {
    /// Its id.
    pub id: ContradictionId,
    /// What differs.
    pub kind: ContradictionKind,
    /// What it is about.
    pub subject: Text,
    /// What each side says.
    pub sides: Vec<Side>,
    /// What differs and why, in a sentence.
    pub explanation: Text,
    /// The value to hold, where one can be held.
    pub held: Text,
    /// Why it is no longer shown, where the analyst has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub dismissed: Option<String>,
    /// The events it touches.
    pub events: Vec<EventId>,
}

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContradictionKind {
    /// A date.
    Date,
    /// A weekday against its date.
    Weekday,
    /// A number.
    Number,
    /// A place.
    Venue,
    /// An office or its holder.
    Office,
    /// How far something has come.
    Stage,
    /// A condition kept or dropped.
    Condition,
    /// What an acronym or a name stands for.
    Acronym,
    /// What happened, as each side tells it.
    Account,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What it says.
    pub value: String,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
    /// How many independent archived sources say it; filled by Griot.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub independent: u32,
}

/// Adds or changes a contradiction.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ContradictionSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which contradiction; none adds one.
    #[serde(default)]
    pub contradiction: Option<ContradictionId>,
    /// What differs.
    pub kind: ContradictionKind,
    /// What it is about; one language at least.
    pub subject: Text,
    /// What each side says, 1 to 50: one side alone stands against the value to hold.
    pub sides: Vec<Side>,
    /// What differs and why.
    #[serde(default)]
    #[ts(as = "Option<Text>", optional)]
    pub explanation: Text,
    /// The value to hold.
    #[serde(default)]
    #[ts(as = "Option<Text>", optional)]
    pub held: Text,
    /// The events it touches.
    #[serde(default)]
    pub events: Vec<EventId>,
}

/// Says why a contradiction is no longer shown, or shows it again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ContradictionDismiss {
    /// Which.
    pub contradiction: ContradictionId,
    /// Why, at most 500 characters; none shows it again.
    #[serde(default)]
    pub reason: Option<String>,
}
