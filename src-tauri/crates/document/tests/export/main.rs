//! Exports read back by other programs: one note, every format. The notes stand in `tests/export/<case>/`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod case;
mod tools;

use case::{CASES, FORMATS, bare, expected, note, written};
use griot_document::write::resolve;
use griot_document::write::resolve::shape::{Node, Piece, text_of};
use std::path::Path;
use tools::{ReadBack, ooxml_errors, pandoc, pdf_structure, run};

/// Pandoc's own name of a format, without the readings that would change the text.
fn reader(format: &str) -> &str {
    match format {
        "md" => "markdown-smart",
        other => other,
    }
}

/// What pandoc reads of the body: the header block is taken off, which stands before it in DOCX and HTML.
fn body(case: &str, format: &str) -> (ReadBack, Vec<String>) {
    let (path, _) = written(case, format);
    let mut back = pandoc(&path, reader(format));
    let input = resolve(&note(case));
    let mut before = Vec::new();
    if format == "docx" && !input.header.is_empty() {
        before.push(back.texts.remove(0));
        back.tables.remove(0);
    }
    if format == "html" {
        let lines = usize::from(input.marking.is_some())
            + usize::from(!input.kind.is_empty())
            + usize::from(!input.title.is_empty())
            + 2 * input.header.len();
        before.extend(back.texts.drain(..lines));
        if input.marking.is_some() {
            back.texts.pop();
        }
        if !input.title.is_empty() {
            back.headings.remove(0);
        }
        if !input.notes.is_empty() {
            // Pandoc reads the notes of a page as what they are there: a numbered list at its end.
            let at = back.texts.len() - input.notes.len();
            back.notes = back.texts.split_off(at).iter().map(|note| note.trim_end_matches(['↩', '\u{fe0e}']).to_owned()).collect();
            back.texts.pop();
            back.headings.pop();
            back.lists.1 -= 1;
            let calls: Vec<String> = (1..=input.notes.len()).map(|number| format!("#note-{number}")).collect();
            back.links.retain(|link| !calls.contains(link) && !link.starts_with("#call-"));
        }
    }
    (back, before)
}

#[test]
fn every_paragraph_heading_and_table_comes_back_word_for_word() {
    for case in CASES {
        let input = note(case);
        let wanted = expected(&input);
        for format in ["docx", "html", "md"] {
            let (back, _) = body(case, format);
            let mut found = back.texts.iter().map(|text| bare(text)).peekable();
            let mut wanted = wanted.iter().peekable();
            while let Some(want) = wanted.next() {
                match want {
                    Some(want) => assert_eq!(found.next().as_ref(), Some(want), "{case}.{format}"),
                    None => {
                        let next = wanted.peek().and_then(|next| next.as_ref());
                        let mut lines = 0;
                        while found.next_if(|line| Some(line) != next).is_some() {
                            lines += 1;
                        }
                        assert!(lines > 0, "{case}.{format}: the source section holds the generated list");
                    }
                }
            }
            assert_eq!(found.next(), None, "{case}.{format}: nothing is added");
        }
    }
}

#[test]
fn notes_headings_links_lists_and_tables_are_the_same_in_every_format() {
    for case in CASES {
        let input = note(case);
        let resolved = resolve(&input);
        let (docx, _) = body(case, "docx");
        assert_eq!(docx.notes.len(), case::citations(&input), "{case}: one footnote for each citation");
        assert_eq!(docx.notes.iter().map(|text| bare(text)).collect::<Vec<_>>(), texts(&resolved.notes), "{case}: docx notes");
        for format in ["html", "md"] {
            let (back, _) = body(case, format);
            let notes: Vec<String> = back.notes.iter().map(|text| bare(text)).collect();
            assert_eq!(notes, texts(&resolved.notes), "{case}.{format}: notes");
            let shift = 1;
            let headings: Vec<(u64, String)> = back.headings.iter().map(|(level, text)| (level - shift, bare(text))).collect();
            let wanted: Vec<(u64, String)> = docx.headings.iter().map(|(level, text)| (*level, bare(text))).collect();
            assert_eq!(headings, wanted, "{case}.{format}: headings");
            // Pandoc ends a DOCX list at an item's second paragraph, which the stress case has.
            if case != "stress" {
                assert_eq!(back.lists, docx.lists, "{case}.{format}: lists");
            }
            assert_eq!(back.lists, lists(&resolved.body), "{case}.{format}: lists");
            assert_eq!(back.tables, docx.tables, "{case}.{format}: tables");
            let (mut links, mut wanted) = (back.links, docx.links.clone());
            links.sort();
            wanted.sort();
            assert_eq!(links, wanted, "{case}.{format}: links");
        }
    }
}

/// Bulleted and numbered lists, however deep.
fn lists(nodes: &[Node]) -> (usize, usize) {
    let add = |(a, b): (usize, usize), (c, d): (usize, usize)| (a + c, b + d);
    nodes.iter().fold((0, 0), |sum, node| match node {
        Node::List { start, items } => {
            let own = if start.is_some() { (0, 1) } else { (1, 0) };
            items.iter().fold(add(sum, own), |sum, item| add(sum, lists(item)))
        }
        Node::Quote(nodes) => add(sum, lists(nodes)),
        _ => sum,
    })
}

fn texts(notes: &[Vec<Piece>]) -> Vec<String> {
    notes.iter().map(|pieces| bare(&text_of(pieces))).collect()
}

#[test]
fn the_header_block_marking_and_title_stand_in_every_format() {
    for case in ["typical", "stress", "english"] {
        let input = resolve(&note(case));
        for format in FORMATS {
            let (path, file) = written(case, format);
            let text = match format {
                "docx" => {
                    let (back, before) = body(case, format);
                    let parts = parts(&file.bytes);
                    let margins = ["word/header1.xml", "word/footer1.xml"].map(|name| xml_text(&parts[name]));
                    let marking = bare(input.marking.as_deref().unwrap_or_default());
                    assert!(margins.iter().all(|margin| bare(margin).contains(&marking)), "{case}: the marking is in header and footer");
                    format!("{}{}{}{}", back.title, before.concat(), margins.concat(), input.kind)
                }
                "pdf" => run("pdftotext", &["-layout", &path.to_string_lossy(), "-"], "poppler-utils"),
                _ => String::from_utf8(file.bytes).unwrap(),
            };
            let text = unescaped(&text, format);
            // The PDF prints markings and kinds in capitals.
            let has = |part: &str| text.contains(&bare(part)) || format == "pdf" && text.contains(&bare(&part.to_uppercase()));
            let all =
                [&input.title, &input.kind].into_iter().chain(&input.marking).chain(input.header.iter().flat_map(|(label, value)| [label, value]));
            for part in all {
                // The PDF's extraction breaks long values into lines of two columns.
                let part: String = if format == "pdf" { part.chars().take(40).collect() } else { part.clone() };
                assert!(has(&part), "{case}.{format} lacks {part:?}");
            }
        }
    }
}

fn unescaped(text: &str, format: &str) -> String {
    let text = match format {
        "html" => text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"),
        "md" => text.replace("\\\"", "\""),
        _ => text.to_owned(),
    };
    bare(&text)
}

#[test]
fn the_pdf_holds_every_text_in_its_structure_and_is_sound() {
    for case in CASES {
        let (path, file) = written(case, "pdf");
        let path = path.to_string_lossy().into_owned();
        run("qpdf", &["--check", &path], "qpdf");
        let about = run("pdfinfo", &[&path], "poppler-utils");
        let field = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
        assert_eq!(field("Tagged:"), "yes", "{case}");
        assert_eq!(field("Pages:"), file.pages.unwrap().to_string(), "{case}");
        assert!(field("Page size:").contains("A4"), "{case}: {about}");
        let input = resolve(&note(case));
        if !input.title.is_empty() {
            assert_eq!(bare(&field("Title:")), bare(&input.title), "{case}");
        }
        let json: serde_json::Value = serde_json::from_str(&run("qpdf", &["--json", &path], "qpdf")).unwrap();
        let catalog =
            json["objects"].as_object().or(json["qpdf"][1].as_object()).unwrap().values().map(|object| object.get("value").unwrap_or(object));
        let lang = catalog.into_iter().find(|object| object["/Type"] == "/Catalog").unwrap()["/Lang"].as_str().unwrap().to_owned();
        assert!(lang.contains(if case == "english" { "en" } else { "fr" }), "{case}: {lang}");

        let (structure, notes) = pdf_structure(Path::new(&path));
        let numbers: Vec<String> = (1..=input.notes.len()).map(|number| number.to_string()).collect();
        assert_eq!(notes, numbers, "{case}: the notes' numbers are those of the other formats");
        let (structure, copied) = (bare(&structure), bare(&run("pdftotext", &[&path, "-"], "poppler-utils")));
        for text in expected(&note(case)).into_iter().flatten() {
            if text.chars().all(is_in_a_font) {
                assert!(structure.contains(&text), "{case}: the PDF lacks {text:?}");
            } else {
                // Right-to-left text is read back in the order of the page, and signs that no font has only as what is copied.
                assert!(text.chars().all(|c| !c.is_alphanumeric() || copied.contains(c)), "{case}: the PDF lacks {text:?}");
            }
        }
    }
}

/// Whether poppler gives a sign back in its place: Latin and Greek letters and signs, without accents that stand alone.
fn is_in_a_font(c: char) -> bool {
    c < '\u{2200}' && !('\u{300}'..='\u{36f}').contains(&c) && !('\u{590}'..='\u{8ff}').contains(&c) && c != '\u{202e}'
}

#[test]
fn an_ordinary_note_meets_the_standards_for_access_and_archives() {
    for case in ["empty", "typical", "english"] {
        let (_, file) = written(case, "pdf");
        assert!(!file.dropped.iter().any(|line| line.contains("PDF/UA")), "{case}: {:?}", file.dropped);
        let bytes = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(bytes.contains("pdfuaid:part"), "{case}: the file says what it conforms to");
        assert_eq!(bytes.contains("pdfaid:part"), case != "empty", "{case}: an archive wants a date");
    }
    let (_, file) = written("stress", "pdf");
    let said = file.dropped.iter().find(|line| line.contains("PDF/UA")).expect("a note with signs that no font has says what it lost");
    assert!(said.contains('日'), "it names them: {said}");
}

#[test]
fn the_open_xml_validator_finds_no_error() {
    for case in CASES {
        let (path, _) = written(case, "docx");
        for version in ["Office2010", "Microsoft365"] {
            assert_eq!(ooxml_errors(&path, version), Vec::<String>::new(), "{case} for {version}");
        }
    }
}

#[test]
fn the_validator_does_find_errors() {
    let (path, file) = written("typical", "docx");
    let mut parts = parts(&file.bytes);
    let styles = parts["word/document.xml"].replacen("<w:pPr><w:pStyle", "<w:pPr><w:jc w:val=\"center\"/><w:pStyle", 1);
    parts.insert("word/document.xml".to_owned(), styles);
    pack(&path, &parts);
    assert!(!ooxml_errors(&path, "Microsoft365").is_empty(), "the gate must be able to fail");
}

#[test]
fn libreoffice_opens_the_docx_and_prints_the_marking_on_every_page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let files: Vec<String> = ["typical", "stress"].iter().map(|case| written(case, "docx").0.to_string_lossy().into_owned()).collect();
    let out = folder.to_string_lossy().into_owned();
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir", &out];
    arguments.extend(files.iter().map(String::as_str));
    run("soffice", &arguments, "libreoffice-writer-nogui");
    for (case, file) in ["typical", "stress"].iter().zip(&files) {
        let pdf = folder.join(Path::new(file).file_stem().unwrap()).with_extension("pdf");
        let text = run("pdftotext", &["-layout", &pdf.to_string_lossy(), "-"], "poppler-utils");
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        let marking = bare(&resolve(&note(case)).marking.unwrap().to_uppercase());
        for (at, page) in pages.iter().enumerate() {
            assert_eq!(bare(page).matches(&marking).count(), 2, "{case}, page {}: top and bottom", at + 1);
            assert!(page.contains(&format!("{}/{}", at + 1, pages.len())), "{case}: page {} is numbered", at + 1);
        }
        if *case == "stress" {
            assert!(text.matches("colonne répétée").count() > 1, "the head of a long table stands again on the next page");
        }
    }
}

#[test]
fn the_same_note_gives_the_same_bytes() {
    for case in CASES {
        for format in FORMATS {
            let (first, second) = (case::write(&resolve(&note(case)), format), case::write(&resolve(&note(case)), format));
            assert!(first.bytes == second.bytes, "{case}.{format} differs between two exports");
        }
    }
}

#[test]
fn the_docx_links_out_by_hyperlinks_alone_and_has_no_field_but_page_numbers() {
    for case in CASES {
        let (_, file) = written(case, "docx");
        let parts = parts(&file.bytes);
        for (name, content) in &parts {
            for relationship in content.split("<Relationship ").skip(1).filter(|part| part.contains("TargetMode=\"External\"")) {
                assert!(relationship.contains("/hyperlink\""), "{case} {name}: {relationship}");
                let target = relationship.split("Target=\"").nth(1).unwrap();
                assert!(["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme)), "{case} {name}: {target}");
            }
            for field in content.split("<w:instrText").skip(1) {
                let field = field.split(['>', '<']).nth(1).unwrap().trim();
                assert!(["PAGE", "NUMPAGES"].contains(&field), "{case} {name}: the field {field:?}");
            }
            assert!(!content.contains("fldSimple") && !content.contains("updateFields"), "{case} {name}");
        }
        assert!(parts["word/styles.xml"].contains(if case == "english" { "w:lang w:val=\"en-GB\"" } else { "w:lang w:val=\"fr-FR\"" }));
    }
}

#[test]
fn every_list_of_the_docx_counts_for_itself() {
    let (_, file) = written("stress", "docx");
    let parts = parts(&file.bytes);
    let (bullets, numbers) = lists(&resolve(&note("stress")).body);
    let nums: Vec<&str> = parts["word/numbering.xml"].split("<w:num ").skip(1).collect();
    assert_eq!(nums.len(), bullets + numbers);
    let starts: Vec<&str> = nums.iter().filter_map(|num| num.split("<w:startOverride w:val=\"").nth(1)?.split('"').next()).collect();
    assert_eq!(starts, ["7", "32767", "0"]);
}

#[test]
fn the_web_page_runs_nothing_and_fetches_nothing() {
    for case in CASES {
        let (_, file) = written(case, "html");
        let page = String::from_utf8(file.bytes).unwrap();
        assert!(page.contains("default-src 'none'"), "{case}");
        for tag in
            ["<script", "<img", "<iframe", "<link", "<object", "<svg", "<form", " onclick", " onerror", "javascript:alert(1)\"", "url(", "@import"]
        {
            assert!(!page.to_lowercase().contains(tag), "{case}: {tag}");
        }
        assert!(!page.contains("<meta http-equiv=\"refresh"), "{case}");
    }
}

#[test]
fn the_markdown_is_as_expected() {
    for case in CASES {
        let path = case::folder().join(case).join("expected.md");
        let found = String::from_utf8(written(case, "md").1.bytes).unwrap();
        if std::env::var_os("GRIOT_UPDATE_EXPECTED").is_some() {
            std::fs::write(&path, &found).unwrap();
        }
        let wanted = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(found, wanted, "{case}: set GRIOT_UPDATE_EXPECTED=1 to accept the change, then read the difference");
    }
}

/// The parts of a DOCX by name.
fn parts(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).unwrap();
            let mut content = String::new();
            std::io::Read::read_to_string(&mut entry, &mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn pack(path: &Path, parts: &std::collections::BTreeMap<String, String>) {
    let mut archive = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, content) in parts {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, content.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
}

/// The text of an XML part.
fn xml_text(xml: &str) -> String {
    let text: String =
        xml.split('<').filter_map(|piece| piece.split_once('>').filter(|(tag, _)| !tag.starts_with("w:instrText")).map(|(_, text)| text)).collect();
    unescaped_xml(&text)
}

fn unescaped_xml(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
