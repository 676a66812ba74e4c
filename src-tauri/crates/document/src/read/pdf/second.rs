//! A second reading, with another library, for what the first cannot open or whose letters it cannot name.
//!
//! It gives headings and paragraphs as that library sees them, without columns of our own, metadata or notes.

use super::{guarded, hyphens, open, verdict};
use crate::read::inline::Runs;
use crate::read::{Extract, Format, Verdict};
use crate::tree::{Block, HeadingAttrs};
use unpdf::{ErrorMode, ParseOptions, PdfParser};

/// Reads a PDF plainly; nothing where that fails too, or gives nothing to read.
pub fn read(bytes: &[u8]) -> Option<Extract> {
    let blocks = guarded(|| blocks(bytes)).flatten()?;
    let mut found = Extract::of(Format::Pdf, blocks);
    let text = crate::tree::text_of(&found.blocks);
    let letters = text.chars().filter(|c| !c.is_whitespace()).count();
    let bad = text.chars().filter(|c| verdict::is_unreadable(*c)).count();
    if found.quality.words < 3 || bad * 4 > letters {
        return None;
    }
    found.quality.verdict = Verdict::Partial;
    found.quality.add("plain_reading");
    crate::read::text::dateline(&mut found);
    Some(found)
}

fn blocks(bytes: &[u8]) -> Option<Vec<Block>> {
    let options = ParseOptions::new().with_error_mode(ErrorMode::Lenient).with_resources(false).sequential();
    let parser = PdfParser::from_bytes_with_options(bytes, options).ok()?;
    if usize::try_from(parser.page_count()).unwrap_or(usize::MAX) > open::MAX_PAGES {
        return None;
    }
    let document = parser.parse().ok()?;
    let mut blocks = Vec::new();
    for element in document.pages.iter().flat_map(|page| &page.elements) {
        let (level, text) = match element {
            unpdf::Block::Paragraph(paragraph) => (paragraph.style.heading_level, paragraph.plain_text()),
            unpdf::Block::Table(table) => (None, table.plain_text()),
            _ => continue,
        };
        for line in text.split('\n').map(|line| line.trim_end_matches(hyphens::HYPHENS)) {
            let mut runs = Runs::default();
            runs.push(line, &[]);
            let Some(content) = (!runs.is_blank()).then(|| runs.take()).flatten() else { continue };
            blocks.push(match level {
                Some(level) => Block::Heading { attrs: HeadingAttrs { level: level.clamp(2, 4) }, content },
                None => Block::Paragraph { content },
            });
        }
    }
    Some(blocks)
}
