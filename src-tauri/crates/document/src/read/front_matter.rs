//! The lines between `---` that a text or Markdown file may open with: `key: value`, lists by comma, semicolon, brackets or dashes.
//!
//! It is not YAML: no nesting, no references, no types. Unknown keys are skipped.

use super::{Candidate, Extract};

/// What the front matter said.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    pairs: Vec<(String, Vec<String>)>,
}

/// Splits a text into its front matter, if it has one, and the rest.
pub(super) fn split(text: &str) -> (Option<FrontMatter>, &str) {
    let body = text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']);
    let Some(mut rest) = line(body).filter(|(first, _)| is_fence(first)).map(|(_, rest)| rest) else { return (None, text) };
    let mut matter = FrontMatter::default();
    let mut lines = 0;
    while let Some((current, next)) = line(rest) {
        rest = next;
        lines += 1;
        if is_fence(current) || current.trim_end() == "..." {
            let known = matter.pairs.iter().any(|(key, _)| KEYS.contains(&key.as_str()));
            return if known || matter.pairs.is_empty() && lines == 1 { (Some(matter), rest) } else { (None, text) };
        }
        if lines > 200 || !matter.add(current) {
            break;
        }
    }
    (None, text)
}

const KEYS: &[&str] = &["title", "outlet", "authors", "author", "published", "date", "url", "lang", "demonstration", "standfirst"];

impl FrontMatter {
    /// Puts the values into an extract. They come first, and an author list replaces nothing.
    pub fn fill(&self, extract: &mut Extract) {
        const ORIGIN: &str = "front-matter";
        for (key, values) in &self.pairs {
            let whole = values.join(", ");
            let one = |list: &mut Vec<Candidate>| Candidate::push(list, &whole, ORIGIN);
            match key.as_str() {
                "title" => one(&mut extract.titles),
                "outlet" => one(&mut extract.outlets),
                "published" | "date" => one(&mut extract.published),
                "url" => one(&mut extract.urls),
                "lang" => one(&mut extract.langs),
                "authors" | "author" => {
                    for value in values {
                        let sign = if value.contains(';') { ';' } else { ',' };
                        value.split(sign).for_each(|name| Candidate::push(&mut extract.authors, unquoted(name), ORIGIN));
                    }
                }
                "demonstration" => extract.demonstration = is_true(&whole),
                _ => {}
            }
        }
    }

    /// Whether the first paragraph is said to be the standfirst.
    pub fn standfirst(&self) -> bool {
        self.pairs.iter().any(|(key, values)| key == "standfirst" && values.first().is_some_and(|value| is_true(value)))
    }

    /// The article's address, to resolve links against.
    pub fn url(&self) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == "url").and_then(|(_, values)| values.first()).map(String::as_str)
    }

    fn add(&mut self, line: &str) -> bool {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            return true;
        }
        if let Some(item) = trimmed.strip_prefix("- ") {
            return self.pairs.last_mut().map(|(_, values)| values.push(unquoted(item).to_owned())).is_some();
        }
        if line.starts_with([' ', '\t']) {
            // A line that continues the value before, or belongs to a nested key that is not read.
            return !self.pairs.is_empty();
        }
        let Some((key, value)) = trimmed.split_once(':') else { return false };
        let key = key.trim().to_lowercase();
        if key.is_empty() || key.chars().count() > 40 || key.contains(char::is_whitespace) {
            return false;
        }
        let value = value.trim();
        let values = match value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
            Some(list) => list.split(',').map(|item| unquoted(item).to_owned()).collect(),
            None if value.is_empty() => Vec::new(),
            None => vec![unquoted(value).to_owned()],
        };
        self.pairs.push((key, values));
        true
    }
}

fn line(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    Some((line.strip_suffix('\r').unwrap_or(line), rest))
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    ['"', '\''].iter().find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark)).unwrap_or(value).trim()
}

fn is_true(value: &str) -> bool {
    matches!(value.to_lowercase().as_str(), "true" | "yes" | "oui" | "1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Format;

    fn filled(text: &str) -> Extract {
        let mut extract = Extract::of(Format::Text, Vec::new());
        split(text).0.expect("a front matter").fill(&mut extract);
        extract
    }

    fn values(list: &[Candidate]) -> Vec<&str> {
        list.iter().map(|candidate| candidate.value.as_str()).collect()
    }

    #[test]
    fn the_keys_are_read_and_unknown_ones_skipped() {
        let extract = filled(
            "---\ntitle: \"Une : deux\"\noutlet: Le Relais\nmood: gay\nauthors: Awa Keïta, Issa Bâ\npublished: 2025-05-22\ndemonstration: true\n---\nTexte",
        );
        assert_eq!(values(&extract.titles), ["Une : deux"]);
        assert_eq!(values(&extract.authors), ["Awa Keïta", "Issa Bâ"]);
        assert!(extract.demonstration);
    }

    #[test]
    fn author_lists_come_in_four_shapes() {
        for list in ["authors: A B; C D", "authors: [A B, 'C D']", "authors:\n  - A B\n  - \"C D\"", "authors:\r\n- A B\r\n- C D"] {
            assert_eq!(values(&filled(&format!("---\n{list}\n---\n")).authors), ["A B", "C D"], "{list}");
        }
    }

    #[test]
    fn a_rule_at_the_top_is_not_a_front_matter() {
        assert!(split("---\nUn texte sans clef\n---\nsuite").0.is_none());
        assert!(split("---\ntitle: sans fin\n").0.is_none());
        assert!(split("---\nNote : ceci est du texte\n---\n").0.is_none());
    }
}
