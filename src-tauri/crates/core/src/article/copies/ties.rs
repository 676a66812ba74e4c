//! The ties of a text with the others of its dossier, and the cores that they make.
//!
//! Refuses to read stored texts: fingerprints are enough. A spanning forest of the ties of one text tells whether a core falls apart when a text
//! changes; only then are its texts tied anew.

use crate::{
    ids::{ArticleId, DossierId},
    storage::copies as store,
};
use griot_analysis::copies::{self, Fingerprint, Link, Reader, Tie};
use rusqlite::{Connection, Result};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Texts that are compared with a new one, those that share most keys first.
const COMPARED: usize = 48;
/// Ties other than of one text that are looked for in one core.
const PER_CORE: usize = 3;

/// Finds the ties of a text and puts it under its keys; gives the articles it is now tied with.
pub(super) fn tie(db: &Connection, dossier: DossierId, article: ArticleId, print: &Fingerprint) -> Result<BTreeSet<ArticleId>> {
    let keys = keys(dossier, print);
    let mut reader = Reader::new(print);
    let mut one = BTreeMap::new();
    let mut found: Vec<(i64, Link)> = Vec::new();
    let mut met: HashMap<i64, usize> = HashMap::new();
    for other in near(db, article, &keys)? {
        let Some((core, theirs)) = store::candidate(db, dossier, other)? else { continue };
        if one.contains_key(&core) || met.get(&core).is_some_and(|times| *times >= PER_CORE) {
            continue;
        }
        match reader.overlap(&theirs).link(article.0, other.0) {
            Some(link) if link.tie == Tie::Same => {
                one.insert(core, link);
            }
            Some(link) => {
                *met.entry(core).or_default() += 1;
                found.push((core, link));
            }
            None => {}
        }
    }
    let own = unite(db, article, &one)?;
    let mut touched: BTreeSet<ArticleId> = one.values().flat_map(|link| [link.part, link.whole]).map(ArticleId).collect();
    for (core, link) in found {
        if !one.contains_key(&core) && is_news(db, &link, own)? {
            store::insert_link(db, &link)?;
            touched.extend([ArticleId(link.part), ArticleId(link.whole)]);
        }
    }
    store::insert_keys(db, article, &keys)?;
    Ok(touched)
}

/// The articles that share keys with a text, those that share most first.
fn near(db: &Connection, article: ArticleId, keys: &[u32]) -> Result<Vec<ArticleId>> {
    let mut shared: HashMap<ArticleId, usize> = HashMap::new();
    store::sharing(db, keys, |other| *shared.entry(other).or_default() += 1)?;
    shared.remove(&article);
    let mut near: Vec<(usize, ArticleId)> = shared.into_iter().map(|(other, keys)| (keys, other)).collect();
    near.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    Ok(near.into_iter().take(COMPARED).map(|(_, other)| other).collect())
}

/// The articles that a text is a copy of, whatever the user has said.
pub(super) fn copies_of(db: &Connection, dossier: DossierId, article: ArticleId, print: &Fingerprint) -> Result<Vec<ArticleId>> {
    let mut reader = Reader::new(print);
    let mut found = Vec::new();
    for other in near(db, article, &keys(dossier, print))? {
        if let Some((_, theirs)) = store::candidate(db, dossier, other)?
            && reader.overlap(&theirs).link(article.0, other.0).is_some_and(|link| link.tie < Tie::Quoted)
        {
            found.push(other);
        }
    }
    Ok(found)
}

/// The key of a dossier: equal runs of two dossiers meet under different keys.
fn keys(dossier: DossierId, print: &Fingerprint) -> Vec<u32> {
    let own = (dossier.0 as u32).wrapping_mul(0x9e37_79b1);
    copies::bands(print).into_iter().map(|key| key ^ own).collect()
}

/// Makes one core of an article and those it is one text with.
fn unite(db: &Connection, article: ArticleId, one: &BTreeMap<i64, Link>) -> Result<i64> {
    let own = one.keys().next().copied().unwrap_or(article.0).min(article.0);
    for (core, link) in one {
        store::insert_link(db, link)?;
        if *core != own {
            store::set_core(db, *core, own)?;
        }
    }
    store::set_own_core(db, article, own)?;
    Ok(own)
}

/// Whether a tie says more than is known: of many copies of one whole, the tie with the one that holds most is enough.
fn is_news(db: &Connection, link: &Link, own: i64) -> Result<bool> {
    let into = store::core(db, ArticleId(link.whole))?.unwrap_or(own);
    Ok(!store::holders(db, link.part)?.into_iter().any(|(core, tie, share)| core == into && tie <= link.tie.number() && share >= link.share))
}

/// Cuts the ties of a text and takes it from under its keys. Those that it held together, or that may now be tied with another, are tied anew.
pub(super) fn withdraw(db: &Connection, dossier: DossierId, article: ArticleId) -> Result<BTreeSet<ArticleId>> {
    let Some(print) = store::print(db, article)? else { return Ok(BTreeSet::new()) };
    let links = store::links_of(db, article)?;
    store::delete_links(db, article)?;
    store::delete_keys(db, article, &keys(dossier, &print))?;
    let core = store::core(db, article)?.unwrap_or(article.0);
    store::set_own_core(db, article, article.0)?;
    let rest: Vec<ArticleId> = store::of_core(db, core)?.into_iter().filter(|member| *member != article).collect();
    let mut again: BTreeSet<ArticleId> =
        links.iter().filter(|link| link.tie != Tie::Same).flat_map(|link| [ArticleId(link.part), ArticleId(link.whole)]).collect();
    let held = links.iter().filter(|link| link.tie == Tie::Same).count() > 1;
    if let Some(first) = rest.first() {
        for member in &rest {
            store::set_own_core(db, *member, if held { member.0 } else { first.0 })?;
        }
    }
    if held {
        for member in &rest {
            store::delete_links(db, *member)?;
        }
        again.extend(rest.iter().copied());
    }
    again.remove(&article);
    let mut touched: BTreeSet<ArticleId> = rest.into_iter().collect();
    for member in again {
        if let Some(print) = store::print(db, member)? {
            touched.extend(tie(db, dossier, member, &print)?);
            touched.insert(member);
        }
    }
    touched.remove(&article);
    Ok(touched)
}
