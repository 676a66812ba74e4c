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
/// Texts whose cores are looked at.
const SEEN: usize = 96;
/// Ties other than of one text that are looked for in one core.
const PER_CORE: usize = 3;
/// A key that so many texts have is a stock phrase, or stands in many reprints; these share at least some more.
const COMMON: usize = 8;
/// Common keys that are worth a comparison.
const ENOUGH: usize = 3;
/// A text with fewer keys may share only one with its copy.
const FEW_KEYS: usize = 8;

/// A core and some of its texts, each after the words by which it is longer or shorter than another.
type Core = (i64, Vec<(usize, ArticleId)>);

/// What became of a text's ties.
#[derive(Debug, Default)]
pub(super) struct Ties {
    /// The articles that it is now tied with.
    pub touched: BTreeSet<ArticleId>,
    /// Whether it joined at most one core, and nothing else changed.
    pub simple: bool,
}

/// Finds the ties of a text and puts it under its keys.
pub(super) fn tie(db: &Connection, dossier: DossierId, article: ArticleId, print: &Fingerprint) -> Result<Ties> {
    let keys = keys(dossier, print);
    let mut reader = Reader::new(print);
    let mut one = BTreeMap::new();
    let mut found: Vec<(i64, usize, Link)> = Vec::new();
    let mut compared = 0;
    for (core, texts) in by_core(db, dossier, print.len(), near(db, article, &keys)?)? {
        let mut met = 0;
        for (_, other) in texts {
            if met == PER_CORE || compared == COMPARED {
                break;
            }
            let Some(theirs) = store::print(db, other)? else { continue };
            compared += 1;
            match reader.overlap(&theirs).link(article.0, other.0) {
                Some(link) if link.tie == Tie::Same => {
                    one.insert(core, link);
                    break;
                }
                Some(link) => {
                    met += 1;
                    found.push((core, print.len().min(theirs.len()), link));
                }
                None => {}
            }
        }
    }
    let own = unite(db, article, &one)?;
    let mut ties = Ties { touched: one.values().flat_map(ends).collect(), simple: one.len() < 2 };
    for (core, words, link) in found {
        if !one.contains_key(&core) && is_news(db, if link.part == article.0 { (own, core) } else { (core, own) }, words, &link)? {
            store::insert_link(db, &link)?;
            ties.touched.extend(ends(&link));
            ties.simple = false;
        }
    }
    ties.touched.remove(&article);
    store::insert_keys(db, article, &keys)?;
    Ok(ties)
}

fn ends(link: &Link) -> [ArticleId; 2] {
    [ArticleId(link.part), ArticleId(link.whole)]
}

/// The articles that share keys with a text, those that share most first. A few keys that many have say nothing.
fn near(db: &Connection, article: ArticleId, keys: &[u32]) -> Result<Vec<ArticleId>> {
    let few = keys.len() < FEW_KEYS;
    let mut shared: HashMap<ArticleId, (usize, bool)> = HashMap::new();
    store::sharing(db, keys, |shelf| {
        let tells = few || shelf.len() < COMMON;
        for other in shelf {
            let found = shared.entry(*other).or_default();
            *found = (found.0 + 1, found.1 || tells);
        }
    })?;
    shared.remove(&article);
    let mut near: Vec<(usize, ArticleId)> =
        shared.into_iter().filter(|(_, (keys, tells))| *tells || *keys >= ENOUGH).map(|(other, (keys, _))| (keys, other)).collect();
    near.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    near.truncate(SEEN);
    Ok(near.into_iter().map(|(_, other)| other).collect())
}

/// The cores of some texts in their order, and in each the texts, those as long as the new one first: with them it may be one.
fn by_core(db: &Connection, dossier: DossierId, words: usize, near: Vec<ArticleId>) -> Result<Vec<Core>> {
    let mut cores: Vec<Core> = Vec::new();
    let mut places: HashMap<i64, usize> = HashMap::new();
    for other in near {
        let Some((core, theirs)) = store::candidate(db, dossier, other)? else { continue };
        let place = *places.entry(core).or_insert_with(|| {
            cores.push((core, Vec::new()));
            cores.len() - 1
        });
        cores[place].1.push((words.abs_diff(theirs), other));
    }
    cores.iter_mut().for_each(|(_, texts)| texts.sort_unstable());
    Ok(cores)
}

/// The articles that a text is a copy of, whatever the user has said.
pub(super) fn copies_of(db: &Connection, dossier: DossierId, article: ArticleId, print: &Fingerprint) -> Result<Vec<ArticleId>> {
    let mut reader = Reader::new(print);
    let mut found = Vec::new();
    for other in near(db, article, &keys(dossier, print))?.into_iter().take(COMPARED) {
        if store::candidate(db, dossier, other)?.is_some()
            && let Some(theirs) = store::print(db, other)?
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

/// Whether a tie says more than is known: of many copies of one part or of one whole, the tie that holds most is enough.
fn is_news(db: &Connection, (part, whole): (i64, i64), words: usize, link: &Link) -> Result<bool> {
    Ok(match link.tie {
        Tie::Quoted => !store::is_known_holder(db, whole, link)? && !store::is_known_quotation(db, part, words, link)?,
        _ => !store::is_known_tie(db, (part, whole), link)?,
    })
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
    let mut again: BTreeSet<ArticleId> = links.iter().filter(|link| link.tie != Tie::Same).flat_map(ends).collect();
    let held = links.iter().filter(|link| link.tie == Tie::Same).count() > 1;
    if let Some(first) = rest.first().filter(|_| held || core == article.0) {
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
            touched.extend(tie(db, dossier, member, &print)?.touched);
            touched.insert(member);
        }
    }
    touched.remove(&article);
    Ok(touched)
}
