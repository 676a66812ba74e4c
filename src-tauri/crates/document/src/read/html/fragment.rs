//! Markup that *is* the text (a rich paste, the body of a mail, an entry of a feed) into blocks: everything visible is kept.
//!
//! It refuses to guess: no part of it is taken for a menu or an advertisement. Left out is only what nobody sees: hidden
//! preheaders, conditional comments, what a clipboard puts around the copied part. Tables that only arrange a newsletter are
//! taken apart, lists that Word wrote as paragraphs are put together.

use super::{blocks as made, dom, page, pictures, word, zones};
use crate::read::{Candidate, Extract, Format, Hint, ReadError, Verdict, depth, text};
use crate::tree::{Block, HeadingAttrs, inline_text};
use scraper::Html;

/// Reads a rich paste on its own: what [`fragment`] reads, and a first heading of the first level is its title.
///
/// # Errors
/// [`ReadError::TooDeep`], [`ReadError::Damaged`] for a tag of thousands of attributes.
pub fn read_fragment(html: &str) -> Result<Extract, ReadError> {
    paste(html, &Hint::default())
}

/// The same, with what is known of where it was copied.
pub(in crate::read) fn paste(html: &str, hint: &Hint) -> Result<Extract, ReadError> {
    let mut extract = fragment(html, hint)?;
    let heading = match extract.blocks.as_slice() {
        [Block::Heading { attrs: HeadingAttrs { level: 1 }, content }, _, ..] => Some(inline_text(content)),
        _ => None,
    };
    if let Some(title) = heading {
        extract.titles.retain(|known| known.value != title);
        extract.titles.insert(0, Candidate { value: title, origin: "fragment:h1".to_owned(), words: None });
        extract.blocks.remove(0);
        extract.pictures.iter_mut().for_each(|picture| picture.block = picture.block.saturating_sub(1));
        extract.quality.words = crate::tree::Document::new(extract.blocks.clone()).words();
    }
    text::dateline(&mut extract);
    Ok(extract)
}

/// Reads markup that is the text itself. Titles hold the `title` element where there is one; authors and dates are the caller's.
///
/// # Errors
/// [`ReadError::TooDeep`], [`ReadError::Damaged`] for a tag of thousands of attributes.
pub(in crate::read) fn fragment(source: &str, hint: &Hint) -> Result<Extract, ReadError> {
    super::refuse(source)?;
    let (source, copied_from) = word::unwrapped(source);
    let document = Html::parse_document(source);
    let root = document.tree.root();
    if super::size(root).depth > depth::MAX {
        return Err(ReadError::TooDeep);
    }
    let zones = zones::Zones::none();
    let base =
        hint.url.as_deref().or(copied_from).and_then(|address| url::Url::parse(address).ok()).filter(|url| matches!(url.scheme(), "http" | "https"));
    let mut page = page::read(root, base.as_ref(), &zones, page::Kind::Fragment);
    let parts = std::mem::take(&mut page.parts);
    page.parts = word::gather(&page, parts);
    let (blocks, starts) = made::everything(&page);
    let mut extract = Extract::of(Format::Html, blocks);
    extract.pictures = pictures::of_text(&page, &starts, 0, page.lines.len(), &|_| true);
    if extract.quality.words == 0 && extract.pictures.is_empty() {
        extract.quality.verdict = Verdict::None;
        extract.quality.add("too_short");
    }
    let title = root.descendants().find(|node| node.value().as_element().is_some_and(|element| element.name() == "title")).map(dom::text_within);
    Candidate::push(&mut extract.titles, &title.unwrap_or_default(), "title");
    if let Some(address) = copied_from {
        Candidate::push(&mut extract.urls, address, "fragment:SourceURL");
    }
    Candidate::push(&mut extract.langs, &dom::lang(root).unwrap_or_default(), "html:lang");
    Ok(extract)
}

#[cfg(test)]
mod tests;
