use super::*;
use crate::read::{Candidate, Extract, PictureSource, Verdict, read as read_file};
use crate::tree::{Document, Inline, each_inline, text_of};

const RELAIS: &str = include_str!("../fixtures/feed/relais.xml");
const ABIME: &str = include_str!("../fixtures/feed/abime.xml");
const ATOM03: &str = include_str!("../fixtures/feed/atom03.xml");
const FIL: &str = include_str!("../fixtures/feed/fil.json");
const LISTES: &str = include_str!("../fixtures/feed/listes.opml");

fn named(name: &str) -> Hint {
    Hint { name: Some(name.to_owned()), url: None, ..Hint::default() }
}

fn feed(name: &str, text: &str) -> Reading {
    let reading = read_file(text.as_bytes(), &named(name)).expect("a feed that can be read");
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
    assert!(extract.pictures.iter().all(|picture| picture.block <= extract.blocks.len()));
}

fn first(list: &[Candidate]) -> Option<(&str, &str)> {
    list.first().map(|candidate| (candidate.value.as_str(), candidate.origin.as_str()))
}

fn values(list: &[Candidate]) -> Vec<&str> {
    list.iter().map(|candidate| candidate.value.as_str()).collect()
}

fn rss(items: &str) -> String {
    format!("<rss version=\"2.0\"><channel><title>Le Relais</title>{items}</channel></rss>")
}

#[test]
fn an_entry_says_who_when_where_and_what() {
    let reading = feed("feed.xml", RELAIS);
    let entry = &reading.texts[0];
    assert_eq!(first(&entry.titles), Some(("L’accord de Mopti : douze points & un calendrier", "feed:title")));
    assert_eq!(first(&entry.urls), Some(("https://relais-du-fleuve.example/2025/05/22/accord-mopti/", "feed:origLink")));
    assert_eq!(values(&entry.authors), ["Awa Keïta", "Issa Bâ"]);
    assert_eq!(first(&entry.published), Some(("2025-05-22T23:40:00+02:00", "feed:pubDate")));
    assert_eq!(entry.published[0].words.as_deref(), Some("Thu, 22 May 2025 23:40:00 +0200"));
    assert_eq!(first(&entry.outlets), Some(("Le Relais du Fleuve", "feed:title")));
    assert_eq!(first(&entry.langs), Some(("fr-FR", "feed:language")));
    assert_eq!(entry.key.as_deref(), Some("https://relais-du-fleuve.example/?p=412"));
    let text = text_of(&entry.blocks);
    assert_eq!(text.lines().count(), 3, "the line that WordPress adds is not the text: {text}");
    assert_eq!(entry.quality.verdict, Verdict::Full);
    let pictures: Vec<_> = entry.pictures.iter().map(|picture| (&picture.source, picture.block, picture.caption.as_str())).collect();
    let at = |url: &str| PictureSource::Address(url.to_owned());
    assert_eq!(
        pictures,
        [
            (&at("https://relais-du-fleuve.example/photos/une.jpg"), 0, "La salle des consultations"),
            (&at("https://relais-du-fleuve.example/photos/pont.jpg"), 1, "Le pont de bois")
        ]
    );
}

#[test]
fn an_opening_with_a_link_to_the_rest_is_a_teaser() {
    let reading = feed("feed.xml", RELAIS);
    let entry = &reading.texts[1];
    assert_eq!(entry.titles[0].value, "Crue : les riverains s’inquiètent", "a number of windows-1252");
    assert_eq!(entry.urls[0].value, "https://relais-du-fleuve.example/2025/05/21/crue/", "an address is resolved against the site's");
    assert_eq!(first(&entry.published), Some(("2025-05-21T08:05:00", "feed:pubDate")), "without a zone, none is invented");
    assert_eq!(values(&entry.authors), ["Mariam Coulibaly"]);
    assert_eq!((entry.quality.verdict, entry.quality.reasons.as_slice()), (Verdict::Partial, &["teaser".to_owned()][..]));
    assert_eq!(text_of(&entry.blocks), "Le fleuve est monté de deux mètres en une semaine.");
}

#[test]
fn a_feed_says_what_it_is() {
    let reading = feed("feed.xml", RELAIS);
    assert_eq!(
        reading.feeds,
        [FeedLink {
            title: "Le Relais du Fleuve - Actualités - RSS".to_owned(),
            url: "https://relais-du-fleuve.example/feed/".to_owned(),
            site: Some("https://relais-du-fleuve.example/".to_owned()),
            folder: None
        }]
    );
}

#[test]
fn a_damaged_feed_gives_its_whole_entries_and_names_the_one_cut_off() {
    let reading = feed("flux.xml", ABIME);
    let titles: Vec<_> = reading.texts.iter().map(|entry| entry.titles[0].value.as_str()).collect();
    assert_eq!(titles, ["Péche & tourisme\u{a0}: R&D", "Sans fin d’élément", "Après"]);
    assert_eq!(reading.texts[0].urls[0].value, "https://echo-lagunes.example/?a=1&b=2");
    let dates: Vec<_> = reading.texts.iter().map(|entry| entry.published[0].value.as_str()).collect();
    assert_eq!(dates, ["2025-05-22T14:30:00", "2025-05-21T09:00:00+00:00", "Tue, 31 Feb 2025 09:00:00 GMT"]);
    assert_eq!(reading.refused, [Refused { name: "Coupé net".to_owned(), error: ReadError::Damaged { reason: "cut".to_owned() } }]);
    assert_eq!(reading.texts[0].outlets[0].value, "L'Écho des lagunes & des caps");
    let text = text_of(&reading.texts[0].blocks);
    assert!(text.contains("courte") && !text.contains("hahaha"), "an entity of the file's own is not expanded: {text}");
}

#[test]
fn bytes_of_another_encoding_are_read_for_themselves() {
    let mut bytes = rss("<item><title>Été à Gao</title></item>").into_bytes();
    let at = bytes.windows(4).rposition(|window| window == b"Gao<").unwrap();
    bytes.splice(at..at, [0xe9, b' ']);
    let reading = read_file(&bytes, &named("a.xml")).unwrap();
    assert_eq!(reading.texts[0].titles[0].value, "Été à é Gao");
    let latin: Vec<u8> = "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>x</title><item><title>Été à Gao</title></item></channel></rss>"
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    assert_eq!(read_file(&latin, &named("a.xml")).unwrap().texts[0].titles[0].value, "Été à Gao");
    let mislabelled = rss("<item><title>Été à Gao</title></item>").replace("<rss", "<?xml version='1.0' encoding='iso-8859-1'?><rss");
    assert_eq!(feed("a.xml", &mislabelled).texts[0].titles[0].value, "Été à Gao");
}

#[test]
fn atom_of_2003_is_read() {
    let reading = feed("atom.xml", ATOM03);
    let entry = &reading.texts[0];
    assert_eq!(first(&entry.published), Some(("2004-05-22T09:12:00+00:00", "feed:issued")));
    assert_eq!(entry.published[1].origin, "feed:modified");
    assert_eq!(values(&entry.authors), ["Kofi Adjei"], "an entry without an author has the feed's");
    assert_eq!(entry.urls[0].value, "https://carnet.example/2004/marche");
    assert_eq!(text_of(&entry.blocks), "Prix < 500 francs.\nmil\nriz");
    assert_eq!(entry.outlets[0].value, "Carnet de la Volta");
}

#[test]
fn a_broken_item_of_a_json_feed_does_not_take_the_others_with_it() {
    let reading = feed("fil.json", FIL);
    let keys: Vec<_> = reading.texts.iter().map(|entry| entry.key.as_deref().unwrap()).collect();
    assert_eq!(keys, ["412", "414"], "a number is an id");
    assert_eq!(reading.refused.len(), 1);
    assert_eq!(text_of(&reading.texts[0].blocks), "Premier paragraphe.\nSecond < paragraphe.");
    assert_eq!(reading.texts[0].outlets[0].value, "Horizon Sahélien");
    let half = &FIL[..FIL.find("{\"id\": 413").unwrap() + 30];
    let reading = feed("fil.json", half);
    assert_eq!((reading.texts.len(), reading.refused.len()), (1, 1));
}

#[test]
fn empty_broken_and_no_feed_are_three_things() {
    let empty = feed("a.xml", "<rss version='2.0'><channel><title>Le Relais</title></channel></rss>");
    assert_eq!((empty.texts.len(), empty.feeds.len(), empty.refused.len()), (0, 1, 0));
    let hint = Hint::default();
    let page = "<!DOCTYPE html><html><body><p>Page introuvable</p></body></html>";
    assert_eq!(read(page.as_bytes(), page, &hint), Err(ReadError::Damaged { reason: "html".to_owned() }));
    assert!(matches!(read(b"<catalogue/>", "<catalogue/>", &hint), Err(ReadError::Damaged { .. })));
    let listing = "# Écrire un flux\n\n```\n<rss version=\"2.0\">\n```\n\nVoilà.";
    assert_eq!(read_file(listing.as_bytes(), &named("cours.md")).unwrap().texts[0].format, crate::read::Format::Markdown);
}

#[test]
fn an_aggregator_names_the_outlet_of_each_entry() {
    let reading = feed(
        "a.xml",
        &rss("<item><title>La piste rouvre - Horizon Sahélien</title><source url='https://horizon.example'>Horizon Sahélien</source></item>"),
    );
    assert_eq!(values(&reading.texts[0].outlets), ["Horizon Sahélien", "Le Relais"]);
    assert_eq!(reading.texts[0].titles[0].value, "La piste rouvre");
    assert_eq!(reading.texts[0].quality.reasons, ["no_text"]);
}

#[test]
fn of_too_many_entries_the_newest_stay() {
    let items: String =
        (0..2100).map(|at| format!("<item><title>{at}</title><pubDate>{}-01-01T00:00:00Z</pubDate></item>", 1950 + at % 100)).collect();
    let reading = feed("a.xml", &rss(&items));
    assert_eq!(reading.texts.len(), 2000);
    assert!(reading.texts.iter().all(|entry| entry.published[0].value.as_str() >= "1954"));
    assert_eq!(reading.refused[0].error, ReadError::OverLimit { limit: Limit::Entries });
}

#[test]
fn hostile_xml_costs_little() {
    let bomb = format!("<!DOCTYPE r [{}]>{}", "<!ENTITY a \"&a;&a;&a;\">".repeat(1000), rss("<item><title>&a;</title></item>"));
    assert_eq!(feed("a.xml", &bomb).texts[0].titles[0].value, "&a;");
    let deep = rss(&"<x>".repeat(600));
    assert_eq!(read_file(deep.as_bytes(), &named("a.xml")), Err(ReadError::TooDeep));
    let start = std::time::Instant::now();
    for part in ["<!a[\n", "<a b='<a b=\"", "<!--", "<![CDATA[", "<a b=\"</", "</a>", "<a ", "&#x", "<a xmlns:b='c'/>", "<item>"] {
        let _ = read_file(rss(&part.repeat(200_000)).as_bytes(), &named("a.xml"));
    }
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn dates_are_read_as_feeds_write_them() {
    for (text, date) in [
        ("Thu, 22 May 2025 18:40:00 GMT", Some("2025-05-22T18:40:00+00:00")),
        ("jeu. 22 mai 2025 18:40:00 +0200", Some("2025-05-22T18:40:00+02:00")),
        ("22 mai 2025", Some("2025-05-22")),
        ("mar., 20 mai 2025 07:00:00 GMT", Some("2025-05-20T07:00:00+00:00")),
        ("Tue, 04 Mar 25 07:00 EST", Some("2025-03-04T07:00:00-05:00")),
        ("Thu May 22 18:40:00 2025", Some("2025-05-22T18:40:00")),
        ("2025-05-22T18:40:00.123Z", Some("2025-05-22T18:40:00+00:00")),
        ("2025-05-22 18:40", Some("2025-05-22T18:40:00")),
        ("20250522T184000", Some("2025-05-22T18:40:00")),
        ("2025-05", Some("2025-05")),
        ("22/05/2025 18:40", Some("2025-05-22T18:40:00")),
        ("05/04/2025", None),
        ("Fri, 30 Feb 2025 18:40:00 GMT", None),
        ("22 May 20025", None),
        ("hier", None),
    ] {
        assert_eq!(dates::iso(text).as_deref(), date, "{text}");
    }
}

#[test]
fn a_list_of_feeds_gives_each_once_with_its_folder() {
    let reading = feed("abonnements.opml", LISTES);
    let feeds: Vec<_> = reading.feeds.iter().map(|feed| (feed.title.as_str(), feed.url.as_str(), feed.folder.as_deref())).collect();
    assert_eq!(
        feeds,
        [
            ("Le Relais du Fleuve & Cie", "https://relais-du-fleuve.example/feed/", Some("Sahel / Presse")),
            ("http://horizon.example/feed?a=1&b=2", "http://horizon.example/feed?a=1&b=2", None)
        ]
    );
    assert_eq!(opml("<opml><body/></opml>"), Err(ReadError::Nothing));
}

#[test]
fn names_of_outlets_lose_what_feeds_add() {
    for (title, name) in [
        ("Flux RSS - Le Relais", "Le Relais"),
        ("RSS Le Relais", "Le Relais"),
        ("Le Relais » À la une", "Le Relais"),
        ("Le Relais – Toute l’actualité", "Le Relais"),
        ("Actualités", "Actualités"),
        ("Le Relais - Afrique", "Le Relais - Afrique"),
    ] {
        assert_eq!(outlet::name(title), name, "{title}");
    }
}

#[test]
fn damaged_and_cut_feeds_never_panic() {
    let fixtures = [("a.xml", RELAIS), ("a.xml", ABIME), ("a.xml", ATOM03), ("a.json", FIL), ("a.opml", LISTES)];
    let snippets: [&[u8]; 12] = [b"<", b">", b"\"", b"</item>", b"<item>", b"<![CDATA[", b"<!--", b"\xe9", b"&#x", b"]]>", b"{", b"xmlns:x='"];
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
        let readings = [read_file(&bytes, &named(name)), read(&bytes, &text, &Hint::default()), opml(&text)];
        readings.into_iter().flatten().for_each(|reading| reading.texts.iter().for_each(checked));
    }
}
