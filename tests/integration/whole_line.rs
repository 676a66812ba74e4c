//! The whole line: a folder of articles becomes an exported note whose citations can be checked.

use crate::passages::{assert_exact, assert_machine_text_is_cited, nodes};
use griot_tests::{Desk, fixture, json, outside, place};
use std::fs;

#[test]
fn a_folder_of_articles_becomes_a_note_that_opens_elsewhere() {
    let desk = Desk::new();
    let dossier = desk.dossier("CEDEAO – AES");
    let outcomes = desk.import(&dossier, &[place::fixture("articles")]);
    assert_eq!(outcomes.len(), fixture::articles().len(), "each file has an outcome: {outcomes:#?}");

    let page = desk.call("article_list", json!({ "dossier": dossier }));
    let article = page["rows"][0]["id"].clone();
    let summary = desk.call("summary_article", json!({ "article": article, "sentences": 2 }));
    assert_eq!(summary["sentences"].as_array().unwrap().len(), 2);
    for sentence in summary["sentences"].as_array().unwrap() {
        assert_exact(&desk, &sentence["passages"][0]);
        assert_eq!(sentence["text"], sentence["passages"][0]["quote"], "a summary is verbatim");
    }

    let passage = summary["sentences"][0]["passages"][0].clone();
    let _ = desk.call(
        "event_save",
        json!({
            "dossier": dossier, "kind": "consultation", "title": { "fr": "Consultations de Bamako", "en": "" },
            "dates": [{ "label": "held", "value": "2025-05-22" }], "passages": [passage],
        }),
    );

    let note = desk.call("note_draft", json!({ "dossier": dossier, "template": "info", "lang": "fr" }));
    assert_machine_text_is_cited(&note["document"]);
    let citations = note["citations"].as_array().unwrap();
    assert!(citations.len() >= 5, "a draft of six articles cites: {}", citations.len());
    for citation in citations {
        citation["passages"].as_array().unwrap().iter().for_each(|passage| assert_exact(&desk, passage));
    }

    let mut header = note["header"].clone();
    header["subject"] = json!("Consultations CEDEAO – AES");
    let save = |base: &griot_tests::Value, document: &griot_tests::Value| json!({ "note": note["id"], "base": base, "header": header, "document": document });
    let mut document = note["document"].clone();
    document["content"].as_array_mut().unwrap().push(json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Mon appréciation." }] }));
    let saved = desk.call("note_save", save(&note["revision"], &document));
    assert_ne!(saved["revision"], note["revision"], "a save that changes something moves the note on");

    let late = desk.refused("note_save", save(&note["revision"], &note["document"]));
    assert_eq!(late["code"], "conflict", "a save based on an old revision overwrites nothing");
    let versions = desk.call("note_versions", json!({ "note": note["id"] }));
    assert!(versions.as_array().unwrap().iter().any(|version| version["reason"] == "conflict"), "what came late is kept: {versions:#}");

    let desk = desk.reopened();
    let kept = desk.call("note_show", json!({ "note": note["id"] }));
    assert_eq!(kept["document"], document, "what was saved is there after a restart");

    for format in ["docx", "pdf", "html", "md"] {
        let file = desk.place(&format!("note.{format}"));
        let exported = desk.call("note_export", json!({ "note": note["id"], "format": format, "handle": desk.grant(&file) }));
        assert_eq!(exported["bytes"], fs::metadata(&file).unwrap().len());
        let text = match format {
            "pdf" => outside::pdf_text(&file),
            _ => outside::pandoc_text(&file),
        };
        assert!(text.contains("Mon appréciation."), "{format} holds what the analyst wrote:\n{text}");
        // An apostrophe or a no-break space inside would be a matter of each reader's taste.
        let title = nodes(&kept["document"], "heading").into_iter().map(crate::passages::text).find(|title| title.is_ascii()).unwrap_or_default();
        assert!(text.contains(&title), "{format} holds the heading {title:?}");
    }
    let tree = outside::pandoc(&desk.place("note.docx"));
    assert_eq!(outside::count(&tree, "Note"), nodes(&kept["document"], "citation").len(), "each citation is a native footnote");
}

#[test]
fn facts_are_found_where_the_press_leaves_out_the_year() {
    let desk = Desk::new();
    let dossier = desk.dossier("Presse sans année");
    for (title, published, text) in [
        (
            "Les délégations se retrouvent à Bamako",
            "2025-05-23",
            "Les deux délégations se sont retrouvées jeudi 22 mai à Bamako pour une journée de travail sur les suites du retrait.\n\n\
             Les ministres ont adopté dans la soirée un relevé qui fixe quatre chantiers et une méthode de travail commune.\n\n\
             Le 24 mai, une équipe technique a commencé à Niamey l’inventaire des programmes financés par la Communauté.",
        ),
        (
            "La Conférence examine la suite des discussions",
            "2025-06-24",
            "La Conférence des chefs d’État a examiné dimanche 22 juin à Abuja la suite à donner aux discussions avec les trois pays.\n\n\
             Elle a confié le dossier à trois ministres, qui rendent compte à la présidence de la Commission avant chaque session.\n\n\
             Les gouverneurs de la banque régionale ont reporté le 20 juin l’examen des participations des trois États au capital.",
        ),
    ] {
        let pasted =
            desk.call("article_paste", json!({ "dossier": dossier, "title": title, "outlet": "Le Relais", "published": published, "text": text }));
        assert_eq!(pasted["outcome"], "added", "{pasted}");
    }
    let note = desk.call("note_draft", json!({ "dossier": dossier, "template": "info", "lang": "fr" }));
    let sections = note["document"]["content"].as_array().unwrap();
    let facts = sections.iter().find(|section| section["attrs"]["id"] == "faits").unwrap();
    let points = facts["content"][1]["content"].as_array().map_or(0, Vec::len);
    assert!(facts["content"][1]["type"] == "bulletList" && points >= 1, "{facts}");
    assert!(facts.to_string().contains("\"citation\""), "each with its source");
}
