//! Near-copies: one text reprinted under other titles and outlets.
//!
//! 1. [`fingerprint`]: the words of a text as small numbers. 2. [`bands`]: the keys by which texts worth comparing find each other.
//! 3. [`Overlap`]: what two texts share, and whether one is the other. 4. [`group()`]: groups, the same in any order. 5. [`origin()`]: where the
//!    text of a group probably came from.
//!
//! Knows no language. Refuses to call two texts copies for a shared subject, shared quotations or a shared frame. The measures are Broder's (1997);
//! candidates by shared keys as in Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*, ch. 3.

mod credits;
mod group;
mod origin;
mod overlap;
mod print;

pub use credits::credits;
pub use group::{Link, Node, Tie, group};
pub use origin::{Member, Names, Origin, Why, origin};
pub use overlap::{Kin, Overlap, Reader, Side};
pub use print::{Fingerprint, bands, fingerprint};

use std::collections::HashMap;

/// Whether one text is a reprint of the other.
#[must_use]
pub fn is_copy(a: &str, b: &str) -> bool {
    let (a, b) = (fingerprint(a), fingerprint(b));
    Reader::new(&a).overlap(&b).link(0, 1).is_some_and(|link| link.tie < Tie::Quoted)
}

/// The groups of a set of texts: of each text, the index of the first of its group.
#[must_use]
pub fn groups(texts: &[&str]) -> Vec<usize> {
    let prints: Vec<Fingerprint> = texts.iter().map(|text| fingerprint(text)).collect();
    let mut cores = group::Sets::default();
    let mut links = Vec::new();
    let mut filed: HashMap<u32, Vec<usize>> = HashMap::new();
    for (index, print) in prints.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for key in bands(print) {
            let shelf = filed.entry(key).or_default();
            shelf.iter().for_each(|other| *shared.entry(*other).or_default() += 1);
            shelf.push(index);
        }
        let mut near: Vec<(usize, usize)> = shared.into_iter().map(|(other, keys)| (keys, other)).collect();
        near.sort_unstable_by(|a, b| b.cmp(a));
        let mut reader = Reader::new(print);
        for (_, other) in near {
            let (one, two) = (number(index), number(other));
            if cores.root(one) == cores.root(two) {
                continue;
            }
            match reader.overlap(&prints[other]).link(one, two) {
                Some(Link { tie: Tie::Same, .. }) => cores.join(one, two),
                Some(link) => links.push(link),
                None => {}
            }
        }
    }
    let nodes: Vec<Node> = prints
        .iter()
        .enumerate()
        .map(|(index, print)| Node { id: number(index), core: cores.root(number(index)), words: print.len(), seal: print.seal() })
        .collect();
    group(&nodes, &links, &[]).into_values().map(|first| usize::try_from(first).unwrap_or_default()).collect()
}

fn number(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
