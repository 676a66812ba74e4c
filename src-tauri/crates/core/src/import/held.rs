//! Captures that are not the whole article: kept with their bytes, in no dossier's list, until the user takes or drops them.

use super::{
    HeldDetail, HeldDrop, HeldKeep, HeldList, HeldRow, HeldShow, ImportOutcome,
    extract::{Extracted, resolve},
    pictures,
    store::{Captured, Word, store},
};
use crate::{
    Library,
    article::{excerpt, hash},
    error::{Error, Result},
    ids::HeldId,
    messages::{self, Lang},
    notice::Kind,
    storage::{self, held::New},
};
use griot_document::read::{Hint, Verdict};
use rusqlite::Connection;

/// How many can be taken or dropped at once.
const MANY: usize = 1000;

/// Puts a capture with those that wait; the same one is not put twice.
pub(super) fn hold(db: &Connection, captured: &Captured<'_>, extracted: &Extracted, verdict: Verdict, now: &str) -> Result<HeldId> {
    let original = hash(captured.original);
    Ok(storage::held::put(
        db,
        &New {
            dossier: captured.dossier,
            input: captured.input,
            label: captured.label,
            url: captured.url,
            read: captured.read,
            original: (&original, captured.original),
            title: &extracted.title,
            outlet: extracted.outlet.as_deref(),
            published: extracted.published.as_deref(),
            verdict,
            reasons: &extracted.quality.reasons,
            words: u32::try_from(extracted.quality.words).unwrap_or(u32::MAX),
            excerpt: &excerpt(&extracted.text, 240),
            now,
        },
    )?)
}

/// The captures that wait for the user's word, newest first.
///
/// # Errors
/// Where the library cannot be read.
pub fn list(library: &Library, request: HeldList) -> Result<Vec<HeldRow>> {
    let lang = library.lang();
    library.read(|db| Ok(storage::held::list(db, request.dossier)?.into_iter().map(|row| in_words(row, lang)).collect()))
}

/// A waiting capture with its text.
///
/// # Errors
/// `not_found`.
pub fn show(library: &Library, request: HeldShow) -> Result<HeldDetail> {
    let lang = library.lang();
    library.read(|db| {
        let (row, capture) = storage::held::get(db, request.held)?.ok_or_else(|| missing(request.held))?;
        Ok(HeldDetail { row: in_words(row, lang), blocks: capture.read.blocks })
    })
}

/// Takes waiting captures into their dossier, marked as incomplete.
///
/// # Errors
/// `not_found`, `read_only`; `refused` for one without any text, which would be an empty article; those before it are taken.
pub fn keep(library: &Library, request: HeldKeep) -> Result<Vec<ImportOutcome>> {
    few(&request.held)?;
    request.held.iter().map(|held| keep_one(library, *held)).collect()
}

fn keep_one(library: &Library, held: HeldId) -> Result<ImportOutcome> {
    let (row, capture) = library.read(|db| storage::held::get(db, held)?.ok_or_else(|| missing(held)))?;
    let hint = Hint { name: Some(row.input.clone()), url: capture.url.clone(), ..Hint::default() };
    let extracted = resolve(&capture.read, &hint);
    if extracted.text.trim().is_empty() {
        let error = Error::new(crate::Code::Refused, "held-without-text", vec![]);
        return Ok(ImportOutcome { held: Some(held), ..ImportOutcome::refused(row.input, error, library.lang()) });
    }
    let captured = Captured {
        dossier: capture.dossier,
        input: &row.input,
        label: &capture.label,
        read: &capture.read,
        url: capture.url.as_deref(),
        original: &capture.original,
    };
    let ready = pictures::inside(library, &extracted);
    let outcome = store(library, &captured, &extracted, &ready, Word::Given)?;
    library.write(|db, changes| {
        storage::held::remove(db, held)?;
        changes.of(Kind::Held);
        Ok(())
    })?;
    Ok(outcome)
}

/// Forgets waiting captures, and their bytes where no article was read from the same.
///
/// # Errors
/// `read_only`.
pub fn drop(library: &Library, request: HeldDrop) -> Result<()> {
    few(&request.held)?;
    library.write(|db, changes| {
        request.held.iter().try_for_each(|held| storage::held::remove(db, *held))?;
        changes.of(Kind::Held);
        Ok(())
    })
}

fn few(held: &[HeldId]) -> Result<()> {
    if held.len() <= MANY { Ok(()) } else { Err(Error::bad_request("over 1000 captures at once")) }
}

fn missing(held: HeldId) -> Error {
    Error::not_found("error-not-found-held", held)
}

fn in_words(mut row: HeldRow, lang: Lang) -> HeldRow {
    row.reasons = messages::reasons(&row.reasons, lang);
    row
}
