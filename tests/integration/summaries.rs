//! Syntheses of the demonstration dossier: of everything, of a period, by question, against what is known; kept, out of date, compared.

use griot_tests::{Desk, Value, json, place};
use std::collections::BTreeSet;

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn words(summary: &Value) -> usize {
    list(&summary["sentences"]).iter().map(|sentence| sentence["text"].as_str().unwrap().split_whitespace().count()).sum()
}

/// Every passage is exact, and the first is the sentence itself.
fn assert_traced(desk: &Desk, summary: &Value) {
    for sentence in list(&summary["sentences"]) {
        assert_eq!(sentence["text"], sentence["passages"][0]["quote"], "a synthesis is verbatim");
        for passage in list(&sentence["passages"]) {
            let article = desk.call("article_show", json!({ "article": passage["article"] }));
            let text = article["text"].as_str().unwrap();
            assert_eq!(passage["quote"], text[count(&passage["start"])..count(&passage["end"])], "{passage:#}");
        }
        let sources: BTreeSet<_> = list(&sentence["passages"]).iter().map(|passage| passage["article"].as_u64()).collect();
        let independent = count(&sentence["independent"]);
        assert!((1..=sources.len()).contains(&independent), "copies do not add to {independent}: {sentence:#}");
    }
}

fn published(desk: &Desk, sentence: &Value) -> String {
    let source = desk.call("source_show", json!({ "version": sentence["passages"][0]["article"] }));
    source["published"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_synthesis_is_verbatim_within_its_budget_and_in_the_order_asked_for() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let made = desk.call("summary_make", json!({ "dossier": dossier, "words": 200 }));
    assert_traced(&desk, &made);
    assert!((120..=215).contains(&words(&made)), "200 words were asked for, {} came", words(&made));
    let (articles, independent) = (count(&made["articles"]), count(&made["independent"]));
    assert!(independent < articles, "reprints count once: {independent} of {articles}");
    let dates: Vec<_> = list(&made["sentences"]).iter().map(|sentence| published(&desk, sentence)).collect();
    assert!(dates.is_sorted(), "oldest first: {dates:?}");
    assert!(list(&made["sentences"]).iter().any(|sentence| count(&sentence["independent"]) > 1), "something is said by several: {made:#}");

    let ranked = desk.call("summary_make", json!({ "dossier": dossier, "words": 200, "order": "importance" }));
    let ranks: Vec<_> = list(&ranked["sentences"]).iter().map(|sentence| count(&sentence["rank"])).collect();
    assert_eq!(ranks, (1..=ranks.len()).collect::<Vec<_>>());
    let text = |summary: &Value| list(&summary["sentences"]).iter().map(|sentence| sentence["text"].to_string()).collect::<BTreeSet<_>>();
    assert_eq!(text(&made), text(&ranked), "the order changes nothing else");
    assert_eq!(made["sentences"], desk.call("summary_make", json!({ "dossier": dossier, "words": 200 }))["sentences"], "the same twice");
    assert_eq!(list(&desk.call("summary_list", json!({ "dossier": dossier }))), &[] as &[Value], "what is only looked at is not kept");
}

#[test]
fn a_scope_takes_its_bounds_together() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let make = |scope: Value| desk.call("summary_make", json!({ "dossier": dossier, "words": 100, "scope": scope }));
    let all = count(&make(json!({}))["articles"]);
    let late = make(json!({ "from": "2025-06" }));
    assert!(count(&late["articles"]) < all && count(&late["articles"]) > 0);
    assert!(list(&late["sentences"]).iter().all(|sentence| published(&desk, sentence).as_str() >= "2025-06"), "{late:#}");
    let found = make(json!({ "from": "2025-06", "search": "péage OR droits" }));
    assert!(count(&found["articles"]) <= count(&late["articles"]));
    let english = make(json!({ "lang": "en" }));
    assert!(list(&english["sentences"]).iter().all(|sentence| sentence["lang"] == "en"), "{english:#}");

    let rows = desk.call("article_list", json!({ "dossier": dossier, "limit": 3 }));
    let chosen: Vec<_> = list(&rows["rows"]).iter().map(|row| row["id"].clone()).collect();
    assert_eq!(count(&make(json!({ "articles": chosen }))["articles"]), 3);
    assert_eq!(count(&make(json!({ "articles": [] }))["articles"]), 0, "nothing chosen is nothing, not everything");
    for wrong in [json!({ "from": "mai" }), json!({ "from": "2025-06", "to": "2025-01" }), json!({ "search": "x".repeat(1001) })] {
        let refused = desk.refused("summary_make", json!({ "dossier": dossier, "scope": wrong }));
        assert_eq!(refused["code"], "bad_request", "{wrong}: {refused}");
    }
    assert_eq!(desk.refused("summary_make", json!({ "dossier": dossier, "scope": { "theme": "none" } }))["code"], "not_found");
}

#[test]
fn a_question_an_actor_or_a_theme_gives_sentences_that_bear_on_it_or_none() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let ask = |focus: Value| desk.call("summary_make", json!({ "dossier": dossier, "words": 120, "focus": focus }));
    let asked = ask(json!({ "query": "libre circulation des personnes" }));
    assert_traced(&desk, &asked);
    assert!(!list(&asked["sentences"]).is_empty());
    for sentence in list(&asked["sentences"]) {
        let text = sentence["text"].as_str().unwrap().to_lowercase();
        assert!(["circul", "visa", "séjour", "personnes", "movement"].iter().any(|word| text.contains(word)), "{text}");
    }
    assert_eq!(list(&ask(json!({ "query": "championnat de natation synchronisée" }))["sentences"]), &[] as &[Value]);

    let actors = desk.call("actor_list", json!({ "dossier": dossier }));
    let actor = list(&actors).iter().find(|actor| actor["kind"] == "person" && count(&actor["events"]) > 1).unwrap();
    let names: Vec<String> =
        actor["names"].as_object().unwrap().values().chain(list(&actor["aliases"])).filter_map(Value::as_str).map(str::to_lowercase).collect();
    let about = ask(json!({ "actor": actor["id"] }));
    for sentence in list(&about["sentences"]) {
        let text = sentence["text"].as_str().unwrap().to_lowercase();
        assert!(names.iter().any(|name| name.split_whitespace().any(|part| part.len() > 3 && text.contains(part))), "{names:?}: {text}");
    }
    assert_eq!(desk.refused("summary_make", json!({ "dossier": dossier, "focus": { "actor": "nobody" } }))["code"], "not_found");
    assert_eq!(desk.refused("summary_make", json!({ "dossier": dossier, "focus": { "query": "  " } }))["code"], "bad_request");
}

#[test]
fn what_is_new_since_a_date_or_a_note_leaves_out_what_was_known() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let since = desk.call("summary_make", json!({ "dossier": dossier, "words": 150, "since": { "date": "2025-07-01" } }));
    assert_traced(&desk, &since);
    assert!(!list(&since["sentences"]).is_empty());
    assert!(list(&since["sentences"]).iter().all(|sentence| published(&desk, sentence).as_str() >= "2025-07"), "{since:#}");

    let notes = desk.call("note_list", json!({ "dossier": dossier }));
    let note = &list(&notes)[0]["id"];
    let detail = desk.call("note_show", json!({ "note": note }));
    let cited: BTreeSet<_> = detail["sources"].as_object().unwrap().values().map(|source| source["article"].as_u64()).collect();
    let news = desk.call("summary_make", json!({ "dossier": dossier, "words": 150, "since": { "note": note } }));
    assert_traced(&desk, &news);
    for sentence in list(&news["sentences"]) {
        let source = desk.call("source_show", json!({ "version": sentence["passages"][0]["article"] }));
        assert!(!cited.contains(&source["article"].as_u64()), "the note cites it already: {sentence:#}");
    }
    assert_eq!(desk.refused("summary_make", json!({ "dossier": dossier, "since": { "note": 999 } }))["code"], "not_found");
}

#[test]
fn a_kept_synthesis_says_when_it_is_out_of_date_and_outlives_the_next() {
    let desk = Desk::new();
    let dossier = desk.dossier("Sahel");
    let first = [place::fixture("articles/1-consultations-bamako.txt"), place::fixture("articles/4-agents-communautaires.txt")];
    let _ = desk.import(&dossier, &first);
    let wish = json!({ "dossier": dossier, "words": 100, "keep": true });
    let kept = desk.call("summary_make", wish.clone());
    let show = |id: &Value| desk.call("summary_show", json!({ "summary": id }));
    assert_eq!(show(&kept["id"])["sentences"], kept["sentences"], "what is kept is what was shown");
    assert_eq!(show(&kept["id"])["stale"], Value::Null);

    let _ = desk.import(&dossier, &[place::fixture("articles/5-sommet-abuja-decembre.md")]);
    assert_eq!(show(&kept["id"])["stale"], json!({ "changed": 0, "added": 1 }));
    let again = desk.call("summary_make", wish);
    assert_ne!(again["id"], kept["id"]);
    assert_eq!(count(&show(&again["id"])["others"]), 1, "the earlier one is kept");
    let rows = desk.call("summary_list", json!({ "dossier": dossier }));
    assert_eq!(
        list(&rows).iter().map(|row| (row["id"].clone(), row["stale"].clone())).collect::<Vec<_>>(),
        [(again["id"].clone(), json!(false)), (kept["id"].clone(), json!(true))]
    );
    assert_eq!(list(&rows)[0]["parameters"]["inputs"], json!([]), "a list is light");

    let _ = desk.call("summary_bin", json!({ "summary": kept["id"], "binned": true }));
    assert_eq!(list(&desk.call("summary_list", json!({ "dossier": dossier }))).len(), 1);
    let _ = desk.call("summary_bin", json!({ "summary": kept["id"], "binned": false }));
    assert_eq!(list(&desk.call("summary_list", json!({ "dossier": dossier }))).len(), 2);

    let desk = desk.reopened();
    assert_eq!(desk.call("summary_show", json!({ "summary": kept["id"] }))["sentences"], kept["sentences"]);
    assert_eq!(desk.refused("summary_show", json!({ "summary": 999 }))["code"], "not_found");
}

#[test]
fn the_summary_of_an_article_holds_every_shorter_one_and_keeps_the_earlier() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let rows = desk.call("article_list", json!({ "dossier": dossier }));
    let article = &list(&rows["rows"]).iter().max_by_key(|row| count(&row["words"])).unwrap()["id"];
    let long = desk.call("summary_article", json!({ "article": article, "sentences": 8 }));
    assert_traced(&desk, &long);
    for most in 1..=5 {
        let short = desk.call("summary_article", json!({ "article": article, "sentences": most }));
        let wanted: Vec<_> =
            list(&long["sentences"]).iter().filter(|sentence| count(&sentence["rank"]) <= most).map(|sentence| &sentence["text"]).collect();
        assert_eq!(list(&short["sentences"]).iter().map(|sentence| &sentence["text"]).collect::<Vec<_>>(), wanted, "{most} sentences");
    }
    let again = desk.call("summary_article", json!({ "article": article, "sentences": 8, "regenerate": true }));
    assert_ne!(again["id"], long["id"]);
    assert_eq!(count(&again["others"]), 1);
    let kept = desk.call("summary_list", json!({ "dossier": dossier, "article": article }));
    assert!(list(&kept).len() >= 7, "each is kept: {kept:#}");

    let paste =
        desk.call("article_paste", json!({ "dossier": dossier, "text": "Un mot du port\n\nLe port de Sikoro a rouvert mardi matin aux pirogues." }));
    let whole = desk.call("summary_article", json!({ "article": paste["article"] }));
    assert_eq!((&whole["whole"], list(&whole["sentences"]).len()), (&json!(true), 1), "{whole:#}");
}

#[test]
fn a_comparison_tells_what_sources_share_what_one_says_and_where_they_differ() {
    let desk = Desk::new();
    let dossier = desk.dossier("Sommet");
    let article = |outlet: &str, day: &str, text: &str| {
        let made = desk.call(
            "article_paste",
            json!({ "dossier": dossier, "text": text, "title": format!("Réunion de Sikoro, selon {outlet}"), "outlet": outlet, "published": day }),
        );
        assert_eq!(made["outcome"], "added", "{made}");
    };
    article(
        "Le Fanal",
        "2025-05-23",
        "Les ministres des deux rives se sont réunis jeudi à Sikoro pour parler du bac qui relie les deux villes.\n\n\
         Les ministres ont promis 12 millions de francs pour réparer le bac de Sikoro.\n\n\
         Le maire a servi un repas de poisson fumé aux délégations après la séance du matin, que la pluie avait retardée de deux heures. \
         Des élèves du lycée ont chanté devant la mairie, et la fanfare des pompiers a joué sur le quai jusqu’à la tombée de la nuit.",
    );
    article(
        "La Vigie",
        "2025-05-24",
        "Réunis jeudi à Sikoro, les ministres des deux rives ont parlé du bac qui relie les deux villes, en panne depuis l’hiver.\n\n\
         Pour réparer le bac de Sikoro, les ministres ont promis 15 millions de francs.\n\n\
         Aucun calendrier de travaux n’est connu, regrettent les bateliers, qui transportent en pirogue les marchandises des commerçants. \
         Leur syndicat demande des gilets, un ponton éclairé et une assurance pour les passagers, dont le nombre a doublé en un an.",
    );
    let compared = desk.call("summary_compare", json!({ "dossier": dossier }));
    assert_eq!(list(&compared["sources"]).len(), 2);
    for part in ["shared", "only", "differ"] {
        assert!(!list(&compared[part]).is_empty(), "{part}: {compared:#}");
    }
    let values: BTreeSet<_> =
        list(&compared["differ"][0]["sides"]).iter().map(|side| side["value"].as_str().unwrap_or_default().to_owned()).collect();
    assert!(values.iter().any(|value| value.contains("12")) && values.iter().any(|value| value.contains("15")), "{values:?}");
    let rows = desk.call("article_list", json!({ "dossier": dossier }));
    let alone = desk.call("summary_compare", json!({ "dossier": dossier, "scope": { "articles": [rows["rows"][0]["id"]] } }));
    assert_eq!((list(&alone["sources"]).len(), list(&alone["shared"]).len()), (1, 0), "one source is not compared");
}
