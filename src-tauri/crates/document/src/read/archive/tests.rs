use crate::read::{Hint, Limit, ReadError, Reading, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn open(bytes: &[u8]) -> Result<Reading, ReadError> {
    read(bytes, &Hint { name: Some("archive.zip".to_owned()), url: None, ..Hint::default() })
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An archive of stored files under raw names, as an old system writes it.
fn stored(files: &[(&[u8], &[u8])], flags: u16) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut crc = !0_u32;
        for byte in *bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1));
            }
        }
        let length = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let mut fields = vec![20, 0];
        fields.extend_from_slice(&flags.to_le_bytes());
        fields.extend_from_slice(&[0; 6]);
        fields.extend_from_slice(&(!crc).to_le_bytes());
        fields.extend_from_slice(&length);
        fields.extend_from_slice(&length);
        fields.extend_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        fields.extend_from_slice(&[0; 2]);
        let offset = u32::try_from(out.len()).unwrap();
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&fields);
        out.extend_from_slice(name);
        out.extend_from_slice(bytes);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&fields);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(name);
    }
    let (start, count) = (u32::try_from(out.len()).unwrap(), u16::try_from(files.len()).unwrap());
    out.extend_from_slice(&directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&u32::try_from(directory.len()).unwrap().to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    out
}

fn names(reading: &Reading) -> Vec<&str> {
    reading.members.iter().map(|member| member.name.as_str()).collect()
}

#[test]
fn texts_are_members_in_the_order_of_their_paths_and_what_came_along_is_left_out() {
    let reading = open(&archive(&[
        ("revue/b.html", b"<p>b"),
        ("revue/b_files/style.css", b"p{}"),
        ("revue/b_files/cadre.html", b"<p>cadre"),
        ("presse_files/note.txt", b"un dossier qui s'appelle ainsi"),
        ("__MACOSX/revue/._b.html", b"x"),
        (".DS_Store", b"x"),
        ("photo.JPG", b"x"),
        ("Thumbs.db", b"x"),
        ("a.txt", b"bonjour"),
        ("revue/", b""),
    ]))
    .unwrap();
    assert_eq!(names(&reading), ["a.txt", "note.txt", "b.html"]);
    assert_eq!(reading.members[0].bytes, b"bonjour");
    assert!(reading.refused.is_empty());
}

#[test]
fn files_of_one_name_are_told_apart_by_their_folders_and_no_name_climbs() {
    let reading = open(&archive(&[("b/page.html", b"b"), ("a/Page.html", b"a"), ("../../etc/mot\u{1}\u{202e}.txt", b"x")])).unwrap();
    assert_eq!(names(&reading), ["a/Page.html", "b/page.html", "mot.txt"]);
}

#[test]
fn names_are_read_in_utf8_and_in_the_code_page_of_old_systems() {
    let reading = open(&stored(&[("été.txt".as_bytes(), b"x")], 1 << 11)).unwrap();
    assert_eq!(names(&reading), ["été.txt"]);
    let reading = open(&stored(&[("été.txt".as_bytes(), b"x"), (b"\xb7 S\x82gou, na\x8bve.txt", b"y")], 0)).unwrap();
    assert_eq!(names(&reading), ["À Ségou, naïve.txt", "été.txt"], "UTF-8 without the flag too");
}

#[test]
fn what_cannot_be_read_is_refused_by_name() {
    let inner = archive(&[("x.txt", b"x")]);
    let word = archive(&[("word/document.xml", b"<w/>")]);
    let reading = open(&archive(&[("dedans.zip", &inner), ("lettre.docx", &word), ("vide.txt", b"")])).unwrap();
    assert_eq!(names(&reading), ["lettre.docx"], "an office file is a file");
    let refused: Vec<(&str, &ReadError)> = reading.refused.iter().map(|refused| (refused.name.as_str(), &refused.error)).collect();
    assert_eq!(refused, [("dedans.zip", &ReadError::OverLimit { limit: Limit::Depth }), ("vide.txt", &ReadError::Empty)]);
    let reading = open(&stored(&[(b"secret.txt", b"xxxxxxxxxxxxxxxx")], 1)).unwrap();
    assert_eq!(reading.refused[0].error, ReadError::Encrypted);
    let mut other = stored(&[(b"bz.txt", b"xxxxxxxxxxxxxxxx")], 0);
    for at in 0..other.len() - 12 {
        match &other[at..at + 4] {
            b"PK\x03\x04" => other[at + 8] = 12,
            b"PK\x01\x02" => other[at + 10] = 12,
            _ => {}
        }
    }
    assert!(matches!(open(&other).unwrap().refused[0].error, ReadError::Damaged { .. }), "a compression that is not read");
}

#[test]
fn limits_hold_for_the_whole_archive() {
    let over = |limit| ReadError::OverLimit { limit };
    let many: Vec<(String, &[u8])> = (0..2001).map(|i| (format!("{i}.txt"), b"x".as_slice())).collect();
    let many: Vec<(&[u8], &[u8])> = many.iter().map(|(name, bytes)| (name.as_bytes(), *bytes)).collect();
    assert_eq!(open(&stored(&many, 0)).unwrap_err(), over(Limit::Entries));
    assert_eq!(open(&archive(&[("zeros.txt", &vec![b'0'; 3 << 20])])).unwrap_err(), over(Limit::Ratio));
    assert_eq!(open(&archive(&[(".DS_Store", b"x")])).unwrap_err(), ReadError::Nothing);
    assert_eq!(open(&archive(&[])).unwrap_err(), ReadError::Nothing);
    // Each entry may be packed so, all of them together may not.
    let blank = vec![b' '; 1 << 20];
    let few: Vec<(String, &[u8])> = (0..20).map(|i| (format!("{i}.txt"), blank.as_slice())).collect();
    let few: Vec<(&str, &[u8])> = few.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(open(&archive(&few)).unwrap_err(), over(Limit::Ratio));
}

#[test]
fn a_size_that_lies_is_counted_while_unpacking() {
    let mut bytes = archive(&[("zeros.txt", &vec![b'0'; 3 << 20])]);
    let (real, said) = ((3_u32 << 20).to_le_bytes(), 1000_u32.to_le_bytes());
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == real {
            bytes[at..at + 4].copy_from_slice(&said);
        }
    }
    let outcome = open(&bytes);
    let refused = |reading: &Reading| reading.members.is_empty() && matches!(reading.refused[0].error, ReadError::Damaged { .. });
    assert!(outcome.as_ref().is_ok_and(refused) || outcome == Err(ReadError::OverLimit { limit: Limit::Ratio }), "{outcome:?}");
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let mut bytes = stored(&[(b"a.txt", b"aaaaaaaaaaaaaaaa"), (b"b.txt", b"bbbbbbbbbbbbbbbb")], 0);
    let second = bytes.windows(4).rposition(|mark| mark == b"PK\x01\x02").unwrap();
    bytes[second + 42..second + 46].copy_from_slice(&20_u32.to_le_bytes());
    assert_eq!(open(&bytes).unwrap_err(), ReadError::OverLimit { limit: Limit::Ratio });
}

#[test]
fn damaged_and_cut_archives_never_panic() {
    let count = option_env!("GRIOT_MUTANTS").and_then(|count| count.parse().ok()).unwrap_or(1000);
    let seeds = [
        archive(&[("a/page.html", b"<p>bonjour"), ("b/page.html", b"<p>bonsoir bonsoir bonsoir bonsoir"), ("c.txt", b"texte")]),
        stored(&[(b"\x82t\x82.txt", b"x"), (b"a.txt", b"aaaa")], 0),
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or_default()
    };
    let mut said = 0;
    for round in 0..count {
        let mut bytes = seeds[round % seeds.len()].clone();
        for _ in 0..=next() % 6 {
            let at = next() % bytes.len();
            match next() % 6 {
                0 => bytes.truncate(at.max(1)),
                1 => drop(bytes.drain(at..(at + next() % 20).min(bytes.len() - 1).max(at))),
                2 => bytes[at] = 0xff,
                _ => bytes[at] = (next() & 0xff) as u8,
            }
        }
        if let Ok(reading) = open(&bytes) {
            said += 1;
            assert!(reading.members.iter().all(|member| !member.name.is_empty()));
        }
    }
    assert!(said * 10 > count, "many damaged archives still give files: {said} of {count}");
}
