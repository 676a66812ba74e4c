//! Where independent sources differ: another number of the same thing, another day, a denial.
//!
//! A difference is two sentences that share nearly all their telling words, figures and days apart, and count, date or deny otherwise. Precision before recall.
//! Refuses what may be none: an approximation near the other's figure, a bound that the other's figure keeps, a sentence with two values of the same thing.

use super::{
    super::vector::Vector,
    Prepared,
    compare::{Difference, Kind, Passage, Side},
    facts::Figure,
    lexicon::is_value,
};
use crate::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The share of telling words, both ways, from which on two sentences tell the same matter.
const SAME_COUNT: f64 = 0.6;
const SAME_DAY: f64 = 0.65;
const SAME_SAYING: f64 = 0.75;
/// Telling words below which two sentences are too short to be compared.
const FEWEST: usize = 3;

/// A value that a sentence gives to something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Given {
    value: String,
    statement: usize,
    place: Span,
}

/// The sentences of a side: article and span, with where the value stands and the source.
type Said = BTreeMap<(usize, Span), (Span, usize)>;

/// In what sentences differ, and of which thing.
type Matter = (Kind, String);

impl Prepared {
    /// The differences among the sentences of `places`, of which `near` are somewhat alike.
    pub(super) fn differ(&self, places: &[usize], near: &[Vec<usize>], most: usize) -> Vec<Difference> {
        let frames: BTreeMap<usize, Vector> = places.iter().map(|at| (*at, self.frame(*at))).collect();
        let mut found: BTreeMap<Matter, Vec<[Given; 2]>> = BTreeMap::new();
        for (at, near) in places.iter().zip(near) {
            for other in near.iter().filter(|other| *other > at) {
                let (one, two) = (&frames[at], &frames[other]);
                if one.len() < FEWEST || two.len() < FEWEST {
                    continue;
                }
                let alike = self.telling.share(one, two).min(self.telling.share(two, one));
                if alike >= SAME_COUNT {
                    self.pair(*at, *other, alike, &mut found);
                }
            }
        }
        let mut all: Vec<Difference> = found.into_iter().flat_map(|((kind, of), pairs)| self.gathered(kind, &of, pairs)).collect();
        all.sort_by_key(|difference| {
            let sources: usize = difference.sides.iter().map(|side| side.independent).sum();
            (usize::MAX - sources, difference.kind, difference.sides.first().map(|side| side.passages.clone()))
        });
        all.truncate(most);
        all
    }

    /// The content of a sentence without its figures, months and days.
    fn frame(&self, at: usize) -> Vector {
        self.read.all[at].vector.iter().copied().filter(|(stem, _)| !self.values.contains(stem)).collect()
    }

    /// In what two sentences on the same matter differ.
    fn pair(&self, one: usize, two: usize, alike: f64, found: &mut BTreeMap<Matter, Vec<[Given; 2]>>) {
        let (a, b) = (&self.read.all[one], &self.read.all[two]);
        let given = |at: usize, figure: &Figure| {
            let start = self.read.all[at].span.start;
            Given { value: figure.value.clone(), statement: at, place: Span { start: start + figure.place.start, end: start + figure.place.end } }
        };
        if a.facts.denies == b.facts.denies {
            for (left, right) in a.facts.figures.iter().filter_map(|left| Some((left, b.facts.only_of(&left.of)?))) {
                let dated = matches!(left.of.as_str(), "day" | "year");
                if left.of.is_empty() || a.facts.only_of(&left.of).is_none() || (dated && alike < SAME_DAY) || left.may_equal(right) {
                    continue;
                }
                let kind = if dated { Kind::Date } else { Kind::Figure };
                found.entry((kind, left.of.clone())).or_default().push([given(one, left), given(two, right)]);
            }
        } else if alike >= SAME_SAYING && a.facts.figures.iter().all(|figure| b.facts.says(&figure.value)) {
            let saying = |at: usize| {
                let statement = &self.read.all[at];
                Given { value: if statement.facts.denies { "no" } else { "yes" }.to_owned(), statement: at, place: statement.span }
            };
            found.entry((Kind::Denial, String::new())).or_default().push([saying(one), saying(two)]);
        }
    }

    /// Pairs that have a sentence in common are one difference.
    fn gathered(&self, kind: Kind, of: &str, pairs: Vec<[Given; 2]>) -> Vec<Difference> {
        let mut sets: Vec<(BTreeSet<usize>, BTreeSet<Given>)> = Vec::new();
        for pair in pairs {
            let (mut homes, mut given): (BTreeSet<usize>, BTreeSet<Given>) =
                (pair.iter().map(|one| one.statement).collect(), pair.into_iter().collect());
            while let Some(at) = sets.iter().position(|(other, _)| !other.is_disjoint(&homes)) {
                let (other, values) = sets.swap_remove(at);
                homes.extend(other);
                given.extend(values);
            }
            sets.push((homes, given));
        }
        sets.into_iter().map(|(_, given)| Difference { kind, of: of.to_owned(), sides: self.sides(given) }).collect()
    }

    fn sides(&self, given: BTreeSet<Given>) -> Vec<Side> {
        let mut by: BTreeMap<String, Said> = BTreeMap::new();
        for one in given {
            let statement = &self.read.all[one.statement];
            by.entry(one.value).or_default().insert((statement.article, statement.span), (one.place, statement.source));
        }
        let mut sides: Vec<Side> = by
            .into_iter()
            .map(|(value, said)| Side {
                value,
                passages: said.keys().map(|(article, span)| Passage { article: *article, span: *span }).collect(),
                places: said.values().map(|(place, _)| *place).collect(),
                independent: said.values().map(|(_, source)| *source).collect::<BTreeSet<_>>().len(),
            })
            .collect();
        sides.sort_by(|a, b| b.independent.cmp(&a.independent).then_with(|| a.passages.cmp(&b.passages)));
        sides
    }
}

/// The numbers of the stems that are values: figures, months, days.
pub(super) fn values(numbers: &std::collections::HashMap<String, u32>) -> std::collections::HashSet<u32> {
    numbers.iter().filter(|(stem, _)| is_value(stem)).map(|(_, number)| *number).collect()
}
