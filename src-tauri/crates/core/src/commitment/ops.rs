//! Listing, adding and changing commitments; how they stood on a day.

use super::{CommitmentList, CommitmentRow, CommitmentSave, CommitmentStatus, StatusChange};
use crate::{
    Library,
    article::check_date,
    error::{Code, Error, Result},
    fact::{check_actor, check_event, check_period, check_sources, check_text, check_theme, check_title, id_of},
    ids::CommitmentId,
    notice::Kind,
    storage,
};
use rusqlite::Connection;

/// The most owners, proofs or changes of status.
const MOST: usize = 200;

/// The commitments of a dossier in the order in which they were made.
///
/// # Errors
/// `bad_request` for a filter that is no date, or a period that ends before it begins.
pub fn list(library: &Library, request: CommitmentList) -> Result<Vec<CommitmentRow>> {
    check_period(request.from.as_deref(), request.to.as_deref())?;
    request.at.as_deref().map_or(Ok(()), check_date)?;
    library.read(|db| load(db, &request, &library.today()))
}

/// The commitments of a dossier as they stood on the day asked for, or today.
pub(crate) fn load(db: &Connection, request: &CommitmentList, today: &str) -> Result<Vec<CommitmentRow>> {
    let mut commitments = storage::commitment::list(db, request)?;
    if let Some(at) = &request.at {
        commitments.retain(|commitment| begins_by(&commitment.made, at));
    }
    let day = request.at.as_deref();
    commitments.iter_mut().for_each(|commitment| commitment.stand(day, today));
    Ok(commitments)
}

/// Adds or changes a commitment.
///
/// # Errors
/// `bad_request` that names the field: no text, no owner, an impossible date, an unknown actor or theme, a passage whose text is not there,
/// an address that is none; `not_found`; `read_only`.
pub fn save(library: &Library, mut request: CommitmentSave) -> Result<CommitmentRow> {
    library.write(|db, changes| {
        let before = match &request.commitment {
            Some(commitment) => storage::commitment::get(db, commitment)?,
            None => None,
        };
        let own = request.commitment.as_ref().map(|commitment| (commitment.0.as_str(), before.as_ref().map(|(home, _)| *home)));
        let id = CommitmentId(id_of(db, own, request.dossier, "co", "error-not-found-commitment")?);
        let known = before.map(|(_, row)| row.history).unwrap_or_default();
        store(db, &id, &mut request, known, (&library.stamp(), &library.today()))?;
        changes.of(Kind::Commitment);
        let (_, mut row) = storage::commitment::get(db, &id)?.ok_or_else(|| Error::internal("commitment not stored"))?;
        row.stand(None, &library.today());
        Ok(row)
    })
}

/// Checks and stores a commitment under an id of its own. `known` is the history it had; `stamp` and `today` the time and the day.
pub(crate) fn store(
    db: &Connection,
    id: &CommitmentId,
    request: &mut CommitmentSave,
    known: Vec<StatusChange>,
    (stamp, today): (&str, &str),
) -> Result<()> {
    check(db, request)?;
    let mut history = match request.history.take().filter(|whole| !whole.is_empty()) {
        Some(whole) => whole,
        None => {
            let mut history = known;
            match history.last_mut() {
                Some(last) if last.status == request.status => {
                    if let Some(since) = &request.since {
                        last.on.clone_from(since);
                    }
                }
                Some(_) => {
                    let on = request.since.clone().unwrap_or_else(|| today.to_owned());
                    history.push(StatusChange { status: request.status, on, recorded: String::new() });
                }
                // What is written down for the first time stood so from the beginning, unless it is told otherwise.
                None => {
                    let on = request.since.clone().unwrap_or_else(|| request.made.clone());
                    history.push(StatusChange { status: request.status, on, recorded: String::new() });
                }
            }
            history
        }
    };
    for change in &mut history {
        check_date(&change.on)?;
        if change.recorded.is_empty() {
            stamp.clone_into(&mut change.recorded);
        }
    }
    history.sort_by(|a, b| a.on.cmp(&b.on));
    storage::commitment::put(db, id, request, &history, stamp)?;
    Ok(())
}

fn check(db: &Connection, request: &mut CommitmentSave) -> Result<()> {
    let dossier = request.dossier;
    storage::dossier::must_exist(db, dossier)?;
    check_title(&mut request.text, "error-commitment-text")?;
    check_text(&mut request.remark)?;
    check_date(&request.made)?;
    for date in [&request.deadline, &request.since].into_iter().flatten() {
        check_date(date)?;
    }
    if request.owners.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-commitment-owner", vec![]));
    }
    let changes = request.history.as_ref().map_or(0, Vec::len);
    if request.owners.len().max(request.beneficiaries.len()).max(request.proof.len()).max(changes) > MOST {
        return Err(Error::bad_request("over 200 owners, proofs or changes"));
    }
    request.owners.iter().chain(&request.beneficiaries).try_for_each(|actor| check_actor(db, dossier, actor))?;
    request.theme.iter().try_for_each(|theme| check_theme(db, dossier, theme))?;
    request.events.iter().try_for_each(|event| check_event(db, dossier, event))?;
    for proof in &mut request.proof {
        check_text(&mut proof.text)?;
        if proof.text.is_empty() && proof.event.is_none() && proof.passages.is_empty() && proof.references.is_empty() {
            return Err(Error::new(Code::BadRequest, "error-proof-empty", vec![]));
        }
        proof.date.as_deref().map_or(Ok(()), check_date)?;
        proof.event.iter().try_for_each(|event| check_event(db, dossier, event))?;
        check_sources(db, &proof.passages, &proof.references)?;
    }
    check_sources(db, &request.passages, &request.references)
}

/// Whether something dated to the day, month or year has begun by a day.
pub(crate) fn begins_by(date: &str, day: &str) -> bool {
    date <= format!("{day}~").as_str()
}

/// Whether something dated to the day, month or year is wholly over before a day.
pub(crate) fn is_over_before(date: &str, day: &str) -> bool {
    // `~` comes after every digit: a month is over when its last day is.
    format!("{date}~").as_str() < day
}

impl CommitmentRow {
    /// Tells how it stood on a day, or how it stands as far as is known, and whether it was overdue on that day, or is today.
    pub(crate) fn stand(&mut self, day: Option<&str>, today: &str) {
        let known = self.history.iter().rev().find(|change| day.is_none_or(|day| begins_by(&change.on, day)));
        self.status = known.map_or(CommitmentStatus::Open, |change| change.status);
        let passed = self.deadline.as_deref().is_some_and(|deadline| is_over_before(deadline, day.unwrap_or(today)));
        self.overdue = passed && !self.status.is_settled();
    }
}
