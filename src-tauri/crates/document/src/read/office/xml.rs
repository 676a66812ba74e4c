//! One part of an office file as a tree of its XML, in one flat list in the order of the document.
//!
//! It refuses a document type declaration, nesting over 512 levels and what is not well-formed. Entities are never expanded:
//! only the five predefined ones and characters by number mean anything.

use crate::read::{Limit, ReadError};
use quick_xml::{Reader, events::Event};
use std::borrow::Cow;

/// The deepest nesting of elements that is read.
const DEEPEST: usize = 512;
/// The most elements and texts of one part; a book has a tenth of it.
const MOST_NODES: usize = 3_000_000;
/// The most prefixes in force at once: every name is compared with them.
const MOST_PREFIXES: usize = 400;

/// The vocabularies that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ns {
    /// Everything else.
    Other,
    /// WordprocessingML.
    W,
    /// DrawingML.
    A,
    /// DrawingML's place in a Word document.
    Wp,
    /// Markup compatibility.
    Mc,
    /// VML.
    V,
    /// Office mathematics.
    M,
    /// OpenDocument's frame of a document.
    Office,
    /// OpenDocument text.
    Text,
    /// OpenDocument tables.
    Table,
    /// OpenDocument styles.
    Style,
    /// OpenDocument drawings.
    Draw,
    /// OpenDocument's borrowed SVG.
    Svg,
    /// Dublin Core.
    Dc,
    /// Dublin Core terms.
    Terms,
    /// OpenDocument metadata.
    Meta,
}

fn namespace(uri: &str) -> Ns {
    match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::W,
        "http://schemas.openxmlformats.org/drawingml/2006/main" | "http://purl.oclc.org/ooxml/drawingml/main" => Ns::A,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => {
            Ns::Wp
        }
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns::Mc,
        "urn:schemas-microsoft-com:vml" => Ns::V,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" | "http://purl.oclc.org/ooxml/officeDocument/math" => Ns::M,
        "http://purl.org/dc/elements/1.1/" => Ns::Dc,
        "http://purl.org/dc/terms/" => Ns::Terms,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Ns::Office,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Ns::Text,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Ns::Table,
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Ns::Style,
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Ns::Draw,
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" => Ns::Svg,
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" => Ns::Meta,
        _ => Ns::Other,
    }
}

/// A part, parsed.
#[derive(Debug)]
pub struct Tree<'x> {
    nodes: Vec<Raw<'x>>,
}

#[derive(Debug)]
struct Raw<'x> {
    kind: Kind<'x>,
    /// One past the last node below this one.
    end: u32,
}

#[derive(Debug)]
enum Kind<'x> {
    Element { ns: Ns, name: &'x str, attributes: &'x str },
    Text(&'x str),
    Char(char),
}

/// A node of a part.
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    at: u32,
}

/// A part's bytes as text: UTF-8, or what its mark or declaration says.
pub fn decode(bytes: Vec<u8>) -> String {
    let declared = || {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
        let label = head.split_once("?>")?.0.split_once("encoding=")?.1.get(1..)?.split(['"', '\'']).next()?.to_owned();
        encoding_rs::Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
    };
    let encoding = encoding_rs::Encoding::for_bom(&bytes).map(|(encoding, _)| encoding).or_else(declared).unwrap_or(encoding_rs::UTF_8);
    if encoding == encoding_rs::UTF_8 && !bytes.starts_with(b"\xef\xbb\xbf") {
        return String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    }
    encoding.decode(&bytes).0.into_owned()
}

impl<'x> Tree<'x> {
    /// Parses a part.
    ///
    /// # Errors
    /// [`ReadError::Doctype`], [`ReadError::TooDeep`], [`ReadError::OverLimit`] and [`ReadError::Damaged`].
    pub fn parse(source: &'x str) -> Result<Self, ReadError> {
        let mut reader = Reader::from_str(source);
        reader.config_mut().allow_dangling_amp = true;
        let mut nodes: Vec<Raw<'x>> = Vec::with_capacity(source.len() / 48);
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut prefixes: Vec<(&'x str, Ns)> = Vec::new();
        loop {
            let event = reader.read_event().map_err(|error| damaged(&error.to_string()))?;
            let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            if nodes.len() >= MOST_NODES {
                return Err(ReadError::OverLimit { limit: Limit::Bytes });
            }
            let place = u32::try_from(nodes.len() + 1).unwrap_or(u32::MAX);
            match event {
                Event::Start(ref tag) | Event::Empty(ref tag) => {
                    let empty = matches!(event, Event::Empty(_));
                    let end = end - 1 - usize::from(empty);
                    let inside = end.checked_sub(tag.len()).and_then(|start| source.get(start..end)).unwrap_or_default();
                    let (full, attributes) = inside.split_at_checked(tag.name().as_ref().len()).unwrap_or((inside, ""));
                    let before = prefixes.len();
                    declare(attributes, &mut prefixes);
                    if open.len() >= DEEPEST {
                        return Err(ReadError::TooDeep);
                    }
                    if prefixes.len() > MOST_PREFIXES {
                        return Err(damaged("too many namespaces"));
                    }
                    let (prefix, name) = full.split_once(':').unwrap_or(("", full));
                    let ns = prefixes.iter().rev().find(|(known, _)| *known == prefix).map_or(Ns::Other, |(_, ns)| *ns);
                    nodes.push(Raw { kind: Kind::Element { ns, name, attributes }, end: place });
                    if empty {
                        prefixes.truncate(before);
                    } else {
                        open.push((nodes.len() - 1, before));
                    }
                }
                Event::End(_) => {
                    if let Some((at, before)) = open.pop() {
                        nodes[at].end = place - 1;
                        prefixes.truncate(before);
                    }
                }
                Event::Text(text) if !open.is_empty() => {
                    if let Cow::Borrowed(text) = text.into_inner() {
                        nodes.push(Raw { kind: Kind::Text(text), end: place });
                    }
                }
                Event::CData(text) => {
                    if let Cow::Borrowed(text) = text.into_inner() {
                        nodes.push(Raw { kind: Kind::Text(text), end: place });
                    }
                }
                Event::GeneralRef(name) => {
                    if let Some(c) = name.resolve_char_ref().ok().flatten().or_else(|| predefined(&name.xml10_content())) {
                        nodes.push(Raw { kind: Kind::Char(c), end: place });
                    }
                }
                Event::DocType(_) => return Err(ReadError::Doctype),
                Event::Eof => break,
                _ => {}
            }
        }
        if !open.is_empty() {
            return Err(damaged("the part ends before its last element"));
        }
        Ok(Self { nodes })
    }

    /// The outermost element.
    pub fn root(&self) -> Option<Node<'_>> {
        let at = self.nodes.iter().position(|node| matches!(node.kind, Kind::Element { .. }))?;
        Some(Node { tree: self, at: u32::try_from(at).ok()? })
    }
}

fn damaged(reason: &str) -> ReadError {
    ReadError::Damaged { reason: reason.chars().take(160).collect() }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn declare<'x>(raw: &'x str, prefixes: &mut Vec<(&'x str, Ns)>) {
    if raw.contains("xmlns") {
        for (name, value) in attributes(raw) {
            if name == "xmlns" {
                prefixes.push(("", namespace(value)));
            } else if let Some(prefix) = name.strip_prefix("xmlns:") {
                prefixes.push((prefix, namespace(value)));
            }
        }
    }
}

/// Names and raw values of the attributes of a tag.
fn attributes(raw: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = raw;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, next) = after[1..].split_once(quote)?;
        rest = next;
        Some((name.trim(), value))
    })
}

impl<'t> Node<'t> {
    fn raw(self) -> &'t Raw<'t> {
        &self.tree.nodes[self.at as usize]
    }

    /// The vocabulary and name of an element; of a text, nothing.
    pub fn key(self) -> (Ns, &'t str) {
        match self.raw().kind {
            Kind::Element { ns, name, .. } => (ns, name),
            _ => (Ns::Other, ""),
        }
    }

    /// Whether it is this element.
    pub fn is(self, ns: Ns, name: &str) -> bool {
        self.key() == (ns, name)
    }

    /// What is directly below it, texts included.
    pub fn children(self) -> impl Iterator<Item = Node<'t>> + Clone {
        let (tree, end) = (self.tree, self.raw().end);
        let mut at = self.at + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let node = Node { tree, at };
                at = node.raw().end.max(at + 1);
                node
            })
        })
    }

    /// Everything below it, in the order of the document.
    pub fn below(self) -> impl Iterator<Item = Node<'t>> + Clone {
        let tree = self.tree;
        (self.at + 1..self.raw().end).map(move |at| Node { tree, at })
    }

    /// The first element of this name directly below it.
    pub fn child(self, ns: Ns, name: &str) -> Option<Node<'t>> {
        self.children().find(|node| node.is(ns, name))
    }

    /// The value of an attribute, whatever its prefix; one with a prefix goes before one without.
    pub fn attribute(self, name: &str) -> Option<Cow<'t, str>> {
        let Kind::Element { attributes: raw, .. } = self.raw().kind else { return None };
        let mut plain = None;
        for (full, value) in attributes(raw) {
            match full.split_once(':') {
                Some((prefix, local)) if local == name && prefix != "xmlns" => return Some(unescape(value)),
                None if full == name => plain = plain.or(Some(value)),
                _ => {}
            }
        }
        plain.map(unescape)
    }

    /// The `val` of the child of this name: Word's way to write a property.
    pub fn value(self, ns: Ns, name: &str) -> Option<Cow<'t, str>> {
        self.child(ns, name)?.attribute("val")
    }

    /// The characters of a text; of an element, none.
    pub fn piece(self) -> Option<Cow<'t, str>> {
        match self.raw().kind {
            Kind::Text(text) => Some(Cow::Borrowed(text)),
            Kind::Char(c) => Some(Cow::Owned(c.to_string())),
            Kind::Element { .. } => None,
        }
    }

    /// All text below it.
    pub fn text(self) -> String {
        self.below().filter_map(Node::piece).collect()
    }
}

fn unescape(value: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}
