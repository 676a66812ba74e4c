//! The ZIP container of office files, read in memory by the names of the parts that are wanted.
//!
//! It refuses over 2,000 entries, 100 MB unpacked, and 100 bytes for each packed one, before unpacking by what the container
//! declares and again while unpacking by what really comes out. Nothing but the wanted names is ever unpacked.

use super::xml;
use crate::read::{Limit, ReadError};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most entries.
const MOST_ENTRIES: usize = 2000;
/// The most bytes, unpacked.
const MOST_BYTES: u64 = 100 << 20;
/// The most unpacked bytes for a packed one.
const RATIO: u64 = 100;
/// Below this many bytes no ratio is too high.
const SMALL: u64 = 1 << 20;

/// An office file, opened.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Places of the parts by name, in lower case.
    places: HashMap<String, usize>,
    packed: u64,
    unpacked: u64,
}

impl<'b> Package<'b> {
    /// Opens the container and checks what it declares.
    ///
    /// # Errors
    /// [`ReadError::OverLimit`], [`ReadError::Encrypted`] and [`ReadError::Damaged`].
    pub fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        if archive.len() > MOST_ENTRIES {
            return Err(ReadError::OverLimit { limit: Limit::Entries });
        }
        let (mut places, mut declared) = (HashMap::new(), 0_u64);
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|error| refused(&error))?;
            declared = declared.saturating_add(entry.size());
            within(entry.size(), entry.compressed_size())?;
            let name = entry.name().map_err(|error| refused(&error))?.replace('\\', "/");
            places.entry(name.trim_start_matches('/').to_lowercase()).or_insert(at);
        }
        let packed = bytes.len() as u64;
        if declared > MOST_BYTES {
            return Err(ReadError::OverLimit { limit: Limit::Bytes });
        }
        within(declared, packed)?;
        Ok(Self { archive, places, packed, unpacked: 0 })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_lowercase())
    }

    /// The bytes of a part, at most so many of them; none where there is no such part.
    ///
    /// # Errors
    /// As [`Package::open`].
    pub fn part(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(&at) = self.places.get(&name.to_lowercase()) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|error| refused(&error))?;
        let packed = entry.compressed_size();
        if entry.size() > most {
            return Ok(None);
        }
        let left = MOST_BYTES.saturating_sub(self.unpacked);
        // Not one byte more than the ratio allows is unpacked.
        let allowed = left.min(SMALL.max(packed.saturating_mul(RATIO))).min(SMALL.max(self.packed.saturating_mul(RATIO)));
        let mut bytes = Vec::new();
        entry.take(allowed + 1).read_to_end(&mut bytes).map_err(|error| ReadError::Damaged { reason: error.to_string() })?;
        let real = bytes.len() as u64;
        if real > left {
            return Err(ReadError::OverLimit { limit: Limit::Bytes });
        }
        within(real, packed)?;
        self.unpacked += real;
        within(self.unpacked, self.packed)?;
        Ok((real <= most).then_some(bytes))
    }

    /// A part of XML as text.
    ///
    /// # Errors
    /// As [`Package::open`].
    pub fn xml(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        Ok(self.part(name, MOST_BYTES)?.map(xml::decode))
    }
}

fn within(unpacked: u64, packed: u64) -> Result<(), ReadError> {
    if unpacked > SMALL && unpacked > packed.saturating_mul(RATIO) {
        return Err(ReadError::OverLimit { limit: Limit::Ratio });
    }
    Ok(())
}

fn refused(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => ReadError::Encrypted,
        error => ReadError::Damaged { reason: error.to_string().chars().take(160).collect() },
    }
}
