//! The demonstration dossier: what the first start shows, marked for what it is.

use crate::passages::{assert_exact, assert_machine_text_is_cited};
use griot_tests::{Desk, Value, json};

#[test]
fn the_demonstration_is_whole_and_marked_as_such() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    assert_eq!(desk.demonstration(), dossier, "asking twice makes it once");

    let page = desk.call("article_list", json!({ "dossier": dossier }));
    let rows = page["rows"].as_array().unwrap();
    assert!(rows.len() >= 14, "at least 14 articles, not {}", rows.len());
    assert!(rows.iter().all(|row| row["demo"] == true), "each is marked as written for demonstration");
    assert!(rows.iter().filter(|row| row["lang"] == "en").count() >= 3, "three in English");
    assert!(rows.iter().any(|row| row["copies"] == 4), "one communiqué in four near-copies");
    assert_eq!(page["total"].as_u64().unwrap() - page["independent"].as_u64().unwrap(), 3, "which count as one source");

    let events = desk.call("event_list", json!({ "dossier": dossier }));
    let events = events.as_array().unwrap();
    assert_eq!(events.len(), 72);
    for event in events {
        let sourced = !event["passages"].as_array().unwrap().is_empty() || !event["references"].as_array().unwrap().is_empty();
        assert!(sourced, "an event has a passage or a reference: {event}");
        event["passages"].as_array().unwrap().iter().for_each(|passage| assert_exact(&desk, passage));
    }

    let notes = desk.call("note_list", json!({ "dossier": dossier }));
    assert_eq!(notes.as_array().unwrap().len(), 1, "one finished note");
    let note = desk.call("note_show", json!({ "note": notes[0]["id"] }));
    assert!(note["citations"].as_array().unwrap().len() >= 8, "a finished note cites");
    assert_machine_text_is_cited(&note["document"]);
    for citation in note["citations"].as_array().unwrap() {
        citation["passages"].as_array().unwrap().iter().for_each(|passage| assert_exact(&desk, passage));
    }
}

#[test]
fn what_follows_from_the_consultations_of_may_2025_is_linked() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let events = desk.call("event_list", json!({ "dossier": dossier }));
    let events = events.as_array().unwrap();
    let held =
        |day: &str| events.iter().filter(|event| event["dates"].as_array().unwrap().iter().any(|date| date["value"] == day)).collect::<Vec<&Value>>();
    let consultations = held("2025-05-22").into_iter().find(|event| event["kind"] == "consultation").expect("the consultations are an event");
    let followers: Vec<&Value> = events.iter().filter(|event| event["follows"].as_array().unwrap().contains(&consultations["id"])).collect();
    assert!(!followers.is_empty(), "something follows from them");
    assert!(followers.iter().all(|event| event["dates"][0]["value"].as_str() >= Some("2025-05-22")), "and comes after: {followers:#?}");
}

#[test]
fn the_withdrawal_has_its_three_dates() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let events = desk.call("event_list", json!({ "dossier": dossier }));
    let all: Vec<String> = events
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|event| event["dates"].as_array().unwrap().clone())
        .map(|date| format!("{} {}", date["label"].as_str().unwrap(), date["value"].as_str().unwrap()))
        .collect();
    for wanted in ["announced 2024-01-28", "notified 2024-01-29", "effective 2025-01-29"] {
        assert!(all.iter().any(|date| date == wanted), "{wanted} is not among the dates");
    }
}
