//! What the window is told without asking: what a write has changed, and how long work stands.

use crate::{ids::JobId, import::ImportOutcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Cancels long work; what is already stored stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct JobCancel {
    /// Which.
    pub job: JobId,
}

/// Something the window is told.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Notice {
    /// Something was written; what the window shows of these kinds is asked for again.
    Changed {
        /// What kinds of thing.
        kinds: Vec<Kind>,
    },
    /// Long work moved on.
    Job {
        /// Which.
        job: JobId,
        /// What is being done, in the user's language.
        label: String,
        /// How much is done.
        done: u32,
        /// Of how much.
        total: u32,
        /// How it stands.
        state: JobState,
        /// What became of the inputs so far.
        outcomes: Vec<ImportOutcome>,
    },
}

/// How long work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It goes on.
    Running,
    /// It ended.
    Done,
    /// The user ended it.
    Cancelled,
}

/// The kinds of thing that a write can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Dossiers.
    Dossier,
    /// Articles.
    Article,
    /// Summaries.
    Summary,
    /// Events.
    Event,
    /// Actors and themes.
    Actor,
    /// Rounds.
    Round,
    /// Positions and points.
    Position,
    /// Commitments.
    Commitment,
    /// Contradictions.
    Contradiction,
    /// Notes.
    Note,
    /// Captures that wait for the user's word.
    Held,
    /// Feeds and their entries.
    Feed,
    /// What left this computer.
    Network,
    /// Settings.
    Settings,
}
