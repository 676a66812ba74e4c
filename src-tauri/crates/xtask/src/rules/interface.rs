//! Who may import what in the interface, and what may stand in it nowhere.

use super::{Finding, Source};
use std::collections::BTreeSet;

const UI: &str = "ui/src/";

/// Folders of `ui/src` that are not nouns.
const NOT_NOUNS: &[&str] = &["ipc", "views", "shared", "styles"];

/// Ways for text to become markup.
const MARKUP: &[&str] = &["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "{@html", "createContextualFragment", "srcdoc"];

/// Colours by name that would be tempting.
const NAMED: &[&str] = &["black", "white", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple", "brown", "pink"];

const FUNCTIONS: &[&str] = &["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];

/// Checks all files below `ui/src`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let nouns: BTreeSet<&str> = sources
        .iter()
        .filter_map(|source| source.path.strip_prefix(UI)?.split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| !NOT_NOUNS.contains(folder))
        .collect();
    sources.iter().flat_map(|source| file(source, &nouns)).collect()
}

fn file(source: &Source, nouns: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let text = without_comments(&source.text);
    let is_test = source.path.ends_with(".test.ts");
    let mut in_style = source.path.ends_with(".css");
    for (number, line) in text.lines().enumerate() {
        let mut found = |rule: String| findings.push(Finding { file: source.path.clone(), line: number + 1, rule });
        if let Some(import) = imported(line)
            && let Some(rule) = refused_import(&source.path, import, nouns)
        {
            found(rule);
        }
        if !is_test && let Some(word) = MARKUP.iter().find(|word| line.contains(**word)) {
            found(format!("no text becomes markup: {word}"));
        }
        in_style |= line.contains("<style");
        if source.path != "ui/src/styles/tokens.css"
            && !is_test
            && let Some(colour) = raw_colour(line, in_style)
        {
            found(format!("raw colours stand in styles/tokens.css only: {colour}"));
        }
        if line.contains("</style") {
            in_style = false;
        }
    }
    findings
}

/// What a line imports, where it imports something.
fn imported(line: &str) -> Option<&str> {
    let after = ["from ", "import(", "import "].iter().find_map(|word| {
        let at = line.find(word)?;
        line[at + word.len()..].trim_start().starts_with(['"', '\'']).then(|| line[at + word.len()..].trim_start())
    })?;
    after[1..].split(['"', '\'']).next()
}

fn refused_import(file: &str, import: &str, nouns: &BTreeSet<&str>) -> Option<String> {
    let folder = file.strip_prefix(UI)?.split_once('/').map_or("", |(folder, _)| folder);
    if import.starts_with("@tauri-apps") {
        return (folder != "ipc").then(|| format!("only ui/src/ipc imports @tauri-apps ({import})"));
    }
    let target = resolve(file, import)?;
    let into = target.strip_prefix(UI)?.split_once('/').map_or("", |(into, _)| into);
    let refused = match folder {
        "shared" => nouns.contains(into) || matches!(into, "views" | "ipc"),
        "ipc" => nouns.contains(into) || matches!(into, "views" | "shared"),
        noun if nouns.contains(noun) => into != noun && !matches!(into, "shared" | "ipc" | "styles"),
        _ => false,
    };
    // Shared parts may know the types that the wire brings, and nothing else of it.
    let types_only = folder == "shared" && into == "ipc";
    (refused && !types_only).then(|| format!("{folder} may not import from {into} ({import})"))
}

/// The path of a relative import, from the root of the checkout.
fn resolve(file: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn raw_colour(line: &str, in_style: bool) -> Option<String> {
    if let Some(function) = FUNCTIONS.iter().find(|function| starts_a_word(line, function)) {
        return Some((*function).to_owned());
    }
    let hex = line.match_indices('#').find_map(|(at, _)| {
        let digits: String = line[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_hex = matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit());
        let placed = if in_style { line[..at].contains(':') } else { line[..at].ends_with(['"', '\'', '`']) || line[..at].contains("style=") };
        (is_hex && placed).then(|| format!("#{digits}"))
    });
    hex.or_else(|| {
        let (_, value) = line.split_once(':').filter(|_| in_style)?;
        value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').find(|word| NAMED.contains(word)).map(str::to_owned)
    })
}

fn starts_a_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.'))
}

/// The text with comments blanked; `//` inside an address stays.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |at| at + 3)
        } else if rest.starts_with("//") && out.chars().next_back().is_none_or(char::is_whitespace) {
            rest.find('\n').unwrap_or(rest.len())
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        out.extend(rest[..taken].chars().filter(|c| *c == '\n'));
        rest = &rest[taken..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(path: &str, text: &str) -> Vec<Finding> {
        let beside = ["ui/src/article/List.svelte", "ui/src/note/Editor.svelte", "ui/src/views/Desk.svelte", "ui/src/shared/Button.svelte"];
        let mut sources: Vec<Source> = beside.iter().map(|path| Source { path: (*path).to_owned(), text: String::new() }).collect();
        sources.push(Source { path: path.to_owned(), text: text.to_owned() });
        check(&sources)
    }

    #[test]
    fn each_rule_is_seen() {
        let cases = [
            ("ui/src/note/cite.ts", "import { List } from '../article/List.svelte';", "note may not import from article"),
            ("ui/src/note/cite.ts", "import x from \"../views/Desk.svelte\";", "note may not import from views"),
            ("ui/src/shared/table.ts", "const late = await import('../note/Editor.svelte');", "shared may not import from note"),
            ("ui/src/ipc/call.ts", "import '../shared/Button.svelte';", "ipc may not import from shared"),
            ("ui/src/views/Desk2.svelte", "import { invoke } from '@tauri-apps/api/core';", "only ui/src/ipc"),
            ("ui/src/note/a.ts", "element.innerHTML = text;", "no text becomes markup"),
            ("ui/src/note/a.svelte", "<p>{@html text}</p>", "no text becomes markup"),
            ("ui/src/note/a.svelte", "<style>\n  p { color: #1a2b3c; }\n</style>", "raw colours"),
            ("ui/src/note/a.svelte", "<style>\n  p { color: white; }\n</style>", "raw colours"),
            ("ui/src/styles/base.css", "a { background: rgba(0, 0, 0, 0.5); }", "raw colours"),
            ("ui/src/note/a.ts", "const ink = '#fff';", "raw colours"),
        ];
        for (path, text, rule) in cases {
            let found = broken(path, text);
            assert!(found.iter().any(|finding| finding.rule.contains(rule)), "{path}: {text}\nfound {found:?}");
        }
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        let cases = [
            ("ui/src/views/Both.svelte", "import A from '../article/List.svelte';\nimport B from '../note/Editor.svelte';"),
            ("ui/src/note/cite.ts", "import { call } from '../ipc/call';\nimport b from './other';\nimport c from '../shared/Button.svelte';"),
            ("ui/src/ipc/call.ts", "import { invoke } from '@tauri-apps/api/core';"),
            ("ui/src/note/a.ts", "// never innerHTML\n/* nor {@html} */\nconst tag = '#cedeao';"),
            ("ui/src/note/a.svelte", "{#each rows as row}\n<style>\n  #fade { color: var(--ink); white-space: pre; }\n</style>"),
            ("ui/src/styles/tokens.css", ":root { --ink: #1a2b3c; }"),
            ("ui/src/note/a.test.ts", "expect(element.innerHTML).toBe('');"),
        ];
        for (path, text) in cases {
            assert_eq!(broken(path, text), [], "{path}: {text}");
        }
    }
}
