//! Where an article's metadata was found: every candidate of every field, the one in force, and the words for its origin.
//!
//! Refuses to choose: the import chooses by order, the user by hand; this says what they chose from.

use super::{MetadataChoice, MetadataField, MetadataName};
use crate::messages::{self, Lang};
use griot_document::read::Candidate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many other values of a field are offered.
const OTHERS: usize = 5;

/// All that was found for each field, best first; one entry a set of authors.
pub type Candidates = BTreeMap<MetadataName, Vec<Candidate>>;

/// Where the value in force was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The reader's code, such as `meta:og:title`; `typed` for what somebody wrote.
    pub origin: String,
    /// The words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// The origin of each field that has one.
pub type Origins = BTreeMap<MetadataName, Origin>;

/// What the user wrote by hand.
pub const TYPED: &str = "typed";

impl From<&Candidate> for Origin {
    fn from(candidate: &Candidate) -> Self {
        Self { origin: candidate.origin.clone(), words: candidate.words.clone() }
    }
}

/// Whether an origin is a guess that the user should look at.
#[must_use]
pub fn is_uncertain(origin: &str) -> bool {
    let (kind, name) = origin.split_once(':').unwrap_or((origin, ""));
    // When a file was made or saved says little of when its text was published.
    let of_the_file = DOCUMENTS.contains(&kind)
        && (name.ends_with("Date") || name.contains("creat") || name.contains("modif") || name.contains("date") || name == "revtim");
    matches!(kind, "guess" | "modified" | "class" | "host") || of_the_file
}

/// Formats whose origins name either a property of the file or a place in its text.
const DOCUMENTS: &[&str] = &["pdf", "docx", "odt", "rtf"];

/// The places in a document's text that readers name.
const PLACES: &[&str] = &["headline", "masthead", "byline", "line", "footer", "dateline", "title-style", "heading", "bold", "first-line"];

/// An origin in the user's words: « JSON-LD (datePublished) ».
#[must_use]
pub fn in_words(origin: &str, lang: Lang) -> String {
    let (kind, name) = origin.split_once(':').unwrap_or((origin, ""));
    if DOCUMENTS.contains(&kind) && PLACES.contains(&name) {
        return messages::say(lang, "origin-in-document", &[]);
    }
    let said = messages::say(lang, &format!("origin-{kind}"), &[("name", name.to_owned())]);
    if said.starts_with("origin-") { messages::say(lang, "origin-other", &[("name", origin.to_owned())]) } else { said }
}

/// Authors as one text.
#[must_use]
pub fn joined(authors: &[String]) -> String {
    authors.join("; ")
}

/// Fields of metadata as the card shows them.
pub fn fields(values: &[(MetadataName, String)], origins: &Origins, candidates: &Candidates, lang: Lang) -> Vec<MetadataField> {
    values
        .iter()
        .map(|(field, value)| {
            let origin = origins.get(field).filter(|_| !value.is_empty());
            let others = candidates.get(field).into_iter().flatten().filter(|candidate| candidate.value != *value).take(OTHERS);
            MetadataField {
                field: *field,
                value: value.clone(),
                origin: origin.map(|origin| in_words(&origin.origin, lang)),
                words: origin.and_then(|origin| origin.words.clone()),
                uncertain: origin.is_some_and(|origin| is_uncertain(&origin.origin)),
                others: others
                    .map(|candidate| MetadataChoice {
                        value: candidate.value.clone(),
                        origin: in_words(&candidate.origin, lang),
                        words: candidate.words.clone(),
                    })
                    .collect(),
            }
        })
        .collect()
}

/// The origins after an edit: a value that was found keeps where, one that changed to anything else was typed.
pub fn after_edit(before: &[(MetadataName, String)], after: &[(MetadataName, String)], origins: &mut Origins, candidates: &Candidates) {
    for ((field, old), (_, new)) in before.iter().zip(after) {
        if old == new {
            continue;
        }
        let found = candidates.get(field).into_iter().flatten().find(|candidate| candidate.value == *new);
        match found {
            _ if new.is_empty() => drop(origins.remove(field)),
            Some(candidate) => drop(origins.insert(*field, Origin::from(candidate))),
            None => drop(origins.insert(*field, Origin { origin: TYPED.to_owned(), words: None })),
        }
    }
}
