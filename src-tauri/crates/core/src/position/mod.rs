//! Positions: what an actor said on a theme, and when; and points: what is agreed, disputed or open on a theme.

mod ops;
mod points;

pub(crate) use ops::store;
pub use ops::{list, save};
pub(crate) use points::store as store_point;
pub use points::{list as points, save as save_point};

use crate::{
    actor::Text,
    ids::{ActorId, DossierId, EventId, PointId, PositionId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the positions of a dossier in order of their date.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PositionList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those of this date or later.
    #[serde(default)]
    pub from: Option<String>,
    /// Only those of this date or earlier.
    #[serde(default)]
    pub to: Option<String>,
    /// Only those of this actor.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only those on this theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
}

/// A position.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PositionRow {
    /// Its id.
    pub id: PositionId,
    /// Whose.
    pub actor: ActorId,
    /// On what.
    pub theme: ThemeId,
    /// When it was said, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// The question it answers, where others answer the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub question: Option<String>,
    /// What was said.
    pub text: Text,
    /// The events at which it was said.
    pub events: Vec<EventId>,
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
    /// Whether it is the latest of this actor on this theme in the dossier.
    pub latest: bool,
}

/// Adds or changes a position.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PositionSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which position; none adds one.
    #[serde(default)]
    pub position: Option<PositionId>,
    /// Whose.
    pub actor: ActorId,
    /// On what.
    pub theme: ThemeId,
    /// When it was said.
    pub date: String,
    /// The question it answers, at most 200 characters.
    #[serde(default)]
    pub question: Option<String>,
    /// What was said; one language at least.
    pub text: Text,
    /// The events at which it was said.
    #[serde(default)]
    pub events: Vec<EventId>,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}

/// Asks for the points of a dossier, by theme.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PointList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only those of this theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
}

/// What is agreed, disputed or open on a theme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PointRow {
    /// Its id.
    pub id: PointId,
    /// On what.
    pub theme: ThemeId,
    /// Which of the three.
    pub kind: PointKind,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// What it is.
    pub text: Text,
    /// The events it comes from.
    pub events: Vec<EventId>,
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// Public addresses without stored text.
    pub references: Vec<String>,
    /// How many independent archived sources say it: copies count once.
    pub independent: u32,
}

/// What a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// The parties agree.
    Agreement,
    /// They do not.
    Disagreement,
    /// Nobody has answered yet.
    Question,
}

/// Adds or changes a point.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PointSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which point; none adds one.
    #[serde(default)]
    pub point: Option<PointId>,
    /// On what.
    pub theme: ThemeId,
    /// Which of the three.
    pub kind: PointKind,
    /// Since when.
    #[serde(default)]
    pub date: Option<String>,
    /// What it is; one language at least.
    pub text: Text,
    /// The events it comes from.
    #[serde(default)]
    pub events: Vec<EventId>,
    /// Where it is written.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Public addresses, http or https.
    #[serde(default)]
    pub references: Vec<String>,
}
