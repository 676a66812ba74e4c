//! Judges what was read: pages that are pictures, letters that the file does not name.

use super::page::Page;
use crate::read::{Extract, ReadError, Verdict};

/// The reason for a text layer that mostly holds nothing readable.
pub const BAD_LAYER: &str = "bad_text_layer";

/// What the pages are like.
pub struct State {
    bad_layer: bool,
    without_text: usize,
}

/// Looks at the pages before anything is made of them.
///
/// # Errors
/// [`ReadError::Scanned`] where no page has text and some show something, [`ReadError::Nothing`] where none shows anything.
pub fn state(pages: &[Page]) -> Result<State, ReadError> {
    let letters = |page: &Page| page.glyphs.iter().filter(|glyph| !glyph.letter.is_whitespace()).count();
    let unread = |page: &Page| page.glyphs.iter().filter(|glyph| is_unreadable(glyph.letter)).count();
    let (all, bad) = pages.iter().fold((0, 0), |(all, bad), page| (all + letters(page), bad + unread(page)));
    let bad_layer = bad * 4 > all && bad >= 20;
    if !bad_layer && !pages.iter().any(Page::has_text) {
        let shows = pages.iter().any(|page| page.drawn || page.pictured > 0.0);
        return Err(if shows { ReadError::Scanned { pages: pages.len() } } else { ReadError::Nothing });
    }
    let without_text = pages.iter().filter(|page| !page.has_text() && page.pictured > 0.3 && unread(page) < 20).count();
    // A page number or a stamp over a picture of the page is not its text.
    let stamped = pages.iter().filter(|page| page.has_text() && page.pictured > 0.75 && letters(page) < 80).count();
    if without_text + stamped == pages.len() && without_text > 0 && !bad_layer {
        return Err(ReadError::Scanned { pages: pages.len() });
    }
    Ok(State { bad_layer, without_text: without_text + if without_text > 0 { stamped } else { 0 } })
}

/// Whether the file does not say which letter it is.
pub fn is_unreadable(letter: char) -> bool {
    matches!(letter, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Writes the verdict.
pub fn judge(found: &mut Extract, state: &State) {
    let quality = &mut found.quality;
    if state.bad_layer {
        quality.verdict = Verdict::Partial;
        quality.add(BAD_LAYER);
    }
    if state.without_text > 0 {
        quality.verdict = Verdict::Partial;
        quality.add("pages_without_text");
    }
    if quality.words == 0 && !state.bad_layer {
        quality.verdict = Verdict::None;
        quality.add("too_short");
    } else if quality.words < 20 {
        quality.verdict = Verdict::Partial;
        quality.add("too_short");
    }
}
