//! What events, rounds, positions, points, commitments and contradictions share: what they rest on, how sure they are, and the bin.
//! Refuses to know what any of them means.

mod ops;
mod sources;

pub use ops::{bin, binned};
pub(crate) use sources::{check_actor, check_event, check_period, check_sources, check_text, check_theme, check_title, id_of};

use crate::{actor::Text, ids::DossierId};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of fact a dossier holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// An event.
    Event,
    /// A round of consultations or negotiations.
    Round,
    /// An actor.
    Actor,
    /// What an actor said on a theme.
    Position,
    /// What is agreed, disputed or open on a theme.
    Point,
    /// What somebody has undertaken to do.
    Commitment,
    /// Sources that do not agree.
    Contradiction,
}

/// How sure a fact is, by its sources (FIELD.md "Source grading").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Several independent sources or a primary text.
    High,
    /// One good source, or several that lean on one another.
    Medium,
    /// A single or doubtful source.
    Low,
}

/// A fact of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FactRef {
    /// Its kind.
    pub kind: FactKind,
    /// Its id.
    pub id: String,
}

/// Puts facts into the bin, or takes them out: all of them or none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FactBin {
    /// Which, at most 10,000.
    pub facts: Vec<FactRef>,
    /// `true` puts them in, `false` takes them out.
    pub binned: bool,
}

/// Asks for the facts in a dossier's bin, last binned first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FactBinned {
    /// Which dossier.
    pub dossier: DossierId,
}

/// A fact in the bin.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BinnedRow {
    /// Its kind.
    pub kind: FactKind,
    /// Its id.
    pub id: String,
    /// What it says, or its name.
    pub title: Text,
    /// When it was put there, RFC 3339.
    pub binned: String,
}

/// What a fact, or a part of one, rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
}
