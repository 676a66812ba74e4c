//! Which articles a synthesis is of, what it is to bear on, and what is known already.

use crate::{
    article::{check_date, check_order},
    error::{Error, Result},
    ids::{ArticleId, DossierId, VersionId},
    note, search, storage,
    storage::article::Filter,
    summary::{SummaryFocus, SummaryScope, SummarySince},
};
use griot_analysis::language::{self, Language};
use griot_document::tree::lines_of;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most articles that one synthesis reads, newest first.
const MOST: u32 = 2000;
/// The longest question or search, in characters.
const LONGEST: usize = 1000;

/// An article of a synthesis.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Member {
    /// When it was published; those without a date come last.
    pub published: Option<String>,
    pub article: ArticleId,
    pub version: VersionId,
}

/// What a request comes down to.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The articles to choose from, by date.
    pub members: Vec<Member>,
    /// The articles that are known already, by date.
    pub known: Vec<Member>,
    /// Other text that is known already: a note's own.
    pub said: Option<(String, Language)>,
}

/// What the sentences are to bear on, in words.
#[derive(Debug)]
pub(super) enum Aim {
    Question(String),
    Names(Vec<String>),
}

/// The articles of a scope, by date.
///
/// # Errors
/// `bad_request` for a bound that cannot be one; `not_found` for a dossier or theme that is not there.
pub(super) fn members(db: &Connection, dossier: DossierId, scope: &SummaryScope) -> Result<Vec<Member>> {
    storage::dossier::must_exist(db, dossier)?;
    let (from, to) = (scope.from.as_deref(), scope.to.as_deref());
    [from, to].into_iter().flatten().try_for_each(check_date)?;
    from.zip(to).map_or(Ok(()), |(from, to)| check_order(from, to))?;
    if scope.articles.as_ref().is_some_and(|articles| articles.len() > MOST as usize) {
        return Err(Error::bad_request("over 2000 articles at once"));
    }
    let lang = scope.lang.map(|lang| storage::to_word(&lang)).transpose()?;
    let filter = Filter { from, to, ..Filter::default() };
    let mut rows = storage::article::list(db, dossier, &filter, 0, MOST)?;
    // `fr-ML` is French too.
    let speaks = |tag: &str, lang: &str| tag.split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case(lang));
    rows.retain(|row| lang.as_deref().is_none_or(|lang| row.lang.as_deref().is_some_and(|tag| speaks(tag, lang))));
    if let Some(articles) = &scope.articles {
        let wanted: BTreeSet<_> = articles.iter().collect();
        rows.retain(|row| wanted.contains(&row.id));
    }
    if let Some(query) = &scope.search {
        check_length(query)?;
        let found = search::found(db, dossier, query, MOST)?;
        rows.retain(|row| found.contains(&row.id));
    }
    if let Some(theme) = &scope.theme {
        let names = storage::summary::names_of_theme(db, dossier, theme)?.ok_or_else(|| Error::not_found("error-not-found-theme", theme))?;
        let mut found: BTreeSet<_> = storage::summary::articles_of_theme(db, theme)?.into_iter().collect();
        for name in names {
            found.extend(search::found(db, dossier, &format!("\"{name}\""), MOST)?);
        }
        rows.retain(|row| found.contains(&row.id));
    }
    let mut members: Vec<_> = rows.into_iter().map(|row| Member { published: row.published, article: row.id, version: row.version }).collect();
    members.sort_by(|a, b| (a.published.is_none(), a).cmp(&(b.published.is_none(), b)));
    Ok(members)
}

/// The articles of a scope, those that are known already apart.
///
/// # Errors
/// As [`members`]; `not_found` for a note that is not in the dossier.
pub(super) fn plan(db: &Connection, dossier: DossierId, scope: &SummaryScope, since: Option<&SummarySince>) -> Result<Plan> {
    let members = members(db, dossier, scope)?;
    match since {
        None => Ok(Plan { members, ..Plan::default() }),
        Some(SummarySince::Date(date)) => {
            check_date(date)?;
            // What has no date may be new.
            let (members, known) = members.into_iter().partition(|member| member.published.as_ref().is_none_or(|published| published >= date));
            Ok(Plan { members, known, said: None })
        }
        Some(SummarySince::Note(id)) => {
            let note = note::stored(db, *id)?;
            if note.dossier != dossier {
                return Err(Error::not_found("error-not-found-note", id));
            }
            let cited: BTreeSet<_> =
                note.document.citations().into_iter().flat_map(|citation| &citation.passages).map(|passage| passage.article).collect();
            let cited = cited.into_iter().filter_map(|version| storage::article::of_version(db, VersionId(version)).transpose());
            let cited = cited.collect::<rusqlite::Result<BTreeSet<_>>>()?;
            let (known, members) = members.into_iter().partition(|member| cited.contains(&member.article));
            let language = Language::from_tag(&storage::to_word(&note.row.lang)?).unwrap_or(Language::Fr);
            Ok(Plan { members, known, said: Some((lines_of(&note.document.content).0, language)) })
        }
    }
}

/// What a focus comes down to in words.
///
/// # Errors
/// `bad_request` for an empty question or one over 1,000 characters; `not_found`.
pub(super) fn aim(db: &Connection, dossier: DossierId, focus: &SummaryFocus) -> Result<Aim> {
    match focus {
        SummaryFocus::Query(query) => question(query),
        SummaryFocus::Actor(actor) => {
            let names = storage::summary::names_of_actor(db, dossier, actor)?;
            Ok(Aim::Names(names.ok_or_else(|| Error::not_found("error-not-found-actor", actor))?))
        }
        SummaryFocus::Theme(theme) => {
            let names = storage::summary::names_of_theme(db, dossier, theme)?;
            Ok(Aim::Names(names.ok_or_else(|| Error::not_found("error-not-found-theme", theme))?))
        }
    }
}

/// A question as an aim.
///
/// # Errors
/// `bad_request` where it is empty or over 1,000 characters.
pub(super) fn question(query: &str) -> Result<Aim> {
    check_length(query)?;
    if query.trim().is_empty() {
        return Err(Error::bad_request("an empty question"));
    }
    Ok(Aim::Question(query.trim().to_owned()))
}

/// The language a question is asked in: French where that cannot be told.
pub(super) fn language_of(question: &str) -> Language {
    language::tag(question).and_then(Language::from_tag).unwrap_or(Language::Fr)
}

fn check_length(query: &str) -> Result<()> {
    if query.chars().count() > LONGEST { Err(Error::bad_request("over 1,000 characters")) } else { Ok(()) }
}
