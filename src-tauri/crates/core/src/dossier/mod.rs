//! Dossiers, and what the window asks first.

mod ops;

pub use ops::{create, get, list, rename, resolve, set_settings, state};

use crate::{ids::DossierId, note::Lang};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the state of the library.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryState {}

/// The state of the library.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryDetail {
    /// The file's name, without its folder.
    pub file: String,
    /// The program's version.
    pub version: String,
    /// Whether another Griot holds the library, so that it can only be read.
    pub read_only: bool,
    /// What the user has chosen.
    pub settings: Settings,
    /// The dossiers, last used first.
    pub dossiers: Vec<DossierRow>,
    /// Requests that left this computer since the library was made.
    pub requests: u32,
}

/// What the user has chosen; kept in the library.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The language of the interface; none follows the system.
    pub lang: Option<Lang>,
    /// Light or dark; none follows the system.
    pub theme: Option<Theme>,
    /// Size of text in percent, 80 to 200.
    pub text_size: Option<u32>,
    /// Name put into new notes as author.
    pub author: Option<String>,
    /// Issuing service put into new notes.
    pub sender: Option<String>,
    /// Widths and folds of the columns, as the window keeps them.
    pub layout: Option<Layout>,
    /// Whether the user has allowed addresses and feeds to be fetched; off until then.
    pub network: Option<bool>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Widths in CSS pixels, and folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Width of the rail.
    pub rail: u32,
    /// Width of the list.
    pub list: u32,
    /// Share of the left pane when side by side, in thousandths.
    pub split: u32,
    /// Whether the rail is folded.
    pub rail_folded: bool,
    /// Whether the list is folded.
    pub list_folded: bool,
}

/// Keeps what the user has chosen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SettingsSet {
    /// All of it.
    pub settings: Settings,
}

/// Asks for the dossiers, last used first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DossierList {}

/// A dossier.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierRow {
    /// Its id.
    pub id: DossierId,
    /// Its title.
    pub title: String,
    /// Whether it is the demonstration dossier.
    pub demo: bool,
    /// Its articles.
    pub articles: u32,
    /// Its events.
    pub events: u32,
    /// Its actors.
    pub actors: u32,
    /// Its notes.
    pub notes: u32,
}

/// Makes a dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DossierCreate {
    /// Its title, 1 to 200 characters.
    pub title: String,
}

/// Gives a dossier another title.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DossierRename {
    /// Which dossier.
    pub dossier: DossierId,
    /// Its new title, 1 to 200 characters.
    pub title: String,
}

/// Fills the library with the demonstration dossier, or finds it where it is there already.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DossierDemo {}
