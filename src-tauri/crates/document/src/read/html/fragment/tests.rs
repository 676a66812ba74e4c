use super::*;
use crate::read::PictureSource;
use crate::tree::{Document, text_of};

fn read(html: &str) -> Extract {
    let extract = fragment(html, &Hint::default()).expect("a fragment that can be read");
    Document::new(extract.blocks.clone()).check().expect("blocks obey the tree's rules");
    extract
}

fn json(extract: &Extract) -> String {
    serde_json::to_string(&extract.blocks).unwrap()
}

fn lines(extract: &Extract) -> Vec<String> {
    text_of(&extract.blocks).lines().map(str::to_owned).collect()
}

#[test]
fn paragraphs_of_a_word_list_become_a_nested_list() {
    let word = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body lang=FR><!--StartFragment-->\
        <h1>Relevé de décisions<o:p></o:p></h1>\
        <p class=MsoNormal>Les délégations ont retenu&nbsp;:<o:p></o:p></p>\
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>la libre circulation<o:p></o:p></p>\
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><!--[endif]-->des personnes</p>\
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>la sécurité</p>\
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>un calendrier</p>\
        <p class=MsoNormal>Fait à Bamako.</p><!--EndFragment--></body></html>";
    let extract = read(word);
    assert_eq!(
        lines(&extract),
        [
            "Relevé de décisions",
            "Les délégations ont retenu\u{a0}:",
            "la libre circulation",
            "des personnes",
            "la sécurité",
            "un calendrier",
            "Fait à Bamako."
        ]
    );
    let [Block::Heading { attrs, .. }, Block::Paragraph { .. }, Block::BulletList { content }, Block::OrderedList { .. }, Block::Paragraph { .. }] =
        extract.blocks.as_slice()
    else {
        panic!("{}", json(&extract))
    };
    assert_eq!(attrs.level, 1, "the headings of a fragment keep their level");
    assert_eq!(content.len(), 2);
    assert!(serde_json::to_string(&content[0]).unwrap().contains("bulletList"), "the second level stands in the item above it");
}

#[test]
fn only_what_was_copied_is_read() {
    let browser = "Version:1.0\r\nStartHTML:00000097\r\nSourceURL:https://relais.example/a\r\n<html><body>\r\nAvant\
        <!--StartFragment--><p>Le <b>22 mai</b>, <a href='/b'>la session</a> s’est ouverte.</p><!--EndFragment-->\r\nAprès</body></html>";
    let extract = read(browser);
    assert_eq!(lines(&extract), ["Le 22 mai, la session s’est ouverte."]);
    assert!(json(&extract).contains(r#""href":"https://relais.example/b""#), "links are resolved against the address it was copied from");
    assert_eq!(extract.urls[0].value, "https://relais.example/a");
    let excel = "<html><body><table><!--StartFragment--><tr><td>Pays</td><td>Date</td></tr><tr><td>Mali</td><td>2025</td></tr><!--EndFragment--></table></body></html>";
    assert!(matches!(read(excel).blocks.as_slice(), [Block::Table { content }] if content.len() == 2), "the border stands inside the table");
}

#[test]
fn a_google_document_keeps_its_marks_and_is_not_bold_as_a_whole() {
    let google = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h2 dir=\"ltr\"><span style=\"font-size:16pt;font-weight:400\">Contexte</span></h2>\
        <p dir=\"ltr\"><span style=\"font-weight:700;font-style:normal\">Gras</span><span style=\"font-weight:400\"> et simple</span><span style=\"vertical-align:super\">1</span></p>\
        <ul><li dir=\"ltr\" aria-level=\"1\"><p role=\"presentation\"><span>un point</span></p></li></ul></b>";
    let extract = read(google);
    let json = json(&extract);
    assert!(json.contains(r#"{"type":"text","text":"Gras","marks":[{"type":"bold"}]}"#), "{json}");
    assert!(json.contains(r#"{"type":"text","text":" et simple"}"#), "{json}");
    assert!(json.contains("superscript") && json.contains("bulletList"));
}

#[test]
fn layout_tables_of_a_newsletter_are_taken_apart_and_data_tables_kept() {
    let mail = "<body><div style='display:none;max-height:0'>Aperçu caché</div><div class='preheader'>Aussi caché</div>\
        <!--[if mso]><table><tr><td>pour Outlook</td></tr></table><![endif]-->\
        <table width='100%' role='presentation'><tr><td><table width=600><tr><td><h2>La lettre du Relais</h2></td></tr>\
        <tr><td><p>Bonjour,</p><p>Voici les nouvelles de la semaine, avec un <a href='https://relais.example/x?utm=1'>dossier</a>.</p></td></tr>\
        <tr><td><table border=1><tr><th>Pays</th><th>Date</th></tr><tr><td>Mali</td><td>22 mai</td></tr></table></td></tr>\
        <tr><td>Menu <a href='https://relais.example/desabonner'>Se désabonner</a></td></tr></table></td></tr></table></body>";
    let extract = read(mail);
    let tables = extract.blocks.iter().filter(|block| matches!(block, Block::Table { .. })).count();
    assert_eq!(tables, 1, "{}", json(&extract));
    let lines = lines(&extract);
    assert_eq!(lines[0], "La lettre du Relais");
    assert!(lines.iter().any(|line| line == "Menu Se désabonner"), "nothing visible is taken for a menu");
    assert!(!lines.iter().any(|line| line.contains("cach") || line.contains("Outlook")));
}

#[test]
fn quotations_rules_code_and_signatures_of_a_mail_stay() {
    let mail = "<div dir=ltr>Bonjour,<br><br>Merci.<br>-- <br><div class=gmail_signature>Awa Keïta</div></div><hr>\
        <blockquote class=gmail_quote>Le 22 mai, <span>Issa Bâ</span> a écrit&nbsp;:<br>Quand&nbsp;?</blockquote><pre>a\nb</pre>";
    let extract = read(mail);
    assert_eq!(lines(&extract), ["Bonjour,", "Merci.", "--", "Awa Keïta", "Le 22 mai, Issa Bâ a écrit\u{a0}:", "Quand\u{a0}?", "a", "b"]);
    assert!(extract.blocks.iter().any(|block| matches!(block, Block::HorizontalRule {})));
    assert!(extract.blocks.iter().any(|block| matches!(block, Block::Blockquote { .. })));
}

#[test]
fn pictures_of_a_feed_entry_stand_before_their_block() {
    let entry = "<p>Un.</p><figure><img src='https://relais.example/a.jpg' srcset='https://relais.example/a-600.jpg 600w, https://relais.example/a-3000.jpg 3000w' alt='La salle'><figcaption>La salle de conférence</figcaption></figure>\
        <p>Deux.</p><img src='https://relais.example/px.gif' width=1 height=1>";
    let extract = read(entry);
    assert_eq!(lines(&extract), ["Un.", "Deux."]);
    let [picture] = extract.pictures.as_slice() else { panic!("{:?}", extract.pictures) };
    assert_eq!(picture.source, PictureSource::Address("https://relais.example/a-600.jpg".to_owned()));
    assert_eq!((picture.block, picture.alt.as_str(), picture.caption.as_str()), (1, "La salle", "La salle de conférence"));
}

#[test]
fn a_paste_takes_its_first_heading_as_title() {
    let extract = read_fragment("<h1>La session est ouverte</h1><p>Bamako, le 22 mai 2025</p><p>Texte.</p>").unwrap();
    assert_eq!(extract.titles[0].value, "La session est ouverte");
    assert_eq!(lines(&extract), ["Bamako, le 22 mai 2025", "Texte."]);
    assert_eq!(extract.published[0].value, "22 mai 2025");
}

#[test]
fn nothing_to_see_is_no_text() {
    let extract = read("<div style='display:none'>x</div><script>1</script>");
    assert_eq!(extract.quality.verdict, Verdict::None);
    assert_eq!(fragment(&"<div>".repeat(600), &Hint::default()).unwrap_err(), ReadError::TooDeep);
}

#[test]
fn damaged_and_cut_fragments_never_panic() {
    let source = "<html><body><!--StartFragment--><h1>Titre</h1><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.&nbsp;</span>é un</p>\
        <p style='mso-list:l0 level1 lfo1'>·&nbsp; deux</p><table role=presentation><tr><td><h2>x</h2><figure><img src='data:image/png;base64,iVBORw0KGgo=' width=90><figcaption>c</figcaption></figure>\
        <table border=1><tr><th>a</th><td rowspan=2>b</td></tr></table></td></tr></table><blockquote><ul><li>y<ol start=3><li>z</ol></ul></blockquote><hr><pre>a\nb</pre><!--EndFragment--></body></html>";
    let snippets = ["<", ">", "\"", "</p>", "<table>", "<ul>", "<!--EndFragment-->", "é", "&#x", "<br>", "<td>", "style='mso-list:l1 level9'"];
    let rounds: u64 = std::env::var("GRIOT_MUTANTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1000);
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below.max(1) as u64).unwrap()
    };
    for _ in 0..rounds {
        let mut chars: Vec<char> = source.chars().collect();
        for _ in 0..=next(8) {
            let at = next(chars.len());
            match next(3) {
                0 => chars.truncate(at.max(1)),
                1 => drop(chars.splice(at..at, snippets[next(snippets.len())].chars())),
                _ => drop(chars.drain(at..(at + next(60)).min(chars.len()))),
            }
            if chars.is_empty() {
                chars.push('x');
            }
        }
        let html: String = chars.into_iter().collect();
        if let Ok(extract) = read_fragment(&html) {
            Document::new(extract.blocks.clone()).check().expect("blocks obey the tree's rules");
            assert!(extract.pictures.iter().all(|picture| picture.block <= extract.blocks.len()), "{html}");
        }
    }
}
