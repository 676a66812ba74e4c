//! Articles come in through the window: files of several kinds, a page from an address once the network is allowed, an incomplete capture that
//! waits for the user's word.

use griot_tests::{
    place,
    server::{Reply, Server},
    window::Stage,
};
use std::{fs, path::PathBuf};

const HOST: &str = "relais-du-gue.example";

const PAGE: &str = r#"<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le relevé de Bamako adopté – Le Relais du Gué</title>
<meta property="og:site_name" content="Le Relais du Gué"><meta property="article:published_time" content="2025-05-22T18:40:00+02:00"></head>
<body><article><h1>Le relevé de Bamako adopté</h1><figure><img src="/salle.png" width="640" height="400" alt="La salle des consultations"><figcaption>La salle</figcaption></figure>
<p>Les deux délégations se sont réunies jeudi à Bamako pour une journée de travail consacrée à la libre circulation des personnes et des biens.</p>
<p>Elles ont adopté un relevé des conclusions qui maintient le régime en vigueur jusqu’à de nouveaux accords, selon le texte lu devant la presse.</p>
<p>Les questions de sécurité ont occupé l’après-midi, sans qu’un calendrier soit arrêté, et les agents attendent une réponse sur leurs contrats.</p>
<p>Une seconde rencontre est souhaitée par les deux parties avant la fin de l’année, dans une ville qui reste à choisir par les ministres.</p>
</article></body></html>"#;

const WALL: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Le relevé | Le Relais</title></head><body><main><article><h1>Le relevé de Bamako</h1>\
    <p>Les deux délégations se sont réunies jeudi à Bamako pour une journée de travail consacrée à la libre circulation.</p>\
    <p>Elles ont adopté un relevé des conclusions dont notre rédaction publie le détail.</p>\
    <div class=\"paywall\"><p>La suite de cet article est réservée aux abonnés. Déjà abonné ? Connectez-vous.</p></div></article></main></body></html>";

/// Opens the article from the list of what became of each address.
const OPENED: &str = r"
const row = [...document.querySelectorAll(`[data-testid='import-outcome']`)].find(row => row.textContent.includes('/releve'));
row?.querySelector('button')?.click();
return Boolean(row);
";

#[test]
fn files_addresses_and_incomplete_captures_come_in_as_the_user_says() {
    let stage = Stage::new("intake");
    let server = Server::new();
    server.put(&format!("{HOST}/releve"), Reply::html(PAGE));
    server.put(&format!("{HOST}/salle.png"), Reply::page("image/png", png(640, 400)));
    stage.stand_in(HOST, server.address());

    let fixtures = place::root().join("src-tauri/crates/document/src/read/fixtures");
    let wall = stage.place("mur.html");
    fs::write(&wall, WALL).unwrap();
    let files: Vec<PathBuf> = vec![fixtures.join("pdf/libreoffice_two_columns.pdf"), wall];
    stage.answer_dialogs(&[files.as_slice()]);

    let window = stage.open();
    window.click("rail-articles");
    window.wait_until("the list is there", "return document.querySelectorAll(\"[data-testid='article-row']\").length > 3", &[]);
    window.click("action-import");
    window.click("action-import-files");
    window.click("import-choose");
    window.wait_until("the incomplete capture is told of", "return document.body.textContent.includes('Capture incomplète')", &[]);
    window.picture("1-outcomes");
    let _ = window.session().press(&['\u{e00c}']);

    window.click("held-banner");
    let _ = window.wait_for("held-row");
    window.picture("2-held");
    window.click("held-row");
    window.click("held-keep");
    window.wait_until("it waits no longer", "return !document.querySelector(\"[data-testid='held-row']\")", &[]);

    window.click("rail-articles");
    assert_eq!(server.connections(), 0, "nothing has left this computer yet");
    window.click("action-import");
    window.click("import-tab-address");
    window.type_into("import-address", &format!("http://{HOST}/releve"));
    window.click("import-address-submit");
    let _ = window.wait_for("network-ask");
    window.picture("3-permission");
    assert_eq!(server.connections(), 0, "nothing leaves before the user allows it");
    window.click("network-allow");
    window.wait_until("the page is told of, and read from there", OPENED, &[]);
    let _ = window.wait_for("picture");
    window.wait_until(
        "the picture is drawn",
        "const img = document.querySelector(\"[data-testid='picture'] img\"); return img && img.naturalWidth === 640",
        &[],
    );
    window.picture("4-fetched");
    assert_eq!((server.asked(&format!("{HOST}/releve")), server.asked(&format!("{HOST}/salle.png"))), (1, 1), "each was asked for once");
    window.close();
}

/// A grey PNG of this size, uncompressed within.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut raw = Vec::new();
    for _ in 0..height {
        raw.push(0);
        raw.extend(std::iter::repeat_n(160, width as usize));
    }
    let mut zlib = vec![0x78, 0x01];
    let blocks: Vec<&[u8]> = raw.chunks(65_535).collect();
    for (index, block) in blocks.iter().enumerate() {
        let length = u16::try_from(block.len()).unwrap();
        zlib.push(u8::from(index + 1 == blocks.len()));
        zlib.extend(length.to_le_bytes());
        zlib.extend((!length).to_le_bytes());
        zlib.extend(*block);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in &raw {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    zlib.extend(((high << 16) | low).to_be_bytes());
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", zlib), (b"IEND", Vec::new())] {
        file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut chunk = name.to_vec();
        chunk.extend(data);
        file.extend(&chunk);
        file.extend(crc(&chunk).to_be_bytes());
    }
    file
}

/// CRC-32 as PNG has it (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    !bytes
        .iter()
        .fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }))
}
