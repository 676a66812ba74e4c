//! The follow-up in the window: the chronology as table and picture, rounds, actors, positions, commitments, what changed, each looked at;
//! a drawing and a calendar written out; and a fact made from a selected text by keyboard, taken back, and put into the bin.

use griot_tests::{
    json,
    window::{Stage, Window},
};
use std::{fs, path::Path, slice::from_ref};

const MANY: &str = "return document.querySelectorAll(`[data-testid='${arguments[0]}']`).length >= arguments[1]";

/// Clicks what the driver will not: it takes no row of a table for something that can be clicked.
const CLICK_ROW: &str = "document.querySelectorAll(`[data-testid='${arguments[0]}']`)[arguments[1]].click(); return true";

const CONTROL: char = '\u{E009}';
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';

fn wait_for_file(window: &Window, path: &Path) -> Vec<u8> {
    griot_tests::wait::until("the file is written", std::time::Duration::from_secs(20), || fs::read(path).ok().filter(|bytes| !bytes.is_empty()));
    window.session().press(&[ESCAPE]).unwrap();
    fs::read(path).unwrap()
}

fn events(window: &Window) -> String {
    window.text("rail-chronology").chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn every_room_of_the_follow_up_is_there_and_a_fact_is_made_from_a_selection() {
    let stage = Stage::new("follow-up");
    let (drawing, photo, calendar) = (stage.place("frise.svg"), stage.place("frise.png"), stage.place("echeances.ics"));
    stage.answer_dialogs(&[from_ref(&drawing), from_ref(&photo), from_ref(&calendar)]);
    let window = stage.open();

    window.click("rail-chronology");
    window.wait_until("the events are there", MANY, &[json!("event-row"), json!(8)]);
    window.picture("1-table");
    window.click("show-picture");
    window.wait_until("the picture is drawn", "return document.querySelectorAll(\"[data-testid='timeline'] svg path\").length > 30", &[]);
    window.picture("2-picture");
    window.click("picture-export");
    window.click("picture-svg");
    let svg = String::from_utf8(wait_for_file(&window, &drawing)).unwrap();
    assert!(
        svg.contains("<svg") && svg.contains("<title>") && !svg.contains("var(--"),
        "a drawing that stands alone: {}",
        &svg[..svg.len().min(300)]
    );
    window.click("picture-export");
    window.click("picture-png");
    assert_eq!(&wait_for_file(&window, &photo)[..8], b"\x89PNG\r\n\x1a\n");

    window.click("rail-rounds");
    window.wait_until("the rounds are there", MANY, &[json!("round-row"), json!(5)]);
    window.click_text("round-row", "Consultations de Bamako");
    let delegations = window.text("round-detail");
    assert!(delegations.contains("Abdoulaye Diop") && delegations.contains("Affaires étrangères"), "{delegations}");
    window.picture("3-round");

    window.click("rail-actors");
    window.wait_until("the actors are there", MANY, &[json!("actor-row"), json!(8)]);
    window.click_text("actor-row", "Abdoulaye Diop (Mali)");
    window.picture("4-actor");

    window.click("rail-positions");
    window.wait_until("the grid is there", MANY, &[json!("position-cell"), json!(8)]);
    window.click("position-cell");
    let _ = window.wait_for("position-detail");
    window.picture("5-positions");

    window.click("rail-commitments");
    window.wait_until("the commitments are there", MANY, &[json!("commitment-row"), json!(8)]);
    window.picture("6-commitments");
    let _ = window.run_with(CLICK_ROW, &[json!("commitment-row"), json!(1)]);
    let _ = window.wait_for("commitment-detail");
    window.picture("7-commitment");
    window.click("commitment-more");
    window.click("commitment-calendar");
    assert!(String::from_utf8(wait_for_file(&window, &calendar)).unwrap().contains("DTSTART;VALUE=DATE:20261231"));

    window.click("rail-changes");
    let _ = window.wait_for("change-pane");
    window.picture("8-changes");

    fact_from_selection(&window);
    window.close();
}

/// By keyboard: from a selected sentence to an event, and back with Ctrl+Z.
fn fact_from_selection(window: &Window) {
    window.click("rail-articles");
    window.click_text("article-row", "Bamako");
    let _ = window.wait_for("summary");
    let sentence = window.select_sentence("reader-body");
    let _ = window.wait_for("selection-menu");
    let before = events(window);
    window.session().press(&['e']).unwrap();
    let _ = window.wait_for("fact-form");
    let quoted: String = window.text("fact-form").split_whitespace().collect::<Vec<_>>().join(" ");
    let words: String = sentence.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    window.picture("9-fact");
    assert!(quoted.contains(&words), "the form shows the passage {words:?}: {quoted}");
    window.session().press(&[CONTROL, ENTER]).unwrap();
    window.wait_until(
        "the event is counted",
        "return !document.querySelector(\"[data-testid='rail-chronology']\").textContent.includes(arguments[0])",
        &[json!(before)],
    );
    window.picture("10-saved");
    window.session().press(&[CONTROL, 'z']).unwrap();
    window.wait_until(
        "it is taken back",
        "return document.querySelector(\"[data-testid='rail-chronology']\").textContent.includes(arguments[0])",
        &[json!(before)],
    );
    window.click("rail-bin");
    window.wait_until("it waits in the bin", MANY, &[json!("bin-row"), json!(1)]);
    window.picture("11-bin");
}
