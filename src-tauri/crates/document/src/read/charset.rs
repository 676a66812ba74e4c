//! Bytes into text: byte order mark, the charset that the server or the page declared, then detection.
//!
//! 1. A byte order mark decides.
//! 2. Bytes that are valid UTF-8 and use it are UTF-8, whatever anyone declares.
//! 3. A declared charset is believed, the server's before the page's own; a page that is said to be UTF-8 with a few bad bytes is
//!    decoded with replacement characters and marked damaged, unless its bytes show no UTF-8 at all.
//! 4. Otherwise `chardetng` guesses, helped by the country code of the address.

use super::Hint;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text, and how it was had.
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// WHATWG name of the encoding.
    pub charset: &'static str,
    /// Whether some bytes meant nothing in it, or the text was garbled before it was saved.
    pub damaged: bool,
}

/// How far a `<meta charset>` is looked for; browsers stop at 1024, saved pages put comments before it.
const DECLARATION: usize = 8192;

/// Decodes a file that is not binary.
pub(super) fn decode(bytes: &[u8], hint: &Hint) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = wide(bytes) {
        return with(encoding, bytes);
    }
    // An escape may shift to another set in bytes that are all ASCII.
    if !bytes.contains(&0x1b)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Decoded { text: text.to_owned(), charset: UTF_8.name(), damaged: text.contains('\u{fffd}') || garbled(text) };
    }
    let (valid, invalid) = utf8_use(bytes);
    match transported(hint).or_else(|| declared(&bytes[..bytes.len().min(DECLARATION)])) {
        Some(encoding) if encoding != UTF_8 => with(encoding, bytes),
        Some(_) if valid >= invalid => with(UTF_8, bytes),
        // Undeclared, mostly UTF-8: a page cut in the middle of a character, or one bad paste.
        None if valid > 0 && valid >= 20 * invalid => with(UTF_8, bytes),
        _ => with(guess(bytes, hint), bytes),
    }
}

/// The charset that came with the bytes. Servers say UTF-16 of nothing that has no byte order mark or zero bytes.
fn transported(hint: &Hint) -> Option<&'static Encoding> {
    let label = hint.charset.as_deref()?.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

/// UTF-16 without a byte order mark, known by the zero bytes of its ASCII characters.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if pairs < 4 {
        return None;
    }
    if odd * 10 > pairs * 6 && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 6 && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let damaged = damaged || text.contains('\u{fffd}') || garbled(&text);
    Decoded { text: text.into_owned(), charset: encoding.name(), damaged }
}

/// Multi-byte UTF-8 sequences that are valid, and runs of bytes that are not.
fn utf8_use(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc2).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    (valid, invalid)
}

/// The charset a page declares in its first bytes: `<meta charset>`, `<meta http-equiv>` or an XML declaration.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let lower: Vec<u8> = head.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].windows(5).position(|window| window == b"<meta") {
        let start = from + found;
        let end = lower[start..].iter().position(|byte| *byte == b'>').map_or(lower.len(), |end| start + end);
        if let Some(encoding) = label_after(&lower[start..end], b"charset") {
            return Some(encoding);
        }
        from = end.max(start + 5);
        if from >= lower.len() {
            break;
        }
    }
    if lower.starts_with(b"<?xml") {
        let end = lower.iter().position(|byte| *byte == b'>').unwrap_or(lower.len());
        return label_after(&lower[..end], b"encoding");
    }
    None
}

fn label_after(tag: &[u8], key: &[u8]) -> Option<&'static Encoding> {
    let at = tag.windows(key.len()).position(|window| window == key)? + key.len();
    let is_gap = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'');
    let label: Vec<u8> = tag[at..].iter().copied().skip_while(is_gap).take_while(|byte| !is_gap(byte) && *byte != b';' && *byte != b'/').collect();
    let encoding = Encoding::for_label(&label)?;
    // A declaration that could be read byte by byte cannot be in UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

fn guess(bytes: &[u8], hint: &Hint) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let host = hint.url.as_deref().and_then(|url| url::Url::parse(url).ok()).and_then(|url| url.host_str().map(str::to_owned));
    let country = host
        .as_deref()
        .and_then(|host| host.rsplit('.').next())
        .filter(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit()));
    detector.guess(country.map(str::as_bytes), Utf8Detection::Allow)
}

/// Whether the text holds the traces of UTF-8 once read as windows-1252 and saved so (`Ã©`, `â€™`).
fn garbled(text: &str) -> bool {
    const TRACES: [(char, &[&str]); 3] = [('Ã', &["©", "¨", " ", "ª", "§", "´"]), ('â', &["€™", "€œ"]), ('Â', &["«"])];
    let found = TRACES.iter().flat_map(|(first, rest)| {
        let after = text.match_indices(*first).map(|(at, first)| &text[at + first.len()..]);
        after.filter(move |after| rest.iter().any(|rest| after.starts_with(rest)))
    });
    found.take(3).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a server said of some bytes, and what they were read as.
    fn read_as(bytes: &[u8], charset: &str) -> (String, &'static str) {
        let decoded = decode(bytes, &Hint { charset: Some(charset.to_owned()), ..Hint::default() });
        (decoded.text, decoded.charset)
    }

    #[test]
    fn the_charset_of_the_transport_comes_before_the_page_s_own() {
        let page = b"<meta charset=windows-1252><p>\xce\xf0\xeb";
        assert_eq!(read_as(page, "windows-1251"), ("<meta charset=windows-1252><p>\u{41e}\u{440}\u{43b}".to_owned(), "windows-1251"));
        assert_eq!(read_as(page, "'Windows-1251' ").1, "windows-1251");
        assert_eq!(read_as(page, "unknown-8bit").1, "windows-1252", "a label that says nothing");
    }

    #[test]
    fn a_byte_order_mark_and_the_bytes_themselves_come_before_the_transport() {
        assert_eq!(read_as("\u{feff}été".as_bytes(), "iso-8859-1"), ("été".to_owned(), "UTF-8"));
        assert_eq!(read_as("Un été".as_bytes(), "iso-8859-1"), ("Un été".to_owned(), "UTF-8"), "servers say this of every page they have");
        assert_eq!(read_as(b"Un \xe9t\xe9 pluvieux", "utf-16").0, "Un été pluvieux");
    }

    #[test]
    fn text_that_was_read_in_the_wrong_charset_before_it_was_saved_is_damaged() {
        assert!(garbled("Ã©tÃ© â€™ lâ€™Ã©cole"));
        assert!(!garbled("Ã©tÃ© seulement, â Â"), "two traces may be the subject of a text");
        assert!(!garbled("L’été où la forêt brûla : l’âge d’être là-bas"));
    }
}
