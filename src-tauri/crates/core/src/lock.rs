//! One writer per library: a lock on the file beside it, which the system lets go when the process ends, however it ends.

use crate::error::{Code, Error, Result};
use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

/// Held as long as the library is open for writing.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a library.
    ///
    /// # Errors
    /// `locked` where another process holds it; `read_only` where the folder cannot be written.
    pub fn take(library: &Path) -> Result<Self> {
        let mut path = library.as_os_str().to_owned();
        path.push(".lock");
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::new(Code::Locked, "error-locked", vec![])),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
