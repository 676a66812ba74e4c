//! Pictures that a mail or a saved page carries: which bytes are one, and which are worth keeping.

use base64::{Engine, engine::general_purpose::STANDARD};

/// Smaller files than this are logos of signatures and lines of pixels.
const LEAST: usize = 2 << 10;

/// What a picture is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It shows something.
    Drawn,
    /// One pixel, or too small a file to show anything.
    Trifle,
}

/// Whether bytes are a PNG, JPEG, GIF or WebP picture with a size.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let known = bytes.starts_with(b"\x89PNG\r\n\x1a\n")
        || bytes.starts_with(b"\xff\xd8\xff")
        || bytes.starts_with(b"GIF8")
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"));
    let size = imagesize::blob_size(bytes).ok().filter(|_| known)?;
    let trifle = bytes.len() < LEAST || size.width <= 1 || size.height <= 1;
    Some(if trifle { Kind::Trifle } else { Kind::Drawn })
}

/// The bytes of a `data:` address in base64.
pub(super) fn of_data_url(url: &str) -> Option<Vec<u8>> {
    let (kind, data) = url.strip_prefix("data:")?.split_once(',')?;
    if !(kind.starts_with("image/") && kind.ends_with(";base64")) {
        return None;
    }
    let data: String = data.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=").chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(data).ok()
}
