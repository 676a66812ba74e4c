//! One file's bytes into everything it holds: its texts, the files inside it read in their turn, the feeds it lists.
//!
//! A member that is refused costs itself alone. Files within files within files are read four levels down and no further.

use super::extract::{Extracted, MAX_FILE, refusal, resolve};
use crate::{
    error::{Code, Error, Result},
    read_child::{Failure, Reader},
};
use griot_document::read::{Candidate, Extract, FeedLink, Hint, Limit, ReadError, Reading};
use std::sync::Arc;

/// How deep files may lie in files: an archive, a mail in it, a mail attached to that, its attachment.
const DEPTH: usize = 4;

/// A text of a file.
#[derive(Debug)]
pub struct Item {
    /// Its name inside the file: `page.html`, `lettre.eml › annexe.pdf`; empty where the file is one text.
    pub inner: String,
    /// What the reader gave.
    pub read: Extract,
    /// What was known of the bytes.
    pub hint: Hint,
    /// The bytes it was read from.
    pub original: Arc<[u8]>,
}

impl Item {
    /// The same with dates, language and outlet resolved.
    #[must_use]
    pub fn resolve(&self) -> Extracted {
        resolve(&self.read, &self.hint)
    }
}

impl Item {
    /// This reference with the text of its file: what the reference says of itself comes first.
    pub(super) fn with_text_of(self, full: Self) -> Self {
        let Extract { label, key, titles, authors, outlets, published, urls, langs, .. } = self.read;
        let first = |mut ours: Vec<Candidate>, theirs: Vec<Candidate>| {
            ours.extend(theirs);
            ours
        };
        let read = Extract {
            label,
            key,
            titles: first(titles, full.read.titles),
            authors: first(authors, full.read.authors),
            outlets: first(outlets, full.read.outlets),
            published: first(published, full.read.published),
            urls: first(urls, full.read.urls),
            langs: first(langs, full.read.langs),
            ..full.read
        };
        Self { inner: self.inner, read, hint: full.hint, original: full.original }
    }
}

/// Everything that a file holds.
#[derive(Debug, Default)]
pub struct Unpacked {
    /// Its texts, in order.
    pub items: Vec<Item>,
    /// Names inside the file, and why they were refused.
    pub refused: Vec<(String, Error)>,
    /// Feeds that it lists.
    pub feeds: Vec<FeedLink>,
}

/// Reads bytes and everything inside them.
///
/// # Errors
/// `refused` with the reason in the user's language, where the file as a whole cannot be read.
pub fn unpack(reader: &Reader, bytes: Arc<[u8]>, hint: &Hint) -> Result<Unpacked> {
    let mut all = Unpacked::default();
    unpack_into(reader, bytes, hint, "", 0, &mut all)?;
    Ok(all)
}

fn unpack_into(reader: &Reader, bytes: Arc<[u8]>, hint: &Hint, outer: &str, depth: usize, all: &mut Unpacked) -> Result<()> {
    if depth >= DEPTH {
        return Err(refusal(&ReadError::OverLimit { limit: Limit::Depth }));
    }
    let Reading { texts, members, refused, feeds } = ask(reader, &bytes, hint)?;
    let alone = texts.len() == 1 && members.is_empty() && refused.is_empty();
    for read in texts {
        let label = if alone { None } else { read.label.clone() };
        all.items.push(Item { inner: within(outer, label.as_deref()), read, hint: hint.clone(), original: Arc::clone(&bytes) });
    }
    for member in members {
        let inner = within(outer, Some(&member.name));
        let hint = Hint { name: Some(member.name), url: member.url, ..Hint::default() };
        if let Err(error) = unpack_into(reader, member.bytes.into(), &hint, &inner, depth + 1, all) {
            all.refused.push((inner, error));
        }
    }
    all.refused.extend(refused.into_iter().map(|part| (within(outer, Some(&part.name)), refusal(&part.error))));
    all.feeds.extend(feeds);
    Ok(())
}

/// A name inside a name.
fn within(outer: &str, inner: Option<&str>) -> String {
    match (outer, inner.unwrap_or_default()) {
        (outer, "") => outer.to_owned(),
        ("", inner) => inner.to_owned(),
        (outer, inner) => format!("{outer} › {inner}"),
    }
}

/// Reads bytes in the reader child.
///
/// # Errors
/// `refused` with the reason in the user's language; `internal` where the reader cannot be started.
pub(crate) fn ask(reader: &Reader, bytes: &[u8], hint: &Hint) -> Result<Reading> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(refusal(&ReadError::TooLarge { bytes: bytes.len() as u64 }));
    }
    if bytes.is_empty() {
        return Err(refusal(&ReadError::Empty));
    }
    reader.read(bytes, hint).map_err(|failure| match failure {
        Failure::Refused(error) => refusal(&error),
        Failure::Crashed => Error::new(Code::Refused, "refused-crashed", vec![]),
        Failure::TooSlow => Error::new(Code::Refused, "refused-too-slow", vec![]),
        Failure::NoReader(error) => Error::new(Code::Internal, "error-no-reader", vec![]).because(error),
    })
}
