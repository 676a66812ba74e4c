//! The main job in the window: read, cite, draft, type, lose the power, find everything again, export.

use griot_tests::{
    griot, json, outside, wait,
    window::{Stage, Window},
};
use std::time::{Duration, Instant};

const TYPED: &str = "Mon appréciation : la libre circulation reste le seul terrain d’accord.";

#[test]
fn from_the_first_start_to_a_valid_export() {
    let stage = Stage::new("journey");
    let exported = stage.place("note.docx");
    stage.answer_dialogs(&[std::slice::from_ref(&exported)]);

    let window = stage.open();
    window.click("rail-articles");
    window.wait_until("the demonstration's articles are listed", "return document.querySelectorAll(\"[data-testid='article-row']\").length > 3", &[]);
    window.picture("1-articles");

    window.click("article-row");
    let sentence = read_and_select(&window);
    window.picture("2-selection");
    window.click("action-cite");
    let _ = window.wait_for("note-chooser");
    window.click("cite-new");
    window.wait_until("the sentence stands in a note with its citation", CITED, &[json!(squeezed(&sentence))]);
    window.picture("3-cited");

    window.click("rail-notes");
    window.click("action-draft");
    let _ = window.wait_for("draft-form");
    window.click("draft-start");
    window.wait_until(
        "a first draft with citations",
        "return document.querySelectorAll(\"[data-testid='note-editor'] [data-testid='citation']\").length >= 5",
        &[],
    );
    window.picture("4-draft");

    type_a_sentence(&window);
    let began = Instant::now();
    wait::until("what was typed is on disk", Duration::from_secs(10), || on_disk(&stage).then_some(()));
    assert!(began.elapsed() < Duration::from_secs(5), "it took {:?}", began.elapsed());
    window.picture("5-typed");
    window.kill();

    let window = stage.open();
    window.click("rail-notes");
    window.click("note-row");
    window.wait_for_text("note-editor", TYPED);
    window.picture("6-after-the-kill");

    window.click("action-export");
    window.click("export-docx");
    let _ = window.wait_for("export-done");
    window.picture("7-exported");
    let footnotes = outside::count(&outside::pandoc(&exported), "Note");
    assert!(footnotes >= 5, "citations are footnotes, {footnotes} of them");
    let text = outside::pandoc_text(&exported);
    assert!(squeezed(&text).contains(&squeezed(TYPED)), "what was typed is in the file:\n{text}");
    window.close();
}

/// Reads the article and selects a sentence of it; the menu for what to do with it comes up.
fn read_and_select(window: &Window) -> String {
    assert!(!window.text("reader-title").is_empty(), "an article has a title");
    let _ = window.wait_for("summary");
    let sentence = window.select_sentence("reader-body");
    let _ = window.wait_for("selection-menu");
    sentence
}

/// Types a sentence of one's own under what the draft says in the section of judgement.
fn type_a_sentence(window: &Window) {
    let paragraphs = window.session().find("[data-testid='note-editor'] [data-section='analyse'] p").unwrap();
    let last = paragraphs.last().expect("the section of judgement has a paragraph");
    window.session().click(last).unwrap();
    // The End key, then a paragraph of its own.
    window.session().press(&['\u{e010}']).unwrap();
    window.session().press(&['\u{e007}']).unwrap();
    window.type_into("note-editor", TYPED);
    window.wait_for_text("note-editor", TYPED);
}

/// Whether the library's file holds what was typed, as another process reads it.
fn on_disk(stage: &Stage) -> bool {
    let ask = |arguments: &[&str]| griot(arguments).on(&stage.library()).json();
    let dossiers = ask(&["dossiers"]);
    let notes = ask(&["notes", "--dossier", &dossiers[0]["id"].to_string()]);
    notes.as_array().unwrap().iter().any(|note| ask(&["note", "show", &note["id"].to_string()])["document"].to_string().contains(TYPED))
}

/// Text with every run of white space, no-break ones included, as one space.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const CITED: &str = r"
const editor = document.querySelector(`[data-testid='note-editor']`);
const text = (editor?.textContent ?? '').replace(/\s+/g, ' ');
return Boolean(editor?.querySelector(`[data-testid='citation']`)) && text.includes(arguments[0].slice(0, 40));
";
