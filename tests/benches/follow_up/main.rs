//! What the follow-up costs in a large dossier: 5,000 events, 500 actors, 2,000 positions and 1,000 commitments, asked for as the window
//! does. Started by `cargo xtask bench`. No peer holds such facts; the figures stand alone, the best and the middle of ten rounds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a measure ends where its ground is missing")]

use griot_tests::{Desk, Value, json};
use std::time::Instant;

const EVENTS: usize = 5_000;
const ACTORS: usize = 500;
const THEMES: usize = 15;
const POSITIONS: usize = 2_000;
const COMMITMENTS: usize = 1_000;
const ROUNDS: usize = 10;

fn main() {
    let desk = Desk::new();
    let dossier = desk.dossier("Grand dossier");
    fill(&desk, &dossier);
    println!("follow-up: {EVENTS} events, {ACTORS} actors, {POSITIONS} positions, {COMMITMENTS} commitments");
    let whole = json!({ "dossier": dossier });
    let changes = json!({ "dossier": dossier, "since": { "date": "2025-11-01" }, "to": "2025-12-31" });
    for (what, command, request) in [
        ("chronology", "event_list", &whole),
        ("chronology of one actor", "event_list", &json!({ "dossier": dossier, "actor": first(&desk, &dossier, "actor_list") })),
        ("rounds", "round_list", &whole),
        ("actors with their offices", "actor_list", &whole),
        ("positions", "position_list", &whole),
        ("commitments", "commitment_list", &whole),
        ("what changed in two months", "change_list", &changes),
    ] {
        measure(&desk, what, command, request);
    }
}

fn measure(desk: &Desk, what: &str, command: &str, request: &Value) {
    let mut taken: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begin = Instant::now();
            let answer = griot_core::commands::dispatch(desk.library(), command, &request.to_string()).unwrap();
            assert!(!answer.is_empty());
            begin.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    println!("  {what:<28} best {:>6.1} ms, middle {:>6.1} ms", taken[0], taken[ROUNDS / 2]);
}

fn first(desk: &Desk, dossier: &Value, list: &str) -> Value {
    desk.call(list, json!({ "dossier": dossier }))[0]["id"].clone()
}

fn fill(desk: &Desk, dossier: &Value) {
    let both = |text: String| json!({ "fr": text, "en": "" });
    let ids = |command: &str, requests: Vec<Value>| -> Vec<Value> {
        requests.into_iter().map(|request| desk.call(command, request)["id"].clone()).collect()
    };
    let themes = ids("theme_save", (0..THEMES).map(|n| json!({ "dossier": dossier, "title": both(format!("Thème {n}")) })).collect());
    let actors = (0..ACTORS).map(|n| {
        let offices = json!([{ "title": both(format!("Fonction {n}")), "from": "2020" }]);
        json!({ "dossier": dossier, "kind": "person", "names": both(format!("Acteur {n}")), "offices": offices })
    });
    let actors = ids("actor_save", actors.collect());
    let day = |n: usize| format!("20{:02}-{:02}-{:02}", 10 + n * 16 / EVENTS.max(n + 1), 1 + n % 12, 1 + n % 28);
    let mut events: Vec<Value> = Vec::with_capacity(EVENTS);
    for n in 0..EVENTS {
        let follows: Vec<&Value> = (n % 3 == 0).then(|| events.last()).flatten().into_iter().collect();
        let request = json!({
            "dossier": dossier, "kind": "consultation", "title": both(format!("Événement numéro {n} de ce dossier, dit en une phrase")),
            "place": "Bamako", "dates": [{ "label": "held", "value": day(n) }], "themes": [themes[n % THEMES]], "follows": follows,
            "participants": [{ "actor": actors[n % ACTORS] }, { "actor": actors[(n * 7 + 1) % ACTORS] }],
            "references": [format!("https://exemple.invalid/{n}")],
        });
        events.push(desk.call("event_save", request)["id"].clone());
    }
    for n in 0..POSITIONS {
        let request = json!({ "dossier": dossier, "actor": actors[n % ACTORS], "theme": themes[n % THEMES], "date": day(n), "text": both(format!("Position {n}")),
            "events": [events[n]] });
        let _ = desk.call("position_save", request);
    }
    for n in 0..COMMITMENTS {
        let request = json!({ "dossier": dossier, "owners": [actors[n % ACTORS]], "made": day(n), "deadline": "2025-12-01", "status": "open",
            "text": both(format!("Engagement {n}")), "events": [events[n]] });
        let _ = desk.call("commitment_save", request);
    }
    let round = json!({ "dossier": dossier, "kind": "bilateral", "title": both("Session".to_owned()), "dates": [{ "label": "held", "value": "2025-05-22" }],
        "events": &events[..50] });
    let _ = desk.call("round_save", round);
}
