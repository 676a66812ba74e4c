//! What is kept of a text to recognise its reprints: its words as small numbers, and the few runs of them under which it is looked up.
//!
//! Refuses to look further than the first [`LONGEST`] words: a book is told from another by its beginning.
//!
//! The keys are hashes of runs of five words that are 0 modulo some number (Manber 1994, *Finding Similar Files in a Large File System*;
//! Broder 1997, *On the Resemblance and Containment of Documents*, §4, which shows that such a sample, unlike a fixed number of minima, estimates
//! containment: a brief is found in the long text it was cut from). The opening is sampled more densely, because that is what press cuts keep.

use crate::words;

/// Words that are kept of a text.
const LONGEST: usize = 8_192;
/// Words in the run that makes a key: five words in a row are seldom shared by two texts on one subject.
const KEY: usize = 5;
/// Of the runs that begin before so many words, one in so many is a key. Each number divides the next, so that a run chosen further on is chosen
/// wherever it stands.
const SAMPLES: [(usize, u64); 3] = [(64, 4), (200, 8), (usize::MAX, 32)];

/// What is kept of a text to recognise its reprints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fingerprint {
    /// The words in their order: fifteen bits of hash, and a last bit that says whether the word holds a digit.
    pub(super) words: Vec<u16>,
}

/// The fingerprint of a text.
#[must_use]
pub fn fingerprint(text: &str) -> Fingerprint {
    let spans = words::spans(text);
    Fingerprint { words: spans.iter().take(LONGEST).map(|span| word(span.of(text))).collect() }
}

/// The keys under which a fingerprint is filed; texts that share one are worth comparing. Sorted, each once.
#[must_use]
pub fn bands(fingerprint: &Fingerprint) -> Vec<u32> {
    let words = &fingerprint.words;
    let mut keys = Vec::with_capacity(64);
    if words.is_empty() {
        return keys;
    }
    // A text is always found by the whole of itself, however short.
    keys.push((hash(words) >> 32) as u32);
    for (at, run) in words.windows(KEY).enumerate() {
        let hash = hash(run);
        let rate = SAMPLES.iter().find(|(until, _)| at < *until).map_or(1, |(_, rate)| *rate);
        if hash.is_multiple_of(rate) {
            keys.push((hash >> 32) as u32);
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

impl Fingerprint {
    /// How many words it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the text has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The fingerprint as bytes, to be stored.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// The fingerprint that was stored.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self { words: bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect() }
    }

    /// A number of the text's own, the same wherever and whenever it is read: puts equals in an order that no import order changes.
    #[must_use]
    pub fn seal(&self) -> u64 {
        hash(&self.words)
    }
}

/// A word as a number.
fn word(raw: &str) -> u16 {
    let mut digit = false;
    let mut mixed: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |byte: u8| {
        digit |= byte.is_ascii_digit();
        mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    };
    if raw.is_ascii() {
        raw.bytes().for_each(|byte| take(byte.to_ascii_lowercase()));
    } else {
        words::fold(raw).bytes().for_each(&mut take);
    }
    ((mix(mixed) >> 49) as u16) << 1 | u16::from(digit)
}

fn hash(words: &[u16]) -> u64 {
    mix(words.iter().fold(0x9e37_79b9_7f4a_7c15, |hash: u64, word| (hash.rotate_left(23) ^ u64::from(*word)).wrapping_mul(0x9fb2_1c65_1e98_df25)))
}

/// SplitMix64.
pub(super) fn mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
