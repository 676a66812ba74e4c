//! A table of the tree laid on a full grid, as word processors want it.
//!
//! 1. Cells take the first free place of their row, as in HTML.
//! 2. Spans are cut at the table's edge and at cells already there.
//! 3. Columns and rows in which no cell begins are folded away.
//! 4. Places left over get an empty cell.
//!
//! Word knows 63 columns at most: what begins further right joins the last one.

use super::shape::{GridCell, Node, Table};
use crate::tree::{Align, Cell, CellAttrs, TableRow};

/// The most columns Word accepts.
const MAX_COLUMNS: usize = 63;

struct Placed {
    row: usize,
    column: usize,
    attrs: CellAttrs,
    header: bool,
    content: Vec<Node>,
}

/// Lays a table out; `fill` turns a cell's blocks into at least one node. Also says whether columns had to be joined.
/// A table without any cell is nothing.
pub fn lay_out(rows: &[TableRow], mut fill: impl FnMut(&Cell) -> Vec<Node>) -> Option<(Table, bool)> {
    let height = rows.len();
    // Where each column is taken up to, row by row: the first row in which it is free again.
    let mut free_from: Vec<usize> = Vec::new();
    let mut placed = Vec::new();
    for (row, TableRow::TableRow { content }) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in content {
            let (Cell::TableHeader { attrs, .. } | Cell::TableCell { attrs, .. }) = cell;
            while free_from.get(column).is_some_and(|&free| free > row) {
                column += 1;
            }
            let wanted = usize::try_from(attrs.colspan).unwrap_or(1).clamp(1, 1000);
            let colspan = (1..wanted).find(|extra| free_from.get(column + extra).is_some_and(|&free| free > row)).unwrap_or(wanted);
            let rowspan = usize::try_from(attrs.rowspan).unwrap_or(1).clamp(1, height - row);
            if free_from.len() < column + colspan {
                free_from.resize(column + colspan, 0);
            }
            free_from[column..column + colspan].fill(row + rowspan);
            let attrs = CellAttrs { colspan: to_u32(colspan), rowspan: to_u32(rowspan), ..attrs.clone() };
            placed.push(Placed { row, column, attrs, header: matches!(cell, Cell::TableHeader { .. }), content: fill(cell) });
            column += colspan;
        }
    }
    let (mut columns, mut lines) = (starts(placed.iter().map(|cell| cell.column)), starts(placed.iter().map(|cell| cell.row)));
    if columns.is_empty() {
        return None;
    }
    // Every grid begins at its first line and column even where nothing starts there.
    for edge in [&mut columns, &mut lines] {
        if edge[0] != 0 {
            edge.insert(0, 0);
        }
    }
    let joined = columns.len() > MAX_COLUMNS;
    columns.truncate(MAX_COLUMNS);
    Some((grid(placed, &columns, &lines), joined))
}

fn grid(placed: Vec<Placed>, columns: &[usize], lines: &[usize]) -> Table {
    let widths = widths(&placed, columns);
    let mut rows: Vec<Vec<GridCell>> = lines.iter().map(|_| Vec::new()).collect();
    for cell in placed {
        let (column, row) = (index_of(columns, cell.column), index_of(lines, cell.row));
        let end = |starts: &[usize], from: usize, span: u32| starts.partition_point(|&start| start < from + span as usize);
        let colspan = end(columns, cell.column, cell.attrs.colspan).saturating_sub(column).max(1);
        // Where columns are joined, spans downwards could meet; the joined column does without.
        let is_joined = columns.len() == MAX_COLUMNS && column + colspan == MAX_COLUMNS;
        let rowspan = if is_joined { 1 } else { end(lines, cell.row, cell.attrs.rowspan).saturating_sub(row).max(1) };
        if let Some(last) = rows[row].last_mut()
            && last.column + last.colspan > column
        {
            last.content.extend(cell.content);
            continue;
        }
        rows[row].push(GridCell { column, colspan, rowspan, header: cell.header, align: cell.attrs.align, content: cell.content });
    }
    fill_gaps(&mut rows, columns.len());
    let is_header = |row: &Vec<GridCell>| row.iter().all(|cell| cell.header && cell.rowspan == 1);
    let header_rows = rows.iter().take_while(|row| is_header(row)).count();
    // A table of nothing but header rows would have nothing to repeat them over.
    let header_rows = if header_rows == rows.len() { header_rows.saturating_sub(1) } else { header_rows };
    Table { widths, header_rows, rows }
}

fn fill_gaps(rows: &mut [Vec<GridCell>], columns: usize) {
    let mut taken = vec![vec![false; columns]; rows.len()];
    for row in 0..rows.len() {
        for cell in &rows[row] {
            for line in taken.iter_mut().skip(row).take(cell.rowspan) {
                line[cell.column..cell.column + cell.colspan].fill(true);
            }
        }
        for (column, is_taken) in taken[row].iter().enumerate() {
            if !is_taken {
                rows[row].push(GridCell { column, colspan: 1, rowspan: 1, header: false, align: None, content: vec![Node::Paragraph(Vec::new())] });
            }
        }
        rows[row].sort_by_key(|cell| cell.column);
    }
}

/// The user's widths where each column has one, otherwise by how much text a column holds, none under 8 % of the table.
fn widths(placed: &[Placed], columns: &[usize]) -> Vec<u32> {
    let mut pixels = vec![0_u64; columns.len()];
    let mut letters = vec![0_u64; columns.len()];
    for cell in placed {
        let at = index_of(columns, cell.column);
        if let Some(widths) = &cell.attrs.colwidth {
            for (extra, &width) in widths.iter().enumerate().take(cell.attrs.colspan as usize) {
                let column = index_of(columns, cell.column + extra);
                pixels[column] = pixels[column].max(u64::from(width.min(10_000)));
            }
        }
        if cell.attrs.colspan == 1 {
            letters[at] = letters[at].max(weight(&cell.content));
        }
    }
    let wanted = if pixels.iter().all(|&width| width > 0) { pixels } else { letters.iter().map(|&count| count.clamp(6, 60)).collect() };
    shares(&wanted)
}

/// How wide a cell wants to be: the square root of its length over its longest word, so that prose gets room without all of it.
fn weight(content: &[Node]) -> u64 {
    let text: String =
        content.iter().filter_map(|node| if let Node::Paragraph(pieces) = node { Some(super::shape::text_of(pieces)) } else { None }).collect();
    let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0) as u64;
    let length = text.chars().count() as u64;
    longest.min(24).max((length * 6).isqrt())
}

fn shares(wanted: &[u64]) -> Vec<u32> {
    let least = (80).min(1000 / wanted.len() as u64);
    let total: u64 = wanted.iter().sum::<u64>().max(1);
    let spare = 1000 - least * wanted.len() as u64;
    let mut shares: Vec<u64> = wanted.iter().map(|width| least + width * spare / total).collect();
    let rest = 1000 - shares.iter().sum::<u64>();
    if let Some(last) = shares.last_mut() {
        *last += rest;
    }
    shares.into_iter().map(|share| u32::try_from(share).unwrap_or(1)).collect()
}

fn starts(all: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut starts: Vec<usize> = all.collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

fn index_of(starts: &[usize], at: usize) -> usize {
    starts.partition_point(|&start| start <= at).saturating_sub(1)
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(1)
}

/// The alignment as CSS and Typst spell it.
#[must_use]
pub fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::paragraph;

    fn cell(colspan: u32, rowspan: u32) -> Cell {
        Cell::TableCell { attrs: CellAttrs { colspan, rowspan, ..CellAttrs::default() }, content: vec![paragraph("x")] }
    }

    fn row(cells: Vec<Cell>) -> TableRow {
        TableRow::TableRow { content: cells }
    }

    fn laid(rows: &[TableRow]) -> Table {
        lay_out(rows, |_| vec![Node::Paragraph(Vec::new())]).unwrap().0
    }

    fn covered(table: &Table) -> usize {
        table.rows.iter().flatten().map(|cell| cell.colspan * cell.rowspan).sum()
    }

    #[test]
    fn every_place_is_covered_once_however_ragged_the_rows() {
        let table = laid(&[row(vec![cell(1, 2), cell(2, 1)]), row(vec![cell(1, 1)]), row(vec![]), row(vec![cell(1, 9), cell(1, 1), cell(1, 1)])]);
        assert_eq!((table.rows.len(), table.widths.len()), (3, 3), "a row in which nothing begins is folded away");
        assert_eq!(covered(&table), 9);
        assert_eq!(table.widths.iter().sum::<u32>(), 1000);
    }

    #[test]
    fn a_span_of_a_thousand_columns_stays_small() {
        let table = laid(&[row(vec![cell(1000, 1000)]), row(vec![cell(1, 1), cell(1, 1)])]);
        assert!(table.widths.len() <= 3, "{table:?}");
        assert_eq!(covered(&table), table.rows.len() * table.widths.len());
    }

    #[test]
    fn columns_beyond_what_word_knows_are_joined_and_said() {
        let wide = [row((0..100).map(|_| cell(1, 1)).collect()), row((0..100).map(|_| cell(1, 1)).collect())];
        let (table, joined) = lay_out(&wide, |_| vec![Node::Paragraph(Vec::new())]).unwrap();
        assert!(joined);
        assert_eq!(table.widths.len(), 63);
        assert_eq!(table.rows[0][62].content.len(), 38, "no cell's text is lost");
        assert_eq!(covered(&table), 126);
    }
}
