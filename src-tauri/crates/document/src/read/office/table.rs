//! Rows of cells into a table of the tree.
//!
//! What is a table only for the layout (one cell, one column) becomes its content. Spans never reach past the table.

use crate::tree::{Block, Cell, CellAttrs, TableRow, count_words, text_of};

/// A cell in the making.
#[derive(Debug, Default)]
pub struct Draft {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Columns covered.
    pub columns: u32,
    /// Rows covered.
    pub rows: u32,
}

/// The most columns a row may have; word processors stop at 63 and 1,024.
pub const MOST_COLUMNS: u32 = 1000;

/// The blocks that a table makes; the first `heads` rows are header rows.
pub fn table(mut rows: Vec<Vec<Draft>>, heads: usize) -> Vec<Block> {
    // A row whose cells all began above is gone, and those cells are a row shorter.
    for gone in 1..rows.len() {
        if rows[gone].is_empty() {
            for (at, row) in rows[..gone].iter_mut().enumerate().rev().take(1000) {
                row.iter_mut().filter(|cell| cell.rows as usize > gone - at).for_each(|cell| cell.rows -= 1);
            }
        }
    }
    let rows: Vec<Vec<Draft>> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    if rows.iter().all(|row| row.len() == 1) {
        return rows.into_iter().flatten().flat_map(|cell| cell.blocks).collect();
    }
    if rows.iter().flatten().all(|cell| cell.blocks.is_empty()) {
        return Vec::new();
    }
    let count = rows.len();
    let heads = if heads >= count { 0 } else { heads };
    let content = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let left = u32::try_from(count - at).unwrap_or(u32::MAX);
            let cells = row.into_iter().map(|cell| {
                let attrs =
                    CellAttrs { colspan: cell.columns.clamp(1, MOST_COLUMNS), rowspan: cell.rows.clamp(1, 1000.min(left)), ..CellAttrs::default() };
                let mut content = super::flow::flatten(&cell.blocks);
                if content.is_empty() {
                    content.push(Block::Paragraph { content: Vec::new() });
                }
                if at < heads { Cell::TableHeader { attrs, content } } else { Cell::TableCell { attrs, content } }
            });
            TableRow::TableRow { content: cells.collect() }
        })
        .collect();
    vec![Block::Table { content }]
}

/// Whether a row can be the head of a table by its look: every cell holds a few words.
pub fn can_head(row: &[Draft]) -> bool {
    row.len() > 1 && row.iter().skip(1).all(|cell| (1..=12).contains(&count_words(&text_of(&cell.blocks))))
}
