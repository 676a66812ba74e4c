//! Searching. The index itself is kept by the articles.

use super::{
    SearchArticles, SearchHit, SearchResult,
    fts::{Needles, expression},
    parse::parse,
    snippet::snippet,
};
use crate::{
    Library,
    article::parts::language,
    error::{Error, Result},
    ids::{ArticleId, DossierId},
    storage,
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The articles of a dossier that a query finds, at most so many.
///
/// # Errors
/// Where the library cannot be read.
pub(crate) fn found(db: &Connection, dossier: DossierId, query: &str, most: u32) -> Result<BTreeSet<ArticleId>> {
    let Some(expression) = expression(&parse(query)) else { return Ok(BTreeSet::new()) };
    Ok(storage::search::search(db, &expression, Some(dossier), most)?.into_iter().map(|found| found.article).collect())
}

/// Searches articles, best first.
///
/// # Errors
/// `bad_request` for a query over 1,000 characters. A query with nothing to look for finds nothing.
pub fn search(library: &Library, request: SearchArticles) -> Result<SearchResult> {
    if request.query.chars().count() > 1000 {
        return Err(Error::bad_request("query over 1,000 characters"));
    }
    let terms = parse(&request.query);
    let Some(expression) = expression(&terms) else {
        return Ok(SearchResult { total: 0, hits: Vec::new() });
    };
    let needles = Needles::of(&terms);
    library.read(|db| {
        let found = storage::search::search(db, &expression, request.dossier, request.limit.unwrap_or(20).clamp(1, 200))?;
        let mut hits = Vec::with_capacity(found.len());
        for found in found {
            let Some(row) = storage::article::get(db, found.article)? else { continue };
            let text = storage::article::text(db, found.version)?.unwrap_or_default();
            let snippet = snippet(&text, language(row.lang.as_deref()), &needles);
            hits.push(SearchHit {
                article: row.id,
                title: row.title,
                outlet: row.outlet,
                published: row.published,
                snippet: snippet.text,
                marks: snippet.marks,
                start: snippet.start,
                // Thousandths: the last bits of BM25 differ between machines.
                score: (found.score * 1000.0).round() / 1000.0,
            });
        }
        Ok(SearchResult { total: storage::search::count(db, &expression, request.dossier)?, hits })
    })
}
