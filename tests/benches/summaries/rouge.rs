//! ROUGE-1, ROUGE-2 and ROUGE-L, F1, of one summary against one reference.
//!
//! C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004). Tokens are runs of `[^\W_]+` after NFC, ’ → ', œ → oe and lower
//! case, so that accented letters count as letters. ROUGE-L takes each text as one sequence. No stemming, no stop words.

use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// F1 of one summary, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rouge {
    pub one: f64,
    pub two: f64,
    pub longest: f64,
}

/// The tokens of a text.
pub fn tokens(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect::<String>().replace('’', "'").to_lowercase().replace('œ', "oe");
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// How a summary compares with a reference.
pub fn rouge(summary: &str, reference: &str) -> Rouge {
    let (summary, reference) = (tokens(summary), tokens(reference));
    Rouge {
        one: grams(&summary, &reference, 1),
        two: grams(&summary, &reference, 2),
        longest: f1(longest_common(&summary, &reference), summary.len(), reference.len()),
    }
}

fn grams(a: &[String], b: &[String], n: usize) -> f64 {
    let mut left: HashMap<&[String], usize> = HashMap::new();
    b.windows(n).for_each(|gram| *left.entry(gram).or_default() += 1);
    let shared = a.windows(n).filter(|gram| left.get_mut(gram).filter(|count| **count > 0).map(|count| *count -= 1).is_some()).count();
    f1(shared, (a.len() + 1).saturating_sub(n), (b.len() + 1).saturating_sub(n))
}

/// Length of the longest common subsequence.
fn longest_common(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for left in a {
        let mut diagonal = 0;
        for (at, right) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if left == right { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

fn f1(shared: usize, of_a: usize, of_b: usize) -> f64 {
    if shared == 0 { 0.0 } else { 2.0 * shared as f64 / (of_a + of_b) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn tokens_keep_accents_and_part_at_apostrophes() {
        assert_eq!(tokens("L’œuvre d'État : 0,5 % le 1er_mai"), ["l", "oeuvre", "d", "état", "0", "5", "le", "1er", "mai"]);
        assert_eq!(tokens("e\u{301}té ÉTÉ"), ["été", "été"], "composed before they are compared");
        assert!(tokens(" … « » ").is_empty());
    }

    #[test]
    fn one_two_and_longest_are_as_counted_by_hand() {
        // Shared words: police, the, gunman. Shared pairs: the gunman. In order: the gunman.
        let scores = rouge("police killed the gunman", "the gunman police shot");
        assert!(near(scores.one, 6.0 / 8.0) && near(scores.two, 2.0 / 6.0) && near(scores.longest, 4.0 / 8.0), "{scores:?}");
        // Lin's own example: police kill the gunman / police killed the gunman.
        let scores = rouge("police kill the gunman", "police killed the gunman");
        assert!(near(scores.one, 0.75) && near(scores.two, 1.0 / 3.0) && near(scores.longest, 0.75), "{scores:?}");
    }

    #[test]
    fn lengths_that_differ_weigh_on_both_sides() {
        // Precision 1, recall 1/3; of the pairs 1 and 1/5.
        let scores = rouge("la frontière", "la frontière entre deux États rouvre");
        assert!(near(scores.one, 0.5) && near(scores.two, 2.0 / 6.0) && near(scores.longest, 0.5), "{scores:?}");
    }

    #[test]
    fn a_word_said_twice_counts_as_often_as_the_reference_says_it() {
        let scores = rouge("le le le pont", "le pont le fleuve");
        assert!(near(scores.one, 6.0 / 8.0), "le twice, pont once: {scores:?}");
        assert!(near(scores.two, 2.0 / 6.0), "le pont: {scores:?}");
        assert!(near(scores.longest, 4.0 / 8.0), "le pont, or le le: {scores:?}");
    }

    #[test]
    fn a_text_equals_itself_and_nothing_equals_nothing() {
        assert_eq!(rouge("Un seul texte.", "un seul texte"), Rouge { one: 1.0, two: 1.0, longest: 1.0 });
        assert_eq!(rouge("", "un texte"), Rouge::default());
        assert_eq!(rouge("", ""), Rouge::default());
        assert!(near(rouge("mot", "mot").two, 0.0), "one word has no pair");
    }
}
