use super::*;
use crate::tree::{Cell, Document, Inline, Mark, TableRow, each_inline, text_of};

macro_rules! page {
    ($name:literal) => {
        page(include_bytes!(concat!("fixtures/", $name, ".html")))
    };
}

fn page(bytes: &[u8]) -> Extract {
    let hint = Hint { name: Some("page.html".to_owned()), url: None, ..Hint::default() };
    checked(one(read(bytes, &hint).expect("a page that can be read")))
}

fn file(name: &str, text: &str) -> Extract {
    checked(one(read(text.as_bytes(), &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() }).expect("a file that can be read")))
}

/// The only text of a file that is one.
fn one(mut reading: Reading) -> Extract {
    assert_eq!((reading.texts.len(), reading.members.len(), reading.refused.len()), (1, 0, 0), "a file that is one text");
    reading.texts.remove(0)
}

/// Holds for whatever is read: the tree's rules, no line feeds in text, no empty paragraphs.
fn checked(extract: Extract) -> Extract {
    Document::new(extract.blocks.clone()).check().expect("blocks obey the tree's rules");
    each_inline(&extract.blocks, &mut |inline| {
        if let Inline::Text { text, .. } = inline {
            assert!(!text.is_empty() && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}']), "{text:?}");
        }
    });
    for block in &extract.blocks {
        if let Block::Paragraph { content } | Block::Heading { content, .. } = block {
            assert!(!content.is_empty(), "no empty paragraph");
        }
    }
    if extract.standfirst {
        assert!(matches!(extract.blocks.first(), Some(Block::Paragraph { .. })), "a standfirst is the first paragraph");
    }
    extract
}

fn first(list: &[Candidate]) -> Option<(&str, &str)> {
    list.first().map(|candidate| (candidate.value.as_str(), candidate.origin.as_str()))
}

fn values(list: &[Candidate]) -> Vec<&str> {
    list.iter().map(|candidate| candidate.value.as_str()).collect()
}

fn lines(extract: &Extract) -> Vec<String> {
    text_of(&extract.blocks).lines().map(str::to_owned).collect()
}

fn verdict(extract: &Extract) -> (Verdict, Vec<&str>) {
    (extract.quality.verdict, extract.quality.reasons.iter().map(String::as_str).collect())
}

#[test]
fn a_wordpress_article_is_read_without_what_the_theme_puts_around_it() {
    let article = page!("wordpress");
    assert_eq!(first(&article.titles), Some(("Consultations : les délégations adoptent un texte en douze points", "h1")));
    assert_eq!(values(&article.authors), ["Awa Keïta", "Issa Bâ"], "the login `admin` names nobody");
    assert_eq!(first(&article.outlets), Some(("Le Relais du Fleuve", "meta:og:site_name")));
    assert_eq!(first(&article.published), Some(("2025-05-22T18:40:00+00:00", "time")));
    assert_eq!(article.published.last().map(|date| date.origin.as_str()), Some("modified"));
    assert_eq!(article.urls[0].value, "https://relais-du-fleuve.example/2025/05/22/consultations-douze-points/");
    assert!(article.standfirst);
    let lines = lines(&article);
    assert!(lines[0].starts_with("Réunies à huis clos"));
    assert_eq!(lines.len(), 9);
    assert!(
        lines.contains(&"Rendez-vous est pris pour le 21 juillet, a conclu le porte-parole.".to_owned()),
        "an inline `time` stays in its sentence"
    );
    assert!(lines[2].starts_with("«\u{a0}Nous avons"), "no-break spaces are kept");
    for gone in ["Lire aussi", "Partager", "Articles similaires", "Étiquettes", "commentaire", "Tous droits", "photo d’archives", "mil inquiète"]
    {
        assert!(!lines.iter().any(|line| line.contains(gone)), "{gone}");
    }
    assert_eq!(verdict(&article), (Verdict::Full, vec![]));
}

#[test]
fn marks_links_headings_and_lists_survive() {
    let article = page!("wordpress");
    let json = serde_json::to_string(&article.blocks).unwrap();
    assert!(json.contains(r#"{"type":"text","text":"chaque partie","marks":[{"type":"italic"}]}"#));
    assert!(json.contains(r#"{"type":"text","text":"1","marks":[{"type":"superscript"}]}"#));
    assert!(json.contains(r#""href":"https://relais-du-fleuve.example/communique""#), "links are resolved against the page's address");
    assert!(json.contains(r#"{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Un calendrier serré"}]}"#));
    assert!(article.blocks.iter().any(|block| matches!(block, Block::BulletList { content } if content.len() == 2)));
}

#[test]
fn an_amp_page_and_a_graph_give_their_json_ld() {
    let amp = page!("amp");
    assert_eq!(first(&amp.published), Some(("2025-05-23T07:15:00Z", "json-ld:datePublished")));
    assert_eq!(values(&amp.authors), ["Mariam Coulibaly"]);
    assert_eq!(lines(&amp).len(), 4);
    let graph = page!("graph");
    assert_eq!(values(&graph.authors), ["Fanta Diarra"], "an author by reference");
    assert_eq!(first(&graph.outlets), Some(("Horizon Sahélien", "json-ld:publisher")));
    assert_eq!(first(&graph.published), Some(("2025-06-03T11:20:00+00:00", "json-ld:datePublished")));
    assert!(graph.blocks.iter().any(|block| matches!(block, Block::Blockquote { .. })));
}

#[test]
fn a_page_of_divs_and_line_breaks_becomes_paragraphs() {
    let blog = page!("blogger");
    assert_eq!(lines(&blog).len(), 4);
    assert_eq!(first(&blog.published), Some(("2025-05-23T09:12:00+00:00", "time")));
    assert_eq!(values(&blog.authors), ["Seydou Maïga"]);
    let communique = page!("div_br");
    let lines = lines(&communique);
    assert_eq!(lines[..2], ["COMMUNIQUÉ N°012/2025", "Bamako, le 22 mai 2025"]);
    assert_eq!(lines[lines.len() - 4..], ["Fait à Bamako, le 22 mai 2025", "Pour la délégation", "Le porte-parole", "Oumar Sissoko"]);
    assert_eq!(first(&communique.published), Some(("22 mai 2025", "dateline")));
    assert!(!lines.iter().any(|line| line.contains("Archives")), "the menu in the next cell stays out");
}

#[test]
fn an_undeclared_windows_1252_page_is_read_right() {
    let article = page!("windows1252");
    assert_eq!(article.charset, "windows-1252");
    assert_eq!(first(&article.titles).unwrap().0, "Les délégations s’accordent");
    assert_eq!(first(&article.published), Some(("22 mai 2025 à 14 h", "line")));
    assert_eq!(values(&article.authors), ["Zoé N’Diaye"]);
    assert!(text_of(&article.blocks).contains("à huis clos"));
    assert_eq!(verdict(&article), (Verdict::Full, vec![]));
}

#[test]
fn a_saved_page_gives_back_its_address() {
    let article = page!("singlefile");
    assert_eq!(first(&article.urls), Some(("https://www.echo-lagunes.example/2025/06/01/une-visite/", "saved-page")));
    assert_eq!(first(&article.published), Some(("2025-06-01", "url")));
    assert_eq!(values(&article.authors), ["Koffi Adjei"]);
    assert_eq!(article.outlets[0].value, "L’Écho des lagunes");
    assert_eq!(lines(&article).len(), 4);
}

#[test]
fn an_english_page_is_read_like_a_french_one() {
    let article = page!("english");
    assert_eq!(values(&article.authors), ["Ama Boateng", "Kojo Mensah"]);
    assert_eq!(first(&article.published), Some(("May 30, 2025 at 2:30 pm", "line")));
    assert_eq!(first(&article.langs), Some(("en-GB", "html:lang")));
    assert_eq!(lines(&article).len(), 4);
}

#[test]
fn every_entry_of_a_live_page_is_kept() {
    let live = page!("live");
    assert_eq!(lines(&live).len(), 8);
    assert!(text_of(&live.blocks).contains("Aucune déclaration n’a été faite."));
}

#[test]
fn a_table_keeps_its_rows_cells_and_spans() {
    let article = page!("table");
    let Some(Block::Table { content }) = article.blocks.iter().find(|block| matches!(block, Block::Table { .. })) else { panic!("a table") };
    let TableRow::TableRow { content: head } = &content[0];
    assert!(head.iter().all(|cell| matches!(cell, Cell::TableHeader { .. })));
    let TableRow::TableRow { content: last } = &content[2];
    assert!(matches!(&last[0], Cell::TableCell { attrs, .. } if attrs.colspan == 2));
    assert_eq!(first(&article.published), Some(("28/05/2025", "class")));
}

#[test]
fn pages_that_are_not_the_article_say_why() {
    for (page, reason) in [
        (page!("cookie_wall"), "cookie_wall"),
        (page!("captcha"), "captcha"),
        (page!("listing"), "listing_page"),
        (page!("error"), "error_page"),
        (page!("login"), "login_wall"),
    ] {
        assert_eq!(page.quality.verdict, Verdict::None, "{reason}");
        assert_eq!(page.quality.reasons, [reason]);
    }
    let teaser = page!("paywall");
    assert_eq!(teaser.quality.verdict, Verdict::Partial);
    assert!(teaser.quality.reasons.contains(&"teaser".to_owned()));
    assert!(!text_of(&teaser.blocks).contains("abonné"), "the notice is not the article");
}

#[test]
fn nothing_of_a_hostile_page_survives_but_its_text() {
    let article = page!("hostile");
    let json = serde_json::to_string(&article).unwrap();
    for gone in [
        "caché",
        "dessin",
        "formule",
        "cadre",
        "champ",
        "zone",
        "choix",
        "bouton",
        "consignes",
        "patron",
        "sans script",
        "javascript:",
        "data:text",
        "<script",
        "onerror",
        "onload",
    ] {
        assert!(!json.contains(gone), "{gone}");
    }
    assert!(json.contains("https://relais.example/ok"));
    assert_eq!(article.outlets[0].value, "Le Relais");
}

#[test]
fn vectors_of_known_attacks_leave_nothing_that_could_run() {
    let folder = std::env::var("GRIOT_DATA").unwrap_or_default();
    let Ok(vectors) = std::fs::read_to_string(std::path::Path::new(&folder).join("markup-vectors.jsonl")) else {
        eprintln!("skipped: GRIOT_DATA names no folder with markup-vectors.jsonl");
        return;
    };
    let prose =
        "<p>Les ministres des deux organisations se sont retrouvés jeudi matin pour une session de travail de plus de quatre heures.</p>".repeat(4);
    let mut read_ = 0;
    for vector in vectors.lines() {
        let vector: serde_json::Value = serde_json::from_str(vector).unwrap();
        let payload = vector["payload"].as_str().unwrap();
        for source in [
            format!("<html><body><article><h1>Un titre</h1>{prose}{payload}{prose}</article></body></html>"),
            format!("# Titre\n\n{payload}\n\nTexte."),
        ] {
            let name = if source.starts_with('#') { "a.md" } else { "a.html" };
            let Ok(reading) = read(source.as_bytes(), &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() }) else { continue };
            let extract = checked(one(reading));
            each_inline(&extract.blocks, &mut |inline| {
                if let Inline::Text { marks, .. } = inline {
                    for mark in marks {
                        if let Mark::Link { attrs } = mark {
                            assert!(crate::tree::is_safe_href(&attrs.href), "{payload}");
                        }
                    }
                }
            });
            read_ += 1;
        }
    }
    assert!(read_ > 300, "most vectors are readable pages");
}

#[test]
fn other_formats_are_refused_by_name() {
    let seen = |bytes: &[u8], name: &str| match read(bytes, &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() }) {
        Err(ReadError::Unknown { seen }) => seen,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(seen(b"\x89PNG\r\n\x1a\n\0\0", "a.png"), "image:PNG");
    assert_eq!(seen(b"\x01\x02\0\0\x05texte", "a.txt"), "binary:.txt");
    assert_eq!(seen(b"PK\x03\x04....xl/workbook.xml", "a.xlsx"), "table:XLSX");
    assert_eq!(seen(b"a,b,c\n1,2,3", "a.csv"), "table:CSV");
    assert_eq!(seen(b"<?xml version='1.0'?><plan><item/></plan>", "a.xml"), "markup:XML");
    assert_eq!(seen(b"{\"a\": 1}", "a.json"), "markup:JSON");
    for empty in [&b""[..], b" \n\t", b"\xef\xbb\xbf"] {
        assert_eq!(read(empty, &Hint::default()).unwrap_err(), ReadError::Empty);
    }
    assert!(matches!(read(&vec![b'a'; MAX_BYTES + 1], &Hint::default()), Err(ReadError::TooLarge { .. })));
    assert_eq!(read("<div>".repeat(600).as_bytes(), &Hint::default()).unwrap_err(), ReadError::TooDeep);
}

#[test]
fn content_decides_the_format_before_the_name() {
    let html = "<!DOCTYPE html><html><body><p>Un paragraphe de texte.</p></body></html>";
    assert_eq!(file("a.txt", html).format, Format::Html);
    assert_eq!(file("a", "# Titre\n\nTexte **gras**.").format, Format::Markdown);
    assert_eq!(file("a.txt", "# pas un titre\n\nTexte.").format, Format::Text);
    assert_eq!(file("a.md", "Texte simple.").format, Format::Markdown);
}

#[test]
fn a_page_that_says_utf_8_with_a_bad_byte_is_read_and_marked() {
    let mut bytes = include_bytes!("fixtures/english.html").to_vec();
    let at = bytes.windows(10).position(|window| window == b"Delegation").unwrap();
    bytes.insert(at, 0xff);
    let article = page(&bytes);
    assert_eq!(article.charset, "UTF-8");
    assert_eq!(verdict(&article), (Verdict::Full, vec!["bad_bytes"]));
    assert!(text_of(&article.blocks).contains("“We did not come"), "the rest is not garbled");
}

#[test]
fn a_page_that_says_utf_8_and_is_all_windows_1252_is_not_garbled() {
    let source =
        "<html><head><meta charset=utf-8></head><body><p>Les délégués réunis à Bamako ont adopté un relevé de conclusions.</p></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(source);
    let article = page(&bytes);
    assert_eq!(article.charset, "windows-1252");
    assert!(text_of(&article.blocks).contains("délégués réunis à Bamako"));
}

#[test]
fn byte_order_marks_decide() {
    let mut wide = vec![0xff, 0xfe];
    wide.extend("Les délégations\n\nDeux phrases. Ici.".encode_utf16().flat_map(u16::to_le_bytes));
    let text = checked(one(read(&wide, &Hint { name: Some("a.txt".to_owned()), url: None, ..Hint::default() }).unwrap()));
    assert_eq!(text.charset, "UTF-16LE");
    assert_eq!(first(&text.titles), Some(("Les délégations", "first-line")));
    let marked = file("a.txt", "\u{feff}Bonjour à tous. Deux phrases.");
    assert_eq!(lines(&marked), ["Bonjour à tous. Deux phrases."]);
}

#[test]
fn two_typed_sentences_are_a_whole_text() {
    let note = file("note.txt", "La session est reportée. La date sera annoncée.");
    assert_eq!(verdict(&note), (Verdict::Full, vec![]));
    assert_eq!(lines(&note), ["La session est reportée. La date sera annoncée."]);
    assert!(note.titles.is_empty());
}

#[test]
fn text_with_metadata_lines_gives_them_as_candidates() {
    let text = file(
        "a.txt",
        "https://relais.example/a\r\nLa session est ouverte\r\n\r\nSource : Le Relais\r\nPublié le 22 mai 2025 à 14 h\r\nPar Awa Keïta\r\n\r\nBamako, le 22 mai 2025\r\n\r\nPremier paragraphe.\r\n\r\nSecond paragraphe.",
    );
    assert_eq!(values(&text.titles), ["La session est ouverte"]);
    assert_eq!(values(&text.urls), ["https://relais.example/a"]);
    assert_eq!(values(&text.outlets), ["Le Relais"]);
    assert_eq!(values(&text.authors), ["Awa Keïta"]);
    assert_eq!(text.published[0].value, "22 mai 2025 à 14 h");
    assert_eq!(lines(&text), ["Bamako, le 22 mai 2025", "Premier paragraphe.", "Second paragraphe."]);
}

#[test]
fn ordinary_opening_lines_are_not_metadata() {
    let text = file(
        "a.txt",
        "Par ailleurs, les deux parties se sont félicitées de la reprise.\n\nSource de tensions : le prix du carburant, qui a doublé en un an selon les transporteurs.\n\nFin.",
    );
    assert_eq!(lines(&text).len(), 3);
    assert!(text.authors.is_empty() && text.outlets.is_empty());
}

#[test]
fn hard_wrapped_lines_are_joined_and_long_ones_are_paragraphs() {
    let wrapped = "Les ministres des deux organisations se sont retrouvés jeudi\nmatin au Centre de conférences, où les délégations ont\ntravaillé à huis clos.\nUne seconde session suivra en juillet, a annoncé le service\nde presse.";
    assert_eq!(lines(&file("a.txt", wrapped)).len(), 2);
    let long = format!("{}\n{}", "Une phrase assez longue pour faire un paragraphe à elle seule. ".repeat(4), "Une autre. ".repeat(20));
    assert_eq!(lines(&file("a.txt", &long)).len(), 2);
    let list = "Ordre du jour\n\n- la libre circulation\n- la sécurité";
    assert_eq!(lines(&file("a.txt", list)), ["- la libre circulation", "- la sécurité"]);
}

#[test]
fn front_matter_and_markdown_become_metadata_and_blocks() {
    let source = "---\ntitle: Une session\noutlet: Le Relais (démonstration)\nauthors: Awa Keïta; Issa Bâ\npublished: 2025-05-22\nurl: https://relais.example/x\nlang: fr\ndemonstration: true\nstandfirst: true\n---\n\nLe chapô du texte.\n\n## Un intertitre\n\n**Gras**, *italique*, ~~barré~~, [lien](/y), <b onclick=x>balise</b><script>alert(1)</script>.\n\n> Une citation\n\n1. un\n2. deux\n   - trois\n\n| A | B |\n|---|---|\n| c | d |\n\n![image](x.png)\n\n<div>rien</div>\n";
    let article = file("a.md", source);
    assert_eq!(values(&article.titles), ["Une session"]);
    assert_eq!(values(&article.authors), ["Awa Keïta", "Issa Bâ"]);
    assert!(article.demonstration && article.standfirst);
    let json = serde_json::to_string(&article.blocks).unwrap();
    assert!(json.contains(r#""href":"https://relais.example/y""#));
    for gone in ["alert", "onclick", "rien", "image"] {
        assert!(!json.contains(gone), "{gone}");
    }
    assert!(json.contains("balise") && json.contains("blockquote") && json.contains("orderedList") && json.contains("tableHeader"));
}

#[test]
fn a_leading_heading_is_the_title_of_markdown() {
    let article = file("a.md", "# La session\n\nTexte.\n\n# Autre partie\n\nSuite.");
    assert_eq!(values(&article.titles), ["La session"]);
    assert_eq!(lines(&article), ["Texte.", "Autre partie", "Suite."]);
}

#[test]
fn damaged_and_cut_files_never_panic() {
    let fixtures: [&[u8]; 8] = [
        include_bytes!("fixtures/wordpress.html"),
        include_bytes!("fixtures/div_br.html"),
        include_bytes!("fixtures/blogger.html"),
        include_bytes!("fixtures/graph.html"),
        include_bytes!("fixtures/hostile.html"),
        include_bytes!("fixtures/table.html"),
        b"---\ntitle: x\n---\n# T\n\n> - a\n>   1. b\n\n| a | b |\n|---|---|\n| [c](d) | *e* |\n[^1]: note\n",
        "Titre\n\nPar Awa Keïta\nPublié le 22 mai 2025 à 14 h\n\nTexte « cité ».\n".as_bytes(),
    ];
    let snippets: [&[u8]; 12] = [b"<", b">", b"\"", b"</p>", b"<table>", b"<ul>", b"<!--", b"\xe9", b"&#x", b"]]>", b"<br>", b"22 mai 2025 "];
    let rounds: u64 = std::env::var("GRIOT_MUTANTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(400);
    let work = std::thread::Builder::new().stack_size(64 << 20).spawn(move || {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % below.max(1) as u64).unwrap()
        };
        for round in 0..rounds {
            let which = next(fixtures.len());
            let mut bytes = fixtures[which].to_vec();
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
            let name = if which == 6 {
                "a.md"
            } else if which == 7 {
                "a.txt"
            } else {
                "a.html"
            };
            let outcome = std::panic::catch_unwind(|| {
                read(&bytes, &Hint { name: Some(name.to_owned()), url: Some("https://relais.example/2025/05/22/a".to_owned()), ..Hint::default() })
            });
            match outcome {
                Ok(Ok(reading)) => reading.texts.into_iter().for_each(|extract| drop(checked(extract))),
                Ok(Err(_)) => {}
                Err(_) => panic!("round {round}: {:?}", String::from_utf8_lossy(&bytes)),
            }
        }
    });
    work.unwrap().join().unwrap();
}
