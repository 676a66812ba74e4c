//! The characters of RTF: bytes by the encoding of their font, Unicode by number, pictures by their digits.

use super::reader::Reader;
use super::state::Dest;
use crate::read::office::pictures::MOST_BYTES;
use crate::read::office::symbols::{is_private, symbol};

/// The longest text of a table's entry, an instruction, a field of metadata.
const LONGEST: usize = 4000;

impl Reader {
    pub(super) fn bytes(&mut self, mut bytes: &[u8]) {
        if self.now.dest == Dest::Picture {
            return self.hex(bytes);
        }
        while self.passing > 0 && !bytes.is_empty() {
            bytes = &bytes[1..];
            self.passing -= 1;
        }
        self.pending.extend_from_slice(bytes);
    }

    fn hex(&mut self, bytes: &[u8]) {
        for digit in bytes.iter().filter_map(|byte| char::from(*byte).to_digit(16)) {
            let digit = u8::try_from(digit).unwrap_or_default();
            match self.half_byte.take() {
                Some(high) if self.picture.len() < MOST_BYTES + 1 => self.picture.push(high << 4 | digit),
                Some(_) => {}
                None => self.half_byte = Some(digit),
            }
        }
    }

    pub(super) fn unicode(&mut self, number: i32) {
        // Bytes before it are in front of it.
        self.flush();
        self.passing = self.now.fallback;
        let code = if number < 0 { number + 65536 } else { number };
        let Ok(code) = u32::try_from(code) else { return };
        let unit = u16::try_from(code).unwrap_or_default();
        let c = match (self.half.take(), unit) {
            (_, 0xd800..=0xdbff) => {
                self.half = Some(unit);
                return;
            }
            (Some(high), 0xdc00..=0xdfff) => char::decode_utf16([high, unit]).next().and_then(Result::ok),
            _ => char::from_u32(code),
        };
        let font = self.tables.symbols(self.now.font).unwrap_or("symbol");
        if let Some(c) = c.and_then(|c| if is_private(c) { symbol(font, u32::from(c)) } else { Some(c) }) {
            self.push(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Decodes what is pending, before anything that could change what it means.
    pub(super) fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let pending = std::mem::take(&mut self.pending);
        let is_text = matches!(self.now.dest, Dest::Body | Dest::Field);
        if let Some(font) = self.tables.symbols(self.now.font).filter(|_| is_text) {
            let text: String = pending.iter().filter_map(|byte| symbol(font, u32::from(*byte))).collect();
            return self.push(&text);
        }
        let encoding = self.tables.encoding(self.now.font).filter(|_| self.now.dest != Dest::Fonts).unwrap_or(self.encoding);
        let text = match std::str::from_utf8(&pending) {
            // Some programs write UTF-8 whatever they declare.
            Ok(text) if !text.is_ascii() && pending.len() > 1 && encoding.is_single_byte() && plausible(text) => text.to_owned(),
            _ => encoding.decode_without_bom_handling(&pending).0.into_owned(),
        };
        self.push(&text);
    }

    pub(super) fn push(&mut self, text: &str) {
        match self.now.dest {
            Dest::Body if !self.now.look.is_hidden() && !self.now.deleted => {
                let link = self.now.field.and_then(|at| self.fields.get(at)).and_then(Option::as_deref);
                let marks = self.now.look.marks(link);
                self.story().runs.push(text, &marks);
            }
            Dest::Fonts | Dest::Styles | Dest::InfoText(_) | Dest::Instruction | Dest::Label if self.gathered.len() < LONGEST => {
                self.gathered.push_str(text);
            }
            _ => {}
        }
    }
}

/// Whether text that is UTF-8 by chance would be: it holds letters with accents or signs, not controls.
fn plausible(text: &str) -> bool {
    text.chars()
        .filter(|c| !c.is_ascii())
        .all(|c| c.is_alphanumeric() || matches!(c, '\u{a0}' | '«' | '»' | '\u{2010}'..='\u{2027}' | '\u{202f}' | '€' | '°'))
}
