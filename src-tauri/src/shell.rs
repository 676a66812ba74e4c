//! What the shell knows: the library once it is open, the language, and which files the user chose in its dialogs.

use crate::{arguments::Arguments, closing::Closing, dialogs::Picks};
use griot_core::{Access, Code, Error, Library, Options, commands, ids::Handle, note::Lang};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
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
    library: Mutex<Opening>,
    settled: Condvar,
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
            library: Mutex::new(Opening::Running),
            settled: Condvar::new(),
            lang: Mutex::new(lang),
            written: Mutex::default(),
        }
    }

    /// The library, waiting for it to be open; or why it could not be opened.
    pub fn library(&self) -> Result<Library, Error> {
        let running = self.settled.wait_while(hold(&self.library), |opening| matches!(opening, Opening::Running));
        match &*running.unwrap_or_else(PoisonError::into_inner) {
            Opening::Open(library) => Ok(library.clone()),
            Opening::Failed(error) => Err(error.clone().say(self.lang())),
            Opening::Running | Opening::Closed => Err(Error::new(Code::Cancelled, "shell-closing", vec![]).say(self.lang())),
        }
    }

    /// The library where it is open already.
    pub fn library_now(&self) -> Option<Library> {
        match &*hold(&self.library) {
            Opening::Open(library) => Some(library.clone()),
            _ => None,
        }
    }

    /// Lets go of the library, so that its file is whole by itself and another program may have it. What is being written is
    /// written to its end first.
    pub fn close_library(&self) {
        let last = std::mem::replace(&mut *hold(&self.library), Opening::Closed);
        self.settled.notify_all();
        drop(last);
    }

    /// Whether opening may be tried again: it failed, and the window is not closing. From now on it runs.
    fn begin_again(&self) -> bool {
        let mut opening = hold(&self.library);
        let failed = matches!(&*opening, Opening::Failed(_));
        if failed {
            *opening = Opening::Running;
        }
        failed
    }

    fn settle(&self, opened: Result<Library, Error>) {
        let mut opening = hold(&self.library);
        // A window that was closed meanwhile needs no library.
        if matches!(&*opening, Opening::Running) {
            *opening = opened.map_or_else(Opening::Failed, Opening::Open);
        }
        self.settled.notify_all();
    }

    /// The user's language.
    pub fn lang(&self) -> Lang {
        *hold(&self.lang)
    }

    /// The user chose a language, or none: then it is the one of the start.
    pub fn choose_lang(&self, chosen: Option<Lang>) {
        let lang = chosen.or(self.arguments.lang).unwrap_or(self.arguments.system_lang);
        *hold(&self.lang) = lang;
        if let Some(library) = self.library_now() {
            library.set_lang(lang);
        }
    }

    /// Remembers that a file was chosen to be written, so that it may be opened afterwards.
    pub fn remember_written(&self, handle: Handle, path: PathBuf) {
        hold(&self.written).insert(handle, path);
    }

    /// The file that was chosen to be written under this handle.
    pub fn written(&self, handle: Handle) -> Option<PathBuf> {
        hold(&self.written).get(&handle).cloned()
    }
}

/// How opening the library stands.
enum Opening {
    Running,
    Open(Library),
    Failed(Error),
    Closed,
}

/// Opens the library beside the window, which shows itself meanwhile. A library made just now gets the demonstration dossier
/// before the page sees it; one that another Griot holds is opened for reading.
pub fn open_library(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        let shell = Arc::clone(&app.state::<Arc<Shell>>());
        let opened = open(&shell);
        if let Ok(library) = &opened {
            take_language(&shell, library);
            library.subscribe(Box::new(move |notice| {
                // A window that is gone has nothing to refresh.
                let _ = app.emit("notice", notice);
            }));
        }
        shell.settle(opened);
    });
}

/// Tries once more where opening failed: the user may have moved a file, or closed what held it.
pub fn open_library_again(app: &AppHandle, shell: &Shell) {
    if shell.begin_again() {
        open_library(app);
    }
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
            #[cfg(feature = "automation")]
            stand_ins(&library);
            if is_new && let Err(error) = commands::dispatch(&library, "dossier_demo", "{}") {
                eprintln!("griot-desktop: {error}");
            }
            Ok(library)
        }
        Err(error) if error.code == Code::Locked => Library::open_existing(Options { access: Access::ReadOnly, ..options }),
        Err(error) => Err(error),
    }
}

/// Hosts that stand for servers of a test on this machine: lines `host=127.0.0.1:port` of the file that `GRIOT_HOSTS` names.
#[cfg(feature = "automation")]
fn stand_ins(library: &Library) {
    let lines = std::env::var_os("GRIOT_HOSTS").and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
    for (host, address) in lines.lines().filter_map(|line| line.split_once('=')) {
        if let Err(error) =
            address.parse().map_err(|_| "no address").and_then(|address| griot_core::network::automation::send(library, host, address))
        {
            eprintln!("griot-desktop: {host}: {error}");
        }
    }
}

/// The language that the library's settings ask for holds unless one was asked for at the start.
fn take_language(shell: &Shell, library: &Library) {
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

/// Takes a lock that a panic elsewhere cannot spoil: what it guards is whole between calls.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
