//! Notes: strictly parsed, every version kept, put away and brought back.

use griot_tests::{Desk, Value, json};

fn note(desk: &Desk) -> Value {
    let dossier = desk.dossier("Notes");
    desk.call("note_create", json!({ "dossier": dossier, "template": "info", "lang": "fr" }))
}

fn save(note: &Value, base: &Value, document: &Value) -> Value {
    json!({ "note": note["id"], "base": base, "header": note["header"], "document": document })
}

fn with(text: &str) -> Value {
    json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] })
}

#[test]
fn what_the_tree_does_not_know_is_refused_and_nothing_is_saved() {
    let desk = Desk::new();
    let note = note(&desk);
    let link = |href: &str| json!({ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "link", "attrs": { "href": href } }] }] });
    let section = |inner: Value| json!({ "type": "section", "attrs": { "id": "facts" }, "content": [inner] });
    let blocks = [
        json!({ "type": "iframe", "attrs": { "src": "https://exemple.invalid" } }),
        json!({ "type": "paragraph", "attrs": { "onclick": "alert(1)" } }),
        json!({ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "script" }] }] }),
        json!({ "type": "paragraph", "content": [{ "type": "citation", "attrs": { "passages": [] } }] }),
        json!({ "type": "heading", "attrs": { "level": 9 } }),
        link("javascript:alert(1)"),
        link("  JaVaScRiPt:alert(1)"),
        link("data:text/html,x"),
        link("file:///etc/passwd"),
        section(section(json!({ "type": "paragraph" }))),
    ];
    for block in blocks {
        let refused = desk.refused("note_save", save(&note, &note["revision"], &json!({ "type": "doc", "content": [block] })));
        assert_eq!(refused["code"], "bad_request", "{block}: {refused}");
    }
    assert_eq!(desk.call("note_show", json!({ "note": note["id"] }))["revision"], note["revision"]);
}

#[test]
fn saving_the_same_twice_is_one_revision() {
    let desk = Desk::new();
    let note = note(&desk);
    let first = desk.call("note_save", save(&note, &note["revision"], &with("Une phrase.")));
    let again = desk.call("note_save", save(&note, &first["revision"], &with("Une phrase.")));
    assert_eq!(first["revision"], again["revision"]);
}

#[test]
fn a_save_that_empties_a_note_keeps_what_was_there() {
    let desk = Desk::new();
    let note = note(&desk);
    let long = with(&"Une phrase écrite avec soin. ".repeat(40));
    let full = desk.call("note_save", save(&note, &note["revision"], &long));
    let _ = desk.call("note_save", save(&note, &full["revision"], &with("Rien.")));
    let versions = desk.call("note_versions", json!({ "note": note["id"] }));
    let kept =
        versions.as_array().unwrap().iter().find(|version| version["reason"] == "shrink").unwrap_or_else(|| panic!("no version kept: {versions:#}"));
    let back = desk.call("note_restore", json!({ "version": kept["id"] }));
    assert_eq!(back["document"], long, "every version can be brought back");
    let versions = desk.call("note_versions", json!({ "note": note["id"] }));
    assert!(versions.as_array().unwrap().iter().any(|version| version["reason"] == "restore"), "and what it replaced is kept too: {versions:#}");
}

#[test]
fn a_note_in_the_bin_can_be_taken_out() {
    let desk = Desk::new();
    let note = note(&desk);
    let count = || desk.call("note_list", json!({ "dossier": note["dossier"] })).as_array().unwrap().len();
    let _ = desk.call("note_bin", json!({ "note": note["id"], "binned": true }));
    assert_eq!(count(), 0);
    let _ = desk.call("note_bin", json!({ "note": note["id"], "binned": false }));
    assert_eq!(count(), 1);
}

#[test]
fn a_new_note_has_the_sections_of_its_template_in_order() {
    let desk = Desk::new();
    for lang in ["fr", "en"] {
        let templates = desk.call("template_list", json!({ "lang": lang }));
        let wanted: Vec<&Value> = templates[0]["sections"].as_array().unwrap().iter().map(|section| &section["id"]).collect();
        let dossier = desk.dossier(lang);
        let note = desk.call("note_create", json!({ "dossier": dossier, "template": "info", "lang": lang }));
        let found: Vec<&Value> = note["document"]["content"].as_array().unwrap().iter().map(|section| &section["attrs"]["id"]).collect();
        assert_eq!(found, wanted, "{lang}");
    }
}

#[test]
fn a_failed_export_leaves_the_old_file() {
    let desk = Desk::new();
    let note = note(&desk);
    let folder = desk.place("not-there");
    let refused = desk.refused("note_export", json!({ "note": note["id"], "format": "md", "handle": desk.grant(&folder.join("note.md")) }));
    assert!(refused["message"].as_str().is_some_and(|message| !message.is_empty()), "{refused}");
    assert!(!folder.exists(), "no folder is made behind the user's back");

    let file = desk.write("note.md", "L’ancien fichier.");
    let missing = desk.refused("note_export", json!({ "note": 424_242, "format": "md", "handle": desk.grant(&file) }));
    assert_eq!(missing["code"], "not_found");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "L’ancien fichier.");
}
