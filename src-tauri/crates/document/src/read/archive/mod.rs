//! Archives (ZIP): their files as members, read in memory and never written anywhere.
//!
//! Steps: the number of entries, their declared sizes and their places are judged before anything is unpacked; entries that are
//! no texts of people are left out by name; what is left is unpacked in the order of its paths, and counted again meanwhile.
//! It refuses archives over a limit as a whole, and by name: encrypted entries, archives in the archive, compressions other than
//! deflate.

pub(in crate::read) mod names;
mod wanted;

use super::{Limit, MAX_BYTES, Member, ReadError, Reading, Refused, sniff};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most entries, folders and pictures counted too.
const ENTRIES: usize = 2000;

/// The most bytes, unpacked.
const BYTES: u64 = 100 << 20;

/// The most bytes unpacked for each packed one.
const RATIO: u64 = 100;

/// Smaller entries may be packed better than that: a page of spaces is no attack.
const SMALL: u64 = 1 << 20;

/// An entry that is read.
struct Entry {
    index: usize,
    /// Its path, to be shown.
    parts: Vec<String>,
    encrypted: bool,
    link: bool,
}

/// Unpacks an archive.
///
/// # Errors
/// [`ReadError::OverLimit`], [`ReadError::Nothing`], [`ReadError::Damaged`].
pub(super) fn zip(bytes: &[u8]) -> Result<Reading, ReadError> {
    if declared_entries(bytes) > ENTRIES {
        return Err(ReadError::OverLimit { limit: Limit::Entries });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let entries = entries(&archive, bytes.len() as u64)?;
    let names = shown_names(&entries);
    let (mut reading, mut spent) = (Reading::default(), 0);
    for (entry, name) in entries.iter().zip(names) {
        match unpack(&mut archive, entry, bytes.len() as u64, &mut spent) {
            Ok(bytes) if bytes.is_empty() => reading.refused.push(Refused { name, error: ReadError::Empty }),
            Ok(bytes) if sniff::binary(&bytes, Some(&name)) == Some(sniff::Seen::Archive) => {
                reading.refused.push(Refused { name, error: ReadError::OverLimit { limit: Limit::Depth } });
            }
            Ok(bytes) => reading.members.push(Member { name, url: None, bytes }),
            Err(error @ ReadError::OverLimit { .. }) => return Err(error),
            Err(error) => reading.refused.push(Refused { name, error }),
        }
    }
    if reading.members.is_empty() && reading.refused.is_empty() {
        return Err(ReadError::Nothing);
    }
    Ok(reading)
}

/// The largest number of entries that an end of a directory near the archive's end declares. The parser would make room for all.
fn declared_entries(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub((64 << 10) + 22)..];
    let number = |at: usize, width: usize| {
        tail.get(at..at + width).map(|field| field.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))).unwrap_or_default()
    };
    let ends = tail.windows(4).enumerate().filter_map(|(at, mark)| match mark {
        b"PK\x05\x06" => Some((at, number(at + 10, 2), number(at + 12, 4))),
        b"PK\x06\x06" => Some((at, number(at + 32, 8), number(at + 40, 8))),
        _ => None,
    });
    // An entry takes 46 bytes of its directory; an end that says otherwise is none.
    let real = ends.filter(|(_, count, size)| size / 46 >= *count && *size <= bytes.len() as u64);
    real.map(|(_, count, _)| usize::try_from(count).unwrap_or(usize::MAX)).max().unwrap_or_default()
}

/// The entries to read, in the order of their paths.
fn entries(archive: &ZipArchive<Cursor<&[u8]>>, packed: u64) -> Result<Vec<Entry>, ReadError> {
    let (mut found, mut places, mut total) = (Vec::new(), Vec::new(), 0_u64);
    if archive.len() > ENTRIES {
        return Err(ReadError::OverLimit { limit: Limit::Entries });
    }
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(damaged)?;
        let raw = entry.name_raw();
        places.push((entry.header_start(), 30 + raw.len() as u64 + entry.compressed_size()));
        total = total.saturating_add(entry.size());
        if entry.size() > SMALL && entry.size() / RATIO > entry.compressed_size() {
            return Err(ReadError::OverLimit { limit: Limit::Ratio });
        }
        let path = names::path(raw, entry.flags().as_u16() & 1 << 11 != 0);
        let parts = names::parts(&path);
        if !entry.is_dir() && !path.ends_with(['/', '\\']) && wanted::is_text(&parts) {
            found.push(Entry { index, parts, encrypted: entry.encrypted(), link: entry.is_symlink() });
        }
    }
    if total > BYTES {
        return Err(ReadError::OverLimit { limit: Limit::Bytes });
    }
    if total / RATIO > packed || overlap(places) {
        return Err(ReadError::OverLimit { limit: Limit::Ratio });
    }
    let paths: HashSet<String> = found.iter().map(|entry| entry.parts.join("/")).collect();
    found.retain(|entry| !wanted::belongs_to_page(&entry.parts, &paths));
    found.sort_by(|a, b| a.parts.cmp(&b.parts));
    Ok(found)
}

/// Whether bytes belong to two entries, by which a small archive unpacks to a huge one (D. Fifield, *A better zip bomb*, 2019).
fn overlap(mut places: Vec<(u64, u64)>) -> bool {
    places.sort_unstable();
    places.windows(2).any(|pair| pair[0].0.saturating_add(pair[0].1) > pair[1].0)
}

/// The last part of each path, or the whole path where two would be the same.
fn shown_names(entries: &[Entry]) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    let last = |entry: &Entry| entry.parts.last().cloned().unwrap_or_default();
    entries.iter().for_each(|entry| *times.entry(last(entry).to_lowercase()).or_default() += 1);
    let mut taken = HashSet::new();
    let name = |entry: &Entry| if times.get(&last(entry).to_lowercase()) == Some(&1) { last(entry) } else { entry.parts.join("/") };
    entries.iter().map(|entry| names::unique(name(entry), &mut taken)).collect()
}

/// Unpacks an entry; `spent` counts what all entries gave.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, entry: &Entry, packed: u64, spent: &mut u64) -> Result<Vec<u8>, ReadError> {
    if entry.encrypted {
        return Err(ReadError::Encrypted);
    }
    if entry.link {
        return Err(ReadError::Damaged { reason: "a symbolic link".to_owned() });
    }
    let mut file = archive.by_index(entry.index).map_err(damaged)?;
    if file.size() > MAX_BYTES as u64 {
        return Err(ReadError::TooLarge { bytes: file.size() });
    }
    let own = file.compressed_size();
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut chunk).map_err(|error| ReadError::Damaged { reason: error.to_string() })?;
        if read == 0 {
            return Ok(bytes);
        }
        bytes.extend_from_slice(&chunk[..read]);
        *spent += read as u64;
        let length = bytes.len() as u64;
        if *spent > BYTES || length > MAX_BYTES as u64 {
            return Err(ReadError::OverLimit { limit: Limit::Bytes });
        }
        if (length > SMALL && length / RATIO > own) || *spent / RATIO > packed {
            return Err(ReadError::OverLimit { limit: Limit::Ratio });
        }
    }
}

fn damaged(error: ZipError) -> ReadError {
    match error {
        ZipError::InvalidPassword => ReadError::Encrypted,
        error => ReadError::Damaged { reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests;
