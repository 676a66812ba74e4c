//! How much of two texts is the same words in the same order, and what that makes of them.
//!
//! 1. Runs of three words that both texts hold are marked; so are up to six own words between two such runs: a word changed, a letter misread.
//! 2. The shares so marked, where the own words stand, and what became of the figures say whether one text is the other.
//!
//! Refuses to call copies two texts of which one only quotes the other, two that fill one frame differently, and two numbers of one series.
//! The shares are Broder's containment (*On the Resemblance and Containment of Documents*, 1997), measured in words covered rather than in runs
//! held: with every seventh word changed a third of the runs is gone, but hardly a word stands far from a run that is left.

use super::{
    group::{Link, Tie},
    print::{Fingerprint, mix},
};

/// Words in the runs that are compared.
const RUN: usize = 3;
/// Own words between two shared runs that count as shared.
const FILL: usize = 6;
/// Below so many words a text is a line or two: only nearly the same is a copy.
const SHORT: usize = 40;
/// The share of both texts that makes a short one a copy.
const NEARLY: f64 = 0.8;
/// The share of the shorter, and of the longer text, that makes them one text.
const SAME: (f64, f64) = (0.7, 0.65);
/// The share of a cut or brief that must come from the text it was cut from.
const CUT: f64 = 0.6;
/// A text more than so many times longer than the other is no reprint of it.
const LONGER: usize = 40;
/// The share of own words in the midst of both texts from which they are two texts in one frame; and of a cut.
const FRAME: (f64, f64) = (0.2, 0.15);
/// Own words that may stand before the text in its reprint: a title, a date line, a standfirst; and where the text is a good part of it, what a site
/// puts there.
const LEAD: (usize, usize) = (60, 90);
/// The share of the longer text from which it may have the longer lead, and from which any.
const GOOD_PART: (f64, f64) = (0.4, 0.8);

/// What two texts are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kin {
    /// Different texts.
    None,
    /// One text, reprinted.
    Same,
    /// The first is cut from the second.
    Cut,
    /// The second is cut from the first.
    Whole,
    /// The first stands whole in the second, which is another text: it quotes it, or is put together from several.
    Quoted,
    /// The second stands whole in the first, which is another text.
    Quotes,
}

/// What one of two texts shares with the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Side {
    /// Its words.
    pub words: usize,
    /// Of them, those that are the other's too.
    pub shared: usize,
    /// Own words before the first passage that is shared.
    pub lead: usize,
    /// Own words between the first and the last shared passage.
    pub midst: usize,
    /// Of as many words after the lead as the shorter text shares: those shared.
    pub opening: usize,
    /// Words with a digit in shared runs.
    pub kept: usize,
    /// Words with a digit between shared runs: figures that were changed.
    pub changed: usize,
}

/// What two texts share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The first text.
    pub first: Side,
    /// The second text.
    pub second: Side,
}

/// A fingerprint made ready to be compared with many.
#[derive(Debug)]
pub struct Reader<'print> {
    print: &'print Fingerprint,
    /// Runs, open addressing; 0 is free.
    table: Vec<u64>,
    /// The slot of each run of the text, in order.
    slots: Vec<usize>,
    hit: Vec<bool>,
}

impl<'print> Reader<'print> {
    /// Makes a fingerprint ready.
    #[must_use]
    pub fn new(print: &'print Fingerprint) -> Self {
        let size = (print.words.len() * 2).next_power_of_two().max(16);
        let mut reader = Self { print, table: vec![0; size], slots: Vec::with_capacity(print.words.len()), hit: vec![false; size] };
        for run in print.words.windows(RUN) {
            let slot = reader.slot(packed(run));
            reader.table[slot] = packed(run);
            reader.slots.push(slot);
        }
        reader
    }

    fn slot(&self, run: u64) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = mix(run) as usize & mask;
        while self.table[slot] != 0 && self.table[slot] != run {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// What the text shares with another.
    #[must_use]
    pub fn overlap(&mut self, other: &Fingerprint) -> Overlap {
        self.hit.fill(false);
        let mut theirs = vec![false; other.words.len()];
        for (at, run) in other.words.windows(RUN).enumerate() {
            let slot = self.slot(packed(run));
            if self.table[slot] != 0 {
                self.hit[slot] = true;
                theirs[at..at + RUN].fill(true);
            }
        }
        let mut ours = vec![false; self.print.words.len()];
        for (at, slot) in self.slots.iter().enumerate() {
            if self.hit[*slot] {
                ours[at..at + RUN].fill(true);
            }
        }
        let (mut first, mut second) = (Side::of(self.print, &mut ours), Side::of(other, &mut theirs));
        let shared = first.shared.min(second.shared);
        first.opening = opening(&ours, first.lead, shared);
        second.opening = opening(&theirs, second.lead, shared);
        Overlap { first, second }
    }
}

/// A run as a number that is never 0.
fn packed(run: &[u16]) -> u64 {
    run.iter().fold(1, |packed, word| packed << 15 | u64::from(word >> 1))
}

impl Side {
    /// Counts one side, and fills the gaps in what is shared.
    fn of(print: &Fingerprint, shared: &mut [bool]) -> Self {
        let digits = |shared: &[bool]| print.words.iter().zip(shared).filter(|(word, shared)| **word & 1 == 1 && **shared).count();
        let kept = digits(shared);
        fill(shared);
        let changed = digits(shared) - kept;
        let lead = shared.windows(8).position(|eight| eight.iter().all(|shared| *shared)).unwrap_or(shared.len());
        let end = shared.windows(8).rposition(|eight| eight.iter().all(|shared| *shared)).map_or(lead, |last| last + 8);
        let own = |part: &[bool]| part.iter().filter(|shared| !**shared).count();
        Self { words: shared.len(), shared: shared.len() - own(shared), lead, midst: own(&shared[lead..end.max(lead)]), opening: 0, kept, changed }
    }

    fn share(&self) -> f64 {
        self.shared as f64 / self.words.max(1) as f64
    }
}

/// Own words between two shared runs count as shared where they are few.
fn fill(shared: &mut [bool]) {
    let mut last = None;
    for at in 0..shared.len() {
        if shared[at] {
            if let Some(last) = last
                && at - last <= FILL + 1
            {
                shared[last..at].fill(true);
            }
            last = Some(at);
        }
    }
}

fn opening(shared: &[bool], lead: usize, length: usize) -> usize {
    shared.iter().skip(lead).take(length).filter(|shared| **shared).count()
}

impl Overlap {
    /// What the texts are to each other.
    #[must_use]
    pub fn kin(&self) -> Kin {
        let first_is_short = self.first.words <= self.second.words;
        let (short, long) = if first_is_short { (&self.first, &self.second) } else { (&self.second, &self.first) };
        let of_short = |first: Kin, second: Kin| if first_is_short { first } else { second };
        if self.is_series() {
            Kin::None
        } else if short.words < SHORT {
            if short.share() >= NEARLY && long.share() >= NEARLY { Kin::Same } else { Kin::None }
        } else if is_same(short, long) {
            Kin::Same
        } else if is_cut(short, long) {
            of_short(Kin::Cut, Kin::Whole)
        } else if short.share() >= NEARLY {
            of_short(Kin::Quoted, Kin::Quotes)
        } else {
            Kin::None
        }
    }

    /// What the texts are to each other, as a link between the first, `one`, and the second, `other`. None where they are different texts.
    #[must_use]
    pub fn link(&self, one: i64, other: i64) -> Option<Link> {
        let (part, whole) = if self.first.words <= self.second.words { (one, other) } else { (other, one) };
        let (short, long) = if part == one { (&self.first, &self.second) } else { (&self.second, &self.first) };
        let tie = match self.kin() {
            Kin::None => return None,
            Kin::Same => Tie::Same,
            Kin::Cut | Kin::Whole if long.share() >= GOOD_PART.0 => Tie::Half,
            Kin::Cut | Kin::Whole => Tie::Cut,
            Kin::Quoted | Kin::Quotes => Tie::Quoted,
        };
        Some(Link { part, whole, tie, share: (short.share() * 255.0) as u8 })
    }

    /// Whether the figures differ where the words around them agree: two bulletins, two sessions' communiqués. Reprints keep figures as they keep words.
    fn is_series(&self) -> bool {
        let changed = self.first.changed.min(self.second.changed);
        let kept = self.first.kept.min(self.second.kept);
        changed >= 3 && changed * 2 > kept * 3
    }
}

/// Whether both texts are mostly each other. Where each has much of its own in its midst, it is a frame that they share.
fn is_same(short: &Side, long: &Side) -> bool {
    let midst = (short.midst as f64 / short.words as f64).min(long.midst as f64 / long.words as f64);
    short.share() >= SAME.0 && long.share() >= SAME.1 && midst < FRAME.0 && opens(long)
}

/// Whether the shorter text is the longer one's opening: press is cut from the end.
fn is_cut(short: &Side, long: &Side) -> bool {
    let midst = short.midst as f64 / short.words as f64;
    short.share() >= CUT && midst < FRAME.1 && long.words <= short.words * LONGER && long.opening * 2 >= short.shared && opens(long)
}

/// Whether what is shared opens the longer text. A text that quotes another has an opening of its own, and a round-up begins with another subject.
fn opens(long: &Side) -> bool {
    let share = long.share();
    long.lead <= LEAD.0 || (share >= GOOD_PART.0 && long.lead <= LEAD.1) || share >= GOOD_PART.1
}
