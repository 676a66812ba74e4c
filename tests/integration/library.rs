//! The library's file: who may open it, what happens to one that is not ours, what is there after a restart.

use griot_core::{Access, Code, Library};
use griot_tests::{Desk, command::griot, desk::options, json};
use std::{fs, path::Path};

/// Where SQLite keeps the schema's version and the application's id in its header.
const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;

fn closed_library() -> (Desk, std::path::PathBuf) {
    let desk = Desk::new();
    let _ = desk.dossier("Essai");
    let copy = desk.place("copie.griot");
    // The journal is emptied into the file when the last connection closes.
    let desk = desk.reopened();
    fs::copy(desk.file(), &copy).unwrap();
    (desk, copy)
}

fn refusal(path: &Path) -> (Code, String) {
    let before = fs::read(path).unwrap();
    let beside = || fs::read_dir(path.parent().unwrap()).unwrap().flatten().map(|entry| entry.file_name()).collect::<std::collections::BTreeSet<_>>();
    let there = beside();
    let error = Library::open(options(path, Access::ReadWrite)).err().expect("such a file is refused");
    assert_eq!(fs::read(path).unwrap(), before, "a refused file stays as it is, to the byte");
    assert_eq!(beside(), there, "nothing is put beside it");
    (error.code, error.message)
}

#[test]
fn a_newer_library_is_refused_untouched() {
    let (_desk, copy) = closed_library();
    let mut bytes = fs::read(&copy).unwrap();
    bytes[USER_VERSION..USER_VERSION + 4].copy_from_slice(&9999_u32.to_be_bytes());
    fs::write(&copy, &bytes).unwrap();
    let (code, message) = refusal(&copy);
    assert_eq!(code, Code::NewerLibrary, "{message}");
    assert!(message.split_whitespace().count() > 4, "it says what to do: {message}");
}

#[test]
fn a_file_that_is_no_library_is_refused_untouched() {
    let (desk, copy) = closed_library();
    let mut bytes = fs::read(&copy).unwrap();
    bytes[APPLICATION_ID..APPLICATION_ID + 4].copy_from_slice(&7_u32.to_be_bytes());
    fs::write(&copy, &bytes).unwrap();
    assert_eq!(refusal(&copy).0, Code::ForeignFile, "another program's database");
    assert_eq!(refusal(&desk.write("lettre.txt", "Madame, Monsieur, ".repeat(100))).0, Code::ForeignFile, "a letter");
}

#[test]
fn one_writes_and_others_read() {
    let desk = Desk::new();
    let dossier = desk.dossier("Tenu");
    assert_eq!(desk.open_again(Access::ReadWrite).err().expect("one writer at a time").code, Code::Locked);

    let rows = griot(["dossiers"]).on(&desk.file()).json();
    assert!(rows.to_string().contains("Tenu"), "the command reads beside the window: {rows}");
    let told = griot(["import", "--dossier", "Tenu", "--json"]).arg(desk.write("a.txt", "Un titre\n\nUn texte.\n")).on(&desk.file()).run();
    assert_eq!((told.code, told.error_code().as_str()), (3, "locked"), "and refuses to write");

    let desk = desk.reopened();
    assert_eq!(desk.call("article_list", json!({ "dossier": dossier }))["total"], 0);
}

#[test]
fn a_lock_goes_with_the_process_that_held_it() {
    let desk = Desk::new();
    fs::write(desk.place("library.griot.lock"), "").unwrap();
    let desk = desk.reopened();
    assert!(desk.call("library_state", json!({}))["read_only"] == false, "a lock file left behind locks nobody out");
}

#[test]
fn settings_and_dossiers_are_there_after_a_restart() {
    let desk = Desk::new();
    let dossier = desk.dossier("Premier");
    let _ = desk.call("dossier_rename", json!({ "dossier": dossier, "title": "Renommé" }));
    let _ = desk.call("settings_set", json!({ "settings": { "lang": "en", "theme": "dark", "text_size": 120 } }));
    let state = desk.reopened().call("library_state", json!({}));
    assert_eq!(state["dossiers"][0]["title"], "Renommé");
    assert_eq!(
        (&state["settings"]["lang"], &state["settings"]["theme"], &state["settings"]["text_size"]),
        (&json!("en"), &json!("dark"), &json!(120))
    );
    assert_eq!(state["requests"], 0, "nothing left this computer");
}
