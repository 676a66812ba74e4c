//! What format some bytes are in: by their content first, by the file's name second.
//!
//! It refuses to guess: what is not read here is named, so that the message can say what was seen. A name is a word for the kind
//! of file and, after a colon, what it is called in every language: `image:PNG`.

/// How many bytes are looked at for signs of a binary file.
const HEAD: usize = 64 << 10;

/// A format known by its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    Pdf,
    Docx,
    Odt,
    Rtf,
    /// A ZIP of files to read.
    Archive,
    Mail,
    /// Several mails in one file.
    Mailbox,
    Mhtml,
    /// One that is not read.
    Foreign(String),
}

/// A format known by its text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Written {
    Html,
    Markdown,
    Text,
    Ris,
    Bibtex,
    CslJson,
    Feed,
    Opml,
}

/// Signatures at the start of files that are not read here, and the names people know them by.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG", "image:PNG"),
    (b"\xff\xd8\xff", "image:JPEG"),
    (b"GIF8", "image:GIF"),
    (b"II*\0", "image:TIFF"),
    (b"MM\0*", "image:TIFF"),
    (b"\0\0\x01\0", "image:ICO"),
    (b"\xd0\xcf\x11\xe0", "office:DOC, XLS, PPT, MSG"),
    (b"\x1f\x8b", "archive:GZIP"),
    (b"7z\xbc\xaf", "archive:7-Zip"),
    (b"Rar!", "archive:RAR"),
    (b"BZh", "archive:BZIP2"),
    (b"\xfd7zXZ", "archive:XZ"),
    (b"\x28\xb5\x2f\xfd", "archive:Zstandard"),
    (b"SQLite format 3\0", "database:SQLite"),
    (b"\x7fELF", "program:ELF"),
    (b"MZ\x90", "program:EXE"),
    (b"\xca\xfe\xba\xbe", "program:Mach-O"),
    (b"OggS", "media:Ogg"),
    (b"ID3", "media:MP3"),
    (b"\x1aE\xdf\xa3", "media:Matroska"),
    (b"fLaC", "media:FLAC"),
    (b"wOFF", "font:WOFF"),
    (b"wOF2", "font:WOFF2"),
    (b"bplist", "archive:Safari"),
    (b"%!PS", "office:PostScript"),
];

/// Extensions of text files in formats that are not articles.
const OTHER_TEXT: &[(&str, &str)] = &[
    ("csv", "table:CSV"),
    ("tsv", "table:TSV"),
    ("json", "markup:JSON"),
    ("jsonl", "markup:JSON"),
    ("xml", "markup:XML"),
    ("css", "program:CSS"),
    ("js", "program:JavaScript"),
    ("svg", "image:SVG"),
    ("mbox", "mailbox:mbox"),
    ("nbib", "references:PubMed"),
    ("enw", "references:EndNote"),
    ("ics", "calendar:iCalendar"),
    ("vcf", "contacts:vCard"),
];

/// The format that the bytes show without being decoded; none where they are text.
pub(super) fn binary(bytes: &[u8], name: Option<&str>) -> Option<Seen> {
    let foreign = |seen: &str| Some(Seen::Foreign(seen.to_owned()));
    // Writers put a few bytes before the mark, and readers have always looked for it.
    if bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
        && !opens_page(&opening(&String::from_utf8_lossy(&bytes[..bytes.len().min(2048)])))
    {
        return Some(Seen::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") || bytes.starts_with(b"\xef\xbb\xbf{\\rtf") {
        return Some(Seen::Rtf);
    }
    if let Some((_, seen)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return foreign(seen);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.len() > 12 {
        return foreign(if &bytes[8..12] == b"WEBP" { "image:WebP" } else { "media:RIFF" });
    }
    if bytes.len() > 12 && &bytes[4..8] == b"ftyp" {
        return foreign(if matches!(&bytes[8..12], b"avif" | b"heic" | b"mif1") { "image:HEIF" } else { "media:MP4" });
    }
    if bytes.starts_with(b"BM") && bytes.len() > 14 && bytes[6..10] == [0; 4] {
        return foreign("image:BMP");
    }
    if bytes.len() > 262 && &bytes[257..262] == b"ustar" {
        return foreign("archive:TAR");
    }
    if let Some(seen) = mail(bytes, name) {
        return Some(seen);
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let wide = super::charset::wide(bytes).is_some();
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 11 | 14..=26 | 28..=31)).count();
    // Pages that servers padded or cut badly hold a few zero bytes, and are pages all the same.
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let page = opens_page(&opening(&String::from_utf8_lossy(&head[..head.len().min(2048)])));
    let stray = page && zeros * 100 < head.len();
    if !wide && ((zeros > 0 && !stray) || odd * 20 > head.len()) {
        return Some(Seen::Foreign(format!("binary:{}", extension(name).map(|extension| format!(".{extension}")).unwrap_or_default())));
    }
    None
}

/// A mail or a saved page in mail's clothes, known by the headers it opens with.
fn mail(bytes: &[u8], name: Option<&str>) -> Option<Seen> {
    let extension = extension(name).unwrap_or_default();
    let message = super::mail::without_envelope(bytes);
    let head = String::from_utf8_lossy(&message[..message.len().min(16 << 10)]).to_ascii_lowercase();
    let end = head.find("\r\n\r\n").or_else(|| head.find("\n\n")).unwrap_or(head.len());
    let headers = &head[..end];
    let is_header = |line: &str| line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()));
    if !headers.lines().next().is_some_and(is_header) {
        return None;
    }
    // Thunderbird writes the line that opens a mailbox above single mails too.
    if message.len() < bytes.len() && super::mail::is_mailbox(bytes, extension == "mbox") {
        return Some(Seen::Mailbox);
    }
    const TELLING: [&str; 9] = [
        "mime-version:",
        "message-id:",
        "received:",
        "return-path:",
        "content-transfer-encoding:",
        "snapshot-content-location:",
        "delivered-to:",
        "content-type: multipart/",
        "dkim-signature:",
    ];
    let telling = headers.lines().filter(|line| TELLING.iter().any(|header| line.starts_with(header))).count();
    if telling < if matches!(extension.as_str(), "mht" | "mhtml") { 1 } else { 2 } && !matches!(extension.as_str(), "eml" | "emlx") {
        return None;
    }
    let saved = headers.contains("multipart/related") && headers.contains("snapshot-content-location:");
    Some(if saved || matches!(extension.as_str(), "mht" | "mhtml") { Seen::Mhtml } else { Seen::Mail })
}

/// The format of decoded text, or the name of what it is instead.
pub(super) fn text(text: &str, name: Option<&str>) -> Result<Written, String> {
    let extension = extension(name);
    let extension = extension.as_deref().unwrap_or_default();
    let opening = opening(text);
    if opens_page(&opening) {
        return Ok(Written::Html);
    }
    if let Some(written) = list(&opening, text, extension) {
        return Ok(written);
    }
    if let Some(seen) = foreign_text(&opening, text) {
        return Err(seen.to_owned());
    }
    match extension {
        "html" | "htm" | "xhtml" | "shtml" if has_tag(text) => return Ok(Written::Html),
        "md" | "markdown" | "mdown" | "mkd" => return Ok(Written::Markdown),
        "txt" | "text" => return Ok(if opens_fragment(&opening) { Written::Html } else { Written::Text }),
        _ => {}
    }
    if let Some((_, seen)) = OTHER_TEXT.iter().find(|(other, _)| *other == extension) {
        return Err((*seen).to_owned());
    }
    if opens_fragment(&opening) {
        return Ok(Written::Html);
    }
    Ok(if looks_like_markdown(text) { Written::Markdown } else { Written::Text })
}

/// Feeds and lists of references.
fn list(opening: &str, text: &str, extension: &str) -> Option<Written> {
    let starts = |tags: &[&str]| tags.iter().any(|tag| opening.starts_with(tag));
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let head: String = start.chars().take(4096).collect::<String>().to_lowercase();
    if starts(&["<opml"]) || (extension == "opml" && (head.contains("<opml") || head.contains("<outline"))) {
        return Some(Written::Opml);
    }
    if starts(&["<rss", "<feed", "<rdf:rdf", "<atom:feed"])
        || (matches!(extension, "rss" | "atom") && opening.starts_with('<'))
        || holds_feed(&head, text, extension)
    {
        return Some(Written::Feed);
    }
    if start.starts_with('{')
        && (head.contains("jsonfeed.org/version") || start.len() > head.len() && head.contains("\"items\"") && text.contains("jsonfeed.org/version"))
    {
        return Some(Written::Feed);
    }
    if start.starts_with(['[', '{']) && (matches!(extension, "json" | "csl" | "csljson") || extension.is_empty()) && looks_like_csl(start, &head) {
        return Some(Written::CslJson);
    }
    let ris = |line: &str| {
        line.trim_start_matches(['\u{feff}', ' ', '\t'])
            .strip_prefix("TY")
            .is_some_and(|rest| rest.trim_start().starts_with("- ") && rest.starts_with(' '))
    };
    // Databases put a heading or a count before the first reference.
    let ended = || start.lines().any(|line| line.trim_end().starts_with("ER  -"));
    if start.lines().next().is_some_and(ris) || (extension == "ris" && start.lines().any(ris)) || (start.lines().take(20).any(ris) && ended()) {
        return Some(Written::Ris);
    }
    let entry = |text: &str| {
        text.strip_prefix('@').is_some_and(|rest| {
            let name: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
            name.len() > 2 && rest[name.len()..].trim_start().starts_with(['{', '('])
        })
    };
    // Comments stand before the first entry.
    let noted =
        || start.starts_with('%') && start.lines().map(str::trim_start).find(|line| !line.is_empty() && !line.starts_with('%')).is_some_and(entry);
    ((matches!(extension, "bib" | "bibtex" | "biblatex") && start.contains('@')) || entry(start) || noted()).then_some(Written::Bibtex)
}

/// A feed whose root another prefix, a document type, a style sheet or a program's warning stands before.
fn holds_feed(head: &str, text: &str, extension: &str) -> bool {
    let xml = matches!(extension, "xml" | "rdf" | "rss" | "atom" | "feed") || head.starts_with("<?xml") || head.starts_with("<!doctype rss");
    // A document type with declarations of its own can be long.
    let long = head.contains("<!doctype").then(|| text.chars().take(HEAD).collect::<String>().to_lowercase());
    let head = long.as_deref().unwrap_or(head);
    let root = head.match_indices('<').find_map(|(at, _)| {
        let rest = &head[at + 1..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '_' | '-')).collect();
        let local = name.rsplit(':').next().unwrap_or_default().to_owned();
        let telling = match local.as_str() {
            "rss" | "feed" => true,
            "rdf" => head.contains("purl.org/rss") || head.contains("netscape.com") || head.contains("<item"),
            "channel" => head.contains("<item"),
            "entry" => head.contains("atom"),
            _ => false,
        };
        telling.then_some(name)
    });
    let Some(root) = root else { return false };
    let end: String = text.chars().rev().take(200).collect::<Vec<_>>().into_iter().rev().collect::<String>().to_lowercase();
    xml || end.contains(&format!("</{root}>"))
}

/// Whether JSON is a list of references: objects that have a type and what references have beside it. One that breaks off is
/// known by its first fields.
fn looks_like_csl(start: &str, head: &str) -> bool {
    match serde_json::from_str::<serde_json::Value>(start) {
        Ok(serde_json::Value::Array(items)) => items.iter().take(3).any(is_reference),
        Ok(value) => is_reference(&value) || value.get("items").and_then(|items| items.get(0)).is_some_and(is_reference),
        Err(_) => {
            ["\"type\"", "\"title\""].iter().all(|key| head.contains(key))
                && ["\"issued\"", "\"container-title\"", "\"date-parts\""].iter().any(|key| head.contains(key))
        }
    }
}

fn is_reference(value: &serde_json::Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    value.get("type").is_some_and(serde_json::Value::is_string)
        && (value.get("title").is_some_and(serde_json::Value::is_string) && !has("geometry") || has("issued") && (has("author") || has("id")))
}

fn extension(name: Option<&str>) -> Option<String> {
    let name = name?.rsplit(['/', '\\']).next()?;
    let (stem, extension) = name.rsplit_once('.')?;
    (!stem.is_empty() && extension.len() <= 8 && extension.chars().all(|c| c.is_ascii_alphanumeric())).then(|| extension.to_ascii_lowercase())
}

fn archive(bytes: &[u8]) -> Seen {
    let head = &bytes[..bytes.len().min(HEAD)];
    let tail = &bytes[bytes.len().saturating_sub(HEAD)..];
    let holds = |needle: &[u8]| [head, tail].iter().any(|part| part.windows(needle.len()).any(|window| window == needle));
    let foreign = |seen: &str| Seen::Foreign(seen.to_owned());
    match () {
        () if holds(b"word/document") => Seen::Docx,
        () if head.starts_with(b"PK\x03\x04") && holds(b"mimetypeapplication/vnd.oasis.opendocument.text") => Seen::Odt,
        () if holds(b"mimetypeapplication/vnd.oasis.opendocument") => foreign("office:OpenDocument"),
        () if holds(b"xl/workbook") => foreign("table:XLSX"),
        () if holds(b"ppt/presentation") => foreign("slides:PPTX"),
        () if holds(b"application/epub+zip") => foreign("book:EPUB"),
        () => Seen::Archive,
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
    if starts(&["<svg"]) && text.trim_end().ends_with("</svg>") && text.trim_start().starts_with("<?xml") {
        return Some("image:SVG");
    }
    if starts(&["<!doctype"]) || text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml") {
        return Some("markup:XML");
    }
    if starts(&["begin:vcalendar"]) {
        return Some("calendar:iCalendar");
    }
    starts(&["begin:vcard"]).then_some("contacts:vCard")
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
