//! The learnt weights: a sum of small trees whose branches of one level ask the same question.
//!
//! Gradient boosting after Friedman (Annals of Statistics 29, 2001) with oblivious trees as in Kohavi (ECML 1994). A tree of d questions has
//! 2^d leaves; which leaf a sentence falls into is a number of d bits, the first question its lowest bit.

use super::features::{NAMES, Row64};
use serde::Deserialize;
use std::sync::LazyLock;

/// A learnt sum of trees.
#[derive(Debug, Default)]
pub(super) struct Trees {
    base: f64,
    trees: Vec<Tree>,
}

#[derive(Debug)]
struct Tree {
    /// The feature and the threshold it must exceed.
    questions: Vec<(usize, f64)>,
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
        let trees = file.tree.into_iter().map(Tree::of).collect::<Result<_, _>>()?;
        Ok(Trees { base: file.base, trees })
    }

    /// What the trees say of a sentence.
    pub(super) fn value(&self, row: &Row64) -> f64 {
        self.base
            + self
                .trees
                .iter()
                .map(|tree| {
                    let leaf =
                        tree.questions.iter().enumerate().fold(0, |leaf, (bit, (feature, above))| leaf | usize::from(row[*feature] > *above) << bit);
                    tree.leaves[leaf]
                })
                .sum::<f64>()
    }

    /// Whether nothing was learnt.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }
}

impl Tree {
    fn of(line: TreeLine) -> Result<Self, String> {
        let TreeLine { ask, above, leaves } = line;
        if ask.len() != above.len() || ask.len() > 8 || leaves.len() != 1 << ask.len() {
            return Err(format!("a tree of {} questions, {} thresholds and {} leaves", ask.len(), above.len(), leaves.len()));
        }
        let feature = |name: &String| NAMES.iter().position(|known| known == name).ok_or_else(|| format!("no feature {name}"));
        let questions = ask.iter().map(feature).zip(above).map(|(feature, above)| Ok((feature?, above))).collect::<Result<_, String>>()?;
        Ok(Tree { questions, leaves })
    }
}

/// The shipped weights.
pub(super) static TREES: LazyLock<Trees> = LazyLock::new(|| Trees::parse(include_str!("../../data/summary-trees.toml")).unwrap_or_default());
