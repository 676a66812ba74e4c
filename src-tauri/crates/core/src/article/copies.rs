//! Which articles of a dossier are near-copies of one another, and which of them is the probable origin.
//!
//! 1. [`file`]: a new text is compared with those that share a key with it; its ties are kept. 2. Where it only joins a text that is known, its
//!    group grows by one; else the groups that it touches are worked out anew from the ties. 3. The origin of each is found from titles, outlets,
//!    dates and credits.
//!
//! The newest version's text stands for an article. What the user has split or joined wins: an article split off has no ties at all, one that is
//! joined goes with the other whatever the texts say. Refuses to read stored texts, to cross dossiers, and to depend on the order of imports.

mod groups;
mod grow;
mod origins;
mod party;
mod ties;

#[cfg(test)]
mod tests;

pub(crate) use groups::Group;

use crate::{
    error::Result,
    ids::{ArticleId, DossierId, VersionId},
    storage::copies as store,
};
use griot_analysis::copies;
use groups::regroup;
use grow::grow;
use party::{party, recall};
use rusqlite::Connection;
use std::collections::BTreeSet;
use ties::{tie, withdraw};

/// Files the text of a new article or version and settles its group; gives an article that it is a near-copy of.
pub(crate) fn file(db: &Connection, dossier: DossierId, article: ArticleId, version: VersionId, text: &str) -> Result<Option<ArticleId>> {
    let mut touched = withdraw(db, dossier, article)?;
    let print = copies::fingerprint(text);
    store::insert(db, dossier, article, version, &print, &copies::credits(text))?;
    let party = recall(db, dossier, article)?;
    if let Some((party, _)) = party {
        touched.extend(store::joined_with(db, party)?);
    }
    if !party.is_some_and(|(_, apart)| apart) {
        let ties = tie(db, dossier, article, &print)?;
        if party.is_none() && touched.is_empty() && ties.simple && grow(db, article, ties.touched.first().copied())? {
            return copy_of(db, article);
        }
        touched.extend(ties.touched);
    }
    regroup(db, article, &touched)?;
    copy_of(db, article)
}

/// Settles the group of an article anew after its metadata were mended.
pub(crate) fn settle(db: &Connection, dossier: DossierId, article: ArticleId) -> Result<()> {
    recall(db, dossier, article)?;
    Ok(regroup(db, article, &BTreeSet::new())?)
}

/// The user says that an article is no copy. It stays alone until told otherwise, whatever is imported later.
pub fn split(db: &Connection, article: ArticleId) -> Result<()> {
    let Some((dossier, party)) = party(db, article)? else { return Ok(()) };
    let mut touched: BTreeSet<ArticleId> = store::joined_with(db, party)?.into_iter().collect();
    store::delete_joins(db, party)?;
    store::set_apart(db, party, true)?;
    touched.extend(withdraw(db, dossier, article)?);
    Ok(regroup(db, article, &touched)?)
}

/// The user says that two articles of a dossier are copies.
pub fn join(db: &Connection, a: ArticleId, b: ArticleId) -> Result<()> {
    let (Some((dossier, one)), Some((same, other))) = (party(db, a)?, party(db, b)?) else { return Ok(()) };
    if dossier == same && one != other {
        store::insert_join(db, one, other)?;
    }
    Ok(regroup(db, a, &BTreeSet::from([b]))?)
}

/// Forgets what the user has said of an article: the program decides again.
pub fn forget(db: &Connection, article: ArticleId) -> Result<()> {
    let Some((party, apart)) = store::party(db, article)? else { return Ok(()) };
    let mut touched: BTreeSet<ArticleId> = store::joined_with(db, party)?.into_iter().collect();
    store::delete_party(db, party)?;
    if apart
        && let Some(identity) = store::identity(db, article)?
        && let Some(print) = store::print(db, article)?
    {
        touched.extend(tie(db, identity.dossier, article, &print)?.touched);
    }
    Ok(regroup(db, article, &touched)?)
}

/// The group of an article as its card shows it.
pub(crate) fn of(db: &Connection, article: ArticleId) -> Result<Group> {
    let mut group = groups::show(db, article)?;
    if let Some((_, true)) = store::party(db, article)?
        && let (Some(identity), Some(print)) = (store::identity(db, article)?, store::print(db, article)?)
    {
        let members: BTreeSet<ArticleId> = group.members.iter().map(|member| member.id).collect();
        for other in ties::copies_of(db, identity.dossier, article, &print)? {
            let row = store::member(db, other)?.filter(|_| !members.contains(&other));
            group.split_from.extend(row.map(|member| groups::copy_row(&member, article, false)));
        }
    }
    Ok(group)
}

/// Whether texts of an older library are still to be filed.
pub(crate) fn must_refile(db: &Connection) -> Result<bool> {
    Ok(store::must_refile(db)?)
}

/// Files the texts that an older library left without fingerprints; to be run once in a transaction after the library was brought up to date.
pub(crate) fn refile_all(db: &Connection) -> Result<()> {
    // The groups of schema 1 were made by other rules.
    store::reset_groups(db)?;
    let mut after = ArticleId(0);
    loop {
        let batch = store::unfiled(db, after)?;
        let Some(last) = batch.last() else { break };
        after = last.article;
        for next in &batch {
            file(db, next.dossier, next.article, next.version, &next.text)?;
        }
    }
    store::refiled(db)?;
    Ok(())
}

/// Another article of an article's group: the origin, or where it is the origin itself, the first of the others.
fn copy_of(db: &Connection, article: ArticleId) -> Result<Option<ArticleId>> {
    let Some((origin, _)) = store::origin(db, article)? else { return Ok(None) };
    if origin != article {
        return Ok(Some(origin));
    }
    let Some(group) = store::group_of(db, article)? else { return Ok(None) };
    Ok(store::other_member(db, group, article)?)
}
