//! Near-copies: one text reprinted under other titles, by MinHash over word shingles and then containment.
//!
//! Refuses to call two texts copies for a shared subject, or for a shared phrase in a short text. MinHash after Broder (1997), the bands after
//! Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*, ch. 3.

use crate::words;
use std::collections::HashMap;

/// Words in a shingle: at three, a text of which every seventh word is changed still shares most of them.
const SHINGLE: usize = 3;
/// Hash functions.
const SLOTS: usize = 128;
/// Slots in a band: 64 bands of 2 find pairs that share a fifth of their shingles nearly always.
const ROWS: usize = 2;
/// The share of the shorter text's shingles that makes a reprint.
const CONTAINED: f64 = 0.6;
/// Below so many shingles a text is a line or two: it must be nearly the same.
const SHORT: usize = 16;
/// A text more than so many times longer than the other quotes it; it is not a reprint.
const LONGER: usize = 8;

/// What is kept of a text to recognise its reprints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// 128 minima, one a hash function.
    pub slots: Vec<u32>,
    /// Shingles in the text.
    pub shingles: usize,
}

/// The fingerprint of a text.
#[must_use]
pub fn fingerprint(text: &str) -> Fingerprint {
    let shingles = shingles(text);
    let mut slots = vec![u32::MAX; SLOTS];
    for shingle in &shingles {
        for (index, slot) in slots.iter_mut().enumerate() {
            let index = index as u64;
            // Odd multipliers from one seed: a family of functions that is the same on every machine.
            let hash = shingle.wrapping_add(mix(index + 1)).wrapping_mul(mix(index + 1_001) | 1);
            *slot = (*slot).min((hash >> 32) as u32);
        }
    }
    Fingerprint { slots, shingles: shingles.len() }
}

/// The bands under which a fingerprint is filed; texts that share one are worth comparing.
#[must_use]
pub fn bands(fingerprint: &Fingerprint) -> Vec<u64> {
    if fingerprint.shingles == 0 {
        return Vec::new();
    }
    fingerprint
        .slots
        .chunks_exact(ROWS)
        .enumerate()
        .map(|(band, rows)| rows.iter().fold(mix(band as u64 + 5_003), |hash, row| mix(hash ^ u64::from(*row))))
        .collect()
}

/// Whether one text is a reprint of the other.
#[must_use]
pub fn is_copy(a: &str, b: &str) -> bool {
    same(&shingles(a), &shingles(b))
}

/// The groups of a set of texts: of each text, the index of the first of its group.
///
/// Reprints of a reprint are of the same group.
#[must_use]
pub fn groups(texts: &[&str]) -> Vec<usize> {
    let shingled: Vec<Vec<u64>> = texts.iter().map(|text| shingles(text)).collect();
    let mut first: Vec<usize> = (0..texts.len()).collect();
    let mut filed: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, text) in texts.iter().enumerate() {
        let mut near: Vec<usize> = Vec::new();
        for band in bands(&fingerprint(text)) {
            let shelf = filed.entry(band).or_default();
            near.extend_from_slice(shelf);
            shelf.push(index);
        }
        near.sort_unstable();
        near.dedup();
        for other in near {
            let (a, b) = (root(&first, index), root(&first, other));
            if a != b && same(&shingled[index], &shingled[other]) {
                first[a.max(b)] = a.min(b);
            }
        }
    }
    (0..texts.len()).map(|index| root(&first, index)).collect()
}

fn root(first: &[usize], mut index: usize) -> usize {
    while first[index] != index {
        index = first[index];
    }
    index
}

/// Whether two sorted sets of shingles are of one text.
fn same(a: &[u64], b: &[u64]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() || long.len() > short.len() * LONGER {
        return false;
    }
    let shared = shared(short, long) as f64;
    if short.len() < SHORT {
        return shared / long.len() as f64 >= 0.8;
    }
    shared / short.len() as f64 >= CONTAINED
}

/// How many members two sorted sets share.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

/// The hashes of a text's runs of three folded words, sorted, each once. A text of fewer words is one shingle.
fn shingles(text: &str) -> Vec<u64> {
    let hashes: Vec<u64> = words::spans(text).into_iter().map(|span| hash(&words::fold(span.of(text)))).collect();
    if hashes.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<u64> = hashes
        .windows(SHINGLE.min(hashes.len()))
        .map(|window| window.iter().fold(0x9e37_79b9_7f4a_7c15, |shingle, word| mix(shingle ^ word)))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// FNV-1a, then mixed: short words must differ in every bit.
fn hash(word: &str) -> u64 {
    mix(word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// SplitMix64.
fn mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMUNIQUE: &str = "Les ministres se sont réunis dans la capitale pour ouvrir les consultations prévues par les deux organisations. \
        Ils ont adopté un calendrier de travail, désigné deux groupes d’experts et décidé de se retrouver avant la fin de l’été. \
        Les discussions ont porté sur la libre circulation des personnes et des biens, sur la sécurité le long des frontières communes \
        et sur le sort des projets engagés par les institutions régionales. Les délégations ont salué un climat franc et fraternel. \
        Elles ont remercié les autorités du pays hôte pour la qualité de leur accueil. Un communiqué conjoint sera transmis aux chefs d’État.";

    const OTHER: &str = "Les experts des deux organisations ont discuté pendant trois heures de la libre circulation des personnes et des biens. \
        Aucun calendrier n’a été annoncé à la sortie. Un diplomate présent parle d’un échange utile mais difficile, chaque camp attendant de l’autre \
        un premier geste. Les transporteurs, eux, demandent que les postes de contrôle ferment la nuit et que les taxes soient publiées. \
        La question des frontières communes sera reprise plus tard, dit-on dans les couloirs, sans que personne ne s’avance sur une date.";

    fn shared_band(a: &str, b: &str) -> bool {
        let filed = bands(&fingerprint(a));
        bands(&fingerprint(b)).iter().enumerate().any(|(index, band)| filed[index] == *band)
    }

    #[test]
    fn a_reprint_with_another_title_and_an_agency_line_is_a_copy() {
        let reprint = format!("Bamako : ouverture des pourparlers\n(Agence) {COMMUNIQUE}\nAvec nos correspondants. Tous droits réservés.");
        assert!(is_copy(COMMUNIQUE, &reprint) && shared_band(COMMUNIQUE, &reprint));
    }

    #[test]
    fn a_reprint_cut_by_half_is_a_copy() {
        let half: String = COMMUNIQUE.chars().take(COMMUNIQUE.chars().count() / 2).collect();
        assert!(is_copy(&half, COMMUNIQUE) && shared_band(&half, COMMUNIQUE));
    }

    #[test]
    fn typography_and_case_do_not_hide_a_reprint() {
        let plain = COMMUNIQUE.replace('’', "'").to_uppercase();
        assert!(is_copy(&plain, COMMUNIQUE));
    }

    #[test]
    fn a_text_with_every_tenth_word_changed_is_a_copy() {
        let reworded: Vec<String> =
            COMMUNIQUE.split(' ').enumerate().map(|(at, word)| if at % 10 == 4 { format!("autre{at}") } else { word.to_owned() }).collect();
        assert!(is_copy(&reworded.join(" "), COMMUNIQUE));
    }

    #[test]
    fn another_article_on_the_same_meeting_is_no_copy() {
        assert!(!is_copy(COMMUNIQUE, OTHER));
    }

    #[test]
    fn a_short_shared_line_makes_no_copy() {
        assert!(!is_copy("Les ministres se sont réunis dans la capitale.", COMMUNIQUE));
        assert!(!is_copy("", "") && !is_copy("Fin.", COMMUNIQUE));
    }

    #[test]
    fn a_long_analysis_that_quotes_a_communique_whole_is_no_copy() {
        let analysis: String = (0..120).map(|line| format!("Phrase d’analyse numéro {line} sur le point {} du dossier. ", line * 7)).collect();
        assert!(!is_copy(COMMUNIQUE, &format!("{analysis}{COMMUNIQUE}")));
    }

    #[test]
    fn reprints_are_grouped_and_others_stand_alone() {
        let reprint = format!("Flash. {COMMUNIQUE}");
        assert_eq!(groups(&[COMMUNIQUE, OTHER, &reprint, ""]), [0, 1, 0, 3]);
    }

    #[test]
    fn a_fingerprint_has_128_slots_and_64_bands() {
        let print = fingerprint(COMMUNIQUE);
        assert_eq!((print.slots.len(), bands(&print).len()), (128, 64));
        assert!(bands(&fingerprint("…")).is_empty(), "a text without words is filed nowhere");
    }
}
