//! Which parts of a mail are its text and which stand beside it, and the text as blocks.
//!
//! Of alternatives the HTML is read, unless it says less than half of what the plain text says, or cannot be read. What cannot
//! be shown as text is handed on, never dropped, but for signatures that only a program reads.

use super::decode;
use super::html::{self, Found};
use super::mime::Part;
use super::plain::{self, Flow};
use crate::read::ReadError;
use crate::tree::{Block, Document};
use mail_parser::HeaderName;
use url::Url;

/// Parts sorted.
#[derive(Debug, Default)]
pub(super) struct Gathered<'mail> {
    pieces: Vec<Piece>,
    /// Parts that are not the text.
    pub beside: Vec<&'mail Part<'mail>>,
    /// Whether the text is encrypted.
    pub encrypted: bool,
    /// The encoding of the first text.
    pub charset: String,
    /// Whether bytes of it meant nothing.
    pub damaged: bool,
}

#[derive(Debug)]
enum Piece {
    Plain {
        text: String,
        flow: Flow,
    },
    Html {
        source: String,
        base: Option<Url>,
    },
    /// The same, twice.
    Either {
        html: Vec<Piece>,
        plain: Vec<Piece>,
    },
}

/// The text of a mail.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub blocks: Vec<Block>,
    pub pictures: Vec<Found>,
    pub lang: Option<String>,
}

/// Sorts the parts of a mail.
pub(super) fn gather<'mail>(part: &'mail Part<'mail>) -> Gathered<'mail> {
    let mut out = Gathered::default();
    out.add(part);
    out
}

impl<'mail> Gathered<'mail> {
    fn add(&mut self, part: &'mail Part<'mail>) {
        match part.kind.as_str() {
            "multipart/encrypted" => self.encrypted = true,
            "multipart/signed" => part.parts.iter().take(1).for_each(|signed| self.add(signed)),
            "multipart/alternative" => self.alternatives(part),
            "multipart/related" => {
                let start = part.headers.parameter("start").map(|id| id.trim_matches(['<', '>', ' ']).to_owned());
                let named = part.parts.iter().position(|inner| start.is_some() && inner.headers.content_id() == start);
                let root = named.unwrap_or_default();
                for (at, inner) in part.parts.iter().enumerate() {
                    if at == root { self.add(inner) } else { self.put_beside(inner) }
                }
            }
            _ if !part.parts.is_empty() => part.parts.iter().for_each(|inner| self.add(inner)),
            "application/pkcs7-mime" | "application/x-pkcs7-mime" => {
                if part.headers.parameter("smime-type").is_some_and(|kind| kind.eq_ignore_ascii_case("signed-data")) {
                    self.beside.push(part);
                } else {
                    self.encrypted = true;
                }
            }
            "application/pgp-encrypted" => self.encrypted = true,
            "application/pgp-signature" | "application/pkcs7-signature" | "application/x-pkcs7-signature" => {}
            "text/plain" | "text/html" | "text/enriched" | "application/xhtml+xml" if self.is_text(part) => self.text(part),
            _ => self.beside.push(part),
        }
    }

    fn is_text(&self, part: &Part<'_>) -> bool {
        !part.headers.is_attachment() && (self.pieces.is_empty() || part.headers.file_name().is_none())
    }

    fn put_beside(&mut self, part: &'mail Part<'mail>) {
        if part.parts.is_empty() {
            self.beside.push(part);
        } else {
            part.parts.iter().for_each(|inner| self.put_beside(inner));
        }
    }

    fn text(&mut self, part: &Part<'_>) {
        let bytes = decode::bytes(part.body, &part.headers.encoding());
        let decoded = decode::text(&bytes, part.headers.parameter("charset").as_deref());
        if decoded.text.trim().is_empty() {
            return;
        }
        if self.charset.is_empty() {
            self.charset = decoded.charset;
        }
        self.damaged |= decoded.damaged;
        if part.kind.contains("html") || opens_page(&decoded.text) {
            let base = part.headers.text(&HeaderName::ContentLocation).and_then(|location| Url::parse(&location).ok());
            self.pieces.push(Piece::Html { source: decoded.text, base: base.filter(|base| matches!(base.scheme(), "http" | "https")) });
            return;
        }
        if plain::is_encrypted(&decoded.text) {
            self.encrypted = true;
            return;
        }
        let says = |name: &str, value: &str| part.headers.parameter(name).is_some_and(|said| said.eq_ignore_ascii_case(value));
        self.pieces.push(Piece::Plain { text: decoded.text, flow: Flow { flowed: says("format", "flowed"), delsp: says("delsp", "yes") } });
    }

    fn alternatives(&mut self, part: &'mail Part<'mail>) {
        let (mut html, mut plain) = (Vec::new(), Vec::new());
        for inner in &part.parts {
            let mut one = gather(inner);
            self.encrypted |= one.encrypted;
            self.beside.append(&mut one.beside);
            let is_html = one.pieces.iter().any(|piece| !matches!(piece, Piece::Plain { .. }));
            if !one.pieces.is_empty() {
                if self.charset.is_empty() || is_html {
                    (self.charset, self.damaged) = (one.charset, self.damaged || one.damaged);
                }
                *(if is_html { &mut html } else { &mut plain }) = one.pieces;
            }
        }
        if html.is_empty() {
            self.pieces.append(&mut plain);
        } else {
            self.pieces.push(Piece::Either { html, plain });
        }
    }

    /// The text as blocks.
    ///
    /// # Errors
    /// Those of the HTML reader, where there is no other text.
    pub fn read(&self) -> Result<Text, ReadError> {
        all(&self.pieces)
    }
}

fn all(pieces: &[Piece]) -> Result<Text, ReadError> {
    let mut out = Text::default();
    for piece in pieces {
        let mut text = one(piece)?;
        let before = out.blocks.len();
        text.pictures.iter_mut().for_each(|picture| picture.block += before);
        out.blocks.append(&mut text.blocks);
        out.pictures.append(&mut text.pictures);
        out.lang = out.lang.or(text.lang);
    }
    Ok(out)
}

fn one(piece: &Piece) -> Result<Text, ReadError> {
    match piece {
        Piece::Plain { text, flow } => Ok(Text { blocks: plain::read(text, *flow), ..Text::default() }),
        Piece::Html { source, base } => {
            let fragment = html::read(source, base.as_ref())?;
            Ok(Text { blocks: fragment.blocks, pictures: fragment.pictures, lang: fragment.lang })
        }
        Piece::Either { html, plain } => {
            let words = |text: &Text| Document::new(text.blocks.clone()).words();
            let other = all(plain)?;
            match all(html) {
                Ok(text) if words(&text) * 2 >= words(&other) => Ok(text),
                Err(error) if other.blocks.is_empty() => Err(error),
                _ => Ok(other),
            }
        }
    }
}

/// Whether what calls itself plain text is a page.
fn opens_page(text: &str) -> bool {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let head: String = start.chars().take(15).collect::<String>().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}
