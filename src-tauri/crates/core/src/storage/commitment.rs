//! Commitments with the history of how they stood.

use super::{fact, json, row, rows, run, to_json};
use crate::{
    actor::Text,
    commitment::{CommitmentList, CommitmentRow, CommitmentSave, CommitmentStatus, Proof, StatusChange},
    ids::{CommitmentId, DossierId},
};
use rusqlite::{Connection, Result, Row, named_params};

/// The row with its status and *overdue* left to be told: both depend on the day asked for.
fn read(row: &Row<'_>) -> Result<CommitmentRow> {
    Ok(CommitmentRow {
        id: row.get(0)?,
        theme: row.get(1)?,
        text: Text { fr: row.get(2)?, en: row.get(3)? },
        made: row.get(4)?,
        deadline: row.get(5)?,
        remark: json(row, 6)?,
        history: json(row, 7)?,
        proof: json(row, 8)?,
        status: CommitmentStatus::Open,
        overdue: false,
        owners: Vec::new(),
        beneficiary: None,
        beneficiaries: Vec::new(),
        events: Vec::new(),
        passages: Vec::new(),
        references: Vec::new(),
        independent: 0,
    })
}

/// The commitments of a dossier in the order in which they were made; the day asked for is not looked at.
pub fn list(db: &Connection, request: &CommitmentList) -> Result<Vec<CommitmentRow>> {
    let CommitmentList { dossier, from, to, actor, theme, .. } = request;
    let params = named_params! { ":dossier": dossier, ":from": from, ":to": to, ":actor": actor, ":theme": theme };
    let commitments = rows(db, include_str!("commitment/list.sql"), params, read)?;
    complete(db, *dossier, None, commitments)
}

/// One commitment with its dossier, in the bin or not.
pub fn get(db: &Connection, commitment: &CommitmentId) -> Result<Option<(DossierId, CommitmentRow)>> {
    let Some((dossier, found)) = row(db, include_str!("commitment/get.sql"), [commitment], |row| Ok((row.get(9)?, read(row)?)))? else {
        return Ok(None);
    };
    Ok(complete(db, dossier, Some(&commitment.0), vec![found])?.pop().map(|commitment| (dossier, commitment)))
}

fn complete(db: &Connection, dossier: DossierId, one: Option<&str>, mut commitments: Vec<CommitmentRow>) -> Result<Vec<CommitmentRow>> {
    let sources = fact::sources(db, dossier, one)?;
    let mut events = fact::events(db, dossier, one)?;
    let mut owners = fact::actors(db, dossier, one, "owner")?;
    let mut beneficiaries = fact::actors(db, dossier, one, "beneficiary")?;
    for commitment in &mut commitments {
        let id = commitment.id.0.as_str();
        let own = sources.of(id, 0);
        (commitment.passages, commitment.references, commitment.independent) = (own.passages, own.references, own.independent);
        for (part, proof) in commitment.proof.iter_mut().enumerate() {
            let own = sources.of(id, part + 1);
            (proof.passages, proof.references) = (own.passages, own.references);
        }
        commitment.events = events.remove(id).unwrap_or_default();
        commitment.owners = owners.remove(id).unwrap_or_default();
        commitment.beneficiaries = beneficiaries.remove(id).unwrap_or_default();
        commitment.beneficiary = commitment.beneficiaries.first().cloned();
    }
    Ok(commitments)
}

/// Stores a commitment under an id, new or not.
pub fn put(db: &Connection, id: &CommitmentId, commitment: &CommitmentSave, history: &[StatusChange], now: &str) -> Result<()> {
    // What a proof rests on stands with the other passages.
    let bare = |proof: &Proof| Proof { passages: Vec::new(), references: Vec::new(), ..proof.clone() };
    run(
        db,
        include_str!("commitment/put.sql"),
        named_params! {
            ":id": id, ":dossier": commitment.dossier, ":theme": commitment.theme, ":fr": commitment.text.fr, ":en": commitment.text.en,
            ":made": commitment.made, ":deadline": commitment.deadline, ":remark": to_json(&commitment.remark)?, ":history": to_json(&history)?,
            ":proof": to_json(&commitment.proof.iter().map(bare).collect::<Vec<_>>())?, ":now": now,
        },
    )?;
    fact::put_actors(db, commitment.dossier, &id.0, "owner", &commitment.owners)?;
    fact::put_actors(db, commitment.dossier, &id.0, "beneficiary", &commitment.beneficiaries)?;
    fact::put_events(db, commitment.dossier, &id.0, &commitment.events)?;
    let own = (commitment.passages.as_slice(), commitment.references.as_slice());
    let proofs = commitment.proof.iter().map(|proof| (proof.passages.as_slice(), proof.references.as_slice()));
    fact::put_sources(db, commitment.dossier, &id.0, std::iter::once(own).chain(proofs))
}
