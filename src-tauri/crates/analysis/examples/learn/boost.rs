//! Gradient boosting of oblivious trees: least squares, histograms, samples of the rows drawn by a fixed generator.

use std::fmt::Write as _;

/// Thresholds tried a feature at most.
const BINS: usize = 48;

/// Rows of features with what is to be told from them.
pub struct Table {
    columns: Vec<Vec<f64>>,
    wanted: Vec<f64>,
}

impl Table {
    pub fn new(features: usize) -> Self {
        Table { columns: vec![Vec::new(); features], wanted: Vec::new() }
    }

    pub fn push(&mut self, features: &[f64], wanted: f64) {
        self.columns.iter_mut().zip(features).for_each(|(column, value)| column.push(*value));
        self.wanted.push(wanted);
    }

    pub fn rows(&self) -> usize {
        self.wanted.len()
    }
}

/// How to learn.
pub struct Boost {
    pub trees: usize,
    /// Questions a tree.
    pub depth: usize,
    /// How much of a tree is believed.
    pub rate: f64,
    /// Share of the rows each tree sees.
    pub sample: f64,
    /// Rows' worth of doubt in each leaf.
    pub calm: f64,
}

/// A column as the numbers of its bins, and the upper ends of those but the last.
struct Binned {
    bins: Vec<u8>,
    ends: Vec<f64>,
}

impl Boost {
    /// The learnt weights as a data file.
    pub fn learn(&self, table: &Table, names: &[&str]) -> String {
        let rows = table.rows();
        let columns: Vec<Binned> = table.columns.iter().map(|column| binned(column)).collect();
        let base = rounded(table.wanted.iter().sum::<f64>() / rows.max(1) as f64);
        let mut rest: Vec<f64> = table.wanted.iter().map(|wanted| wanted - base).collect();
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        let mut text = format!(
            "# What a sentence is worth in its article: learnt by examples/learn, not written by hand. See README.md.\n# {rows} sentences.\nbase = {base}\n"
        );
        let mut used = vec![0.0; names.len()];
        for _ in 0..self.trees {
            let sample: Vec<u32> = (0..u32::try_from(rows).unwrap_or(u32::MAX))
                .filter(|_| {
                    random ^= random << 13;
                    random ^= random >> 7;
                    random ^= random << 17;
                    ((random >> 11) as f64) < self.sample * (1_u64 << 53) as f64
                })
                .collect();
            let (questions, leaves) = self.tree(&columns, &rest, &sample, &mut used);
            let numbered: Vec<(usize, usize)> = questions.clone();
            for (row, rest) in rest.iter_mut().enumerate() {
                let leaf = numbered
                    .iter()
                    .enumerate()
                    .fold(0, |leaf, (bit, (feature, bin))| leaf | usize::from(usize::from(columns[*feature].bins[row]) > *bin) << bit);
                *rest -= leaves[leaf];
            }
            let ask: Vec<String> = questions.iter().map(|(feature, _)| format!("\"{}\"", names[*feature])).collect();
            let above: Vec<String> = questions.iter().map(|(feature, bin)| columns[*feature].ends[*bin].to_string()).collect();
            let leaves: Vec<String> = leaves.iter().map(f64::to_string).collect();
            let _ = write!(text, "\n[[tree]]\nask = [{}]\nabove = [{}]\nleaves = [{}]\n", ask.join(", "), above.join(", "), leaves.join(", "));
        }
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by(|a, b| used[*b].total_cmp(&used[*a]));
        let most = used.iter().copied().fold(1e-9, f64::max);
        eprintln!("{}", order.iter().map(|at| format!("{} {:.3}", names[*at], used[*at] / most)).collect::<Vec<_>>().join(", "));
        eprintln!("mean square left {:.5}", rest.iter().map(|rest| rest * rest).sum::<f64>() / rows.max(1) as f64);
        text
    }

    /// The questions of a tree, as feature and bin, and its leaves.
    fn tree(&self, columns: &[Binned], rest: &[f64], sample: &[u32], used: &mut [f64]) -> (Vec<(usize, usize)>, Vec<f64>) {
        let mut leaf = vec![0_u8; sample.len()];
        let mut questions = Vec::new();
        let wanted: Vec<f64> = sample.iter().map(|row| rest[*row as usize]).collect();
        let mut before = 0.0;
        for depth in 0..self.depth {
            let leaves = 1 << depth;
            // Half of the features each, on two threads; the result does not hang on which is done first.
            let half = columns.len() / 2;
            let search = |from: usize, to: usize| -> (f64, usize, usize) {
                let mut best = (f64::MIN, 0, 0);
                let mut sums = vec![(0.0_f64, 0.0_f64); leaves * BINS];
                for (feature, column) in columns.iter().enumerate().take(to).skip(from) {
                    sums.fill((0.0, 0.0));
                    for ((row, leaf), wanted) in sample.iter().zip(&leaf).zip(&wanted) {
                        let cell = &mut sums[usize::from(*leaf) * BINS + usize::from(column.bins[*row as usize])];
                        cell.0 += wanted;
                        cell.1 += 1.0;
                    }
                    let (bin, gain) = self.split(&sums, leaves, column.ends.len());
                    if gain > best.0 {
                        best = (gain, feature, bin);
                    }
                }
                best
            };
            let (left, right) = std::thread::scope(|scope| {
                let right = scope.spawn(|| search(half, columns.len()));
                let left = search(0, half);
                (left, right.join().unwrap_or((f64::MIN, 0, 0)))
            });
            let (gain, feature, bin) = if right.0 > left.0 { right } else { left };
            used[feature] += gain - before;
            before = gain;
            for (row, leaf) in sample.iter().zip(&mut leaf) {
                *leaf |= u8::from(usize::from(columns[feature].bins[*row as usize]) > bin) << depth;
            }
            questions.push((feature, bin));
        }
        let mut sums = vec![(0.0, self.calm); 1 << self.depth];
        for (leaf, wanted) in leaf.iter().zip(&wanted) {
            sums[usize::from(*leaf)].0 += wanted;
            sums[usize::from(*leaf)].1 += 1.0;
        }
        (questions, sums.iter().map(|(sum, count)| rounded(self.rate * sum / count)).collect())
    }

    /// The best place to part all leaves at once.
    fn split(&self, sums: &[(f64, f64)], leaves: usize, ends: usize) -> (usize, f64) {
        let mut gains = vec![0.0; ends];
        for leaf in 0..leaves {
            let cells = &sums[leaf * BINS..(leaf + 1) * BINS];
            let all = cells.iter().fold((0.0, 0.0), |all, cell| (all.0 + cell.0, all.1 + cell.1));
            let mut left = (0.0, 0.0);
            for (gain, cell) in gains.iter_mut().zip(cells) {
                left = (left.0 + cell.0, left.1 + cell.1);
                let right = (all.0 - left.0, all.1 - left.1);
                *gain += left.0 * left.0 / (left.1 + self.calm) + right.0 * right.0 / (right.1 + self.calm);
            }
        }
        let mut best = (0, f64::MIN);
        for (bin, gain) in gains.iter().enumerate() {
            if *gain > best.1 {
                best = (bin, *gain);
            }
        }
        best
    }
}

/// A column in bins that hold about as many rows each.
fn binned(column: &[f64]) -> Binned {
    let mut sorted = column.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let mut ends: Vec<f64> = (1..BINS).filter_map(|bin| sorted.get(bin * sorted.len() / BINS).copied()).collect();
    ends.dedup();
    if ends.last() == sorted.last() {
        ends.pop();
    }
    let bins = column.iter().map(|value| u8::try_from(ends.partition_point(|end| end < value)).unwrap_or(u8::MAX)).collect();
    Binned { bins, ends }
}

fn rounded(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}
