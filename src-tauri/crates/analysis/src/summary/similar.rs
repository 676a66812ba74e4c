//! Which sentences of a set are alike: the cosine matrix, sparse.
//!
//! [`rows`] compares each with each: the caller bounds their number. [`rows_of_text`] does so up to [`EXACT`] sentences; beyond, a sentence is
//! compared with the [`REACH`] before and after it and keeps the [`KEPT`] most like it, so that the work and the memory grow with the length of
//! the text and not with its square.

use super::vector::Vector;

/// Sentences up to which each is compared with each.
const EXACT: usize = 500;
/// How far apart two sentences of a longer text may stand and still be compared.
const REACH: usize = 250;

/// Sentences for which a row has room from the start.
const FEW: usize = 32;

/// Sentences of a longer text a sentence is remembered to be like.
const KEPT: usize = 100;

/// The cosines above 0 of a sentence with others, in their order; itself left out.
pub(super) type Row = Vec<(u32, f64)>;

/// A row for each sentence of any set.
pub(super) fn rows(vectors: &[&Vector]) -> Vec<Row> {
    rows_within(vectors, vectors.len())
}

/// A row for each sentence of one text, in its order.
pub(super) fn rows_of_text(vectors: &[&Vector]) -> Vec<Row> {
    if vectors.len() <= EXACT {
        return rows(vectors);
    }
    let mut rows = rows_within(vectors, REACH);
    rows.iter_mut().for_each(keep_nearest);
    rows
}

fn keep_nearest(row: &mut Row) {
    if row.len() > KEPT {
        row.select_nth_unstable_by(KEPT, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        row.truncate(KEPT);
        row.sort_unstable_by_key(|(other, _)| *other);
        row.shrink_to_fit();
    }
}

fn rows_within(vectors: &[&Vector], reach: usize) -> Vec<Row> {
    let mut postings = Postings::of(vectors);
    let mut rows: Vec<Row> = vectors.iter().map(|_| Row::with_capacity(vectors.len().min(FEW))).collect();
    let mut sums = vec![0.0; vectors.len()];
    for (index, vector) in vectors.iter().enumerate() {
        let end = vectors.len().min(index.saturating_add(reach).saturating_add(1));
        for (term, weight) in vector.iter() {
            for (other, value) in postings.after(*term).iter().take_while(|(other, _)| (*other as usize) < end) {
                sums[*other as usize] += weight * value;
            }
        }
        // A cosine is the same both ways, so each pair is met once: the rows of those to come are begun here.
        let (done, to_come) = rows.split_at_mut(index + 1);
        let Some(row) = done.last_mut() else { continue };
        for ((other, sum), theirs) in (index + 1..end).zip(&mut sums[index + 1..]).zip(to_come) {
            if *sum > 0.0 {
                let value = f64::min(*sum, 1.0);
                row.push((other as u32, value));
                theirs.push((index as u32, value));
                *sum = 0.0;
            }
        }
    }
    rows
}

/// Which sentences hold a term, with its weight there, in their order.
struct Postings {
    /// Of each term, those not yet come to in `all`.
    left: Vec<(u32, u32)>,
    all: Vec<(u32, f64)>,
}

impl Postings {
    fn of(vectors: &[&Vector]) -> Self {
        let entries = || (0_u32..).zip(vectors).flat_map(|(index, vector)| vector.iter().map(move |(term, weight)| (index, *term as usize, *weight)));
        let mut left: Vec<(u32, u32)> = vec![(0, 0); entries().map(|(_, term, _)| term + 1).max().unwrap_or_default()];
        entries().for_each(|(_, term, _)| left[term].1 += 1);
        let mut next = 0;
        for (from, to) in &mut left {
            (*from, next) = (next, next + *to);
            *to = *from;
        }
        let mut all = vec![(0, 0.0); next as usize];
        for (index, term, weight) in entries() {
            let to = &mut left[term].1;
            all[*to as usize] = (index, weight);
            *to += 1;
        }
        Postings { left, all }
    }

    /// Those after the sentence come to, which holds the term.
    fn after(&mut self, term: u32) -> &[(u32, f64)] {
        let (from, to) = &mut self.left[term as usize];
        *from += 1;
        &self.all[*from as usize..*to as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{super::vector::cosine, *};

    fn vectors() -> Vec<Vector> {
        (0..40_u32).map(|n| vec![(n % 7, 0.6), (7 + n % 5, 0.48), (12 + n % 3, 0.64)]).collect()
    }

    #[test]
    fn a_row_holds_the_cosines_of_the_others() {
        let vectors = vectors();
        let rows = rows(&vectors.iter().collect::<Vec<_>>());
        for (index, row) in rows.iter().enumerate() {
            for other in 0..vectors.len() {
                let value = row.iter().find(|(at, _)| *at as usize == other).map_or(0.0, |(_, value)| *value);
                let wanted = if other == index { 0.0 } else { cosine(&vectors[index], &vectors[other]) };
                assert!((value - wanted).abs() < 1e-9, "{index} {other}");
            }
        }
    }

    #[test]
    fn a_long_text_keeps_its_rows_short() {
        let vectors: Vec<Vector> = (0..700_u32).map(|n| vec![(0, 0.6), (1 + n % 9, 0.8)]).collect();
        let vectors: Vec<&Vector> = vectors.iter().collect();
        assert!(rows_of_text(&vectors[..EXACT]).iter().all(|row| row.len() == EXACT - 1));
        for (index, row) in rows_of_text(&vectors).iter().enumerate() {
            assert!(row.len() == KEPT && row.is_sorted_by_key(|(other, _)| *other));
            assert!(row.iter().all(|(other, _)| (*other as usize).abs_diff(index) <= REACH && *other as usize != index));
            let alike = row.iter().filter(|(_, value)| *value > 0.9).count();
            assert!(alike >= REACH / 9, "the most alike are kept: {alike}");
        }
    }

    #[test]
    fn sentences_far_apart_are_not_compared() {
        let vectors = vectors();
        let vectors: Vec<&Vector> = vectors.iter().collect();
        let near = rows_within(&vectors, 4);
        for (index, (row, all)) in near.iter().zip(rows(&vectors)).enumerate() {
            let wanted: Row = all.into_iter().filter(|(other, _)| (*other as usize).abs_diff(index) <= 4).collect();
            assert_eq!(row, &wanted);
        }
    }
}
