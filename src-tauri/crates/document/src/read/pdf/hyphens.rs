//! Joins a word that was divided at the end of a line, without eating a hyphen that belongs to it.
//!
//! The evidence, in this order: what the next line begins with, the same word elsewhere in the document, a small set of rules.

use std::collections::HashSet;

/// The words of the document that do not stand at the end of a line.
#[derive(Debug, Default)]
pub struct Words {
    seen: HashSet<String>,
}

/// Words whose hyphen stays before anything; none is a usual syllable of a longer word.
const LEADS: &[&str] = &[
    "vice",
    "celui",
    "celle",
    "ceux",
    "celles",
    "quelques",
    "après",
    "avant",
    "demi",
    "c'est",
    "c’est",
    "c'est-à",
    "c’est-à",
    "task",
    "nord",
    "semi",
    "quasi",
    "lieutenant",
    "rendez",
    "cessez",
    "laissez",
    "secrétaire",
    "soixante",
    "quatre",
    "vingt",
    "lui",
    "eux",
    "a-t",
    "y-a-t",
];

/// Words whose hyphen stays before a word that the document also has on its own: *sous-région*, but *souscrire*.
const WEAK_LEADS: &[&str] = &[
    "ex",
    "non",
    "socio",
    "franco",
    "afro",
    "sous",
    "mi",
    "contre",
    "peut",
    "porte",
    "chef",
    "au",
    "par",
    "ci",
    "grand",
    "haut",
    "bas",
    "sud",
    "est",
    "ouest",
    "arrière",
    "compte",
    "entre",
    "garde",
    "libre",
    "mot",
    "plus",
    "moins",
    "main",
    "état",
    "tout",
    "elle",
    "nous",
    "vous",
    "soi",
    "moi",
    "self",
    "well",
    "so",
    "co",
    "dix",
    "trente",
    "quarante",
    "cinquante",
    "cent",
    "outre",
    "aide",
    "savoir",
    "maître",
    "premier",
    "première",
    "directeur",
    "président",
];

/// Words whose hyphen stays after anything.
const TAILS: &[&str] = &[
    "là",
    "même",
    "mêmes",
    "être",
    "président",
    "présidente",
    "ministre",
    "parole",
    "frontière",
    "frontières",
    "pilote",
    "pilotes",
    "membre",
    "membres",
    "clé",
    "clés",
    "dessus",
    "dessous",
    "delà",
    "d'œuvre",
    "d’œuvre",
    "général",
];

/// Words whose hyphen stays after a word that the document also has on its own: *dit-elle*, but *officielle*.
const WEAK_TAILS: &[&str] = &[
    "ci",
    "il",
    "elle",
    "on",
    "ils",
    "elles",
    "t",
    "ce",
    "je",
    "tu",
    "nous",
    "vous",
    "feu",
    "lieu",
    "adjoint",
    "major",
    "sept",
    "huit",
    "neuf",
    "dix",
    "moi",
    "lui",
    "leur",
    "les",
    "le",
    "la",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "d'état",
    "d’état",
];

impl Words {
    /// Takes in the words of a paragraph's lines, but not the halves of those that are divided between two.
    pub fn learn<'text>(&mut self, lines: impl Iterator<Item = &'text str>) {
        let mut divided = false;
        for line in lines {
            let next = is_divided(line.trim_end());
            let words: Vec<&str> = line.split_whitespace().collect();
            let end = words.len().saturating_sub(usize::from(next));
            for word in words.iter().take(end).skip(usize::from(divided)) {
                let word = folded(word);
                for part in word.split(['\'', '’']).filter(|part| *part != word) {
                    self.seen.insert(part.to_owned());
                }
                self.seen.insert(word);
            }
            divided = next;
        }
    }

    /// Whether the hyphen between two halves of a word stays.
    pub fn keeps_hyphen(&self, left: &str, right: &str) -> bool {
        let (left, right) = (left.rsplit(char::is_whitespace).next().unwrap_or(left), right.split_whitespace().next().unwrap_or(right));
        let before = left.trim_end_matches(HYPHENS);
        let Some(first) = right.chars().next() else { return true };
        let lower = before.rsplit(['\'', '’']).next().unwrap_or(before).chars().any(char::is_lowercase);
        // Guinée-Bissau, 2024-2025, COVID-19; but BAMA-KO in a line of capitals.
        if !first.is_alphabetic() || before.chars().next_back().is_some_and(|c| !c.is_alphabetic()) || (first.is_uppercase() && lower) {
            return true;
        }
        if first.is_lowercase() && before.chars().count() > 1 && !lower {
            return true;
        }
        let (before, after) = (folded(before), folded(right));
        let bare = before.rsplit(['-', '\'', '’']).next().unwrap_or(&before);
        if self.seen.contains(&format!("{before}{after}")) || self.seen.contains(&format!("{bare}{after}")) {
            return false;
        }
        if self.seen.contains(&format!("{before}-{after}")) || self.seen.contains(&format!("{bare}-{after}")) {
            return true;
        }
        // Two names, BCID-AES, or the halves of one, CE-DEAO: the second is known on its own, or it is not.
        if first.is_uppercase() {
            return self.seen.contains(&after);
        }
        let last = before.rsplit(['-', '\'', '’']).next().unwrap_or(&before);
        let has = |word: &str| self.seen.contains(word);
        if LEADS.contains(&before.as_str()) || LEADS.contains(&last) || TAILS.contains(&after.as_str()) {
            return true;
        }
        if WEAK_LEADS.contains(&last) && after.chars().count() > 3 && has(&after)
            || WEAK_TAILS.contains(&after.as_str()) && last.len() > 2 && has(last)
        {
            return true;
        }
        // Both halves words of their own: président-directeur.
        last.chars().count() >= 5 && after.chars().count() >= 5 && has(last) && has(&after)
    }
}

/// What can stand for a hyphen at the end of a line.
pub const HYPHENS: [char; 4] = ['-', '\u{2010}', '\u{ad}', '\u{2011}'];

/// Whether a line ends in a divided word, or may.
pub fn is_divided(line: &str) -> bool {
    let mut back = line.chars().rev();
    back.next().is_some_and(|c| HYPHENS.contains(&c)) && back.next().is_some_and(char::is_alphanumeric)
}

/// A word freed of the marks around it, in small letters, its hyphens alike.
fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .chars()
        .filter(|c| *c != '\u{ad}')
        .map(|c| if matches!(c, '\u{2010}' | '\u{2011}') { '-' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}
