//! Who may name what in the Rust crates: the invariants of the README, as absences.

use super::{Finding, Source, source};

const CRATES: &str = "src-tauri/crates/";
const STORAGE: &str = "src-tauri/crates/core/src/storage";

/// Paths that may not be named, where, and why. `A::b` is found at the start of a path, `…::b` at its end.
struct Absence {
    within: &'static [&'static str],
    except: &'static [&'static str],
    names: &'static [&'static str],
    rule: &'static str,
}

const ABSENCES: &[Absence] = &[
    Absence {
        within: &["src-tauri/crates/document/", "src-tauri/crates/analysis/"],
        except: &[],
        names: &[
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "tokio",
            "rusqlite",
            "griot_core",
            "…SystemTime",
            "…Instant::now",
            "…Utc",
            "…Local",
        ],
        rule: "document and analysis are pure: no files, network, environment, clock, database or async",
    },
    Absence { within: &["src-tauri/crates/analysis/"], except: &[], names: &["griot_document"], rule: "analysis does not know document" },
    Absence { within: &["src-tauri/crates/document/"], except: &[], names: &["griot_analysis"], rule: "document does not know analysis" },
    Absence {
        within: &[CRATES, "src-tauri/src/"],
        except: &["src-tauri/crates/core/"],
        names: &["rusqlite"],
        rule: "only core speaks to the database",
    },
    Absence { within: &[CRATES], except: &[], names: &["tauri"], rule: "only src-tauri/src imports tauri" },
    Absence {
        within: &[CRATES, "src-tauri/src/"],
        except: &["src-tauri/crates/core/src/network", "src-tauri/crates/core/Cargo.toml"],
        names: &["std::net", "tokio::net", "reqwest", "ureq", "hyper"],
        rule: "only core/src/network opens a socket",
    },
    Absence {
        within: &["src-tauri/crates/core/src/"],
        except: &[],
        names: &[
            "…Utc::now",
            "…Local::now",
            "…SystemTime::now",
            "std::env::home_dir",
            "std::env::var",
            "std::env::var_os",
            "env::var",
            "env::var_os",
        ],
        rule: "time, paths and identity are arguments: below the library nothing reads the clock, the environment or the home folder",
    },
];

/// The order of the nouns in core: each may use those before it and those beside it.
const ORDER: &[&[&str]] = &[
    &["article"],
    &["summary"],
    &["fact", "event", "actor", "round", "position", "commitment", "contradiction"],
    &["note"],
    &["dossier"],
    &["import", "export", "search", "synthesis", "names", "changes", "draft", "check", "demo"],
];

/// Methods that run SQL.
const STATEMENTS: &[&str] = &[".prepare(", ".prepare_cached(", ".query_row(", ".query_map(", ".execute(", ".execute_batch(", ".pragma_update("];

const SQL: &[&str] = &["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "REPLACE", "PRAGMA", "WITH", "ATTACH", "VACUUM"];

/// Checks all Rust files and manifests below `src-tauri`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    sources.iter().flat_map(|source| if source.path.ends_with(".rs") { code(source) } else { manifest(source) }).collect()
}

fn code(source: &Source) -> Vec<Finding> {
    if is_test(&source.path) || source.path.starts_with("src-tauri/crates/xtask/") {
        return Vec::new();
    }
    let parsed = source::parse(&source.text);
    let mut findings = Vec::new();
    let mut found = |line, rule: String| findings.push(Finding { file: source.path.clone(), line, rule });
    for (line, path) in source::paths(&parsed.code) {
        for absence in ABSENCES.iter().filter(|absence| absence.covers(&source.path)) {
            if let Some(name) = absence.names.iter().find(|name| is_named(&path, name)) {
                found(line, format!("{} (names {})", absence.rule, name.trim_start_matches('…')));
            }
        }
        if let Some(rule) = out_of_order(&source.path, &path) {
            found(line, rule);
        }
    }
    if !source.path.starts_with(STORAGE) {
        for (line, text) in &parsed.strings {
            if is_sql(text) {
                found(*line, "only core/src/storage contains SQL".to_owned());
            }
        }
        for (number, line) in parsed.code.lines().enumerate() {
            if STATEMENTS.iter().any(|method| line.contains(method)) {
                found(number + 1, "only core/src/storage runs SQL".to_owned());
            }
        }
    }
    findings
}

/// Looks at the names of dependencies, one a line, as every manifest here writes them.
fn manifest(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        let name = line.split(['=', '.', ' ']).next().unwrap_or_default().replace('-', "_");
        for absence in ABSENCES.iter().filter(|absence| absence.covers(&source.path)) {
            let whole_crate = absence.names.iter().any(|banned| !banned.contains("::") && !banned.starts_with('…') && is_named(&name, banned));
            if whole_crate {
                findings.push(Finding { file: source.path.clone(), line: number + 1, rule: format!("{} (depends on {name})", absence.rule) });
            }
        }
    }
    findings
}

impl Absence {
    fn covers(&self, path: &str) -> bool {
        self.within.iter().any(|start| path.starts_with(start)) && !self.except.iter().any(|start| path.starts_with(start))
    }
}

/// Whether a path names something: at its end for `…name`; else at its start, where a single name also covers `name_anything`.
fn is_named(path: &str, name: &str) -> bool {
    if let Some(end) = name.strip_prefix('…') {
        path == end || path.ends_with(&format!("::{end}"))
    } else if name.contains("::") {
        path == name || path.starts_with(&format!("{name}::"))
    } else {
        let first = path.split("::").next().unwrap_or_default();
        first == name || first.starts_with(&format!("{name}_"))
    }
}

fn out_of_order(file: &str, path: &str) -> Option<String> {
    let rank = |noun: &str| ORDER.iter().position(|row| row.contains(&noun));
    let noun = file.strip_prefix("src-tauri/crates/core/src/")?.split(['/', '.']).next()?;
    let used = path.strip_prefix("crate::")?.split("::").next()?;
    let (own, other) = (rank(noun)?, rank(used)?);
    (other > own).then(|| format!("the nouns of core have one order, and {noun} stands before {used}"))
}

fn is_sql(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(|first| SQL.contains(&first)) && words.next().is_some()
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_test.rs") || path.contains("/tests/") || path.contains("/examples/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(path: &str, text: &str) -> Vec<String> {
        check(&[Source { path: path.to_owned(), text: text.to_owned() }]).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn each_absence_is_seen() {
        let cases = [
            ("src-tauri/crates/document/src/a.rs", "use std::fs;", "document and analysis are pure"),
            ("src-tauri/crates/analysis/src/a.rs", "use chrono::{NaiveDate, Utc};", "document and analysis are pure"),
            ("src-tauri/crates/analysis/src/a.rs", "use griot_document::tree;", "analysis does not know"),
            ("src-tauri/crates/analysis/Cargo.toml", "griot-document = { workspace = true }", "analysis does not know"),
            ("src-tauri/crates/cli/src/a.rs", "fn f() { rusqlite::Connection::open(p); }", "only core speaks"),
            ("src-tauri/crates/cli/Cargo.toml", "rusqlite.workspace = true", "only core speaks"),
            ("src-tauri/crates/core/src/a.rs", "use tauri::Manager;", "only src-tauri/src"),
            ("src-tauri/crates/core/Cargo.toml", "tauri-plugin-dialog = \"2\"", "only src-tauri/src"),
            ("src-tauri/src/a.rs", "use std::net::TcpListener;", "only core/src/network"),
            ("src-tauri/crates/core/src/a.rs", "fn f() { let t = chrono::Utc::now(); }", "time, paths and identity"),
            ("src-tauri/crates/core/src/a.rs", "const Q: &str = \"SELECT id FROM article\";", "contains SQL"),
            ("src-tauri/crates/core/src/a.rs", "fn f() { db.query_row(&text, [], |row| row.get(0)); }", "runs SQL"),
            ("src-tauri/crates/core/src/note/cite.rs", "use crate::dossier::DossierRow;", "note stands before dossier"),
        ];
        for (path, text, rule) in cases {
            let found = broken(path, text);
            assert!(found.iter().any(|found| found.contains(rule)), "{path}: {text}\nfound {found:?}");
        }
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        let cases = [
            ("src-tauri/crates/core/src/storage/open.rs", "use rusqlite::Connection; const Q: &str = \"PRAGMA user_version\";"),
            ("src-tauri/crates/core/Cargo.toml", "rusqlite = { workspace = true }"),
            ("src-tauri/src/main.rs", "use tauri::Manager; fn now() { chrono::Utc::now(); }"),
            ("src-tauri/crates/cli/src/main.rs", "fn now() { chrono::Utc::now(); }"),
            ("src-tauri/crates/document/src/a.rs", "// std::fs is refused here\nfn f() {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}"),
            ("src-tauri/crates/document/src/tree/tests.rs", "use std::fs;"),
            ("src-tauri/crates/core/src/export/mod.rs", "use crate::note::NoteDetail;"),
            ("src-tauri/crates/core/src/event/mod.rs", "use crate::actor::Text;"),
            ("src-tauri/crates/core/src/a.rs", "const MESSAGE: &str = \"SELECT\"; const OTHER: &str = \"Update the note\";"),
        ];
        for (path, text) in cases {
            let found = broken(path, text);
            assert!(found.is_empty(), "{path}: {text}\nfound {found:?}");
        }
    }
}
