//! Behaviour of the PDF reader, on pages that the tests write themselves and on small files from common programs.

use super::hyphens::Words;
use super::lists::{Marker, marker};
use super::read;
use crate::read::{Extract, Limit, ReadError, Verdict};
use crate::tree::{Block, Document, LeafKind, lines_of, text_of};

/// A page in the making: text at places, and drawings.
#[derive(Default)]
struct Leaf {
    content: Vec<u8>,
}

impl Leaf {
    /// Text in Helvetica at a place from the lower left corner; `bold` is Helvetica-Bold.
    fn text(mut self, x: i32, y: i32, size: i32, bold: bool, text: &str) -> Self {
        self.content.extend(format!("BT /F{} {size} Tf {x} {y} Td (", u8::from(bold)).into_bytes());
        for byte in encoding_rs::WINDOWS_1252.encode(text).0.iter() {
            if matches!(byte, b'(' | b')' | b'\\') {
                self.content.push(b'\\');
            }
            self.content.push(*byte);
        }
        self.content.extend(b") Tj ET\n");
        self
    }

    /// Lines of body text, 12 points apart.
    fn lines(self, x: i32, y: i32, lines: &[&str]) -> Self {
        lines.iter().zip((0..).step_by(12)).fold(self, |page, (line, down)| page.text(x, y - down, 10, false, line))
    }

    fn draw(mut self, operators: &str) -> Self {
        self.content.extend(operators.as_bytes());
        self
    }
}

/// A file of these pages, with more entries of its trailer's information.
fn pdf(pages: Vec<Leaf>, info: &str) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = Vec::new();
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", 6 + 2 * at)).collect();
    objects.push(b"<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>".to_vec());
    objects.push(format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()).into_bytes());
    objects.push(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec());
    objects.push(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>".to_vec());
    objects.push(
        [
            &b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n"[..],
            b"\x00\x10\x20\x40\nendstream",
        ]
        .concat(),
    );
    for (at, page) in pages.into_iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F0 3 0 R /F1 4 0 R >> /XObject << /P 5 0 R >> >> >>",
                7 + 2 * at
            )
            .into_bytes(),
        );
        let mut stream = format!("<< /Length {} >>\nstream\n", page.content.len()).into_bytes();
        stream.extend(page.content);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    places.iter().for_each(|place| file.extend(format!("{place:010} 00000 n \n").into_bytes()));
    file.extend(format!("trailer\n<< /Size {} /Root 1 0 R /Info << {info} >> >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).into_bytes());
    file
}

fn checked(bytes: &[u8]) -> Extract {
    let found = read(bytes).unwrap();
    Document::new(found.blocks.clone()).check().unwrap();
    found
}

fn lines(found: &Extract) -> Vec<String> {
    text_of(&found.blocks).split('\n').map(str::to_owned).collect()
}

const LEFT: [&str; 5] = [
    "Les deux délégations se sont retrouvées jeudi",
    "matin pour reprendre les discussions, inter-",
    "rompues depuis le mois de mars. Elles ont",
    "approuvé un ordre du jour en quatre points",
    "et entendu le vice-président du comité.",
];
const RIGHT: [&str; 5] = [
    "Une commission technique doit préparer le",
    "projet d'accord avant la prochaine session,",
    "prévue à la mi-juin dans la même ville. Les",
    "associations demandent des garanties sur le",
    "prix des céréales et du carburant.",
];

fn two_columns() -> Leaf {
    Leaf::default().text(60, 780, 20, true, "Les consultations reprennent à Koursalé").lines(60, 740, &LEFT).lines(320, 743, &RIGHT)
}

#[test]
fn columns_are_read_one_after_the_other_and_divided_words_joined() {
    let found = checked(&pdf(vec![two_columns()], ""));
    assert_eq!(found.titles[0].value, "Les consultations reprennent à Koursalé");
    let lines = lines(&found);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].starts_with("Les deux délégations") && lines[0].contains("discussions, interrompues depuis") && lines[0].ends_with("du comité.")
    );
    assert!(lines[1].starts_with("Une commission") && lines[1].ends_with("du carburant."));
}

#[test]
fn running_heads_and_page_numbers_are_dropped_and_a_sentence_goes_on_over_the_page() {
    let page = |number: usize, lines: &[&str]| {
        Leaf::default().text(60, 810, 8, false, "Bulletin de la vallée - mai 2025").text(290, 30, 8, false, &number.to_string()).lines(60, 760, lines)
    };
    let first = [
        "Le comité a tenu sa dixième session ordinaire dans la salle des actes, en présence de tous ses",
        "membres, et a examiné le rapport que lui a remis la commission chargée des échanges entre les",
    ];
    let second = ["deux rives du fleuve. Il a pris acte des progrès accomplis depuis la session de novembre.", "Il se réunira de nouveau en juin."];
    let found = checked(&pdf(vec![page(1, &first), page(2, &second), page(3, &["Fait à Koursalé, le 22 mai 2025"])], ""));
    let lines = lines(&found);
    assert!(lines[0].contains("échanges entre les deux rives du fleuve."), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("Bulletin") || line.trim() == "2"), "{lines:?}");
    assert!(found.published.iter().any(|date| date.value == "22 mai 2025"), "the date line of the text is a date");
}

#[test]
fn a_short_line_ends_a_paragraph_and_an_indent_begins_one() {
    let text = [
        "Les deux délégations se sont retrouvées jeudi matin pour reprendre les discussions qui avaient",
        "été interrompues au mois de mars.",
        "Une commission technique doit préparer le projet avant la prochaine session, qui est prévue au",
        "mois de juin dans la même ville, selon le secrétariat.",
    ];
    assert_eq!(lines(&checked(&pdf(vec![Leaf::default().lines(60, 700, &text)], ""))).len(), 2);
    let indented = Leaf::default()
        .lines(72, 700, &["Les deux délégations se sont retrouvées jeudi matin pour reprendre les discussions qui"])
        .lines(60, 688, &["avaient été interrompues au mois de mars entre les deux rives du fleuve, et pour tout dire."])
        .lines(72, 676, &["Une commission technique doit préparer le projet avant la prochaine session, en juin."])
        .lines(60, 664, &["Elle compte six experts."]);
    let found = lines(&checked(&pdf(vec![indented], "")));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].starts_with("Une commission"));
}

#[test]
fn numbered_points_are_a_list_that_keeps_its_first_number() {
    let page = Leaf::default()
        .lines(60, 700, &["La conférence, réunie en session ordinaire, adopte les décisions suivantes :"])
        .lines(60, 676, &["3. La libre circulation des personnes est maintenue jusqu'à l'adoption de nouveaux textes par"])
        .lines(75, 664, &["les deux parties."])
        .lines(60, 646, &["4. Une commission technique est chargée du projet d'accord."])
        .lines(60, 628, &["5. La prochaine session se tiendra en juin."]);
    let found = checked(&pdf(vec![page], ""));
    let Block::OrderedList { attrs, content } = &found.blocks[1] else { panic!("{:?}", found.blocks) };
    assert_eq!((attrs.start, content.len()), (3, 3));
    assert!(lines(&found)[1].ends_with("nouveaux textes par les deux parties."));
}

#[test]
fn a_ruled_table_is_a_table_and_bold_short_lines_are_headings() {
    let mut page = Leaf::default().text(60, 760, 10, true, "Les sièges des organisations").lines(
        60,
        740,
        &["Le tableau qui suit donne le siège de chaque organisation et le nombre de ses membres, tels que", "le secrétariat les a publiés."],
    );
    for (at, row) in [["Organisation", "Siège", "Membres"], ["Vallée", "Koursalé", "douze"], ["Fleuve", "Tindara", "trois"]].iter().enumerate() {
        let y = 690 - 18 * i32::try_from(at).unwrap();
        page = row
            .iter()
            .zip([60, 220, 380])
            .fold(page, |page, (cell, x)| page.text(x, y, 10, at == 0, cell))
            .draw(&format!("60 {} 420 0.5 re f\n", y - 5));
    }
    let page = page.lines(60, 610, &["Les chiffres sont ceux du mois de mai, avant le départ annoncé de deux des membres du comité."]);
    let found = checked(&pdf(vec![page], ""));
    let table = found.blocks.iter().find_map(|block| if let Block::Table { content } = block { Some(content) } else { None });
    assert_eq!(table.map(Vec::len), Some(3), "{:?}", found.blocks);
    assert_eq!(found.titles[0].value, "Les sièges des organisations");
}

#[test]
fn notes_come_after_the_text_without_their_marks_in_it() {
    let page = Leaf::default()
        .draw("BT /F0 10 Tf 60 700 Td (Le comite maintient les droits acquis pendant toute la transition.) Tj 4 Ts /F0 6 Tf (1) Tj ET\n")
        .lines(60, 688, &["Le texte sera publié en juin."])
        .draw("60 120 100 0.5 re f\n")
        .text(60, 108, 8, false, "1 Version du 22 mai, communiquée aux participants par le secrétariat.");
    let lines = lines(&checked(&pdf(vec![page], "")));
    assert_eq!(lines.last().unwrap(), "1 Version du 22 mai, communiquée aux participants par le secrétariat.");
    assert_eq!(lines[0], "Le comite maintient les droits acquis pendant toute la transition. Le texte sera publié en juin.");
}

#[test]
fn pictures_of_pages_are_scanned_and_some_among_text_make_it_partial() {
    let picture = || Leaf::default().draw("q 595 0 0 842 0 0 cm /P Do Q\n");
    assert_eq!(read(&pdf(vec![picture(), picture()], "")), Err(ReadError::Scanned { pages: 2 }));
    let found = checked(&pdf(vec![two_columns(), picture()], ""));
    assert_eq!(found.quality.verdict, Verdict::Partial);
    assert!(found.quality.reasons.iter().any(|reason| reason == "pages_without_text"));
    assert_eq!(read(&pdf(vec![Leaf::default()], "")), Err(ReadError::Nothing));
}

#[test]
fn too_many_pages_and_damage_are_told() {
    let many = (0..2001).map(|_| Leaf::default()).collect();
    assert_eq!(read(&pdf(many, "")), Err(ReadError::OverLimit { limit: Limit::Pages }));
    assert!(matches!(read(b"%PDF-1.4\nnothing of a document"), Err(ReadError::Damaged { .. })));
    assert!(matches!(read(&pdf(vec![two_columns()], "")[..200]), Err(ReadError::Damaged { .. } | ReadError::Nothing)));
}

#[test]
fn a_page_tree_that_holds_itself_is_refused() {
    let text = String::from_utf8(pdf(vec![Leaf::default().text(60, 700, 10, false, "Un texte.")], "")).unwrap();
    let looped = text.replace("/Kids [6 0 R ]", "/Kids [2 0 R ]");
    assert_ne!(looped, text);
    assert!(matches!(read(looped.as_bytes()), Err(ReadError::Damaged { .. } | ReadError::TooDeep)));
}

#[test]
fn a_password_is_told_and_an_empty_one_opens() {
    assert_eq!(read(include_bytes!("../fixtures/pdf/encrypted.pdf")), Err(ReadError::Encrypted));
    let found = checked(include_bytes!("../fixtures/pdf/owner_only.pdf"));
    assert!(text_of(&found.blocks).starts_with("Les délégués des deux rives"));
}

#[test]
fn names_of_files_programs_and_logins_are_not_metadata() {
    let found = checked(&pdf(vec![two_columns()], "/Title (Microsoft Word - doc1.docx) /Author (jdupont) /CreationDate (D:20250522143000+02'00')"));
    assert_eq!(found.titles.len(), 1);
    assert!(found.authors.is_empty(), "{:?}", found.authors);
    assert_eq!(found.published[0].value, "2025-05-22T14:30:00+02:00");
    assert_eq!(found.published[0].origin, "pdf:CreationDate");
    assert_eq!(found.langs[0].value, "fr-FR");
    let found = checked(&pdf(vec![two_columns()], "/Title (Une reprise attendue) /Author (Awa Diarra) /ModDate (D:20250522143000)"));
    assert_eq!(found.titles[1].value, "Une reprise attendue");
    assert_eq!(found.authors[0].value, "Awa Diarra");
    assert_eq!(found.published[0].value, "2025-05-22T14:30:00", "no offset is invented");
}

#[test]
fn files_of_common_programs_keep_their_paragraphs() {
    let files: [(&[u8], usize); 3] = [
        (include_bytes!("../fixtures/pdf/libreoffice_two_columns.pdf"), 7),
        (include_bytes!("../fixtures/pdf/chromium.pdf"), 12),
        (include_bytes!("../fixtures/pdf/typst_three_columns.pdf"), 7),
    ];
    for (bytes, paragraphs) in files {
        let found = checked(bytes);
        let (text, lines) = lines_of(&found.blocks);
        assert_eq!(found.titles[0].value, "Koursalé : les deux rives reprennent leurs consultations");
        assert_eq!(found.quality.verdict, Verdict::Full);
        let whole =
            lines.iter().filter(|line| matches!(line.kind, LeafKind::Paragraph | LeafKind::ListItem) && text[line.start..line.end].len() > 150);
        assert!(whole.clone().count() >= paragraphs, "{text}");
        for line in whole {
            let line = &text[line.start..line.end];
            assert!(line.ends_with('.') && line.starts_with(char::is_uppercase), "{line}");
        }
        for word in ["vice-président", "a-t-il", "postes-frontières", "D’ici là"] {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn a_hyphen_that_belongs_to_the_word_stays() {
    let mut words = Words::default();
    words.learn(["La coopération en Guinée et la BCID avec son état-major de la région, dit le porte-parole de l’AES.", "fin"].into_iter());
    for (left, right) in [
        ("de Guinée-", "Bissau"),
        ("le vice-", "président"),
        ("celui-", "ci"),
        ("la BCID-", "AES"),
        ("en 2024-", "2025"),
        ("eux-", "mêmes"),
        ("sous-", "région"),
    ] {
        assert!(words.keeps_hyphen(left, right), "{left}{right}");
    }
    for (left, right) in [("la coopé-", "ration"), ("offici-", "elle"), ("sous-", "crire"), ("la CE-", "DEAO"), ("parti-", "cipants"), ("mer-", "ci")]
    {
        assert!(!words.keeps_hyphen(left, right), "{left}{right}");
    }
}

#[test]
fn markers_open_items_and_dates_do_not() {
    assert_eq!(marker("• le texte").map(|found| found.0), Some(Marker::Bullet));
    assert_eq!(marker("12. le texte").map(|found| found.0), Some(Marker::Number(12)));
    assert_eq!(marker("b) le texte").map(|found| found.0), Some(Marker::Letter(2)));
    for text in ["2025. Une année", "22 mai 2025", "1.5 million", "a) ", "-5 degrés", "AES) le texte"] {
        assert_eq!(marker(text), None, "{text}");
    }
}

#[test]
fn damaged_and_cut_files_never_panic() {
    let own = pdf(vec![two_columns(), two_columns(), Leaf::default().draw("q 595 0 0 842 0 0 cm /P Do Q\n")], "/Title (Un titre)");
    let fixtures: [Vec<u8>; 4] = [
        own,
        include_bytes!("../fixtures/pdf/libreoffice_two_columns.pdf").to_vec(),
        include_bytes!("../fixtures/pdf/typst_three_columns.pdf").to_vec(),
        include_bytes!("../fixtures/pdf/owner_only.pdf").to_vec(),
    ];
    let snippets: [&[u8]; 12] =
        [b"<<", b">>", b"[", b"]", b"stream\n", b"endobj\n", b" 2 0 R ", b"-99999999999", b"(", b"/Kids", b"1e38", b"\xff\xfe"];
    let rounds: u64 = std::env::var("GRIOT_MUTANTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1000);
    let work = std::thread::Builder::new().stack_size(64 << 20).spawn(move || {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % below.max(1) as u64).unwrap()
        };
        for round in 0..rounds {
            let which = if round % 8 < 5 { 0 } else { next(fixtures.len()) };
            let mut bytes = fixtures[which].clone();
            for _ in 0..=next(10) {
                let at = next(bytes.len());
                match next(5) {
                    0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                    1 if next(6) == 0 => bytes.truncate(at.max(1)),
                    2 => {
                        let snippet = snippets[next(snippets.len())];
                        bytes.splice(at..at, snippet.iter().copied());
                    }
                    3 if bytes[at].is_ascii_digit() => bytes[at] = b'0' + u8::try_from(next(10)).unwrap(),
                    _ => {
                        let end = (at + next(60)).min(bytes.len());
                        bytes.drain(at..end);
                    }
                }
                if bytes.is_empty() {
                    bytes.push(b'x');
                }
            }
            match std::panic::catch_unwind(|| read(&bytes)) {
                Ok(Ok(found)) => Document::new(found.blocks).check().unwrap(),
                Ok(Err(_)) => {}
                Err(_) => panic!("round {round}"),
            }
        }
    });
    work.unwrap().join().unwrap();
}
