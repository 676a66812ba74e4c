//! Programs from elsewhere that read what Griot wrote.

use std::{path::Path, process::Command};

/// What pandoc makes of a file, as its own tree in JSON.
///
/// # Panics
/// Where pandoc cannot read it.
#[must_use]
pub fn pandoc(file: &Path) -> serde_json::Value {
    serde_json::from_str(&said(Command::new("pandoc").arg(file).args(["-t", "json"]))).expect("pandoc writes JSON")
}

/// A file as plain text, by pandoc.
#[must_use]
pub fn pandoc_text(file: &Path) -> String {
    said(Command::new("pandoc").arg(file).args(["-t", "plain", "--wrap=none"]))
}

/// A PDF's text.
#[must_use]
pub fn pdf_text(file: &Path) -> String {
    said(Command::new("pdftotext").args(["-layout"]).arg(file).arg("-"))
}

/// How many nodes of a kind pandoc's tree holds: `Note` counts footnotes, `Table` tables.
#[must_use]
pub fn count(tree: &serde_json::Value, kind: &str) -> usize {
    match tree {
        serde_json::Value::Array(parts) => parts.iter().map(|part| count(part, kind)).sum(),
        serde_json::Value::Object(fields) => {
            usize::from(fields.get("t").is_some_and(|t| t == kind)) + fields.values().map(|field| count(field, kind)).sum::<usize>()
        }
        _ => 0,
    }
}

/// What a program says; it has to succeed.
///
/// # Panics
/// Where it does not.
#[must_use]
pub fn said(command: &mut Command) -> String {
    let told = command.output().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    assert!(told.status.success(), "{command:?} failed: {}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).into_owned()
}
