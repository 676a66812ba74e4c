//! Tables of a mail: most of them are its layout, some are data.

use super::html::{Around, Walk};
use crate::tree::{Block, Cell, CellAttrs, TableRow};
use ego_tree::NodeRef;
use scraper::Node as Dom;

/// Longer cells than this hold prose.
const LONG_CELL: usize = 260;

/// Whether a table holds data: two rows of two filled cells at least, short ones, nothing nested, not called a layout.
pub(super) fn holds_data(table: NodeRef<'_, Dom>) -> bool {
    let attr = |name: &str| table.value().as_element().and_then(|element| element.attr(name));
    if matches!(attr("role"), Some("presentation" | "none")) {
        return false;
    }
    let structure = |name: &str| matches!(name, "table" | "h1" | "h2" | "h3" | "img" | "ul" | "ol" | "blockquote" | "form" | "hr");
    if table.descendants().skip(1).any(|node| node.value().as_element().is_some_and(|element| structure(element.name()))) {
        return false;
    }
    let (mut full, mut widest, mut longest) = (0, 0, 0);
    for row in rows(table) {
        let lengths: Vec<usize> = cells(row).map(length).collect();
        widest = widest.max(lengths.len());
        longest = longest.max(lengths.iter().copied().max().unwrap_or_default());
        full += usize::from(lengths.iter().filter(|length| **length > 0).count() >= 2);
    }
    full >= 2 && (2..=60).contains(&widest) && longest <= LONG_CELL
}

/// Reads a table of data.
pub(super) fn read(walk: &mut Walk<'_>, table: NodeRef<'_, Dom>, inner: &Around) -> Option<Block> {
    let mut content = Vec::new();
    for row in rows(table) {
        let mut row_cells = Vec::new();
        for cell in cells(row) {
            let mut blocks = Vec::new();
            walk.children(cell, inner, &mut blocks);
            walk.flush(inner, &mut blocks);
            if blocks.is_empty() {
                blocks.push(Block::Paragraph { content: Vec::new() });
            }
            let Some(element) = cell.value().as_element() else { continue };
            let span = |key: &str| element.attr(key).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1000);
            let attrs = CellAttrs { colspan: span("colspan"), rowspan: span("rowspan"), colwidth: None, align: None };
            row_cells.push(match element.name() {
                "th" => Cell::TableHeader { attrs, content: blocks },
                _ => Cell::TableCell { attrs, content: blocks },
            });
        }
        if !row_cells.is_empty() {
            content.push(TableRow::TableRow { content: row_cells });
        }
    }
    (!content.is_empty()).then_some(Block::Table { content })
}

fn rows<'page>(table: NodeRef<'page, Dom>) -> Vec<NodeRef<'page, Dom>> {
    let is = |node: &NodeRef<'page, Dom>, names: &[&str]| node.value().as_element().is_some_and(|element| names.contains(&element.name()));
    let mut rows = Vec::new();
    for child in table.children() {
        if is(&child, &["tr"]) {
            rows.push(child);
        } else if is(&child, &["tbody", "thead", "tfoot"]) {
            rows.extend(child.children().filter(|row| is(row, &["tr"])));
        }
    }
    rows
}

fn cells<'page>(row: NodeRef<'page, Dom>) -> impl Iterator<Item = NodeRef<'page, Dom>> {
    row.children().filter(|cell| cell.value().as_element().is_some_and(|element| matches!(element.name(), "td" | "th")))
}

fn length(cell: NodeRef<'_, Dom>) -> usize {
    cell.descendants().filter_map(|node| node.value().as_text().map(|text| text.trim().chars().count())).sum()
}
