//! The `griot` command: everything Griot can do, for scripts, tests and machines without a display.
//!
//! Also the reader child process: started with its one hidden argument this program parses untrusted files and nothing else.
//! It opens no connection, and touches no file but the library and those it is given.

mod arguments;
mod commands;
mod ending;
mod help;
mod output;
mod progress;
mod reader;
mod session;
mod surroundings;

use cap::Cap;
use clap::FromArgMatches;
use ending::{Ending, Stop};
use griot_core::read_child;
use session::Session;
use std::{alloc::System, ffi::OsString, process::ExitCode};

/// Counts memory, so that the reader child can be held to a limit; no other mode has one.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == read_child::FLAG) {
        return reader::run(&MEMORY);
    }
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let first = surroundings::at_first_sight(&arguments);
    let parsed = help::localised(first.lang).try_get_matches_from(&arguments);
    let cli = match parsed.and_then(|matches| arguments::Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return help::stop(&error, &first),
    };
    let session = Session::new(&cli.common, first.lang);
    match commands::run(&session, cli.command) {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        Err(stop) => stop.tell(&session),
    }
}

impl Stop {
    /// Says what stopped the command, and with which code it ends.
    fn tell(self, session: &Session) -> ExitCode {
        match self {
            // Who reads our output has had enough of it.
            Self::NobodyReads => ExitCode::SUCCESS,
            Self::Failed(error) => {
                let code = ending::code(&error);
                output::error(session.json, &error);
                code
            }
            Self::AllRefused(error) => {
                output::error(session.json, &error);
                ExitCode::from(1)
            }
        }
    }
}
