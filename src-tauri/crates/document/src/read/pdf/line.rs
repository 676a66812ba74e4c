//! A stretch of text on one baseline: first a piece as the file draws it, then a whole line of a column.

use super::page::Face;

/// Letters of one look within a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The letters, with the spaces between words.
    pub text: String,
    /// How they look.
    pub face: Face,
    /// Whether they stand above the line.
    pub raised: bool,
    /// The address they lead to.
    pub href: Option<String>,
}

/// Text on one baseline.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its letters.
    pub runs: Vec<Run>,
    /// Left end.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline.
    pub y: f32,
    /// Size of most of its letters.
    pub size: f32,
    /// Width of its first word.
    pub first_word: f32,
    /// Index of its page.
    pub page: usize,
}

impl Line {
    /// Where its letters begin, from above.
    pub fn top(&self) -> f32 {
        self.y - 0.72 * self.size
    }

    /// Where they end.
    pub fn bottom(&self) -> f32 {
        self.y + 0.2 * self.size
    }

    /// Its letters.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The number of its letters.
    pub fn letters(&self) -> usize {
        self.runs.iter().map(|run| run.text.chars().filter(|c| !c.is_whitespace()).count()).sum()
    }

    /// Whether nearly all letters look so.
    pub fn mostly(&self, look: impl Fn(&Face) -> bool) -> bool {
        let (mut so, mut all) = (0, 0);
        for run in &self.runs {
            let letters = run.text.chars().filter(|c| c.is_alphanumeric()).count();
            all += letters;
            so += if look(&run.face) { letters } else { 0 };
        }
        all > 0 && so * 20 >= all * 19
    }

    /// Adds what stands to its right, after a space where there is a gap.
    pub fn append(&mut self, right: Self) {
        let gap = right.x0 - self.x1;
        let spaced = self.ends_in_space() || right.runs.first().is_some_and(|run| run.text.starts_with(char::is_whitespace));
        if gap > 0.15 * self.size.min(right.size)
            && !spaced
            && let Some(last) = self.runs.last_mut()
        {
            last.text.push(' ');
        }
        if right.letters() > self.letters() {
            (self.size, self.y) = (right.size, right.y);
        }
        self.x1 = self.x1.max(right.x1);
        for run in right.runs {
            match self.runs.last_mut() {
                Some(last) if last.face == run.face && last.raised == run.raised && last.href == run.href => last.text.push_str(&run.text),
                _ => self.runs.push(run),
            }
        }
    }

    fn ends_in_space(&self) -> bool {
        self.runs.last().is_some_and(|run| run.text.ends_with(char::is_whitespace))
    }
}

/// The size that most letters have, in half points.
pub fn common_size<'line>(lines: impl Iterator<Item = &'line Line>) -> f32 {
    let mut sizes: std::collections::BTreeMap<u32, usize> = std::collections::BTreeMap::new();
    for line in lines {
        *sizes.entry(half_points(line.size)).or_default() += line.letters();
    }
    let most = sizes.into_iter().max_by_key(|(size, letters)| (*letters, std::cmp::Reverse(*size)));
    most.map_or(10.0, |(size, _)| size as f32 / 2.0).max(1.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
fn half_points(size: f32) -> u32 {
    (size * 2.0).round().clamp(1.0, 4000.0) as u32
}
