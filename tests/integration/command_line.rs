//! The `griot` command: the JSON that programs rely on, and how it ends.

use crate::passages::assert_exact_in;
use griot_tests::{Told, Value, command::Call, fixture, griot, json, outside, place};
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// A folder for a library, and calls on it.
struct Terminal(TempDir);

impl Terminal {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With the six articles imported into the dossier « Essai ».
    fn with_articles() -> Self {
        let terminal = Self::new();
        let told = terminal.call(&["import", "--dossier", "Essai"]).arg(place::fixture("articles")).run();
        assert_eq!(told.code, 0, "{told:?}");
        terminal
    }

    fn call(&self, arguments: &[&str]) -> Call {
        griot(arguments).on(&self.0.path().join("library.griot"))
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.call(arguments).json()
    }

    fn place(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.place(name), bytes).unwrap();
        self.place(name).display().to_string()
    }
}

/// Ends the test unless an object has exactly these fields; a name with `?` may be absent.
fn assert_fields(value: &Value, fields: &str) {
    let object = value.as_object().unwrap_or_else(|| panic!("not an object: {value}"));
    for field in fields.split_whitespace().filter(|field| !field.ends_with('?')) {
        assert!(object.contains_key(field), "{field} is missing in {value}");
    }
}

fn assert_no_library(told: &Told) {
    assert_eq!((told.code, told.error_code().as_str()), (3, "not_found"), "{told:?}");
}

#[test]
fn extract_prints_what_a_file_holds_and_stores_nothing() {
    let terminal = Terminal::new();
    let file = place::fixture("articles/2-negociateur-en-chef.md");
    let read = terminal.call(&["extract"]).arg(&file).json();
    assert_fields(&read, "title authors outlet published url lang blocks text quality");
    assert_fields(&read["quality"], "verdict reasons words");
    assert_eq!((&read["outlet"], &read["published"]), (&json!("Le Courrier des Lagunes"), &json!("2025-06-23")));
    assert!(!terminal.place("library.griot").exists(), "no library is made");

    let piped = griot(["extract", "-", "--json"]).input("Un titre\n\nUne première phrase. Une seconde phrase, plus longue que la première.\n").run();
    assert_eq!(piped.code, 0, "{piped:?}");
    assert_eq!(piped.lines()[0]["title"], "Un titre", "a short first line followed by a blank one is the title");

    let bad = griot(["extract", "--json"]).arg(terminal.write("vide.txt", "")).run();
    assert!(bad.code == 1 || bad.code == 3, "an empty file is refused: {bad:?}");
    assert_eq!(bad.error_code(), "refused");
}

#[test]
fn import_prints_a_line_for_each_input_and_ends_with_1_where_some_are_refused() {
    let terminal = Terminal::new();
    let good = terminal.call(&["import", "--dossier", "Essai", "--json"]).arg(place::fixture("articles")).run();
    assert_eq!((good.code, good.lines().len()), (0, 6), "{good:?}");
    good.lines().iter().for_each(|line| assert_fields(line, "input outcome article reason"));

    let again = terminal.call(&["import", "--dossier", "Essai", "--json"]).arg(place::fixture("articles")).run();
    assert_eq!(again.code, 0, "the same articles again are no mistake: {again:?}");
    assert!(again.lines().iter().all(|line| line["outcome"] == "same"), "{again:?}");

    let empty = terminal.write("vide.txt", "");
    let some = terminal.call(&["import", "--dossier", "Essai", "--json", &empty]).arg(place::fixture("articles")).run();
    assert_eq!(some.code, 1, "one of them was refused: {some:?}");
    let all = terminal.call(&["import", "--dossier", "Essai", "--json", &empty]).run();
    assert_eq!(all.code, 1, "all were refused: {all:?}");

    let missing = terminal.call(&["import", "--dossier", "Essai", "--json", "/nowhere/at-all"]).run();
    assert_ne!(missing.code, 0, "a path that is not there is not passed over: {missing:?}");
}

#[test]
fn lists_and_one_article() {
    let terminal = Terminal::with_articles();
    let dossiers = terminal.json(&["dossiers"]);
    assert_eq!((&dossiers[0]["title"], &dossiers[0]["articles"]), (&json!("Essai"), &json!(6)));
    let articles = terminal.json(&["articles", "--dossier", "Essai"]);
    let rows = articles.as_array().unwrap_or_else(|| panic!("rows: {articles}"));
    assert_eq!(rows.len(), 6);
    rows.iter().for_each(|row| assert_fields(row, "id title outlet authors published lang url words"));
    let shown = terminal.json(&["show", &rows[0]["id"].to_string()]);
    assert_fields(&shown, "id title text blocks versions copy_group");
    assert_eq!(shown["id"], rows[0]["id"]);
    let missing = terminal.call(&["show", "424242", "--json"]).run();
    assert_eq!((missing.code, missing.error_code().as_str()), (3, "not_found"), "{missing:?}");
}

#[test]
fn sentences_are_byte_ranges_of_the_input() {
    let input = "M. Koné est arrivé à 9 h 30. Il a dit : « C’est fait. » Puis rien…\nUn autre paragraphe !";
    let told = griot(["sentences", "-", "--json"]).input(input).run();
    assert_eq!(told.code, 0, "{told:?}");
    let sentences: Value = serde_json::from_str(&told.out).unwrap();
    let rows = sentences.as_array().unwrap();
    for row in rows {
        assert_fields(row, "start end text");
        let at = |field: &str| usize::try_from(row[field].as_u64().unwrap()).unwrap();
        assert_eq!(row["text"], input[at("start")..at("end")], "offsets count bytes of the input");
    }
    assert!(rows.len() >= 4 && rows[0]["text"] == "M. Koné est arrivé à 9 h 30.", "« M. » ends no sentence: {sentences}");
}

#[test]
fn a_summary_names_its_method_and_where_each_sentence_stands() {
    let terminal = Terminal::with_articles();
    let first = terminal.json(&["articles", "--dossier", "Essai"])[0]["id"].to_string();
    let text = terminal.json(&["show", &first])["text"].as_str().unwrap().to_owned();
    let summary = terminal.json(&["summarize", &first, "--sentences", "3"]);
    assert_fields(&summary, "method parameters sentences");
    assert_eq!(summary["sentences"].as_array().unwrap().len(), 3);
    for sentence in summary["sentences"].as_array().unwrap() {
        assert_fields(&sentence["passages"][0], "article start end");
        let at = |field: &str| usize::try_from(sentence["passages"][0][field].as_u64().unwrap()).unwrap();
        assert_eq!(sentence["text"], text[at("start")..at("end")]);
    }

    let file = place::fixture("articles/1-consultations-bamako.txt").display().to_string();
    let stored = |arguments: &[&str]| griot(arguments).json();
    let summary = stored(&["summarize", "--file", &file, "--words", "60"]);
    let extracted = stored(&["extract", &file]);
    for sentence in summary["sentences"].as_array().unwrap() {
        let at = |field: &str| usize::try_from(sentence["passages"][0][field].as_u64().unwrap()).unwrap();
        assert_eq!(sentence["text"], extracted["text"].as_str().unwrap()[at("start")..at("end")], "for --file: into the text that extract prints");
    }
    let words =
        |value: &Value| value["sentences"].as_array().unwrap().iter().map(|s| s["text"].as_str().unwrap().split_whitespace().count()).sum::<usize>();
    assert!((20..=66).contains(&words(&summary)), "60 words were asked for, {} came", words(&summary));
    assert_eq!(summary, stored(&["summarize", "--file", &file, "--words", "60"]), "the same input gives the same summary");
}

#[test]
fn search_folds_and_stems_french() {
    let terminal = Terminal::with_articles();
    let found = terminal.json(&["search", "negociateurs", "--dossier", "Essai", "--limit", "2"]);
    assert_fields(&found, "total hits");
    assert_eq!((found["total"].as_u64(), found["hits"].as_array().unwrap().len()), (Some(6), 2));
    assert_fields(&found["hits"][0], "article title snippet score");
}

#[test]
fn a_draft_is_a_note_that_can_be_shown_and_exported() {
    let terminal = Terminal::with_articles();
    let note = terminal.json(&["draft", "--dossier", "Essai", "--template", "info"])["note"].to_string();
    let rows = terminal.json(&["notes", "--dossier", "Essai"]);
    assert_eq!(rows[0]["id"].to_string(), note);
    let shown = terminal.json(&["note", "show", &note]);
    assert_fields(&shown, "header document revision citations");

    let (docx, pdf) = (terminal.place("note.docx"), terminal.place("note.pdf"));
    let exported = terminal.call(&["export", &note, "--format", "docx"]).arg("-o").arg(&docx).json();
    assert_fields(&exported, "file bytes pages");
    assert!(outside::count(&outside::pandoc(&docx), "Note") >= 5, "citations are footnotes");
    let exported = terminal.call(&["export", &note, "--format", "pdf"]).arg("-o").arg(&pdf).json();
    assert!(exported["pages"].as_u64() >= Some(1), "{exported}");

    let saved = terminal.write("note.json", shown.to_string());
    let told = terminal.call(&["note", "save", &note, "--base", "99", &saved, "--json"]).run();
    assert_eq!((told.code, told.error_code().as_str()), (3, "conflict"), "{told:?}");
}

#[test]
fn the_demonstration_and_its_chronology() {
    let terminal = Terminal::new();
    let told = terminal.call(&["demo", "--json"]).run();
    assert_eq!(told.code, 0, "{told:?}");
    let dossier = terminal.json(&["dossiers"])[0]["id"].to_string();
    let all = terminal.json(&["chronology", "--dossier", &dossier]);
    assert_eq!(all.as_array().unwrap().len(), 72);
    assert_fields(&all[0], "id kind title participants dates follows themes passages references independent");
    let one = terminal.json(&["chronology", "--dossier", &dossier, "--from", "2025-05-01", "--to", "2025-05-31"]);
    assert!(one.as_array().unwrap().iter().any(|event| event["dates"].to_string().contains("2025-05-22")), "{one}");
    assert!(one.as_array().unwrap().len() < 5, "the period is kept to: {one}");
}

#[test]
fn a_brief_is_the_whole_job_in_one() {
    let terminal = Terminal::new();
    for format in ["docx", "pdf", "html", "md"] {
        let file = terminal.place(&format!("note.{format}"));
        let told = terminal.call(&["brief"]).arg(place::fixture("articles")).arg("-o").arg(&file).json();
        let text = if format == "pdf" { outside::pdf_text(&file) } else { outside::pandoc_text(&file) };
        assert!(text.split_whitespace().count() >= 350, "{format}: the sources hold that much");
        let shown = terminal.json(&["note", "show", &told["note"].to_string()]);
        assert_eq!(shown["citations"].as_array().unwrap().len() as u64, told["citations"].as_u64().unwrap(), "the note is kept");
    }
    assert!(outside::count(&outside::pandoc(&terminal.place("note.docx")), "Note") >= 5);
    let dossiers = terminal.json(&["dossiers"]);
    assert_eq!(dossiers.as_array().unwrap().len(), 4, "each brief has a dossier of its own: {dossiers}");
}

#[test]
fn every_citation_of_a_draft_is_exact() {
    let terminal = Terminal::with_articles();
    let note = terminal.json(&["draft", "--dossier", "Essai", "--template", "info"])["note"].to_string();
    let shown = terminal.json(&["note", "show", &note]);
    let citations = shown["citations"].as_array().unwrap();
    assert!(citations.len() >= 5, "{} citations", citations.len());
    for passage in citations.iter().flat_map(|citation| citation["passages"].as_array().unwrap()) {
        let article = terminal.json(&["show", &passage["article"].to_string()]);
        assert_exact_in(article["text"].as_str().unwrap(), passage);
    }
}

#[test]
fn reading_what_is_not_there_is_an_error_and_usage_is_2() {
    let terminal = Terminal::new();
    for arguments in
        [&["dossiers", "--json"][..], &["articles", "--dossier", "1", "--json"], &["search", "x", "--json"], &["note", "show", "1", "--json"]]
    {
        assert_no_library(&terminal.call(arguments).run());
        assert!(!terminal.place("library.griot").exists(), "reading makes no library");
    }
    for arguments in [&["no-such-command"][..], &["summarize"], &["import"], &["draft", "--dossier", "x", "--template", "poem"], &["export", "1"]] {
        let told = terminal.call(arguments).run();
        assert_eq!(told.code, 2, "{arguments:?}: {told:?}");
        assert!(!told.err.is_empty() && told.out.is_empty(), "mistakes are told on standard error: {told:?}");
    }
}

#[test]
fn people_get_text_and_not_json() {
    let terminal = Terminal::with_articles();
    let told = terminal.call(&["articles", "--dossier", "Essai"]).run();
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("La CEDEAO se dote du principe d’un négociateur en chef") && !told.out.contains("\"title\""), "{}", told.out);
    assert_eq!(fixture::articles().len(), 6);
}
