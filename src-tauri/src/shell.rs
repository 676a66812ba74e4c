//! What the shell knows: the library once it is open, the language, and which files the user chose in its dialogs.

use crate::{arguments::Arguments, closing::Closing, dialogs::Picks};
use griot_core::{Access, Code, Error, Library, Options, commands, ids::Handle, note::Lang};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    thread,
};
use tauri::{AppHandle, Emitter, Manager};

/// What the shell knows.
pub struct Shell {
    /// What the window was started with.
    pub arguments: Arguments,
    /// How closing stands.
    pub closing: Closing,
    /// Answers to dialogs in place of a person's.
    pub picks: Picks,
    library: OnceLock<Result<Library, Error>>,
    lang: Mutex<Lang>,
    written: Mutex<HashMap<Handle, PathBuf>>,
}

impl Shell {
    /// Knows nothing yet but the arguments.
    pub fn new(arguments: Arguments) -> Self {
        let lang = arguments.lang.unwrap_or(arguments.system_lang);
        Self {
            arguments,
            closing: Closing::default(),
            picks: Picks::default(),
            library: OnceLock::new(),
            lang: Mutex::new(lang),
            written: Mutex::default(),
        }
    }

    /// The library, waiting for it to be open; or why it could not be opened.
    pub fn library(&self) -> Result<&Library, Error> {
        self.library.wait().as_ref().map_err(Clone::clone)
    }

    /// The library where it is open already.
    pub fn library_now(&self) -> Option<&Library> {
        self.library.get().and_then(|library| library.as_ref().ok())
    }

    /// The user's language.
    pub fn lang(&self) -> Lang {
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The user chose a language, or none: then it is the one of the start.
    pub fn choose_lang(&self, chosen: Option<Lang>) {
        let lang = chosen.or(self.arguments.lang).unwrap_or(self.arguments.system_lang);
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner) = lang;
        if let Some(library) = self.library_now() {
            library.set_lang(lang);
        }
    }

    /// Remembers that a file was chosen to be written, so that it may be opened afterwards.
    pub fn remember_written(&self, handle: Handle, path: PathBuf) {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(handle, path);
    }

    /// The file that was chosen to be written under this handle.
    pub fn written(&self, handle: Handle) -> Option<PathBuf> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).get(&handle).cloned()
    }
}

/// Opens the library beside the window, which shows itself meanwhile. A library made just now gets the demonstration dossier
/// before the page sees it; one that another Griot holds is opened for reading.
pub fn open_library(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        let shell = Arc::clone(&app.state::<Arc<Shell>>());
        let opened = open(&shell);
        if let Ok(library) = &opened {
            settle(&shell, library);
            let window = app.clone();
            library.subscribe(Box::new(move |notice| {
                // A window that is gone has nothing to refresh.
                let _ = window.emit("notice", notice);
            }));
        }
        let _ = shell.library.set(opened);
    });
}

fn open(shell: &Shell) -> Result<Library, Error> {
    let options = Options {
        path: shell.arguments.library.clone(),
        lang: shell.lang(),
        now: shell.arguments.clock(),
        reader: reader(),
        access: Access::ReadWrite,
    };
    let is_new = !options.path.exists();
    match Library::open(options.clone()) {
        Ok(library) => {
            if is_new && let Err(error) = commands::dispatch(&library, "dossier_demo", "{}") {
                eprintln!("griot-desktop: {error}");
            }
            Ok(library)
        }
        Err(error) if error.code == Code::Locked => {
            Library::open_existing(Options { access: Access::ReadOnly, ..options })
        }
        Err(error) => Err(error),
    }
}

/// The language that the library's settings ask for holds unless one was asked for at the start.
fn settle(shell: &Shell, library: &Library) {
    if shell.arguments.lang.is_some() {
        return;
    }
    let state = commands::dispatch(library, "library_state", "{}").unwrap_or_default();
    let chosen = serde_json::from_str::<serde_json::Value>(&state)
        .ok()
        .and_then(|state| serde_json::from_value(state.get("settings")?.get("lang")?.clone()).ok()?);
    if let Some(lang) = chosen {
        shell.choose_lang(Some(lang));
        library.set_lang(lang);
    }
}

/// The `griot` command, which reads untrusted files in a process of its own, stands beside this program.
fn reader() -> PathBuf {
    let name = format!("griot{}", std::env::consts::EXE_SUFFIX);
    std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join(&name))).unwrap_or_else(|| PathBuf::from(&name))
}
