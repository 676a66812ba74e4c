//! What format some bytes are in: by their content first, by the file's name second.
//!
//! It refuses to guess: what is neither text, Markdown nor HTML is named, so that the message can say what was seen.

use super::Format;

/// How many bytes are looked at for signs of a binary file.
const HEAD: usize = 64 << 10;

/// Signatures at the start of files that are not read here, and the names people know them by.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "image (PNG)"),
    (b"\xff\xd8\xff", "image (JPEG)"),
    (b"GIF8", "image (GIF)"),
    (b"II*\0", "image (TIFF)"),
    (b"MM\0*", "image (TIFF)"),
    (b"\0\0\x01\0", "image (ICO)"),
    (b"\xd0\xcf\x11\xe0", "Office 97-2003 (DOC, XLS, PPT)"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ", "XZ"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"OggS", "sound or video"),
    (b"ID3", "sound (MP3)"),
    (b"\x1aE\xdf\xa3", "video (Matroska)"),
    (b"fLaC", "sound (FLAC)"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"bplist", "web archive (Safari)"),
    (b"%!PS", "PostScript"),
];

/// Extensions of text files in formats that are not articles.
const OTHER_TEXT: &[(&str, &str)] = &[
    ("csv", "CSV"),
    ("tsv", "TSV"),
    ("json", "JSON"),
    ("jsonl", "JSON"),
    ("xml", "XML"),
    ("rss", "feed"),
    ("atom", "feed"),
    ("opml", "OPML"),
    ("css", "style sheet"),
    ("js", "script"),
    ("svg", "image (SVG)"),
    ("eml", "mail"),
    ("mbox", "mail"),
    ("ris", "RIS"),
    ("bib", "BibTeX"),
    ("nbib", "PubMed"),
    ("rtf", "RTF"),
    ("ics", "calendar"),
    ("vcf", "contacts"),
    ("mht", "web archive (MHTML)"),
    ("mhtml", "web archive (MHTML)"),
];

/// The name of a format that is not read here, where the bytes show one.
pub(super) fn foreign(bytes: &[u8], name: Option<&str>) -> Option<String> {
    if let Some((_, seen)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some((*seen).to_owned());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes).to_owned());
    }
    if bytes.starts_with(b"RIFF") && bytes.len() > 12 {
        return Some(if &bytes[8..12] == b"WEBP" { "image (WebP)" } else { "sound or video" }.to_owned());
    }
    if bytes.len() > 12 && &bytes[4..8] == b"ftyp" {
        return Some(if matches!(&bytes[8..12], b"avif" | b"heic" | b"mif1") { "image (HEIF)" } else { "video (MP4)" }.to_owned());
    }
    if bytes.starts_with(b"BM") && bytes.len() > 14 && bytes[6..10] == [0; 4] {
        return Some("image (BMP)".to_owned());
    }
    if bytes.len() > 262 && &bytes[257..262] == b"ustar" {
        return Some("TAR".to_owned());
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let wide = super::charset::wide(bytes).is_some();
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 11 | 14..=26 | 28..=31)).count();
    // Pages that servers padded or cut badly hold a few zero bytes, and are pages all the same.
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let page = opens_page(&opening(&String::from_utf8_lossy(&head[..head.len().min(2048)])));
    let stray = page && zeros * 100 < head.len();
    if !wide && ((zeros > 0 && !stray) || odd * 20 > head.len()) {
        let extension = extension(name).map(|extension| format!("binary (.{extension})"));
        return Some(extension.unwrap_or_else(|| "binary".to_owned()));
    }
    None
}

/// The format of decoded text, or the name of what it is instead.
pub(super) fn format(text: &str, name: Option<&str>) -> Result<Format, String> {
    let extension = extension(name);
    let extension = extension.as_deref().unwrap_or_default();
    let opening = opening(text);
    if opens_page(&opening) {
        return Ok(Format::Html);
    }
    if let Some(seen) = foreign_text(&opening, text) {
        return Err(seen.to_owned());
    }
    match extension {
        "html" | "htm" | "xhtml" | "shtml" if has_tag(text) => return Ok(Format::Html),
        "md" | "markdown" | "mdown" | "mkd" => return Ok(Format::Markdown),
        "txt" | "text" => return Ok(if opens_fragment(&opening) { Format::Html } else { Format::Text }),
        _ => {}
    }
    if let Some((_, seen)) = OTHER_TEXT.iter().find(|(other, _)| *other == extension) {
        return Err((*seen).to_owned());
    }
    if opens_fragment(&opening) {
        return Ok(Format::Html);
    }
    Ok(if looks_like_markdown(text) { Format::Markdown } else { Format::Text })
}

fn extension(name: Option<&str>) -> Option<String> {
    let name = name?.rsplit(['/', '\\']).next()?;
    let (stem, extension) = name.rsplit_once('.')?;
    (!stem.is_empty() && extension.len() <= 8 && extension.chars().all(|c| c.is_ascii_alphanumeric())).then(|| extension.to_ascii_lowercase())
}

fn archive(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(HEAD)];
    let tail = &bytes[bytes.len().saturating_sub(HEAD)..];
    let holds = |needle: &[u8]| [head, tail].iter().any(|part| part.windows(needle.len()).any(|window| window == needle));
    match () {
        () if holds(b"word/document") => "DOCX",
        () if holds(b"application/vnd.oasis.opendocument.text") => "ODT",
        () if holds(b"xl/workbook") => "XLSX",
        () if holds(b"ppt/presentation") => "PPTX",
        () if holds(b"application/epub+zip") => "EPUB",
        () => "ZIP",
    }
}

/// The first characters after white space, comments, and an XML declaration, in lower case.
fn opening(text: &str) -> String {
    let mut rest = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    for _ in 0..16 {
        let after = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| &rest[end + 3..])
        } else if rest.starts_with("<?") {
            rest.find('>').map(|end| &rest[end + 1..])
        } else {
            None
        };
        let Some(after) = after else { break };
        rest = after.trim_start();
    }
    rest.chars().take(200).collect::<String>().to_lowercase()
}

fn opens_page(opening: &str) -> bool {
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| opening.starts_with(tag))
}

fn opens_fragment(opening: &str) -> bool {
    const TAGS: &[&str] = &[
        "article",
        "main",
        "section",
        "header",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "table",
        "ul",
        "ol",
        "blockquote",
        "meta",
        "title",
        "script",
        "style",
        "link",
        "base",
        "span",
        "font",
        "center",
        "b",
        "i",
        "a",
        "img",
        "br",
        "strong",
        "em",
        "iframe",
        "svg",
        "form",
        "noscript",
        "template",
        "math",
        "nav",
        "aside",
        "footer",
        "figure",
        "object",
        "embed",
        "video",
        "audio",
        "details",
        "dl",
        "pre",
        "hr",
    ];
    opening.strip_prefix('<').is_some_and(|rest| {
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let next = rest[name.len()..].chars().next();
        TAGS.contains(&name.as_str()) && matches!(next, Some('>' | ' ' | '/' | '\n' | '\t' | '\r'))
    })
}

fn has_tag(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'/' || pair[1] == b'!'))
}

fn foreign_text(opening: &str, text: &str) -> Option<&'static str> {
    let starts = |tags: &[&str]| tags.iter().any(|tag| opening.starts_with(tag));
    if starts(&["<rss", "<feed", "<rdf:rdf"]) {
        return Some("feed");
    }
    if starts(&["<svg"]) && text.trim_end().ends_with("</svg>") && text.trim_start().starts_with("<?xml") {
        return Some("image (SVG)");
    }
    if starts(&["<!doctype"]) || text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml") {
        return Some("XML");
    }
    if starts(&["ty  - "]) {
        return Some("RIS");
    }
    if starts(&["begin:vcalendar"]) {
        return Some("calendar");
    }
    let headers = text.lines().take(40).take_while(|line| !line.trim().is_empty());
    let mail = headers.filter(|line| {
        let line = line.to_ascii_lowercase();
        ["mime-version:", "message-id:", "received:", "return-path:", "content-transfer-encoding:", "snapshot-content-location:"]
            .iter()
            .any(|header| line.starts_with(header))
    });
    (mail.count() >= 2).then_some("mail or web archive (EML, MHTML)")
}

fn looks_like_markdown(text: &str) -> bool {
    let mut signs = 0;
    let mut lines = text.lines().peekable();
    if lines.peek().is_some_and(|line| line.trim_end() == "---") {
        signs += 1;
    }
    for line in lines.take(200) {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ') {
            signs += 2;
        }
        if line.contains("](http") || line.matches("**").count() >= 2 {
            signs += 1;
        }
        if signs >= 2 {
            return true;
        }
    }
    false
}
