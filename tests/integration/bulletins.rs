//! Tracking bulletins, each from the one before, and the records of rounds.

use crate::passages::{assert_exact, nodes, text};
use griot_core::{Access, Library, Now, commands};
use griot_tests::{Desk, Value, desk::options, json};
use tempfile::TempDir;

fn section<'note>(note: &'note Value, id: &str) -> &'note Value {
    let sections = note["document"]["content"].as_array().unwrap();
    sections.iter().find(|section| section["attrs"]["id"] == id).unwrap_or_else(|| panic!("no section {id}"))
}

/// The items of a section's lists, those of lists inside items left out.
fn items(section: &Value) -> Vec<&Value> {
    let lists = section["content"].as_array().unwrap().iter().filter(|block| block["type"] == "bulletList");
    lists.flat_map(|list| list["content"].as_array().unwrap()).collect()
}

fn has_mark(run: &Value, kind: &str) -> bool {
    run["marks"].as_array().into_iter().flatten().any(|mark| mark["type"] == kind)
}

/// Ends the test unless every paragraph that the machine wrote carries a citation or an address, and every run of it is marked.
fn assert_traceable(desk: &Desk, note: &Value) {
    for paragraph in nodes(&note["document"], "paragraph") {
        let runs = nodes(paragraph, "text");
        if runs.iter().any(|run| has_mark(run, "machine")) {
            let sourced = !nodes(paragraph, "citation").is_empty() || runs.iter().any(|run| has_mark(run, "link"));
            assert!(sourced, "the machine wrote this without a source: {}", text(paragraph));
            assert!(runs.iter().all(|run| has_mark(run, "machine")), "marked only in part: {}", text(paragraph));
        }
    }
    for citation in note["citations"].as_array().unwrap() {
        citation["passages"].as_array().unwrap().iter().for_each(|passage| assert_exact(desk, passage));
    }
}

fn bulletin(desk: &Desk, dossier: &Value, more: Value) -> Value {
    let mut request = json!({ "dossier": dossier, "template": "bulletin", "lang": "fr" });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("note_draft", request)
}

fn event(desk: &Desk, dossier: &Value, title: &str, date: &str, more: Value) -> Value {
    let mut request = json!({ "dossier": dossier, "kind": "consultation", "title": { "fr": title, "en": "" }, "dates": [{ "label": "held", "value": date }],
        "references": ["https://exemple.invalid/depeche"] });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("event_save", request)
}

fn actor(desk: &Desk, dossier: &Value, kind: &str, name: &str, more: Value) -> Value {
    let mut request = json!({ "dossier": dossier, "kind": kind, "names": { "fr": name, "en": name } });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("actor_save", request)["id"].clone()
}

#[test]
fn the_bulletin_of_december_2025_tells_its_fourteen_events_by_theme_in_both_languages() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let period = json!({ "from": "2025-12-01", "to": "2025-12-31" });
    let known = desk.call("event_list", json!({ "dossier": dossier, "from": "2025-12-01", "to": "2025-12-31" }));
    let mut headings = Vec::new();
    for (lang, month) in [("fr", "\u{a0}décembre 2025"), ("en", "\u{a0}December 2025")] {
        let mut more = period.clone();
        more["lang"] = lang.into();
        let note = bulletin(&desk, &dossier, more);
        assert_traceable(&desk, &note);
        let since = section(&note, "depuis");
        let told = items(since);
        assert_eq!(told.len(), 14, "{lang}: {}", text(since));
        for item in &told {
            let bold: String = nodes(item, "text").into_iter().filter(|run| has_mark(run, "bold")).map(text).collect();
            assert!(bold.contains(month), "{lang}: a day in bold, not “{bold}”");
        }
        for event in known.as_array().unwrap() {
            let day = event["dates"][0]["value"].as_str().unwrap()[8..].trim_start_matches('0').to_owned();
            let on_day = told.iter().any(|item| {
                text(item).contains(&format!("{day}{month}"))
                    || text(item).starts_with(&format!("{day}-"))
                    || text(item).starts_with(&format!("{day}–"))
            });
            assert!(on_day, "{lang}: {event} is told on its day");
        }
        headings.push(nodes(since, "heading").len());
        assert_eq!(note["header"]["as_of"], "2025-12-31");
        let whole = text(&note["document"]);
        let wrong = if lang == "fr" { [" :", " ;", " ?", "\""] } else { ["\u{a0}:", "\u{202f};", " ;", "«"] };
        for slip in wrong {
            let own = nodes(&note["document"], "text").into_iter().filter(|run| !has_mark(run, "lang")).map(text).collect::<String>();
            assert!(!own.contains(slip), "{lang}: “{slip}” in {whole}");
        }
    }
    assert_eq!(headings[0], headings[1], "the same themes in both languages");
    assert!(headings[0] >= 6, "2 for the section and five themes at least");
}

#[test]
fn the_next_issue_carries_on_from_the_one_before() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let first = bulletin(&desk, &dossier, json!({ "to": "2025-11-30" }));
    let mut header = first["header"].clone();
    for (field, value) in [
        ("number", "NI-2025-031"),
        ("recipient", "Direction de l’Afrique"),
        ("sender", "Bureau"),
        ("subject", "Les suites"),
        ("marking", "restricted"),
    ] {
        header[field] = value.into();
    }
    let _ = desk.call("note_save", json!({ "note": first["id"], "base": first["revision"], "header": header, "document": first["document"] }));
    let _ = event(&desk, &dossier, "La veille", "2025-11-30", json!({}));
    let _ = event(&desk, &dossier, "Le premier jour", "2025-12-01", json!({}));
    let _ = event(&desk, &dossier, "Le lendemain", "2026-01-01", json!({}));

    let next = bulletin(&desk, &dossier, json!({ "previous": first["id"], "to": "2025-12-31" }));
    assert_eq!((&next["number"], &next["header"]["as_of"]), (&json!("NI-2025-032"), &json!("2025-12-31")));
    for field in ["recipient", "sender", "subject", "marking"] {
        assert_eq!(next["header"][field], header[field], "{field} is carried over");
    }
    assert_eq!((&next["header"]["status"], &next["previous"]), (&json!("draft"), &first["id"]));
    let since = text(section(&next, "depuis"));
    assert!(since.contains("du 1er au 31\u{a0}décembre 2025\u{202f}; 1 événement"), "{since}");
    assert!(since.contains("Le premier jour") && !since.contains("La veille") && !since.contains("Le lendemain"), "{since}");
    assert!(text(section(&next, "agenda")).contains("1er\u{a0}janvier 2026\u{a0}: Le lendemain"));

    let again = bulletin(&desk, &dossier, json!({ "previous": first["id"], "to": "2025-12-31" }));
    assert_eq!(again["number"], "NI-2025-033", "a number is never given twice");
    let new_year = bulletin(&desk, &dossier, json!({ "previous": next["id"] }));
    assert_eq!((&new_year["number"], &new_year["header"]["as_of"]), (&json!("NI-2026-001"), &json!("2026-01-15")), "a new year, until today");
    let rows = desk.call("note_list", json!({ "dossier": dossier }));
    assert!(rows.as_array().unwrap().iter().any(|row| row["id"] == next["id"] && row["previous"] == first["id"]), "lists say what it follows");
}

#[test]
fn what_does_not_fit_a_template_is_refused_in_words() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let other = desk.dossier("Autre");
    let note = bulletin(&desk, &dossier, json!({}));
    let foreign = bulletin(&desk, &other, json!({}));
    let round = desk.call("round_save", json!({ "dossier": dossier, "kind": "bilateral", "title": { "fr": "Session", "en": "" } }));
    for (more, code) in [
        (json!({ "template": "info", "previous": note["id"] }), "bad_request"),
        (json!({ "template": "bulletin", "round": round["id"] }), "bad_request"),
        (json!({ "template": "record" }), "bad_request"),
        (json!({ "template": "record", "round": round["id"], "from": "2025" }), "bad_request"),
        (json!({ "template": "record", "round": "ro-999" }), "not_found"),
        (json!({ "template": "bulletin", "previous": foreign["id"] }), "not_found"),
        (json!({ "template": "bulletin", "previous": 4242 }), "not_found"),
        (json!({ "template": "bulletin", "previous": note["id"], "to": "2025-06" }), "bad_request"),
        (json!({ "template": "bulletin", "from": "2025-12", "to": "2025-11" }), "bad_request"),
    ] {
        let mut request = json!({ "dossier": dossier, "lang": "fr" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let refused = desk.refused("note_draft", request);
        assert_eq!(refused["code"], code, "{more}: {refused}");
        assert!(!refused["message"].as_str().unwrap().starts_with("draft-"), "{more}: {refused}");
    }
    assert_eq!(desk.call("note_list", json!({ "dossier": dossier })).as_array().unwrap().len(), 1, "nothing half-written");
}

#[test]
fn where_nothing_is_known_every_section_says_so() {
    let desk = Desk::new();
    let dossier = desk.dossier("Vide");
    let round = desk.call("round_save", json!({ "dossier": dossier, "kind": "bilateral", "title": { "fr": "Négociations formelles", "en": "" } }));
    for (template, note) in [
        (2, bulletin(&desk, &dossier, json!({ "from": "2025-12" }))),
        (1, desk.call("note_draft", json!({ "dossier": dossier, "template": "record", "lang": "fr", "round": round["id"] }))),
    ] {
        let wanted = desk.call("template_list", json!({ "lang": "fr" }))[template]["sections"].clone();
        let sections = note["document"]["content"].as_array().unwrap();
        let ids: Vec<&Value> = sections.iter().map(|section| &section["attrs"]["id"]).collect();
        assert_eq!(ids, wanted.as_array().unwrap().iter().map(|section| &section["id"]).collect::<Vec<_>>());
        for section in sections {
            assert!(
                section["content"].as_array().unwrap().len() > 1 && nodes(section, "paragraph").iter().all(|own| !text(own).is_empty()),
                "{section}"
            );
        }
    }
}

#[test]
fn commitments_are_told_as_they_stood_on_the_last_day_of_the_period() {
    let desk = Desk::new();
    let dossier = desk.dossier("Suivi");
    let owner = actor(&desk, &dossier, "organisation", "Union fluviale", json!({}));
    let owed = |text: &str, deadline: Option<&str>, history: Value| {
        let status = history.as_array().unwrap().last().unwrap()["status"].clone();
        let _ = desk.call(
            "commitment_save",
            json!({ "dossier": dossier, "owners": [owner], "text": { "fr": text, "en": "" }, "made": "2025-05-22", "deadline": deadline,
                    "status": status, "history": history, "references": ["https://exemple.invalid/engagement"] }),
        );
    };
    owed("Rouvrir le pont", Some("2025-12-20"), json!([{ "status": "open", "on": "2025-05-22" }, { "status": "met", "on": "2026-01-10" }]));
    owed("Publier le relevé", None, json!([{ "status": "open", "on": "2025-05-22" }, { "status": "met", "on": "2025-12-05" }]));
    owed("Nommer un négociateur", Some("2026-02-01"), json!([{ "status": "in_progress", "on": "2025-06-01" }]));
    let _ = event(&desk, &dossier, "Un survol", "2025-12-08", json!({ "track": "irritant" }));
    let _ = event(&desk, &dossier, "Un autre", "2025-12-09", json!({ "track": "irritant" }));

    let note = bulletin(&desk, &dossier, json!({ "from": "2025-12", "to": "2025-12" }));
    assert_traceable(&desk, &note);
    let lists: Vec<String> = items(section(&note, "engagements")).into_iter().map(text).collect();
    assert_eq!(lists.len(), 3, "{lists:#?}");
    assert!(lists[0].contains("Publier le relevé") && lists[0].contains("tenu, 5\u{a0}décembre 2025"), "met: {lists:#?}");
    assert!(lists[1].contains("Nommer un négociateur") && lists[1].contains("échéance\u{a0}: 1er\u{a0}février 2026"), "under way: {lists:#?}");
    assert!(lists[2].contains("Rouvrir le pont") && lists[2].contains("non archivé"), "what was met later was overdue then: {lists:#?}");
    let alerts = text(section(&note, "alertes"));
    assert!(alerts.contains("Échéance proche, 1er\u{a0}février 2026") && alerts.contains("Échéance dépassée, 20\u{a0}décembre 2025"), "{alerts}");
    let trend = text(section(&note, "tendance"));
    assert!(
        trend.contains('↘') && trend.contains("1 engagement tenu") && trend.contains("2 incidents") && trend.contains("1 échéance dépassée"),
        "{trend}"
    );
    assert!(trend.contains("revient à l’analyste"), "{trend}");
    let quiet = bulletin(&desk, &dossier, json!({ "from": "2025-03", "to": "2025-03" }));
    assert!(!text(section(&quiet, "tendance")).contains(['↗', '↘', '→']), "nothing moved: no arrow");
}

/// A library whose clock the test sets; every call opens and closes it.
struct Clocked(TempDir);

impl Clocked {
    fn call(&self, now: &str, name: &str, request: Value) -> Value {
        let mut options = options(&self.0.path().join("library.griot"), Access::ReadWrite);
        options.now = Now::Fixed(now.parse().unwrap());
        let library = Library::open(options).unwrap();
        let answer = commands::dispatch(&library, name, &request.to_string()).unwrap_or_else(|error| panic!("{name} {request}: {error}"));
        serde_json::from_str(&answer).unwrap()
    }
}

#[test]
fn what_the_issue_before_said_and_has_changed_is_put_right() {
    let desk = Clocked(TempDir::new().unwrap());
    let (then, later) = ("2025-12-01T09:00:00Z", "2026-01-02T09:00:00Z");
    let dossier = desk.call(then, "dossier_create", json!({ "title": "Suivi" }))["id"].clone();
    let words = "La conférence du fleuve s’est tenue le 20 novembre 2025 à Kouroussa. Les deux rives y ont promis de rouvrir le pont. ".repeat(6);
    let pasted =
        desk.call(then, "article_write", json!({ "dossier": dossier, "title": "Le pont", "text": words, "kind": "meeting", "marking": "internal" }));
    let passage = desk.call(then, "passage_make", json!({ "version": pasted["version"], "start": 0, "end": words.find('.').unwrap() + 1 }));
    let owner = desk.call(then, "actor_save", json!({ "dossier": dossier, "kind": "body", "names": { "fr": "Comité", "en": "" } }))["id"].clone();
    let save = |now: &str, id: Value, status: &str, since: &str| {
        desk.call(
            now,
            "commitment_save",
            json!({ "dossier": dossier, "commitment": id, "owners": [owner], "text": { "fr": "Rouvrir le pont", "en": "" }, "made": "2025-11-20",
                    "status": status, "since": since, "passages": [passage] }),
        )
    };
    let owed = save(then, Value::Null, "open", "2025-11-20");
    let first =
        desk.call(then, "note_draft", json!({ "dossier": dossier, "template": "bulletin", "lang": "fr", "from": "2025-11", "to": "2025-11" }));
    assert!(text(section(&first, "corrections")).contains("Premier bulletin"));
    let _ = save(later, owed["id"].clone(), "met", "2025-12-15");
    let missed = json!({ "dossier": dossier, "kind": "incident", "title": { "fr": "Un bac a coulé", "en": "" }, "dates": [{ "label": "held", "value": "2025-11-12" }],
        "references": ["https://exemple.invalid/bac"] });
    let _ = desk.call(later, "event_save", missed);

    let next = desk.call(
        later,
        "note_draft",
        json!({ "dossier": dossier, "template": "bulletin", "lang": "fr", "previous": first["id"], "to": "2025-12-31" }),
    );
    let told: Vec<String> = items(section(&next, "corrections")).into_iter().map(text).collect();
    let has = |words: &[&str]| told.iter().any(|line| words.iter().all(|word| line.contains(word)));
    assert!(has(&["Rouvrir le pont", "ouvert → tenu", "renvoi", "Engagements"]), "the section and citation that moved: {told:#?}");
    assert!(has(&["Consigné depuis", "12\u{a0}novembre 2025", "Un bac a coulé"]), "what was written down late is not lost: {told:#?}");
    let quiet = desk.call(
        later,
        "note_draft",
        json!({ "dossier": dossier, "template": "bulletin", "lang": "fr", "previous": next["id"], "to": "2026-01-02" }),
    );
    assert!(text(section(&quiet, "corrections")).contains("Aucun fait"), "{}", text(section(&quiet, "corrections")));
}

#[test]
fn a_record_names_who_sat_in_what_office_and_what_followed() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let rounds = desk.call("round_list", json!({ "dossier": dossier, "from": "2025-05-22", "to": "2025-05-22" }));
    let round = &rounds[0]["id"];
    let record = |lang: &str| desk.call("note_draft", json!({ "dossier": dossier, "template": "record", "lang": lang, "round": round }));
    for (lang, seats, document, after) in [
        (
            "fr",
            ["Omar Alieu Touray, Président de la Commission de la CEDEAO", "Bakary Yaou Sangaré, Ministre des Affaires étrangères du Niger"],
            "« Relevé des conclusions » (22 mai 2025) ; texte non disponible ; approbation",
            "23 décembre 2025",
        ),
        (
            "en",
            ["Omar Alieu Touray, President of the ECOWAS Commission", "Bakary Yaou Sangaré, Niger’s Minister of Foreign Affairs"],
            "“Record of conclusions” (22 May 2025); text not available; approved",
            "23 December 2025",
        ),
    ] {
        let note = record(lang);
        assert_eq!(&note["round"], round);
        assert_eq!(note["header"]["subject"], rounds[0]["title"][lang]);
        let plain = |id: &str| text(section(&note, id)).replace(['\u{a0}', '\u{202f}'], " ");
        for seat in seats {
            assert!(plain("participants").contains(seat), "{lang}: {}", plain("participants"));
        }
        assert!(plain("conclusions").contains(document), "{lang}: {}", plain("conclusions"));
        assert!(plain("conclusions").contains(after) && plain("suites").contains(after), "{lang}: approved and followed in December");
        assert!(items(section(&note, "engagements")).len() >= 3, "{lang}: {}", plain("engagements"));
        assert!(!nodes(section(&note, "resume"), "citation").is_empty(), "{lang}: {}", plain("resume"));
        assert!(!nodes(section(&note, "commentaire"), "text").iter().any(|run| has_mark(run, "machine")), "the comment is the analyst’s");
        assert_traceable(&desk, &note);
    }
}

#[test]
fn bulletins_and_records_are_written_to_files_in_every_format() {
    let desk = Desk::new();
    let dossier = desk.demonstration();
    let round = desk.call("round_list", json!({ "dossier": dossier, "from": "2025-05-22", "to": "2025-05-22" }))[0]["id"].clone();
    let notes = [
        bulletin(&desk, &dossier, json!({ "from": "2025-12", "to": "2025-12" })),
        desk.call("note_draft", json!({ "dossier": dossier, "template": "record", "lang": "en", "round": round })),
    ];
    for note in &notes {
        for format in ["docx", "pdf", "html", "md"] {
            let path = desk.place(&format!("{}.{format}", note["id"]));
            let written = desk.call("note_export", json!({ "note": note["id"], "format": format, "handle": desk.grant(&path) }));
            assert!(std::fs::metadata(&path).unwrap().len() > 1000, "{format}: {written}");
            assert_eq!(written["dropped"].as_array().map_or(0, Vec::len), 0, "{format}: {written}");
        }
    }
}
