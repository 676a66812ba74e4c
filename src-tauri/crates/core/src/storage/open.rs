//! Opening the library file.
//!
//! 1. The header is read as bytes: a foreign file or a newer schema is refused before SQLite touches anything.
//! 2. The connection is made durable and distrustful (ARCHITECTURE "Storage").
//! 3. An older schema is backed up with `VACUUM INTO`, the copy checked, and then migrated in one transaction.

use crate::error::{Code, Error, Result};
use rusqlite::{Connection, OpenFlags};
use std::{fs::File, io::Read, path::Path};

/// `Grio`: says that a SQLite file is a Griot library.
pub const APPLICATION_ID: i32 = 0x4772_696F;

/// The schema this program writes: the number of migrations.
pub const SCHEMA: usize = MIGRATIONS.len();

const MIGRATIONS: &[&str] =
    &[include_str!("migrations/001.sql"), include_str!("migrations/002.sql"), include_str!("migrations/003.sql"), include_str!("migrations/004.sql")];

/// The oldest SQLite whose faults we do not have to work around.
const SQLITE_AT_LEAST: i32 = 3_051_003;

/// Opens a library for reading and writing; makes it where there is none.
///
/// # Errors
/// `foreign_file`, `newer_library`, `damaged`, `read_only` or `disk_full`; the file is then as it was.
pub fn open_read_write(path: &Path) -> Result<Connection> {
    check_header(path)?;
    let mut db =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    harden(&db)?;
    if db.is_readonly("main")? {
        return Err(Error::new(Code::ReadOnly, "error-read-only", vec![]));
    }
    check_identity(&db, path)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "secure_delete", true)?;
    migrate(&mut db, path)?;
    Ok(db)
}

/// Opens a library that exists, for reading only.
///
/// # Errors
/// `not_found` where there is none; otherwise as [`open_read_write`].
pub fn open_read_only(path: &Path) -> Result<Connection> {
    if !path.exists() {
        return Err(Error::not_found("error-library-missing", path.display()));
    }
    check_header(path)?;
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    harden(&db)?;
    check_identity(&db, path)?;
    if schema_of(&db)? < SCHEMA {
        return Err(Error::new(Code::ReadOnly, "error-older-read-only", vec![]));
    }
    Ok(db)
}

fn harden(db: &Connection) -> Result<()> {
    if rusqlite::version_number() < SQLITE_AT_LEAST {
        return Err(Error::internal(format!("SQLite {} is too old", rusqlite::version())));
    }
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    if cfg!(target_os = "macos") {
        db.pragma_update(None, "fullfsync", true)?;
        db.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Reads the first 100 bytes (SQLite file format, "The Database Header").
pub(crate) fn check_header(path: &Path) -> Result<()> {
    let mut header = [0; 100];
    let read = match File::open(path) {
        Ok(mut file) => {
            let mut read = 0;
            while read < header.len() {
                match file.read(&mut header[read..])? {
                    0 => break,
                    more => read += more,
                }
            }
            read
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let big_endian = |at: usize| i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    match read {
        // Made, and killed before the first page went from the log into the file: SQLite recovers it.
        0 => Ok(()),
        100 if header.starts_with(b"SQLite format 3\0") => judge(path, big_endian(68), big_endian(60)),
        _ => Err(foreign(path)),
    }
}

/// The same two values as SQLite sees them, log included.
fn check_identity(db: &Connection, path: &Path) -> Result<()> {
    let application = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let schema = i32::try_from(schema_of(db)?).unwrap_or(i32::MAX);
    if (application, schema) == (0, 0) {
        return if is_empty(db)? { Ok(()) } else { Err(foreign(path)) };
    }
    judge(path, application, schema)
}

fn is_empty(db: &Connection) -> Result<bool> {
    Ok(db.query_row(include_str!("is_empty.sql"), [], |row| row.get(0))?)
}

fn judge(path: &Path, application: i32, schema: i32) -> Result<()> {
    if application == 0 && schema == 0 {
        // An empty SQLite file is judged once its tables can be counted.
        return Ok(());
    }
    if application != APPLICATION_ID {
        return Err(foreign(path));
    }
    if usize::try_from(schema).unwrap_or(usize::MAX) > SCHEMA {
        return Err(Error::new(Code::NewerLibrary, "error-newer-library", vec![("file", name(path))]));
    }
    Ok(())
}

fn foreign(path: &Path) -> Error {
    Error::new(Code::ForeignFile, "error-foreign-file", vec![("file", name(path))])
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn schema_of(db: &Connection) -> Result<usize> {
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}

fn migrate(db: &mut Connection, path: &Path) -> Result<()> {
    let from = schema_of(db)?;
    if from == SCHEMA {
        return Ok(());
    }
    if from > 0 {
        back_up(db, path, from)?;
    }
    apply(db, from, MIGRATIONS)
}

fn apply(db: &mut Connection, from: usize, migrations: &[&str]) -> Result<()> {
    let step = db.transaction()?;
    for sql in migrations.iter().skip(from) {
        step.execute_batch(sql)?;
    }
    step.pragma_update(None, "application_id", APPLICATION_ID)?;
    step.pragma_update(None, "user_version", i64::try_from(migrations.len()).unwrap_or(i64::MAX))?;
    step.commit()?;
    Ok(())
}

/// Copies the library beside itself before its schema changes, and proves that the copy is whole.
fn back_up(db: &Connection, path: &Path, from: usize) -> Result<()> {
    let mut target = path.as_os_str().to_owned();
    target.push(format!(".schema-{from}.backup"));
    let target = std::path::PathBuf::from(target);
    if target.exists() {
        // An earlier attempt got this far; its copy is of the same, unmigrated library.
        std::fs::remove_file(&target)?;
    }
    db.execute(include_str!("vacuum_into.sql"), [target.to_string_lossy()])?;
    File::open(&target)?.sync_all()?;
    let copy = Connection::open_with_flags(&target, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = copy.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Error::new(Code::Damaged, "error-damaged", vec![]).because(verdict)) }
}

#[cfg(test)]
mod tests;
