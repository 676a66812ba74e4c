//! The bin that all kinds of fact share.

use super::{BinnedRow, FactBin, FactBinned, FactKind, FactRef};
use crate::{
    Library,
    error::{Code, Error, Result},
    notice::Kind,
    storage,
};

/// The most facts that go into the bin at once.
const MOST: usize = 10_000;

/// Puts facts into the bin, or takes them out: all of them or none.
///
/// # Errors
/// `not_found` that names the one that does not exist; `refused` for an actor that facts still name; `read_only`.
pub fn bin(library: &Library, request: FactBin) -> Result<()> {
    if request.facts.len() > MOST {
        return Err(Error::bad_request("over 10,000 facts"));
    }
    library.write(|db, changes| {
        let now = library.stamp();
        for FactRef { kind, id } in &request.facts {
            if request.binned && *kind == FactKind::Actor {
                let used = storage::actor::uses(db, id)?;
                if used > 0 {
                    return Err(Error::new(Code::Refused, "error-actor-used", vec![("count", used.to_string())]));
                }
            }
            if storage::fact::bin(db, *kind, id, request.binned.then_some(now.as_str()))? == 0 {
                return Err(Error::not_found(missing(*kind), id));
            }
            changes.of(kind.changed());
        }
        changes.of(Kind::Dossier);
        Ok(())
    })
}

/// The facts in a dossier's bin, last binned first, at most 1,000.
///
/// # Errors
/// Where the library cannot be read.
pub fn binned(library: &Library, request: FactBinned) -> Result<Vec<BinnedRow>> {
    library.read(|db| Ok(storage::fact::binned(db, request.dossier)?))
}

fn missing(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Event => "error-not-found-event",
        FactKind::Actor => "error-not-found-actor",
        FactKind::Round => "error-not-found-round",
        FactKind::Position | FactKind::Point => "error-not-found-position",
        FactKind::Commitment => "error-not-found-commitment",
        FactKind::Contradiction => "error-not-found-contradiction",
    }
}

impl FactKind {
    /// What the window is told has changed.
    pub(crate) fn changed(self) -> Kind {
        match self {
            Self::Event => Kind::Event,
            Self::Round => Kind::Round,
            Self::Actor => Kind::Actor,
            Self::Position | Self::Point => Kind::Position,
            Self::Commitment => Kind::Commitment,
            Self::Contradiction => Kind::Contradiction,
        }
    }
}
