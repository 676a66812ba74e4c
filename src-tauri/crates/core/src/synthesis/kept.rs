//! Stored summaries: listed, shown with whether they are out of date, put into the bin.

use super::{
    SummaryBin, SummaryList, SummaryRow, SummaryShow,
    scope::{self, Plan},
};
use crate::{
    Library,
    error::{Error, Result},
    ids::{DossierId, SummaryId},
    notice::Kind,
    storage::{
        self,
        summary::{New, Stored},
    },
    summary::{SummaryDetail, SummaryFocus, SummaryParameters, SummarySince, SummaryStale, opening},
};
use rusqlite::Connection;

/// Stores a synthesis.
///
/// # Errors
/// Where the library cannot be written.
pub(super) fn keep(db: &Connection, dossier: DossierId, plan: &Plan, made: &SummaryDetail) -> Result<SummaryId> {
    let inputs: Vec<_> = plan.members.iter().chain(&plan.known).map(|member| member.version).collect();
    Ok(storage::summary::insert(db, &New { dossier, of: None, inputs: &inputs, summary: made })?)
}

/// The stored summaries of an article, or the syntheses of a dossier, newest first.
///
/// # Errors
/// `not_found`.
pub fn list(library: &Library, request: SummaryList) -> Result<Vec<SummaryRow>> {
    let lang = library.lang();
    library.read(|db| {
        storage::dossier::must_exist(db, request.dossier)?;
        let stored = storage::summary::list(db, request.dossier, request.article)?;
        stored
            .into_iter()
            .map(|stored| {
                let about = about(db, &stored.detail.parameters, lang)?;
                let stale = stale(db, &stored)?.is_some();
                let Stored { id, detail, .. } = stored;
                let excerpt = opening(&detail.sentences);
                let parameters = SummaryParameters { inputs: Vec::new(), ..detail.parameters };
                Ok(SummaryRow {
                    id,
                    excerpt,
                    parameters,
                    about,
                    created: detail.created,
                    articles: detail.articles,
                    sentences: detail.sentences.len(),
                    stale,
                })
            })
            .collect()
    })
}

/// A stored summary, and whether it is out of date.
///
/// # Errors
/// `not_found`.
pub fn show(library: &Library, request: SummaryShow) -> Result<SummaryDetail> {
    library.read(|db| {
        let stored = storage::summary::get(db, request.summary)?.ok_or_else(|| missing(request.summary))?;
        let stale = stale(db, &stored)?;
        Ok(SummaryDetail { stale, ..stored.detail })
    })
}

/// Puts a summary into the bin, or takes it out.
///
/// # Errors
/// `not_found`, `read_only`.
pub fn bin(library: &Library, request: SummaryBin) -> Result<()> {
    library.write(|db, changes| {
        let now = library.stamp();
        if storage::summary::bin(db, request.summary, request.binned.then_some(now.as_str()))? == 0 {
            return Err(missing(request.summary));
        }
        changes.of(Kind::Summary);
        Ok(())
    })
}

fn missing(summary: SummaryId) -> Error {
    Error::not_found("error-not-found-summary", summary)
}

/// What has changed since a summary was made.
fn stale(db: &Connection, stored: &Stored) -> Result<Option<SummaryStale>> {
    let (changed, known) = storage::summary::inputs(db, stored.id)?;
    let parameters = &stored.detail.parameters;
    let now = match &parameters.scope {
        // A selection does not grow.
        Some(scope) if scope.articles.is_none() => match scope::members(db, stored.dossier, scope) {
            Ok(members) => members,
            // What it was made of cannot be asked for any more.
            Err(_) => return Ok(Some(SummaryStale { changed: changed.max(1), added: 0 })),
        },
        _ => Vec::new(),
    };
    let added = now.iter().filter(|member| !known.contains(&member.article)).count();
    Ok((changed + added > 0).then_some(SummaryStale { changed, added }))
}

/// What a synthesis bears on, by name.
fn about(db: &Connection, parameters: &SummaryParameters, lang: crate::messages::Lang) -> Result<Option<String>> {
    Ok(match (&parameters.focus, &parameters.since) {
        (Some(SummaryFocus::Actor(actor)), _) => storage::summary::name_of_actor(db, actor, lang)?,
        (Some(SummaryFocus::Theme(theme)), _) => storage::summary::name_of_theme(db, theme, lang)?,
        (None, Some(SummarySince::Note(note))) => storage::note::get(db, *note)?.map(|stored| stored.row.subject),
        _ => match parameters.scope.as_ref().and_then(|scope| scope.theme.as_ref()) {
            Some(theme) => storage::summary::name_of_theme(db, theme, lang)?,
            None => None,
        },
    })
}
