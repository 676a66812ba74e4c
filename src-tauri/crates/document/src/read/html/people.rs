//! Names in bylines: split one a person, freed of what stands around them.
//!
//! It refuses to invent: what does not look like a person's name (a desk, an address, a login) is left out.

use crate::read::phrases::{self, fold, phrases};

/// The people a byline or an author field names.
pub fn split(value: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    if value.contains("://") || value.starts_with("www.") || value.starts_with('/') {
        return names;
    }
    let spaced = value.replace([';', '|', '•', '·', '\n', '/', '&', '\t'], ",").replace(" - ", ",").replace(" – ", ",").replace(" — ", ",");
    for piece in spaced.split(',').flat_map(conjoined) {
        let name = bare(&piece);
        if is_person(&name) && !names.iter().any(|known| fold(known) == fold(&name)) {
            names.push(name);
        }
    }
    names
}

/// The people of a line that is a byline and nothing else: *Par Awa Keïta et Issa Bâ*.
pub fn byline(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    let folded = fold(line);
    if line.chars().count() > 110 || line.ends_with(['.', '!', '?']) {
        return None;
    }
    let prefix = phrases::opens_with(&folded, &phrases().people.prefix)?;
    let rest = after(line, prefix);
    let small = |word: &str| {
        matches!(
            word,
            "et" | "and"
                | "de"
                | "du"
                | "des"
                | "da"
                | "dos"
                | "ag"
                | "ould"
                | "el"
                | "al"
                | "ben"
                | "avec"
                | "à"
                | "a"
                | "pour"
                | "with"
                | "in"
                | "le"
                | "la"
        )
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let proper = words.iter().all(|word| {
        small(&word.to_lowercase()) || word.trim_matches(|c: char| !c.is_alphanumeric()).chars().next().is_none_or(|c| c.is_uppercase() || c == '\'')
    });
    let office = phrases().people.office.iter().any(|office| folded.contains(office.as_str()));
    if words.is_empty() || words.len() > 14 || !(proper || office) {
        return None;
    }
    let names = split(rest);
    (!names.is_empty()).then_some(names)
}

fn conjoined(piece: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    for word in piece.split_whitespace() {
        if matches!(word.to_lowercase().as_str(), "et" | "and" | "avec" | "with") {
            names.push(String::new());
        } else if let Some(last) = names.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    names
}

/// A name without *Par*, without a function after it, without brackets around it.
fn bare(piece: &str) -> String {
    let mut name = piece
        .split(['(', '[', '<'])
        .next()
        .unwrap_or_default()
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'' && c != '’')
        .to_owned();
    for _ in 0..3 {
        let folded = fold(&name);
        match phrases::opens_with(&folded, &phrases().people.prefix) {
            Some(prefix) => name = after(&name, prefix).to_owned(),
            None => break,
        }
    }
    let folded = fold(&name);
    if let Some(office) = phrases().people.office.iter().find(|office| phrases::holds(&folded, office)) {
        let keep = folded[..folded.find(office.as_str()).unwrap_or_default()].split_whitespace().count();
        name = name.split_whitespace().take(keep).collect::<Vec<_>>().join(" ");
    }
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-' | '–' | '"' | '*')).to_owned()
}

/// The text after a folded prefix: as many words are passed over as the prefix has.
fn after<'line>(line: &'line str, prefix: &str) -> &'line str {
    let mut rest = line.trim_start();
    for _ in prefix.split_whitespace() {
        rest = rest.find(char::is_whitespace).map_or("", |at| rest[at..].trim_start());
    }
    // « Par: Awa » and « Auteur : Awa ».
    rest.trim_start_matches(|c: char| c == ':' || c.is_whitespace())
}

fn is_person(name: &str) -> bool {
    let folded = fold(name);
    let words = folded.split_whitespace().count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (1..=6).contains(&words)
        && letters >= 2
        && name.chars().count() <= 60
        && !name.contains(['@', '_', '=', '{', '#'])
        && !folded.contains("http")
        && !folded.contains("www.")
        && !name.contains(|c: char| c.is_ascii_digit())
        && !phrases().people.nobody.contains(&folded)
        && !phrases().people.organisation.iter().any(|word| phrases::holds(&folded, word))
        && crate::read::dates::first(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_is_split_one_a_person() {
        assert_eq!(split("Par Awa Keïta et Issa Bâ"), ["Awa Keïta", "Issa Bâ"]);
        assert_eq!(split("Awa Keïta, Issa Bâ; Tom O’Neil & Zoé N’Diaye"), ["Awa Keïta", "Issa Bâ", "Tom O’Neil", "Zoé N’Diaye"]);
        assert_eq!(split("By Awa Keïta, staff reporter"), ["Awa Keïta"]);
        assert_eq!(split("Awa Keïta (envoyée spéciale à Lomé)"), ["Awa Keïta"]);
        assert!(split("admin").is_empty());
        assert!(split("https://relais.example/author/awa").is_empty());
        assert!(split("La Rédaction").is_empty());
    }

    #[test]
    fn only_a_byline_is_a_byline() {
        assert_eq!(byline("Par Awa Keïta"), Some(vec!["Awa Keïta".to_owned()]));
        assert_eq!(byline("Par la voix de son ministre, le Mali a répondu"), None);
        assert_eq!(byline("Par ailleurs, les deux parties se sont félicitées"), None);
    }
}
