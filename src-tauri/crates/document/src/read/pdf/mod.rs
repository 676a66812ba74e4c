//! PDF into blocks: the text of born-digital pages in reading order, with its title, its people and its dates.
//!
//! 1. Open it: a password, damage, too many pages ([`open`]).
//! 2. Take the characters off the pages ([`glyphs`]) and make pieces of lines of them ([`segments`]).
//! 3. Drop running heads and feet ([`repeats`]); put the rest in reading order, column by column ([`columns`], [`tables`]).
//! 4. Join lines to paragraphs ([`paragraphs`], [`hyphens`]); paragraphs become blocks ([`blocks`]).
//! 5. Find the metadata ([`metadata`]) and judge ([`verdict`]).
//!
//! It refuses to recognise pictures of letters: a document of them is [`ReadError::Scanned`]. What the first library cannot
//! read is tried with a second one, which gives plainer text ([`second`]).

mod blocks;
mod columns;
mod glyphs;
mod hyphens;
mod line;
mod lists;
mod metadata;
mod open;
mod page;
mod paragraphs;
mod repeats;
mod second;
mod segments;
mod tables;
mod verdict;

use super::{Extract, Format, ReadError};
use hayro_interpret::hayro_syntax::Pdf;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Extract, ReadError> {
    let opened = guarded(|| open::open(bytes)).unwrap_or_else(|| Err(damaged()));
    match opened {
        Ok(pdf) => match guarded(|| extract(&pdf, bytes)) {
            Some(Ok(found)) if !found.quality.reasons.iter().any(|reason| reason == verdict::BAD_LAYER) => Ok(found),
            Some(first) => second::read(bytes).filter(|second| better(second, first.as_ref().ok())).map_or(first, Ok),
            None => second::read(bytes).ok_or_else(damaged),
        },
        Err(ReadError::Damaged { reason }) => second::read(bytes).ok_or(ReadError::Damaged { reason }),
        Err(other) => Err(other),
    }
}

fn damaged() -> ReadError {
    ReadError::Damaged { reason: "the parser gave up".to_owned() }
}

/// Runs what may panic: the parsers meet files that nobody thought of.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Whether the second reading says more.
fn better(second: &Extract, first: Option<&Extract>) -> bool {
    second.quality.words >= 10 && first.is_none_or(|first| second.quality.words * 2 > first.quality.words)
}

fn extract(pdf: &Pdf, bytes: &[u8]) -> Result<Extract, ReadError> {
    let pages = glyphs::pages(pdf);
    let state = verdict::state(&pages)?;
    let mut pieces: Vec<Vec<line::Line>> = pages.iter().enumerate().map(|(at, page)| segments::of(page, at)).collect();
    let body = line::common_size(pieces.iter().flatten());
    let around = repeats::drop_repeats(&pages, &mut pieces, body);
    let regions = pages.iter().zip(pieces).flat_map(|(page, pieces)| columns::order(pieces, &page.rules, body)).collect();
    let rules: Vec<Vec<page::Rule>> = pages.into_iter().map(|page| page.rules).collect();
    let (parts, notes) = paragraphs::parts(regions, body, &rules);
    let said = metadata::said(pdf, bytes);
    let made = blocks::make(parts, notes, body, &said);
    let mut found = Extract::of(Format::Pdf, made.blocks);
    found.standfirst = made.standfirst;
    metadata::fill(&mut found, made.heads, said, &around);
    verdict::judge(&mut found, &state);
    Ok(found)
}

/// Whether a character is a raised figure of its own.
fn superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

#[cfg(test)]
mod tests;
