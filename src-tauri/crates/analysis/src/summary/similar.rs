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
    let terms = vectors.iter().flat_map(|vector| vector.iter()).map(|(term, _)| *term as usize + 1).max().unwrap_or_default();
    // Which sentences hold a term, in order; a cursor a term drops those out of reach behind.
    let mut postings: Vec<Vec<(u32, f64)>> = vec![Vec::new(); terms];
    for (index, vector) in (0_u32..).zip(vectors) {
        for (term, weight) in vector.iter() {
            postings[*term as usize].push((index, *weight));
        }
    }
    let mut behind = vec![0_usize; terms];
    let mut sums = vec![0.0; vectors.len()];
    let reach = u32::try_from(reach).unwrap_or(u32::MAX);
    (0_u32..)
        .zip(vectors)
        .map(|(index, vector)| {
            let (from, to) = (index.saturating_sub(reach), index.saturating_add(reach));
            for (term, weight) in vector.iter() {
                let (posting, cursor) = (&postings[*term as usize], &mut behind[*term as usize]);
                while posting.get(*cursor).is_some_and(|(other, _)| *other < from) {
                    *cursor += 1;
                }
                for (other, value) in posting[*cursor..].iter().take_while(|(other, _)| *other <= to) {
                    sums[*other as usize] += weight * value;
                }
            }
            sums[index as usize] = 0.0;
            let end = vectors.len().min(to as usize + 1);
            let reached = &mut sums[from as usize..end];
            let row = (from..).zip(reached.iter()).filter(|(_, sum)| **sum > 0.0).map(|(other, sum)| (other, sum.min(1.0))).collect();
            reached.fill(0.0);
            row
        })
        .collect()
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
