//! Which places of a line are inside a quotation or brackets, where a sentence does not end.
//!
//! A mark without its partner encloses nothing: a quotation may run over several paragraphs.

/// A quotation longer than this is running text: its sentences are told apart.
const LONGEST: usize = 300;

/// The pairs of quotation marks and brackets of a line.
#[derive(Default)]
pub(super) struct Enclosures {
    /// Where short pairs open, in order, each with the furthest place where one opened so far closes.
    reach: Vec<(usize, usize)>,
    /// Straight quotation marks that close.
    closing: Vec<usize>,
    /// Of each kind, those that are open while a line is read.
    open: [Vec<usize>; KINDS],
}

/// The kinds of pairs: guillemets, round and square brackets, curly quotation marks.
const KINDS: usize = 4;

impl Enclosures {
    /// Those of another line in the place of these; `marks` are its characters that are neither letters nor digits, at the least.
    pub(super) fn read(&mut self, line: &[char], marks: &[usize]) {
        let Self { reach, closing, open } = self;
        reach.clear();
        closing.clear();
        open.iter_mut().for_each(Vec::clear);
        let mut straight: Option<usize> = None;
        let mut lone = None;
        for at in marks.iter().copied() {
            match line[at] {
                ' ' => {}
                mark @ ('«' | '(' | '[' | '“') => open[kind_of(mark)].push(at),
                mark @ ('»' | ')' | ']' | '”') => {
                    if let Some(from) = open[kind_of(mark)].pop() {
                        reach.push((from, at));
                        // What was opened inside and is still open has no partner.
                        for others in &mut *open {
                            while others.last().is_some_and(|other| *other > from) {
                                others.pop();
                            }
                        }
                    }
                }
                '"' => {
                    let before = at.checked_sub(1).map_or(' ', |before| line[before]);
                    let after = line.get(at + 1).copied().unwrap_or(' ');
                    let (free_before, free_after) =
                        (before.is_whitespace() || "([«“'".contains(before), after.is_whitespace() || ".,;:!?)]»”".contains(after));
                    let opens = if free_before == free_after { straight.is_none() } else { free_before };
                    if opens {
                        straight = Some(at);
                        lone = (free_before && free_after).then_some(at);
                    } else {
                        lone = None;
                        reach.extend(straight.take().map(|from| (from, at)));
                        closing.push(at);
                    }
                }
                _ => {}
            }
        }
        // A mark between two spaces that nothing closes is itself the end of a quotation begun elsewhere.
        closing.extend(lone);
        reach.retain(|(from, to)| to - from <= LONGEST);
        reach.sort_unstable();
        let mut furthest = 0;
        for (_, to) in reach {
            furthest = furthest.max(*to);
            *to = furthest;
        }
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

fn kind_of(mark: char) -> usize {
    match mark {
        '«' | '»' => 0,
        '(' | ')' => 1,
        '[' | ']' => 2,
        _ => 3,
    }
}
