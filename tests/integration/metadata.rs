//! What is known of an article, where it was found, and what else could be true.

use griot_tests::{Desk, Value, json};

const PAGE: &str = r#"<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Le relevé de Bamako adopté – Le Relais du Gué</title>
<meta property="og:title" content="Le relevé de Bamako adopté"><meta property="og:site_name" content="Le Relais du Gué">
<meta property="article:published_time" content="2025-05-22T18:40:00+02:00">
<meta property="article:modified_time" content="2025-05-24T09:00:00+02:00">
<link rel="canonical" href="https://relais-du-gue.example/2025/05/releve-de-bamako">
</head><body><article><h1>À Bamako, un relevé est adopté</h1><p class="byline">Par Awa Keïta</p>
<p>Les deux délégations se sont réunies jeudi à Bamako pour une journée de travail consacrée à la libre circulation des personnes et des biens.</p>
<p>Elles ont adopté un relevé des conclusions qui maintient le régime en vigueur jusqu’à de nouveaux accords, selon le texte lu devant la presse.</p>
<p>Les questions de sécurité ont occupé l’après-midi, sans qu’un calendrier soit arrêté, et les agents attendent une réponse sur leurs contrats.</p>
<p>Une seconde rencontre est souhaitée par les deux parties avant la fin de l’année, dans une ville qui reste à choisir par les ministres.</p>
</article></body></html>"#;

fn imported(desk: &Desk) -> (Value, Value) {
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[desk.write("page.html", PAGE)]);
    (dossier, desk.call("article_show", json!({ "article": outcomes[0]["article"] })))
}

fn field<'card>(article: &'card Value, name: &str) -> &'card Value {
    article["metadata"].as_array().unwrap().iter().find(|field| field["field"] == name).unwrap_or_else(|| panic!("no field {name}"))
}

/// An edit that changes nothing.
fn edit_of(article: &Value) -> Value {
    json!({
        "article": article["id"], "title": article["title"], "outlet": article["outlet"], "authors": article["authors"],
        "published": article["published"], "url": article["url"],
    })
}

#[test]
fn each_field_says_where_it_was_found_and_offers_what_else_was() {
    let desk = Desk::new();
    let (_, article) = imported(&desk);
    let published = field(&article, "published");
    assert_eq!(published["value"], "2025-05-22");
    assert!(published["origin"].as_str().unwrap().contains("article:published_time"), "{published}");
    assert_eq!(article["published_time"], "2025-05-22T18:40:00+02:00", "the hour and its zone are kept");
    let others: Vec<&str> = published["others"].as_array().unwrap().iter().map(|other| other["value"].as_str().unwrap()).collect();
    assert_eq!(others, ["2025-05-24"], "the date of the change is the runner-up, not the date");

    let title = field(&article, "title");
    assert!(!title["value"].as_str().unwrap().contains("Le Relais du Gué"), "a title without the site's name: {title}");
    assert!(!title["others"].as_array().unwrap().is_empty(), "the other title is offered: {title}");
    assert_eq!(field(&article, "outlet")["value"], "Le Relais du Gué");
    assert_eq!(field(&article, "authors")["value"], "Awa Keïta");
    assert_eq!(field(&article, "url")["value"], "https://relais-du-gue.example/2025/05/releve-de-bamako");
    assert_eq!(field(&article, "lang")["value"], "fr");
}

#[test]
fn taking_the_runner_up_keeps_its_origin_and_typing_says_typed() {
    let desk = Desk::new();
    let (_, article) = imported(&desk);
    let mut edit = edit_of(&article);
    edit["published"] = "2025-05-24".into();
    edit["outlet"] = "Une agence".into();
    let edited = desk.call("article_edit", edit);
    assert_eq!(field(&edited, "published")["value"], "2025-05-24");
    assert!(field(&edited, "published")["origin"].as_str().unwrap().contains("modif"), "{}", field(&edited, "published"));
    assert!(edited["published_time"].is_null(), "the hour belonged to the other day");
    assert_eq!(field(&edited, "outlet")["origin"], "saisi à la main");
    let others = field(&edited, "outlet")["others"].as_array().unwrap();
    assert!(others.iter().any(|other| other["value"] == "Le Relais du Gué"), "what was found is still offered: {others:?}");
    assert_eq!(field(&edited, "title")["origin"], field(&article, "title")["origin"], "what was not touched is as it was");
}

#[test]
fn a_source_that_is_no_file_is_written_down_with_its_reliability_and_marking() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let mut request = json!({
        "dossier": dossier, "kind": "interview", "title": "Entretien avec un négociateur",
        "text": "Il dit que la prochaine rencontre aura lieu en juillet.\n\nIl n’en dit pas plus.",
        "outlet": "Négociateur (anonyme)", "authors": ["Service"], "published": "12 juin 2025", "reliability": "b", "marking": "restricted",
    });
    let written = desk.call("article_write", request.clone());
    assert_eq!((&written["kind"], &written["reliability"], &written["marking"]), (&json!("interview"), &json!("b"), &json!("restricted")));
    assert_eq!((&written["published"], &written["verdict"]), (&json!("2025-06-12"), &json!("full")), "a typed source is whole, however short");

    assert_eq!(written["written"], request["text"], "the text can be taken up again as it was typed");
    request["article"] = written["id"].clone();
    request["text"] = "Il dit que la prochaine rencontre aura lieu en août.\n\nIl n’en dit pas plus.".into();
    let again = desk.call("article_write", request);
    assert_eq!(again["id"], written["id"]);
    assert_eq!(again["versions"].as_array().unwrap().len(), 2, "a corrected record is a new version; passages stay on the old one");
    let page = desk.call("article_list", json!({ "dossier": dossier, "kind": "interview" }));
    assert_eq!(page["total"], 1);
    assert_eq!(desk.call("article_list", json!({ "dossier": dossier, "kind": "press" }))["total"], 0);
}

#[test]
fn pasted_rich_text_keeps_its_structure() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let rich = "<meta charset='utf-8'><!--StartFragment--><h2>Points arrêtés</h2><ul><li>La <b>libre circulation</b></li><li>La sécurité</li></ul>\
        <p>Voir <a href='https://exemple.invalid/texte'>le texte</a>. <script>alert(1)</script></p><!--EndFragment-->";
    let pasted = desk.call(
        "article_paste",
        json!({ "dossier": dossier, "text": "Points arrêtés\nLa libre circulation\nLa sécurité\nVoir le texte.", "rich": rich, "title": "Relevé" }),
    );
    let article = desk.call("article_show", json!({ "article": pasted["article"] }));
    let kinds: Vec<&str> = article["blocks"].as_array().unwrap().iter().map(|block| block["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["heading", "bulletList", "paragraph"], "{:#}", article["blocks"]);
    assert!(!article["text"].as_str().unwrap().contains("alert"));
}
