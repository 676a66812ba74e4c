//! Actors: persons, states, organisations and bodies, with their names and dated offices; and themes.

mod ops;

pub use ops::{list, remove_theme, save, save_theme, themes};

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

impl Text {
    /// Whether it is empty in both languages.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fr.is_empty() && self.en.is_empty()
    }
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
    /// What it is.
    pub kind: ActorKind,
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

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A person.
    Person,
    /// A state.
    State,
    /// An organisation of states or another.
    Organisation,
    /// A body of an organisation or a state.
    Body,
}

/// Adds or changes an actor.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ActorSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which actor; none adds one.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// What it is.
    pub kind: ActorKind,
    /// Its names; one language at least.
    pub names: Names,
    /// Other names and spellings, at most 100.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Offices and their dates, oldest first, at most 100.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// The country, as an actor's id or a code.
    #[serde(default)]
    pub country: Option<String>,
}

/// Adds or changes a theme.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ThemeSave {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which theme; none adds one.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// Its name; one language at least.
    pub title: Text,
    /// Words by which it is recognised; left as they are where none are given.
    #[serde(default)]
    pub keywords: Option<Keywords>,
    /// Its place in the order, from 0; left where it is, or put last, where none is given.
    #[serde(default)]
    pub position: Option<u32>,
}

/// Removes a theme that no fact is of.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ThemeRemove {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which theme.
    pub theme: ThemeId,
}

/// Names by language. Where one is empty another is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// French.
    #[serde(default)]
    pub fr: String,
    /// English.
    #[serde(default)]
    pub en: String,
    /// Portuguese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub pt: Option<String>,
}

/// An office held, or a state an actor was in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its title.
    pub title: Text,
    /// From when, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Until when, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

impl Office {
    /// Whether it was held on a day, or in some part of a month or year. An open end holds until today; an unknown beginning since ever.
    #[must_use]
    pub fn is_held(&self, day: &str) -> bool {
        // `~` comes after every digit: the end of a month or year that is written without its days.
        let begun = self.from.as_deref().is_none_or(|from| from <= format!("{day}~").as_str());
        let ended = self.to.as_deref().is_some_and(|to| format!("{to}~").as_str() < day);
        begun && !ended
    }
}

/// Words by which a theme is recognised in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Keywords {
    /// French, at most 100.
    #[serde(default)]
    pub fr: Vec<String>,
    /// English, at most 100.
    #[serde(default)]
    pub en: Vec<String>,
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
    /// Words by which it is recognised.
    pub keywords: Keywords,
}
