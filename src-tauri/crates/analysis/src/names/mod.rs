//! The actors a library knows, found in a text: who is named where, byte-exact, and who of several bearers of a name is meant.
//!
//! 1. Names and aliases are looked for in the folded text, whole words, the longest first (`hits.rs`; Aho and Corasick, *Efficient string
//!    matching*, 1975). Acronyms of two to five letters match in capitals only; what a hyphen joins to another word is another name.
//! 2. Persons are also found by family name: with a given name in any order, after a title, or where the text names them in full.
//! 3. A name of several is decided by the full name elsewhere in the text, the office beside it, the country, the date; else it stays
//!    undecided with its candidates.
//! 4. Capitals count where they are written for who governs there; common words (*la Commission*) where the text has said whose.
//!
//! The words it goes by are in `data/names.toml` and `data/demonyms.toml`. Refuses to guess: a mention without an actor is shown as such.
//! Knows no actor that is not in the list, and no spelling that is not there but for case, accents, apostrophes and hyphens.

mod common;
mod dates;
mod decide;
mod forms;
mod gazetteer;
mod hits;
mod lexicon;
mod people;
mod places;
mod read;
mod scene;
#[cfg(test)]
mod tests;

use crate::Span;
use serde::{Deserialize, Serialize};

pub use gazetteer::Gazetteer;

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person.
    Person,
    /// A state.
    State,
    /// An organisation of states or another.
    Organisation,
    /// A body of an organisation or a state.
    Body,
}

/// An actor to be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its id, the caller's.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Its full names, in any language.
    pub names: Vec<String>,
    /// Other names and spellings.
    pub aliases: Vec<String>,
    /// Its offices.
    pub offices: Vec<Office>,
    /// The country it belongs to: the id of a state among the actors, a name of one, or a code of ISO 3166-1.
    pub country: Option<String>,
}

/// An office of an actor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// What it is called, in any language.
    pub titles: Vec<String>,
    /// Its first day, `YYYY[-MM[-DD]]`.
    pub from: Option<String>,
    /// Its last day, written likewise.
    pub to: Option<String>,
}

/// A name found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention<'gazetteer> {
    /// Where it is: the name with its article where the alias has one, without titles that are not of the alias.
    pub span: Span,
    /// The ids of those it may be, in the order of the list.
    pub candidates: Vec<&'gazetteer str>,
    /// Who it is, where that is decided.
    pub actor: Option<&'gazetteer str>,
    /// By what.
    pub why: Reason,
}

/// Why an actor is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody else is called so.
    OnlyBearer,
    /// The text names them in full, or says who is meant elsewhere.
    FullName,
    /// By the office beside the name.
    Office,
    /// By the country beside the name, or of which the text speaks.
    Country,
    /// By the organisation the text speaks of, whose body it is.
    Organisation,
    /// By the office held on the date of the text.
    Date,
    /// Not decided.
    Undecided,
}
