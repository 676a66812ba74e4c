//! First drafts (*Premier jet*): notes written out of a dossier. Every sentence of the machine bears its mark, and a citation where the
//! library holds the text; a fact known by a public address alone is told as *not archived*, with the address.
//!
//! One module for each template. What they share: how a line is put down and cited ([`line`]), the facts by their names in the note's
//! language ([`known`]), how the sources tell an event ([`telling`]), and days and periods in words ([`days`]).
//!
//! They judge nothing: what asks for judgement is left to the analyst, and where the dossier has nothing to say the note says so.

mod bulletin;
mod days;
mod info;
mod known;
mod line;
mod material;
mod record;
mod statement;
mod telling;

use crate::{
    Library,
    error::{Code, Error, Result},
    fact::check_period,
    note::{NoteDetail, NoteDraft, TemplateId},
};

/// Makes a note and writes its first draft.
///
/// # Errors
/// `bad_request` for a period that is none, or for what does not fit the template: a note to follow that is given to anything but a
/// bulletin, a round given to anything but a record, a record without one or with a period; `refused` where the dossier has nothing in
/// the period; `not_found` for a dossier, a note or a round that is not there; `read_only`.
pub fn draft(library: &Library, request: NoteDraft) -> Result<NoteDetail> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    let unfit = |key| Err(Error::new(Code::BadRequest, key, vec![]));
    if request.previous.is_some() && request.template != TemplateId::Bulletin {
        return unfit("draft-unfit-previous");
    }
    if request.round.is_some() && request.template != TemplateId::Record {
        return unfit("draft-unfit-round");
    }
    match (request.template, &request.round) {
        (TemplateId::Info, _) => info::draft(library, request),
        (TemplateId::Bulletin, _) => bulletin::draft(library, &request),
        (TemplateId::Record, None) => unfit("draft-no-round-given"),
        (TemplateId::Record, Some(_)) if request.from.is_some() || request.to.is_some() => unfit("draft-unfit-period"),
        (TemplateId::Record, Some(round)) => record::draft(library, &request, round),
    }
}
