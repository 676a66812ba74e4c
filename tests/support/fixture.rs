//! Text for tests, written for them.

use crate::place;
use std::path::PathBuf;

/// The six articles for `brief`: invented outlets, TXT, Markdown and HTML.
///
/// # Panics
/// Where the folder is not there.
#[must_use]
pub fn articles() -> Vec<PathBuf> {
    let folder = place::fixture("articles");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).expect("the fixtures are there").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}
