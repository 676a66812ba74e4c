//! The pictures of an office file, within their limits: 20 of them, 5 MB each, 20 MB in all.
//!
//! Only PNG, JPEG, GIF and WebP are kept, by their bytes and not by their names.

use crate::read::{Picture, PictureSource};
use std::collections::HashSet;

/// The most bytes of one picture.
pub const MOST_BYTES: usize = 5 << 20;
const MOST_PICTURES: usize = 20;
const MOST_IN_ALL: usize = 20 << 20;

/// What of the limits is used.
#[derive(Debug, Default)]
pub struct Budget {
    pictures: usize,
    bytes: usize,
    seen: HashSet<String>,
}

impl Budget {
    /// Whether one more picture can be kept. A picture that stands in several places is kept once.
    pub fn admits(&mut self, name: &str) -> bool {
        self.pictures < MOST_PICTURES && self.bytes < MOST_IN_ALL && self.seen.len() < 500 && self.seen.insert(name.to_owned())
    }

    /// The picture, if its bytes are one and within the limits.
    pub fn keep(&mut self, bytes: Vec<u8>, alt: &str) -> Option<Picture> {
        if bytes.len() > MOST_BYTES || self.pictures >= MOST_PICTURES || self.bytes + bytes.len() > MOST_IN_ALL || !is_picture(&bytes) {
            return None;
        }
        self.pictures += 1;
        self.bytes += bytes.len();
        let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Picture { source: PictureSource::Bytes(bytes), block: 0, alt: alt.chars().take(1000).collect(), caption: String::new() })
    }
}

fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
        || bytes.starts_with(b"\xff\xd8\xff")
        || bytes.starts_with(b"GIF8")
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
}
