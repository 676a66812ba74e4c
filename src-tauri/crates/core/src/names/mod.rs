//! Who is named where: the articles that mention an actor, and what a selected text says, to fill the form of a fact. Homonyms that the
//! text does not tell apart stay apart here too: they are offered, not chosen.

mod guess;
mod mentions;

pub use guess::guess;
pub use mentions::mentions;

use crate::{
    actor::{ActorKind, ActorRow},
    ids::{ActorId, ArticleId, ThemeId, VersionId},
};
use griot_analysis::names::{Gazetteer, Kind, Known, Office};
use griot_document::tree::Passage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which articles mention an actor, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ActorMentions {
    /// Which actor.
    pub actor: ActorId,
    /// How many articles at most, 1 to 200; 50 unless told.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// The articles that mention an actor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MentionPage {
    /// How many articles mention it, of the 500 newest in which its names occur.
    pub total: u32,
    /// The newest of them.
    pub mentions: Vec<MentionRow>,
}

/// An article that mentions an actor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MentionRow {
    /// The article.
    pub article: ArticleId,
    /// Its newest version, which was read.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub outlet: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub published: Option<String>,
    /// How often it mentions the actor.
    pub count: u32,
    /// The first three sentences that do.
    pub passages: Vec<Passage>,
}

/// Asks what a selected text says, to fill the form of a fact.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FactGuessing {
    /// Of which version.
    pub version: VersionId,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

/// What a selected text says, as far as it can be told.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FactGuess {
    /// The passage.
    pub passage: Passage,
    /// When its article was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub published: Option<String>,
    /// The dates in it, in order, each once; the sentence's where it has none.
    pub dates: Vec<GuessedDate>,
    /// Who is named in it, in order, each once; the sentence's where it names nobody.
    pub actors: Vec<ActorId>,
    /// Names that several bear, where the text does not say who is meant.
    pub undecided: Vec<UndecidedName>,
    /// The themes it may belong to, likeliest first.
    pub themes: Vec<ThemeId>,
    /// A place of the dossier's events that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// Who seems to speak or act: the first named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub speaker: Option<ActorId>,
    /// The first date in it that comes after the article was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub deadline: Option<String>,
}

/// A date in a selected text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuessedDate {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub value: String,
    /// The last day, written likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub end: Option<String>,
    /// Its words.
    pub text: String,
}

/// A name that several bear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UndecidedName {
    /// The name as it is written.
    pub text: String,
    /// Who it may be.
    pub candidates: Vec<ActorId>,
}

/// The actors of a dossier, ready to be found in texts.
fn gazetteer(actors: Vec<ActorRow>) -> Gazetteer {
    Gazetteer::new(actors.into_iter().map(|actor| {
        Known {
            id: actor.id.0,
            kind: match actor.kind {
                ActorKind::Person => Kind::Person,
                ActorKind::State => Kind::State,
                ActorKind::Organisation => Kind::Organisation,
                ActorKind::Body => Kind::Body,
            },
            names: [Some(actor.names.fr), Some(actor.names.en), actor.names.pt].into_iter().flatten().filter(|name| !name.is_empty()).collect(),
            aliases: actor.aliases,
            offices: actor
                .offices
                .into_iter()
                .map(|office| Office { titles: vec![office.title.fr, office.title.en], from: office.from, to: office.to })
                .collect(),
            country: actor.country,
        }
    }))
}
