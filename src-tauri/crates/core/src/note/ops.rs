//! Making, showing, saving and restoring notes.
//!
//! A save names the revision it was based on. Where the note has moved on, nothing is overwritten: the text is kept as a version and
//! the save is refused with `conflict`. A version is also kept every five minutes of editing, before a restore, and where a save
//! would leave less than a tenth of a long text.

use super::{
    Lang, NoteBin, NoteCreate, NoteDetail, NoteHeader, NoteList, NoteRestore, NoteRow, NoteSave, NoteSaved, NoteShow, NoteVersionRow, NoteVersions,
    SourceRow, SourceShow, TemplateId, template,
};
use crate::{
    Library,
    article::{check_date, copies},
    error::{Code, Error, Result},
    ids::{DossierId, NoteId, RoundId, VersionId},
    notice::Kind,
    storage::{self, note::Stored},
};
use chrono::{DateTime, Datelike, TimeDelta};
use griot_document::tree::{Document, text_of};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// How long the automatic versions of a note are apart.
const BETWEEN_VERSIONS: TimeDelta = TimeDelta::minutes(5);

/// The notes of a dossier, last changed first.
///
/// # Errors
/// Where the library cannot be read.
pub fn list(library: &Library, request: NoteList) -> Result<Vec<NoteRow>> {
    library.read(|db| Ok(storage::note::list(db, request.dossier)?))
}

/// Makes an empty note of a template.
///
/// # Errors
/// `not_found` for an unknown dossier; `read_only`.
pub fn create(library: &Library, request: NoteCreate) -> Result<NoteDetail> {
    let template = template::template(request.template, request.lang)?;
    let document = template::document(&template, |_| Vec::new());
    add(library, New::of(request.dossier, request.template, request.lang, NoteHeader::default()), &document)
}

/// A note about to be stored.
pub(crate) struct New {
    pub dossier: DossierId,
    pub template: TemplateId,
    pub lang: Lang,
    pub header: NoteHeader,
    pub round: Option<RoundId>,
    pub previous: Option<NoteId>,
}

impl New {
    /// One that is made from no round and follows no note.
    pub fn of(dossier: DossierId, template: TemplateId, lang: Lang, header: NoteHeader) -> Self {
        Self { dossier, template, lang, header, round: None, previous: None }
    }
}

/// Stores a new note; what its header leaves empty is filled in: number, dates, author and service.
pub(crate) fn add(library: &Library, new: New, document: &Document) -> Result<NoteDetail> {
    let New { dossier, template, lang, mut header, round, previous } = new;
    library.write(|db, changes| {
        storage::dossier::must_exist(db, dossier)?;
        let now = library.now();
        let settings = storage::dossier::settings(db)?;
        let fill = |field: &mut String, value: String| {
            if field.is_empty() {
                *field = value;
            }
        };
        fill(&mut header.date, now.date_naive().to_string());
        fill(&mut header.as_of, now.date_naive().to_string());
        fill(&mut header.drafted_by, settings.author.unwrap_or_default());
        fill(&mut header.sender, settings.sender.unwrap_or_default());
        if header.number.is_empty() {
            header.number = format!("{}-{:03}", now.year(), storage::next(db, "note")?);
        }
        let stamp = library.stamp();
        let note = storage::note::insert(db, dossier, template, lang, &header, document, &stamp)?;
        storage::note::link(db, note, round.as_ref(), previous)?;
        storage::dossier::touch(db, dossier, &stamp)?;
        changes.of(Kind::Note);
        changes.of(Kind::Dossier);
        detail(db, note)
    })
}

/// One note whole.
///
/// # Errors
/// `not_found`.
pub fn show(library: &Library, request: NoteShow) -> Result<NoteDetail> {
    library.read(|db| detail(db, request.note))
}

/// A note as it is stored.
///
/// # Errors
/// `not_found`.
pub(crate) fn stored(db: &Connection, note: NoteId) -> Result<Stored> {
    storage::note::get(db, note)?.ok_or_else(|| Error::not_found("error-not-found-note", note))
}

fn detail(db: &Connection, note: NoteId) -> Result<NoteDetail> {
    let stored = stored(db, note)?;
    let citations: Vec<_> = stored.document.citations().into_iter().cloned().collect();
    let mut sources = BTreeMap::new();
    for passage in citations.iter().flat_map(|citation| &citation.passages) {
        if !sources.contains_key(&passage.article)
            && let Some(row) = source_row(db, VersionId(passage.article))?
        {
            sources.insert(passage.article, row);
        }
    }
    let Stored { row, dossier, revision, header, document } = stored;
    Ok(NoteDetail { row, dossier, revision, header, document, citations, sources })
}

/// What a citation of a version shows.
///
/// # Errors
/// `not_found`.
pub fn source(library: &Library, request: SourceShow) -> Result<SourceRow> {
    library.read(|db| source_row(db, request.version)?.ok_or_else(|| Error::not_found("error-not-found-article", request.version)))
}

fn source_row(db: &Connection, version: VersionId) -> Result<Option<SourceRow>> {
    let Some(article) = storage::article::of_version(db, version)? else { return Ok(None) };
    let Some(row) = storage::article::get(db, article)? else { return Ok(None) };
    let copies = copies::of(db, article)?.members;
    Ok(Some(SourceRow {
        version,
        article: Some(article),
        title: row.title,
        outlet: row.outlet,
        published: row.published,
        copies: copies.into_iter().filter(|copy| copy.id != article).collect(),
    }))
}

/// Saves a note as the editor holds it.
///
/// # Errors
/// `bad_request` for a document or header that breaks a rule; `conflict` where the note has moved on, the text then being kept as a
/// version; `not_found`, `read_only`, `disk_full`: nothing is stored, and the editor still has the text.
pub fn save(library: &Library, request: NoteSave) -> Result<NoteSaved> {
    request.document.check().map_err(Error::bad_request)?;
    check_header(&request.header)?;
    let now = library.stamp();
    let outcome = library.write(|db, changes| {
        let before = stored(db, request.note)?;
        if before.revision != request.base {
            storage::note::keep(db, request.note, request.base, &request.header, &request.document, "conflict", &now)?;
            changes.of(Kind::Note);
            return Ok(Err(before.revision));
        }
        if before.header == request.header && before.document == request.document {
            return Ok(Ok(NoteSaved { revision: before.revision, changed: before.row.changed }));
        }
        if let Some(reason) = reason_to_keep(db, &before, &request.document, &now)? {
            storage::note::keep(db, request.note, before.revision, &before.header, &before.document, reason, &now)?;
        }
        let revision = storage::note::update(db, request.note, &request.header, &request.document, &now)?;
        changes.of(Kind::Note);
        Ok(Ok(NoteSaved { revision, changed: now.clone() }))
    })?;
    outcome.map_err(|present| Error::new(Code::Conflict, "error-conflict", vec![]).because(present))
}

/// Why the text that a save replaces should be kept, if it should.
fn reason_to_keep(db: &Connection, before: &Stored, after: &Document, now: &str) -> Result<Option<&'static str>> {
    let (long, short) = (text_of(&before.document.content).chars().count(), text_of(&after.content).chars().count());
    if long > 200 && short * 10 < long {
        return Ok(Some("shrink"));
    }
    let last = storage::note::last_kept(db, before.row.id)?;
    let passed = |since: &str| Some(DateTime::parse_from_rfc3339(now).ok()? - DateTime::parse_from_rfc3339(since).ok()?);
    // The first save of a session of editing keeps what stood there before it.
    let since = last.as_deref().unwrap_or("1970-01-01T00:00:00Z");
    Ok(passed(since).is_none_or(|passed| passed >= BETWEEN_VERSIONS).then_some("interval"))
}

fn check_header(header: &NoteHeader) -> Result<()> {
    for date in [&header.date, &header.as_of] {
        if !date.is_empty() {
            check_date(date)?;
        }
    }
    let NoteHeader { number, recipient, sender, subject, drafted_by, reviewed_by, approved_by, .. } = header;
    match [number, recipient, sender, subject, drafted_by, reviewed_by, approved_by].into_iter().find(|text| text.chars().count() > 500) {
        Some(_) => Err(Error::new(Code::BadRequest, "error-header-long", vec![])),
        None => Ok(()),
    }
}

/// The kept versions of a note, newest first.
///
/// # Errors
/// Where the library cannot be read.
pub fn versions(library: &Library, request: NoteVersions) -> Result<Vec<NoteVersionRow>> {
    library.read(|db| Ok(storage::note::versions(db, request.note)?))
}

/// Brings back a kept version; the present text is kept as a version first.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn restore(library: &Library, request: NoteRestore) -> Result<NoteDetail> {
    library.write(|db, changes| {
        let missing = || Error::not_found("error-not-found-version", request.version);
        let (note, header, document) = storage::note::version(db, request.version)?.ok_or_else(missing)?;
        let (before, now) = (stored(db, note)?, library.stamp());
        storage::note::keep(db, note, before.revision, &before.header, &before.document, "restore", &now)?;
        storage::note::update(db, note, &header, &document, &now)?;
        changes.of(Kind::Note);
        detail(db, note)
    })
}

/// Puts a note into the bin, or takes it out.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn bin(library: &Library, request: NoteBin) -> Result<()> {
    library.write(|db, changes| {
        let now = library.stamp();
        if storage::note::bin(db, request.note, request.binned.then_some(now.as_str()))? == 0 {
            return Err(Error::not_found("error-not-found-note", request.note));
        }
        changes.of(Kind::Note);
        changes.of(Kind::Dossier);
        Ok(())
    })
}
