//! Who is named where, and what a selected text says.

use crate::passages::assert_exact;
use griot_tests::{Desk, Value, json};

/// The demonstration dossier with one more article.
fn with(text: &str) -> (Desk, Value, Value) {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let outcome = desk.call("article_paste", json!({ "dossier": dossier, "text": text }));
    let article = desk.call("article_show", json!({ "article": outcome["article"] }));
    (desk, dossier, article)
}

fn guess(desk: &Desk, article: &Value, words: &str) -> Value {
    let start = article["text"].as_str().unwrap().find(words).unwrap();
    desk.call("fact_guess", json!({ "version": article["version"], "start": start, "end": start + words.len() }))
}

const TALKS: &str = "---\ntitle: Reprise des échanges\noutlet: Essai\npublished: 2026-01-10\nlang: fr\n---\n\nLe ministre malien des Affaires étrangères, \
    Abdoulaye Diop, a déclaré jeudi à Bamako que la libre circulation des personnes serait maintenue jusqu’au 30 juin 2026. La CEDEAO n’a pas réagi.\n\n\
    M. Traoré a salué cette annonce.\n";

#[test]
fn a_selection_fills_the_form_with_what_it_says() {
    let (desk, _, article) = with(TALKS);
    let found = guess(&desk, &article, "la libre circulation des personnes serait maintenue jusqu’au 30 juin 2026");
    assert_exact(&desk, &found["passage"]);
    assert_eq!(found["dates"], json!([{ "value": "2026-06-30", "text": "30 juin 2026" }]), "{found:#}");
    assert_eq!((&found["deadline"], &found["published"]), (&json!("2026-06-30"), &json!("2026-01-10")));
    assert_eq!(found["actors"], json!(["diop-abdoulaye-ml"]), "nobody is named in it, so the sentence tells; by office, not the other Diop");
    assert_eq!((&found["speaker"], &found["place"]), (&json!("diop-abdoulaye-ml"), &json!("Bamako")));
    assert_eq!(found["themes"][0], "libre-circulation");

    let whole = guess(&desk, &article, "La CEDEAO n’a pas réagi.");
    assert_eq!((&whole["actors"], &whole["dates"]), (&json!(["ecowas"]), &json!([])));
}

#[test]
fn a_name_of_several_is_offered_not_chosen() {
    let (desk, _, article) = with(TALKS);
    let found = guess(&desk, &article, "M. Traoré a salué cette annonce.");
    assert_eq!(found["actors"], json!([]), "{found:#}");
    let candidates = found["undecided"][0]["candidates"].as_array().unwrap();
    assert!(candidates.len() >= 3 && candidates.contains(&json!("traore-ibrahim")), "{found:#}");
}

#[test]
fn the_articles_that_mention_an_actor_are_told_with_the_sentences() {
    let (desk, _, article) = with(TALKS);
    let page = desk.call("actor_mentions", json!({ "actor": "diop-abdoulaye-ml" }));
    let newest = &page["mentions"][0];
    assert_eq!((&newest["article"], &newest["count"]), (&article["id"], &json!(1)), "{page:#}");
    newest["passages"].as_array().unwrap().iter().for_each(|passage| assert_exact(&desk, passage));
    assert!(newest["passages"][0]["quote"].as_str().unwrap().starts_with("Le ministre malien"));

    let niger = desk.call("actor_mentions", json!({ "actor": "niger", "limit": 200 }));
    assert!(niger["total"].as_u64().unwrap() > 5);
    for mention in niger["mentions"].as_array().unwrap() {
        for passage in mention["passages"].as_array().unwrap() {
            let quote = passage["quote"].as_str().unwrap().replace("Nigeria", "").replace("nigérian", "");
            assert!(quote.contains("Niger") || quote.contains("Niamey"), "the country or its capital, never Nigeria: {passage}");
        }
    }
    assert_eq!(desk.refused("actor_mentions", json!({ "actor": "personne" }))["code"], "not_found");
}
