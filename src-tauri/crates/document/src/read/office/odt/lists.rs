//! How far OpenDocument's lists have counted: lists that go on after a break, or under another list's name.

use std::collections::HashMap;

/// The most lists that are remembered.
const MOST: usize = 20_000;

/// The counts of all lists.
#[derive(Debug, Default)]
pub struct Counts {
    /// The next number of a list at a level, by what the list is known by.
    next: HashMap<(String, usize), u32>,
    lists: u64,
}

impl Counts {
    /// A name for one more list.
    pub fn open(&mut self) -> u64 {
        self.lists += 1;
        self.lists
    }

    /// The number of an item. `given` is one that it says itself, `first` the list's own.
    pub fn number(&mut self, key: &str, level: usize, given: Option<u32>, first: u32) -> u32 {
        let place = (key.to_owned(), level);
        let number = given.unwrap_or_else(|| self.next.get(&place).copied().unwrap_or(first));
        if self.next.len() < MOST {
            self.next.insert(place, number.saturating_add(1));
            (level + 1..10).for_each(|level| {
                self.next.remove(&(key.to_owned(), level));
            });
        }
        number
    }

    /// Starts a list again.
    pub fn restart(&mut self, key: &str) {
        (0..10).for_each(|level| {
            self.next.remove(&(key.to_owned(), level));
        });
    }
}
