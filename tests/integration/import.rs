//! Files into articles: what is found in them, and that each is stored once.

use griot_tests::{Desk, Value, json, place};

const LONG: &str = "Les deux délégations se sont réunies jeudi à Bamako pour une journée de travail consacrée à la libre circulation. \
    Elles ont adopté un relevé des conclusions qui maintient le régime en vigueur jusqu’à de nouveaux accords. \
    Les questions de sécurité ont occupé l’après-midi, sans qu’un calendrier soit arrêté. \
    Les agents communautaires originaires des trois pays attendent une réponse sur leurs contrats. \
    Une seconde rencontre est souhaitée par les deux parties avant la fin de l’année. \
    Les commerçants de la région demandent surtout que les postes de frontière restent ouverts aux camions et aux voyageurs.";

fn rows(desk: &Desk, dossier: &Value) -> Vec<Value> {
    desk.call("article_list", json!({ "dossier": dossier }))["rows"].as_array().unwrap().clone()
}

#[test]
fn text_markdown_and_pages_are_read_with_their_metadata() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[place::fixture("articles")]);
    assert!(outcomes.iter().all(|outcome| outcome["outcome"] == "added"), "six whole articles: {outcomes:#?}");

    let rows = rows(&desk, &dossier);
    let expected = [
        ("À Bamako, les deux organisations ouvrent leurs premières consultations officielles", None, None),
        ("La CEDEAO se dote du principe d’un négociateur en chef", Some("Le Courrier des Lagunes"), Some("2025-06-23")),
        ("Aux frontières du Sahel, un commerce suspendu aux futurs accords", Some("Carnets de Marché"), Some("2025-08-12")),
        ("Fin de contrat pour 135 agents communautaires du Sahel", Some("La Gazette des Institutions"), Some("2025-10-01")),
        ("À Abuja, la CEDEAO ménage des passerelles vers le Sahel", Some("Horizon Lagunaire"), Some("2025-12-15")),
        ("L'AES approuve les conclusions de mai et promet de négocier", Some("Les Nouvelles du Gué"), Some("2025-12-24")),
    ];
    for (title, outlet, published) in expected {
        let row = rows.iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("no article {title:?} among {rows:#?}"));
        assert_eq!(row["lang"], "fr", "{title}");
        assert_eq!(row["verdict"], "full", "{title}");
        if let (Some(outlet), Some(published)) = (outlet, published) {
            assert_eq!(row["outlet"], outlet, "{title}");
            assert_eq!(row["published"], published, "{title}");
        }
    }
}

#[test]
fn a_page_is_stored_without_its_menus_and_footers() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[place::fixture("articles/3-commerce-frontieres.html")]);
    let article = desk.call("article_show", json!({ "article": outcomes[0]["article"] }));
    let text = article["text"].as_str().unwrap();
    assert!(text.contains("la prime sur l’axe entre Cotonou et Niamey a augmenté de 12 %"), "{text}");
    for noise in ["S’abonner", "À lire aussi", "Gestion des cookies"] {
        assert!(!text.contains(noise), "{noise:?} is not the article: {text}");
    }
    assert_eq!(article["url"], "https://exemple.invalid/carnets-de-marche/commerce-frontieres");
}

#[test]
fn an_old_charset_is_read_without_a_broken_letter() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[place::fixture("articles/6-college-approuve.html")]);
    let article = desk.call("article_show", json!({ "article": outcomes[0]["article"] }));
    let text = article["text"].as_str().unwrap();
    assert!(text.contains("précédée, le 20 décembre, de la remise de son étendard") && !text.contains('\u{fffd}'), "{text}");
}

#[test]
fn the_same_article_twice_is_one() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let file = desk.write("a.txt", format!("Un titre court\n\n{LONG}\n"));
    let first = desk.import(&dossier, std::slice::from_ref(&file));
    let second = desk.import(&dossier, &[file]);
    assert_eq!((&first[0]["outcome"], &second[0]["outcome"]), (&json!("added"), &json!("same")));
    assert_eq!(first[0]["article"], second[0]["article"], "the second import names the article that is there");
    assert_eq!(rows(&desk, &dossier).len(), 1);
}

#[test]
fn a_near_copy_is_grouped_and_counts_as_one_source() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let origin = format!("---\ntitle: Le relevé de Bamako\noutlet: Agence du Fleuve\npublished: 2025-05-22\n---\n\n{LONG}\n");
    let reprint = format!(
        "---\ntitle: Bamako, un relevé est adopté\noutlet: Le Quotidien du Gué\npublished: 2025-05-23\n---\n\n{}\n",
        LONG.replace("jeudi", "ce jeudi")
    );
    let other = place::fixture("articles/4-agents-communautaires.txt");
    let outcomes = desk.import(&dossier, &[desk.write("1.md", origin), desk.write("2.md", reprint), other]);
    assert_eq!(outcomes.iter().map(|outcome| outcome["outcome"].as_str().unwrap()).collect::<Vec<_>>(), ["added", "copy", "added"]);

    let page = desk.call("article_list", json!({ "dossier": dossier }));
    assert_eq!((&page["total"], &page["independent"]), (&json!(3), &json!(2)), "ten reprints of one communiqué are one source");
    let group = desk.call("article_show", json!({ "article": outcomes[1]["article"] }))["copy_group"].clone();
    assert_eq!(group[0]["id"], outcomes[0]["article"], "the earliest is the probable origin: {group:#}");
    assert_eq!((&group[0]["origin"], &group[1]["origin"]), (&json!(true), &json!(false)));
}

#[test]
fn pasted_text_is_an_article() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let pasted = desk.call("article_paste", json!({ "dossier": dossier, "text": LONG, "title": "Collé", "published": "22 mai 2025" }));
    assert_eq!(pasted["outcome"], "added");
    let article = desk.call("article_show", json!({ "article": pasted["article"] }));
    assert_eq!((&article["title"], &article["published"], &article["lang"]), (&json!("Collé"), &json!("2025-05-22"), &json!("fr")));
    assert_eq!(article["text"], LONG, "no byte is changed");
}

#[test]
fn the_window_hears_what_an_import_changed() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let _ = desk.notices();
    let _ = desk.call("article_paste", json!({ "dossier": dossier, "text": LONG }));
    let kinds: Vec<Value> = desk.notices().into_iter().flat_map(|notice| notice["kinds"].as_array().cloned().unwrap_or_default()).collect();
    assert!(kinds.contains(&json!("article")), "{kinds:?}");
}
