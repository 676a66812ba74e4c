use super::*;
use crate::read::{Hint, read as read_file};
use crate::tree::{Document, Inline, each_inline, text_of};

const RIS: &str = include_str!("../fixtures/references/presse.ris");
const BIB: &str = include_str!("../fixtures/references/zotero.bib");
const CSL: &str = include_str!("../fixtures/references/liste.json");

fn list(name: &str, text: &str) -> Reading {
    let reading = read_file(text.as_bytes(), &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() }).expect("a list that can be read");
    reading.texts.iter().for_each(checked);
    reading
}

fn checked(extract: &Extract) {
    Document::new(extract.blocks.clone()).check().expect("blocks obey the tree's rules");
    each_inline(&extract.blocks, &mut |inline| {
        if let Inline::Text { text, .. } = inline {
            assert!(!text.is_empty() && !text.contains(['\n', '\r']), "{text:?}");
        }
    });
    assert!(
        extract.files.iter().all(|file| !file.starts_with('/') && !file.split('/').any(|part| part == "..") && !file.contains(":/")),
        "{:?}",
        extract.files
    );
}

fn values(list: &[Candidate]) -> Vec<&str> {
    list.iter().map(|candidate| candidate.value.as_str()).collect()
}

fn first(list: &[Candidate]) -> Option<(&str, &str)> {
    list.first().map(|candidate| (candidate.value.as_str(), candidate.origin.as_str()))
}

fn judged(extract: &Extract) -> (Verdict, Vec<&str>) {
    (extract.quality.verdict, extract.quality.reasons.iter().map(String::as_str).collect())
}

#[test]
fn an_article_of_a_press_database_is_a_whole_text() {
    let reading = list("export.ris", RIS);
    let article = &reading.texts[0];
    assert_eq!(first(&article.titles), Some(("L’accord de Mopti & ses douze points", "ris:TI")));
    assert_eq!(values(&article.authors), ["Awa Keïta", "Hélène de Villiers", "Issa Bâ"]);
    assert_eq!(first(&article.outlets), Some(("Le Relais du Fleuve", "ris:T2")));
    assert_eq!(first(&article.published), Some(("2025-05-22", "ris:DA")));
    assert_eq!(values(&article.langs), ["fr"]);
    assert_eq!(article.key.as_deref(), Some("relais-412"));
    assert_eq!(judged(article), (Verdict::Full, vec![]));
    assert_eq!(article.blocks.len(), 4, "lines of a press database are paragraphs");
}

#[test]
fn a_reference_with_an_abstract_is_partial_and_its_files_stay_beside_the_list() {
    let reading = list("export.ris", RIS);
    let reference = &reading.texts[1];
    assert_eq!(judged(reference), (Verdict::Partial, vec!["abstract_only"]));
    assert_eq!(values(&reference.urls), ["https://doi.org/10.5555/eaux.2024.12"]);
    assert_eq!(first(&reference.published), Some(("2024-03", "ris:Y1")));
    assert_eq!(reference.files, ["files/12/crues.pdf"]);
    assert_eq!(text_of(&reference.blocks), "Une étude des crues de dix années.\nVoir la carte.\nPage 12.");
    assert_eq!(judged(&reading.texts[2]), (Verdict::None, vec!["no_text"]));
    assert_eq!(values(&reading.texts[2].authors), ["Comité des riverains"]);
    assert_eq!((reading.texts.len(), reading.refused.len()), (3, 1), "a reference with nothing in it is named");
}

#[test]
fn a_list_without_a_last_line_or_with_one_space_is_read() {
    assert_eq!(list("a.ris", "TY  - NEWS\nTI  - Un titre\nPY  - 2025///\n").texts[0].published[0].value, "2025");
    let loose = list("a.ris", "TY - NEWS\nTI - Un titre\nDA - 2025-05-22\nER -\n");
    assert_eq!(loose.texts[0].published[0].value, "2025-05-22");
    let wrong = list("a.ris", "TY  - NEWS\nTI  - Un titre\nDA  - 2025/02/31/\nPY  - 2025\nER  - \n");
    assert_eq!(wrong.texts[0].published[0].value, "2025", "a day that does not exist is no date");
    assert_eq!(wrong.texts[0].published[1].value, "2025/02/31/");
}

#[test]
fn lines_broken_because_they_were_full_are_one_paragraph() {
    let text = "Les délégations réunies depuis lundi ont adopté un texte en douze\npoints qui fixe un calendrier pour le retour des déplacés et la\nréouverture des marchés entre les deux rives.";
    assert_eq!(notes::blocks(text).unwrap().len(), 1);
    assert_eq!(notes::blocks("Un.\nDeux.\nTrois.").unwrap().len(), 3);
}

#[test]
fn bibtex_loses_its_braces_and_accents_and_keeps_institutions_whole() {
    let reading = list("dossier.bib", BIB);
    let reference = &reading.texts[0];
    assert_eq!(first(&reference.titles), Some(("Crues et Pistes du delta : l'année 2024", "bibtex:title")));
    assert_eq!(values(&reference.authors), ["Fanta Diarra", "Hélène de Villiers", "Observatoire des pistes et des eaux"]);
    assert_eq!(first(&reference.outlets), Some(("Revue des eaux", "bibtex:journaltitle")));
    assert_eq!(first(&reference.published), Some(("2024-03-05", "bibtex:date")), "a range begins on its first day");
    assert_eq!(reference.published[0].words.as_deref(), Some("2024-03-05/2024-03-07"));
    assert_eq!(values(&reference.urls), ["https://doi.org/10.5555/eaux.2024_12"]);
    assert_eq!(values(&reference.langs), ["fr"]);
    assert_eq!(text_of(&reference.blocks), "Une étude des crues de dix années.\nSecond paragraphe.");
    assert_eq!(reference.files, ["files/12/crues.pdf", "files/13/page.html"]);
    assert_eq!(reference.label.as_deref(), Some("diarra2024"));
}

#[test]
fn one_broken_entry_of_bibtex_does_not_take_the_others_with_it() {
    let reading = list("dossier.bib", BIB);
    let labels: Vec<_> = reading.texts.iter().filter_map(|reference| reference.label.as_deref()).collect();
    assert_eq!(labels, ["diarra2024", "page2025"]);
    assert_eq!(reading.refused.len(), 1);
    assert_eq!(reading.refused[0].name, "cassee");
    let page = &reading.texts[1];
    assert_eq!(first(&page.published), Some(("2025-05-22", "bibtex:year")));
    assert_eq!(values(&page.urls), ["https://horizon.example/412?a=1&b=2"]);
    assert_eq!(values(&page.authors), ["Awa Keïta"]);
}

#[test]
fn files_of_other_programs_are_found() {
    assert_eq!(files::listed(":Articles/page.pdf:PDF"), ["Articles/page.pdf"]);
    assert_eq!(files::listed("page.pdf;suite.html"), ["page.pdf", "suite.html"]);
    assert_eq!(files::listed("Texte\\: intégral:files/1/a\\;b.pdf:application/pdf"), ["files/1/a;b.pdf"]);
    for far in
        ["/a/b.pdf", "C:\\a\\b.pdf", "..\\b.pdf", "file:///a/b.pdf", "https://x.example/b.pdf", "a/../../b.pdf", "~/b.pdf", "\\\\serveur\\b.pdf"]
    {
        assert_eq!(files::beside(far), None, "{far}");
    }
}

#[test]
fn csl_json_is_read_in_all_its_shapes() {
    let reading = list("liste.json", CSL);
    let reference = &reading.texts[0];
    assert_eq!(values(&reference.titles), ["L’accord de Mopti"]);
    assert_eq!(values(&reference.authors), ["Awa Keïta", "Hélène de Villiers", "Comité des riverains"]);
    assert_eq!(first(&reference.published), Some(("2025-05-22", "csl:issued")));
    assert_eq!(judged(reference), (Verdict::Partial, vec!["abstract_only"]));
    assert_eq!((reading.texts[1].published[0].value.as_str(), reading.texts[1].key.as_deref()), ("2025-05-22", Some("7")));
    assert_eq!((reading.texts[2].published[0].value.as_str(), reading.texts[2].blocks.len()), ("2023", 0), "fields in a note are no text");
    assert_eq!(reading.refused.len(), 1, "the broken one is named");
    let one = r#"{"id": "a", "type": "book", "title": "Seul"}"#;
    assert_eq!(list("a.json", one).texts.len(), 1);
    assert_eq!(list("a.json", &format!(r#"{{"items": [{one}]}}"#)).texts.len(), 1);
    assert_eq!(list("a.json", &CSL[..CSL.find("{\"id\": \"vide\"").unwrap()]).texts.len(), 2, "a list that breaks off");
}

#[test]
fn an_empty_list_and_one_too_long_say_so() {
    assert_eq!(ris("\n\n"), Err(ReadError::Nothing));
    assert_eq!(bibtex("% rien\n@comment{x}"), Err(ReadError::Nothing));
    assert_eq!(csl_json("[]"), Err(ReadError::Nothing));
    let over = Err(ReadError::OverLimit { limit: Limit::Entries });
    assert_eq!(ris(&"TY  - NEWS\nTI  - x\nER  - \n".repeat(2001)), over);
    assert_eq!(bibtex(&"@misc{a, title = {x}}\n".repeat(2001)), over);
    assert_eq!(csl_json(&format!("[{}{{}}]", "{\"title\":\"x\"},".repeat(2001))), over);
}

#[test]
fn hostile_lists_cost_little() {
    let start = std::time::Instant::now();
    let strings: String = (1..64).map(|at| format!("@string{{s{at} = s{} # s{}}}\n", at - 1, at - 1)).collect();
    let bomb = format!("@string{{s0 = \"xxxxxxxxxx\"}}\n{strings}@misc{{a, title = {}s63}}", "s63 # ".repeat(10_000));
    let _ = bibtex(&bomb);
    for part in ["@a{", "@misc{k, title = {", "{", "\n@misc{k, t = \"", "@string{a = ", "\\'{"] {
        let _ = bibtex(&part.repeat(100_000));
        let _ = bibtex(&format!("@misc{{k, title = {{{}", part.repeat(100_000)));
    }
    let _ = ris(&format!("TY  - NEWS\nAB  - {}", "x\n".repeat(500_000)));
    let _ = csl_json(&"[{\"a\":".repeat(200_000));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn damaged_and_cut_lists_never_panic() {
    let fixtures = [("a.ris", RIS), ("a.bib", BIB), ("a.json", CSL)];
    let snippets: [&[u8]; 12] = [b"{", b"}", b"\"", b"\nER  - ", b"\nTY  - X", b"\n@misc{", b"\\", b"\xe9", b"&#x", b"#", b"[", b"$"];
    let rounds: u64 = std::env::var("GRIOT_MUTANTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1000);
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below.max(1) as u64).unwrap()
    };
    for _ in 0..rounds {
        let (name, source) = fixtures[next(fixtures.len())];
        let mut bytes = source.as_bytes().to_vec();
        for _ in 0..=next(8) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.truncate(at.max(1)),
                2 => {
                    let snippet = snippets[next(snippets.len())];
                    bytes.splice(at..at, snippet.iter().copied());
                }
                _ => {
                    let end = (at + next(200)).min(bytes.len());
                    bytes.drain(at..end);
                }
            }
            if bytes.is_empty() {
                bytes.push(b'x');
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let hint = Hint { name: Some(name.to_owned()), url: None, ..Hint::default() };
        let readings = [read_file(&bytes, &hint), ris(&text), bibtex(&text), csl_json(&text)];
        readings.into_iter().flatten().for_each(|reading| reading.texts.iter().for_each(checked));
    }
}
