//! A text of an RTF file in the making: the body, a note or a text box, with the table that is open in it.

use super::state::Para;
use crate::read::office::flow::{Flow, Item, Marker};
use crate::read::office::roles::Role;
use crate::read::office::runs::Runs;
use crate::read::office::table::{self, Draft, MOST_COLUMNS};
use crate::tree::{Block, Inline};

/// Edges of cells nearer than this, in twentieths of a point, are one.
const NEAR: i32 = 40;
/// The most rows of a table, and the most cells of a text; what comes after is text without a table.
const MOST_ROWS: usize = 20_000;
const MOST_CELLS: usize = 200_000;

/// A text in the making.
#[derive(Debug, Default)]
pub struct Story {
    /// The paragraph that is open.
    pub runs: Runs,
    /// Its label in a list.
    pub label: String,
    /// What follows the paragraph that is open.
    pub after: Vec<Block>,
    /// Blocks outside tables.
    pub flow: Flow,
    cell: Flow,
    cells: Vec<Vec<Block>>,
    rows: Vec<Row>,
    count: usize,
    /// The definition of the row that comes.
    pub definition: Definition,
}

/// A row's cells as they are defined before or after it.
#[derive(Debug, Default, Clone)]
pub struct Definition {
    /// The right edges, with whether a cell goes on from the left or from above.
    pub cells: Vec<(i32, bool, bool)>,
    /// Whether the row is of the head.
    pub head: bool,
    /// Whether the next cell goes on from the left.
    pub goes_right: bool,
    /// Whether the next cell goes on from above.
    pub goes_down: bool,
}

#[derive(Debug)]
struct Row {
    cells: Vec<Vec<Block>>,
    definition: Definition,
}

impl Story {
    /// Ends the paragraph.
    pub fn end_paragraph(&mut self, para: Para, role: Role) {
        let content = self.runs.take();
        let label = std::mem::take(&mut self.label);
        if !para.in_table && (!content.is_empty() || !self.rows.is_empty()) {
            self.end_table();
        }
        let in_table = para.in_table;
        let after = std::mem::take(&mut self.after);
        let flow = if in_table { &mut self.cell } else { &mut self.flow };
        put(flow, content, &label, para, role);
        if !after.is_empty() {
            flow.extend(after);
        }
    }

    /// Ends a cell, its last paragraph too.
    pub fn end_cell(&mut self, para: Para, role: Role) {
        self.end_paragraph(Para { in_table: true, ..para }, role);
        let (blocks, pictures) = std::mem::take(&mut self.cell).finish();
        self.count += 1;
        if self.count > MOST_CELLS {
            self.flow.extend(blocks);
        } else if self.cells.len() < MOST_COLUMNS as usize {
            self.cells.push(blocks);
        }
        pictures.into_iter().for_each(|picture| self.flow.picture(picture));
    }

    /// Ends a row.
    pub fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() && self.rows.len() < MOST_ROWS {
            self.rows.push(Row { cells, definition: self.definition.clone() });
        }
    }

    /// Where pictures of the open paragraph go.
    pub fn open_flow(&mut self, in_table: bool) -> &mut Flow {
        if in_table { &mut self.cell } else { &mut self.flow }
    }

    /// Ends everything.
    pub fn end(&mut self, para: Para, role: Role) {
        if !self.runs.is_blank() || !self.after.is_empty() || para.in_table && !self.cells.is_empty() {
            if para.in_table && !self.cells.is_empty() {
                self.end_cell(para, role)
            } else {
                self.end_paragraph(Para { in_table: false, ..para }, role)
            }
        }
        self.end_row();
        self.end_table();
    }

    fn end_table(&mut self) {
        // Text in a cell that no row ever took.
        let (mut loose, _) = std::mem::take(&mut self.cell).finish();
        let mut cells: Vec<Block> = std::mem::take(&mut self.cells).into_iter().flatten().collect();
        cells.append(&mut loose);
        if !self.rows.is_empty() {
            let blocks = assemble(std::mem::take(&mut self.rows));
            self.flow.extend(blocks);
        }
        if !cells.is_empty() {
            self.flow.extend(cells);
        }
    }
}

fn put(flow: &mut Flow, content: Vec<Inline>, label: &str, para: Para, role: Role) {
    if content.is_empty() {
        if para.ruled {
            flow.rule();
        }
        return;
    }
    match role {
        Role::Contents => return,
        Role::Title => return flow.heading(1, content),
        Role::Heading(level) => return flow.heading(level, content),
        _ => {}
    }
    let level = usize::try_from(para.level).unwrap_or_default();
    match marker(label) {
        Some(marker) => flow.item(Item { level, marker, list: u64::from(para.list.unsigned_abs()) }, content),
        None => match labelled(content, para) {
            Ok((item, content)) => flow.item(item, content),
            Err(content) if role == Role::Quote => flow.quote(content),
            Err(content) => flow.paragraph(content),
        },
    }
}

/// What a label shows: a sign, or a number with a stop behind it.
fn marker(label: &str) -> Option<Marker> {
    let label = label.trim();
    if label.is_empty() {
        return None;
    }
    let last = label.trim_end_matches(['.', ')', ':', ' ', '°', '-']).rsplit(['.', '(', ' ']).next().unwrap_or_default();
    if let Ok(number) = last.parse::<u32>() {
        return Some(Marker::Number(number));
    }
    let letters = label.chars().filter(char::is_ascii_alphanumeric).count();
    if letters == 0 || label.chars().count() == 1 {
        return Some(Marker::Bullet);
    }
    let roman = last.to_ascii_lowercase().chars().rev().fold((0_u32, 0), |(sum, before), c| {
        let value = match c {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            _ => 0,
        };
        (if value < before { sum.saturating_sub(value) } else { sum + value }, value.max(before))
    });
    let all_roman = !last.is_empty() && last.chars().all(|c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'l'));
    let single = last.chars().next().filter(|c| c.is_ascii_alphabetic() && last.len() == 1);
    Some(Marker::Number(match single {
        Some(c) if !matches!(c, 'i' | 'I' | 'v' | 'x') => u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1,
        _ if all_roman => roman.0.max(1),
        _ => 1,
    }))
}

/// An item whose label is typed, as some programs write all their lists: a sign or number and a tab before a hanging line.
fn labelled(mut content: Vec<Inline>, para: Para) -> Result<(Item, Vec<Inline>), Vec<Inline>> {
    let found = match content.first() {
        Some(Inline::Text { text, .. }) if para.first < 0 && para.left > 0 => typed(text).map(|(marker, rest)| (marker, rest.to_owned())),
        _ => None,
    };
    let Some((marker, rest)) = found else { return Err(content) };
    if rest.is_empty() && content.len() == 1 {
        return Err(content);
    }
    if rest.is_empty() {
        content.remove(0);
    } else if let Some(Inline::Text { text, .. }) = content.first_mut() {
        *text = rest;
    }
    let level = usize::try_from((para.left - 1) / 360).unwrap_or_default();
    Ok((Item { level, marker, list: u64::MAX }, content))
}

fn typed(text: &str) -> Option<(Marker, &str)> {
    let signed = text.strip_prefix(['•', '◦', '▪', '■', '–', '·']).map(|rest| (Marker::Bullet, rest));
    let numbered = || {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = text[..text.len() - rest.len()].parse().ok().filter(|number| *number < 1000)?;
        Some((Marker::Number(number), rest.strip_prefix(['.', ')'])?))
    };
    let (marker, rest) = signed.or_else(numbered)?;
    let bare = rest.trim_start();
    (bare.len() < rest.len()).then_some((marker, bare))
}

/// Rows with their edges into a table: a cell spans the columns between its edges.
fn assemble(rows: Vec<Row>) -> Vec<Block> {
    let mut edges: Vec<i32> = rows.iter().flat_map(|row| row.definition.cells.iter().map(|cell| cell.0)).collect();
    edges.sort_unstable();
    edges.dedup_by(|next, before| next.saturating_sub(*before) < NEAR);
    let column = |edge: i32| u32::try_from(edges.partition_point(|known| *known <= edge)).unwrap_or_default();
    let heads = rows.iter().take_while(|row| row.definition.head).count();
    let mut drafts: Vec<Vec<Draft>> = Vec::new();
    // The cell that each column's last cell started in, to be made taller.
    let mut above: Vec<(u32, usize, usize)> = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        let (mut cells, mut left, mut here): (Vec<Draft>, u32, Vec<(u32, usize, usize)>) = (Vec::new(), 0, Vec::new());
        for (place, blocks) in row.cells.into_iter().enumerate() {
            let (right, goes_right, goes_down) = match row.definition.cells.get(place) {
                Some(&(edge, right, down)) => (column(edge).max(left + 1), right, down),
                None => (left + 1, false, false),
            };
            let columns = right - left;
            let from = above.binary_search_by_key(&left, |(column, _, _)| *column).ok().map(|found| above[found]);
            match (cells.last_mut(), from) {
                (Some(before), _) if goes_right => {
                    before.columns += columns;
                    before.blocks.extend(blocks);
                }
                (_, Some((_, row, cell))) if goes_down && drafts.get(row).is_some_and(|row| row.len() > cell) => {
                    drafts[row][cell].rows += 1;
                    drafts[row][cell].blocks.extend(blocks);
                    here.push((left, row, cell));
                }
                _ => {
                    here.push((left, at, cells.len()));
                    cells.push(Draft { blocks, columns, rows: 1 });
                }
            }
            left = right;
        }
        above = here;
        drafts.push(cells);
    }
    table::table(drafts, heads)
}
