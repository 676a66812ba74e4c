//! An answer's bytes: unpacked as they come and counted while they are unpacked, so that nothing larger than the limit is ever held.

use super::trouble::Why;
use brotli_decompressor::{BrotliDecoderParameter, Decompressor};
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::{
    cell::{Cell, RefCell},
    io::{self, Cursor, Read},
    rc::Rc,
};

/// The most that one packed byte may unpack to, on the whole.
const DENSEST: u64 = 100;

/// Where [`DENSEST`] begins to be looked at, in unpacked bytes: short texts of one letter are no bomb.
const DENSITY_FROM: u64 = 256 * 1024;

/// The packings that are asked for and understood (RFC 9110, 8.4.1; RFC 7932).
pub(super) const ACCEPTED: &str = "gzip, deflate, br";

/// How a body ended.
#[derive(Debug)]
pub(super) struct Body {
    /// What was unpacked, or why it was not.
    pub bytes: Result<Vec<u8>, (Why, String)>,
    /// Bytes that came over the wire.
    pub came: u64,
}

/// Reads a body to its end or to its limit. `explain` tells what an error of the connection was.
pub(super) fn read(wire: impl Read, encoding: &str, most: u64, explain: impl Fn(&io::Error) -> Why) -> Body {
    let came = Rc::new(Cell::new(0));
    let broke = Rc::new(RefCell::new(None));
    let wire = Counted { wire, came: Rc::clone(&came), broke: Rc::clone(&broke), explain };
    let bytes = unpack(wire, encoding).and_then(|unpacked| fill(unpacked, most, &came)).map_err(|(why, detail)| {
        // What ails the connection matters more than what the unpacking made of it.
        broke.borrow_mut().take().unwrap_or((why, detail))
    });
    Body { bytes, came: came.get() }
}

fn fill(mut unpacked: Box<dyn Read + '_>, most: u64, came: &Cell<u64>) -> Result<Vec<u8>, (Why, String)> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 16 * 1024];
    loop {
        let count = match unpacked.read(&mut chunk) {
            Ok(0) => return Ok(bytes),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err((Why::Encoding, error.to_string())),
        };
        let total = (bytes.len() + count) as u64;
        if total > most {
            return Err((Why::TooLarge, format!("over {most} bytes")));
        }
        if total > DENSITY_FROM && total / DENSEST > came.get() {
            return Err((Why::TooDense, format!("{total} bytes from {}", came.get())));
        }
        bytes.extend_from_slice(&chunk[..count]);
    }
}

fn unpack<'a>(mut wire: impl Read + 'a, encoding: &str) -> Result<Box<dyn Read + 'a>, (Why, String)> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(Box::new(wire)),
        "gzip" | "x-gzip" => Ok(Box::new(MultiGzDecoder::new(wire))),
        "deflate" => {
            // RFC 9110, 8.4.1.2: meant is zlib, but some send the bare stream. A zlib header is a multiple of 31 (RFC 1950).
            let mut head = Vec::new();
            let read = wire.by_ref().take(2).read_to_end(&mut head);
            read.map_err(|error| (Why::Encoding, error.to_string()))?;
            let zlib = matches!(head[..], [first, second] if first & 0x0f == 8 && u16::from_be_bytes([first, second]) % 31 == 0);
            let wire = Cursor::new(head).chain(wire);
            Ok(if zlib { Box::new(ZlibDecoder::new(wire)) } else { Box::new(DeflateDecoder::new(wire)) })
        }
        "br" => {
            let mut unpacked = Decompressor::new(wire, 16 * 1024);
            // RFC 7932 has windows of at most 16 MiB; the extension for larger ones could ask for a gigabyte.
            unpacked.set_parameter(BrotliDecoderParameter::BROTLI_DECODER_PARAM_LARGE_WINDOW, 0);
            Ok(Box::new(unpacked))
        }
        other => Err((Why::Encoding, other.to_owned())),
    }
}

/// Counts what comes, and remembers why it stopped coming.
struct Counted<R, E> {
    wire: R,
    came: Rc<Cell<u64>>,
    broke: Rc<RefCell<Option<(Why, String)>>>,
    explain: E,
}

impl<R: Read, E: Fn(&io::Error) -> Why> Read for Counted<R, E> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let result = self.wire.read(into);
        match &result {
            Ok(count) => self.came.set(self.came.get() + *count as u64),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => *self.broke.borrow_mut() = Some(((self.explain)(error), error.to_string())),
        }
        result
    }
}
