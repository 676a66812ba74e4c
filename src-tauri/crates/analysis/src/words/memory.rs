//! Forms met before: texts repeat their words, and so do the articles of a dossier.
//!
//! Of a fixed size, one a thread. It only spares work: what it answers is what [`Reading`] would have worked out. Holds no word longer
//! than a slot; those are worked out again.

use super::form::Reading;
use crate::language::Language;
use std::{cell::Cell, hint::black_box};

/// Sets of four slots: a megabyte, some thirty thousand forms, which is what a few hundred articles hold.
const SETS: usize = 1 << 13;
const SLOTS: usize = 4;

/// Bytes of a slot for the word as written, its folded form where that differs, and the end of its stem.
const ROOM: usize = 26;

/// What is known of a word, lent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'memory> {
    pub folded: &'memory str,
    /// Bytes of `folded` with which the stem begins.
    pub shared: usize,
    /// The rest of the stem.
    pub rest: &'memory str,
    pub stop: bool,
}

impl Known<'_> {
    /// The stem.
    pub(super) fn stem(&self) -> String {
        [self.folded.get(..self.shared).unwrap_or_default(), self.rest].concat()
    }
}

/// A form. Lengths are in bytes.
#[derive(Clone, Copy)]
struct Slot {
    /// 0 where the slot is empty.
    key: u8,
    stop: bool,
    raw: u8,
    /// Of the folded form; where it is the word as written it is not kept twice, and 0 stands here.
    folded: u8,
    shared: u8,
    rest: u8,
    text: [u8; ROOM],
}

/// Slots for words that share a number, the last met first; in two cache lines.
#[derive(Clone, Copy)]
#[repr(align(128))]
struct Set([Slot; SLOTS]);

impl Slot {
    const EMPTY: Self = Self { key: 0, stop: false, raw: 0, folded: 0, shared: 0, rest: 0, text: [0; ROOM] };

    /// None where it does not fit.
    fn of(key: u8, raw: &str, form: &Reading) -> Option<Self> {
        if form.folded.is_empty() {
            return None;
        }
        let shared = form.shared();
        let rest = form.stem.get(shared..)?;
        let folded = if form.folded == raw { "" } else { form.folded.as_str() };
        let mut slot = Self { key, stop: form.stop, ..Self::EMPTY };
        let mut end = 0;
        for part in [raw, folded, rest] {
            slot.text.get_mut(end..end + part.len())?.copy_from_slice(part.as_bytes());
            end += part.len();
        }
        // All of them are at most ROOM now.
        slot.raw = raw.len() as u8;
        slot.folded = folded.len() as u8;
        slot.shared = u8::try_from(shared).ok()?;
        slot.rest = rest.len() as u8;
        Some(slot)
    }

    fn is(&self, key: u8, raw: &str) -> bool {
        self.key == key && usize::from(self.raw) == raw.len() && self.text.get(..raw.len()) == Some(raw.as_bytes())
    }

    fn known(&self) -> Option<Known<'_>> {
        let raw = usize::from(self.raw);
        let (from, folded) = if self.folded == 0 { (0, raw) } else { (raw, usize::from(self.folded)) };
        let text = std::str::from_utf8(self.text.get(from..from + folded + usize::from(self.rest))?).ok()?;
        let (folded, rest) = text.split_at_checked(folded)?;
        Some(Known { folded, shared: self.shared.into(), rest, stop: self.stop })
    }
}

/// The forms met last.
pub(super) struct Memory {
    slots: Vec<Set>,
    form: Reading,
}

thread_local! {
    static MEMORY: Cell<Option<Box<Memory>>> = const { Cell::new(None) };
}

impl Memory {
    fn new() -> Self {
        Self { slots: vec![Set([Slot::EMPTY; SLOTS]); SETS], form: Reading::default() }
    }

    /// With this thread's memory.
    pub(super) fn with<T>(work: impl FnOnce(&mut Self) -> T) -> T {
        // Taken out and put back, so that whoever asks meanwhile gets another, empty one.
        let mut memory = MEMORY.try_with(Cell::take).ok().flatten().unwrap_or_else(|| Box::new(Self::new()));
        let out = work(&mut memory);
        // A thread that is ending keeps nothing.
        let _ = MEMORY.try_with(|home| home.set(Some(memory)));
        out
    }

    /// Reads from each set that is going to be looked at. Such reads do not wait for one another, as they do where each word is worked on
    /// before the next: waiting for them was the dearest part of reading words.
    pub(super) fn call_in(&self, hashes: impl Iterator<Item = u64>) {
        black_box(hashes.fold(0, |read, hash| read ^ self.slots.get(place(hash)).map_or(0, |set| set.0[0].key ^ set.0[SLOTS / 2].key)));
    }

    /// What a word as written comes to.
    pub(super) fn raw<T>(&mut self, raw: &str, hash: u64, language: Language, then: impl FnOnce(Known<'_>) -> T) -> T {
        self.look(1 | (language as u8) << 1, raw, hash, |form| form.read(raw, language), then)
    }

    /// What a folded word comes to, which is not folded again.
    pub(super) fn folded<T>(&mut self, folded: &str, language: Language, then: impl FnOnce(Known<'_>) -> T) -> T {
        if folded.is_ascii() && !folded.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return self.raw(folded, hash(folded.as_bytes()), language, then);
        }
        self.look(1 | (language as u8) << 1 | 1 << 7, folded, hash(folded.as_bytes()), |form| form.read_folded(folded, language), then)
    }

    fn look<T>(&mut self, key: u8, raw: &str, hash: u64, read: impl FnOnce(&mut Reading), then: impl FnOnce(Known<'_>) -> T) -> T {
        let Self { slots, form } = self;
        let place = place(hash);
        if let Some(known) = slots.get(place).and_then(|set| set.0.iter().find(|slot| slot.is(key, raw))).and_then(Slot::known) {
            return then(known);
        }
        read(form);
        if let (Some(set), Some(slot)) = (slots.get_mut(place), Slot::of(key, raw, form)) {
            set.0.rotate_right(1);
            set.0[0] = slot;
        }
        let shared = form.shared();
        then(Known { folded: &form.folded, shared, rest: form.stem.get(shared..).unwrap_or_default(), stop: form.stop })
    }
}

fn place(hash: u64) -> usize {
    (hash >> 32) as usize % SETS
}

/// A number for some bytes, the same on every platform. Not for tables that grow long where bytes clash: a text may be written to.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut mixed = (bytes.len() as u64).wrapping_mul(ODD);
    let mut take = |word: u64| {
        mixed = (mixed.rotate_left(23) ^ word).wrapping_mul(0x9fb2_1c65_1e98_df25);
        mixed ^= mixed >> 32;
    };
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(_), Some(last), ..) => {
            bytes.chunks_exact(8).filter_map(|chunk| chunk.first_chunk()).for_each(|chunk| take(u64::from_le_bytes(*chunk)));
            take(u64::from_le_bytes(*last));
        }
        (_, _, Some(first), Some(last)) => take(u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))),
        _ => take(bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))),
    }
    mixed
}
