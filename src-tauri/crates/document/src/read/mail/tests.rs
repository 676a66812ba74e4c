use crate::read::{Candidate, Extract, Format, Hint, Limit, PictureSource, ReadError, Reading, Verdict, read};
use crate::tree::{Block, Document, Inline, each_inline, text_of};

/// Reads a file as it would come from a disk.
fn file(name: &str, bytes: &[u8]) -> Result<Reading, ReadError> {
    let reading = read(bytes, &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() })?;
    for text in &reading.texts {
        Document::new(text.blocks.clone()).check().expect("blocks obey the tree's rules");
        each_inline(&text.blocks, &mut |inline| {
            if let Inline::Text { text, .. } = inline {
                assert!(!text.is_empty() && !text.contains(['\n', '\r', '\0']), "{text:?}");
            }
        });
        assert!(text.pictures.iter().all(|picture| picture.block <= text.blocks.len()));
    }
    assert!(reading.members.iter().all(|member| !member.name.is_empty() && !member.name.contains(char::is_control)));
    Ok(reading)
}

fn mail(text: &str) -> Reading {
    file("message.eml", text.replace('\n', "\r\n").as_bytes()).expect("a mail that can be read")
}

fn only(reading: &Reading) -> &Extract {
    assert_eq!(reading.texts.len(), 1, "a mail is one text");
    &reading.texts[0]
}

fn lines(extract: &Extract) -> Vec<String> {
    text_of(&extract.blocks).lines().map(str::to_owned).collect()
}

fn all(list: &[Candidate]) -> Vec<(&str, &str)> {
    list.iter().map(|candidate| (candidate.value.as_str(), candidate.origin.as_str())).collect()
}

fn png(width: u32, height: u32, length: usize) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend_from_slice(&width.to_be_bytes());
    bytes.extend_from_slice(&height.to_be_bytes());
    bytes.resize(length.max(40), 0);
    bytes
}

fn encoded(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}

#[test]
fn a_press_release_is_a_text_its_attachments_are_members_and_an_invitation_is_refused_by_name() {
    let reading = file("communique.eml", include_bytes!("../fixtures/mail/communique.eml")).unwrap();
    let text = only(&reading);
    assert_eq!(text.format, Format::Eml);
    assert_eq!(all(&text.titles), [("Communiqué : un texte en douze points", "mail:Subject")]);
    assert_eq!(text.titles[0].words.as_deref(), Some("Tr : Communiqué : un texte en douze points"));
    assert_eq!(all(&text.authors), [("Awa Keïta", "mail:From")]);
    assert_eq!(all(&text.outlets), [("Revue de presse du Djoliba", "mail:List-Id"), ("consultations-djoliba.example", "mail:From.domain")]);
    assert_eq!(all(&text.published), [("2025-05-22T17:40:05Z", "mail:Date")]);
    assert_eq!(all(&text.langs), [("fr", "mail:Content-Language")]);
    assert_eq!(text.key.as_deref(), Some("20250522.1741@consultations-djoliba.example"));
    assert_eq!(text.charset, "windows-1252");
    assert_eq!(text.quality.verdict, Verdict::Full);
    let lines = lines(text);
    assert_eq!(lines[0], "Bamako, le 22 mai 2025");
    assert!(lines[1].ends_with("avant la fin du mois.") && lines[2].contains("« indicatif » :"));
    assert_eq!(lines[3..], ["Awa Keïta", "Service de presse"], "a signature stays, each line of it a line");
    assert!(matches!(text.blocks[3], Block::HorizontalRule {}));
    let members: Vec<(&str, usize)> = reading.members.iter().map(|member| (member.name.as_str(), member.bytes.len())).collect();
    assert_eq!(members[0], ("communiqué_012.pdf", 45));
    assert_eq!(members[1].0, "Précisions sur le calendrier.eml");
    assert_eq!(reading.refused.len(), 1);
    assert_eq!(reading.refused[0].name, "invitation.ics");
    assert_eq!(reading.refused[0].error, ReadError::Unknown { seen: "calendar:iCalendar".to_owned() });
    let attached = file(&reading.members[1].name, &reading.members[1].bytes).unwrap();
    assert_eq!(all(&only(&attached).authors), [("Issa Bâ", "mail:From")], "an attached mail is a mail");
}

#[test]
fn a_forwarded_mail_keeps_its_text_and_offers_what_it_says_of_itself() {
    let reading = file("transfert.eml", include_bytes!("../fixtures/mail/transfert.eml")).unwrap();
    let text = only(&reading);
    assert_eq!(all(&text.titles), [("Le fleuve en crue à Ségou", "mail:Subject")]);
    assert_eq!(all(&text.authors), [("Issa B.", "mail:From"), ("Mariam Coulibaly", "forwarded:From")]);
    assert_eq!(all(&text.outlets), [("horizon-sahelien.example", "forwarded:From.domain")], "a provider of mail is no outlet");
    assert_eq!(all(&text.published), [("2025-05-22T12:30:00+02:00", "mail:Date"), ("jeudi 22 mai 2025 10:04", "forwarded:Date")]);
    let lines = lines(text);
    assert_eq!(lines[0], "Pour information.", "what is not shown is not read");
    assert!(lines.iter().any(|line| line.starts_with("La crue a atteint six mètres")));
    assert!(lines.iter().any(|line| line.starts_with("Trois quartiers")), "the second cell of a layout");
    assert!(text.blocks.iter().any(|block| matches!(block, Block::Table { content } if content.len() == 3)), "data stay a table");
    assert!(!text.blocks.iter().any(|block| matches!(block, Block::Blockquote { .. })), "a forward is no quote");
    assert!(serde_json::to_string(&text.blocks).unwrap().contains(r#""href":"https://horizon-sahelien.example/crue""#));
    assert!(text.pictures.is_empty(), "nothing is fetched that tells the sender of its reader");
}

#[test]
fn an_answer_is_flowed_and_what_it_answers_is_quoted_by_depth() {
    let reading = file("reponse.eml", include_bytes!("../fixtures/mail/reponse.eml")).unwrap();
    let text = only(&reading);
    assert_eq!(text.titles[0].value, "Le marché couvert");
    let lines = lines(text);
    assert_eq!(lines[0], "Merci. Le chantier du marché couvert reprend lundi, et la mairie promet une ouverture avant les fêtes de fin d’année.");
    let Block::Blockquote { content } = &text.blocks[2] else { panic!("the answered mail is a quote: {:?}", text.blocks) };
    assert_eq!(text_of(&content[..1]).trim(), "Où en est le chantier ? Les commerçants attendent depuis un an.");
    assert!(matches!(content[1], Block::Blockquote { .. }), "a quote in a quote");
    assert_eq!(lines[lines.len() - 2..], ["Koffi Adjei", "L’Écho des lagunes"]);
}

#[test]
fn an_answer_without_quote_signs_quotes_what_stands_below_its_fields() {
    let fields =
        "De : Fanta Diarra <f@horizon-sahelien.example>\nEnvoyé : jeudi 22 mai 2025 10:00\nÀ : Koffi\nObjet : Le marché\n\nOù en est le chantier ?\n";
    let below = |subject: &str| {
        let reading = mail(&format!("From: k@e.example\nSubject: {subject}\n\nIl reprend lundi.\n\n-----Message d'origine-----\n{fields}"));
        reading.texts[0].blocks.last().cloned().unwrap()
    };
    assert!(matches!(below("RE: Le marché"), Block::Blockquote { .. }));
    assert!(matches!(below("TR: Le marché"), Block::Paragraph { .. }));
}

#[test]
fn lines_broken_at_a_fixed_width_are_joined_and_html_quotes_stay_quotes() {
    let reading = mail(
        "From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\nLe conseil municipal a voté mardi soir le budget de la commune pour\nl’année prochaine, par dix-huit voix contre cinq.\n",
    );
    assert_eq!(lines(only(&reading)).len(), 1);
    let reading = mail(
        "From: a@b.example\nContent-Type: text/html\n\n<p>Oui.</p><p>Le 1er mai, X a écrit :</p><blockquote type=cite><p>Alors ?</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><ul><li>un<li>deux</ul></blockquote>",
    );
    let kinds: Vec<bool> = only(&reading).blocks.iter().map(|block| matches!(block, Block::Blockquote { .. })).collect();
    assert_eq!(kinds, [false, false, true, false, true], "a quote is interrupted for a table");
    let reading = mail(
        "From: a@b.example\nContent-Type: text/html\n\n<p>Pour info</p><blockquote type=cite><div>Début du message réexpédié :</div><div>Le texte</div></blockquote>",
    );
    assert_eq!(only(&reading).blocks.len(), 3, "what is forwarded is no quote");
}

#[test]
fn bytes_are_read_as_what_they_are_whatever_they_are_called() {
    let with = |charset: &str, body: &[u8]| {
        let mut bytes = format!("From: a@b.example\nContent-Type: text/plain; charset={charset}\n\n").into_bytes();
        bytes.extend_from_slice(body);
        lines(only(&file("m.eml", &bytes).unwrap())).join("|")
    };
    assert_eq!(with("utf-8", b"L\x92\xe9t\xe9 \xe0 S\xe9gou, d\xe9j\xe0 la premi\xe8re r\xe9colte"), "L’été à Ségou, déjà la première récolte");
    assert_eq!(with("iso-8859-1", "L’été à Ségou".as_bytes()), "L’été à Ségou", "UTF-8 under a false name");
    assert_eq!(with("us-ascii", b"S\xe9gou \x80"), "Ségou €");
    assert_eq!(with("utf-7", b"S+AOk-gou"), "Ségou");
    assert_eq!(with("ibm850", b"S\x82gou"), "Ségou");
    assert_eq!(with("rien-de-tel", "Ségou".as_bytes()), "Ségou");
    let raw = file("m.eml", b"From: Zo\xe9 <a@b.example>\nSubject: La r\xe9colte\n\nun deux").unwrap();
    assert_eq!((raw.texts[0].authors[0].value.as_str(), raw.texts[0].titles[0].value.as_str()), ("Zoé", "La récolte"));
}

#[test]
fn the_plain_text_is_read_where_the_html_says_less() {
    let both = |html: &str| {
        mail(&format!(
            "From: a@b.example\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nLe texte entier du message, avec tous ses mots.\n--x\nContent-Type: text/html\n\n{html}\n--x--\n"
        ))
    };
    assert_eq!(lines(only(&both("<p>Voir.</p>"))), ["Le texte entier du message, avec tous ses mots."]);
    assert_eq!(lines(only(&both("<p>Le texte entier du message, mis en page.</p>"))), ["Le texte entier du message, mis en page."]);
    assert_eq!(lines(only(&both(&"<div>".repeat(2000)))).len(), 1, "HTML that cannot be read has a stand-in");
}

#[test]
fn pictures_keep_their_place_and_trifles_go() {
    let (drawn, logo, counter) = (encoded(&png(300, 200, 3000)), encoded(&png(80, 20, 900)), encoded(&png(1, 1, 3000)));
    let part = |id: &str, data: &str| {
        format!(
            "--r\nContent-Type: image/png; name={id}.png\nContent-ID: <{id}@x>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\n{data}\n"
        )
    };
    let reading = mail(&format!(
        "From: a@b.example\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>Avant</p><p><img src='cid:carte@x' alt='La carte'></p><p>Après<img src='cid:logo@x'><img src='cid:o@x'></p>\n{}{}{}--r--\n",
        part("carte", &drawn),
        part("logo", &logo),
        part("o", &counter)
    ));
    let text = only(&reading);
    assert_eq!((text.pictures.len(), reading.members.len(), reading.refused.len()), (1, 0, 0));
    assert_eq!((text.pictures[0].block, text.pictures[0].alt.as_str()), (1, "La carte"));
    assert_eq!(text.pictures[0].source, PictureSource::Bytes(png(300, 200, 3000)));
}

#[test]
fn encrypted_mails_are_said_to_be() {
    for (kind, body) in [
        (
            "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x",
            "--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n",
        ),
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "AAAA"),
        ("text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"),
    ] {
        let error = file("m.eml", format!("From: a@b.example\nContent-Type: {kind}\n\n{body}").as_bytes()).unwrap_err();
        assert_eq!(error, ReadError::Encrypted, "{kind}");
    }
    let signed = mail(
        "From: a@b.example\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nLe texte.\n- -- fin\n-----BEGIN PGP SIGNATURE-----\n\niQE\n-----END PGP SIGNATURE-----\n",
    );
    assert_eq!(lines(only(&signed)), ["Le texte.", "-- fin"]);
}

#[test]
fn headers_with_line_breaks_and_nul_are_one_line_of_text() {
    let reading = file(
        "m.eml",
        b"From: =?utf-8?Q?A=0D=0ABcc:_x@y.example?= <a@b.example>\r\nSubject: =?utf-8?Q?Un=00deux=0Atrois=E2=80=AE?=\r\n\r\nbonjour\0monde",
    )
    .unwrap();
    let text = only(&reading);
    assert_eq!(text.authors[0].value, "A Bcc: x@y.example");
    assert_eq!(text.titles[0].value, "Un deux trois");
    assert_eq!(lines(text), ["bonjour monde"]);
    let reading = mail(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"../../etc/pass\\\\wd\"\n\nb\n--x--\n",
    );
    assert_eq!(reading.members[0].name, "wd");
}

#[test]
fn hostile_nesting_is_refused_and_attached_mails_are_not_opened() {
    let deep: String = (0..400).map(|i| format!("Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")).collect();
    assert_eq!(file("m.eml", deep.as_bytes()).unwrap_err(), ReadError::TooDeep);
    let messages = format!("From: a@b.example\n{}", "Content-Type: message/rfc822\n\n".repeat(100_000));
    assert_eq!(file("m.eml", messages.as_bytes()).unwrap().members.len(), 1);
    let parts = format!("Content-Type: multipart/mixed; boundary=x\n\n{}", "--x\n\na\n".repeat(3000));
    assert_eq!(file("m.eml", parts.as_bytes()).unwrap_err(), ReadError::OverLimit { limit: Limit::Entries });
    assert_eq!(file("m.eml", b"From: a@b.example\n\n").unwrap_err(), ReadError::Nothing);
}

#[test]
fn a_mailbox_is_its_mails_and_one_mail_below_a_mailbox_line_is_a_mail() {
    let one = "From a@b.example Thu May 22 10:00:00 2025\nFrom: a@b.example\nSubject: Bonjour\n\nUn\n\n>From ici, tout va bien.\n\n";
    let reading = file("boite.mbox", one.repeat(2).as_bytes()).unwrap();
    let names: Vec<&str> = reading.members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Bonjour.eml", "Bonjour (2).eml"]);
    assert!(String::from_utf8_lossy(&reading.members[0].bytes).contains("\nFrom ici"));
    assert_eq!(file("m.eml", one.as_bytes()).unwrap().texts.len(), 1);
    assert_eq!(file("boite", one.repeat(2001).as_bytes()).unwrap_err(), ReadError::OverLimit { limit: Limit::Entries });
}

#[test]
fn a_page_saved_by_a_browser_is_its_article_with_its_address() {
    let reading = file("pont.mhtml", include_bytes!("../fixtures/mail/chrome.mhtml")).unwrap();
    let page = only(&reading);
    assert_eq!((page.format, page.charset.as_str()), (Format::Mhtml, "UTF-8"));
    assert_eq!(page.titles[0].value, "Le pont de Koulikoro rouvre");
    assert_eq!(page.published[0].value, "2025-06-02T07:30:00+00:00");
    assert!(page.urls.iter().any(|url| url.value == "https://relais-du-fleuve.example/2025/06/02/pont/"));
    assert_eq!(lines(page).len(), 4);
    assert_eq!(page.quality.verdict, Verdict::Full);
    assert_eq!(page.pictures.len(), 1);
    let source = &page.pictures[0].source;
    assert!(matches!(source, PictureSource::Bytes(bytes) if bytes.starts_with(b"\x89PNG")), "a picture comes from the file");
    assert_eq!(
        file("vide.mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\na{}\n--x--\n")
            .unwrap_err(),
        ReadError::Nothing
    );
}

/// A generator that needs no clock (Marsaglia, *Xorshift RNGs*, 2003).
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap_or_default()
}

#[test]
fn damaged_and_cut_mails_never_panic() {
    let count = option_env!("GRIOT_MUTANTS").and_then(|count| count.parse().ok()).unwrap_or(1000);
    let seeds: [(&str, &[u8]); 4] = [
        ("a.eml", include_bytes!("../fixtures/mail/communique.eml")),
        ("b.eml", include_bytes!("../fixtures/mail/transfert.eml")),
        ("c.eml", include_bytes!("../fixtures/mail/reponse.eml")),
        ("d.mhtml", include_bytes!("../fixtures/mail/chrome.mhtml")),
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15;
    let mut read_ones = 0;
    for round in 0..count {
        let (name, seed) = seeds[round % seeds.len()];
        let mut bytes = seed.to_vec();
        for _ in 0..=next(&mut state) % 12 {
            let at = next(&mut state) % bytes.len();
            match next(&mut state) % 5 {
                0 => bytes[at] = (next(&mut state) & 0xff) as u8,
                1 => bytes.truncate(at.max(1)),
                2 => {
                    let to = (at + next(&mut state) % 60).min(bytes.len());
                    let piece = bytes[at..to].to_vec();
                    bytes.splice(at..at, piece);
                }
                3 => drop(bytes.drain(at..(at + 30).min(bytes.len() - 1).max(at))),
                _ => bytes[at] = *b"\0\n\r:;=<>\"-?\x80".get(next(&mut state) % 12).unwrap_or(&0),
            }
        }
        read_ones += usize::from(file(name, &bytes).is_ok());
    }
    assert!(read_ones * 2 > count, "most damaged mails still say something: {read_ones} of {count}");
}
