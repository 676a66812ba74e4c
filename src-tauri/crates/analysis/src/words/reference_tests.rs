//! Words read the plain way, one by one, against the ways that spare work.

use super::*;
use frostem::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

fn plain_spans(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = letter.is_alphanumeric() || (start.is_some() && (letter == '\u{ad}' || is_combining_mark(letter)));
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(Span { start: from, end: at });
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn plain_fold(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter) && *letter != '\u{ad}') {
        match letter {
            '’' | '‘' | 'ʼ' | '′' => folded.push('\''),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            other => folded.extend(other.to_lowercase().filter(|letter| !is_combining_mark(*letter))),
        }
    }
    folded
}

fn plain_words(text: &str, language: Language) -> Vec<(Word, String)> {
    let stemmer = Stemmer::new(if language == Language::Fr { Algorithm::French } else { Algorithm::English });
    let read = |span: Span| {
        let raw = span.of(text);
        let lowered = raw.nfc().filter(|letter| *letter != '\u{ad}').flat_map(char::to_lowercase).collect::<String>().replace('œ', "oe");
        let folded = plain_fold(raw);
        let (stem, unaccented) = (plain_fold(&stemmer.stem(&lowered)), plain_fold(&stemmer.stem(&folded)));
        (Word { span, stop: is_stop(&folded, language), folded, stem }, unaccented)
    };
    plain_spans(text).into_iter().map(read).collect()
}

/// Xorshift; fixed seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }
}

const PLAIN: &str = "L’Alliance des États du Sahel s'est réunie à Ouagadougou ; les ministres, qu’aucune indemnité n’intéresse, y ont \
    réaffirmé constamment leurs négociations économiques, l'œuvre commune et la sécurité alimentaire. Les chefs d'État aiguës haïtiens \
    logiquement finissaient généreusement l'anticonstitutionnellement internationalisation. The committee's generously negotiated \
    communities were skies, dying, news; hopping generalizations conditionally happily agreed and aren't succeeding.";

/// Parted by bars.
const ODD: &str = "\u{301}|\u{300}\u{323}|\u{ad}|\u{200d}|\0|’|‘|ʼ|′|'|`|ﬁ|œ|Œ|æ|Æ|ß|ẞ|İ|ı|ŉ|ǅ|Σ|ς|ΐ|ᾳ|\u{212b}|\u{212a}|السَّلام|مُحَمَّد|\
    Ελλάδα|й|한|각|日本|か\u{3099}|é|É|e\u{301}|E\u{302}\u{301}|ñ|Ÿ|Ł|đ|🎉|👩\u{200d}👧|²|½|Ⅷ|٣|ª|µ|_|-|\u{a0}|\u{202f}|\n| |«|×|÷|\
    \u{345}|क्षि|ệ|ǭ|H|He|Hi|I|U|Y|qu|è|ë|ï|à|ô|û|enn|amment|logie|usion|ités|iqUe|𝐀|\u{fe0f}";

fn made(dice: &mut Dice) -> String {
    let odd: Vec<&str> = ODD.split('|').collect();
    let letters: Vec<char> = PLAIN.chars().collect();
    let from = dice.below(letters.len() - 40);
    let mut parts: Vec<String> = letters[from..from + 40].iter().map(char::to_string).collect();
    for _ in 0..dice.below(12) {
        let at = dice.below(parts.len());
        match dice.below(4) {
            0 => parts[at] = parts[at].to_uppercase(),
            1 => parts.insert(at, char::from_u32(dice.below(0x3000) as u32).unwrap_or('x').to_string()),
            _ => parts.insert(at, odd[dice.below(odd.len())].to_owned()),
        }
    }
    parts.concat()
}

fn check(text: &str) {
    for language in [Language::Fr, Language::En] {
        let (expected, unaccented): (Vec<_>, Vec<_>) = plain_words(text, language).into_iter().unzip();
        let found = words(text, language);
        assert_eq!(found, expected, "{text:?}");
        assert_eq!(unaccented_stems(&found, language), unaccented, "{text:?}");
        let read = tokens(text, language);
        let by_form = read.unaccented_stems();
        assert_eq!(read.list().iter().map(|token| &*by_form[token.form]).collect::<Vec<_>>(), unaccented, "{text:?}");
    }
    assert_eq!(fold(text), plain_fold(text), "{text:?}");
    assert_eq!(spans(text), plain_spans(text), "{text:?}");
    let spaced_plainly: String = plain_spans(text).iter().map(|span| plain_fold(span.of(text)) + " ").collect();
    assert_eq!(spaced(text), format!(" {spaced_plainly}"), "{text:?}");
}

#[test]
fn words_are_what_they_are_read_one_by_one() {
    check(PLAIN);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..3_000 {
        check(&made(&mut dice));
    }
}

#[test]
fn more_forms_than_are_kept_are_still_read_right() {
    let mut text = String::new();
    for number in 0..40_000 {
        text.push_str(&format!("mot{number}ités {}ment ", number % 97));
    }
    check(&text);
}

#[test]
fn every_character_of_the_first_planes_is_folded_alike() {
    for letter in (0..0x2_0000).filter_map(char::from_u32) {
        let text = letter.to_string();
        assert_eq!(fold(&text), plain_fold(&text), "U+{:04X}", u32::from(letter));
    }
}
