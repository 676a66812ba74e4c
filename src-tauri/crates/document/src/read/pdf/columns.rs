//! The reading order of a page: bands of columns are found by the white space between them, and read one column after the other.
//!
//! A variant of the recursive X-Y cut (Nagy and Seth, 1984) that prefers columns to rows: a page is divided into slabs where
//! no letter crosses, and the longest run of slabs through which one gutter passes is a band of columns. What is above and
//! below it, and each column, are divided again in the same way.

use super::line::Line;
use super::page::Rule;
use super::tables::{self, Grid};

/// A part of a page that is read from top to bottom.
#[derive(Debug, Clone)]
pub enum Region {
    /// A column of text, its lines in order.
    Column(Vec<Line>),
    /// A table.
    Table(Grid),
}

/// Slabs beyond which a page is not divided.
const MOST_SLABS: usize = 500;
/// How deep columns are looked for in columns.
const DEEPEST: usize = 8;

/// The parts of a page in reading order.
pub fn order(lines: Vec<Line>, rules: &[Rule], body: f32) -> Vec<Region> {
    let mut regions = Vec::new();
    divide(lines, rules, body, 0, &mut regions);
    regions
}

/// Pieces between two heights that no letter crosses.
struct Slab {
    lines: std::ops::Range<usize>,
}

/// A run of slabs that gutters pass through.
struct Band {
    slabs: std::ops::Range<usize>,
    gutters: Vec<(f32, f32)>,
    weight: f32,
}

fn divide(mut lines: Vec<Line>, rules: &[Rule], body: f32, depth: usize, regions: &mut Vec<Region>) {
    if lines.is_empty() {
        return;
    }
    lines.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.x0.total_cmp(&b.x0)));
    let slabs = slabs(&lines);
    let band = if depth >= DEEPEST || slabs.len() > MOST_SLABS { None } else { widest_band(&lines, &slabs, rules, body) };
    let Some(band) = band else {
        regions.push(Region::Column(rows(lines)));
        return;
    };
    let (start, end) = (slabs[band.slabs.start].lines.start, slabs[band.slabs.end - 1].lines.end);
    let below = lines.split_off(end);
    let middle = lines.split_off(start);
    divide(lines, rules, body, depth + 1, regions);
    match tables::grid(&middle, &band.gutters, rules, body) {
        Some(grid) => regions.push(Region::Table(grid)),
        None => {
            let mut columns: Vec<Vec<Line>> = vec![Vec::new(); band.gutters.len() + 1];
            for line in middle {
                let column = band.gutters.iter().filter(|gutter| line.x0 + line.x1 > gutter.0 + gutter.1).count();
                columns[column].push(line);
            }
            columns.into_iter().for_each(|column| divide(column, rules, body, depth + 1, regions));
        }
    }
    divide(below, rules, body, depth + 1, regions);
}

fn slabs(lines: &[Line]) -> Vec<Slab> {
    let mut slabs: Vec<Slab> = Vec::new();
    let mut reach = f32::MIN;
    for (at, line) in lines.iter().enumerate() {
        match slabs.last_mut() {
            Some(slab) if line.top() < reach - 0.5 => slab.lines.end = at + 1,
            _ => slabs.push(Slab { lines: at..at + 1 }),
        }
        reach = reach.max(line.bottom());
    }
    slabs
}

/// The band of columns that holds most.
fn widest_band(lines: &[Line], slabs: &[Slab], rules: &[Rule], body: f32) -> Option<Band> {
    let least = 0.75 * body;
    let bottom = lines.iter().map(Line::bottom).fold(f32::MIN, f32::max);
    let mut best: Option<Band> = None;
    for start in 0..slabs.len() {
        let from = slabs[start].lines.start;
        if best.as_ref().is_some_and(|known| bottom - lines[from].top() <= known.weight + 0.5) {
            break;
        }
        // Gaps only shrink on the way down: the longest run is looked at first.
        let mut open = vec![(f32::MIN, f32::MAX)];
        let mut runs: Vec<(usize, Vec<(f32, f32)>)> = Vec::new();
        for (at, slab) in slabs.iter().enumerate().skip(start) {
            for line in &lines[slab.lines.clone()] {
                open = open.into_iter().flat_map(|gap| cut(gap, line.x0, line.x1, least)).collect();
            }
            if open.iter().any(|gap| gap.0 > f32::MIN && gap.1 < f32::MAX) {
                runs.push((at + 1, open.clone()));
            }
        }
        for (end, open) in runs.into_iter().rev() {
            let gutters = gutters(&lines[from..slabs[end - 1].lines.end], &open, body);
            if gutters.is_empty() {
                continue;
            }
            let slabs_in = trimmed(lines, slabs, start..end, &gutters, rules, body);
            let members = &lines[slabs[slabs_in.start].lines.start..slabs[slabs_in.end - 1].lines.end];
            let top = members.iter().map(Line::top).fold(f32::MAX, f32::min);
            let weight = members.iter().map(Line::bottom).fold(f32::MIN, f32::max) - top;
            if best.as_ref().is_none_or(|known| weight > known.weight + 0.5) && is_band(members, &gutters, rules, body) {
                best = Some(Band { slabs: slabs_in, gutters, weight });
            }
            break;
        }
    }
    best
}

/// What remains of a gap beside a piece of text.
fn cut(gap: (f32, f32), x0: f32, x1: f32, least: f32) -> impl Iterator<Item = (f32, f32)> {
    let parts = if x1 <= gap.0 || x0 >= gap.1 { [Some(gap), None] } else { [Some((gap.0, gap.1.min(x0))), Some((gap.0.max(x1), gap.1))] };
    parts.into_iter().flatten().filter(move |part| part.1 - part.0 >= least)
}

/// The gaps with enough lines on both sides.
fn gutters(members: &[Line], open: &[(f32, f32)], body: f32) -> Vec<(f32, f32)> {
    let mut gaps: Vec<(f32, f32)> = open.iter().copied().filter(|gap| gap.0 > f32::MIN && gap.1 < f32::MAX).collect();
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut kept = Vec::new();
    let mut from = f32::MIN;
    for (at, gap) in gaps.iter().enumerate() {
        let to = gaps.get(at + 1).map_or(f32::MAX, |next| next.0);
        let needed = if gap.1 - gap.0 >= 1.8 * body { 2 } else { 3 };
        let left = rows_within(members, from, gap.0);
        let right = rows_within(members, gap.1, to);
        if left >= needed && right >= needed {
            kept.push(*gap);
            from = gap.1;
        }
    }
    kept
}

fn rows_within(members: &[Line], from: f32, to: f32) -> usize {
    let mut heights: Vec<f32> = members.iter().filter(|line| line.x0 >= from - 0.5 && line.x1 <= to + 0.5).map(|line| line.y).collect();
    heights.sort_by(f32::total_cmp);
    heights.dedup_by(|a, b| (*a - *b).abs() < 2.0);
    heights.len()
}

/// Whether the columns stand beside each other, and are columns: letters enough in each, or the cells of a table.
fn is_band(members: &[Line], gutters: &[(f32, f32)], rules: &[Rule], body: f32) -> bool {
    let side = |at: usize| {
        let from = if at == 0 { f32::MIN } else { gutters[at - 1].1 };
        let to = gutters.get(at).map_or(f32::MAX, |gutter| gutter.0);
        members.iter().filter(move |line| line.x0 >= from - 0.5 && line.x1 <= to + 0.5)
    };
    let extent = |at: usize| {
        let (top, bottom) = side(at).fold((f32::MAX, f32::MIN), |(top, bottom), line| (top.min(line.top()), bottom.max(line.bottom())));
        (top, bottom)
    };
    let width = |at: usize| side(at).map(|line| line.x1).fold(f32::MIN, f32::max) - side(at).map(|line| line.x0).fold(f32::MAX, f32::min);
    let beside = (0..gutters.len()).all(|at| {
        let (left, right) = (extent(at), extent(at + 1));
        left.1.min(right.1) - left.0.max(right.0) > 1.2 * body
    });
    let wide = (0..=gutters.len()).all(|at| width(at) >= 4.0 * body);
    beside && (wide || tables::grid(members, gutters, rules, body).is_some())
}

/// A band without what stands apart above or below it on one side only.
fn trimmed(
    lines: &[Line],
    slabs: &[Slab],
    mut band: std::ops::Range<usize>,
    gutters: &[(f32, f32)],
    rules: &[Rule],
    body: f32,
) -> std::ops::Range<usize> {
    let sides = |slab: &Slab| {
        let mut sides: Vec<usize> =
            lines[slab.lines.clone()].iter().map(|line| gutters.iter().filter(|gutter| line.x0 + line.x1 > gutter.0 + gutter.1).count()).collect();
        sides.sort_unstable();
        sides.dedup();
        sides
    };
    let apart = |upper: &Slab, lower: &Slab| {
        let above = lines[upper.lines.clone()].iter().map(Line::bottom).fold(f32::MIN, f32::max);
        let below = lines[lower.lines.clone()].iter().map(Line::top).fold(f32::MAX, f32::min);
        let size = lines[lower.lines.clone()].iter().map(|line| line.size).fold(0.0, f32::max);
        let before = lines[upper.lines.clone()].iter().map(|line| line.size).fold(0.0, f32::max);
        below - above > 0.75 * size.min(before) || (size - before).abs() > 0.12 * before
    };
    // The last slab with text on both sides, and the first; what is beyond and set apart is not of the band.
    let first = band.clone().find(|at| sides(&slabs[*at]).len() > 1).unwrap_or(band.start);
    let last = band.clone().rev().find(|at| sides(&slabs[*at]).len() > 1).unwrap_or(band.end - 1);
    // The rest of an unbalanced column is set apart by no more than its paragraphs are.
    let beyond = |at: usize| {
        let rest = &lines[slabs[at].lines.start..slabs[band.end - 1].lines.end];
        let size = rest.iter().map(|line| line.size).fold(0.0, f32::max);
        let gap = rest.iter().map(Line::top).fold(f32::MAX, f32::min)
            - lines[slabs[at - 1].lines.clone()].iter().map(Line::bottom).fold(f32::MIN, f32::max);
        gap > 2.5 * size || (rest.len() <= 2 && band.end < slabs.len())
    };
    if let Some(at) = (last + 1..band.end).find(|at| apart(&slabs[at - 1], &slabs[*at]) && beyond(*at)) {
        band.end = at;
    }
    if let Some(at) = (band.start + 1..=first).rev().find(|at| apart(&slabs[at - 1], &slabs[*at])) {
        band.start = at;
    }
    // A line above a table is not a row of it.
    if band.start < first && tables::grid(&lines[slabs[first].lines.start..slabs[band.end - 1].lines.end], gutters, rules, body).is_some() {
        band.start = first;
    }
    band
}

/// The lines of a column: pieces of one baseline are one line.
fn rows(mut pieces: Vec<Line>) -> Vec<Line> {
    pieces.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for piece in pieces {
        let level = |known: &Line| (known.y - piece.y).abs() <= 0.3 * known.size.min(piece.size).max(1.0);
        match rows.last_mut() {
            Some(row) if row.iter().any(level) => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    rows.into_iter()
        .filter_map(|mut row| {
            row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
            row.into_iter().reduce(|mut line, piece| {
                line.append(piece);
                line
            })
        })
        .collect()
}
