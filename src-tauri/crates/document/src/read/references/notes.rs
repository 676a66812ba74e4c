//! Abstracts and notes as blocks: HTML as Zotero writes its notes, or plain text with its paragraphs.

use crate::read::feed::plain;
use crate::read::html::fragment;
use crate::read::{Hint, ReadError};
use crate::tree::{Block, paragraph};

/// The blocks of a text.
///
/// # Errors
/// Where its markup is nested too deep.
pub fn blocks(text: &str) -> Result<Vec<Block>, ReadError> {
    if plain::has_tags(text) {
        return Ok(fragment(text, &Hint::default())?.blocks);
    }
    Ok(paragraphs(text).iter().map(|text| plain::line(text)).filter(|text| !text.is_empty()).map(|text| paragraph(&text)).collect())
}

/// Lines of an empty line between them are paragraphs; so is every line, unless the lines were only broken because they were full.
fn paragraphs(text: &str) -> Vec<String> {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{2029}'], "\n");
    let lines: Vec<&str> = unix.lines().map(str::trim).collect();
    let filled: Vec<usize> = lines.iter().map(|line| line.chars().count()).filter(|length| *length > 0).collect();
    let widest = filled.iter().copied().max().unwrap_or_default();
    let full = filled.iter().filter(|length| **length + 20 > widest).count();
    let wrapped = (50..=120).contains(&widest) && filled.len() >= 3 && full * 3 >= filled.len() * 2;
    let mut found = Vec::new();
    let mut current = String::new();
    for line in lines {
        if line.is_empty() || !wrapped {
            found.push(std::mem::take(&mut current));
        }
        if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(line);
    }
    found.push(current);
    found.retain(|paragraph| !paragraph.trim().is_empty());
    found
}
