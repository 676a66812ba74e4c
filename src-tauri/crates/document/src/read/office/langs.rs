//! The language of a text, from the languages of its runs, which word processors set without being asked.

use super::runs::join;
use crate::tree::{Block, Cell, Inline, ListItem, Mark, TableRow, count_words};

/// Finds the language most letters are in, and leaves the mark of another on runs of two words and more. Gives the tags, that one first.
pub fn settle(blocks: &mut [Block], default: Option<&str>) -> Vec<String> {
    let mut letters: Vec<(String, usize)> = Vec::new();
    each_leaf_mut(blocks, &mut |content| {
        for inline in content.iter() {
            if let Inline::Text { text, marks } = inline
                && let Some(lang) = lang_of(marks).or(default)
            {
                let count = text.chars().filter(|c| c.is_alphabetic()).count();
                match letters.iter().position(|(known, _)| known == lang) {
                    Some(at) => letters[at].1 += count,
                    None if letters.len() < 50 => letters.push((lang.to_owned(), count)),
                    None => {}
                }
            }
        }
    });
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let mut sums: Vec<(String, usize)> = Vec::new();
    for (lang, count) in &letters {
        match sums.iter_mut().find(|(known, _)| *known == primary(lang)) {
            Some((_, sum)) => *sum += count,
            None => sums.push((primary(lang), *count)),
        }
    }
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(*sum));
    let main = sums.first().filter(|(_, sum)| *sum > 0).map(|(lang, _)| lang.clone()).or_else(|| default.map(primary));
    each_leaf_mut(blocks, &mut |content| {
        let mut changed = false;
        for inline in content.iter_mut() {
            let (few, marks) = match inline {
                Inline::Text { text, marks } => (count_words(text) < 2, marks),
                Inline::HardBreak { marks } | Inline::Citation { marks, .. } => (true, marks),
            };
            let before = marks.len();
            let keep = |lang: &str| !few && main.as_deref().is_some_and(|main| primary(lang) != main);
            marks.retain(|mark| if let Mark::Lang { attrs } = mark { keep(&attrs.lang) } else { true });
            changed |= marks.len() != before;
        }
        if changed {
            join(content);
        }
    });
    letters.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut tags: Vec<String> =
        main.iter().flat_map(|main| letters.iter().filter(move |(lang, _)| primary(lang) == *main).take(1)).map(|(lang, _)| lang.clone()).collect();
    if tags.is_empty() {
        tags.extend(default.map(str::to_owned));
    }
    tags
}

fn lang_of(marks: &[Mark]) -> Option<&str> {
    marks.iter().find_map(|mark| if let Mark::Lang { attrs } = mark { Some(attrs.lang.as_str()) } else { None })
}

/// Calls `visit` with the inline nodes of every text-holding block.
fn each_leaf_mut(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => visit(content),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                for ListItem::ListItem { content } in content {
                    each_leaf_mut(content, visit);
                }
            }
            Block::Section { content, .. } | Block::Blockquote { content } => each_leaf_mut(content, visit),
            Block::Table { content } => {
                for TableRow::TableRow { content } in content {
                    for Cell::TableHeader { content, .. } | Cell::TableCell { content, .. } in content {
                        each_leaf_mut(content, visit);
                    }
                }
            }
            Block::HorizontalRule {} => {}
        }
    }
}
