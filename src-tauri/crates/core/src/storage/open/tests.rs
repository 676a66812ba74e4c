use super::*;

fn refused(path: &Path) -> (Code, Vec<u8>) {
    let error = open_read_write(path).unwrap_err();
    (error.code, std::fs::read(path).unwrap())
}

#[test]
fn a_new_library_has_the_durability_settings() {
    let folder = tempfile::tempdir().unwrap();
    let db = open_read_write(&folder.path().join("a.griot")).unwrap();
    let value = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    use rusqlite::types::Value::{Integer, Text};
    assert_eq!(value("journal_mode"), Text("wal".into()));
    assert_eq!(value("synchronous"), Integer(2), "FULL");
    assert_eq!(value("foreign_keys"), Integer(1));
    assert_eq!(value("trusted_schema"), Integer(0));
    assert_eq!(value("cell_size_check"), Integer(1));
    assert_eq!(value("secure_delete"), Integer(1));
    assert_eq!(value("application_id"), Integer(i64::from(APPLICATION_ID)));
}

#[test]
fn a_text_file_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "Bamako, le 22 mai 2025").unwrap();
    let (code, after) = refused(&path);
    assert_eq!(code, Code::ForeignFile);
    assert_eq!(after, b"Bamako, le 22 mai 2025");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is put beside it");
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    for (name, application) in [("zotero.sqlite", 0), ("fossil.db", 252_006_673)] {
        let path = folder.path().join(name);
        let db = Connection::open(&path).unwrap();
        db.pragma_update(None, "application_id", application).unwrap();
        db.execute_batch("CREATE TABLE items (id); INSERT INTO items VALUES (1)").unwrap();
        drop(db);
        let before = std::fs::read(&path).unwrap();
        let (code, after) = refused(&path);
        assert_eq!((code, after == before), (Code::ForeignFile, true), "{name}");
    }
}

#[test]
fn a_newer_library_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.griot");
    drop(open_read_write(&path).unwrap());
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 9999).unwrap();
    db.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(db);
    let before = std::fs::read(&path).unwrap();
    let (code, after) = refused(&path);
    assert_eq!((code, after == before), (Code::NewerLibrary, true));
}

#[test]
fn a_migration_that_fails_leaves_the_old_schema() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.griot");
    let mut db = open_read_write(&path).unwrap();
    let broken: Vec<&str> = MIGRATIONS.iter().copied().chain(["CREATE TABLE added (id); CREATE TABLE added (id)"]).collect();
    assert!(apply(&mut db, SCHEMA, &broken).is_err());
    assert_eq!(schema_of(&db).unwrap(), SCHEMA);
    assert!(db.prepare("SELECT * FROM added").is_err(), "half a migration must not stay");
}

#[test]
fn a_backup_before_a_migration_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.griot");
    let db = open_read_write(&path).unwrap();
    back_up(&db, &path, 1).unwrap();
    let copy = Connection::open(folder.path().join("old.griot.schema-1.backup")).unwrap();
    assert_eq!(schema_of(&copy).unwrap(), SCHEMA);
    assert!(!is_empty(&copy).unwrap());
}
