//! All SQL, and nothing but: small `.sql` files beside the function that runs them. Opens the library file, sets its durability,
//! brings its schema up to date. Refuses to decide anything about what it stores.

pub mod actor;
pub mod article;
pub mod changes;
pub mod commitment;
pub mod contradiction;
pub mod copies;
pub mod dossier;
pub mod event;
pub mod fact;
pub mod feed;
pub mod held;
pub mod network;
pub mod note;
mod open;
pub mod picture;
pub mod position;
pub mod round;
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

/// A column that holds a word of an enum or nothing.
pub(crate) fn maybe_word<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => word(row, column).map(Some),
    }
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

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    /// Every query of the folder, by its file's name.
    fn queries(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "migrations") {
                queries(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "sql") {
                let sql = fs::read_to_string(&path).unwrap();
                if sql.starts_with("SELECT") || sql.starts_with("WITH") {
                    found.push((path.display().to_string(), sql));
                }
            }
        }
    }

    #[test]
    fn no_query_reads_a_whole_table() {
        let folder = tempfile::tempdir().unwrap();
        let db = super::open_read_write(&folder.path().join("plan.griot")).unwrap();
        let mut all = Vec::new();
        queries(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/storage")), &mut all);
        assert!(all.len() > 40, "the queries are found");
        for (name, sql) in all {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap_or_else(|error| panic!("{name}: {error}"));
            let mut steps = plan.raw_query();
            while let Some(step) = steps.next().unwrap() {
                let step: String = step.get(3).unwrap();
                // A walk along an index in the order wanted, up to the limit, reads no more than it gives.
                let whole = step.starts_with("SCAN") && !step.contains("INDEX") && !step.contains("VIRTUAL TABLE") && !step.contains("CONSTANT ROW");
                let of_its_own = step == "SCAN earlier" || (step == "SCAN sqlite_schema" && name.ends_with("is_empty.sql"));
                assert!(!whole || of_its_own, "{name}: {step}");
            }
        }
    }
}
