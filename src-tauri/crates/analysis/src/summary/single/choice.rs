//! What there is to choose from, and what a choice is worth.

use super::{
    super::{
        Article, Corpus,
        features::measure,
        quantised,
        reading::{Opening, Standing, Unit, read},
        similar::Row,
        trees::Trees,
        vector::Terms,
    },
    WHOLE,
};
use crate::ParagraphKind;

/// Words of the summary a sentence's worth is measured by.
const TYPICAL: f64 = 30.0;
/// How much of a sentence's value is lost where another, chosen, says the same.
const REPEATED: f64 = 0.7;
/// What is left of the value of a sentence that opens with a connector and comes without its predecessor.
const LEANING: f64 = 0.9;

/// The sentences of an article with their value.
pub(super) struct Choice {
    pub units: Vec<Unit>,
    /// The pairs of neighbouring words a candidate is likely to share with a summary.
    pub value: Vec<f64>,
    /// The same, for its length: what it is worth alone.
    pub worth: Vec<f64>,
    pub candidates: Vec<usize>,
    /// Whether the article is its own summary.
    pub whole: bool,
    rows: Vec<Row>,
    /// The cosines of all pairs, where there are few sentences: row by row.
    table: Vec<f64>,
}

/// Sentences up to which the cosines of all pairs are kept in a table.
const FEW: usize = 128;

impl Choice {
    pub(super) fn of(trees: &Trees, article: &Article<'_>, corpus: &dyn Corpus) -> Self {
        let mut terms = Terms::new(corpus);
        let units = read(article, 0, &mut terms);
        let title: Vec<(u32, bool)> = terms.tokens(article.title, article.language).iter().map(|token| (token.stem, token.content)).collect();
        let candidates = candidates(&units);
        let measured = measure(article.text, &units, &candidates, &title, &terms);
        let (mut value, mut worth) = (vec![0.0; units.len()], vec![0.0; units.len()]);
        for (index, found) in candidates.iter().copied().zip(trees.values(&measured.features)) {
            value[index] = quantised(found).max(0.01);
            worth[index] = quantised(2.0 * value[index] / (units[index].length as f64 + TYPICAL));
        }
        let table = table(&measured.rows);
        Choice { whole: is_whole(&units, &candidates), rows: measured.rows, table, units, value, worth, candidates }
    }

    pub(super) fn standfirst(&self) -> impl Iterator<Item = usize> {
        self.candidates.iter().copied().filter(|index| self.units[*index].kind == ParagraphKind::Standfirst)
    }

    /// The cosine of two sentences.
    fn near(&self, a: usize, b: usize) -> f64 {
        if !self.table.is_empty() {
            return self.table[a * self.rows.len() + b];
        }
        let row = &self.rows[a];
        row.binary_search_by_key(&b, |(other, _)| *other as usize).map_or(0.0, |at| row[at].1)
    }

    /// The highest cosine of a sentence with those chosen.
    pub(super) fn nearest(&self, index: usize, chosen: &[usize]) -> f64 {
        chosen.iter().map(|other| self.near(index, *other)).fold(0.0, f64::max)
    }

    /// Whether a sentence can be read where its predecessor is not chosen.
    pub(super) fn stands(&self, index: usize, led: bool) -> bool {
        led || self.units[index].opening != Opening::Orphan
    }

    /// What is left of the worth of a sentence beside those chosen.
    pub(super) fn left(&self, index: usize, led: bool, nearest: f64) -> f64 {
        let leaning = if self.units[index].opening == Opening::Connected && !led { LEANING } else { 1.0 };
        leaning * (1.0 - REPEATED * nearest)
    }

    /// What a set of sentences is worth together; None where one of them cannot be read in it.
    pub(super) fn together(&self, chosen: &[usize]) -> Option<f64> {
        let mut sum = 0.0;
        for (at, index) in chosen.iter().enumerate() {
            let led = *index > 0 && chosen.contains(&(index - 1));
            if !self.stands(*index, led) {
                return None;
            }
            sum += self.value[*index] * self.left(*index, led, 0.0);
            for other in &chosen[..at] {
                sum -= REPEATED * self.near(*index, *other) * self.value[*index].min(self.value[*other]);
            }
        }
        Some(quantised(sum))
    }

    /// What a set is worth for its length, as [`Self::worth`] is of one sentence.
    pub(super) fn worth_of(&self, chosen: &[usize]) -> f64 {
        let length: usize = chosen.iter().map(|index| self.units[*index].length).sum();
        quantised(2.0 * self.together(chosen).unwrap_or_default() / (length as f64 + TYPICAL))
    }
}

/// The cosines of all pairs of few sentences; nothing for many.
fn table(rows: &[Row]) -> Vec<f64> {
    if rows.len() > FEW {
        return Vec::new();
    }
    let mut table = vec![0.0; rows.len() * rows.len()];
    for (row, cells) in rows.iter().zip(table.chunks_mut(rows.len().max(1))) {
        for (other, cosine) in row {
            cells[*other as usize] = *cosine;
        }
    }
    table
}

/// Freely chosen sentences; where there are none, the poor ones.
pub(super) fn candidates(units: &[Unit]) -> Vec<usize> {
    let of = |wanted: &dyn Fn(&Unit) -> bool| (0..units.len()).filter(|index| wanted(&units[*index])).collect::<Vec<_>>();
    let good = of(&|unit| unit.standing == Standing::Good && !unit.question);
    if good.is_empty() { of(&|unit| unit.standing != Standing::Never) } else { good }
}

pub(super) fn is_whole(units: &[Unit], candidates: &[usize]) -> bool {
    !candidates.is_empty() && (candidates.len() <= WHOLE.0 || candidates.iter().map(|index| units[*index].length).sum::<usize>() <= WHOLE.1)
}
