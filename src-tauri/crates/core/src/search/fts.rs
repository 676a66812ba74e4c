//! A parsed query as an FTS5 expression. Words are folded and stemmed in both languages, since an article may be in either;
//! what reaches the expression is letters and digits in quotes, so no operator can be smuggled in.

use super::parse::{Term, TermKind};
use griot_analysis::{
    language::Language,
    words::{Word, unaccented_stems, words},
};
use std::collections::BTreeSet;

/// The FTS5 expression of a query; none where nothing in it can be looked for.
#[must_use]
pub fn expression(terms: &[Term]) -> Option<String> {
    let (with, without): (Vec<_>, Vec<_>) = terms.iter().filter_map(|term| Some((term.without, one(term)?))).partition(|(without, _)| !without);
    if with.is_empty() {
        return None;
    }
    let joined = |parts: Vec<(bool, String)>, by: &str| parts.into_iter().map(|(_, part)| part).collect::<Vec<_>>().join(by);
    let wanted = joined(with, " AND ");
    Some(if without.is_empty() { wanted } else { format!("({wanted}) NOT ({})", joined(without, " OR ")) })
}

fn one(term: &Term) -> Option<String> {
    let found = words(&term.text, Language::Fr);
    match term.kind {
        TermKind::Phrase => {
            let phrase: Vec<_> = found.iter().map(|word| word.folded.as_str()).collect();
            (!phrase.is_empty()).then(|| format!("folded : \"{}\"", phrase.join(" ")))
        }
        TermKind::Prefix => found.last().map(|word| format!("folded : \"{}\" *", word.folded)),
        TermKind::Word => {
            // `l'accord` is looked for as `accord`; a lone stop word is looked for all the same.
            let meant: Vec<_> = found.iter().filter(|word| !word.stop).collect();
            let meant = if meant.is_empty() { found.iter().collect() } else { meant };
            let parts: Vec<_> = meant.into_iter().map(|word| any_form(&term.text, word)).collect();
            (!parts.is_empty()).then(|| format!("({})", parts.join(" AND ")))
        }
    }
}

fn any_form(text: &str, word: &Word) -> String {
    let stems: Vec<_> = stems(word.span.of(text)).into_iter().map(|stem| format!("stemmed : \"{stem}\"")).collect();
    format!("(folded : \"{}\" OR {})", word.folded, stems.join(" OR "))
}

/// The stems a word may have been indexed under: in either language, with its accents and without.
fn stems(word: &str) -> BTreeSet<String> {
    [Language::Fr, Language::En]
        .into_iter()
        .flat_map(|language| {
            let words = words(word, language);
            let plain = unaccented_stems(&words, language);
            words.into_iter().map(|word| word.stem).chain(plain)
        })
        .collect()
}

/// The folded forms and stems by which a text's words are recognised as matches.
#[derive(Debug, Default)]
pub struct Needles {
    /// Folded words.
    pub folded: BTreeSet<String>,
    /// Stems.
    pub stems: BTreeSet<String>,
    /// Beginnings of folded words.
    pub prefixes: Vec<String>,
}

impl Needles {
    /// The needles of a query.
    #[must_use]
    pub fn of(terms: &[Term]) -> Self {
        let mut needles = Self::default();
        for term in terms.iter().filter(|term| !term.without) {
            let found = words(&term.text, Language::Fr);
            match term.kind {
                TermKind::Prefix => needles.prefixes.extend(found.last().map(|word| word.folded.clone())),
                TermKind::Phrase => needles.folded.extend(found.into_iter().filter(|word| !word.stop).map(|word| word.folded)),
                TermKind::Word => {
                    for word in found.into_iter().filter(|word| !word.stop) {
                        needles.stems.extend(stems(word.span.of(&term.text)));
                        needles.folded.insert(word.folded);
                    }
                }
            }
        }
        needles
    }

    /// Whether a word of a text is one of them; `unaccented_stem` is that of its folded form.
    #[must_use]
    pub fn hit(&self, word: &Word, unaccented_stem: &str) -> bool {
        !word.stop
            && (self.folded.contains(&word.folded)
                || self.stems.contains(&word.stem)
                || self.stems.contains(unaccented_stem)
                || self.prefixes.iter().any(|prefix| word.folded.starts_with(prefix.as_str())))
    }
}
