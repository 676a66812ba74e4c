//! How central each sentence is: LexRank, continuous form.
//!
//! Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22 (2004).

use super::{
    similar::{Row, rows},
    vector::Vector,
};

const DAMPING: f64 = 0.85;
const CLOSE: f64 = 1e-7;
const ROUNDS: usize = 60;

/// n × the stationary probability of each sentence: 1 on average.
pub(super) fn lexrank(vectors: &[&Vector]) -> Vec<f64> {
    rank(&rows(vectors))
}

/// The same from the cosine matrix without its diagonal; a sentence like no other has an empty row.
pub(super) fn rank(rows: &[Row]) -> Vec<f64> {
    let n = rows.len();
    if n == 0 {
        return Vec::new();
    }
    let sums: Vec<f64> = rows.iter().map(|row| row.iter().map(|(_, value)| value).sum()).collect();
    let even = 1.0 / n as f64;
    let mut rank = vec![even; n];
    let mut next = vec![0.0; n];
    for _ in 0..ROUNDS {
        next.fill(0.0);
        let mut loose = 0.0;
        for ((row, sum), mass) in rows.iter().zip(&sums).zip(&rank) {
            if row.is_empty() {
                loose += mass;
                continue;
            }
            let share = mass / sum;
            for (column, value) in row {
                next[*column as usize] += share * value;
            }
        }
        for value in &mut next {
            *value = (1.0 - DAMPING) * even + DAMPING * (*value + loose * even);
        }
        let moved: f64 = next.iter().zip(&rank).map(|(a, b)| (a - b).abs()).sum();
        std::mem::swap(&mut rank, &mut next);
        if moved < CLOSE {
            break;
        }
    }
    rank.iter().map(|value| value * n as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_most_like_the_others_ranks_first() {
        let vectors: Vec<Vector> = vec![vec![(0, 1.0)], vec![(0, 0.6), (1, 0.8)], vec![(1, 1.0)], vec![(7, 1.0)]];
        let rank = lexrank(&vectors.iter().collect::<Vec<_>>());
        assert!(rank[1] > rank[0] && rank[1] > rank[2] && rank[1] > rank[3], "{rank:?}");
        assert!((rank.iter().sum::<f64>() - 4.0).abs() < 1e-6, "the mean is 1");
    }

    #[test]
    fn nothing_ranks_nothing() {
        assert!(lexrank(&[]).is_empty());
    }
}
