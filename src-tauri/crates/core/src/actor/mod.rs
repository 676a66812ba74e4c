//! Actors: persons, states, organisations and bodies, with their names and dated offices; and themes.

mod ops;

pub use ops::{list, themes};

use crate::ids::{ActorId, DossierId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text in both languages of the app. Where one is empty the other is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// French.
    #[serde(default)]
    pub fr: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

/// Asks for the actors of a dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ActorList {
    /// Which dossier.
    pub dossier: DossierId,
    /// Only the offices held on this date.
    #[serde(default)]
    pub at: Option<String>,
}

/// An actor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActorRow {
    /// Its id.
    pub id: ActorId,
    /// What it is: `person`, `state`, `organisation`, `body`.
    pub kind: String,
    /// Its names.
    pub names: Names,
    /// Other names and spellings.
    pub aliases: Vec<String>,
    /// Offices and their dates, oldest first.
    pub offices: Vec<Office>,
    /// ISO 3166-1 alpha-2 code or actor id of the country, where it has one.
    pub country: Option<String>,
    /// How many events of the dossier it takes part in.
    pub events: u32,
}

/// Names by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Names {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
    /// Portuguese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub pt: Option<String>,
}

/// An office held, or a state an actor was in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Office {
    /// Its title.
    pub title: Text,
    /// From when, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Until when, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

/// Asks for the themes of a dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ThemeList {
    /// Which dossier.
    pub dossier: DossierId,
}

/// A theme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ThemeRow {
    /// Its id.
    pub id: ThemeId,
    /// Its name.
    pub title: Text,
    /// How many events it has.
    pub events: u32,
}
