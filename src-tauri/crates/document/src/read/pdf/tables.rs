//! Tells a table from columns of text, and divides it into cells.
//!
//! It is a table where the pieces of its columns stand on the same baselines and are short, or where ruled lines cross it.
//! It refuses merged cells: a table that has them becomes text.

use super::line::Line;
use super::page::Rule;

/// A table: rows of cells, each the pieces of text in it.
#[derive(Debug, Clone)]
pub struct Grid {
    /// Rows of cells; every row has as many.
    pub rows: Vec<Vec<Vec<Line>>>,
    /// Whether the first row is set apart by its look.
    pub headed: bool,
}

/// The table that a band of columns is, if it is one.
pub fn grid(members: &[Line], gutters: &[(f32, f32)], rules: &[Rule], body: f32) -> Option<Grid> {
    let count = gutters.len() + 1;
    let column_of = |line: &Line| gutters.iter().filter(|gutter| line.x0 + line.x1 > gutter.0 + gutter.1).count();
    let (left, right) = members.iter().fold((f32::MAX, f32::MIN), |(left, right), line| (left.min(line.x0), right.max(line.x1)));
    let (top, bottom) = members.iter().fold((f32::MAX, f32::MIN), |(top, bottom), line| (top.min(line.top()), bottom.max(line.bottom())));
    let mut cuts = ruled(rules, (left, right), (top, bottom), body);
    let inner = cuts.iter().filter(|cut| **cut > top + 0.3 * body && **cut < bottom - 0.3 * body).count();
    if inner == 0 || cuts.len() < 3 {
        if !aligned(members, count, &column_of, gutters, (left, right)) {
            return None;
        }
        cuts = baselines(members, &column_of);
    }
    let mut rows: Vec<Vec<Vec<Line>>> = vec![vec![Vec::new(); count]; cuts.len() + 1];
    for line in members {
        let row = cuts.iter().filter(|cut| line.y - 0.3 * line.size > **cut).count();
        rows[row][column_of(line)].push(line.clone());
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let full = rows.iter().filter(|row| row.iter().filter(|cell| !cell.is_empty()).count() * 2 >= count).count();
    // Columns of prose under a rule or two are not a table.
    let longest = rows.iter().flatten().map(|cell| cell.iter().map(Line::letters).sum::<usize>()).max().unwrap_or_default();
    if rows.len() < 2 || full * 3 < rows.len() * 2 || longest > 420 {
        return None;
    }
    for cell in rows.iter_mut().flatten() {
        cell.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    }
    let bold = |row: &Vec<Vec<Line>>| row.iter().flatten().all(|line| line.mostly(|face| face.bold));
    let headed = bold(&rows[0]) && !rows.iter().skip(1).all(bold);
    Some(Grid { rows, headed })
}

/// The heights at which lines cross most of the table.
fn ruled(rules: &[Rule], (left, right): (f32, f32), (top, bottom): (f32, f32), body: f32) -> Vec<f32> {
    let mut heights: Vec<(f32, f32, f32)> = rules
        .iter()
        .filter(|rule| rule.y > top - 1.5 * body && rule.y < bottom + 1.5 * body && rule.x1 > left && rule.x0 < right)
        .map(|rule| (rule.y, rule.x0.max(left), rule.x1.min(right)))
        .collect();
    heights.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut cuts: Vec<f32> = Vec::new();
    let mut at = 0;
    while at < heights.len() {
        let y = heights[at].0;
        let end = heights[at..].iter().position(|other| other.0 > y + 2.0).map_or(heights.len(), |more| at + more);
        let (mut covered, mut reach) = (0.0, left);
        let mut pieces = heights[at..end].to_vec();
        pieces.sort_by(|a, b| a.1.total_cmp(&b.1));
        for (_, x0, x1) in pieces {
            covered += (x1 - x0.max(reach)).max(0.0);
            reach = reach.max(x1);
        }
        if covered >= 0.75 * (right - left) && cuts.last().is_none_or(|last| y - last > 0.6 * body) {
            cuts.push(y);
        }
        at = end;
    }
    cuts
}

/// Whether the pieces stand in rows and leave their columns half empty.
fn aligned(members: &[Line], count: usize, column_of: &impl Fn(&Line) -> usize, gutters: &[(f32, f32)], (left, right): (f32, f32)) -> bool {
    let firsts: Vec<f32> = members.iter().filter(|line| column_of(line) == 0).map(|line| line.y).collect();
    let others: Vec<&Line> = members.iter().filter(|line| column_of(line) > 0).collect();
    let level = others.iter().filter(|line| firsts.iter().any(|y| (y - line.y).abs() <= 0.2 * line.size)).count();
    if firsts.len() < 3 || level * 5 < others.len() * 4 {
        return false;
    }
    // What stands on one baseline in one column, with its width and whether it opens with a small letter.
    let mut cells: Vec<(usize, f32, f32, bool, usize)> = Vec::new();
    for line in members {
        let column = column_of(line);
        let small = line.text().trim_start().starts_with(char::is_lowercase);
        match cells.iter_mut().find(|cell| cell.0 == column && (cell.1 - line.y).abs() <= 0.2 * line.size) {
            Some(cell) => (cell.2, cell.4) = (cell.2 + line.x1 - line.x0, cell.4 + line.letters()),
            None => cells.push((column, line.y, line.x1 - line.x0, small, line.letters())),
        }
    }
    let mut fills: Vec<f32> = Vec::new();
    for at in 0..count {
        let from = if at == 0 { left } else { gutters[at - 1].1 };
        let to = if at + 1 == count { right } else { gutters[at].0 };
        let widths: Vec<f32> = cells.iter().filter(|cell| cell.0 == at).map(|cell| cell.2).collect();
        if !widths.is_empty() && to > from {
            fills.push(widths.iter().sum::<f32>() / widths.len() as f32 / (to - from));
        }
    }
    // Sentences do not fit into cells of two or three words, and the lines of a text go on with small letters.
    let letters = cells.iter().map(|cell| cell.4).sum::<usize>() / cells.len().max(1);
    let running = cells.iter().filter(|cell| cell.3).count() * 3 > cells.len();
    fills.iter().sum::<f32>() / (fills.len().max(1) as f32) < 0.75 && letters < 28 && !running
}

/// Between the baselines on which the first column has text.
fn baselines(members: &[Line], column_of: &impl Fn(&Line) -> usize) -> Vec<f32> {
    let mut firsts: Vec<&Line> = members.iter().filter(|line| column_of(line) == 0).collect();
    firsts.sort_by(|a, b| a.y.total_cmp(&b.y));
    firsts.dedup_by(|a, b| (a.y - b.y).abs() < 2.0);
    firsts.iter().skip(1).map(|line| line.y - 0.85 * line.size).collect()
}
