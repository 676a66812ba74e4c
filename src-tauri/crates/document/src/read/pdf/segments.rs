//! Characters into pieces of lines: words are divided where the gap between two letters is a space's, pieces where it is wider.
//!
//! 1. Letters drawn twice (false bold, shadows) count once; those outside the page not at all.
//! 2. Letters that follow each other on one baseline make a piece; small ones above it are raised.
//! 3. Pieces that touch are one, list markers join what they mark, a drop capital joins its word.

use super::line::{Line, Run, common_size};
use super::page::{Face, Glyph, Page};
use std::collections::HashSet;

/// Gaps within a piece, in ems; wider ones may be the space between two columns.
const WIDEST_GAP: f32 = 1.1;

/// The pieces of a page, in the order they are drawn.
pub fn of(page: &Page, index: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut piece: Vec<Glyph> = Vec::new();
    let mut seen = HashSet::new();
    for glyph in &page.glyphs {
        let outside = glyph.x < -2.0 || glyph.y < -2.0 || glyph.x > page.width + 2.0 || glyph.y > page.height + 2.0;
        if outside || (!glyph.letter.is_whitespace() && !seen.insert((glyph.letter, rounded(glyph.x), rounded(glyph.y), rounded(glyph.size)))) {
            continue;
        }
        if !piece.is_empty() && !continues(&piece, glyph) {
            lines.extend(finish(&piece, page, index));
            piece.clear();
        }
        piece.push(*glyph);
    }
    lines.extend(finish(&piece, page, index));
    let lines = touching(lines);
    drop_capitals(markers(lines))
}

/// Places closer than three quarters of a point are one.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
fn rounded(at: f32) -> i32 {
    (at / 0.75).round() as i32
}

/// Whether a letter goes on with the piece.
fn continues(piece: &[Glyph], next: &Glyph) -> bool {
    let Some(last) = piece.last() else { return false };
    // The base line is that of the largest letters so far.
    let base = piece.iter().rev().take(40).max_by(|a, b| a.size.total_cmp(&b.size)).unwrap_or(last);
    let size = base.size.max(next.size);
    let (gap, shift) = (next.x - last.x - last.width, base.y - next.y);
    let level = shift.abs() <= 0.12 * size;
    let raised = next.size <= 0.85 * base.size && shift > 0.0 && shift <= 0.65 * size;
    let lowered = next.size <= 0.85 * base.size && shift < 0.0 && shift >= -0.35 * size;
    let back = next.size > base.size * 1.15 && (next.y - base.y) >= -0.1 * size && (next.y - base.y) <= 0.65 * size && piece.len() <= 4;
    let capital = base.size > 1.7 * next.size || next.size > 1.7 * base.size;
    (level || raised || lowered || back) && (raised || !capital) && gap > -0.6 * size && gap < WIDEST_GAP * size
}

/// Makes a piece of letters.
fn finish(piece: &[Glyph], page: &Page, index: usize) -> Option<Line> {
    let inked: Vec<&Glyph> = piece.iter().filter(|glyph| !glyph.letter.is_whitespace()).collect();
    let (first, last) = (inked.first()?, inked.last()?);
    let size = dominant_size(&inked);
    let base = inked.iter().find(|glyph| (glyph.size - size).abs() < 0.05 * size).unwrap_or(first).y;
    let space = space_from(piece);
    let mut line = Line { runs: Vec::new(), x0: first.x, x1: last.x + last.width, y: base, size, first_word: 0.0, page: index };
    let mut before: Option<&Glyph> = None;
    let mut gap = false;
    let mut worded = false;
    for glyph in piece {
        if glyph.letter.is_whitespace() {
            // A no-break space is kept where it is drawn; every other space is one.
            gap |= !line.runs.is_empty();
            if matches!(glyph.letter, '\u{a0}' | '\u{202f}') && gap && before.is_some() {
                push(&mut line, glyph.letter, glyph.face, false, None);
                (gap, before) = (false, None);
            }
            continue;
        }
        let wide = before.is_some_and(|before| glyph.x - before.x - before.width > space * size.min(glyph.size).max(1.0));
        let raised = glyph.size <= 0.85 * size && base - glyph.y > 0.15 * size;
        if (gap || wide) && !line.runs.is_empty() {
            if !line.runs.last().is_some_and(|run| run.text.ends_with(char::is_whitespace)) {
                push(&mut line, ' ', glyph.face, false, None);
            }
            // A quotation mark set apart is not yet a word.
            worded |= line.runs.iter().any(|run| run.text.contains(char::is_alphanumeric));
        }
        if !worded {
            line.first_word = glyph.x + glyph.width - first.x;
        }
        let href = link_at(page, glyph);
        push(&mut line, glyph.letter, glyph.face, raised, href);
        (before, gap) = (Some(glyph), false);
    }
    Some(line)
}

fn push(line: &mut Line, letter: char, face: Face, raised: bool, href: Option<&str>) {
    match line.runs.last_mut() {
        // A space takes the look of what is before it.
        Some(run) if letter.is_whitespace() => run.text.push(letter),
        Some(run) if run.face == face && run.raised == raised && run.href.as_deref() == href => run.text.push(letter),
        _ => line.runs.push(Run { text: letter.to_string(), face, raised, href: href.map(str::to_owned) }),
    }
}

fn link_at<'page>(page: &'page Page, glyph: &Glyph) -> Option<&'page str> {
    let (x, y) = (glyph.x + 0.5 * glyph.width, glyph.y - 0.25 * glyph.size);
    page.links
        .iter()
        .find(|area| (area.place[0]..=area.place[2]).contains(&x) && (area.place[1]..=area.place[3]).contains(&y))
        .map(|area| area.href.as_str())
}

fn dominant_size(inked: &[&Glyph]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for glyph in inked {
        let known = sizes.len();
        match sizes.iter_mut().find(|(size, _)| (size - glyph.size).abs() < 0.04 * size) {
            Some((_, count)) => *count += 1,
            None if known < 16 => sizes.push((glyph.size, 1)),
            None => {}
        }
    }
    sizes.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0))).map_or(1.0, |(size, _)| size.max(0.1))
}

/// The gap, in ems, from which letters belong to two words. In letterspaced text it is wider.
fn space_from(piece: &[Glyph]) -> f32 {
    let mut gaps: Vec<f32> = piece
        .windows(2)
        .filter(|pair| !pair[0].letter.is_whitespace() && !pair[1].letter.is_whitespace())
        .map(|pair| (pair[1].x - pair[0].x - pair[0].width) / pair[1].size.max(0.1))
        .collect();
    if gaps.len() < 4 {
        return 0.17;
    }
    let middle = gaps.len() / 2;
    let (_, median, _) = gaps.select_nth_unstable_by(middle, f32::total_cmp);
    if *median > 0.07 { *median + 0.13 } else { 0.17 }
}

/// Joins pieces of one baseline that touch, wherever the file draws them.
fn touching(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let near = joined.iter_mut().rev().take(24).find(|known| {
            let size = known.size.max(line.size);
            let level = (known.y - line.y).abs() <= 0.15 * size;
            let small = known.size.min(line.size);
            let mark = small <= 0.85 * size && (known.y - line.y).abs() <= 0.65 * size && small > 0.4 * size;
            let gap = line.x0 - known.x1;
            let before = known.x0 - line.x1;
            (level && small > 0.6 * size && (-0.3 * size..0.6 * size).contains(&gap))
                || (mark && ((-0.2 * size..0.35 * size).contains(&gap) || (-0.2 * size..0.2 * size).contains(&before)))
        });
        match near {
            Some(known) => join(known, line),
            None => joined.push(line),
        }
    }
    joined
}

/// Joins two pieces that touch, the left one first; a small one above the line is raised.
fn join(known: &mut Line, mut line: Line) {
    let raise = |small: &mut Line, large: &Line| {
        if small.size <= 0.85 * large.size && large.y - small.y > 0.15 * large.size {
            small.runs.iter_mut().for_each(|run| run.raised = true);
        }
    };
    raise(&mut line, known);
    raise(known, &line);
    if line.x0 < known.x0 {
        std::mem::swap(known, &mut line);
    }
    known.append(line);
}

/// A list's marker joins the text to its right, however far it stands.
fn markers(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let mut at = 0;
    while at < lines.len() {
        let marker = &lines[at];
        let alone = super::lists::is_marker(marker.text().trim());
        let beside = alone
            .then(|| {
                (at + 1..lines.len()).find(|other| {
                    let text = &lines[*other];
                    (text.y - marker.y).abs() <= 0.3 * text.size.max(marker.size)
                        && text.x0 >= marker.x1 - 1.0
                        && text.x0 - marker.x1 <= 4.0 * text.size
                })
            })
            .flatten();
        if let Some(other) = beside {
            let text = lines.remove(other);
            let (size, y) = (text.size, text.y);
            lines[at].append(text);
            (lines[at].size, lines[at].y) = (size, y);
        } else {
            at += 1;
        }
    }
    lines
}

/// A capital that stands over several lines joins the first of them, and those beside it begin where it does.
fn drop_capitals(mut lines: Vec<Line>) -> Vec<Line> {
    let body = common_size(lines.iter());
    let is_capital = |line: &Line| {
        let text = line.text();
        line.size >= 1.8 * body && text.chars().count() <= 2 && text.chars().all(|c| c.is_uppercase() || c == '’' || c == '\'' || c == '«')
    };
    let mut at = 0;
    while at < lines.len() {
        if !is_capital(&lines[at]) {
            at += 1;
            continue;
        }
        let capital = lines[at].clone();
        let mut beside: Vec<usize> = (0..lines.len())
            .filter(|other| {
                let line = &lines[*other];
                *other != at
                    && line.size < 0.7 * capital.size
                    && line.x0 >= capital.x1 - 0.5 * body
                    && line.x0 - capital.x1 <= 1.5 * body
                    && line.y > capital.top()
                    && line.y <= capital.y + 0.4 * body
            })
            .collect();
        beside.sort_by(|a, b| lines[*a].y.total_cmp(&lines[*b].y));
        let Some(first) = beside.first().copied().filter(|_| beside.len() >= 2 || capital.size > 2.2 * body) else {
            at += 1;
            continue;
        };
        for other in beside {
            lines[other].x0 = capital.x0;
        }
        let mut letter = capital.text();
        if matches!(letter.as_str(), "À" | "«") {
            letter.push(' ');
        }
        if let Some(run) = lines[first].runs.first_mut() {
            run.text.insert_str(0, &letter);
        }
        lines.remove(at);
    }
    lines
}
