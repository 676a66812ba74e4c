//! Articles, their versions, texts and fingerprints.

use super::{json, maybe_word, next, row, rows, run, to_json, to_word, word};
use crate::{
    article::{
        ArticleRow, Standing, VersionRow,
        metadata::{Candidates, Origins},
    },
    ids::{ArticleId, DossierId, VersionId},
    import::Extracted,
};
use griot_document::{
    read::{Format, Verdict},
    tree::Block,
};
use rusqlite::{Connection, Result, Row, named_params};

/// The filters of a list; dates already made into whole bounds.
#[derive(Debug, Clone, Default)]
pub struct Filter<'request> {
    /// Published on or after.
    pub from: Option<&'request str>,
    /// Published before or on; `2025-05` takes in the whole month.
    pub to: Option<&'request str>,
    /// Of this outlet.
    pub outlet: Option<&'request str>,
    /// In this language.
    pub lang: Option<&'request str>,
    /// Of this kind of source, as it is stored.
    pub kind: Option<String>,
    /// Of this verdict, as it is stored.
    pub verdict: Option<String>,
}

fn read(row: &Row<'_>) -> Result<ArticleRow> {
    Ok(ArticleRow {
        id: row.get(0)?,
        version: row.get(1)?,
        title: row.get(2)?,
        outlet: row.get(3)?,
        authors: json(row, 4)?,
        published: row.get(5)?,
        lang: row.get(6)?,
        url: row.get(7)?,
        words: row.get(8)?,
        excerpt: row.get(9)?,
        verdict: word(row, 10)?,
        copies: row.get(11)?,
        demo: row.get(12)?,
        kind: word(row, 13)?,
        reliability: maybe_word(row, 14)?,
        marking: word(row, 15)?,
    })
}

/// A page of a dossier's articles, newest first.
pub fn list(db: &Connection, dossier: DossierId, filter: &Filter<'_>, offset: u32, limit: u32) -> Result<Vec<ArticleRow>> {
    let params = named_params! {
        ":dossier": dossier, ":from": filter.from, ":to": filter.to, ":outlet": filter.outlet, ":lang": filter.lang,
        ":kind": filter.kind, ":verdict": filter.verdict, ":limit": limit, ":offset": offset,
    };
    rows(db, include_str!("article/list.sql"), params, read)
}

/// How many articles there are under a filter, and how many independent sources they are.
pub fn count(db: &Connection, dossier: DossierId, filter: &Filter<'_>) -> Result<(u32, u32)> {
    let params = named_params! {
        ":dossier": dossier, ":from": filter.from, ":to": filter.to, ":outlet": filter.outlet, ":lang": filter.lang,
        ":kind": filter.kind, ":verdict": filter.verdict,
    };
    let counts = row(db, include_str!("article/count.sql"), params, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counts.unwrap_or_default())
}

/// The outlets of a dossier by name.
pub fn outlets(db: &Connection, dossier: DossierId) -> Result<Vec<String>> {
    rows(db, include_str!("article/outlets.sql"), [dossier], |row| row.get(0))
}

/// One article.
pub fn get(db: &Connection, article: ArticleId) -> Result<Option<ArticleRow>> {
    row(db, include_str!("article/get.sql"), [article], read)
}

/// The dossier of an article.
pub fn dossier_of(db: &Connection, article: ArticleId) -> Result<Option<DossierId>> {
    row(db, include_str!("article/dossier_of.sql"), [article], |row| row.get(0))
}

/// The article that a version belongs to.
pub fn of_version(db: &Connection, version: VersionId) -> Result<Option<ArticleId>> {
    row(db, include_str!("article/of_version.sql"), [version], |row| row.get(0))
}

/// A version's content.
#[derive(Debug, Clone)]
pub struct Content {
    /// Its text.
    pub text: String,
    /// SHA-256 of its text.
    pub hash: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Whether the first block is a standfirst.
    pub standfirst: bool,
    /// Why the capture is not full.
    pub reasons: Vec<String>,
    /// All that was found for each field of metadata.
    pub candidates: Candidates,
    /// The format read.
    pub format: Format,
    /// Size in bytes of what it was read from.
    pub original_bytes: Option<u32>,
}

/// What a version holds.
pub fn content(db: &Connection, version: VersionId) -> Result<Option<Content>> {
    row(db, include_str!("article/content.sql"), [version], |row| {
        Ok(Content {
            text: row.get(0)?,
            hash: row.get(1)?,
            blocks: json(row, 2)?,
            standfirst: row.get(3)?,
            reasons: json(row, 4)?,
            candidates: json(row, 5)?,
            format: word(row, 6)?,
            original_bytes: row.get(7)?,
        })
    })
}

/// A version's text alone.
pub fn text(db: &Connection, version: VersionId) -> Result<Option<String>> {
    row(db, include_str!("article/text.sql"), [version], |row| row.get(0))
}

/// All versions of an article, oldest first.
pub fn versions(db: &Connection, article: ArticleId) -> Result<Vec<VersionRow>> {
    rows(db, include_str!("article/versions.sql"), [article], |row| Ok(VersionRow { id: row.get(0)?, captured: row.get(1)?, hash: row.get(2)? }))
}

/// The copy groups of versions, to count independent sources.
pub fn group_of(db: &Connection, version: VersionId) -> Result<Option<i64>> {
    row(db, include_str!("article/group_of.sql"), [version], |row| row.get(0))
}

/// An article about to be stored.
#[derive(Debug)]
pub struct New<'import> {
    /// Into which dossier.
    pub dossier: DossierId,
    /// Its title.
    pub title: &'import str,
    /// Who published it.
    pub outlet: Option<&'import str>,
    /// Its authors.
    pub authors: &'import [String],
    /// When.
    pub published: Option<&'import str>,
    /// The same to the minute.
    pub published_time: Option<&'import str>,
    /// Its address.
    pub url: Option<&'import str>,
    /// Its language.
    pub lang: Option<&'import str>,
    /// Words of its text.
    pub words: u32,
    /// Its opening.
    pub excerpt: &'import str,
    /// Whether it was written for demonstration.
    pub demo: bool,
    /// What kind of source it is, and how it is trusted and marked.
    pub standing: Standing,
    /// Where each field was found.
    pub origins: &'import Origins,
    /// What was captured.
    pub capture: Capture<'import>,
}

/// A capture about to be stored.
#[derive(Debug)]
pub struct Capture<'import> {
    /// The text.
    pub text: &'import str,
    /// SHA-256 of the text.
    pub hash: &'import str,
    /// The blocks.
    pub blocks: &'import [Block],
    /// Whether the first block is a standfirst.
    pub standfirst: bool,
    /// How complete it is.
    pub verdict: Verdict,
    /// Why it is not full.
    pub reasons: &'import [String],
    /// All that was found for each field of metadata.
    pub candidates: &'import Candidates,
    /// The format read.
    pub format: Format,
    /// The encoding read.
    pub charset: &'import str,
    /// The bytes read, and their SHA-256.
    pub original: (&'import str, &'import [u8]),
}

/// Stores a new article with its first version, as a copy group of its own.
pub fn insert(db: &Connection, new: &New<'_>, now: &str) -> Result<VersionId> {
    let version = insert_capture(db, None, &new.capture, now)?;
    run(
        db,
        include_str!("article/insert.sql"),
        named_params! {
            ":id": version, ":dossier": new.dossier, ":title": new.title, ":outlet": new.outlet, ":authors": to_json(&new.authors)?,
            ":published": new.published, ":url": new.url, ":lang": new.lang, ":words": new.words, ":excerpt": new.excerpt,
            ":demo": new.demo, ":now": now, ":published_time": new.published_time, ":kind": to_word(&new.standing.kind)?,
            ":reliability": new.standing.reliability.map(|letter| to_word(&letter)).transpose()?,
            ":marking": to_word(&new.standing.marking)?, ":origins": to_json(new.origins)?,
        },
    )?;
    Ok(version)
}

/// Stores a new version of an article and makes it the one shown; the article keeps its title where `keep_title`.
pub fn insert_version(db: &Connection, article: ArticleId, new: &New<'_>, keep_title: bool, now: &str) -> Result<VersionId> {
    let version = insert_capture(db, Some(article), &new.capture, now)?;
    run(
        db,
        include_str!("article/set_version.sql"),
        named_params! { ":id": article, ":version": version, ":title": (!keep_title).then_some(new.title), ":words": new.words, ":excerpt": new.excerpt },
    )?;
    Ok(version)
}

fn insert_capture(db: &Connection, article: Option<ArticleId>, capture: &Capture<'_>, now: &str) -> Result<VersionId> {
    run(db, include_str!("article/insert_text.sql"), (capture.hash, capture.text))?;
    run(db, include_str!("article/insert_original.sql"), capture.original)?;
    let version = VersionId(next(db, "version")?);
    run(
        db,
        include_str!("article/insert_version.sql"),
        named_params! {
            ":id": version, ":article": article.map_or(version.0, |article| article.0), ":text": capture.hash,
            ":blocks": to_json(&capture.blocks)?, ":standfirst": capture.standfirst, ":verdict": to_word(&capture.verdict)?,
            ":reasons": to_json(&capture.reasons)?, ":candidates": to_json(capture.candidates)?, ":format": to_word(&capture.format)?, ":charset": capture.charset,
            ":original": capture.original.0, ":now": now,
        },
    )?;
    Ok(version)
}

/// The article of this dossier that is the same: one with this text, this outlet and this title.
pub fn same(db: &Connection, dossier: DossierId, text: &str, outlet: Option<&str>, title: &str) -> Result<Option<ArticleId>> {
    let params = named_params! { ":dossier": dossier, ":hash": text, ":outlet": outlet, ":title": title };
    row(db, include_str!("article/same.sql"), params, |row| row.get(0))
}

/// The article of this dossier that was captured from this address.
pub fn by_url(db: &Connection, dossier: DossierId, url: &str) -> Result<Option<ArticleId>> {
    row(db, include_str!("article/by_url.sql"), (dossier, url), |row| row.get(0))
}

/// An article's metadata where the user may mend it.
#[derive(Debug, Clone)]
pub struct Card {
    /// Where each field was found.
    pub origins: Origins,
    /// When it was published, to the minute.
    pub published_time: Option<String>,
}

/// An article's card; none where it does not exist.
pub fn card(db: &Connection, article: ArticleId) -> Result<Option<Card>> {
    row(db, include_str!("article/card.sql"), [article], |row| Ok(Card { origins: json(row, 0)?, published_time: row.get(1)? }))
}

/// Where each field of an article was found.
pub fn origins(db: &Connection, article: ArticleId) -> Result<Origins> {
    Ok(card(db, article)?.map(|card| card.origins).unwrap_or_default())
}

/// Gives an article what its new version says of itself.
pub fn restate(db: &Connection, article: ArticleId, said: &Extracted, standing: Standing) -> Result<usize> {
    run(
        db,
        include_str!("article/restate.sql"),
        named_params! {
            ":id": article, ":title": said.title, ":outlet": said.outlet, ":authors": to_json(&said.authors)?, ":published": said.published,
            ":kind": to_word(&standing.kind)?, ":reliability": standing.reliability.map(|letter| to_word(&letter)).transpose()?,
            ":marking": to_word(&standing.marking)?, ":origins": to_json(&said.origins)?,
        },
    )
}

/// The bytes that a version was read from.
pub fn original(db: &Connection, version: VersionId) -> Result<Option<Vec<u8>>> {
    row(db, include_str!("article/original.sql"), [version], |row| row.get(0))
}

/// Mends metadata.
pub fn edit(db: &Connection, edit: &crate::article::ArticleEdit, card: &Card) -> Result<usize> {
    run(
        db,
        include_str!("article/edit.sql"),
        named_params! {
            ":id": edit.article, ":title": edit.title, ":outlet": edit.outlet, ":authors": to_json(&edit.authors)?,
            ":published": edit.published, ":published_time": card.published_time, ":url": edit.url, ":lang": edit.lang,
            ":kind": edit.kind.map(|kind| to_word(&kind)).transpose()?, ":reliability": edit.reliability.map(|letter| to_word(&letter)).transpose()?,
            ":marking": edit.marking.map(|marking| to_word(&marking)).transpose()?, ":origins": to_json(&card.origins)?,
        },
    )
}

/// Counts the stems of a text that is new to the library.
pub fn count_stems<'stem>(db: &Connection, stems: impl Iterator<Item = &'stem str>) -> Result<()> {
    next(db, "documents")?;
    for stem in stems {
        run(db, include_str!("article/count_stem.sql"), [stem])?;
    }
    Ok(())
}

/// Whether this text is stored already.
pub fn has_text(db: &Connection, hash: &str) -> Result<bool> {
    Ok(row(db, include_str!("article/has_text.sql"), [hash], |_| Ok(()))?.is_some())
}

/// How many texts there are.
pub fn documents(db: &Connection) -> Result<u64> {
    Ok(row(db, include_str!("article/documents.sql"), [], |row| row.get::<_, i64>(0))?.unwrap_or(0).unsigned_abs())
}

/// In how many texts a stem occurs.
pub fn frequency(db: &Connection, stem: &str) -> Result<u64> {
    Ok(row(db, include_str!("article/frequency.sql"), [stem], |row| row.get::<_, i64>(0))?.unwrap_or(0).unsigned_abs())
}
