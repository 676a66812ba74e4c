//! A mail as the tree of its parts (RFC 2045, 2046), cut by its boundaries. Headers are `mail-parser`'s to read.
//!
//! It refuses nesting over 20 levels and over 2,000 parts before anything is decoded. Attached messages are not opened: they
//! are files of their own. What mailers leave out is supplied: a missing end, a boundary that nobody declared.

use super::headers::Headers;
use crate::read::{Limit, ReadError};

/// The deepest nesting of multiparts.
const DEEPEST: usize = 20;

/// The most parts of one mail.
const MOST: usize = 2000;

/// A part, and the parts in it.
#[derive(Debug)]
pub(super) struct Part<'mail> {
    pub headers: Headers,
    /// What follows the headers, as it was sent.
    pub body: &'mail [u8],
    /// The parts of a multipart.
    pub parts: Vec<Part<'mail>>,
    /// What kind it is: `text/html`, in lower case.
    pub kind: String,
}

/// Cuts a mail into its parts.
///
/// # Errors
/// [`ReadError::TooDeep`], [`ReadError::OverLimit`].
pub(super) fn parse(mail: &[u8]) -> Result<Part<'_>, ReadError> {
    part(mail, "text/plain", 0, &mut 0)
}

fn part<'mail>(bytes: &'mail [u8], usual: &str, depth: usize, count: &mut usize) -> Result<Part<'mail>, ReadError> {
    *count += 1;
    if depth > DEEPEST {
        return Err(ReadError::TooDeep);
    }
    if *count > MOST {
        return Err(ReadError::OverLimit { limit: Limit::Entries });
    }
    let (head, body) = split(bytes);
    let headers = Headers::parse(head);
    let mut kind = headers.kind().unwrap_or_else(|| usual.to_owned());
    let mut parts = Vec::new();
    if kind.starts_with("multipart/") {
        let inner = if kind == "multipart/digest" { "message/rfc822" } else { "text/plain" };
        for section in sections(body, headers.parameter("boundary").as_deref()) {
            parts.push(part(section, inner, depth + 1, count)?);
        }
        if parts.is_empty() {
            "text/plain".clone_into(&mut kind);
        }
    }
    Ok(Part { headers, body, parts, kind })
}

/// The headers, and what follows the blank line; or the first line that cannot be a header, where the blank line is missing.
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        let line = trimmed(&bytes[at..end]);
        if line.is_empty() {
            return (&bytes[..at], &bytes[end..]);
        }
        let folded = line[0] == b' ' || line[0] == b'\t';
        let envelope = line.starts_with(b"From ") || line.starts_with(b">From ");
        // A line that a program folded without the space before it is junk among headers; before anything else it is text.
        let junk = || is_named(trimmed(&bytes[end..line_end(bytes, end)]));
        if !folded && !envelope && !is_named(line) && !junk() {
            return (&bytes[..at], &bytes[at..]);
        }
        at = end;
    }
    (bytes, &[])
}

fn is_named(line: &[u8]) -> bool {
    line.iter().position(|byte| *byte == b':').is_some_and(|colon| colon > 0 && !line[..colon].trim_ascii_end().contains(&b' '))
}

/// The parts of a multipart. Where no line is the declared boundary, the first one that looks like one is believed.
fn sections<'mail>(body: &'mail [u8], declared: Option<&str>) -> Vec<&'mail [u8]> {
    let declared = declared.map(str::trim_end).filter(|boundary| !boundary.is_empty());
    let found = declared.map(|boundary| between(body, boundary.as_bytes())).unwrap_or_default();
    if !found.is_empty() {
        return found;
    }
    guess(body).map(|boundary| between(body, &boundary)).unwrap_or_default()
}

/// What stands between the boundary's lines.
fn between<'mail>(body: &'mail [u8], boundary: &[u8]) -> Vec<&'mail [u8]> {
    let (mut sections, mut open, mut at) = (Vec::new(), None, 0);
    while at < body.len() {
        let end = line_end(body, at);
        let line = &body[at..end];
        if let Some(rest) = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary)) {
            let rest = rest.trim_ascii();
            if rest.is_empty() || rest == b"--" {
                if let Some(start) = open {
                    // The line's end before a boundary is part of the boundary.
                    sections.push(trimmed(&body[start..at]));
                }
                open = rest.is_empty().then_some(end);
                if open.is_none() {
                    break;
                }
            }
        }
        at = end;
    }
    if let Some(start) = open.filter(|start| *start < body.len()) {
        sections.push(&body[start..]);
    }
    sections
}

fn guess(body: &[u8]) -> Option<Vec<u8>> {
    body.split(|byte| *byte == b'\n').take(200).find_map(|line| {
        let name = line.trim_ascii_end().strip_prefix(b"--")?;
        (name.len() >= 5 && name.len() <= 70 && !name.contains(&b' ')).then(|| name.to_vec())
    })
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |found| from + found + 1)
}

fn trimmed(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The headers of a message alone.
pub(super) fn head(message: &[u8]) -> Headers {
    Headers::parse(split(message).0)
}
