//! Full-text search: French is folded and stemmed, phrases and exclusions are honoured, snippets are exact.

use griot_tests::{Desk, Value, json, place};

fn desk() -> (Desk, Value) {
    let desk = Desk::new();
    let dossier = desk.dossier("Recherche");
    let _ = desk.import(&dossier, &[place::fixture("articles")]);
    (desk, dossier)
}

#[test]
fn accents_endings_phrases_beginnings_and_exclusions() {
    let (desk, dossier) = desk();
    let total = |query: &str| desk.call("search_articles", json!({ "query": query, "dossier": dossier }))["total"].as_u64().unwrap();
    let cases = [
        ("douanier", 1, "a plural is found by its singular"),
        ("schema", 1, "accents do not matter"),
        ("SCHÉMAS", 1, "nor do capitals and endings"),
        ("negociateurs", 6, "a word is found by its family: négociation, négocier"),
        ("\"libre circulation\"", 4, "a phrase"),
        ("\"circulation libre\"", 0, "in this order"),
        ("transit*", 1, "a beginning"),
        ("commerce -douane", 1, "without a word"),
        ("l’AES", 5, "an elided article is no part of the word"),
        ("indemnite", 1, "an ending known by its accent is found without it"),
        ("indemnités", 1, "and with it"),
        ("kangourou", 0, "what is nowhere"),
        ("\"", 0, "a lone quotation mark is no error"),
    ];
    for (query, wanted, why) in cases {
        let found = total(query);
        assert_eq!(found, wanted, "{why}: {query}");
    }
}

#[test]
fn a_hit_shows_the_exact_text_and_where_it_stands() {
    let (desk, dossier) = desk();
    let found = desk.call("search_articles", json!({ "query": "transitaires", "dossier": dossier, "limit": 5 }));
    let hit = &found["hits"][0];
    let snippet = hit["snippet"].as_str().unwrap();
    let mark = &hit["marks"][0];
    let at = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    assert_eq!(&snippet[at(&mark[0])..at(&mark[1])], "transitaires", "marks are byte ranges of the snippet");
    let article = desk.call("article_show", json!({ "article": hit["article"] }));
    let start = at(&hit["start"]);
    assert_eq!(&article["text"].as_str().unwrap()[start..start + "transitaires".len()], "transitaires");
}

#[test]
fn what_looks_like_a_query_language_is_only_text() {
    let (desk, dossier) = desk();
    for query in ["a AND", "NEAR(", "col:val", "*", "-", "\"a\" OR \"b", "'; DROP TABLE article; --", "(((", "^début", "\u{0}"] {
        let found = desk.call("search_articles", json!({ "query": query, "dossier": dossier }));
        assert!(found["total"].is_u64(), "{query:?}: {found}");
    }
}

#[test]
fn a_mended_title_is_found_and_the_one_before_it_is_not() {
    let (desk, dossier) = desk();
    let total = |query: &str| desk.call("search_articles", json!({ "query": query, "dossier": dossier }))["total"].as_u64().unwrap();
    let row = desk.call("article_list", json!({ "dossier": dossier }))["rows"][0].clone();
    let edit = |title: &str| {
        let edited = json!({ "article": row["id"], "title": title, "outlet": row["outlet"], "authors": row["authors"], "published": row["published"], "url": null });
        desk.call("article_edit", edited)
    };
    assert_eq!(edit("Girafes au Sahel")["title"], "Girafes au Sahel");
    assert_eq!(total("girafe"), 1);
    let _ = edit("Autruches au Sahel");
    assert_eq!((total("girafe"), total("autruche")), (0, 1), "the index forgets what the title was");
}
