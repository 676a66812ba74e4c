//! A hash for names and words of a page: a rotation and a multiplication for each eight bytes.
//!
//! It refuses no attack: whoever writes a page can make names collide. So it is used only where a page's tables are small by a
//! limit of their own, or where a collision costs nothing but a comparison.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with that hash.
pub type QuickMap<Key, Value> = HashMap<Key, Value, BuildHasherDefault<Quick>>;

/// A set with that hash.
pub type QuickSet<Key> = HashSet<Key, BuildHasherDefault<Quick>>;

/// The hash of `rustc`'s own tables (`FxHash`), with a last step that spreads the low bits.
#[derive(Debug, Default, Clone, Copy)]
pub struct Quick(u64);

impl Quick {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.add(u64::from_le_bytes(*word)));
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            // The last byte is free: it says how many are meant.
            self.add(u64::from_le_bytes(last) ^ ((rest.len() as u64) << 56));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::Hash;

    fn hash(text: &str) -> u64 {
        let mut quick = Quick::default();
        text.hash(&mut quick);
        quick.finish()
    }

    #[test]
    fn texts_that_differ_anywhere_have_different_hashes() {
        let texts: Vec<String> = (0..20_000).map(|at| format!("conteneur-{at} largeur{}", at % 7)).collect();
        let hashes: QuickSet<u64> = texts.iter().map(|text| hash(text)).collect();
        assert_eq!(hashes.len(), texts.len());
        assert_ne!(hash("titre"), hash("titres"));
        assert_ne!(hash("a"), hash("a\0"));
    }
}
