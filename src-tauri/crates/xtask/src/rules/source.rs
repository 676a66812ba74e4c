//! Just enough of Rust's grammar to tell code from comments, strings and tests, and to list the paths that code names.

/// A Rust file taken apart.
pub struct Parsed {
    /// The text with comments and the insides of strings blanked; line breaks stay, tests in the file are cut off.
    pub code: String,
    /// Each string literal outside comments and tests, with its line.
    pub strings: Vec<(usize, String)>,
}

/// Takes a Rust file apart.
pub fn parse(text: &str) -> Parsed {
    let text = without_tests(text);
    let (mut code, mut strings) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    let mut previous = ' ';
    while let Some(next) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if let Some(length) = raw_string(rest, previous).or_else(|| plain_string(rest)) {
            let inside = rest[..length].trim_start_matches(['r', 'b', '#']).trim_end_matches('#').trim_matches('"');
            strings.push((line_of(&code), inside.to_owned()));
            length
        } else {
            code.push(next);
            previous = next;
            rest = &rest[character(rest, &mut code)..];
            continue;
        };
        code.extend(rest[..taken].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[taken..];
        previous = ' ';
    }
    Parsed { code, strings }
}

/// Every path that the code names, groups of `use` written out, with its line.
pub fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = code[at..].find(|c: char| c.is_ascii_alphabetic() || c == '_').map(|offset| at + offset) {
        let end = start + path_length(&code[start..]);
        let path = &code[start..end];
        if path == "use" {
            let length = code[end..].find(';').unwrap_or(code.len() - end);
            expand("", &code[end..end + length], line_of(&code[..start]), &mut found);
            at = end + length;
        } else {
            if path.contains("::") {
                found.push((line_of(&code[..start]), path.trim_end_matches("::").to_owned()));
            }
            at = end;
        }
    }
    found
}

fn expand(prefix: &str, tree: &str, line: usize, found: &mut Vec<(usize, String)>) {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let inner = tree[open + 1..].rsplit_once('}').map_or(&tree[open + 1..], |(inner, _)| inner);
        let prefix = format!("{prefix}{}", tree[..open].trim());
        split_top(inner).into_iter().for_each(|part| expand(&prefix, part, line, found));
    } else if !tree.is_empty() {
        let name = tree.split_whitespace().next().unwrap_or_default();
        found.push((line, format!("{prefix}{name}").trim_end_matches("::self").to_owned()));
    }
}

/// Splits at the commas that stand outside braces.
fn split_top(inner: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_i32, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts
}

fn path_length(text: &str) -> usize {
    let mut end = 0;
    loop {
        end += text[end..].find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len() - end);
        if !text[end..].starts_with("::") {
            return end;
        }
        end += 2;
    }
}

/// The line that follows what was written so far, from 1.
fn line_of(before: &str) -> usize {
    before.matches('\n').count() + 1
}

/// How far a character or character literal reaches; the literal's inside is written as blanks.
fn character(rest: &str, code: &mut String) -> usize {
    let quoted = rest.strip_prefix('\'').and_then(|inner| {
        let length = match inner.strip_prefix('\\') {
            Some(escaped) => escaped.find('\'')? + 1,
            None => inner.chars().next()?.len_utf8(),
        };
        (inner[length..].starts_with('\'') && length <= 12).then_some(length)
    });
    match quoted {
        Some(length) => {
            code.push_str(" '");
            length + 2
        }
        None => rest.chars().next().map_or(1, char::len_utf8),
    }
}

fn plain_string(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    Some(rest.len())
}

fn raw_string(rest: &str, previous: char) -> Option<usize> {
    if previous.is_alphanumeric() || previous == '_' {
        return None;
    }
    let body = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    let inner = body[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let opening = rest.len() - inner.len();
    Some(inner.find(&end).map_or(rest.len(), |at| opening + at + end.len()))
}

/// The file up to its module of tests, which by custom stands last.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_not_code() {
        let text = "a::b(); // c::d\n/* e::f */ let s = \"g::h \\\" i::j\"; let r = r#\"k::l\"#;\nlet q = '\"'; m::n();\n#[cfg(test)]\nmod tests {\n o::p();\n}";
        let parsed = parse(text);
        let named: Vec<String> = paths(&parsed.code).into_iter().map(|(_, path)| path).collect();
        assert_eq!(named, ["a::b", "m::n"]);
        assert_eq!(parsed.strings, [(2, "g::h \\\" i::j".to_owned()), (2, "k::l".to_owned())]);
    }

    #[test]
    fn groups_of_use_are_written_out() {
        let code = "use std::{fs::{self, File}, net as network};\nuse chrono::Utc;\nfn f() { Utc::now(); }";
        assert_eq!(
            paths(code),
            [(1, "std::fs"), (1, "std::fs::File"), (1, "std::net"), (2, "chrono::Utc"), (3, "Utc::now")].map(|(line, path)| (line, path.to_owned()))
        );
    }

    #[test]
    fn lifetimes_do_not_open_a_character() {
        let parsed = parse("fn f<'a>(x: &'a str) -> Option<char> { g::h(x, 'x', '\\'', '\\u{2019}') }");
        assert_eq!(paths(&parsed.code), [(1, "g::h".to_owned())]);
    }
}
