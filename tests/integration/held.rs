//! Captures that are not the whole article: nothing of them enters a dossier without the user's word.

use griot_tests::{Desk, Value, json, place};

const WALL: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Avant d’aller plus loin</title></head><body><main>\
    <h1>Vos cookies, votre choix</h1><p>Nous et nos partenaires utilisons des cookies. Acceptez les cookies pour lire cet article.</p>\
    <button>Tout accepter</button><button>Tout refuser</button></main></body></html>";

fn held(desk: &Desk, dossier: &Value) -> Vec<Value> {
    desk.call("held_list", json!({ "dossier": dossier })).as_array().unwrap().clone()
}

fn articles(desk: &Desk, dossier: &Value) -> Value {
    desk.call("article_list", json!({ "dossier": dossier }))["total"].clone()
}

/// A dossier into which a wall and a whole article were imported.
fn with_a_wall() -> (Desk, Value, Vec<Value>) {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[desk.write("mur.html", WALL), place::fixture("articles/4-agents-communautaires.txt")]);
    (desk, dossier, outcomes)
}

#[test]
fn an_incomplete_capture_waits_outside_the_dossier_with_its_reasons() {
    let (desk, dossier, outcomes) = with_a_wall();
    assert!(outcomes[0]["article"].is_null(), "a wall is not an article of the dossier: {}", outcomes[0]);
    assert_eq!(articles(&desk, &dossier), 1, "only the whole article is in");

    let waiting = held(&desk, &dossier);
    assert_eq!(waiting.len(), 1, "{waiting:#?}");
    assert_eq!((&waiting[0]["id"], &waiting[0]["input"]), (&outcomes[0]["held"], &json!("mur.html")));
    assert_ne!(waiting[0]["verdict"], "full");
    let reasons = waiting[0]["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|reason| reason.as_str().unwrap().contains("cookies")), "the reason is in the user's words: {reasons:?}");
}

const TEASER: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Le relevé de Bamako | Le Relais du Gué</title></head><body><main><article>\
    <h1>Le relevé de Bamako</h1><p>Les deux délégations se sont réunies jeudi à Bamako pour une journée de travail consacrée à la libre circulation.</p>\
    <p>Elles ont adopté un relevé des conclusions dont notre rédaction publie le détail.</p>\
    <div class=\"paywall\"><p>La suite de cet article est réservée aux abonnés. Déjà abonné ? Connectez-vous.</p></div></article></main></body></html>";

#[test]
fn the_users_word_takes_it_in_marked_as_incomplete_and_its_bytes_are_kept() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[desk.write("debut.html", TEASER)]);
    assert_eq!((&outcomes[0]["outcome"], &outcomes[0]["article"]), (&json!("partial"), &Value::Null), "{outcomes:#?}");
    let kept = desk.call("held_keep", json!({ "held": [outcomes[0]["held"]] }));
    assert_eq!(kept[0]["outcome"], "partial", "{kept}");
    assert!(held(&desk, &dossier).is_empty(), "it waits no longer");

    let article = desk.call("article_show", json!({ "article": kept[0]["article"] }));
    assert_ne!(article["verdict"], "full", "it stays marked");
    assert!(!article["reasons_said"].as_array().unwrap().is_empty());
    let copy = desk.place("original.html");
    let _ = desk.call("article_original", json!({ "version": article["version"], "handle": desk.grant(&copy) }));
    assert_eq!(std::fs::read_to_string(copy).unwrap(), TEASER, "the original bytes are kept");
}

#[test]
fn a_capture_without_any_text_cannot_become_an_empty_article() {
    let (desk, dossier, outcomes) = with_a_wall();
    let kept = desk.call("held_keep", json!({ "held": [outcomes[0]["held"]] }));
    assert_eq!((&kept[0]["outcome"], &kept[0]["article"]), (&json!("refused"), &Value::Null), "{kept}");
    assert!(kept[0]["reason"].as_str().unwrap().contains("collez"), "it says what to do: {kept}");
    assert_eq!(held(&desk, &dossier).len(), 1, "it still waits");
}

#[test]
fn what_is_dropped_is_gone_and_what_is_imported_twice_waits_once() {
    let (desk, dossier, outcomes) = with_a_wall();
    let again = desk.import(&dossier, &[desk.place("mur.html")]);
    assert_eq!(again[0]["held"], outcomes[0]["held"], "the same capture waits once");
    let _ = desk.call("held_drop", json!({ "held": [outcomes[0]["held"]] }));
    assert!(held(&desk, &dossier).is_empty());
    assert_eq!(desk.refused("held_show", json!({ "held": outcomes[0]["held"] }))["code"], "not_found");
    assert_eq!(articles(&desk, &dossier), 1);
}

#[test]
fn what_waits_survives_a_restart() {
    let (desk, dossier, _) = with_a_wall();
    let desk = desk.reopened();
    assert_eq!(held(&desk, &dossier).len(), 1);
}
