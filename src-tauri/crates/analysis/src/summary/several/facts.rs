//! What of a sentence can be contradicted: its figures, its days, its names, and whether it denies.
//!
//! Read from the words as they are written; numbers in words count from three on. Refuses to reckon: `hier` is no day here, `une centaine` no figure.

use super::lexicon::{Lexicon, lexicon};
use crate::{
    Span,
    language::Language,
    words::{fold, is_stop, spans, words},
};

/// A number, and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Figure {
    /// Without thousands' spaces, a point for decimals; a day of a month is `MM-DD`.
    pub value: String,
    /// The stem of the word it counts, where one follows; `%`, `day` or `year`.
    pub of: String,
    /// How exact it is.
    pub bound: Bound,
    /// Where it is, from the start of the sentence.
    pub place: Span,
}

/// How exact a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bound {
    Exact,
    AtLeast,
    AtMost,
    About,
}

impl Figure {
    /// Whether both may be true of one thing: `plus de 300` and `312`, `environ 100` and `97`.
    pub(super) fn may_equal(&self, other: &Figure) -> bool {
        if self.value == other.value {
            return true;
        }
        let (Ok(a), Ok(b)) = (self.value.parse::<f64>(), other.value.parse::<f64>()) else { return false };
        let fits = |bound: Bound, own: f64, theirs: f64| match bound {
            Bound::Exact => false,
            Bound::AtLeast => theirs >= own,
            Bound::AtMost => theirs <= own,
            Bound::About => (own - theirs).abs() <= 0.15 * own.max(theirs),
        };
        fits(self.bound, a, b) || fits(other.bound, b, a)
    }
}

/// The facts of a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub figures: Vec<Figure>,
    /// Days after Monday, a bit each.
    pub weekdays: u8,
    pub denies: bool,
    /// Folded words with a capital inside the sentence, sorted, each once.
    pub names: Vec<String>,
    /// Which words these are, from 0.
    pub named: Vec<usize>,
}

impl Facts {
    /// The facts of a sentence of that language.
    pub(super) fn of(sentence: &str, language: Language) -> Self {
        let places = spans(sentence);
        let folded: Vec<String> = places.iter().map(|place| fold(place.of(sentence))).collect();
        let lexicon = lexicon(language);
        let mut facts = Facts { denies: denies(&folded, lexicon), ..Facts::default() };
        let mut at = 0;
        while at < folded.len() {
            let word = folded[at].as_str();
            if let Some(day) = lexicon.weekdays.get(word) {
                facts.weekdays |= 1 << day;
            }
            let raw = places[at].of(sentence);
            if at > 0 && raw.chars().next().is_some_and(char::is_uppercase) && raw.chars().nth(1).is_some() {
                facts.names.push(folded[at].clone());
                facts.named.push(at);
            }
            let (value, next) = number(sentence, &places, &folded, at, lexicon);
            if let Some(value) = value {
                facts.figures.push(figure(value, sentence, &folded, at, next, lexicon, Span { start: places[at].start, end: places[next - 1].end }));
            }
            at = next;
        }
        facts.names.sort_unstable();
        facts.names.dedup();
        facts
    }

    /// Whether the other says every figure of this one, denies as it does, and names no other day of the week.
    pub(super) fn are_held_by(&self, other: &Facts) -> bool {
        self.denies == other.denies
            && (self.weekdays == 0 || other.weekdays == 0 || self.weekdays & other.weekdays != 0)
            && self.figures.iter().all(|figure| other.says(&figure.value))
    }

    /// The figure of a thing, where there is one and no other of it.
    pub(super) fn only_of(&self, of: &str) -> Option<&Figure> {
        let mut found = self.figures.iter().filter(|figure| figure.of == of);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether a value is among the figures.
    pub(super) fn says(&self, value: &str) -> bool {
        self.figures.iter().any(|figure| figure.value == value)
    }
}

/// The number that starts at a word, and the word after it.
fn number(sentence: &str, places: &[Span], folded: &[String], at: usize, lexicon: &Lexicon) -> (Option<String>, usize) {
    let word = folded[at].as_str();
    if let Some(value) = lexicon.number(word) {
        return (Some(value.to_string()), at + 1);
    }
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // `G20`, `F-16`: a name.
        return (None, at + 1);
    }
    let mut value = digits.trim_start_matches('0').to_owned();
    if value.is_empty() {
        value.push('0');
    }
    if digits.len() < word.len() {
        return (Some(value), at + 1);
    }
    let between = |next: usize| sentence.get(places[next - 1].end..places[next].start).unwrap_or_default();
    let figures = |next: usize| folded.get(next).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let mut next = at + 1;
    if digits.len() <= 3 {
        while figures(next) && folded[next].len() == 3 && is_thousands(between(next), lexicon.language) {
            value.push_str(&folded[next]);
            next += 1;
        }
    }
    let point = match lexicon.language {
        Language::Fr => ",",
        Language::En => ".",
    };
    if figures(next) && between(next) == point {
        let decimals = folded[next].trim_end_matches('0');
        if !decimals.is_empty() {
            value.push('.');
            value.push_str(decimals);
        }
        next += 1;
    }
    (Some(value), next)
}

fn is_thousands(mark: &str, language: Language) -> bool {
    matches!(mark, " " | "\u{a0}" | "\u{202f}" | "\u{2009}") || (mark == "." && language == Language::Fr) || (mark == "," && language == Language::En)
}

/// A number with what it counts.
fn figure(value: String, sentence: &str, folded: &[String], at: usize, next: usize, lexicon: &Lexicon, place: Span) -> Figure {
    let month = |index: Option<usize>| index.and_then(|index| folded.get(index)).and_then(|word| lexicon.months.get(word.as_str()));
    let small = value.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day));
    // `May 12` as `12 May`; `may` the verb is never followed by a day.
    let found = if small { month(Some(next)).or_else(|| month(at.checked_sub(1)).filter(|_| lexicon.language == Language::En)) } else { None };
    if let Some(month) = found {
        return Figure { value: format!("{month:02}-{value:0>2}"), of: "day".to_owned(), bound: Bound::Exact, place };
    }
    let is_year = value.len() == 4 && next == at + 1 && value.parse::<u32>().is_ok_and(|year| (1900..=2100).contains(&year));
    let glued = |letter: Option<char>| letter.is_some_and(|letter| letter == ':' || letter.is_alphabetic());
    let in_time =
        glued(sentence.get(place.end..).and_then(|rest| rest.chars().next())) || sentence.get(..place.start).is_some_and(|rest| rest.ends_with(':'));
    if in_time || folded[next - 1].bytes().any(|byte| byte.is_ascii_digit()) && folded[next - 1].bytes().any(|byte| byte.is_ascii_alphabetic()) {
        // `13e`, `5h`, `20:36`: a rank or an hour counts nothing.
        return Figure { value, of: String::new(), bound: Bound::Exact, place };
    }
    let counted = counted(sentence, folded, next, lexicon, place);
    if is_year && !folded.get(next).is_some_and(|word| word.ends_with('s') && !is_stop(word, lexicon.language)) {
        return Figure { value, of: "year".to_owned(), bound: Bound::Exact, place };
    }
    Figure { value, of: counted, bound: lexicon.bound(&folded[..at]), place }
}

/// What a number counts: `%`, or the stem of the next word with content, after `millions` with the one after it.
fn counted(sentence: &str, folded: &[String], next: usize, lexicon: &Lexicon, place: Span) -> String {
    let after = sentence.get(place.end..).unwrap_or_default().trim_start();
    if after.starts_with('%') || after.starts_with("pour cent") || after.starts_with("per cent") || after.starts_with("percent") {
        return "%".to_owned();
    }
    let mut of = String::new();
    for word in folded[next..].iter().take(4).filter(|word| !is_stop(word, lexicon.language)) {
        if !of.is_empty() {
            of.push(' ');
        }
        of.extend(words(word, lexicon.language).into_iter().map(|word| word.stem));
        if !lexicon.multiplies(word) {
            break;
        }
    }
    of
}

/// Whether a word denies, the phrases apart that hold such a word and affirm.
fn denies(folded: &[String], lexicon: &Lexicon) -> bool {
    folded.iter().enumerate().any(|(at, word)| lexicon.denials.contains(word.as_str()) && !lexicon.affirms(folded, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(sentence: &str, language: Language) -> Vec<(String, String)> {
        Facts::of(sentence, language).figures.into_iter().map(|figure| (figure.value, figure.of)).collect()
    }

    #[test]
    fn figures_are_one_however_written() {
        let own = |value: &str, of: &str| vec![(value.to_owned(), of.to_owned())];
        assert_eq!(figures("Il manque 1 650 agents.", Language::Fr), own("1650", "agent"));
        assert_eq!(figures("They lack 1,650 agents.", Language::En), own("1650", "agent"));
        assert_eq!(figures("Une taxe de 0,50 % est levée.", Language::Fr), own("0.5", "%"));
        assert_eq!(figures("Quinze pays ont signé.", Language::Fr), own("15", "pay"));
        assert_eq!(
            figures("La 13e étape part à 20:36.", Language::Fr),
            [("13", ""), ("20", ""), ("36", "")].map(|(value, of)| (value.to_owned(), of.to_owned()))
        );
        assert_eq!(figures("Le G20 se réunit avec un F-16.", Language::Fr), own("16", ""));
    }

    #[test]
    fn days_and_years_are_told_from_counts() {
        let day = |value: &str| (value.to_owned(), "day".to_owned());
        let year = |value: &str| (value.to_owned(), "year".to_owned());
        assert_eq!(figures("Ils se sont vus le 1er mai 2025 à Bamako.", Language::Fr), [day("05-01"), year("2025")]);
        assert_eq!(figures("They met on May 12, 2025 in Bamako.", Language::En), [day("05-12"), year("2025")]);
        assert_eq!(figures("Près de 2000 soldats sont partis.", Language::Fr), [("2000".to_owned(), "soldat".to_owned())]);
    }

    #[test]
    fn a_denial_is_told_from_an_emphasis() {
        let denies = |sentence| Facts::of(sentence, Language::Fr).denies;
        assert!(denies("Les deux parties n’ont pas signé.") && denies("Aucun accord n’a été trouvé."));
        assert!(!denies("Il n’y a pas seulement le commerce.") && !denies("Les deux parties ont signé."));
    }
}
