//! XML as feeds write it, well-formed or not, into a tree of elements that borrows from the text.
//!
//! It refuses to refuse: a bare `&`, an undeclared entity, a tag that is never closed or closed twice, a text cut in the middle
//! cost what they touch and no more. Entities that a DOCTYPE declares are never expanded; those of HTML stay as they are
//! written, for the reader of HTML. One pass, bounded in depth, elements and namespaces.

use super::space::{Space, Spaces};
use crate::read::{ReadError, depth};
use std::borrow::Cow;

/// More elements than this are no feed; a tree of them would fill the memory.
const MANY: usize = 1_500_000;

/// An element.
#[derive(Debug, Default)]
pub struct Element<'x> {
    /// The vocabulary its name is from.
    pub space: Space,
    /// Its name without a prefix, as written.
    pub name: &'x str,
    /// Its attributes with their prefixes, as written.
    pub attributes: Vec<(&'x str, &'x str)>,
    /// What it holds.
    pub nodes: Vec<Node<'x>>,
    /// Whether it was closed, or something around it was; not so where the text was cut inside it.
    pub whole: bool,
}

/// What an element holds.
#[derive(Debug)]
pub enum Node<'x> {
    /// Another element.
    Element(Element<'x>),
    /// Text with its references still to be resolved.
    Text(&'x str),
    /// Text of a CDATA section.
    Verbatim(&'x str),
}

/// Reads a text; the answer stands for the file and holds its elements.
///
/// # Errors
/// [`ReadError::TooDeep`] over 512 levels, [`ReadError::Damaged`] for elements without end.
pub fn parse(source: &str) -> Result<Element<'_>, ReadError> {
    let mut tree = Tree { open: vec![Element { whole: true, ..Element::default() }], spaces: Spaces::default(), elements: 0, unended: false };
    let mut at = 0;
    while let Some(found) = source[at..].find('<') {
        let start = at + found;
        tree.text(&source[at..start]);
        let rest = &source[start..];
        at = start + tree.markup(rest)?;
    }
    tree.text(&source[at..]);
    Ok(tree.finish())
}

struct Tree<'x> {
    open: Vec<Element<'x>>,
    spaces: Spaces<'x>,
    elements: usize,
    /// Whether a declaration without end was met: the next are not searched to the end of the text again.
    unended: bool,
}

impl<'x> Tree<'x> {
    fn text(&mut self, text: &'x str) {
        if let Some(top) = self.open.last_mut().filter(|_| !text.is_empty()) {
            top.nodes.push(Node::Text(text));
        }
    }

    /// Reads what starts with `<`; gives its length.
    fn markup(&mut self, rest: &'x str) -> Result<usize, ReadError> {
        if let Some(body) = rest.strip_prefix("<![CDATA[") {
            let end = body.find("]]>");
            let text = &body[..end.unwrap_or(body.len())];
            if let Some(top) = self.open.last_mut().filter(|_| !text.is_empty()) {
                top.nodes.push(Node::Verbatim(text));
            }
            return Ok(end.map_or(rest.len(), |end| "<![CDATA[".len() + end + 3));
        }
        if rest.starts_with("<!--") {
            return Ok(rest.find("-->").map_or(rest.len(), |end| end + 3));
        }
        if rest.starts_with("<?") {
            return Ok(rest.find('>').map_or(rest.len(), |end| end + 1));
        }
        if rest.starts_with("<!") {
            return Ok(self.declaration(rest));
        }
        let closing = rest.starts_with("</");
        let name = &rest[1 + usize::from(closing)..];
        let name = &name[..name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>' | '<' | '=' | '"' | '\'')).unwrap_or(name.len())];
        if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') || name.len() > 200 {
            self.text(&rest[..1]);
            return Ok(1);
        }
        if closing {
            self.end(name);
            return Ok(rest.find('>').map_or(rest.len(), |end| end + 1));
        }
        let (attributes, empty, length) = attributes(rest, 1 + name.len());
        self.start(name, attributes, empty)?;
        Ok(length)
    }

    fn start(&mut self, name: &'x str, attributes: Vec<(&'x str, &'x str)>, empty: bool) -> Result<(), ReadError> {
        self.elements += 1;
        if self.elements > MANY {
            return Err(ReadError::Damaged { reason: "too many elements".to_owned() });
        }
        let mut level = self.open.len();
        self.spaces.declare(level, &attributes);
        let (space, local) = self.spaces.resolve(name);
        let element = Element { space, name: local, attributes, nodes: Vec::new(), whole: false };
        // An entry is never inside another: the one before was left open.
        if element.is_entry()
            && let Some(before) = self.open.iter().rposition(Element::is_entry)
        {
            self.spaces.leave(level);
            self.close(before);
            level = self.open.len();
            self.spaces.declare(level, &element.attributes);
        }
        if empty || (is_void(local) && !name.contains(':')) {
            self.spaces.leave(level);
            if let Some(top) = self.open.last_mut() {
                top.nodes.push(Node::Element(Element { whole: true, ..element }));
            }
            return Ok(());
        }
        self.open.push(element);
        if self.open.len() > depth::MAX { Err(ReadError::TooDeep) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) {
        let (space, local) = self.spaces.resolve(name);
        let same = |element: &Element<'_>| element.name.eq_ignore_ascii_case(local) && element.space == space;
        if let Some(at) = self.open.iter().rposition(same).filter(|at| *at > 0) {
            self.close(at);
        }
    }

    /// Closes everything from a level on.
    fn close(&mut self, level: usize) {
        while self.open.len() > level.max(1) {
            self.spaces.leave(self.open.len() - 1);
            if let Some(mut element) = self.open.pop() {
                element.whole = true;
                if let Some(top) = self.open.last_mut() {
                    top.nodes.push(Node::Element(element));
                }
            }
        }
    }

    /// The length of a declaration, its internal subset and the quotes in it too.
    fn declaration(&mut self, rest: &str) -> usize {
        let (mut inside, mut quote) = (false, None);
        for (at, byte) in rest.bytes().enumerate().take(if self.unended { 0 } else { rest.len() }) {
            match (quote, byte) {
                (Some(mark), _) if byte == mark => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') if inside => quote = Some(byte),
                (None, b'[') => inside = true,
                (None, b']') => inside = false,
                (None, b'>') if !inside => return at + 1,
                _ => {}
            }
        }
        self.unended = true;
        rest.find(['>', '\n']).map_or(rest.len(), |end| end + 1)
    }

    fn finish(mut self) -> Element<'x> {
        while self.open.len() > 1 {
            if let (Some(element), Some(top)) = (self.open.pop(), self.open.last_mut()) {
                top.nodes.push(Node::Element(element));
            }
        }
        self.open.pop().unwrap_or_default()
    }
}

/// HTML that was pasted into a feed unescaped leaves these open.
fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "input", "wbr"].iter().any(|void| name.eq_ignore_ascii_case(void))
}

/// The attributes of a start tag, whether it is empty, and its length.
fn attributes(tag: &str, from: usize) -> (Vec<(&str, &str)>, bool, usize) {
    let bytes = tag.as_bytes();
    let (mut at, mut found) = (from, Vec::new());
    loop {
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_whitespace() || (*byte == b'/' && bytes.get(at + 1) != Some(&b'>'))) {
            at += 1;
        }
        match bytes.get(at) {
            None => return (found, false, tag.len()),
            Some(b'>') => return (found, false, at + 1),
            Some(b'/') => return (found, true, at + 2),
            // The tag was never ended.
            Some(b'<') => return (found, false, at),
            Some(_) => {}
        }
        let start = at;
        while bytes.get(at).is_some_and(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'<' | b'/')) {
            at += 1;
        }
        let name = &tag[start..at];
        let after = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if bytes.get(after) != Some(&b'=') {
            at = at.max(start + 1);
            while !tag.is_char_boundary(at) {
                at += 1;
            }
            continue;
        }
        at = after + 1 + bytes[after + 1..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let value = match bytes.get(at) {
            Some(quote @ (b'"' | b'\'')) => {
                let body = &tag[at + 1..];
                let end = body.bytes().position(|byte| byte == *quote || byte == b'<' || byte == b'>');
                let end = match end.map(|end| (end, body.as_bytes()[end])) {
                    Some((end, found)) if found == *quote => end,
                    // `<` and `>` may stand in a value; `</` says that its quote was forgotten.
                    Some((early, _)) => match body[early..].find([char::from(*quote), '\n']) {
                        Some(more) if body.as_bytes()[early + more] == *quote && !body[early..early + more].contains("</") => early + more,
                        _ => early,
                    },
                    None => body.len(),
                };
                at += 1 + end + usize::from(body.as_bytes().get(end) == Some(quote));
                &body[..end]
            }
            _ => {
                let length = tag[at..].find(|c: char| c.is_whitespace() || matches!(c, '>' | '<')).unwrap_or(tag.len() - at);
                at += length;
                &tag[at - length..at]
            }
        };
        if found.len() < 200 {
            found.push((name, value));
        }
    }
}

/// Resolves the references that XML itself knows, and numbers; all others stay as they are written.
pub fn resolve(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| character(&rest[1..end]).map(|c| (c, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            match code {
                // Written by programs that took windows-1252 for Unicode.
                128..=159 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[u8::try_from(code).ok()?]).0.chars().next(),
                _ => char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace()),
            }
        }
    }
}

impl<'x> Element<'x> {
    /// Whether its name is this one, in a vocabulary of feeds themselves.
    pub fn is(&self, name: &str) -> bool {
        self.space.is_feed() && self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it is an entry of a feed.
    pub fn is_entry(&self) -> bool {
        self.is("item") || self.is("entry")
    }

    /// The elements it holds.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// Those of this name in a vocabulary of feeds.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.elements().filter(move |element| element.is(name))
    }

    /// Those of this name in another vocabulary.
    pub fn named_in(&self, space: Space, name: &str) -> impl Iterator<Item = &Self> {
        self.elements().filter(move |element| element.space == space && element.name.eq_ignore_ascii_case(name))
    }

    /// An attribute, whatever its prefix and case, with its references resolved; never empty.
    pub fn attribute(&self, name: &str) -> Option<Cow<'x, str>> {
        let local = |known: &str| known.rsplit(':').next().is_some_and(|known| known.eq_ignore_ascii_case(name));
        let (_, value) = self.attributes.iter().find(|(known, _)| local(known))?;
        let value = value.trim();
        (!value.is_empty()).then(|| resolve(value))
    }

    /// Its text, that of the elements in it too.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text
    }

    fn gather(&self, out: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.gather(out),
                Node::Text(text) => out.push_str(&resolve(text)),
                Node::Verbatim(text) => out.push_str(text),
            }
        }
    }

    /// What it holds as HTML: text that was escaped is markup now, and elements are written out again.
    pub fn markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, false);
        out
    }

    /// The same where its elements are the markup (XHTML) and text is text.
    pub fn inline_markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, true);
        out
    }

    fn write(&self, out: &mut String, literal: bool) {
        for node in &self.nodes {
            match node {
                Node::Text(text) if literal => out.push_str(text),
                Node::Text(text) => out.push_str(&resolve(text)),
                Node::Verbatim(text) if literal => out.push_str(&escape(text)),
                Node::Verbatim(text) => out.push_str(text),
                Node::Element(element) => {
                    out.push('<');
                    out.push_str(element.name);
                    for (name, value) in &element.attributes {
                        let mark = if value.contains('"') { '\'' } else { '"' };
                        out.extend([" ", name.rsplit(':').next().unwrap_or(name), "="]);
                        out.push(mark);
                        out.push_str(value);
                        out.push(mark);
                    }
                    out.push('>');
                    if !is_void(element.name) {
                        element.write(out, literal);
                        out.extend(["</", element.name, ">"]);
                    }
                }
            }
        }
    }
}

/// Text as HTML that shows it.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
