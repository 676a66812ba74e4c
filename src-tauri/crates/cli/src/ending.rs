//! How a command ends: 0 done, 1 findings or inputs refused, 2 usage, 3 failed.

use griot_core::{Code, Error};
use std::{io, process::ExitCode};

/// How a command that ran to its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All of it was done.
    Done,
    /// Something was found, or some of the inputs were refused.
    Findings,
}

/// What stops a command.
#[derive(Debug)]
pub enum Stop {
    /// It cannot go on.
    Failed(Error),
    /// None of its inputs could be taken.
    AllRefused(Error),
    /// Standard output was closed.
    NobodyReads,
}

/// What commands return.
pub type Result<T = Ending> = std::result::Result<T, Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::NobodyReads } else { Self::Failed(error.into()) }
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(Error::internal(error))
    }
}

/// A request that core refuses as malformed came from wrong arguments; all else is a failure.
pub fn code(error: &Error) -> ExitCode {
    ExitCode::from(if error.code == Code::BadRequest { 2 } else { 3 })
}
