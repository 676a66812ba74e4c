//! Kept lines as blocks, in the structure of the page.

use super::page::{Page, Part, Shape, TableCell};
use super::trim::Tidy;
use crate::tree::{Block, Cell, CellAttrs, HeadingAttrs, ListItem, OrderedListAttrs, TableRow};

/// The kept lines as blocks, and the line on which each begins.
pub fn blocks(page: &Page, tidy: &Tidy) -> (Vec<Block>, Vec<usize>) {
    let mut keep = vec![false; page.lines.len()];
    tidy.kept.iter().for_each(|at| keep[*at] = true);
    let mut made = Vec::new();
    if let Some(at) = tidy.standfirst {
        keep[at] = false;
        made.push((Block::Paragraph { content: page.lines[at].content.clone() }, at));
    }
    let span = tidy
        .kept
        .iter()
        .filter(|at| Some(**at) != tidy.standfirst)
        .fold(None, |span: Option<(usize, usize)>, at| Some(span.map_or((*at, *at), |(low, high)| (low.min(*at), high.max(*at)))));
    Maker { page, keep, highest: 2 }.top(&page.parts, &mut made, span);
    without_loose_rules(made)
}

/// All lines as blocks, for markup that is the text itself.
pub fn everything(page: &Page) -> (Vec<Block>, Vec<usize>) {
    let mut made = Vec::new();
    let last = page.lines.len().saturating_sub(1);
    Maker { page, keep: vec![true; page.lines.len()], highest: 1 }.top(&page.parts, &mut made, Some((0, last)));
    without_loose_rules(made)
}

/// No rule at either end, nor two in a row.
fn without_loose_rules(mut made: Vec<(Block, usize)>) -> (Vec<Block>, Vec<usize>) {
    let is_rule = |(block, _): &(Block, usize)| matches!(block, Block::HorizontalRule {});
    let end = made.iter().rposition(|one| !is_rule(one)).map_or(0, |at| at + 1);
    made.truncate(end);
    let start = made.iter().position(|one| !is_rule(one)).unwrap_or(made.len());
    made.drain(..start);
    made.dedup_by(|a, b| is_rule(a) && is_rule(b));
    made.into_iter().unzip()
}

struct Maker<'page> {
    page: &'page Page,
    keep: Vec<bool>,
    /// The highest level of a heading: a page's first is its title's.
    highest: u8,
}

impl Maker<'_> {
    fn top(&self, parts: &[Part], out: &mut Vec<(Block, usize)>, span: Option<(usize, usize)>) {
        let mut last = 0;
        for part in parts {
            if matches!(part, Part::Rule) {
                let inside = span.is_some_and(|(low, high)| last >= low && last < high) && self.keep.get(last).copied().unwrap_or_default();
                if inside && !matches!(out.last(), Some((Block::HorizontalRule {}, _))) {
                    out.push((Block::HorizontalRule {}, last + 1));
                }
                continue;
            }
            let start = first_line(part).unwrap_or(last);
            let mut made = Vec::new();
            self.part(part, &mut made);
            out.extend(made.into_iter().map(|block| (block, start)));
            last = last_line(part).unwrap_or(last);
        }
    }

    fn part(&self, part: &Part, out: &mut Vec<Block>) {
        match part {
            Part::Line(at) => {
                if self.keep[*at] {
                    let line = &self.page.lines[*at];
                    let content = line.content.clone();
                    out.push(match line.shape {
                        Shape::Heading(level) => Block::Heading { attrs: HeadingAttrs { level: level.clamp(self.highest, 4) }, content },
                        _ => Block::Paragraph { content },
                    });
                }
            }
            Part::List { first, items } => {
                let content: Vec<ListItem> = items
                    .iter()
                    .filter_map(|parts| {
                        let content = self.plain(parts);
                        (!content.is_empty()).then_some(ListItem::ListItem { content })
                    })
                    .collect();
                if !content.is_empty() {
                    out.push(match first {
                        Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start: *start }, content },
                        None => Block::BulletList { content },
                    });
                }
            }
            Part::Quote(parts) => {
                let mut content = Vec::new();
                parts.iter().filter(|part| !matches!(part, Part::Table(_) | Part::Rule)).for_each(|part| self.part(part, &mut content));
                if !content.is_empty() {
                    out.push(Block::Blockquote { content });
                }
            }
            Part::Table(rows) => self.table(rows, out),
            Part::Rule => {}
        }
    }

    fn table(&self, rows: &[Vec<TableCell>], out: &mut Vec<Block>) {
        let mut content: Vec<TableRow> = Vec::new();
        let mut filled = false;
        for row in rows {
            let cells: Vec<Cell> = row
                .iter()
                .map(|cell| {
                    let mut content = self.plain(&cell.parts);
                    filled |= !content.is_empty();
                    if content.is_empty() {
                        content.push(Block::Paragraph { content: Vec::new() });
                    }
                    let attrs = CellAttrs { colspan: cell.columns, rowspan: cell.rows, colwidth: None, align: None };
                    if cell.header { Cell::TableHeader { attrs, content } } else { Cell::TableCell { attrs, content } }
                })
                .collect();
            content.push(TableRow::TableRow { content: cells });
        }
        if filled {
            out.push(Block::Table { content });
        }
    }

    /// Blocks for places that hold paragraphs and lists only.
    fn plain(&self, parts: &[Part]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for part in parts {
            match part {
                Part::Line(at) if self.keep[*at] => blocks.push(Block::Paragraph { content: self.page.lines[*at].content.clone() }),
                Part::List { .. } => self.part(part, &mut blocks),
                Part::Quote(parts) => blocks.extend(self.plain(parts)),
                _ => {}
            }
        }
        blocks
    }
}

/// The first line of a part.
fn first_line(part: &Part) -> Option<usize> {
    match part {
        Part::Line(at) => Some(*at),
        Part::List { items, .. } => items.iter().flatten().find_map(first_line),
        Part::Quote(parts) => parts.iter().find_map(first_line),
        Part::Table(rows) => rows.iter().flatten().flat_map(|cell| &cell.parts).find_map(first_line),
        Part::Rule => None,
    }
}

/// The last line of a part.
fn last_line(part: &Part) -> Option<usize> {
    match part {
        Part::Line(at) => Some(*at),
        Part::List { items, .. } => items.iter().rev().flat_map(|item| item.iter().rev()).find_map(last_line),
        Part::Quote(parts) => parts.iter().rev().find_map(last_line),
        Part::Table(rows) => rows.iter().rev().flatten().flat_map(|cell| cell.parts.iter().rev()).filter_map(last_line).max(),
        Part::Rule => None,
    }
}
