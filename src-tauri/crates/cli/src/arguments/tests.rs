//! What is understood, and what is an error of usage.

use super::*;
use clap::{CommandFactory, error::ErrorKind};

fn parse(line: &str) -> Result<Cli, ErrorKind> {
    Cli::try_parse_from(std::iter::once("griot").chain(line.split(' '))).map_err(|error| error.kind())
}

#[test]
fn the_definition_holds_together() {
    Cli::command().debug_assert();
}

#[test]
fn common_options_stand_before_or_after_the_subcommand() {
    let before = parse("--library a.griot --lang en --now 2026-01-05 --json dossiers").unwrap().common;
    let after = parse("dossiers --library a.griot --lang en --now 2026-01-05 --json").unwrap().common;
    for common in [before, after] {
        assert_eq!(common.library, Some(PathBuf::from("a.griot")));
        assert_eq!(common.lang, Some(Language::En));
        assert_eq!(common.now.map(|now| now.to_rfc3339()).as_deref(), Some("2026-01-05T12:00:00+00:00"));
        assert!(common.json);
    }
}

#[test]
fn every_command_of_the_first_issue_is_understood() {
    for line in [
        "extract page.html --url https://example.org/a",
        "extract -",
        "import a.txt folder --dossier Sahel",
        "dossiers",
        "articles --dossier 1 --from 2025-05 --to 2025-12-31",
        "show 12",
        "sentences -",
        "summarize 1 2 3 --words 150",
        "summarize --file a.txt b.txt --file c.txt --sentences 4",
        "summarize --dossier Sahel --method extract",
        "summarize 1 --sentences 3",
        "dates - --published 2025-05-22",
        "chronology --dossier 1 --from 2025 --actor cedeao --theme retrait",
        "actors --dossier 1 --at 2025-05-22",
        "rounds --dossier 1",
        "positions --dossier 1 --theme libre-circulation",
        "commitments --dossier 1 --at 2026-01-01 --overdue",
        "contradictions --dossier 1",
        "changes --dossier 1 --since 12",
        "changes --dossier 1 --from 2025-12-01 --to 2025-12-31",
        "draft --dossier 1 --template bulletin --previous 3",
        "copies a.txt b.txt",
        "search consultations --dossier 1 --limit 5",
        "draft --dossier 1 --template info --lang fr --from 2025-01 --to 2025-12",
        "notes --dossier 1",
        "note show 3",
        "note save 3 --base 7 note.json",
        "export 3 --format docx -o note.docx",
        "export 3 -o note.pdf",
        "brief a.txt b.txt --template info --lang fr -o note.docx",
        "demo",
    ] {
        assert!(parse(line).is_ok(), "{line}: {:?}", parse(line).err());
    }
}

#[test]
fn wrong_use_is_an_error_of_usage() {
    for line in [
        "import a.txt",
        "import --dossier D",
        "show douze",
        "show 0",
        "summarize",
        "summarize 1 --file a.txt",
        "summarize 1 --sentences 3 --words 50",
        "summarize 1 --method magic",
        "summarize --sentences 3",
        "summarize 1 --dossier Sahel",
        "chronology --dossier 1 --from 2025-02-31",
        "chronology --dossier 1 --from hier",
        "dossiers --now demain",
        "dossiers --lang de",
        "changes --dossier 1",
        "search x --limit 0",
        "draft --dossier 1 --template poem",
        "brief a.txt",
        "unknown",
    ] {
        assert!(parse(line).is_err(), "{line}");
    }
}
