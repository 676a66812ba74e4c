//! Which places of a line are inside a quotation or brackets, where a sentence does not end.
//!
//! A mark without its partner encloses nothing: a quotation may run over several paragraphs.

/// A quotation longer than this is running text: its sentences are told apart.
const LONGEST: usize = 300;

/// The pairs of quotation marks and brackets of a line.
pub(super) struct Enclosures {
    /// Where short pairs open, in order, each with the furthest place where one opened so far closes.
    reach: Vec<(usize, usize)>,
    /// Straight quotation marks that close.
    closing: Vec<usize>,
}

/// The kinds of pairs: guillemets, round and square brackets, curly quotation marks.
const KINDS: usize = 4;

impl Enclosures {
    pub(super) fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut pairs = Vec::new();
        let mut closing = Vec::new();
        let mut open: [Vec<usize>; KINDS] = Default::default();
        let mut straight: Option<usize> = None;
        let mut lone = None;
        let mut before = ' ';
        let mut chars = chars.enumerate().peekable();
        while let Some((at, mark)) = chars.next() {
            if mark.is_ascii_alphanumeric() {
                before = mark;
                continue;
            }
            if let Some(kind) = kind_of(mark, ['«', '(', '[', '“']) {
                open[kind].push(at);
            } else if let Some(kind) = kind_of(mark, ['»', ')', ']', '”']) {
                if let Some(from) = open[kind].pop() {
                    pairs.push((from, at));
                    // What was opened inside and is still open has no partner.
                    for others in &mut open {
                        while others.last().is_some_and(|other| *other > from) {
                            others.pop();
                        }
                    }
                }
            } else if mark == '"' {
                let after = chars.peek().map_or(' ', |(_, letter)| *letter);
                let (free_before, free_after) =
                    (before.is_whitespace() || "([«“'".contains(before), after.is_whitespace() || ".,;:!?)]»”".contains(after));
                let opens = if free_before == free_after { straight.is_none() } else { free_before };
                if opens {
                    straight = Some(at);
                    lone = (free_before && free_after).then_some(at);
                } else {
                    lone = None;
                    pairs.extend(straight.take().map(|from| (from, at)));
                    closing.push(at);
                }
            }
            before = mark;
        }
        // A mark between two spaces that nothing closes is itself the end of a quotation begun elsewhere.
        closing.extend(lone);
        pairs.retain(|(from, to)| to - from <= LONGEST);
        pairs.sort_unstable();
        let mut furthest = 0;
        let reach = pairs
            .into_iter()
            .map(|(from, to)| {
                furthest = furthest.max(to);
                (from, furthest)
            })
            .collect();
        Enclosures { reach, closing }
    }

    /// Whether a straight mark closes a quotation.
    pub(super) fn closes(&self, at: usize) -> bool {
        self.closing.binary_search(&at).is_ok()
    }

    /// Whether a place is inside a pair that is not closed before `after`.
    pub(super) fn holds(&self, at: usize, after: usize) -> bool {
        let opened = self.reach.partition_point(|(from, _)| *from < at);
        opened.checked_sub(1).and_then(|last| self.reach.get(last)).is_some_and(|(_, to)| *to >= after)
    }
}

fn kind_of(mark: char, marks: [char; KINDS]) -> Option<usize> {
    marks.iter().position(|known| *known == mark)
}
