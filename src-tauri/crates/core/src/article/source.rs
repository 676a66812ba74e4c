//! What kind of source a text is, how far it is trusted, and how far it may be shared.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of source a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// An article of the press or of a site.
    #[default]
    Press,
    /// A communiqué, an adopted text, an official statement.
    Official,
    /// An interview that the analyst held.
    Interview,
    /// A diplomatic cable.
    Cable,
    /// The analyst's record of a meeting.
    Meeting,
    /// Anything else that was never published.
    Other,
}

/// How far a source is trusted: the letters of the Admiralty code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    /// Reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged.
    F,
}

/// How far a text may be shared. A marking does not encrypt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Marking {
    /// Nothing is printed.
    None,
    /// *Usage interne*.
    #[default]
    Internal,
    /// *Diffusion restreinte*.
    Restricted,
    /// TLP:CLEAR
    TlpClear,
    /// TLP:GREEN
    TlpGreen,
    /// TLP:AMBER
    TlpAmber,
    /// TLP:AMBER+STRICT
    TlpAmberStrict,
    /// TLP:RED
    TlpRed,
}

/// How a source stands, where somebody has said so.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// What kind of source it is.
    pub kind: SourceKind,
    /// How far it is trusted.
    pub reliability: Option<Reliability>,
    /// How far it may be shared.
    pub marking: Marking,
}

impl Default for Standing {
    fn default() -> Self {
        Self { kind: SourceKind::Press, reliability: None, marking: Marking::None }
    }
}
