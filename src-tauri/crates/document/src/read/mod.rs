//! Untrusted bytes into the block tree, with metadata candidates as raw strings and where each was found.
//!
//! Refuses to decide: dates are not parsed, outlets not looked up, languages not detected here. Runs in the reader child
//! process, because the parsers below it can overflow the stack or run out of memory, which no Rust code can catch.

mod charset;
mod dates;
mod depth;
mod front_matter;
mod html;
mod inline;
mod markdown;
mod phrases;
mod sniff;
mod text;

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
}

/// A value for a field of metadata, and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The raw text; for a date, as it is written in the source.
    pub value: String,
    /// Where it was found, such as `json-ld:datePublished`, `meta:article:published_time`, `front-matter`, `byline`.
    pub origin: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Extract {
    /// The format seen.
    pub format: Format,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
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

/// Reads a file: recognises its format by its content first and its name second, finds its character encoding, then
/// hands its text to the reader of that format.
///
/// # Errors
/// As [`ReadError`] says; never a panic by design, though parsers below may abort the process.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Extract, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() as u64 });
    }
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(seen) = sniff::foreign(bytes, hint.name.as_deref()) {
        return Err(ReadError::Unknown { seen });
    }
    let decoded = charset::decode(bytes, hint);
    if decoded.text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let format = sniff::format(&decoded.text, hint.name.as_deref()).map_err(|seen| ReadError::Unknown { seen })?;
    let mut extract = match format {
        Format::Html => html::read(&decoded.text, hint)?,
        Format::Markdown => markdown::read(&decoded.text),
        Format::Text => text::read(&decoded.text),
    };
    extract.charset = decoded.charset.to_owned();
    if decoded.damaged {
        extract.quality.add("bad_bytes");
    }
    if let Some(url) = hint.url.as_deref() {
        Candidate::push(&mut extract.urls, url, "hint");
    }
    Ok(extract)
}

impl Candidate {
    /// Appends a value unless it is empty or there already.
    fn push(list: &mut Vec<Self>, value: &str, origin: &str) {
        let value = value.trim();
        if !value.is_empty() && !list.iter().any(|known| known.value == value) {
            list.push(Self { value: value.to_owned(), origin: origin.to_owned() });
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
