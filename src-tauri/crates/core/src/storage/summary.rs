//! Stored summaries with what they were made from. Earlier ones are kept.

use super::{json, row, rows, run, to_json};
use crate::{
    ids::{ActorId, ArticleId, DossierId, SummaryId, ThemeId, VersionId},
    messages::Lang,
    summary::{SummaryDetail, SummaryParameters},
};
use rusqlite::{Connection, Result, Row, named_params};
use std::collections::BTreeSet;

/// A summary to be stored.
#[derive(Debug)]
pub struct New<'made> {
    /// In which dossier.
    pub dossier: DossierId,
    /// The article and its version, where it is of one.
    pub of: Option<(ArticleId, VersionId)>,
    /// The versions that were read.
    pub inputs: &'made [VersionId],
    /// The summary.
    pub summary: &'made SummaryDetail,
}

/// A stored summary.
#[derive(Debug)]
pub struct Stored {
    /// Its id.
    pub id: SummaryId,
    /// Its dossier.
    pub dossier: DossierId,
    /// The summary itself.
    pub detail: SummaryDetail,
}

fn read(row: &Row<'_>) -> Result<Stored> {
    let id = row.get(0)?;
    let count = |column| Ok::<_, rusqlite::Error>(usize::try_from(row.get::<_, i64>(column)?).unwrap_or_default());
    let method: String = row.get(2)?;
    let detail = SummaryDetail {
        id: Some(id),
        whole: method == griot_analysis::summary::WHOLE_METHOD,
        method,
        parameters: json(row, 3)?,
        sentences: json(row, 4)?,
        of: count(5)?,
        articles: count(6)?,
        independent: count(7)?,
        created: row.get(8)?,
        others: count(9)?,
        stale: None,
    };
    Ok(Stored { id, dossier: row.get(1)?, detail })
}

/// The newest summary of a version made with these parameters.
pub fn find(db: &Connection, version: VersionId, parameters: &SummaryParameters) -> Result<Option<SummaryDetail>> {
    Ok(row(db, include_str!("summary/find.sql"), (version, to_json(parameters)?), read)?.map(|stored| stored.detail))
}

/// Stores a summary.
pub fn insert(db: &Connection, new: &New<'_>) -> Result<SummaryId> {
    let New { dossier, of, inputs, summary } = new;
    run(
        db,
        include_str!("summary/insert.sql"),
        named_params! {
            ":dossier": dossier, ":article": of.map(|of| of.0), ":version": of.map(|of| of.1), ":method": summary.method,
            ":parameters": to_json(&summary.parameters)?, ":question": question(&summary.parameters)?, ":sentences": to_json(&summary.sentences)?,
            ":of": number(summary.of), ":articles": number(summary.articles), ":independent": number(summary.independent), ":created": summary.created,
        },
    )?;
    let id = SummaryId(db.last_insert_rowid());
    for version in inputs.iter().collect::<BTreeSet<_>>() {
        run(db, include_str!("summary/insert_input.sql"), (id, version))?;
    }
    Ok(id)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The parameters without what changes from one making to the next.
fn question(parameters: &SummaryParameters) -> Result<String> {
    to_json(&SummaryParameters { version: 0, inputs: Vec::new(), ..parameters.clone() })
}

/// One summary, in the bin or not.
pub fn get(db: &Connection, summary: SummaryId) -> Result<Option<Stored>> {
    row(db, include_str!("summary/get.sql"), [summary], read)
}

/// The summaries of an article, or the syntheses of a dossier, newest first.
pub fn list(db: &Connection, dossier: DossierId, article: Option<ArticleId>) -> Result<Vec<Stored>> {
    match article {
        Some(article) => rows(db, include_str!("summary/list_of_article.sql"), (dossier, article), read),
        None => rows(db, include_str!("summary/list.sql"), [dossier], read),
    }
}

/// How many others of the same question are stored.
pub fn others(db: &Connection, summary: &SummaryDetail) -> Result<usize> {
    let Some(id) = summary.id else { return Ok(0) };
    Ok(get(db, id)?.map_or(0, |stored| stored.detail.others))
}

/// Puts a summary into the bin, or takes it out.
pub fn bin(db: &Connection, summary: SummaryId, binned: Option<&str>) -> Result<usize> {
    run(db, include_str!("summary/bin.sql"), (summary, binned))
}

/// How many articles that a summary was made of have another text by now, and which articles they are.
pub fn inputs(db: &Connection, summary: SummaryId) -> Result<(usize, BTreeSet<ArticleId>)> {
    let inputs = rows(db, include_str!("summary/inputs.sql"), [summary], |row| Ok((row.get::<_, ArticleId>(0)?, row.get::<_, bool>(1)?)))?;
    Ok((inputs.iter().filter(|(_, changed)| *changed).count(), inputs.into_iter().map(|(article, _)| article).collect()))
}

/// What an actor of a dossier is called; none where it is not there.
pub fn names_of_actor(db: &Connection, dossier: DossierId, actor: &ActorId) -> Result<Option<Vec<String>>> {
    let names = row(db, include_str!("summary/names_of_actor.sql"), (dossier, actor), |row| {
        Ok([vec![row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.unwrap_or_default()], json::<Vec<String>>(row, 3)?].concat())
    })?;
    Ok(names.map(each_once))
}

/// What a theme of a dossier is called, and the words that tell it; none where it is not there.
pub fn names_of_theme(db: &Connection, dossier: DossierId, theme: &ThemeId) -> Result<Option<Vec<String>>> {
    #[derive(serde::Deserialize, Default)]
    #[serde(default)]
    struct Keywords {
        fr: Vec<String>,
        en: Vec<String>,
    }
    let names = row(db, include_str!("summary/names_of_theme.sql"), (dossier, theme), |row| {
        let words: Keywords = json(row, 2)?;
        Ok([vec![row.get(0)?, row.get(1)?], words.fr, words.en].concat())
    })?;
    Ok(names.map(each_once))
}

fn each_once(names: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        if !name.trim().is_empty() && !kept.contains(&name) {
            kept.push(name);
        }
    }
    kept
}

/// An actor's name in a language, or in the other.
pub fn name_of_actor(db: &Connection, actor: &ActorId, lang: Lang) -> Result<Option<String>> {
    row(db, include_str!("summary/name_of_actor.sql"), [actor], |row| in_language(row, lang))
}

/// A theme's name likewise.
pub fn name_of_theme(db: &Connection, theme: &ThemeId, lang: Lang) -> Result<Option<String>> {
    row(db, include_str!("summary/name_of_theme.sql"), [theme], |row| in_language(row, lang))
}

fn in_language(row: &Row<'_>, lang: Lang) -> Result<String> {
    let (fr, en): (String, String) = (row.get(0)?, row.get(1)?);
    let (first, second) = if lang == Lang::Fr { (fr, en) } else { (en, fr) };
    Ok(if first.is_empty() { second } else { first })
}

/// The articles that the events of a theme cite.
pub fn articles_of_theme(db: &Connection, theme: &ThemeId) -> Result<Vec<ArticleId>> {
    rows(db, include_str!("summary/articles_of_theme.sql"), [theme], |row| row.get(0))
}
