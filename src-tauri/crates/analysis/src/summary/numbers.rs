//! Strings numbered in the order in which they are met.
//!
//! All letters are in one string: nothing is allocated for a stem. The table's hash is another in every run, so that nobody can write a text
//! whose stems clash; no number depends on it.

use crate::Span;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::{collections::HashMap, hash::BuildHasher};

/// Bytes for which room is made for each string.
const USUAL: usize = 8;

/// The strings met so far.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    hasher: DefaultHashBuilder,
    /// Numbers by the hash of their string.
    table: HashTable<u32>,
    /// By number: where in `letters` it is.
    met: Vec<Span>,
    letters: String,
}

impl Numbers {
    /// Makes room for so many strings more.
    pub(super) fn reserve(&mut self, more: usize) {
        let Self { hasher, table, met, letters } = self;
        table.reserve(more, |number| hasher.hash_one(of(met, letters, *number)));
        met.reserve(more);
        letters.reserve(more * USUAL);
    }

    /// The number of a string, and whether it is met for the first time.
    pub(super) fn number(&mut self, text: &str) -> (u32, bool) {
        let Self { hasher, table, met, letters } = self;
        let hash = hasher.hash_one(text);
        if let Some(number) = table.find(hash, |number| of(met, letters, *number) == text) {
            return (*number, false);
        }
        let number = u32::try_from(met.len()).unwrap_or(u32::MAX);
        let start = letters.len();
        letters.push_str(text);
        met.push(Span { start, end: letters.len() });
        table.insert_unique(hash, number, |number| hasher.hash_one(of(met, letters, *number)));
        (number, true)
    }

    /// Every string with its number.
    pub(super) fn into_map(self) -> HashMap<String, u32> {
        (0_u32..).zip(&self.met).map(|(number, span)| (span.of(&self.letters).to_owned(), number)).collect()
    }
}

fn of<'a>(met: &[Span], letters: &'a str, number: u32) -> &'a str {
    met.get(number as usize).map_or("", |span| span.of(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_numbered_as_they_are_met() {
        let mut numbers = Numbers::default();
        for round in 0..2 {
            for wanted in 0..5_000_u32 {
                assert_eq!(numbers.number(&format!("mot{wanted}")), (wanted, round == 0));
            }
        }
        let map = numbers.into_map();
        assert!(map.len() == 5_000 && map.iter().all(|(text, number)| *text == format!("mot{number}")));
    }
}
