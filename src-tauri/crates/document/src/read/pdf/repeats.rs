//! Drops what stands on page after page around the text: running heads and feet, page numbers, a browser's address line.
//!
//! It refuses to drop anything from the middle of a page, and keeps the words of what it drops for the metadata.

use super::line::Line;
use super::page::Page;

/// The share of a page, from above and from below, in which heads and feet stand.
const ZONE: f32 = 0.14;
/// How many rows from the edge are looked at.
const ROWS: usize = 4;

/// A row of a zone: the pieces on one baseline.
struct Row {
    text: String,
    shape: String,
    y: f32,
    size: f32,
    at: Vec<usize>,
    upper: bool,
}

/// Takes heads and feet out of the pages; gives their texts.
pub fn drop_repeats(pages: &[Page], pieces: &mut [Vec<Line>], body: f32) -> Vec<String> {
    let rows: Vec<Vec<Row>> = pages.iter().zip(pieces.iter()).map(|(page, pieces)| zones(page, pieces)).collect();
    let mut dropped = Vec::new();
    for (index, own) in rows.iter().enumerate() {
        let mut gone: Vec<usize> = Vec::new();
        for (rank, row) in own.iter().enumerate() {
            let drop = is_counter(&row.shape, pages.len(), &row.text) && at_edge(own, rank, &gone)
                || (pages.len() > 1 && repeats(row, index, &rows, pages))
                || is_browser_line(&row.text)
                || (index > 0 && is_small_head(own, rank, &gone, body));
            if drop {
                gone.extend(&row.at);
                if !dropped.contains(&row.text) && dropped.len() < 40 {
                    dropped.push(row.text.clone());
                }
            }
        }
        gone.sort_unstable();
        for at in gone.into_iter().rev() {
            pieces[index].remove(at);
        }
    }
    dropped
}

/// The rows near the upper edge and the lower one, each from the edge inwards.
fn zones(page: &Page, pieces: &[Line]) -> Vec<Row> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by(|a, b| pieces[*a].y.total_cmp(&pieces[*b].y));
    let mut rows: Vec<Row> = Vec::new();
    for (upper, order) in [(true, order.clone()), (false, order.into_iter().rev().collect::<Vec<usize>>())] {
        let mut found: Vec<Row> = Vec::new();
        for at in order {
            let piece = &pieces[at];
            let inside = if upper { piece.y < ZONE * page.height } else { piece.y > (1.0 - ZONE) * page.height };
            if !inside {
                break;
            }
            let count = found.len();
            match found.last_mut() {
                Some(row) if (row.y - piece.y).abs() < 0.4 * piece.size => row.at.push(at),
                _ if count == ROWS => break,
                _ => found.push(Row { text: String::new(), shape: String::new(), y: piece.y, size: piece.size, at: vec![at], upper }),
            }
        }
        for row in &mut found {
            row.at.sort_by(|a, b| pieces[*a].x0.total_cmp(&pieces[*b].x0));
            row.text = row.at.iter().map(|at| pieces[*at].text()).collect::<Vec<_>>().join(" ");
            row.shape = shape(&row.text);
        }
        rows.extend(found);
    }
    rows
}

/// A text with its figures alike, so that page 2 looks like page 3.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for word in text.split_whitespace() {
        let mut digits = false;
        for c in word.chars() {
            if c.is_ascii_digit() {
                if !std::mem::replace(&mut digits, true) {
                    shape.push('#');
                }
            } else {
                digits = false;
                shape.extend(c.to_lowercase());
            }
        }
        shape.push(' ');
    }
    shape.trim_end().to_owned()
}

/// Whether the row stands at the same height on enough other pages. Left and right pages can differ.
fn repeats(row: &Row, index: usize, rows: &[Vec<Row>], pages: &[Page]) -> bool {
    // A note at the foot of a page, not a foot.
    let note = !row.upper && row.text.starts_with(|c: char| c.is_ascii_digit() || c == '*') && row.text.split_whitespace().count() >= 8;
    if note || row.shape.chars().count() > 160 {
        return false;
    }
    let same = |page: &usize| {
        rows[*page].iter().any(|other| {
            let edge = |page: usize, y: f32| if row.upper { y } else { pages[page].height - y };
            other.upper == row.upper
                && other.shape == row.shape
                && (edge(index, row.y) - edge(*page, other.y)).abs() < 4.0
                && (other.size - row.size).abs() < 0.5
        })
    };
    let near: Vec<usize> = (index.saturating_sub(3)..(index + 4).min(rows.len())).filter(|page| *page != index).collect();
    let found = near.iter().filter(|page| same(page)).count();
    found >= 2
        || (found == 1 && (near.len() <= 2 || row.text.chars().any(|c| c.is_ascii_digit()) || row.text.chars().count() > 12 && near.len() <= 4))
}

/// Whether a row is a page number: `3`, `– 3 –`, `3/7`, `Page 3 sur 7`.
fn is_counter(shape: &str, pages: usize, text: &str) -> bool {
    let bare: String = shape.chars().filter(|c| !matches!(c, ' ' | '-' | '–' | '—' | '|' | '.' | '[' | ']' | '(' | ')' | '•' | '·')).collect();
    let known =
        matches!(bare.as_str(), "#" | "#/#" | "page#" | "page#/#" | "page#sur#" | "page#of#" | "page#de#" | "p#" | "#sur#" | "#of#" | "folio#");
    let number: usize = text.split(|c: char| !c.is_ascii_digit()).find(|run| !run.is_empty()).and_then(|run| run.parse().ok()).unwrap_or(0);
    known && (bare != "#" || number <= pages.max(1) + 400 && text.trim().chars().count() <= 9)
}

/// Whether nothing but dropped rows is between this row and the edge.
fn at_edge(rows: &[Row], rank: usize, gone: &[usize]) -> bool {
    let row = &rows[rank];
    rows[..rank].iter().filter(|other| other.upper == row.upper).all(|other| other.at.iter().all(|at| gone.contains(at)))
}

/// Whether a row is set small, alone, above a later page: the head of a text whose first page has none.
fn is_small_head(rows: &[Row], rank: usize, gone: &[usize], body: f32) -> bool {
    let row = &rows[rank];
    let apart = rows.get(rank + 1).is_none_or(|next| !next.upper || next.y - row.y > 1.8 * body);
    row.upper && row.size <= 0.9 * body && apart && row.text.chars().count() <= 120 && at_edge(rows, rank, gone)
}

/// The line that browsers print: an address and a page number, or a date, a time and a title.
fn is_browser_line(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let counted = words.last().is_some_and(|last| shape(last) == "#/#");
    let address = words.first().is_some_and(|first| ["http://", "https://", "file://"].iter().any(|scheme| first.starts_with(scheme)));
    let clock = words.len() > 2 && matches!(shape(words[0]).as_str(), "#/#/#" | "#/#/#,") && shape(words[1]) == "#:#";
    (address && (counted || words.len() == 1)) || clock
}
