//! Stored summaries. Earlier ones are kept.

use super::{json, row, run, to_json};
use crate::{
    ids::{ArticleId, SummaryId, VersionId},
    summary::{SummaryDetail, SummaryParameters},
};
use rusqlite::{Connection, Result, named_params};

/// The newest summary of a version made with these parameters.
pub fn find(db: &Connection, version: VersionId, method: &str, parameters: &SummaryParameters) -> Result<Option<SummaryDetail>> {
    row(db, include_str!("summary/find.sql"), (version, method, to_json(parameters)?), |row| {
        Ok(SummaryDetail {
            id: Some(SummaryId(row.get(0)?)),
            method: row.get(1)?,
            parameters: json(row, 2)?,
            created: row.get(3)?,
            of: usize::try_from(row.get::<_, i64>(4)?).unwrap_or_default(),
            sentences: json(row, 5)?,
        })
    })
}

/// Stores a summary.
pub fn insert(db: &Connection, article: ArticleId, version: VersionId, summary: &SummaryDetail) -> Result<SummaryId> {
    run(
        db,
        include_str!("summary/insert.sql"),
        named_params! {
            ":article": article, ":version": version, ":method": summary.method, ":parameters": to_json(&summary.parameters)?,
            ":sentences": to_json(&summary.sentences)?, ":of": i64::try_from(summary.of).unwrap_or(i64::MAX), ":created": summary.created,
        },
    )?;
    Ok(SummaryId(db.last_insert_rowid()))
}
