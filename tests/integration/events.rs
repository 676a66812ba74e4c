//! Follow-up: events with their dates, what they follow from, and who took part.

use griot_tests::{Desk, Value, json};

fn event(dossier: &Value, title: &str, value: &str) -> Value {
    json!({ "dossier": dossier, "kind": "consultation", "title": { "fr": title, "en": "" }, "dates": [{ "label": "held", "value": value }] })
}

fn titles(desk: &Desk, filter: Value) -> Vec<String> {
    let rows = desk.call("event_list", filter);
    rows.as_array().unwrap().iter().map(|row| row["title"]["fr"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn events_stand_in_the_order_of_their_dates_whatever_their_precision() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    for (title, value) in [("décembre", "2025-12-14"), ("mai", "2025-05-22"), ("juillet", "2025-07"), ("année", "2024")] {
        let _ = desk.call("event_save", event(&dossier, title, value));
    }
    assert_eq!(titles(&desk, json!({ "dossier": dossier })), ["année", "mai", "juillet", "décembre"]);
    assert_eq!(titles(&desk, json!({ "dossier": dossier, "from": "2025-06-01", "to": "2025-12-01" })), ["juillet"]);
}

#[test]
fn an_event_follows_another_and_never_itself_in_a_circle() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let first = desk.call("event_save", event(&dossier, "Consultations", "2025-05-22"));
    let mut second = event(&dossier, "Approbation", "2025-12-23");
    second["follows"] = json!([first["id"]]);
    let second = desk.call("event_save", second);
    assert_eq!(second["follows"], json!([first["id"]]));

    let mut circle = event(&dossier, "Consultations", "2025-05-22");
    circle["event"] = first["id"].clone();
    circle["follows"] = json!([second["id"]]);
    let refused = desk.refused("event_save", circle);
    assert!(refused["message"].as_str().is_some_and(|message| !message.is_empty()), "a circle is refused in words: {refused}");
    let rows = desk.call("event_list", json!({ "dossier": dossier }));
    assert_eq!(rows[0]["follows"], json!([]), "nothing of the refused save is stored");
}

#[test]
fn an_event_can_be_changed_put_away_and_taken_back() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let row = desk.call("event_save", event(&dossier, "Annonce", "2024-01-28"));
    let mut changed = event(&dossier, "Annonce du retrait", "2024-01-28");
    changed["event"] = row["id"].clone();
    changed["dates"] = json!([{ "label": "announced", "value": "2024-01-28" }, { "label": "effective", "value": "2025-01-29" }]);
    let changed = desk.call("event_save", changed);
    assert_eq!((&changed["id"], changed["dates"].as_array().unwrap().len()), (&row["id"], 2), "an event has several dates");

    let _ = desk.call("fact_bin", json!({ "facts": [{ "kind": "event", "id": row["id"] }], "binned": true }));
    assert!(titles(&desk, json!({ "dossier": dossier })).is_empty());
    let _ = desk.call("fact_bin", json!({ "facts": [{ "kind": "event", "id": row["id"] }], "binned": false }));
    assert_eq!(titles(&desk, json!({ "dossier": dossier })), ["Annonce du retrait"]);
}

#[test]
fn an_event_without_a_sound_date_title_or_actor_is_refused() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let mut cases = vec![event(&dossier, "", "2025-05-22")];
    for value in ["2025-02-31", "2025-13", "20025", "hier", ""] {
        cases.push(event(&dossier, "Essai", value));
    }
    let mut undated = event(&dossier, "Essai", "2025");
    undated["dates"] = json!([]);
    let mut unknown = event(&dossier, "Essai", "2025");
    unknown["participants"] = json!([{ "actor": "personne-inconnue" }]);
    let mut address = event(&dossier, "Essai", "2025");
    address["references"] = json!(["javascript:alert(1)"]);
    cases.extend([undated, unknown, address]);
    for case in cases {
        let refused = desk.refused("event_save", case.clone());
        assert!(refused["message"].as_str().is_some_and(|message| !message.is_empty()), "{case}: {refused}");
    }
    assert!(titles(&desk, json!({ "dossier": dossier })).is_empty(), "nothing half-written");
}

#[test]
fn a_new_dossier_gets_its_own_actors_and_themes() {
    let desk = Desk::new();
    let dossier = desk.dossier("Bassin du lac Tchad");
    let actor = desk.call(
        "actor_save",
        json!({ "dossier": dossier, "kind": "body", "names": { "fr": " Commission du bassin ", "en": "" }, "aliases": ["CBLT", ""],
                "offices": [{ "title": { "fr": "organe permanent", "en": "" }, "from": "1964-05" }] }),
    );
    assert_eq!((&actor["names"]["fr"], &actor["aliases"]), (&json!("Commission du bassin"), &json!(["CBLT"])), "names are trimmed");
    let theme = desk.call("theme_save", json!({ "dossier": dossier, "title": { "fr": "Pêche", "en": "Fishing" } }));
    let event = desk.call(
        "event_save",
        json!({ "dossier": dossier, "kind": "consultation", "title": { "fr": "Réunion", "en": "" }, "dates": [{ "label": "held", "value": "2025-06" }],
                "participants": [{ "actor": actor["id"] }], "follows": [], "themes": [theme["id"]], "passages": [], "references": [] }),
    );
    assert_eq!(event["participants"][0]["actor"], actor["id"]);
    let renamed = desk.call("actor_save", json!({ "dossier": dossier, "actor": actor["id"], "kind": "organisation", "names": { "fr": "CBLT", "en": "LCBC" }, "aliases": [], "offices": [] }));
    assert_eq!((renamed["id"].clone(), renamed["events"].as_u64(), renamed["offices"].as_array().unwrap().len()), (actor["id"].clone(), Some(1), 0));
    for bad in [
        json!({ "dossier": dossier, "kind": "person", "names": { "fr": "  ", "en": "" } }),
        json!({ "dossier": dossier, "kind": "person", "names": { "fr": "X", "en": "" }, "offices": [{ "title": { "fr": "a", "en": "" }, "from": "2025-02-31" }] }),
        json!({ "dossier": dossier, "kind": "person", "names": { "fr": "X", "en": "" }, "offices": [{ "title": { "fr": "a", "en": "" }, "from": "2025", "to": "2024-12" }] }),
        json!({ "dossier": dossier, "kind": "planet", "names": { "fr": "X", "en": "" } }),
    ] {
        assert_eq!(desk.refused("actor_save", bad.clone())["code"], "bad_request", "{bad}");
    }
    let other = desk.dossier("Autre");
    assert_eq!(
        desk.refused("actor_save", json!({ "dossier": other, "actor": actor["id"], "kind": "body", "names": { "fr": "X", "en": "" } }))["code"],
        "not_found"
    );
}
