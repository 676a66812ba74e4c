//! The project's own rules, which no general linter knows: who may import what, what may stand in a file of this project.
//!
//! Each rule looks at text, not at types, and says so where that can err. Tests are free of most rules.

mod interface;
mod readme;
mod rust;
mod source;
mod tracked;

use crate::stamp::files;
use std::{fmt, fs, io, path::Path};

/// A place where a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root of the checkout.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What the rule says.
    pub rule: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.rule)
    }
}

/// A file of the checkout.
pub struct Source {
    /// Its path from the root, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Every place where a rule is broken.
pub fn check(root: &Path) -> io::Result<Vec<Finding>> {
    let rust = read(root, "src-tauri", &["rs", "toml"])?;
    let ui = read(root, "ui/src", &["ts", "svelte", "css"])?;
    let mut findings = rust::check(&rust);
    findings.extend(interface::check(&ui));
    findings.extend(tracked::check(root)?);
    findings.extend(readme::check(root)?);
    Ok(findings)
}

fn read(root: &Path, folder: &str, extensions: &[&str]) -> io::Result<Vec<Source>> {
    files(&root.join(folder))?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted)))
        .map(|path| {
            let shown = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Ok(Source { path: shown, text: fs::read_to_string(&path)? })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checkout_keeps_every_rule() {
        let findings = super::check(&crate::place::root()).expect("the checkout can be read");
        let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{} broken:\n{}", told.len(), told.join("\n"));
    }
}
