//! Mails, mailboxes and saved pages in mail's clothes: the text with what its headers say, and the files it carries.
//!
//! It refuses to open what is attached: attachments are handed on, each to be read on its own. It refuses to leave out any of
//! a mail's text: signatures, quoted and forwarded mails stay, marked as what they are.

mod about;
mod beside;
mod body;
mod decode;
mod forward;
mod headers;
mod html;
mod look;
mod mailbox;
mod mhtml;
mod mime;
mod picture;
mod plain;
mod quote;
mod table;

use super::{Candidate, Extract, Format, Hint, ReadError, Reading, Verdict};

pub(super) use mailbox::is_mailbox;

/// Fewer words than this say little more than « voir ci-joint ».
const LITTLE: usize = 20;

/// Reads a mail: its body as a text, its attachments as members.
///
/// # Errors
/// [`ReadError::Encrypted`], [`ReadError::Nothing`], [`ReadError::TooDeep`], [`ReadError::OverLimit`].
pub(super) fn eml(bytes: &[u8]) -> Result<Reading, ReadError> {
    let mail = mime::parse(without_envelope(bytes))?;
    let gathered = body::gather(&mail);
    let mut text = gathered.read()?;
    if text.blocks.is_empty() && gathered.encrypted {
        return Err(ReadError::Encrypted);
    }
    let inner = forward::inner(&text.blocks);
    if about::is_answer(&mail.headers)
        && let Some(at) = forward::answered_from(&text.blocks).filter(|at| *at < text.blocks.len())
    {
        let answered = text.blocks.split_off(at);
        text.blocks.extend(quote::of(answered));
        text.pictures.iter_mut().for_each(|picture| picture.block = picture.block.min(text.blocks.len()));
    }
    let mut reading = Reading::default();
    let pictures = beside::sort(&gathered.beside, &text.pictures, text.blocks.len(), &mut reading);
    let mut extract = Extract::of(Format::Eml, text.blocks);
    extract.pictures = pictures;
    about::fill(&mut extract, &mail.headers);
    if let Some(inner) = inner {
        about::fill_from_inner(&mut extract, &inner);
    }
    Candidate::push(&mut extract.langs, &text.lang.unwrap_or_default(), "mail:html.lang");
    extract.charset = gathered.charset;
    if gathered.damaged {
        extract.quality.add("bad_bytes");
    }
    if extract.quality.words < LITTLE {
        extract.quality.verdict = if extract.quality.words == 0 { Verdict::None } else { Verdict::Partial };
        extract.quality.add("too_short");
    }
    if !extract.blocks.is_empty() || !extract.pictures.is_empty() {
        reading.texts.push(extract);
    } else if reading.members.is_empty() && reading.refused.is_empty() {
        return Err(ReadError::Nothing);
    }
    Ok(reading)
}

/// Reads a mailbox file: its mails as members.
///
/// # Errors
/// [`ReadError::Nothing`], [`ReadError::OverLimit`].
pub(super) fn mbox(bytes: &[u8]) -> Result<Reading, ReadError> {
    mailbox::read(bytes)
}

/// Reads a saved page.
///
/// # Errors
/// As the reader of pages; [`ReadError::Nothing`].
pub(super) fn mhtml(bytes: &[u8], hint: &Hint) -> Result<Extract, ReadError> {
    mhtml::read(without_envelope(bytes), hint)
}

/// A mail without what programs put before its first header: a mark, blank lines, a length, a mailbox's line.
pub(super) fn without_envelope(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    for _ in 0..20 {
        let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
        let line = rest[..end].trim_ascii();
        let skipped = line.is_empty() || line.starts_with(b"From ") || line.starts_with(b">From ") || line.iter().all(u8::is_ascii_digit);
        if !skipped || rest.is_empty() {
            break;
        }
        rest = &rest[end..];
    }
    rest
}

#[cfg(test)]
mod tests;
