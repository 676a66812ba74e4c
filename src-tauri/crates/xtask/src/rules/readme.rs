//! The README tells the truth about the tree: every path that it names in back quotes, or in the map, exists.

use super::Finding;
use std::{fs, io, path::Path};

/// Names that a path of the project begins with.
const TOPS: &[&str] = &["src-tauri", "ui", "tests", ".ci", ".cargo", ".github", "Cargo.toml", "LICENSE", "README.md"];

/// Checks the README's paths.
pub fn check(root: &Path) -> io::Result<Vec<Finding>> {
    let text = fs::read_to_string(root.join("README.md"))?;
    let missing = paths(&text).into_iter().filter(|(_, path)| !root.join(path).exists());
    Ok(missing.map(|(line, path)| Finding { file: "README.md".to_owned(), line, rule: format!("names {path}, which is not there") }).collect())
}

/// Every path of the project that is named, with its line: what stands in back quotes, in links, and first on a line of a code block.
fn paths(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut in_block) = (Vec::new(), false);
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            in_block = !in_block;
        } else if in_block {
            found.extend(line.split_whitespace().take(1).map(|word| (number + 1, word.to_owned())));
        } else {
            let quoted = line.split('`').skip(1).step_by(2);
            let linked = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
            found.extend(quoted.chain(linked).map(|word| (number + 1, word.to_owned())));
        }
    }
    found.retain(|(_, path)| {
        TOPS.contains(&path.split('/').next().unwrap_or_default()) && !path.contains(['*', '<', '{', '…']) && !path.starts_with("ui/dist")
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_in_quotes_links_and_maps() {
        let text =
            "See `ui/src` and `cargo xtask run`, ![a](.github/griot.png).\n```\nsrc-tauri/src   the window\n  tests/e2e/ x\n```\n`tests/<case>`";
        let found: Vec<(usize, String)> =
            [(1, "ui/src"), (1, ".github/griot.png"), (3, "src-tauri/src"), (4, "tests/e2e/")].map(|(line, path)| (line, path.to_owned())).into();
        assert_eq!(paths(text), found);
    }
}
