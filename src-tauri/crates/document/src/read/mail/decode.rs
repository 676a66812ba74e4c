//! What was sent back into what was meant: base64 and quoted-printable into bytes, bytes into text.
//!
//! Damaged encodings are read as far as they go, as mail programs do. A declared charset is believed unless the bytes speak
//! against it: valid UTF-8 is UTF-8, and what calls itself UTF-8 without being it is guessed.

use crate::read::{Hint, charset};
use encoding_rs::{Encoding, UTF_8};
use mail_parser::decoders::charsets::map::charset_decoder;
use std::borrow::Cow;

/// Text, the encoding that was used, and whether some bytes meant nothing in it.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub text: String,
    pub charset: String,
    pub damaged: bool,
}

/// The bytes of a body that was encoded for the way.
pub(super) fn bytes<'mail>(body: &'mail [u8], encoding: &str) -> Cow<'mail, [u8]> {
    match encoding.trim() {
        "base64" => Cow::Owned(base64(body)),
        "quoted-printable" => Cow::Owned(quoted_printable(body)),
        "x-uuencode" | "uuencode" | "x-uue" => Cow::Owned(uuencode(body)),
        _ => Cow::Borrowed(body),
    }
}

/// The text of bytes.
pub(super) fn text(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let utf8 = std::str::from_utf8(bytes).is_ok();
    let escapes = bytes.contains(&0x1b);
    let label = declared.map(|label| label.trim().trim_matches(['"', '\'']).to_ascii_lowercase());
    if let Some(label) = label.filter(|label| !label.is_empty())
        && Encoding::for_bom(bytes).is_none()
        && !(utf8 && !escapes && !bytes.is_ascii())
    {
        match Encoding::for_label(label.as_bytes()) {
            Some(encoding) if encoding != UTF_8 => {
                let (text, damaged) = encoding.decode_without_bom_handling(bytes);
                return Decoded { text: text.into_owned(), charset: encoding.name().to_owned(), damaged };
            }
            Some(_) => {}
            None => {
                if let Some(decode) = charset_decoder(label.as_bytes()) {
                    let text = decode(bytes);
                    let damaged = text.contains('\u{fffd}');
                    return Decoded { text, charset: label, damaged };
                }
            }
        }
    }
    let decoded = charset::decode(bytes, &Hint::default());
    Decoded { text: decoded.text, charset: decoded.charset.to_owned(), damaged: decoded.damaged }
}

/// Base64 with whatever else stands between its letters; padding ends one run and another may follow.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u8);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                (bits, held) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held & 0xff) as u8);
        }
    }
    out
}

/// Quoted-printable; a sign that encodes nothing stays as it is.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let content = line.strip_suffix(b"\n").unwrap_or(line);
        let content = content.strip_suffix(b"\r").unwrap_or(content);
        let ending = &line[content.len()..];
        // White space before a line's end was added on the way.
        let content = content.trim_ascii_end();
        let (content, soft) = match content.strip_suffix(b"=") {
            Some(content) => (content, true),
            None => (content, false),
        };
        let mut at = 0;
        while at < content.len() {
            let pair = content.get(at + 1..at + 3).and_then(|pair| Some((hex(pair[0])? << 4) | hex(pair[1])?));
            match pair.filter(|_| content[at] == b'=') {
                Some(byte) => {
                    out.push(byte);
                    at += 3;
                }
                None => {
                    out.push(content[at]);
                    at += 1;
                }
            }
        }
        if !soft {
            out.extend_from_slice(ending);
        }
    }
    out
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// The first file of a uuencoded body.
fn uuencode(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let lines = body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).skip_while(|line| !line.starts_with(b"begin ")).skip(1);
    for line in lines.take_while(|line| *line != b"end") {
        let Some((length, data)) = line.split_first() else { continue };
        let length = usize::from(length.wrapping_sub(32) & 63);
        let before = out.len();
        for four in data.chunks(4) {
            let six = |at: usize| u32::from(four.get(at).map_or(0, |byte| byte.wrapping_sub(32) & 63));
            let bits = six(0) << 18 | six(1) << 12 | six(2) << 6 | six(3);
            out.extend_from_slice(&bits.to_be_bytes()[1..]);
        }
        out.truncate(before + length);
    }
    out
}
