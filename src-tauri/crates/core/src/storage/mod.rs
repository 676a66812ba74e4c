//! All SQL, and nothing but: small `.sql` files beside the function that runs them. Opens the library file, sets its durability,
//! brings its schema up to date. Refuses to decide anything about what it stores.

pub mod actor;
pub mod article;
pub mod dossier;
pub mod event;
pub mod note;
mod open;
pub mod search;
pub mod summary;

pub(crate) use open::check_header;
pub use open::{APPLICATION_ID, SCHEMA, open_read_only, open_read_write};

use rusqlite::{Connection, OptionalExtension, Params, Row};

/// Runs a query that gives rows.
pub(crate) fn rows<T>(db: &Connection, sql: &str, params: impl Params, map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> rusqlite::Result<Vec<T>> {
    db.prepare_cached(sql)?.query_map(params, map)?.collect()
}

/// Runs a query that gives one row or none.
pub(crate) fn row<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    db.prepare_cached(sql)?.query_row(params, map).optional()
}

/// Runs a statement; gives how many rows it changed.
pub(crate) fn run(db: &Connection, sql: &str, params: impl Params) -> rusqlite::Result<usize> {
    db.prepare_cached(sql)?.execute(params)
}

/// The next number of a sequence; never given twice.
pub(crate) fn next(db: &Connection, sequence: &str) -> rusqlite::Result<i64> {
    db.prepare_cached(include_str!("next.sql"))?.query_row([sequence], |row| row.get(0))
}

/// A column that holds JSON.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error)))
}

/// A column that holds a word of an enum, as serde writes it.
pub(crate) fn word<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_value(serde_json::Value::String(text))
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error)))
}

/// A value as JSON text, for a column.
pub(crate) fn to_json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// A word of an enum, as serde writes it, for a column.
pub(crate) fn to_word(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(other) => Ok(other.to_string()),
        Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
    }
}
