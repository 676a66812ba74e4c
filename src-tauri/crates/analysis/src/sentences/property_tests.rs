//! What holds of every text: texts made and broken at random, with a fixed seed.

use super::*;
use crate::ParagraphKind;

/// Pieces that the rules look at, in every order.
const PIECES: [&str; 56] = [
    ". ", ".", "...", "… ", "! ", "? ", "; ", ": ", ", ", " ", "\u{a0}", "\u{202f}", "\n", "\r\n", "\u{2028}", "« ", " »", "«", "»", "“", "”", "\"",
    "'", "’", "(", ")", "[", "]", "[12]", "(…) ", "- ", "– ", "• ", "M", "Mme", "art", "n°", "S.E.M", "J.-C", "U.S", "etc", "Il", "La", "les",
    "accord", "É", "e\u{301}", "12", "1.000,50", "XIV", "🙂", "\u{200f}", "وزير", "部長", "Touré", "I",
];

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most.max(1) as u64).unwrap()
    }

    fn text(&mut self) -> String {
        (0..self.below(60)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }
}

/// A text cut into paragraphs at its newlines.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let kinds = [ParagraphKind::Body, ParagraphKind::Heading, ParagraphKind::ListItem, ParagraphKind::Cell, ParagraphKind::Quote];
    let mut at = 0;
    text.split('\n')
        .enumerate()
        .map(|(number, part)| {
            let span = Span { start: at, end: at + part.len() };
            at = span.end + 1;
            Paragraph { kind: kinds[number % kinds.len()], span }
        })
        .collect()
}

/// Everything that must hold of the sentences of a text.
fn check(text: &str) {
    let paragraphs = paragraphs(text);
    let found = sentences(text, &paragraphs);
    let mut last = 0;
    let mut outside = String::new();
    for Sentence { span, paragraph } in &found {
        let words = text.get(span.start..span.end).unwrap_or_else(|| panic!("{span:?} is not of {text:?}"));
        assert!(!words.is_empty() && words == words.trim() && words.chars().any(char::is_alphanumeric), "{words:?} of {text:?}");
        assert!(span.start >= last, "{span:?} goes back in {text:?}");
        let whole = paragraphs[*paragraph].span;
        assert!(whole.start <= span.start && span.end <= whole.end, "{span:?} crosses a paragraph of {text:?}");
        outside.push_str(&text[last..span.start]);
        last = span.end;
    }
    outside.push_str(&text[last..]);
    assert!(!outside.chars().any(char::is_alphanumeric), "{outside:?} is in no sentence of {text:?}");
    for paragraph in &paragraphs {
        if paragraph.span.of(text).chars().any(char::is_alphanumeric) && !paragraph.span.of(text).contains(['\r', '\u{2028}']) {
            let inside: Vec<Span> = found
                .iter()
                .map(|sentence| sentence.span)
                .filter(|span| span.start >= paragraph.span.start && span.end <= paragraph.span.end)
                .collect();
            let bare = |part: &str| part.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            assert_eq!(
                inside.iter().map(|span| bare(span.of(text))).collect::<String>(),
                bare(paragraph.span.of(text)),
                "something is lost of {text:?}"
            );
        }
    }
    let plain: Vec<Span> = split(text);
    assert_eq!(plain, found.iter().map(|sentence| sentence.span).collect::<Vec<_>>(), "a newline and a paragraph part alike: {text:?}");
}

#[test]
fn spans_are_ordered_and_cover_every_word_of_any_text() {
    let mut chance = Chance(4);
    for _ in 0..10_000 {
        check(&chance.text());
    }
}

#[test]
fn a_text_changed_at_random_keeps_its_spans_right() {
    let text = "S.E.M. Sidibé a signé l’art. 3. « Nous voulons la paix. […] Nous l’aurons », a-t-il dit (à 18 h. 30) !\nOrdre du jour\n1. Le commerce ; 2. La pêche.\n\
        “We will sign,” Mr. O. A. Bello said at 9 a.m. in the U.S. Embassy... They left. \"Why?\" she asked.";
    let mut chance = Chance(11);
    for _ in 0..10_000 {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=chance.below(8) {
            let (at, piece) = (chance.below(letters.len()), PIECES[chance.below(PIECES.len())]);
            match chance.below(3) {
                0 => drop(letters.remove(at)),
                1 => drop(letters.splice(at..at, piece.chars())),
                _ => letters.truncate(letters.len() - chance.below(9).min(letters.len() - 1)),
            }
        }
        check(&letters.into_iter().collect::<String>());
    }
}

/// Each of these takes minutes where something looks back over all that came before.
#[test]
fn a_long_monotonous_text_is_read_to_its_end() {
    for piece in ["a", ".", ". ", "M. ", "« ", "\" ", ") (", "« . ", "- ", "La ", ". [", "; A ", "etc. La ", "« A. » ", "(… ", "\u{a0}"] {
        check(&format!("{}{}", "«".repeat(1 << 15), piece.repeat((1 << 19) / piece.len())));
    }
}
