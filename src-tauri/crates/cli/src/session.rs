//! What one run of the command works with: the language, the form of answers, and the library it opens when it needs one.

use crate::{arguments::Common, ending::Result, output::Output, surroundings};
use chrono::{SecondsFormat, Utc};
use griot_core::{Access, Code, Error, Library, Now, Options, commands, ids::DossierId, messages, note::Lang, read_child::Reader};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What one run of the command works with.
#[derive(Debug)]
pub struct Session {
    /// The language of messages and of drafts.
    pub lang: Lang,
    /// Whether programs read the answer.
    pub json: bool,
    named_library: Option<PathBuf>,
    now: Now,
}

impl Session {
    /// Made of the arguments; the language was found before they were parsed.
    #[expect(clippy::disallowed_methods, reason = "the program starts here: the library is handed this clock")]
    pub fn new(common: &Common, lang: Lang) -> Self {
        Self {
            lang: common.lang.map_or(lang, Lang::from),
            json: common.json,
            named_library: common.library.clone(),
            now: common.now.map_or(Now::Clock(Utc::now), Now::Fixed),
        }
    }

    /// Where answers go.
    pub fn output(&self) -> Output {
        Output::new(self.json)
    }

    /// Opens the library to read it, also beside a window that holds it. It must exist.
    pub fn open_reading(&self) -> Result<Library> {
        Ok(Library::open_existing(self.options(self.library(), Access::ReadOnly))?)
    }

    /// Opens the library to write; makes it where there is none.
    pub fn open_writing(&self) -> Result<Library> {
        Ok(self.try_writing()?)
    }

    /// The same, for a caller that can do without.
    pub fn try_writing(&self) -> std::result::Result<Library, Error> {
        Library::open(self.options(self.library(), Access::ReadWrite))
    }

    /// Opens the library to read it and keep what is made of it, where nobody else holds it. It must exist.
    pub fn open_reading_and_keeping(&self) -> Result<Library> {
        match Library::open_existing(self.options(self.library(), Access::ReadWrite)) {
            Err(error) if matches!(error.code, Code::Locked | Code::ReadOnly) => self.open_reading(),
            opened => Ok(opened?),
        }
    }

    /// Makes a library that is thrown away with its folder.
    pub fn open_temporary(&self, folder: &Path) -> Result<Library> {
        Ok(Library::open(self.options(folder.join("library.griot"), Access::ReadWrite))?)
    }

    /// Reads untrusted files, in a process of their own, without a library.
    pub fn reader(&self) -> Reader {
        Reader::new(this_program())
    }

    /// The time, as summaries are stamped with it.
    pub fn stamp(&self) -> String {
        let now = match self.now {
            Now::Fixed(time) => time,
            Now::Clock(clock) => clock(),
        };
        now.to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// A message in the user's language.
    pub fn say(&self, key: &str, arguments: &[(&'static str, String)]) -> String {
        messages::say(self.lang, key, arguments)
    }

    /// An error in the user's language.
    pub fn error(&self, code: Code, key: &'static str, arguments: Vec<(&'static str, String)>) -> Error {
        Error::new(code, key, arguments).say(self.lang)
    }

    fn options(&self, path: PathBuf, access: Access) -> Options {
        let path = std::path::absolute(&path).unwrap_or(path);
        Options { path, lang: self.lang, now: self.now, reader: this_program(), access }
    }

    fn library(&self) -> PathBuf {
        self.named_library.clone().unwrap_or_else(surroundings::usual_library)
    }
}

/// What the reader child is started from.
fn this_program() -> PathBuf {
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("griot"))
}

/// Runs a command of core's table.
pub fn ask(library: &Library, name: &str, request: &Value) -> Result<Value> {
    Ok(serde_json::from_str(&commands::dispatch(library, name, &request.to_string())?)?)
}

/// The dossier of this number or title.
pub fn dossier(session: &Session, library: &Library, named: &str) -> Result<DossierId> {
    griot_core::dossier::resolve(library, named).map(|found| found.id).map_err(|error| error.say(session.lang).into())
}

/// The same, made where there is none of this title. A number that is no dossier is a mistake, not a title.
pub fn dossier_or_new(session: &Session, library: &Library, named: &str) -> Result<DossierId> {
    if named.trim().parse::<i64>().is_ok() {
        return dossier(session, library, named);
    }
    griot_core::import::dossier_for(library, named).map_err(|error| error.say(session.lang).into())
}
