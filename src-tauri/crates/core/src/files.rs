//! Files that the user has asked for, written whole or not at all.

use crate::error::Result;
use std::{io::Write, path::Path};

/// Writes beside the target, makes it durable, and only then takes the target's name.
///
/// # Errors
/// `disk_full`, `read_only`; what was there is then as it was.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".griot-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let file = file.persist(path).map_err(|error| error.error)?;
    share(&file)?;
    Ok(())
}

/// A temporary file is its owner's alone; the finished one is readable as other documents are.
#[cfg(unix)]
fn share(file: &std::fs::File) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.set_permissions(std::fs::Permissions::from_mode(0o644))?)
}

#[cfg(not(unix))]
fn share(_: &std::fs::File) -> Result<()> {
    Ok(())
}
