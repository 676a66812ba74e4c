//! Libraries of earlier schemas open, keep what they held, and are backed up first.

use griot_core::{Access, Library, commands};
use griot_tests::{Value, json, place};

fn call(library: &Library, name: &str, request: Value) -> Value {
    let answer = commands::dispatch(library, name, &request.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn a_library_of_schema_1_opens_with_its_articles_and_copies_and_takes_new_ones() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.griot");
    std::fs::copy(place::fixture("libraries/schema-1.griot"), &file).unwrap();
    let library = Library::open(griot_tests::desk::options(&file, Access::ReadWrite)).unwrap();

    let dossier = call(&library, "dossier_list", json!({}))[0]["id"].clone();
    let page = call(&library, "article_list", json!({ "dossier": dossier }));
    assert_eq!((&page["total"], &page["independent"]), (&json!(7), &json!(6)), "seven articles, one of them a reprint");
    assert!(page["rows"].as_array().unwrap().iter().all(|row| row["kind"] == "press" && row["marking"] == "none"), "{page:#}");

    let text = std::fs::read_to_string(place::fixture("articles/4-agents-communautaires.txt")).unwrap();
    let (_, body) = text.split_once('\n').unwrap();
    let reprint = format!("Les agents du Sahel s’en vont\n{body}");
    let outcome = call(&library, "article_paste", json!({ "dossier": dossier, "text": reprint }));
    assert_eq!(outcome["outcome"], "copy", "texts of the old schema are still known again: {outcome}");
    let group = call(&library, "article_show", json!({ "article": outcome["article"] }))["copy_group"].clone();
    assert_eq!(group.as_array().unwrap().len(), 3, "{group:#}");

    let backups =
        std::fs::read_dir(folder.path()).unwrap().filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("schema-1.backup"));
    assert_eq!(backups.count(), 1, "a copy was made before anything changed");
}

#[test]
fn a_library_of_schema_2_keeps_its_summaries_as_those_of_their_articles() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.griot");
    std::fs::copy(place::fixture("libraries/schema-2.griot"), &file).unwrap();
    let library = Library::open(griot_tests::desk::options(&file, Access::ReadWrite)).unwrap();

    let dossier = call(&library, "dossier_list", json!({}))[0]["id"].clone();
    let kept = call(&library, "summary_list", json!({ "dossier": dossier, "article": 1 }));
    assert_eq!(kept.as_array().unwrap().len(), 1, "{kept:#}");
    assert_eq!(kept[0]["stale"], false);
    let shown = call(&library, "summary_show", json!({ "summary": kept[0]["id"] }));
    assert_eq!(shown["method"], "linear-7/1", "it says how it was made: {shown:#}");
    assert_eq!(shown["sentences"].as_array().unwrap().len(), 2);
    assert_eq!(call(&library, "summary_list", json!({ "dossier": dossier })), json!([]), "it is no synthesis");
    let made = call(&library, "summary_article", json!({ "article": 1, "sentences": 2 }));
    assert_ne!(made["id"], kept[0]["id"], "another method makes another summary");
    assert_eq!(call(&library, "summary_list", json!({ "dossier": dossier, "article": 1 })).as_array().unwrap().len(), 2);
}

#[test]
fn a_library_of_schema_3_keeps_what_its_events_rest_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.griot");
    std::fs::copy(place::fixture("libraries/schema-3.griot"), &file).unwrap();
    let library = Library::open(griot_tests::desk::options(&file, Access::ReadWrite)).unwrap();

    let dossier = call(&library, "dossier_list", json!({}))[0]["id"].clone();
    let events = call(&library, "event_list", json!({ "dossier": dossier }));
    assert_eq!(events.as_array().unwrap().len(), 1, "{events:#}");
    let event = &events[0];
    assert_eq!((&event["title"]["fr"], &event["independent"]), (&json!("Consultations de Bamako"), &json!(1)));
    assert_eq!(event["references"], json!(["https://exemple.invalid/consultations"]));
    let text = call(&library, "article_show", json!({ "article": 1 }))["text"].clone();
    crate::passages::assert_exact_in(text.as_str().unwrap(), &event["passages"][0]);
    for list in ["round_list", "position_list", "commitment_list", "contradiction_list"] {
        assert_eq!(call(&library, list, json!({ "dossier": dossier })), json!([]), "{list}");
    }
}
