//! The words by which pages are recognised, from `data/phrases.toml`, and the folding under which they are compared.

use serde::Deserialize;
use std::sync::LazyLock;

/// Everything in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub zones: Zones,
    pub lines: Lines,
    pub walls: Walls,
    pub dates: Dates,
    pub people: People,
}

/// Words of class and id attributes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Zones {
    pub drop: Vec<String>,
    pub whole: Vec<String>,
    pub within: Vec<String>,
    pub standfirst: Vec<String>,
    pub byline: Vec<String>,
    pub date: Vec<String>,
}

/// Lines that are not part of an article.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lines {
    pub opens: Vec<String>,
    pub closing: Vec<String>,
    pub whole: Vec<String>,
    pub tail: Vec<String>,
    pub masthead: Vec<String>,
}

/// Pages that are not the article.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Walls {
    pub captcha: Vec<String>,
    pub script: Vec<String>,
    pub error_title: Vec<String>,
    pub cookie: Vec<String>,
    pub login: Vec<String>,
    pub teaser: Vec<String>,
    pub cut: Vec<String>,
    pub paywall_class: Vec<String>,
}

/// Words around dates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dates {
    pub published: Vec<String>,
    pub modified: Vec<String>,
    pub months: Vec<Vec<String>>,
    pub foreign_months: Vec<Vec<String>>,
}

/// Words around names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct People {
    pub prefix: Vec<String>,
    pub nobody: Vec<String>,
    pub organisation: Vec<String>,
    pub office: Vec<String>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases: Phrases = toml::from_str(include_str!("../../data/phrases.toml")).unwrap_or_default();
    phrases.fold();
    phrases
});

/// The phrases, folded.
pub(super) fn phrases() -> &'static Phrases {
    &PHRASES
}

impl Phrases {
    fn fold(&mut self) {
        let (lines, walls, dates, people) = (&mut self.lines, &mut self.walls, &mut self.dates, &mut self.people);
        let lists = [
            &mut lines.opens,
            &mut lines.closing,
            &mut lines.whole,
            &mut lines.tail,
            &mut lines.masthead,
            &mut walls.captcha,
            &mut walls.script,
            &mut walls.error_title,
            &mut walls.cookie,
            &mut walls.login,
            &mut walls.teaser,
            &mut walls.cut,
            &mut dates.published,
            &mut dates.modified,
            &mut people.prefix,
            &mut people.nobody,
            &mut people.organisation,
            &mut people.office,
        ];
        for list in lists {
            list.iter_mut().for_each(|phrase| *phrase = fold(phrase));
        }
    }
}

/// How many words folded text has. Chinese and Japanese are written without spaces: two of their signs count as a word.
pub(super) fn words_of(folded: &str) -> usize {
    let unspaced = |c: &char| matches!(*c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| if word.is_ascii() { 1 } else { (word.chars().filter(unspaced).count() / 2).max(1) })
        .sum()
}

/// Folds text for comparison: lower case, Latin letters without accents, plain apostrophe and hyphen, every run of white space
/// (no-break ones too) one space, trimmed.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        // Most letters of most texts: neither tables nor lists are asked.
        if c.is_ascii_alphanumeric() {
            if std::mem::take(&mut gap) && !folded.is_empty() {
                folded.push(' ');
            }
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{301}' | '\u{300}' | '\u{302}' | '\u{308}' | '\u{327}') {
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        for lower in c.to_lowercase() {
            match lower {
                'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => folded.push('a'),
                'ç' => folded.push('c'),
                'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
                'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
                'ñ' => folded.push('n'),
                'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
                'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
                'ÿ' => folded.push('y'),
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
                '‐' | '‑' | '–' | '—' => folded.push('-'),
                other => folded.push(other),
            }
        }
    }
    folded
}

/// The words of a text, folded, joined by one space; punctuation divides and is dropped.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    let mut key = String::with_capacity(folded.len());
    let mut gap = false;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) && !key.is_empty() {
            key.push(' ');
        }
        key.push(c);
    }
    key
}

/// Whether folded `text` opens with one of `phrases`, as whole words.
pub(super) fn opens_with<'list>(text: &str, phrases: &'list [String]) -> Option<&'list str> {
    phrases
        .iter()
        .filter(|phrase| text.strip_prefix(phrase.as_str()).is_some_and(|rest| ends_word(phrase, rest)))
        .max_by_key(|phrase| phrase.len())
        .map(String::as_str)
}

/// Whether folded `text` holds `phrase` as whole words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(char::is_alphanumeric) && ends_word(phrase, &text[at + phrase.len()..])
    })
}

fn ends_word(phrase: &str, rest: &str) -> bool {
    !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phrase_file_is_read() {
        let file: Phrases = toml::from_str(include_str!("../../data/phrases.toml")).unwrap();
        assert_eq!(file.dates.months.len(), 12);
        assert!(file.walls.captcha.len() > 10);
    }

    #[test]
    fn folding_forgets_case_accents_and_typography() {
        assert_eq!(fold("  Publié\u{a0}le  22\nMai — l’Été "), "publie le 22 mai - l'ete");
        assert_eq!(key("L’accord, « signé » !"), "l accord signe");
    }

    #[test]
    fn words_of_scripts_without_spaces_are_counted() {
        assert_eq!(words_of("les deux delegations"), 3);
        assert_eq!(words_of("法律では児童相談所の力を強くしました"), 9);
    }

    #[test]
    fn phrases_match_whole_words() {
        let list = vec!["par".to_owned()];
        assert!(opens_with("par moussa", &list).is_some());
        assert!(opens_with("paris", &list).is_none());
        assert!(holds("voir les cookies ici", "cookies"));
        assert!(!holds("cookiesque", "cookies"));
    }
}
