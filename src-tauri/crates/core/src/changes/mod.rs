//! What has changed in a dossier since a day or since a note: what happened, what was said, promised, met or missed, who took or left
//! an office, which articles came; and, for a note, which of its sections rest on facts that have moved.

mod collect;
mod moved;
mod ops;

pub use ops::{list, stale};

use crate::{
    actor::Text,
    ids::{ActorId, DossierId, NoteId, ThemeId},
};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what has changed in a dossier, oldest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChangeList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Since when.
    pub since: ChangesSince,
    /// Until this day, included; today unless told.
    #[serde(default)]
    pub to: Option<String>,
    /// Only what concerns this actor.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// Only what belongs to this theme.
    #[serde(default)]
    pub theme: Option<ThemeId>,
}

/// Since when changes are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChangesSince {
    /// From this day on, included: by the dates of what happened.
    Date(String),
    /// After the day at which this note was closed (*arrêtée au*): by the dates of what happened, and what was written down or changed
    /// after the note was last saved.
    Note(NoteId),
}

/// Something that has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeRow {
    /// What it is.
    pub kind: ChangeKind,
    /// The id of the article, event, round, actor, position, point, commitment or contradiction.
    pub id: String,
    /// The day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// What it says, in both languages where it is known in both.
    pub title: Text,
    /// What it was before: the earlier status or office.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub before: Option<Text>,
    /// What it is now: the new status or office, the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub after: Option<Text>,
    /// Whom it concerns.
    pub actors: Vec<ActorId>,
    /// Its themes.
    pub themes: Vec<ThemeId>,
    /// Where it is written in the library.
    pub passages: Vec<Passage>,
    /// How many independent archived sources say it.
    pub independent: u32,
    /// When it was written down or last changed, RFC 3339; empty where that is not known.
    pub recorded: String,
    /// The sections of the note whose facts it moves; empty where no note was named.
    pub sections: Vec<MovedSection>,
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// An article was published or taken in.
    Article,
    /// Something happened, or what is known of it was changed.
    Event,
    /// A round was held, or what is known of it was changed.
    Round,
    /// Somebody took or left an office.
    Office,
    /// Somebody took a position.
    Position,
    /// Something was agreed, disputed or left open.
    Point,
    /// Something was undertaken.
    Commitment,
    /// A commitment stands otherwise.
    Status,
    /// The deadline of a commitment passed without its being met.
    Deadline,
    /// Sources were found not to agree.
    Contradiction,
}

/// A section of a note whose facts have moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MovedSection {
    /// Its id in the template; empty where the section is the user's own.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The numbers, as the note shows them, of the citations that are touched.
    pub citations: Vec<u32>,
}

/// Asks which notes of a dossier rest on facts that have moved.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteStale {
    /// Which dossier.
    pub dossier: DossierId,
}

/// A note that rests on facts that have moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StaleNote {
    /// Which note.
    pub note: NoteId,
    /// How many changes touch its sections.
    pub changes: u32,
}
