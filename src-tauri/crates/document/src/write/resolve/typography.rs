//! Spacing and apostrophes by the note's language, set on the tree: never a word, never text in another language.
//!
//! French as the Imprimerie nationale sets it: no-break space before a colon and inside guillemets, narrow no-break space
//! before `;`, `!` and `?`, no-break space inside numbers, before units and signs, between day and month, after `M.` and `n°`.
//! A space is only added where the sign ends a word; what looks like an address, a time or a label (`TLP:AMBER`) stays.

use super::shape::{Piece, Run};
use crate::write::Language;
use crate::write::words::MONTHS_FR;

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Units and signs that keep to the number before them.
const UNITS: [&str; 26] = [
    "%",
    "‰",
    "€",
    "$",
    "£",
    "°C",
    "FCFA",
    "CFA",
    "XOF",
    "EUR",
    "USD",
    "km",
    "km²",
    "kg",
    "m",
    "m²",
    "ha",
    "h",
    "min",
    "MW",
    "GWh",
    "million",
    "millions",
    "milliard",
    "milliards",
    "Md€",
];
/// What keeps to the name or number after it.
const OPENERS: [&str; 18] =
    ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me", "S.E.M.", "S.E.", "n°", "nº", "N°", "art.", "p.", "pp.", "§", "no"];

/// A character of a paragraph, and whether it may change.
#[derive(Clone, Copy)]
struct Letter {
    c: char,
    piece: usize,
    locked: bool,
}

/// Sets one paragraph's text.
pub fn set(pieces: &mut [Piece], language: Language) {
    let letters = letters(pieces);
    if letters.is_empty() {
        return;
    }
    let mut out: Vec<String> = pieces.iter().map(|_| String::new()).collect();
    let addresses = addresses(&letters);
    for at in 0..letters.len() {
        let letter = letters[at];
        let own = &mut out[letter.piece];
        if letter.locked || addresses[at] {
            own.push(letter.c);
            continue;
        }
        match language {
            Language::Fr => french(&letters, at, own),
            Language::En => own.push(if letter.c == '\'' && is_apostrophe(&letters, at) { '’' } else { letter.c }),
        }
    }
    for (piece, text) in pieces.iter_mut().zip(out) {
        if let Piece::Run(run) = piece {
            run.text = text;
        }
    }
}

/// Sets a line of plain text, such as a title or a value of the header block.
#[must_use]
pub fn set_line(text: &str, language: Language) -> String {
    let mut pieces = [Piece::Run(Run::plain(text))];
    set(&mut pieces, language);
    let [Piece::Run(run)] = pieces else { return text.to_owned() };
    run.text
}

fn letters(pieces: &[Piece]) -> Vec<Letter> {
    let mut letters = Vec::new();
    for (piece, content) in pieces.iter().enumerate() {
        match content {
            Piece::Run(run) => letters.extend(run.text.chars().map(|c| Letter { c, piece, locked: run.lang.is_some() })),
            Piece::Break => letters.push(Letter { c: '\n', piece, locked: true }),
            Piece::Note(_) => {}
        }
    }
    letters
}

/// Which characters belong to a word that is an address.
fn addresses(letters: &[Letter]) -> Vec<bool> {
    let mut marks = vec![false; letters.len()];
    let mut start = 0;
    while start < letters.len() {
        let end = letters[start..].iter().position(|letter| is_space(letter.c)).map_or(letters.len(), |length| start + length);
        let word: String = letters[start..end].iter().map(|letter| letter.c).collect();
        if word.contains("://") || word.contains("www.") || word.contains("mailto:") || word.contains('@') {
            marks[start..end].fill(true);
        }
        start = end + 1;
    }
    marks
}

fn french(letters: &[Letter], at: usize, out: &mut String) {
    let here = letters[at].c;
    let before = at.checked_sub(1).map(|at| letters[at].c);
    let after = letters.get(at + 1).map(|letter| letter.c);
    match here {
        ' ' | NBSP | NARROW => out.push(space_between(letters, at)),
        ';' | '!' | '?' | ':' if ends_word(letters, at) => {
            out.push(if here == ':' { NBSP } else { NARROW });
            out.push(here);
        }
        '%' if before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(char::is_alphanumeric) => {
            out.push(NBSP);
            out.push(here);
        }
        '«' => {
            out.push(here);
            if after.is_some_and(|c| !is_space(c) && c != '»') {
                out.push(NBSP);
            }
        }
        '»' => {
            if before.is_some_and(|c| !is_space(c) && c != '«') {
                out.push(NBSP);
            }
            out.push(here);
        }
        '\'' if is_apostrophe(letters, at) => out.push('’'),
        _ => out.push(here),
    }
}

/// The space that belongs between the words around place `at`, which holds one.
fn space_between(letters: &[Letter], at: usize) -> char {
    let here = letters[at].c;
    let Some(before) = at.checked_sub(1).map(|at| letters[at].c).filter(|&c| !is_space(c)) else { return here };
    let Some(after) = letters.get(at + 1).map(|letter| letter.c).filter(|&c| !is_space(c)) else { return here };
    match after {
        ':' | '»' => return NBSP,
        ';' | '!' | '?' => return NARROW,
        _ => {}
    }
    if before == '«' {
        return NBSP;
    }
    let (left, right) = (word_before(letters, at), word_after(letters, at));
    let is_number = left.chars().all(|c| c.is_ascii_digit() || c == ',') && left.chars().any(|c| c.is_ascii_digit());
    let keeps = is_group(letters, at)
        || OPENERS.contains(&left.as_str())
            && right.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
            && (left != "no" || after.is_ascii_digit())
        || is_number && UNITS.contains(&right.as_str())
        || (is_number && left.len() <= 2 || left == "1er") && MONTHS_FR.contains(&right.to_lowercase().as_str());
    if keeps { NBSP } else { here }
}

/// Whether the space at `at` parts two groups of three digits of one number, the first of at most three.
fn is_group(letters: &[Letter], at: usize) -> bool {
    let is_digit = |at: usize| letters.get(at).is_some_and(|letter| letter.c.is_ascii_digit());
    let behind = (1..=at).take_while(|back| is_digit(at - back)).count();
    let ahead = (1..).take_while(|&step| is_digit(at + step)).count();
    // What stands before the digits must not make them something else, such as an article number.
    let lead = at.checked_sub(behind + 1).map(|at| letters[at].c);
    (1..=3).contains(&behind) && ahead == 3 && !lead.is_some_and(|c| c.is_alphabetic() || c == '-' || c == '/')
}

/// Whether the sign at `at` ends a word without a space before it, as a typist leaves it.
fn ends_word(letters: &[Letter], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| letters[at]) else { return false };
    let is_word = before.c.is_alphanumeric() || ")]»”’%€°…".contains(before.c);
    let after = letters.get(at + 1).map(|letter| letter.c);
    let is_end = after.is_none_or(|c| is_space(c) || c == '\n' || "»”)]!?…".contains(c));
    is_word && is_end && !(letters[at].c == ';' && is_entity(letters, at))
}

/// Whether the semicolon closes a character reference such as `&amp;`, which is then the text's subject.
fn is_entity(letters: &[Letter], at: usize) -> bool {
    let name = (1..=at.min(10)).map(|back| letters[at - back].c).take_while(|c| c.is_ascii_alphanumeric() || *c == '#').count();
    name > 0 && at.checked_sub(name + 1).is_some_and(|at| letters[at].c == '&')
}

/// A straight apostrophe between letters; one that opens or closes a quotation stays.
fn is_apostrophe(letters: &[Letter], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| letters[at].c);
    let after = letters.get(at + 1).map(|letter| letter.c);
    before.is_some_and(char::is_alphabetic) && after.is_some_and(|c| c.is_alphanumeric() || c == '«' || c == '“')
}

fn word_before(letters: &[Letter], at: usize) -> String {
    let length = (1..=at.min(16)).take_while(|back| is_part(letters[at - back].c)).count();
    letters[at - length..at].iter().map(|letter| letter.c).collect()
}

fn word_after(letters: &[Letter], at: usize) -> String {
    let word: String = letters[at + 1..].iter().take(16).map(|letter| letter.c).take_while(|&c| is_part(c)).collect();
    word.trim_end_matches([',', '.', ')', ']', '»', '’']).to_owned()
}

fn is_part(c: char) -> bool {
    !is_space(c) && c != '\n' && !"(«“[;:".contains(c)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | NBSP | NARROW | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fr(text: &str) -> String {
        set_line(text, Language::Fr)
    }

    #[test]
    fn french_signs_get_the_space_they_are_owed() {
        assert_eq!(fr("Ceci : « cela » ; quoi ?"), "Ceci\u{a0}: «\u{a0}cela\u{a0}»\u{202f}; quoi\u{202f}?");
        assert_eq!(fr("Ceci: «cela»; quoi?!"), "Ceci\u{a0}: «\u{a0}cela\u{a0}»\u{202f}; quoi\u{202f}?!");
        assert_eq!(fr("l'accord d'Abuja, l'«alliance»"), "l’accord d’Abuja, l’«\u{a0}alliance\u{a0}»");
    }

    #[test]
    fn numbers_units_and_dates_keep_together() {
        assert_eq!(fr("0,5 % de 1 650 hommes, 500 milliards FCFA"), "0,5\u{a0}% de 1\u{a0}650 hommes, 500\u{a0}milliards FCFA");
        assert_eq!(fr("le 22 mai 2025 et le 1er juin, M. Diop, n° 12"), "le 22\u{a0}mai 2025 et le 1er\u{a0}juin, M.\u{a0}Diop, n°\u{a0}12");
        assert_eq!(fr("en 2024 500 soldats"), "en 2024 500 soldats", "a year is no group of thousands");
        assert_eq!(fr("50% des voix"), "50\u{a0}% des voix");
    }

    #[test]
    fn labels_times_and_addresses_stay_as_they_are() {
        for text in ["TLP:AMBER", "à 16:15", "https://example.org/a?b=c;d", "voir a@b.org; fin", "&amp; seul", "C:\\x", "12'", "'mot'", "::", "!"] {
            assert_eq!(fr(text), text);
        }
    }

    #[test]
    fn only_the_space_changes_never_a_word() {
        let text = "Il a dit: «L'AES, c'est fait !», à 16 h 15; 1 650 hommes?";
        let bare = |text: &str| text.replace('’', "'").chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(bare(&fr(text)), bare(text));
        assert_eq!(fr(&fr(text)), fr(text), "setting twice changes nothing");
    }

    #[test]
    fn text_in_another_language_is_not_touched() {
        let english = Run { text: "Who's there? Yes: us!".to_owned(), lang: Some("en".to_owned()), ..Run::default() };
        let mut pieces = [Piece::Run(Run::plain("Il dit: ")), Piece::Run(english.clone()), Piece::Run(Run::plain(" Bien!"))];
        set(&mut pieces, Language::Fr);
        assert_eq!(pieces[1], Piece::Run(english));
        assert_eq!(super::super::shape::text_of(&pieces), "Il dit\u{a0}: Who's there? Yes: us! Bien\u{202f}!");
    }

    #[test]
    fn english_gets_its_apostrophe_and_nothing_else() {
        assert_eq!(set_line("the bloc's offer: really?", Language::En), "the bloc’s offer: really?");
    }
}
