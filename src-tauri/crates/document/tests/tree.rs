//! The fixtures that the editor's tests parse too, so that the two schemas cannot drift.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its fixtures has failed")]

use griot_document::tree::Document;
use std::{fs, path::PathBuf};

fn fixtures(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/tree").join(folder);
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json") && path.file_stem().is_some_and(|stem| stem != "schema"))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    found.sort();
    assert!(found.len() > 5, "the fixtures are there");
    found
}

#[test]
fn what_the_editor_accepts_is_accepted() {
    for (path, json) in fixtures("") {
        let document = Document::parse(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let again = serde_json::to_string(&document).unwrap();
        assert_eq!(Document::parse(&again).unwrap(), document, "{} survives being stored", path.display());
    }
}

#[test]
fn what_the_editor_refuses_is_refused() {
    for (path, json) in fixtures("invalid") {
        assert!(Document::parse(&json).is_err(), "{} must be refused", path.display());
    }
}
