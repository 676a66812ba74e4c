//! Which places of a line are inside a quotation or brackets, where a sentence does not end.
//!
//! A mark without its partner encloses nothing: a quotation may run over several paragraphs.

use super::Line;

/// A quotation longer than this is running text: its sentences are told apart.
const LONGEST: usize = 300;

/// The pairs of quotation marks and brackets of a line.
pub(super) struct Enclosures {
    pairs: Vec<(usize, usize)>,
    /// Straight quotation marks that close.
    closing: Vec<usize>,
}

impl Enclosures {
    pub(super) fn of(line: &Line) -> Self {
        let mut pairs = Vec::new();
        let mut closing = Vec::new();
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut straight = None;
        for at in 0..line.len() {
            match line.char(at) {
                Some(mark @ ('«' | '(' | '[')) => open.push((at, mark)),
                Some('“') => open.push((at, '“')),
                Some(mark @ ('»' | ')' | ']' | '”')) => {
                    let partner = match mark {
                        '»' => '«',
                        ')' => '(',
                        ']' => '[',
                        _ => '“',
                    };
                    if let Some(found) = open.iter().rposition(|(_, mark)| *mark == partner) {
                        pairs.push((open[found].0, at));
                        open.truncate(found);
                    }
                }
                Some('"') => match straight.take() {
                    None => straight = Some(at),
                    Some(from) => {
                        pairs.push((from, at));
                        closing.push(at);
                    }
                },
                _ => {}
            }
        }
        Enclosures { pairs, closing }
    }

    /// Whether a straight mark closes a quotation.
    pub(super) fn closes(&self, at: usize) -> bool {
        self.closing.binary_search(&at).is_ok()
    }

    /// Whether a place is inside a pair that is not closed before `after`.
    pub(super) fn holds(&self, at: usize, after: usize) -> bool {
        self.pairs.iter().any(|(open, close)| *open < at && *close >= after && close - open <= LONGEST)
    }
}
