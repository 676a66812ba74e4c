//! A mailbox file (mbox, RFC 4155) into its mails, each a file of its own.

use super::beside::message_name;
use crate::read::archive::names;
use crate::read::{Limit, Member, ReadError, Reading};
use std::collections::HashSet;

/// The most mails of one mailbox.
const MOST: usize = 2000;

/// Cuts a mailbox into mails.
///
/// # Errors
/// [`ReadError::OverLimit`], [`ReadError::Nothing`].
pub(super) fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    let (mut mails, mut blank) = (Vec::new(), true);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if blank && is_separator(line) {
            mails.push(Vec::new());
            if mails.len() > MOST {
                return Err(ReadError::OverLimit { limit: Limit::Entries });
            }
        } else if let Some(mail) = mails.last_mut() {
            // A line of a text that looked like a separator was escaped.
            let arrows = line.iter().take_while(|byte| **byte == b'>').count();
            mail.extend_from_slice(if arrows > 0 && line[arrows..].starts_with(b"From ") { &line[1..] } else { line });
        }
        blank = line.trim_ascii().is_empty();
    }
    let mut known = HashSet::new();
    let named = |(at, bytes): (usize, Vec<u8>)| Member { name: names::unique(message_name(&bytes, at + 1), &mut known), url: None, bytes };
    let members: Vec<Member> = mails.into_iter().filter(|mail| !mail.trim_ascii().is_empty()).enumerate().map(named).collect();
    if members.is_empty() {
        return Err(ReadError::Nothing);
    }
    Ok(Reading { members, ..Reading::default() })
}

/// Whether a file is a mailbox: it opens with a separator and, unless it is `named` one, holds another.
pub(in crate::read) fn is_mailbox(bytes: &[u8], named: bool) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let mut lines = start.split_inclusive(|byte| *byte == b'\n');
    lines.next().is_some_and(is_separator) && (named || lines.any(is_separator))
}

/// Whether a line begins a mail: `From` an address and a time.
fn is_separator(line: &[u8]) -> bool {
    line.starts_with(b"From ")
        && line.len() < 400
        && line.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == b':' && three[2].is_ascii_digit())
}
