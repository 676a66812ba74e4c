//! A library on disk, worked through the command table as the window does, on a fixed day.

use crate::{place, wait};
use chrono::{DateTime, Utc};
use griot_core::{Access, Error, Library, Now, Options, commands, note::Lang, notice::Notice};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        mpsc::{self, Receiver},
    },
    time::Duration,
};
use tempfile::TempDir;

/// The longest an import may take in a test.
const LIMIT: Duration = Duration::from_secs(120);

/// A folder with a library in it.
pub struct Desk {
    library: Library,
    heard: Mutex<Receiver<Value>>,
    folder: TempDir,
}

impl Desk {
    /// A new library in a folder of its own.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn new() -> Self {
        Self::within(tempfile::tempdir().expect("a folder can be made"))
    }

    fn within(folder: TempDir) -> Self {
        let library = Library::open(options(&library_in(folder.path()), Access::ReadWrite)).expect("a library opens");
        let (tell, heard) = mpsc::channel();
        library.subscribe(Box::new(move |notice: &Notice| {
            // The desk may be gone by the time late work ends.
            let _ = tell.send(serde_json::to_value(notice).expect("a notice is JSON"));
        }));
        Self { library, heard: Mutex::new(heard), folder }
    }

    /// Closes the library and opens it again, as after a restart.
    #[must_use]
    pub fn reopened(self) -> Self {
        let Self { library, folder, .. } = self;
        drop(library);
        // Work that has told of its end still holds the library for a moment.
        let file = library_in(folder.path());
        wait::until("work lets go of the library", LIMIT, || Library::open(options(&file, Access::ReadWrite)).ok().map(drop));
        Self::within(folder)
    }

    /// The library's file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        library_in(self.folder.path())
    }

    /// A place in the desk's folder.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file in the desk's folder.
    ///
    /// # Panics
    /// Where that fails.
    #[must_use]
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.place(name);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
        fs::write(&path, bytes).expect("a file can be written");
        path
    }

    /// Runs a command that has to succeed.
    ///
    /// # Panics
    /// Where it does not.
    #[must_use]
    pub fn call(&self, name: &str, request: Value) -> Value {
        let answer = commands::dispatch(&self.library, name, &request.to_string());
        serde_json::from_str(&answer.unwrap_or_else(|error| panic!("{name} {request}: {error}"))).expect("answers are JSON")
    }

    /// Runs a command that has to be refused, and returns the error as the window gets it.
    ///
    /// # Panics
    /// Where it succeeds.
    #[must_use]
    pub fn refused(&self, name: &str, request: Value) -> Value {
        match commands::dispatch(&self.library, name, &request.to_string()) {
            Ok(answer) => panic!("{name} {request} should have been refused; it answered {answer}"),
            Err(error) => serde_json::to_value(error).expect("errors are JSON"),
        }
    }

    /// Makes a dossier and returns its id.
    #[must_use]
    pub fn dossier(&self, title: &str) -> Value {
        self.call("dossier_create", json!({ "title": title }))["id"].clone()
    }

    /// The demonstration dossier's id; fills the library with it where it is not there.
    #[must_use]
    pub fn demonstration(&self) -> Value {
        self.call("dossier_demo", json!({}))["id"].clone()
    }

    /// A handle for a path, as a file dialog would give.
    #[must_use]
    pub fn grant(&self, path: &Path) -> Value {
        serde_json::to_value(self.library.grant(path.to_owned())).expect("a handle is JSON")
    }

    /// Imports files and folders, waits until it is done, and returns what became of each.
    ///
    /// # Panics
    /// Where it is not done in time.
    #[must_use]
    pub fn import(&self, dossier: &Value, paths: &[PathBuf]) -> Vec<Value> {
        let handles: Vec<Value> = paths.iter().map(|path| self.grant(path)).collect();
        self.finished("article_import", json!({ "dossier": dossier, "handles": handles }))
    }

    /// Starts long work, waits until it is done, and returns what became of each of its inputs.
    ///
    /// # Panics
    /// Where it is refused, cancelled or not done in time.
    #[must_use]
    pub fn finished(&self, command: &str, request: Value) -> Vec<Value> {
        let job = self.call(command, request)["job"].clone();
        let heard = self.heard.lock().expect("one test listens");
        loop {
            let notice = heard.recv_timeout(LIMIT).expect("long work tells of its end");
            if notice["event"] == "job" && notice["job"] == job && notice["state"] != "running" {
                assert_eq!(notice["state"], "done", "{command} was not cancelled");
                return notice["outcomes"].as_array().expect("long work has outcomes").clone();
            }
        }
    }

    /// The library itself, for what no command does.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Every notice heard since the last time this was asked.
    ///
    /// # Panics
    /// Never in a test of one thread.
    #[must_use]
    pub fn notices(&self) -> Vec<Value> {
        self.heard.lock().expect("one test listens").try_iter().collect()
    }

    /// Opens the same file a second time.
    ///
    /// # Errors
    /// What the library says.
    pub fn open_again(&self, access: Access) -> Result<Library, Error> {
        Library::open(options(&self.file(), access))
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// What a library is opened with in tests: French, 15 January 2026, the built reader.
#[must_use]
pub fn options(path: &Path, access: Access) -> Options {
    let now: DateTime<Utc> = "2026-01-15T09:00:00Z".parse().expect("a date");
    Options { path: path.to_owned(), lang: Lang::Fr, now: Now::Fixed(now), reader: place::program("griot"), access }
}

fn library_in(folder: &Path) -> PathBuf {
    folder.join("library.griot")
}
