//! Untrusted bytes into the block tree, with metadata candidates as raw strings and where each was found.
//!
//! Refuses to decide: dates are not parsed, outlets not looked up, languages not detected here. Runs in the reader child
//! process, because the parsers below it can overflow the stack or run out of memory, which no Rust code can catch.

mod archive;
mod charset;
mod dates;
mod depth;
mod feed;
mod front_matter;
mod html;
mod inline;
mod mail;
mod markdown;
mod office;
mod pdf;
mod phrases;
mod picture_bytes;
mod references;
mod sniff;
mod text;

pub use html::read_fragment;

use crate::tree::Block;
use serde::{Deserialize, Serialize};

/// The largest file that is read.
pub const MAX_BYTES: usize = 64 << 20;

/// What is known about the bytes beside the bytes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Hint {
    /// The file's name, with its extension.
    pub name: Option<String>,
    /// The address it came from.
    pub url: Option<String>,
    /// The charset that came with it, such as the one that an HTTP header names (its label alone, as `iso-8859-1`). It counts
    /// for formats that are text, after a byte order mark and before what the page says of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charset: Option<String>,
}

/// A value for a field of metadata, and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The raw text; for a date, as it is written in the source.
    pub value: String,
    /// Where it was found, such as `json-ld:datePublished`, `meta:article:published_time`, `front-matter`, `byline`.
    pub origin: String,
    /// The words of the source it was taken from, up to 160 characters, where they say more than the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// What a file holds: one text as a rule, several where it is a mail, an archive, a feed or a list of references.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Its texts, in the file's order.
    pub texts: Vec<Extract>,
    /// Files inside it (attachments, members of an archive), each to be read on its own afterwards.
    pub members: Vec<Member>,
    /// Parts of it that cannot be read, with their names.
    pub refused: Vec<Refused>,
    /// Feeds that it lists (OPML), or that it is.
    pub feeds: Vec<FeedLink>,
}

/// A file inside a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Its name as the user would know it: the last part of its path, never empty.
    pub name: String,
    /// The address it was saved from, where the container says.
    pub url: Option<String>,
    /// Its bytes. They travel beside the JSON that the reader child answers with.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// A part of a file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Why.
    pub error: ReadError,
}

/// A feed that can be followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedLink {
    /// Its name.
    pub title: String,
    /// Its address; empty where a feed file does not say its own.
    pub url: String,
    /// The site it belongs to.
    pub site: Option<String>,
    /// The folder it was filed under (OPML).
    pub folder: Option<String>,
}

/// A picture of a text. The text flows as if it were not there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Where it is.
    pub source: PictureSource,
    /// Before which block it stands; the number of blocks for the end.
    pub block: usize,
    /// The text that stands for it.
    pub alt: String,
    /// Its caption.
    pub caption: String,
}

/// Where a picture is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureSource {
    /// At an absolute http or https address; nothing is fetched here.
    Address(String),
    /// In the file itself: the bytes of a PNG, JPEG, GIF or WebP image, base64 in JSON.
    Bytes(#[serde(with = "picture_bytes")] Vec<u8>),
}

/// What kind of picture some bytes are, and its size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureSize {
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    pub mime: String,
    /// In pixels, at least 1.
    pub width: u32,
    /// In pixels, at least 1.
    pub height: u32,
}

/// The widest and highest picture that is kept, in pixels: a decoder needs four bytes for each.
const MAX_SIDE: usize = 12_000;

/// The kind and size of a picture, from its first bytes; none where it is no PNG, JPEG, GIF or WebP, or over 12,000 pixels a side.
#[must_use]
pub fn picture_size(bytes: &[u8]) -> Option<PictureSize> {
    use imagesize::ImageType;
    let mime = match imagesize::image_type(bytes).ok()? {
        ImageType::Png => "image/png",
        ImageType::Jpeg => "image/jpeg",
        ImageType::Gif => "image/gif",
        ImageType::Webp => "image/webp",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    let side = |pixels: usize| u32::try_from(pixels).ok().filter(|_| (1..=MAX_SIDE).contains(&pixels));
    Some(PictureSize { mime: mime.to_owned(), width: side(size.width)?, height: side(size.height)? })
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Extract {
    /// The format seen.
    pub format: Format,
    /// Its name among the texts of one file, such as a reference's key or the subject of a mail; none where the file is one text.
    #[serde(default)]
    pub label: Option<String>,
    /// A name that stands for this item in its container for good (a feed entry's id, a mail's Message-ID), to know it again.
    #[serde(default)]
    pub key: Option<String>,
    /// Paths beside the file, relative to it, where a reference says its full text is (Zotero's *Export Files*).
    #[serde(default)]
    pub files: Vec<String>,
    /// Its pictures.
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// Titles, best first.
    pub titles: Vec<Candidate>,
    /// Authors, one entry a person.
    pub authors: Vec<Candidate>,
    /// Names of the outlet, best first.
    pub outlets: Vec<Candidate>,
    /// Publication dates, best first.
    pub published: Vec<Candidate>,
    /// Addresses, canonical first.
    pub urls: Vec<Candidate>,
    /// Language tags that the file declares.
    pub langs: Vec<Candidate>,
    /// The main text, without the title.
    pub blocks: Vec<Block>,
    /// Whether the first block is a marked standfirst (chapô).
    pub standfirst: bool,
    /// How complete the capture is.
    pub quality: Quality,
    /// Whether the file says of itself that it was written for demonstration (`demonstration: true` in its front matter).
    #[serde(default)]
    pub demonstration: bool,
    /// The character encoding that was used, as a WHATWG name.
    pub charset: String,
}

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML, saved in one file too.
    Html,
    /// A saved page with its parts (MHTML).
    Mhtml,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich text.
    Rtf,
    /// A mail.
    Eml,
    /// A reference of a RIS list.
    Ris,
    /// A reference of a BibTeX list.
    Bibtex,
    /// A reference of a CSL-JSON list.
    CslJson,
    /// An entry of an RSS, Atom or JSON feed.
    Feed,
}

/// How complete a capture is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quality {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is not full: codes such as `cookie_wall`, `too_short`, `bad_bytes`.
    pub reasons: Vec<String>,
    /// Words of main text.
    pub words: usize,
}

/// Whether a capture is the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The whole article, as far as can be seen.
    Full,
    /// Something of it.
    Partial,
    /// Not an article.
    None,
}

/// Why a file could not be read. The texts are for logs; the user's message is chosen by variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A format that is not read; `seen` names it as far as it was recognised.
    #[error("unknown format: {seen}")]
    Unknown {
        /// What it looks like, such as `PDF`, `ZIP`, `binary`.
        seen: String,
    },
    /// Over 64 MiB.
    #[error("the file is too large: {bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// Over a limit of a container: more entries, more bytes or a higher rate of compression than is read. Nothing of it was unpacked.
    #[error("the archive is over a limit: {limit}")]
    OverLimit {
        /// Which: `entries` (2,000), `bytes` (100 MB unpacked), `ratio` (100:1), `pages` (2,000), `depth` (archives in archives).
        limit: Limit,
    },
    /// It needs a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// A document of pictures of pages, without text.
    #[error("the file is scanned: {pages} pages without text")]
    Scanned {
        /// How many pages.
        pages: usize,
    },
    /// An office file with a document type declaration, which could expand without end.
    #[error("the file declares a document type")]
    Doctype,
    /// A container in which there is nothing to read: an archive without files, a list without references.
    #[error("there is nothing in the file to read")]
    Nothing,
    /// Nested over 512 levels.
    #[error("the page is nested too deep")]
    TooDeep,
    /// The parser gave up.
    #[error("the file could not be read: {reason}")]
    Damaged {
        /// Why, in the parser's words.
        reason: String,
    },
}

/// A limit that a container can pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// 2,000 entries of an archive, or items of a list.
    Entries,
    /// 100 MB unpacked.
    Bytes,
    /// 100 bytes unpacked for each packed one.
    Ratio,
    /// 2,000 pages.
    Pages,
    /// Archives within archives.
    Depth,
}

impl std::fmt::Display for Limit {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Entries => "entries",
            Self::Bytes => "bytes",
            Self::Ratio => "ratio",
            Self::Pages => "pages",
            Self::Depth => "depth",
        })
    }
}

/// Reads a file: recognises its format by its content first and its name second, finds its character encoding, then
/// hands its text to the reader of that format.
///
/// A name that ends in `.fragment.html` says that the bytes are a rich paste: markup that is the text itself, read by
/// [`read_fragment`] without looking for an article in it.
///
/// # Errors
/// As [`ReadError`] says; never a panic by design, though parsers below may abort the process.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() as u64 });
    }
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    match sniff::binary(bytes, hint.name.as_deref()) {
        Some(sniff::Seen::Pdf) => return pdf::read(bytes).map(Reading::one),
        Some(sniff::Seen::Docx) => return office::docx(bytes).map(Reading::one),
        Some(sniff::Seen::Odt) => return office::odt(bytes).map(Reading::one),
        Some(sniff::Seen::Rtf) => return office::rtf(bytes).map(Reading::one),
        Some(sniff::Seen::Archive) => return archive::zip(bytes),
        Some(sniff::Seen::Mail) => return mail::eml(bytes),
        Some(sniff::Seen::Mailbox) => return mail::mbox(bytes),
        Some(sniff::Seen::Mhtml) => return mail::mhtml(bytes, hint).map(Reading::one),
        Some(sniff::Seen::Foreign(seen)) => return Err(ReadError::Unknown { seen }),
        None => {}
    }
    let decoded = charset::decode(bytes, hint);
    if decoded.text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let pasted = hint.name.as_deref().is_some_and(|name| name.ends_with(".fragment.html"));
    let written = if pasted { Ok(sniff::Written::Html) } else { sniff::text(&decoded.text, hint.name.as_deref()) };
    let mut reading = match written.map_err(|seen| ReadError::Unknown { seen })? {
        sniff::Written::Html if pasted => Reading::one(html::paste(&decoded.text, hint)?),
        sniff::Written::Html => Reading::one(html::read(&decoded.text, hint)?),
        sniff::Written::Markdown => Reading::one(markdown::read(&decoded.text)),
        sniff::Written::Text => Reading::one(text::read(&decoded.text)),
        sniff::Written::Ris => references::ris(&decoded.text)?,
        sniff::Written::Bibtex => references::bibtex(&decoded.text)?,
        sniff::Written::CslJson => references::csl_json(&decoded.text)?,
        // A feed's own reader mends what it declares of its bytes.
        sniff::Written::Feed => feed::read(bytes, &decoded.text, hint)?,
        sniff::Written::Opml => feed::opml(&decoded.text)?,
    };
    for text in &mut reading.texts {
        text.charset = decoded.charset.to_owned();
        if decoded.damaged {
            text.quality.add("bad_bytes");
        }
    }
    if let Some(url) = hint.url.as_deref().filter(|_| reading.texts.len() == 1)
        && let Some(text) = reading.texts.first_mut()
    {
        Candidate::push(&mut text.urls, url, "hint");
    }
    Ok(reading)
}

impl Reading {
    /// A file that is one text.
    fn one(text: Extract) -> Self {
        Self { texts: vec![text], ..Self::default() }
    }
}

impl Candidate {
    /// Appends a value unless it is empty or there already.
    fn push(list: &mut Vec<Self>, value: &str, origin: &str) {
        let value = value.trim();
        if !value.is_empty() && !list.iter().any(|known| known.value == value) {
            list.push(Self { value: value.to_owned(), origin: origin.to_owned(), words: None });
        }
    }
}

impl Quality {
    /// Adds a reason once. It does not touch the verdict.
    fn add(&mut self, reason: &str) {
        if !self.reasons.iter().any(|known| known == reason) {
            self.reasons.push(reason.to_owned());
        }
    }
}

impl Extract {
    /// An extract of these blocks, complete, with no metadata yet.
    fn of(format: Format, blocks: Vec<Block>) -> Self {
        let words = crate::tree::Document::new(blocks.clone()).words();
        Self {
            format,
            label: None,
            key: None,
            files: Vec::new(),
            pictures: Vec::new(),
            titles: Vec::new(),
            authors: Vec::new(),
            outlets: Vec::new(),
            published: Vec::new(),
            urls: Vec::new(),
            langs: Vec::new(),
            blocks,
            standfirst: false,
            quality: Quality { verdict: Verdict::Full, reasons: Vec::new(), words },
            demonstration: false,
            charset: String::new(),
        }
    }
}

#[cfg(test)]
mod tests;
