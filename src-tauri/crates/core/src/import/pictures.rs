//! Pictures of a capture made ready to be stored: their bytes at hand, their kind and size told by the reader process.
//!
//! Those inside the file are taken from it. Those at an address are fetched only with the article itself, never later.

use super::extract::Extracted;
use crate::{
    Library,
    article::hash,
    network::{Consent, Purpose},
};
use griot_document::read::{Picture, PictureSize, PictureSource};

/// How many pictures one article keeps.
const MANY: usize = 20;

/// The most that one picture may weigh, in bytes.
const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// The most that the pictures of one article may weigh together, in bytes.
const MAX_TOTAL: usize = 20 * 1024 * 1024;

/// A picture less than this many pixels wide or high is an ornament.
const SMALLEST: u32 = 60;

/// A picture about to be stored.
#[derive(Debug)]
pub struct Ready {
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Its kind and size.
    pub size: PictureSize,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Before which top-level block it stands.
    pub block: usize,
    /// The text that stands for it.
    pub alt: String,
    /// Its caption.
    pub caption: String,
}

/// The pictures that are in the file itself.
pub(crate) fn inside(library: &Library, extracted: &Extracted) -> Vec<Ready> {
    ready(library, extracted, &mut |_| None)
}

/// The same and those at an address, fetched now.
pub(crate) fn fetched(library: &Library, extracted: &Extracted, consent: Consent) -> Vec<Ready> {
    ready(library, extracted, &mut |url| crate::network::bytes(library, url, Purpose::Picture, MAX_BYTES, consent).ok())
}

fn ready(library: &Library, extracted: &Extracted, fetch: &mut dyn FnMut(&str) -> Option<Vec<u8>>) -> Vec<Ready> {
    let mut all: Vec<Ready> = Vec::new();
    let mut total = 0;
    for Picture { source, block, alt, caption } in extracted.pictures.iter().take(MANY) {
        let bytes = match source {
            PictureSource::Bytes(bytes) => Some(bytes.clone()),
            PictureSource::Address(url) => fetch(url),
        };
        let Some(bytes) = bytes.filter(|bytes| bytes.len() as u64 <= MAX_BYTES && total + bytes.len() <= MAX_TOTAL) else { continue };
        // A picture that the reader cannot make out is left out; the article is not refused for it.
        let Ok(Some(size)) = library.reader().picture(&bytes) else { continue };
        let hash = hash(&bytes);
        if size.width < SMALLEST || size.height < SMALLEST || all.iter().any(|known| known.hash == hash) {
            continue;
        }
        total += bytes.len();
        all.push(Ready { hash, size, bytes, block: *block, alt: alt.clone(), caption: caption.clone() });
    }
    all
}
