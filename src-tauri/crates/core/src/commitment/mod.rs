//! Commitments: who owes what to whom, by when, how it stands, and what proves it. *Overdue* is derived from the day that is asked
//! for, never stored.

mod ops;

pub(crate) use ops::{is_over_before, load, store};
pub use ops::{list, save};

use crate::{
    actor::Text,
    ids::{ActorId, CommitmentId, DossierId, EventId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the commitments of a dossier in the order in which they were made.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CommitmentList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those made on or after this date.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those made on or before this date.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those that this actor owes or is owed.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only those of this theme, their own or that of their events.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// As they stood on this date, `YYYY-MM-DD`: those made by then, with the status they had. Today unless told, with all of them.
    #[serde(default)]
    pub at: Option<String>,
}

/// A commitment.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CommitmentRow {
    /// Its id.
    pub id: CommitmentId,
    /// Who owes it.
    pub owners: Vec<ActorId>,
    /// To whom first of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub beneficiary: Option<ActorId>,
    /// To whom, all of them.
    pub beneficiaries: Vec<ActorId>,
    /// The theme it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub theme: Option<ThemeId>,
    /// What.
    pub text: Text,
    /// When it was made.
    pub made: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub deadline: Option<String>,
    /// How it stands.
    pub status: CommitmentStatus,
    /// Whether its deadline has passed and it is neither met nor lapsed.
    pub overdue: bool,
    /// How it stood, oldest first.
    pub history: Vec<StatusChange>,
    /// What proves how it stands.
    pub proof: Vec<Proof>,
    /// The events it comes from or that touch it.
    pub events: Vec<EventId>,
    /// What the analyst adds.
    pub remark: Text,
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
}

/// How a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentStatus {
    /// Nothing is known to be under way.
    Open,
    /// Under way.
    InProgress,
    /// Kept.
    Met,
    /// No longer to be kept.
    Lapsed,
    /// Nobody knows.
    ToVerify,
}

impl CommitmentStatus {
    /// Whether there is nothing left to wait for.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Met | Self::Lapsed)
    }

    /// Its word in `messages/*/words.ftl`.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Open => "commitment-open",
            Self::InProgress => "commitment-in-progress",
            Self::Met => "commitment-met",
            Self::Lapsed => "commitment-lapsed",
            Self::ToVerify => "commitment-to-verify",
        }
    }
}

/// From when a commitment stood so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StatusChange {
    /// How.
    pub status: CommitmentStatus,
    /// From when.
    pub on: String,
    /// When that was written down, RFC 3339; filled by Griot.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub recorded: String,
}

/// What proves how a commitment stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What it is.
    pub text: Text,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// The event that is the proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub event: Option<EventId>,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}

/// Adds or changes a commitment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CommitmentSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which commitment; none adds one.
    #[serde(default)]
    pub commitment: Option<CommitmentId>,
    /// Who owes it; one at least.
    pub owners: Vec<ActorId>,
    /// To whom.
    #[serde(default)]
    pub beneficiaries: Vec<ActorId>,
    /// The theme it belongs to.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// What; one language at least.
    pub text: Text,
    /// When it was made.
    pub made: String,
    /// By when.
    #[serde(default)]
    pub deadline: Option<String>,
    /// How it stands.
    pub status: CommitmentStatus,
    /// Since when it stands so; today where the status is another than before and none is told.
    #[serde(default)]
    pub since: Option<String>,
    /// Takes the place of the whole history; the last of it is then the status.
    #[serde(default)]
    pub history: Option<Vec<StatusChange>>,
    /// What proves how it stands.
    #[serde(default)]
    pub proof: Vec<Proof>,
    /// The events it comes from or that touch it.
    #[serde(default)]
    pub events: Vec<EventId>,
    /// What the analyst adds.
    #[serde(default)]
    #[ts(as = "Option<Text>", optional)]
    pub remark: Text,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}
