//! Fingerprints, ties, groups of near-copies and what the user has said of them.

use super::{json, row, rows, run, to_json, to_word};
use crate::ids::{ArticleId, DossierId, VersionId};
use griot_analysis::copies::{Fingerprint, Link, Names, Tie, Why};
use rusqlite::{Connection, Result, Row, named_params};
use std::collections::BTreeMap;

/// Articles that are read first under a key; where there are so many, some of the last are read too.
const FIRST: usize = 20;

/// Files a text, as a core of its own.
pub fn insert(db: &Connection, dossier: DossierId, article: ArticleId, version: VersionId, print: &Fingerprint, credits: &[String]) -> Result<()> {
    run(
        db,
        include_str!("copies/insert_text.sql"),
        named_params! {
            ":article": article, ":dossier": dossier, ":version": version, ":words": i64::try_from(print.len()).unwrap_or(i64::MAX),
            ":seal": print.seal().cast_signed(), ":credits": to_json(&credits)?,
        },
    )?;
    run(db, include_str!("copies/insert_print.sql"), (article, print.to_bytes()))?;
    Ok(())
}

/// Takes a text out.
pub fn delete(db: &Connection, article: ArticleId) -> Result<()> {
    run(db, include_str!("copies/delete_print.sql"), [article])?;
    run(db, include_str!("copies/delete_text.sql"), [article])?;
    Ok(())
}

/// A text's fingerprint.
pub fn print(db: &Connection, article: ArticleId) -> Result<Option<Fingerprint>> {
    row(db, include_str!("copies/print.sql"), [article], |row| Ok(Fingerprint::from_bytes(row.get_ref(0)?.as_blob()?)))
}

/// Puts a text under its keys.
pub fn insert_keys(db: &Connection, article: ArticleId, keys: &[u32]) -> Result<()> {
    let mut insert = db.prepare_cached(include_str!("copies/insert_key.sql"))?;
    for key in keys {
        insert.execute((key, article))?;
    }
    Ok(())
}

/// Takes a text from under its keys.
pub fn delete_keys(db: &Connection, article: ArticleId, keys: &[u32]) -> Result<()> {
    let mut delete = db.prepare_cached(include_str!("copies/delete_key.sql"))?;
    for key in keys {
        delete.execute((key, article))?;
    }
    Ok(())
}

/// The first and the last articles under each key.
pub fn sharing(db: &Connection, keys: &[u32], mut found: impl FnMut(&[ArticleId])) -> Result<()> {
    let mut first = db.prepare_cached(include_str!("copies/by_key.sql"))?;
    let mut last = db.prepare_cached(include_str!("copies/by_key_last.sql"))?;
    let mut shelf = Vec::new();
    for key in keys {
        shelf.clear();
        let mut rows = first.query([key])?;
        while let Some(row) = rows.next()? {
            shelf.push(row.get(0)?);
        }
        if let Some(end) = shelf.last().copied().filter(|_| shelf.len() >= FIRST) {
            let mut rows = last.query((key, end))?;
            while let Some(row) = rows.next()? {
                shelf.push(row.get(0)?);
            }
        }
        found(&shelf);
    }
    Ok(())
}

/// The core and the words of a text, if it is of the dossier.
pub fn candidate(db: &Connection, dossier: DossierId, article: ArticleId) -> Result<Option<(i64, usize)>> {
    row(db, include_str!("copies/candidate.sql"), (article, dossier), |row| {
        Ok((row.get(0)?, usize::try_from(row.get::<_, i64>(1)?).unwrap_or_default()))
    })
}

/// The core of a text.
pub fn core(db: &Connection, article: ArticleId) -> Result<Option<i64>> {
    row(db, include_str!("copies/core.sql"), [article], |row| row.get(0))
}

/// The texts of a core.
pub fn of_core(db: &Connection, core: i64) -> Result<Vec<ArticleId>> {
    rows(db, include_str!("copies/of_core.sql"), [core], |row| row.get(0))
}

/// Gives a core another name.
pub fn set_core(db: &Connection, from: i64, to: i64) -> Result<usize> {
    run(db, include_str!("copies/set_core.sql"), (from, to))
}

/// Puts a text into a core.
pub fn set_own_core(db: &Connection, article: ArticleId, core: i64) -> Result<usize> {
    run(db, include_str!("copies/set_own_core.sql"), (article, core))
}

/// Keeps a tie between two articles' texts.
pub fn insert_link(db: &Connection, link: &Link) -> Result<usize> {
    let params = named_params! { ":part": link.part, ":whole": link.whole, ":tie": link.tie.number(), ":share": link.share };
    run(db, include_str!("copies/insert_link.sql"), params)
}

/// Whether a text of core `part` has as strong a tie with one of core `whole`.
pub fn is_known_tie(db: &Connection, (part, whole): (i64, i64), link: &Link) -> Result<bool> {
    let params = named_params! { ":part": part, ":whole": whole, ":tie": link.tie.number(), ":share": link.share };
    Ok(row(db, include_str!("copies/known_tie.sql"), params, |row| row.get(0))?.unwrap_or_default())
}

/// Whether a text has as strong a tie with one of core `whole`.
pub fn is_known_holder(db: &Connection, whole: i64, link: &Link) -> Result<bool> {
    let params = named_params! { ":part": link.part, ":whole": whole, ":tie": link.tie.number(), ":share": link.share };
    Ok(row(db, include_str!("copies/known_holder.sql"), params, |row| row.get(0))?.unwrap_or_default())
}

/// Whether a text of core `part`, no shorter, is known to stand in the text that a link goes to.
pub fn is_known_quotation(db: &Connection, part: i64, words: usize, link: &Link) -> Result<bool> {
    let params = named_params! { ":part": part, ":whole": link.whole, ":words": i64::try_from(words).unwrap_or(i64::MAX) };
    Ok(row(db, include_str!("copies/known_quotation.sql"), params, |row| row.get(0))?.unwrap_or_default())
}

/// The ties of a text.
pub fn links_of(db: &Connection, article: ArticleId) -> Result<Vec<Link>> {
    Ok(rows(db, include_str!("copies/links_of.sql"), [article], link)?.into_iter().flatten().collect())
}

/// Cuts the ties of a text.
pub fn delete_links(db: &Connection, article: ArticleId) -> Result<usize> {
    run(db, include_str!("copies/delete_links.sql"), [article])
}

fn link(row: &Row<'_>) -> Result<Option<Link>> {
    let (part, whole, share) = (row.get(0)?, row.get(1)?, row.get(3)?);
    Ok(Tie::of_number(row.get(2)?).map(|tie| Link { part, whole, tie, share }))
}

/// A member of a group.
#[derive(Debug, Clone)]
pub struct Member {
    /// Which article.
    pub article: ArticleId,
    /// The core, the words and the seal of its text; none where it is not filed.
    pub text: Option<(i64, usize, u64)>,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, to the minute where that is known.
    pub published: Option<String>,
    /// On which day.
    pub day: Option<String>,
    /// The names it gives as its source.
    pub credits: Vec<String>,
    /// How many others of its group are known to name it.
    pub named: usize,
}

/// The members of a group.
pub fn members(db: &Connection, group: i64) -> Result<Vec<Member>> {
    rows(db, include_str!("copies/members.sql"), [group], member_row)
}

/// One article as a member of a group.
pub fn member(db: &Connection, article: ArticleId) -> Result<Option<Member>> {
    row(db, include_str!("copies/member.sql"), [article], member_row)
}

fn member_row(row: &Row<'_>) -> Result<Member> {
    let core: Option<i64> = row.get(1)?;
    let text = match core {
        Some(core) => Some((core, usize::try_from(row.get::<_, i64>(2)?).unwrap_or_default(), row.get::<_, i64>(3)?.cast_unsigned())),
        None => None,
    };
    let credits = if text.is_some() { json(row, 8)? } else { Vec::new() };
    let named = usize::try_from(row.get::<_, Option<i64>>(9)?.unwrap_or_default()).unwrap_or_default();
    Ok(Member { article: row.get(0)?, text, title: row.get(4)?, outlet: row.get(5)?, published: row.get(6)?, day: row.get(7)?, credits, named })
}

/// The ties of a group's texts, but those within cores.
pub fn links_in(db: &Connection, group: i64) -> Result<Vec<Link>> {
    Ok(rows(db, include_str!("copies/links_in.sql"), [group], link)?.into_iter().flatten().collect())
}

/// The articles of a group that the user has put together with others.
pub fn joins_in(db: &Connection, group: i64) -> Result<Vec<(i64, i64)>> {
    rows(db, include_str!("copies/joins_in.sql"), [group], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The group of an article.
pub fn group_of(db: &Connection, article: ArticleId) -> Result<Option<i64>> {
    row(db, include_str!("copies/group_of.sql"), [article], |row| row.get(0))
}

/// Puts an article into a group.
pub fn set_group(db: &Connection, article: ArticleId, group: i64) -> Result<usize> {
    run(db, include_str!("copies/set_group.sql"), (article, group))
}

/// Keeps the probable origin of a group.
pub fn put_group(db: &Connection, group: i64, origin: ArticleId, why: Why) -> Result<usize> {
    run(db, include_str!("copies/put_group.sql"), (group, origin, to_word(&why)?))
}

/// Of a group of two or more, the probable origin and why.
pub fn group(db: &Connection, group: i64) -> Result<Option<(ArticleId, String)>> {
    row(db, include_str!("copies/group.sql"), [group], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The first member of a group that is not `article`.
pub fn other_member(db: &Connection, group: i64, article: ArticleId) -> Result<Option<ArticleId>> {
    row(db, include_str!("copies/other_member.sql"), (group, article), |row| row.get(0))
}

/// Files the names of a member under its group.
pub fn insert_names(db: &Connection, group: i64, article: ArticleId, names: &Names) -> Result<()> {
    let mut insert = db.prepare_cached(include_str!("copies/insert_name.sql"))?;
    for (name, given) in names.own.iter().map(|name| (name, 0)).chain(names.given.iter().map(|name| (name, 1))) {
        insert.execute((group, name.cast_signed(), given, article))?;
    }
    Ok(())
}

/// Takes the names of a member from under its group.
pub fn delete_names(db: &Connection, article: ArticleId) -> Result<usize> {
    run(db, include_str!("copies/delete_names.sql"), [article])
}

/// The members of a group whose outlets go by one of some names. Sorted, each once.
pub fn with_names(db: &Connection, group: i64, names: &[u64]) -> Result<Vec<ArticleId>> {
    let mut found = Vec::new();
    for name in names {
        found.extend(rows(db, include_str!("copies/with_name.sql"), (group, name.cast_signed()), |row| row.get::<_, ArticleId>(0))?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// A member that gives a name as its source.
#[derive(Debug)]
pub struct Namer {
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
}

/// The members of a group that give one of some names as their source, each once.
pub fn giving(db: &Connection, group: i64, names: &[u64]) -> Result<BTreeMap<ArticleId, Namer>> {
    let mut found = BTreeMap::new();
    for name in names {
        found.extend(rows(db, include_str!("copies/giving.sql"), (group, name.cast_signed()), |row| {
            Ok((row.get(0)?, Namer { outlet: row.get(1)?, published: row.get(2)? }))
        })?);
    }
    Ok(found)
}

/// Keeps how many others of its group name a member.
pub fn set_named(db: &Connection, article: ArticleId, times: usize) -> Result<usize> {
    run(db, include_str!("copies/set_named.sql"), (article, i64::try_from(times).unwrap_or(i64::MAX)))
}

/// Puts each article whose text is not filed into a group of its own.
pub fn reset_groups(db: &Connection) -> Result<usize> {
    run(db, include_str!("copies/reset_groups.sql"), [])
}

/// Forgets a group.
pub fn delete_group(db: &Connection, group: i64) -> Result<usize> {
    run(db, include_str!("copies/delete_group.sql"), [group])
}

/// The probable origin of an article's group and why it is taken for it; none where the article has no copies.
pub fn origin(db: &Connection, article: ArticleId) -> Result<Option<(ArticleId, String)>> {
    row(db, include_str!("copies/origin.sql"), [article], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What an article is known again by.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its dossier.
    pub dossier: DossierId,
    /// Its address.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its title.
    pub title: String,
    /// SHA-256 of its text.
    pub text: String,
    /// Its newest version.
    pub version: VersionId,
}

/// What an article is known again by.
pub fn identity(db: &Connection, article: ArticleId) -> Result<Option<Identity>> {
    row(db, include_str!("copies/identity.sql"), [article], |row| {
        Ok(Identity { dossier: row.get(0)?, url: row.get(1)?, outlet: row.get(2)?, title: row.get(3)?, text: row.get(4)?, version: row.get(5)? })
    })
}

/// The party that an article is, and whether it stands apart.
pub fn party(db: &Connection, article: ArticleId) -> Result<Option<(i64, bool)>> {
    row(db, include_str!("copies/party.sql"), [article], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A party whose article is gone, by its address.
pub fn party_by_address(db: &Connection, dossier: DossierId, address: &str) -> Result<Option<i64>> {
    row(db, include_str!("copies/party_by_address.sql"), (dossier, address), |row| row.get(0))
}

/// A party whose article is gone, by its text and its name.
pub fn party_by_text(db: &Connection, dossier: DossierId, text: &str, name: &str) -> Result<Option<i64>> {
    row(db, include_str!("copies/party_by_text.sql"), (dossier, text, name), |row| row.get(0))
}

/// How an article is written down as a party.
#[derive(Debug, Clone)]
pub struct Written<'party> {
    /// Which article.
    pub article: ArticleId,
    /// Its address in one spelling.
    pub address: Option<&'party str>,
    /// Its outlet and title in one spelling.
    pub name: &'party str,
    /// SHA-256 of its text.
    pub text: &'party str,
}

/// Makes an article a party.
pub fn insert_party(db: &Connection, dossier: DossierId, party: &Written<'_>) -> Result<i64> {
    let params =
        named_params! { ":dossier": dossier, ":article": party.article, ":address": party.address, ":name": party.name, ":text": party.text };
    Ok(row(db, include_str!("copies/insert_party.sql"), params, |row| row.get(0))?.unwrap_or_default())
}

/// Writes a party down anew.
pub fn set_party(db: &Connection, id: i64, party: &Written<'_>) -> Result<usize> {
    let params = named_params! { ":id": id, ":article": party.article, ":address": party.address, ":name": party.name, ":text": party.text };
    run(db, include_str!("copies/set_party.sql"), params)
}

/// Lets a party stand apart, or not.
pub fn set_apart(db: &Connection, party: i64, apart: bool) -> Result<usize> {
    run(db, include_str!("copies/set_apart.sql"), (party, apart))
}

/// Forgets a party and what it was put together with.
pub fn delete_party(db: &Connection, party: i64) -> Result<()> {
    delete_joins(db, party)?;
    run(db, include_str!("copies/delete_party.sql"), [party])?;
    Ok(())
}

/// Puts two parties together.
pub fn insert_join(db: &Connection, one: i64, other: i64) -> Result<usize> {
    run(db, include_str!("copies/insert_join.sql"), (one.min(other), one.max(other)))
}

/// Takes a party out of all that it was put together with.
pub fn delete_joins(db: &Connection, party: i64) -> Result<usize> {
    run(db, include_str!("copies/delete_joins.sql"), [party])
}

/// The articles that a party was put together with.
pub fn joined_with(db: &Connection, party: i64) -> Result<Vec<ArticleId>> {
    rows(db, include_str!("copies/joined_with.sql"), [party], |row| row.get(0))
}

/// An article whose text is not filed.
#[derive(Debug)]
pub struct Unfiled {
    /// Which.
    pub article: ArticleId,
    /// Its dossier.
    pub dossier: DossierId,
    /// Its newest version.
    pub version: VersionId,
    /// Its text.
    pub text: String,
}

/// The next articles after `after` whose texts are not filed.
pub fn unfiled(db: &Connection, after: ArticleId) -> Result<Vec<Unfiled>> {
    rows(db, include_str!("copies/unfiled.sql"), [after], |row| {
        Ok(Unfiled { article: row.get(0)?, dossier: row.get(1)?, version: row.get(2)?, text: row.get(3)? })
    })
}

/// Whether the texts of an older library are still to be filed.
pub fn must_refile(db: &Connection) -> Result<bool> {
    Ok(row(db, include_str!("copies/must_refile.sql"), [], |_| Ok(()))?.is_some())
}

/// Says that they are filed.
pub fn refiled(db: &Connection) -> Result<usize> {
    run(db, include_str!("copies/refiled.sql"), [])
}
