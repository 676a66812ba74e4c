//! What the user typed into a search, as a tree. Knows nothing of SQL, and refuses nothing: whatever is no operator is a word.

/// One part of a query; all parts must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The words, as typed.
    pub text: String,
    /// How they are meant.
    pub kind: TermKind,
    /// Whether articles with them are left out.
    pub without: bool,
}

/// How the words of a term are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermKind {
    /// A word in any of its forms.
    Word,
    /// The beginning of a word.
    Prefix,
    /// Words in this order, as written.
    Phrase,
}

/// The parts of a query: `mot`, `mot*`, `"plusieurs mots"`, `« plusieurs mots »`, and `-` before any of them.
#[must_use]
pub fn parse(query: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let without = rest.starts_with('-') && rest.len() > 1;
        if without {
            rest = &rest[1..];
        }
        let (text, kind, after) = if let Some((text, after)) = quoted(rest) {
            (text, TermKind::Phrase, after)
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let word = &rest[..end];
            match word.strip_suffix('*') {
                Some(stem) => (stem, TermKind::Prefix, &rest[end..]),
                None => (word, TermKind::Word, &rest[end..]),
            }
        };
        if text.chars().any(char::is_alphanumeric) {
            terms.push(Term { text: text.trim().to_owned(), kind, without });
        }
        rest = after.trim_start();
    }
    terms
}

fn quoted(rest: &str) -> Option<(&str, &str)> {
    [('"', '"'), ('«', '»'), ('“', '”')].into_iter().find_map(|(open, close)| {
        let inside = rest.strip_prefix(open)?;
        let end = inside.find(close)?;
        Some((&inside[..end], &inside[end + close.len_utf8()..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(query: &str) -> Vec<(String, TermKind, bool)> {
        parse(query).into_iter().map(|term| (term.text, term.kind, term.without)).collect()
    }

    #[test]
    fn words_phrases_beginnings_and_exclusions_are_told_apart() {
        assert_eq!(
            told("négociat* \"libre circulation\" -sommet «relevé des conclusions»"),
            [
                ("négociat".into(), TermKind::Prefix, false),
                ("libre circulation".into(), TermKind::Phrase, false),
                ("sommet".into(), TermKind::Word, true),
                ("relevé des conclusions".into(), TermKind::Phrase, false),
            ]
        );
    }

    #[test]
    fn nothing_typed_is_an_error() {
        assert_eq!(told("  - \"\" * ' OR NEAR( "), [("OR".into(), TermKind::Word, false), ("NEAR(".into(), TermKind::Word, false)]);
        assert_eq!(told("\"jamais fermé"), [("\"jamais".into(), TermKind::Word, false), ("fermé".into(), TermKind::Word, false)]);
    }
}
