//! Every format that is taken, as real programs write it, through the same import: the text whole, the parts apart, the rest refused in words.

use griot_tests::{Desk, Value, json, outside, place};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

const TITLE: &str = "Relevé des conclusions de Bamako";

const PARAGRAPHS: [&str; 5] = [
    "Les deux délégations se sont réunies à Bamako le 22 mai 2025 pour une journée de travail consacrée à la libre circulation des personnes et des biens.",
    "Elles ont adopté un relevé des conclusions qui maintient le régime en vigueur jusqu’à la conclusion de nouveaux accords entre les deux organisations.",
    "Les questions de sécurité ont occupé l’après-midi : la Guinée-Bissau et le vice-président de la commission ont rappelé les engagements de décembre.",
    "Les agents communautaires originaires des trois pays attendent une réponse sur leurs contrats, qui prennent fin au mois de septembre.",
    "Une seconde rencontre est souhaitée par les deux parties avant la fin de l’année, dans une ville que les ministres choisiront.",
];

/// A fixture of the readers.
fn fixture(name: &str) -> PathBuf {
    place::root().join("src-tauri/crates/document/src/read/fixtures").join(name)
}

/// The article as a word processor's file, by LibreOffice.
fn by_libreoffice(desk: &Desk, ending: &str) -> PathBuf {
    let body: String = PARAGRAPHS.iter().map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
    let source =
        desk.write("source.html", format!("<html><head><meta charset=utf-8><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}</body></html>"));
    let home = desk.place("libreoffice");
    let filter = if ending == "pdf" { "pdf:writer_web_pdf_Export".to_owned() } else { format!("{ending}:{}", filter(ending)) };
    let _ = outside::said(
        Command::new("soffice")
            .args(["--headless", "--norestore", &format!("-env:UserInstallation=file://{}", home.display()), "--convert-to", &filter, "--outdir"])
            .arg(source.parent().unwrap())
            .arg(&source),
    );
    source.with_extension(ending)
}

fn filter(ending: &str) -> &'static str {
    match ending {
        "docx" => "MS Word 2007 XML",
        "odt" => "writer8",
        _ => "Rich Text Format",
    }
}

fn shown(desk: &Desk, outcome: &Value) -> Value {
    assert!(outcome["article"].is_i64(), "{outcome:#}");
    desk.call("article_show", json!({ "article": outcome["article"] }))
}

fn lines(article: &Value) -> Vec<&str> {
    article["text"].as_str().unwrap().lines().collect()
}

#[test]
fn what_a_word_processor_wrote_comes_in_paragraph_by_paragraph() {
    let desk = Desk::new();
    for ending in ["docx", "odt", "rtf", "pdf"] {
        let dossier = desk.dossier(ending);
        let outcomes = desk.import(&dossier, &[by_libreoffice(&desk, ending)]);
        assert_eq!(outcomes[0]["outcome"], "added", "{ending}: {outcomes:#?}");
        let article = shown(&desk, &outcomes[0]);
        assert_eq!(article["title"], TITLE, "{ending}");
        assert_eq!(article["format"], ending);
        assert_eq!(lines(&article), PARAGRAPHS, "{ending}");
    }
}

#[test]
fn a_pdf_in_columns_is_read_down_each_column_and_without_what_repeats() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    for name in ["pdf/libreoffice_two_columns.pdf", "pdf/typst_three_columns.pdf", "pdf/chromium.pdf"] {
        let outcomes = desk.import(&dossier, &[fixture(name)]);
        let article = shown(&desk, &outcomes[0]);
        assert_eq!((&article["format"], &article["verdict"]), (&json!("pdf"), &json!("full")), "{name}");
        let text = article["text"].as_str().unwrap();
        assert!(text.split_whitespace().count() > 100 && !text.contains("-\n"), "{name}: {text}");
    }
    let read = desk.import(&dossier, &[fixture("pdf/owner_only.pdf")]);
    assert_eq!(read[0]["outcome"], "added", "a password that only forbids printing keeps nobody from reading: {read:#?}");
    let refused = desk.import(&dossier, &[fixture("pdf/encrypted.pdf")]);
    assert_eq!(refused[0]["outcome"], "refused");
    assert!(refused[0]["reason"].as_str().unwrap().contains("mot de passe"), "encrypted is told from empty: {}", refused[0]);
}

#[test]
fn a_mail_gives_its_body_and_each_attachment_apart() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let docx = fs::read(by_libreoffice(&desk, "docx")).unwrap();
    let encoded: String = base64(&docx).as_bytes().chunks(76).map(|line| format!("{}\r\n", String::from_utf8_lossy(line))).collect();
    let mail = format!(
        "From: \"Awa Keïta\" <awa@relais-du-gue.example>\r\nDate: Fri, 23 May 2025 09:15:00 +0200\r\nSubject: TR: Note de lecture\r\nMessage-ID: <1@relais>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
         Bonjour,\r\n\r\nVoici le relevé que nous attendions depuis la réunion de jeudi, tel que la délégation nous l’a remis hier soir après la conférence de presse.\r\n\r\n\
         Il reste à vérifier la liste des signataires avec la commission avant de le citer dans une note.\r\n\r\n--b\r\n\
         Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name=\"releve.docx\"\r\n\
         Content-Disposition: attachment; filename=\"releve.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}\r\n--b\r\n\
         Content-Type: image/png; name=\"logo.png\"\r\nContent-Disposition: attachment; filename=\"photo.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    );
    let outcomes = desk.import(&dossier, &[desk.write("lettre.eml", mail)]);
    let inputs: Vec<(&str, &str)> =
        outcomes.iter().map(|outcome| (outcome["input"].as_str().unwrap(), outcome["outcome"].as_str().unwrap())).collect();
    assert_eq!(inputs, [("lettre.eml", "added"), ("lettre.eml › releve.docx", "added"), ("lettre.eml › photo.png", "refused")], "{outcomes:#?}");
    let body = shown(&desk, &outcomes[0]);
    assert_eq!((&body["title"], &body["published"], &body["format"]), (&json!("Note de lecture"), &json!("2025-05-23"), &json!("eml")));
    assert_eq!(body["published_time"], "2025-05-23T09:15:00+02:00");
    assert_eq!(body["authors"], json!(["Awa Keïta"]));
    assert_eq!(lines(&shown(&desk, &outcomes[1])), PARAGRAPHS);
}

#[test]
fn an_archive_is_read_file_by_file_and_one_bad_file_costs_itself() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let folder = desk.place("presse");
    fs::create_dir_all(&folder).unwrap();
    for name in ["1-consultations-bamako.txt", "3-commerce-frontieres.html"] {
        fs::copy(place::fixture("articles").join(name), folder.join(name)).unwrap();
    }
    fs::write(folder.join("vide.txt"), "").unwrap();
    fs::write(folder.join(".DS_Store"), "x").unwrap();
    let archive = desk.place("presse.zip");
    zip(&archive, &folder);
    let outcomes = desk.import(&dossier, &[archive]);
    let inputs: Vec<(String, &str)> =
        outcomes.iter().map(|outcome| (outcome["input"].as_str().unwrap().to_owned(), outcome["outcome"].as_str().unwrap())).collect();
    let added = inputs.iter().filter(|(_, outcome)| *outcome == "added").count();
    assert_eq!((added, inputs.len()), (2, 3), "two articles, one refusal, no junk: {outcomes:#?}");
    assert!(inputs.iter().any(|(input, outcome)| input.ends_with("vide.txt") && *outcome == "refused"), "{inputs:?}");
}

#[test]
fn a_zotero_export_brings_the_pages_it_names_with_their_references() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let page = fs::read_to_string(place::fixture("articles/3-commerce-frontieres.html")).unwrap();
    let _ = desk.write("export/files/12/page.html", page);
    let list = "TY  - NEWS\nTI  - Le commerce aux frontières, vu de la référence\nAU  - Keïta, Awa\nT2  - Revue des Lagunes\nDA  - 2025/08/13/\nLA  - fr\n\
        L1  - files/12/page.html\nER  - \n\nTY  - NEWS\nTI  - Une référence seule\nT2  - Revue des Lagunes\nAB  - Trois mots seulement.\nER  - \n";
    let _ = desk.write("export/export.ris", list);
    let outcomes = desk.import(&dossier, &[desk.place("export")]);
    assert_eq!(outcomes.len(), 2, "the page is not imported a second time beside its reference: {outcomes:#?}");
    let article = shown(&desk, &outcomes[0]);
    assert_eq!((&article["title"], &article["outlet"]), (&json!("Le commerce aux frontières, vu de la référence"), &json!("Revue des Lagunes")));
    assert_eq!(article["published"], "2025-08-13");
    assert!(article["text"].as_str().unwrap().contains("la prime sur l’axe entre Cotonou et Niamey"), "the text is the page's");
    assert_eq!(outcomes[1]["outcome"], "partial", "a reference with an abstract waits for the user's word: {}", outcomes[1]);
    assert!(outcomes[1]["article"].is_null() && outcomes[1]["held"].is_i64());
}

#[test]
fn lists_feeds_and_saved_pages_are_read_and_subscriptions_are_followed() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let outcomes = desk.import(&dossier, &[fixture("references/presse.ris")]);
    assert!(outcomes.len() >= 3 && outcomes.iter().any(|outcome| outcome["outcome"] == "added"), "a whole text from a press database: {outcomes:#?}");

    let outcomes = desk.import(&dossier, &[fixture("feed/relais.xml")]);
    let first = shown_or_same(&desk, &outcomes[0]);
    assert!(first["title"].as_str().unwrap().contains("douze points"), "{first}");
    assert_eq!(outcomes[1]["outcome"], "partial", "a teaser waits: {}", outcomes[1]);

    let outcomes = desk.import(&dossier, &[fixture("mail/chrome.mhtml")]);
    assert_eq!(shown(&desk, &outcomes[0])["format"], "mhtml");

    let outcomes = desk.import(&dossier, &[fixture("feed/listes.opml")]);
    assert!(outcomes.iter().all(|outcome| outcome["outcome"] == "followed"), "{outcomes:#?}");
    let feeds = desk.call("feed_list", json!({ "dossier": dossier }));
    assert_eq!(feeds.as_array().unwrap().len(), 2, "each once, the local file not at all: {feeds:#}");
    assert!(feeds.as_array().unwrap().iter().all(|feed| feed["state"] == "never"), "following asks nothing of the network: {feeds:#}");
    assert_eq!(desk.call("library_state", json!({}))["requests"], 0);
}

#[test]
fn limits_are_said_before_anything_is_unpacked() {
    let desk = Desk::new();
    let dossier = desk.dossier("Essai");
    let bomb = desk.place("bombe");
    fs::create_dir_all(&bomb).unwrap();
    fs::write(bomb.join("zeros.txt"), vec![b'0'; 40 << 20]).unwrap();
    let archive = desk.place("bombe.zip");
    zip(&archive, &bomb);
    let outcomes = desk.import(&dossier, &[archive]);
    assert_eq!(outcomes[0]["outcome"], "refused");
    assert!(outcomes[0]["reason"].as_str().unwrap().contains("100 pour 1"), "{}", outcomes[0]);
}

/// The article of an outcome, new or known.
fn shown_or_same(desk: &Desk, outcome: &Value) -> Value {
    desk.call("article_show", json!({ "article": outcome["article"] }))
}

/// Packs the files of a folder.
fn zip(archive: &Path, folder: &Path) {
    let mut writer = zip::ZipWriter::new(fs::File::create(archive).unwrap());
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy();
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&fs::read(&file).unwrap()).unwrap();
    }
    writer.finish().unwrap();
}

fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
