//! Follow-up: rounds, positions, points, commitments, themes, what has changed, and the bin of them all.

use griot_tests::{Desk, Value, json};

/// A dossier with two parties, two persons and two themes.
struct Talks {
    desk: Desk,
    dossier: Value,
    north: Value,
    south: Value,
    minister: Value,
    movement: Value,
    trade: Value,
}

impl Talks {
    fn new() -> Self {
        let desk = Desk::new();
        let dossier = desk.dossier("Pourparlers");
        let actor = |kind: &str, name: &str, offices: Value| {
            let request = json!({ "dossier": dossier, "kind": kind, "names": { "fr": name, "en": name }, "offices": offices });
            desk.call("actor_save", request)["id"].clone()
        };
        let theme = |name: &str| desk.call("theme_save", json!({ "dossier": dossier, "title": { "fr": name, "en": "" } }))["id"].clone();
        let north = actor("organisation", "Union du Nord", json!([]));
        let south = actor("organisation", "Ligue du Sud", json!([]));
        let offices = json!([
            { "title": { "fr": "Ministre du Commerce", "en": "Minister of Trade" }, "to": "2025-03" },
            { "title": { "fr": "Ministre des Affaires étrangères", "en": "Minister of Foreign Affairs" }, "from": "2025-04-01" },
        ]);
        let minister = actor("person", "Awa Test", offices);
        let (movement, trade) = (theme("Libre circulation"), theme("Commerce"));
        Self { desk, dossier, north, south, minister, movement, trade }
    }

    fn event(&self, title: &str, day: &str, more: Value) -> Value {
        let mut request = json!({
            "dossier": self.dossier, "kind": "consultation", "title": { "fr": title, "en": "" }, "dates": [{ "label": "held", "value": day }],
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call("event_save", request)
    }

    fn position(&self, actor: &Value, theme: &Value, date: &str, text: &str) -> Value {
        let request = json!({ "dossier": self.dossier, "actor": actor, "theme": theme, "date": date, "text": { "fr": text, "en": "" } });
        self.desk.call("position_save", request)
    }

    fn commitment(&self, text: &str, more: Value) -> Value {
        let mut request = json!({
            "dossier": self.dossier, "owners": [self.north], "text": { "fr": text, "en": "" }, "made": "2025-05-22", "status": "open",
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call("commitment_save", request)
    }

    fn rows(&self, command: &str, more: Value) -> Vec<Value> {
        let mut request = json!({ "dossier": self.dossier });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call(command, request).as_array().unwrap().clone()
    }
}

fn of(rows: &[Value], field: &str) -> Vec<String> {
    rows.iter().map(|row| row[field].as_str().map_or_else(|| row[field].to_string(), str::to_owned)).collect()
}

#[test]
fn whoever_took_part_is_told_with_the_office_held_on_that_day() {
    let talks = Talks::new();
    let present = json!({ "participants": [{ "actor": talks.minister }] });
    let early = talks.event("Avant", "2025-03-10", present.clone());
    let late = talks.event("Après", "2025-05-22", present);
    let office = |event: &Value| (event["participants"][0]["office"]["fr"].clone(), event["participants"][0]["stated"].clone());
    assert_eq!(office(&early), (json!("Ministre du Commerce"), json!(false)));
    assert_eq!(office(&late), (json!("Ministre des Affaires étrangères"), json!(false)));

    let stated = json!({ "participants": [{ "actor": talks.minister, "office": { "fr": "Cheffe de délégation", "en": "" } }] });
    assert_eq!(office(&talks.event("Autrement", "2025-05-22", stated)), (json!("Cheffe de délégation"), json!(true)));
}

#[test]
fn a_round_that_has_not_been_held_is_a_round_and_comes_last() {
    let talks = Talks::new();
    let future = json!({
        "dossier": talks.dossier, "kind": "bilateral", "title": { "fr": "Négociations formelles", "en": "" },
        "remark": { "fr": "Aucune session connue à ce jour.", "en": "" },
    });
    let future = talks.desk.call("round_save", future);
    assert_eq!((&future["dates"], &future["participants"]), (&json!([]), &json!([])));

    let event = talks.event("Consultations", "2025-05-22", json!({ "themes": [talks.trade], "references": ["https://exemple.invalid/a"] }));
    let held = json!({
        "dossier": talks.dossier, "kind": "bilateral", "level": "ministers", "title": { "fr": "Première session", "en": "" }, "place": "Bamako",
        "dates": [{ "label": "held", "value": "2025-05-22" }], "events": [event["id"]],
        "delegations": [{ "party": talks.north, "members": [{ "actor": talks.minister }] }],
        "agenda": [{ "title": { "fr": "Circulation des personnes", "en": "" }, "theme": talks.movement }],
        "documents": [{ "title": { "fr": "Relevé des conclusions", "en": "" }, "date": "2025-05-22", "text_available": false,
            "approved": [{ "by": talks.south, "date": "2025-12-23" }] }],
    });
    let held = talks.desk.call("round_save", held);
    assert_eq!(held["delegations"][0]["members"][0]["office"]["en"], "Minister of Foreign Affairs");
    assert_eq!(held["themes"], json!([talks.movement, talks.trade]), "of the agenda and of its events");
    assert_eq!(held["references"], json!(["https://exemple.invalid/a"]), "it rests on what its events rest on");
    assert_eq!(held["documents"][0]["approved"][0], json!({ "by": talks.south, "date": "2025-12-23" }));

    let all = talks.rows("round_list", json!({}));
    assert_eq!(of(&all, "id"), of(&[held.clone(), future.clone()], "id"));
    assert_eq!(talks.rows("round_list", json!({ "actor": talks.minister })).len(), 1);
    assert_eq!(talks.rows("round_list", json!({ "from": "2025-06-01" })).len(), 0, "what has no date is in no period");

    let circle = |round: &Value, follows: Value| json!({ "dossier": talks.dossier, "round": round["id"], "kind": "bilateral", "title": round["title"], "follows": follows });
    let _ = talks.desk.call("round_save", circle(&future, json!([held["id"]])));
    let refused = talks.desk.refused("round_save", circle(&held, json!([future["id"]])));
    assert_eq!(refused["code"], "bad_request", "{refused}");
}

#[test]
fn the_latest_position_of_an_actor_on_a_theme_is_marked() {
    let talks = Talks::new();
    let _ = talks.position(&talks.north, &talks.movement, "2024-12-14", "Espace sans visa");
    let _ = talks.position(&talks.north, &talks.movement, "2025-05", "Maintien jusqu’à de nouveaux accords");
    let _ = talks.position(&talks.south, &talks.movement, "2025-01-29", "Maintien provisoire");
    let _ = talks.position(&talks.north, &talks.trade, "2025-03-28", "Prélèvement propre");

    let all = talks.rows("position_list", json!({}));
    assert_eq!(of(&all, "date"), ["2024-12-14", "2025-01-29", "2025-03-28", "2025-05"]);
    let latest: Vec<_> = all.iter().map(|row| row["latest"].as_bool().unwrap()).collect();
    assert_eq!(latest, [false, true, true, true]);
    let asked = talks.rows("position_list", json!({ "actor": talks.north, "theme": talks.movement, "from": "2025-05-10" }));
    assert_eq!(of(&asked, "date"), ["2025-05"], "a month reaches to its last day");
    let refused = talks.desk.refused(
        "position_save",
        json!({ "dossier": talks.dossier, "actor": talks.north, "theme": talks.movement, "date": "2025-02-31", "text": { "fr": "x", "en": "" } }),
    );
    assert!(refused["message"].as_str().unwrap().contains("2025-02-31"), "{refused}");
}

#[test]
fn copies_of_one_text_are_one_source_of_a_position() {
    let talks = Talks::new();
    let body = "La Ligue du Sud demande le maintien de la libre circulation des personnes et des biens entre les deux ensembles, a indiqué son \
        porte-parole au sortir de la rencontre. Les ministres se retrouveront avant la fin de l’été pour en fixer les modalités avec leurs experts. \
        Les deux délégations ont aussi parlé du commerce et de la sécurité des frontières, sans conclure.";
    let mut passages = Vec::new();
    for outlet in ["Premier", "Second"] {
        let text = format!("---\ntitle: Titre du {outlet}\noutlet: {outlet}\npublished: 2025-05-23\nlang: fr\n---\n\n{body}\n");
        let outcome = talks.desk.call("article_paste", json!({ "dossier": talks.dossier, "text": text }));
        let article = talks.desk.call("article_show", json!({ "article": outcome["article"] }));
        let text = article["text"].as_str().unwrap();
        let start = text.find("La Ligue du Sud demande").unwrap();
        let end = start + "La Ligue du Sud demande le maintien de la libre circulation".len();
        passages.push(talks.desk.call("passage_make", json!({ "version": article["version"], "start": start, "end": end })));
    }
    let request = json!({
        "dossier": talks.dossier, "actor": talks.south, "theme": talks.movement, "date": "2025-05-22",
        "text": { "fr": "Maintien de la libre circulation", "en": "" }, "passages": passages, "references": ["https://exemple.invalid/b"],
    });
    let position = talks.desk.call("position_save", request.clone());
    assert_eq!((position["passages"].as_array().unwrap().len(), &position["independent"]), (2, &json!(1)), "{position:#}");

    let mut false_quote = request;
    false_quote["passages"][0]["quote"] = json!("Autre chose");
    assert_eq!(talks.desk.refused("position_save", false_quote)["code"], "bad_request", "a passage says what its article says");
}

#[test]
fn a_commitment_is_overdue_on_the_days_after_its_deadline_until_it_is_met() {
    let talks = Talks::new();
    let open = talks.commitment("Sans échéance", json!({}));
    assert_eq!((&open["overdue"], &open["deadline"]), (&json!(false), &Value::Null));
    let month = talks.commitment("Dans le mois", json!({ "deadline": "2025-12" }));
    assert_eq!(month["overdue"], true, "on 15 January 2026 December is over");
    let year = talks.commitment("Dans l’année", json!({ "deadline": "2026" }));
    assert_eq!(year["overdue"], false);

    let met = json!({
        "dossier": talks.dossier, "commitment": month["id"], "owners": [talks.north], "text": month["text"], "made": "2025-05-22",
        "deadline": "2025-12", "status": "met", "since": "2026-01-10", "proof": [{ "text": { "fr": "Réunion tenue", "en": "" }, "date": "2026-01-10" }],
    });
    let met = talks.desk.call("commitment_save", met);
    assert_eq!((&met["status"], &met["overdue"]), (&json!("met"), &json!(false)));
    assert_eq!(of(met["history"].as_array().unwrap(), "status"), ["open", "met"]);

    let on = |day: &str| {
        let rows = talks.rows("commitment_list", json!({ "at": day }));
        rows.into_iter().find(|row| row["id"] == month["id"]).map(|row| (row["status"].clone(), row["overdue"].clone()))
    };
    assert_eq!(on("2025-12-31"), Some((json!("open"), json!(false))));
    assert_eq!(on("2026-01-05"), Some((json!("open"), json!(true))));
    assert_eq!(on("2026-01-10"), Some((json!("met"), json!(false))));
    assert_eq!(on("2025-05-21"), None, "it had not been made");

    let nobody = json!({ "dossier": talks.dossier, "owners": [], "text": { "fr": "x", "en": "" }, "made": "2025", "status": "open" });
    assert_eq!(talks.desk.refused("commitment_save", nobody)["code"], "bad_request");
}

#[test]
fn deadlines_go_into_a_calendar_that_says_the_same_twice() {
    let talks = Talks::new();
    let refused = |talks: &Talks| {
        let handle = talks.desk.grant(&talks.desk.place("rien.ics"));
        talks.desk.refused("commitment_calendar", json!({ "dossier": talks.dossier, "handle": handle }))
    };
    let _ = talks.commitment("Sans échéance", json!({}));
    assert_eq!(refused(&talks)["code"], "refused");
    let _ = talks.commitment("Réunir le comité; puis, l’expert", json!({ "deadline": "2026-02" }));
    let _ = talks.commitment("Déjà fait", json!({ "deadline": "2026-03-01", "status": "met" }));
    let write = |name: &str| {
        let path = talks.desk.place(name);
        let handle = talks.desk.grant(&path);
        let written = talks.desk.call("commitment_calendar", json!({ "dossier": talks.dossier, "handle": handle }));
        assert_eq!(written["file"], name);
        std::fs::read_to_string(path).unwrap()
    };
    let calendar = write("a.ics");
    assert_eq!(calendar, write("b.ics"));
    let unfolded = calendar.replace("\r\n ", "");
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 1, "only what is still to be met: {unfolded}");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20260228"), "a month is kept until its last day: {unfolded}");
    assert!(unfolded.contains(r"Réunir le comité\; puis\, l’expert"), "{unfolded}");
    assert!(calendar.lines().all(|line| line.len() <= 76), "lines are folded at 75 bytes");
}

#[test]
fn themes_are_named_ordered_and_removed_when_nothing_is_of_them() {
    let talks = Talks::new();
    let first = json!({ "dossier": talks.dossier, "theme": talks.trade, "title": { "fr": "Commerce et douane", "en": "Trade" }, "position": 0,
        "keywords": { "fr": [" douane ", ""], "en": ["customs"] } });
    let changed = talks.desk.call("theme_save", first);
    assert_eq!(changed["keywords"], json!({ "fr": ["douane"], "en": ["customs"] }));
    assert_eq!(of(&talks.rows("theme_list", json!({})), "id"), of(&[json!({ "id": talks.trade }), json!({ "id": talks.movement })], "id"));

    let position = talks.position(&talks.north, &talks.trade, "2025", "Un prélèvement");
    let remove = json!({ "dossier": talks.dossier, "theme": talks.trade });
    assert_eq!(talks.desk.refused("theme_remove", remove.clone())["code"], "refused");
    let other = json!({ "dossier": talks.dossier, "position": position["id"], "actor": talks.north, "theme": talks.movement, "date": "2025",
        "text": position["text"] });
    let _ = talks.desk.call("position_save", other);
    let _ = talks.desk.call("theme_remove", remove);
    assert_eq!(talks.rows("theme_list", json!({})).len(), 1);
}

#[test]
fn several_facts_go_into_the_bin_together_or_not_at_all() {
    let talks = Talks::new();
    let event = talks.event("Rencontre", "2025-05-22", json!({ "participants": [{ "actor": talks.south }] }));
    let position = talks.position(&talks.north, &talks.trade, "2025", "Un prélèvement");
    let fact = |kind: &str, id: &Value| json!({ "kind": kind, "id": id });
    let wrong = json!({ "facts": [fact("event", &event["id"]), fact("position", &json!("po-999"))], "binned": true });
    assert_eq!(talks.desk.refused("fact_bin", wrong)["code"], "not_found");
    assert_eq!(talks.rows("event_list", json!({})).len(), 1, "nothing of it was done");
    let used = json!({ "facts": [fact("actor", &talks.south)], "binned": true });
    assert_eq!(talks.desk.refused("fact_bin", used.clone())["code"], "refused", "somebody who took part is not put away");

    let both = |binned: bool| json!({ "facts": [fact("event", &event["id"]), fact("position", &position["id"])], "binned": binned });
    let _ = talks.desk.call("fact_bin", both(true));
    let binned = talks.rows("fact_binned", json!({}));
    assert_eq!(of(&binned, "kind"), ["event", "position"]);
    assert!(talks.rows("event_list", json!({})).is_empty() && talks.rows("position_list", json!({})).is_empty());
    let _ = talks.desk.call("fact_bin", used);
    assert!(!of(&talks.rows("actor_list", json!({})), "id").contains(&talks.south.as_str().unwrap().to_owned()));
    let _ = talks.desk.call("fact_bin", both(false));
    assert_eq!(talks.rows("event_list", json!({})).len(), 1);
}

#[test]
fn what_changed_in_a_period_is_told_in_order() {
    let talks = Talks::new();
    let _ = talks.event("Avant", "2024-06-01", json!({ "themes": [talks.trade] }));
    let _ = talks.event("Rencontre", "2025-04-10", json!({ "themes": [talks.movement], "participants": [{ "actor": talks.north }] }));
    let _ = talks.position(&talks.north, &talks.movement, "2025-04-11", "Maintien");
    let history = json!([{ "status": "open", "on": "2025-03-01" }, { "status": "in_progress", "on": "2025-04-12" }]);
    let _ =
        talks.commitment("Nommer un comité", json!({ "made": "2025-03-01", "deadline": "2025-04-30", "status": "in_progress", "history": history }));

    let changes = |more: Value| {
        let mut wanted = json!({ "since": { "date": "2025-04-01" }, "to": "2025-05-05" });
        wanted.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        talks.rows("change_list", wanted)
    };
    let all = changes(json!({}));
    assert_eq!(of(&all, "kind"), ["office", "event", "position", "status", "deadline"], "{all:#?}");
    assert_eq!((&all[0]["after"]["fr"], &all[0]["date"]), (&json!("Ministre des Affaires étrangères"), &json!("2025-04-01")));
    assert_eq!((&all[3]["before"]["fr"], &all[3]["after"]["fr"]), (&json!("ouvert"), &json!("en cours")));
    assert_eq!(of(&changes(json!({ "theme": talks.movement })), "kind"), ["event", "position"]);
    assert_eq!(of(&changes(json!({ "actor": talks.minister })), "kind"), ["office"]);
    let wrong = json!({ "dossier": talks.dossier, "since": { "date": "2025-04-01" }, "to": "2025-03-01" });
    assert_eq!(talks.desk.refused("change_list", wrong)["code"], "bad_request");
}

#[test]
fn a_note_whose_facts_moved_says_which_of_its_sections() {
    let talks = Talks::new();
    let text = "---\ntitle: La Ligue précise sa position\noutlet: Essai\npublished: 2025-05-23\nlang: fr\n---\n\nLa Ligue du Sud demande le maintien de la \
        libre circulation, a indiqué son porte-parole.\n\nLe reste de la rencontre a porté sur le commerce.\n";
    let outcome = talks.desk.call("article_paste", json!({ "dossier": talks.dossier, "text": text }));
    let article = talks.desk.call("article_show", json!({ "article": outcome["article"] }));
    let passage = |words: &str| {
        let start = article["text"].as_str().unwrap().find(words).unwrap();
        talks.desk.call("passage_make", json!({ "version": article["version"], "start": start, "end": start + words.len() }))
    };
    let said = passage("La Ligue du Sud demande le maintien de la libre circulation");
    let other = passage("Le reste de la rencontre a porté sur le commerce.");
    let request = json!({
        "dossier": talks.dossier, "actor": talks.south, "theme": talks.movement, "date": "2025-05-23", "text": { "fr": "Maintien", "en": "" },
        "passages": [said],
    });
    let _ = talks.desk.call("position_save", request);

    let note = talks.desk.call("note_create", json!({ "dossier": talks.dossier, "template": "info", "lang": "fr" }));
    let mut document = note["document"].clone();
    let cite = |passage: &Value| json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Voici" }, { "type": "citation", "attrs": { "passages": [passage] } }] });
    document["content"][0]["content"].as_array_mut().unwrap().push(cite(&other));
    document["content"][1]["content"].as_array_mut().unwrap().push(cite(&said));
    let mut header = note["header"].clone();
    header["as_of"] = json!("2025-05-31");
    let save = json!({ "note": note["id"], "base": note["revision"], "header": header, "document": document });
    let _ = talks.desk.call("note_save", save);
    assert_eq!(talks.rows("note_stale", json!({})), Vec::<Value>::new(), "nothing has moved yet");

    let _ = talks.position(&talks.south, &talks.movement, "2025-12-23", "Retrait de la demande");
    let stale = talks.rows("note_stale", json!({}));
    assert_eq!(stale, [json!({ "note": note["id"], "changes": 1 })]);
    let moved = talks.rows("change_list", json!({ "since": { "note": note["id"] } }));
    let row = moved.iter().find(|row| row["kind"] == "position").unwrap();
    let heading = document["content"][1]["content"][0]["content"][0]["text"].clone();
    assert_eq!(row["sections"], json!([{ "id": document["content"][1]["attrs"]["id"], "title": heading, "citations": [2] }]), "{moved:#?}");
}

#[test]
fn a_drawing_is_written_as_svg_and_as_png_and_one_that_acts_is_refused() {
    let desk = Desk::new();
    let drawing = r##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#204080"/></svg>"##;
    let export = |name: &str, svg: &str| {
        let path = desk.place(name);
        (json!({ "handle": desk.grant(&path), "svg": svg, "format": name.rsplit('.').next() }), path)
    };
    let (request, path) = export("frise.svg", drawing);
    let _ = desk.call("picture_export", request);
    assert_eq!(std::fs::read_to_string(path).unwrap(), drawing);
    let (request, path) = export("frise.png", drawing);
    let _ = desk.call("picture_export", request);
    let bytes = std::fs::read(path).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!((&bytes[16..20], &bytes[20..24]), (&160_u32.to_be_bytes()[..], &80_u32.to_be_bytes()[..]), "two pixels for each unit");

    let (request, path) = export("hostile.svg", &drawing.replace("</svg>", "<script>alert(1)</script></svg>"));
    assert_eq!(desk.refused("picture_export", request)["code"], "refused");
    assert!(!path.exists());
}
