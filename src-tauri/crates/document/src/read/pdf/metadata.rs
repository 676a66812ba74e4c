//! Titles, people, dates and languages that a PDF declares, and those that its first lines say.
//!
//! It refuses the names of programs, files and logins that word processors leave in these fields.

use super::blocks::Heads;
use crate::read::html::people;
use crate::read::{Candidate, Extract, dates, text};
use crate::tree::{Block, inline_text};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::dict::keys::{LANG, METADATA};
use hayro_interpret::hayro_syntax::object::{DateTime, Dict, Stream, String as Bytes};
use quick_xml::events::Event;

/// The longest packet of metadata that is read.
const MOST_XMP: usize = 1 << 20;

/// What the file declares.
#[derive(Debug, Default)]
pub struct Said {
    /// Titles.
    pub titles: Vec<Candidate>,
    /// People.
    pub authors: Vec<Candidate>,
    /// Dates.
    pub published: Vec<Candidate>,
    /// Languages.
    pub langs: Vec<Candidate>,
}

/// Reads what the file declares.
pub fn said(pdf: &Pdf, bytes: &[u8]) -> Said {
    let mut said = Said::default();
    let info = pdf.metadata();
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let packet = root.as_ref().and_then(|root| root.get::<Stream<'_>>(METADATA)).map(|stream| declared(&stream)).unwrap_or_default();
    let of = |field: Option<&Vec<u8>>| field.map(|bytes| decoded(bytes)).unwrap_or_default();
    for (value, origin) in
        std::iter::once((of(info.title.as_ref()), "pdf:Title")).chain(packet.titles.into_iter().map(|title| (title, "pdf:dc.title")))
    {
        if is_real_title(&value) {
            Candidate::push(&mut said.titles, &clean(&value), origin);
        }
    }
    for (value, origin) in
        std::iter::once((of(info.author.as_ref()), "pdf:Author")).chain(packet.people.into_iter().map(|name| (name, "pdf:dc.creator")))
    {
        if !is_program(&value) {
            people::split(&clean(&value)).iter().for_each(|name| Candidate::push(&mut said.authors, name, origin));
        }
    }
    for (date, key) in [(info.creation_date, "CreationDate"), (info.modification_date, "ModDate")] {
        if let Some(date) = date.filter(|date| (1990..2100).contains(&date.year)) {
            Candidate::push(&mut said.published, &iso(&date, has_offset(bytes, key)), &format!("pdf:{key}"));
        }
    }
    if let Some(lang) = root.as_ref().and_then(|root| root.get::<Bytes<'_>>(LANG)) {
        let lang = decoded(lang.as_bytes());
        if lang.len() <= 20 && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && lang != "x-unknown" {
            Candidate::push(&mut said.langs, &lang, "pdf:Lang");
        }
    }
    said
}

/// Fills the metadata: what the page says first, what the file declares after it.
pub fn fill(found: &mut Extract, heads: Heads, said: Said, around: &[String]) {
    if let Some(title) = &heads.title {
        Candidate::push(&mut found.titles, title, "pdf:headline");
    }
    if let Some(masthead) = &heads.masthead {
        Candidate::push(&mut found.outlets, masthead, "pdf:masthead");
    }
    take_opening(found);
    text::dateline(found);
    for line in around {
        if let Some(address) = line.split_whitespace().find(|word| word.starts_with("https://") || word.starts_with("http://")) {
            Candidate::push(&mut found.urls, address, "pdf:footer");
        }
    }
    let lists = [
        (&mut found.titles, said.titles),
        (&mut found.authors, said.authors),
        (&mut found.published, said.published),
        (&mut found.langs, said.langs),
    ];
    for (list, declared) in lists {
        for candidate in declared {
            Candidate::push(list, &candidate.value, &candidate.origin);
        }
    }
}

/// Takes a byline and a note of the date out of the first blocks.
fn take_opening(found: &mut Extract) {
    if found.blocks.len() < 3 {
        return;
    }
    let mut gone = Vec::new();
    for at in 0..5.min(found.blocks.len() - 1) {
        let (Block::Paragraph { content } | Block::Heading { content, .. }) = &found.blocks[at] else { continue };
        let line = inline_text(content);
        let line = line.trim();
        if line.chars().count() > 140 {
            continue;
        }
        if let Some(names) = people::byline(line) {
            for name in names {
                push_worded(&mut found.authors, &name, "pdf:byline", line);
            }
            if let Some(date) = dates::first(line) {
                push_worded(&mut found.published, date, "pdf:line", line);
            }
            gone.push(at);
        } else if dates::is_note(line) && !text::is_dated_place(line) {
            for said in dates::said(line) {
                let (dates::Said::Published(date) | dates::Said::Bare(date)) = said else { continue };
                push_worded(&mut found.published, date, "pdf:line", line);
            }
            gone.push(at);
        }
    }
    if gone.contains(&0) {
        found.standfirst = false;
    }
    for at in gone.into_iter().rev() {
        found.blocks.remove(at);
    }
    found.quality.words = crate::tree::count_words(&crate::tree::text_of(&found.blocks));
}

fn push_worded(list: &mut Vec<Candidate>, value: &str, origin: &str, words: &str) {
    let known = list.len();
    Candidate::push(list, value, origin);
    if let Some(added) = list.get_mut(known) {
        added.words = Some(words.chars().take(160).collect());
    }
}

/// A text string of PDF: UTF-16 or UTF-8 with its mark, or PDFDocEncoding; some programs write UTF-8 without a mark.
fn decoded(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
    };
    text.trim_matches(|c: char| c.is_whitespace() || c == '\0').to_owned()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

fn clean(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(400).collect()
}

/// Whether a declared title is one, and not the name of a file or a program's default.
fn is_real_title(value: &str) -> bool {
    let lower = value.trim().to_lowercase();
    let files =
        [".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".rtf", ".html", ".htm", ".tex", ".dvi", ".txt", ".xls", ".xlsx", ".ppt", ".pptx", ".pub"];
    let defaults = [
        "microsoft word",
        "microsoft powerpoint",
        "powerpoint",
        "untitled",
        "sans titre",
        "document",
        "about:blank",
        "http://",
        "https://",
        "file:",
        "présentation",
        "presentation",
        "nouveau document",
        "new document",
        "print",
        "impression",
        "mise en page",
        "layout",
        "template",
        "slide",
        "diapositive",
        "scan",
        "img_",
    ];
    let words = lower.split_whitespace().count();
    let default = defaults
        .iter()
        .any(|default| lower.starts_with(default) && (words <= 3 || default.starts_with("microsoft") || default.ends_with([':', '/'])));
    let coded = words == 1 && lower.chars().any(|c| c.is_ascii_digit() || c == '_');
    !default && !coded && !files.iter().any(|file| lower.ends_with(file)) && lower.chars().filter(|c| c.is_alphabetic()).count() >= 6
}

/// Whether a declared author is a program, a machine or a login.
fn is_program(value: &str) -> bool {
    let lower = value.trim().to_lowercase();
    let known = [
        "admin",
        "user",
        "utilisateur",
        "owner",
        "client",
        "microsoft",
        "windows",
        "hp",
        "dell",
        "acer",
        "asus",
        "lenovo",
        "toshiba",
        "pc",
        "poste",
        "root",
        "anonymous",
        "(anonymous)",
        "unspecified",
        "unknown",
        "inconnu",
        "python",
        "word",
        "writer",
        "libreoffice",
        "latex",
        "chromium",
        "adobe",
        "scan",
    ];
    let single = !lower.contains(char::is_whitespace);
    lower.is_empty()
        || known.iter().any(|name| {
            lower == *name || lower.starts_with(&format!("{name} ")) || lower.starts_with(&format!("{name}-")) || lower.starts_with("administrat")
        })
        || (single && (lower.chars().any(|c| c.is_ascii_digit() || matches!(c, '.' | '_' | '@')) || value.trim() == lower))
}

/// ISO 8601, with the offset where the file gives one.
fn iso(date: &DateTime, offset: bool) -> String {
    let day = format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", date.year, date.month, date.day, date.hour, date.minute, date.second);
    if offset {
        format!("{day}{}{:02}:{:02}", if date.utc_offset_hour < 0 { '-' } else { '+' }, date.utc_offset_hour.unsigned_abs(), date.utc_offset_minute)
    } else {
        day
    }
}

/// Whether the date of this key is written with an offset. Where its bytes cannot be seen (compressed), it is taken as it was parsed.
fn has_offset(bytes: &[u8], key: &str) -> bool {
    let needle = format!("/{key}");
    let Some(at) = bytes.windows(needle.len()).rposition(|window| window == needle.as_bytes()) else { return true };
    let rest = &bytes[at + needle.len()..(at + needle.len() + 40).min(bytes.len())];
    let Some(start) = rest.windows(2).position(|window| window == b"D:").filter(|start| *start < 6) else { return true };
    let end = rest[start..].iter().position(|byte| *byte == b')').map_or(rest.len(), |end| start + end);
    rest[start..end].iter().any(|byte| matches!(byte, b'+' | b'-' | b'Z'))
}

/// Titles and people of a packet of XMP.
#[derive(Default)]
struct Packet {
    titles: Vec<String>,
    people: Vec<String>,
}

fn declared(stream: &Stream<'_>) -> Packet {
    let mut packet = Packet::default();
    let Ok(bytes) = stream.decoded() else { return packet };
    let Some(text) = bytes.get(..bytes.len().min(MOST_XMP)).map(String::from_utf8_lossy) else { return packet };
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut inside: Option<bool> = None;
    let mut value = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match tag.name().as_ref() {
                "dc:title" => inside = Some(true),
                "dc:creator" => inside = Some(false),
                "rdf:li" => value.clear(),
                _ => {}
            },
            Ok(Event::Text(text)) if inside.is_some() => value.push_str(&text),
            Ok(Event::GeneralRef(name)) if inside.is_some() => value.push_str(match name.as_ref() {
                "amp" => "&",
                "apos" => "'",
                "quot" => "\"",
                _ => "",
            }),
            Ok(Event::End(tag)) => match (tag.name().as_ref(), inside) {
                ("rdf:li", Some(true)) => packet.titles.push(std::mem::take(&mut value)),
                ("rdf:li", Some(false)) => packet.people.push(std::mem::take(&mut value)),
                ("dc:title" | "dc:creator", _) => inside = None,
                _ => {}
            },
            Ok(Event::Eof | Event::DocType(_)) | Err(_) => return packet,
            Ok(_) => {}
        }
        if packet.titles.len() + packet.people.len() > 50 {
            return packet;
        }
    }
}
