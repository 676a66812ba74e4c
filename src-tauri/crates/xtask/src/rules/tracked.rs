//! What may stand in no file of the project: addresses of package registries, and paths of somebody's machine.

use super::Finding;
use std::{fs, io, path::Path, process::Command};

/// Files that tools write, and whose format names registries.
const WRITTEN_BY_TOOLS: &[&str] = &["Cargo.lock"];

/// In two halves, so that this file keeps its own rule.
const REGISTRIES: &[(&str, &str)] =
    &[("crates", ".io"), ("npmjs", ".org"), ("npmjs", ".com"), ("pypi", ".org"), ("pythonhosted", ".org"), ("deb.debian", ".org"), ("docs", ".rs/")];
const MACHINES: &[(&str, &str)] = &[("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/"), ("/Us", "ers/"), ("C:\\Us", "ers\\")];

/// Checks every file that git tracks or would track.
pub fn check(root: &Path) -> io::Result<Vec<Finding>> {
    let listed = Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root).output()?;
    let mut findings = Vec::new();
    for file in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|file| !file.is_empty() && !WRITTEN_BY_TOOLS.contains(file)) {
        // A file that is no text, or was deleted and not yet committed, names nothing.
        if let Ok(text) = fs::read_to_string(root.join(file)) {
            findings.extend(names(&text).map(|(line, name)| Finding {
                file: file.to_owned(),
                line,
                rule: format!("no registry's host and no machine's path: {name}"),
            }));
        }
    }
    Ok(findings)
}

fn names(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    text.lines().enumerate().filter_map(|(number, line)| {
        let host = REGISTRIES.iter().map(|(a, b)| format!("{a}{b}")).find(|host| line.contains(host.as_str()));
        let path = || MACHINES.iter().map(|(a, b)| format!("{a}{b}")).find(|path| stands_alone(line, path));
        host.or_else(path).map(|name| (number + 1, name))
    })
}

/// Whether a path opens there, rather than going on inside an address or a longer path.
fn stands_alone(line: &str, path: &str) -> bool {
    line.match_indices(path)
        .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '}' | '>' | '~' | '*' | '…')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_machine_paths_are_seen_and_addresses_are_not() {
        let machine = MACHINES.iter().map(|(a, b)| format!("open({a}{b}x)"));
        let hosts = REGISTRIES.iter().map(|(a, b)| format!("https://{a}{b}/x"));
        for line in machine.chain(hosts) {
            assert_eq!(names(&line).count(), 1, "{line}");
        }
        for line in ["https://journal.example/work/article", "src/home/page", "a workshop at home"] {
            assert_eq!(names(line).count(), 0, "{line}");
        }
    }
}
