//! Runs, tests and checks Griot: `cargo xtask run | test | bench | lint | learn`.
//!
//! Stands on the standard library alone, so that the first command a stranger types compiles in seconds. Refuses to be
//! clever about other systems: where it cannot install what is missing, it says what that is and exits 3.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this command talks to a terminal")]

mod bench;
mod cargo;
mod count;
mod learn;
mod lint;
mod machine;
mod place;
mod rules;
mod run;
mod stamp;
mod steps;
mod test;
mod ui;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run [-- ARGUMENTS]   installs what is missing, builds Griot and opens it on the demonstration dossier;
                                 without a display, writes the demonstration's briefing note instead
cargo xtask test                 installs what the tests need and runs them all, the real window included
cargo xtask bench [-- ARGUMENTS] measures beside peers for Python: the intake beside trafilatura, with what grouping costs, summaries beside
                                 sumy, and what a large dossier costs; intake, summaries or follow-up for one of them, --pages FOLDER, --peer PYTHON
cargo xtask lint                 formatting, clippy, licences, types of the interface, the project's own rules
cargo xtask learn FOLDER         learns the weights of the summary of one article from pairs NAME.txt, NAME.summary.txt;
                                 --held FOLDER measures on others, --out FILE writes the weights

Each can be repeated at will: what has not changed is not done again. Logs: target/xtask/.
Exit codes: 0 done, 1 something failed, 2 usage, 3 something is missing that only you can install.";

/// Why a command ended early. What went wrong has been printed by then, except for what is held here.
#[derive(Debug)]
pub enum Stop {
    /// A step failed; its log has been shown.
    Failed,
    /// Something is missing that only the user can install: what, and the line that does it. Empty where that was printed.
    Missing(String),
    /// Something this command needs itself did not work.
    Broken(String),
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.filter(|argument| argument != "--").collect();
    let ended = match (command.as_deref(), rest.as_slice()) {
        (Some("run"), rest) => run::run(rest),
        (Some("test"), []) => test::test(),
        (Some("bench"), rest) => bench::bench(rest),
        (Some("learn"), rest) => learn::learn(rest),
        (Some("lint"), []) => lint::lint(),
        (None | Some("help" | "-h" | "--help"), []) => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Failed) => ExitCode::from(1),
        Err(Stop::Missing(what)) => {
            if !what.is_empty() {
                eprintln!("\n{what}");
            }
            ExitCode::from(3)
        }
        Err(Stop::Broken(what)) => {
            eprintln!("\nxtask: {what}");
            ExitCode::from(1)
        }
    }
}
