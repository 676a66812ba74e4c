//! What bad input gets: a sentence that says what, where and what to do; nothing half-written; the rest goes on.

use griot_tests::{Desk, json, place};

#[test]
fn each_bad_file_is_refused_in_words_and_the_rest_of_the_batch_goes_on() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let bad: [(&str, Vec<u8>); 7] = [
        ("vide.txt", Vec::new()),
        ("blancs.md", b" \n\n \t \n".to_vec()),
        ("binaire.txt", (0..=255_u8).cycle().take(4096).collect()),
        ("image.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".repeat(20)),
        ("document.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".to_vec()),
        ("archive.docx", b"PK\x03\x04\x14\0\0\0".repeat(30)),
        ("profond.html", format!("<html><body>{}x", "<div>".repeat(100_000)).into_bytes()),
    ];
    let mut files: Vec<_> = bad.iter().map(|(name, bytes)| desk.write(name, bytes)).collect();
    files.push(place::fixture("articles/4-agents-communautaires.txt"));
    let outcomes = desk.import(&dossier, &files);

    for ((name, _), outcome) in bad.iter().zip(&outcomes) {
        assert_eq!(outcome["outcome"], "refused", "{name}: {outcome}");
        assert_eq!(outcome["input"], *name, "the user knows the file by its name");
        assert!(outcome["reason"].as_str().is_some_and(|reason| reason.split_whitespace().count() >= 3), "{name} is refused in words: {outcome}");
        assert!(outcome["article"].is_null(), "nothing is stored of {name}");
    }
    assert_eq!(outcomes.last().unwrap()["outcome"], "added", "one good file among bad ones is imported");
    assert_eq!(desk.call("article_list", json!({ "dossier": dossier }))["total"], 1);
}

#[test]
fn a_wall_instead_of_an_article_says_so() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let wall = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Avant d’aller plus loin</title></head><body><main>\
        <h1>Vos cookies, votre choix</h1><p>Nous et nos partenaires utilisons des cookies. Acceptez les cookies pour lire cet article.</p>\
        <button>Tout accepter</button><button>Tout refuser</button></main></body></html>";
    let outcomes = desk.import(&dossier, &[desk.write("mur.html", wall)]);
    assert_ne!(outcomes[0]["outcome"], "added", "a cookie wall is not the article: {outcomes:?}");
    assert!(outcomes[0]["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{outcomes:?}");
}

#[test]
fn a_date_that_does_not_exist_is_not_turned_into_another() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let body = "Le communiqué a été publié sans date lisible. La rédaction l’a reproduit tel quel, avec ses erreurs. Rien ne permet d’en dire plus.";
    for (name, date) in [("a.md", "31 février 2025"), ("b.md", "20025-01-12"), ("c.md", "2025-13-01")] {
        let file = desk.write(name, format!("---\ntitle: Essai {name}\npublished: {date}\n---\n\n{body} ({name})\n"));
        let outcomes = desk.import(&dossier, &[file]);
        let article = desk.call("article_show", json!({ "article": outcomes[0]["article"] }));
        assert!(article["published"].is_null(), "{date} is no date: {}", article["published"]);
    }
}

#[test]
fn a_request_with_an_unknown_field_or_name_is_refused() {
    let desk = Desk::new();
    assert_eq!(desk.refused("dossier_create", json!({ "title": "Essai", "sql": "DROP TABLE note" }))["code"], "bad_request");
    assert_eq!(desk.refused("dossier_destroy", json!({}))["code"], "bad_request");
    assert_eq!(desk.refused("dossier_create", json!({ "title": "" }))["code"], "bad_request");
    assert_eq!(desk.refused("article_show", json!({ "article": 424_242 }))["code"], "not_found");
    assert_eq!(desk.refused("note_export", json!({ "note": 1, "format": "docx", "handle": 99 }))["code"], "bad_request", "a handle nobody granted");
}
