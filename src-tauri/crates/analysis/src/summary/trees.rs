//! The learnt weights: a sum of small trees whose branches of one level ask the same question.
//!
//! Gradient boosting after Friedman (Annals of Statistics 29, 2001) with oblivious trees as in Kohavi (ECML 1994). A tree of d questions has
//! 2^d leaves; which leaf a sentence falls into is a number of d bits, the first question its lowest bit.

use super::features::{COUNT, NAMES, Row64};
use serde::Deserialize;
use std::sync::LazyLock;

/// Sentences put the same question at a time: as many as a number has bytes.
const ABREAST: usize = size_of::<u64>();
/// Questions of a tree at most: as many as a byte has bits.
const MOST: usize = 8;

/// A learnt sum of trees.
#[derive(Debug, Default)]
pub(super) struct Trees {
    base: f64,
    /// The feature and the threshold it must exceed: each once, though trees share them.
    questions: Vec<(usize, f64)>,
    trees: Vec<Tree>,
}

#[derive(Debug)]
struct Tree {
    /// The places of its questions.
    ask: Vec<usize>,
    leaves: Vec<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base: f64,
    tree: Vec<TreeLine>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TreeLine {
    ask: Vec<String>,
    above: Vec<f64>,
    leaves: Vec<f64>,
}

impl Trees {
    /// The trees of a data file.
    ///
    /// # Errors
    /// Where it is no such file, with what is wrong.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut questions = Vec::new();
        let trees = file.tree.into_iter().map(|line| Tree::of(line, &mut questions)).collect::<Result<_, _>>()?;
        Ok(Trees { base: file.base, questions, trees })
    }

    /// What the trees say of each sentence.
    pub(super) fn values(&self, rows: &[Row64]) -> Vec<f64> {
        let mut values = Vec::with_capacity(rows.len());
        let mut answers = Vec::with_capacity(self.questions.len());
        for block in rows.chunks(ABREAST) {
            // One feature of all of them side by side: a question is put to the whole block at once, and the answers are the bytes of one number.
            let mut columns = [[0.0; ABREAST]; COUNT];
            for (at, row) in block.iter().enumerate() {
                columns.iter_mut().zip(row).for_each(|(column, value)| column[at] = *value);
            }
            answers.clear();
            answers.extend(self.questions.iter().map(|(feature, above)| {
                let mut answer = [0_u8; ABREAST];
                answer.iter_mut().zip(&columns[*feature]).for_each(|(answer, value)| *answer = u8::from(value > above));
                u64::from_le_bytes(answer)
            }));
            let mut sums = [0.0; ABREAST];
            for tree in &self.trees {
                let leaves = tree.ask.iter().enumerate().fold(0, |leaves, (bit, question)| leaves | answers[*question] << bit);
                sums.iter_mut().zip(leaves.to_le_bytes()).for_each(|(sum, leaf)| *sum += tree.leaves[usize::from(leaf)]);
            }
            values.extend(sums[..block.len()].iter().map(|sum| self.base + sum));
        }
        values
    }

    /// Whether nothing was learnt.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }
}

impl Tree {
    /// Its questions are put with those of the other trees.
    fn of(line: TreeLine, questions: &mut Vec<(usize, f64)>) -> Result<Self, String> {
        let TreeLine { ask, above, leaves } = line;
        if ask.len() != above.len() || ask.len() > MOST || leaves.len() != 1 << ask.len() {
            return Err(format!("a tree of {} questions, {} thresholds and {} leaves", ask.len(), above.len(), leaves.len()));
        }
        let feature = |name: &String| NAMES.iter().position(|known| known == name).ok_or_else(|| format!("no feature {name}"));
        let mut place = |(name, above): (&String, f64)| {
            let wanted = (feature(name)?, above);
            Ok(questions.iter().position(|known| *known == wanted).unwrap_or_else(|| {
                questions.push(wanted);
                questions.len() - 1
            }))
        };
        let ask = ask.iter().zip(above).map(&mut place).collect::<Result<_, String>>()?;
        Ok(Tree { ask, leaves })
    }
}

/// The shipped weights.
pub(super) static TREES: LazyLock<Trees> = LazyLock::new(|| Trees::parse(include_str!("../../data/summary-trees.toml")).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_side_by_side_get_what_each_gets_alone() {
        let rows: Vec<Row64> = (0..2 * ABREAST + 3).map(|at| std::array::from_fn(|feature| ((at * 31 + feature * 17) % 23) as f64 / 2.0)).collect();
        let together = TREES.values(&rows);
        for (row, value) in rows.iter().zip(&together) {
            let leaf = |tree: &Tree| {
                let asked = tree.ask.iter().map(|question| TREES.questions[*question]);
                asked.enumerate().fold(0, |leaf, (bit, (feature, above))| leaf | usize::from(row[feature] > above) << bit)
            };
            let alone = TREES.base + TREES.trees.iter().map(|tree| tree.leaves[leaf(tree)]).sum::<f64>();
            assert_eq!(alone.to_bits(), value.to_bits());
            assert_eq!(TREES.values(&[*row]), [*value]);
        }
        assert!(together.iter().any(|value| *value != together[0]) && together.len() == rows.len());
    }
}
