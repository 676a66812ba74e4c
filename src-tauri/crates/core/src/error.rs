//! What can go wrong, as the window and the command line are told it.
//!
//! A code exists only where the window does something different for it. The message is Fluent's, put into the user's language at
//! the border ([`Error::say`]); the detail is for logs and bug reports and holds no article text.

use crate::{messages, note::Lang};
use serde::Serialize;

/// An error on the wire.
#[derive(Debug, Clone, Serialize, thiserror::Error)]
#[error("{message}{}", .detail.as_ref().map(|detail| format!(" ({detail})")).unwrap_or_default())]
pub struct Error {
    /// Which kind.
    pub code: Code,
    /// What happened, to what, what to do; in the user's language once [`Error::say`] has run.
    pub message: String,
    /// The technical cause.
    pub detail: Option<String>,
    #[serde(skip)]
    key: &'static str,
    #[serde(skip)]
    args: Vec<(&'static str, String)>,
}

/// The kinds of error that the window treats differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The request itself is wrong.
    BadRequest,
    /// What was named does not exist.
    NotFound,
    /// The note has moved on since the revision the save was based on.
    Conflict,
    /// The input cannot be taken, and the message says why.
    Refused,
    /// The library can only be read.
    ReadOnly,
    /// Another Griot holds the library.
    Locked,
    /// There is no room left.
    DiskFull,
    /// The library was made by a newer Griot.
    NewerLibrary,
    /// The file is not a Griot library.
    ForeignFile,
    /// The library is damaged.
    Damaged,
    /// The network has not been allowed yet; the window asks, and tries again.
    NetworkOff,
    /// The user ended it.
    Cancelled,
    /// Anything else.
    Internal,
}

/// What core's functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with a message of `messages/*/errors.ftl`.
    #[must_use]
    pub fn new(code: Code, key: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self { code, message: messages::say(Lang::Fr, key, &args), detail: None, key, args }
    }

    /// The same with a technical cause.
    #[must_use]
    pub fn because(mut self, cause: impl std::fmt::Display) -> Self {
        self.detail = Some(cause.to_string());
        self
    }

    /// Puts the message into a language.
    #[must_use]
    pub fn say(mut self, lang: Lang) -> Self {
        self.message = messages::say(lang, self.key, &self.args);
        self
    }

    /// The request is not one of the table's.
    #[must_use]
    pub fn bad_request(cause: impl std::fmt::Display) -> Self {
        Self::new(Code::BadRequest, "error-bad-request", vec![]).because(cause)
    }

    /// A field of the request holds what it may not; `key` says what.
    #[must_use]
    pub fn invalid(key: &'static str, value: impl Into<String>) -> Self {
        Self::new(Code::BadRequest, key, vec![("value", value.into())])
    }

    /// There is no such thing; `key` says which kind.
    #[must_use]
    pub fn not_found(key: &'static str, what: impl std::fmt::Display) -> Self {
        Self::new(Code::NotFound, key, vec![("what", what.to_string())])
    }

    /// A fault of the program or its surroundings.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::new(Code::Internal, "error-internal", vec![]).because(cause)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        let (code, key) = match error.sqlite_error_code() {
            Some(Sqlite::DiskFull) => (Code::DiskFull, "error-disk-full"),
            Some(Sqlite::ReadOnly) => (Code::ReadOnly, "error-read-only"),
            Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase) => (Code::Damaged, "error-damaged"),
            Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => (Code::Locked, "error-locked"),
            _ => (Code::Internal, "error-internal"),
        };
        Self::new(code, key, vec![]).because(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        let (code, key) = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => (Code::DiskFull, "error-disk-full"),
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => (Code::ReadOnly, "error-file-denied"),
            std::io::ErrorKind::NotFound => (Code::NotFound, "error-file-missing"),
            _ => (Code::Internal, "error-file"),
        };
        Self::new(code, key, vec![]).because(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}
