//! What leaves the window: addresses to the system's browser, finished files to their program.
//!
//! An address is opened after the user has seen its whole host and agreed; only http, https and mailto, without a name and
//! password in front of the host and without extra fields in a mail address. A file is opened only where this window wrote it.

use crate::{dialogs, shell::Shell};
use griot_core::{Code, Error, ids::Handle};
use serde::Deserialize;
use std::path::PathBuf;
use tauri::{AppHandle, Url};
use tauri_plugin_opener::OpenerExt;

/// The longest address that is opened.
const MAX_ADDRESS: usize = 2048;

/// Asks to open an address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkOpen {
    url: String,
}

/// Asks to open or show a file that was written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileOpen {
    handle: Handle,
}

/// An address that may be opened.
#[derive(Debug, PartialEq, Eq)]
pub struct Vetted {
    /// The address as the system gets it.
    pub url: String,
    /// Its host, or the mail address; international names in their ASCII form, where look-alikes show.
    pub host: String,
    /// Whether it is a mail address.
    pub mail: bool,
}

/// Opens an address once the user has agreed.
///
/// # Errors
/// `refused` for an address that is not opened.
pub fn open(app: &AppHandle, shell: &Shell, request: &LinkOpen) -> Result<(), Error> {
    let vetted = vet(&request.url).ok_or_else(|| Error::new(Code::Refused, "shell-link-refused", vec![]))?;
    if cfg!(feature = "automation") {
        return record(&vetted.url);
    }
    if dialogs::confirm_link(app, shell.lang(), &vetted) {
        app.opener().open_url(&vetted.url, None::<&str>).map_err(Error::internal)?;
    }
    Ok(())
}

/// Opens a file that this window wrote.
///
/// # Errors
/// `refused` for any other file, `not_found` where it is gone.
pub fn open_file(app: &AppHandle, shell: &Shell, request: &FileOpen) -> Result<(), Error> {
    let (path, name) = written(shell, request.handle)?;
    if cfg!(feature = "automation") {
        return record(&path.to_string_lossy());
    }
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| Error::new(Code::Internal, "shell-file-not-opened", vec![("name", name)]).because(error))
}

/// Shows a file that this window wrote in its folder.
///
/// # Errors
/// As [`open_file`].
pub fn reveal_file(app: &AppHandle, shell: &Shell, request: &FileOpen) -> Result<(), Error> {
    let (path, name) = written(shell, request.handle)?;
    if cfg!(feature = "automation") {
        return record(&path.to_string_lossy());
    }
    let shown = app.opener().reveal_item_in_dir(&path);
    shown.map_err(|error| Error::new(Code::Internal, "shell-file-not-opened", vec![("name", name)]).because(error))
}

fn written(shell: &Shell, handle: Handle) -> Result<(PathBuf, String), Error> {
    let path = shell.written(handle).ok_or_else(|| Error::new(Code::Refused, "shell-file-refused", vec![]))?;
    let name = dialogs::name_of(&path);
    if path.is_file() { Ok((path, name)) } else { Err(Error::new(Code::NotFound, "shell-file-missing", vec![("name", name)])) }
}

/// An address that may be opened, or nothing.
pub fn vet(address: &str) -> Option<Vetted> {
    if address.len() > MAX_ADDRESS || address.chars().any(char::is_control) {
        return None;
    }
    let mut url = Url::parse(address).ok()?;
    match url.scheme() {
        "http" | "https" => {
            // What stands before an @ is read as the host by people, and sent to it by browsers.
            if !url.username().is_empty() || url.password().is_some() {
                return None;
            }
            let host = match (url.host_str()?, url.port()) {
                (host, Some(port)) => format!("{host}:{port}"),
                (host, None) => host.to_owned(),
            };
            Some(Vetted { host, mail: false, url: url.into() })
        }
        "mailto" => {
            // Some mail programs take attachments from these fields.
            url.set_query(None);
            url.set_fragment(None);
            let host = url.path().to_owned();
            (host.contains('@') && !host.starts_with('-')).then(|| Vetted { host, mail: true, url: url.into() })
        }
        _ => None,
    }
}

/// Notes what would have been opened, for a test to read.
fn record(what: &str) -> Result<(), Error> {
    use std::io::Write;
    if let Some(path) = std::env::var_os("GRIOT_OPENED") {
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
        writeln!(file, "{what}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_and_mail_addresses_show_their_whole_host() {
        let host = |address: &str| vet(address).map(|vetted| vetted.host);
        assert_eq!(host("https://www.ecowas.int/a?b#c").as_deref(), Some("www.ecowas.int"));
        assert_eq!(host("http://example.org:8080/").as_deref(), Some("example.org:8080"));
        assert_eq!(host("mailto:presse@example.org").as_deref(), Some("presse@example.org"));
        assert_eq!(host("https://\u{435}cowas.int/").as_deref(), Some("xn--cowas-ywe.int"), "a Cyrillic е is not an e");
    }

    #[test]
    fn fields_of_a_mail_address_are_dropped() {
        let vetted = vet("mailto:a@example.org?attach=/etc/passwd&body=x").unwrap();
        assert_eq!(vetted.url, "mailto:a@example.org");
    }

    #[test]
    fn every_other_address_is_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "tauri://localhost",
            "ftp://example.org/",
            "smb://example.org/",
            "https://ecowas.int@example.org/",
            "https://user:word@example.org/",
            "https://",
            "//example.org",
            "example.org",
            "mailto:",
            "mailto:nobody",
            "mailto:-a@example.org",
            "https://example.org/\n",
            "",
        ] {
            assert_eq!(vet(address), None, "{address:?}");
        }
        assert_eq!(vet(&format!("https://example.org/{}", "a".repeat(MAX_ADDRESS))), None, "too long");
    }
}
