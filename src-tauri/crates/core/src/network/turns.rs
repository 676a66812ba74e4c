//! One request at a time to a host, whoever asks: a dossier of a hundred feeds is no reason to press a server.

use crate::library::hold;
use std::{
    collections::HashSet,
    sync::{Condvar, Mutex, PoisonError},
    time::Instant,
};

/// The hosts that are being asked.
#[derive(Debug, Default)]
pub(super) struct Turns {
    busy: Mutex<HashSet<String>>,
    free: Condvar,
}

/// The right to ask a host; dropping it lets the next one ask.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    host: String,
}

impl Turns {
    /// Waits until nobody asks this host; none where that lasts past `until`.
    pub fn take(&self, host: &str, until: Option<Instant>) -> Option<Turn<'_>> {
        let mut busy = hold(&self.busy);
        while busy.contains(host) {
            busy = match until {
                None => self.free.wait(busy).unwrap_or_else(PoisonError::into_inner),
                Some(until) => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return None;
                    }
                    self.free.wait_timeout(busy, left).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
        busy.insert(host.to_owned());
        Some(Turn { turns: self, host: host.to_owned() })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        hold(&self.turns.busy).remove(&self.host);
        self.turns.free.notify_all();
    }
}
