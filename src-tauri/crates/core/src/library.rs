//! The library: one SQLite file with its lock, its reader, its listeners, and the one way to write.
//!
//! Everything that is not in the file is handed in: the time, the language, where the reader's program is, and which
//! files the user has chosen. Nothing below reads the clock, the environment or the home folder.

use crate::{
    error::{Code, Error, Result},
    ids::Handle,
    jobs::Jobs,
    lock::Lock,
    network::Door,
    note::Lang,
    notice::{Kind, Notice},
    read_child::Reader,
    storage,
    synthesis::Sets,
};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction};
use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// What a library is opened with.
#[derive(Debug, Clone)]
pub struct Options {
    /// The file.
    pub path: PathBuf,
    /// The user's language, for messages.
    pub lang: Lang,
    /// What time it is.
    pub now: Now,
    /// The `griot` program, which reads untrusted files in a process of its own.
    pub reader: PathBuf,
    /// Whether anything may be written.
    pub access: Access,
}

/// Whether anything may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Takes the library's lock.
    ReadWrite,
    /// Takes no lock and changes nothing.
    ReadOnly,
}

/// What time it is.
#[derive(Debug, Clone, Copy)]
pub enum Now {
    /// Always this, for reproducible output.
    Fixed(DateTime<Utc>),
    /// What this function says.
    Clock(fn() -> DateTime<Utc>),
}

impl Now {
    fn get(self) -> DateTime<Utc> {
        match self {
            Self::Fixed(time) => time,
            Self::Clock(clock) => clock(),
        }
    }
}

type Listener = Box<dyn Fn(&Notice) + Send + Sync>;

/// An open library; clones share it.
#[derive(Clone)]
pub struct Library {
    inner: Arc<Inner>,
}

struct Inner {
    db: Mutex<Connection>,
    path: PathBuf,
    lang: Mutex<Lang>,
    now: Now,
    access: Access,
    reader: Reader,
    granted: Mutex<Granted>,
    listeners: Mutex<Vec<Listener>>,
    jobs: Jobs,
    sets: Sets,
    door: Door,
    // Let go last, after the database is closed.
    _lock: Option<Lock>,
}

#[derive(Default)]
struct Granted {
    next: i64,
    paths: HashMap<i64, PathBuf>,
}

impl Library {
    /// Opens a library, and makes it where there is none.
    ///
    /// # Errors
    /// `locked`, `read_only`, `foreign_file`, `newer_library`, `damaged`, `disk_full`: the file is then as it was.
    pub fn open(options: Options) -> Result<Self> {
        let lang = options.lang;
        Self::open_any(options).map_err(|error| error.say(lang))
    }

    /// Opens a library that must exist.
    ///
    /// # Errors
    /// `not_found`, and as [`Library::open`].
    pub fn open_existing(options: Options) -> Result<Self> {
        if options.path.exists() {
            return Self::open(options);
        }
        Err(Error::not_found("error-library-missing", options.path.display()).say(options.lang))
    }

    fn open_any(options: Options) -> Result<Self> {
        let Options { path, lang, now, reader, access } = options;
        let (lock, db) = match access {
            Access::ReadWrite => {
                if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                    std::fs::create_dir_all(folder)?;
                }
                // A foreign file is refused before a lock file is put beside it.
                storage::check_header(&path)?;
                let lock = Lock::take(&path)?;
                let mut db = storage::open_read_write(&path)?;
                refile(&mut db)?;
                (Some(lock), db)
            }
            Access::ReadOnly => (None, storage::open_read_only(&path)?),
        };
        let inner = Inner {
            db: Mutex::new(db),
            path,
            lang: Mutex::new(lang),
            now,
            access,
            reader: Reader::new(reader),
            granted: Mutex::default(),
            listeners: Mutex::default(),
            jobs: Jobs::default(),
            sets: Sets::default(),
            door: Door::default(),
            _lock: lock,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Whether nothing can be written.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.inner.access == Access::ReadOnly
    }

    /// The user's language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        *hold(&self.inner.lang)
    }

    /// Changes the user's language.
    pub fn set_lang(&self, lang: Lang) {
        *hold(&self.inner.lang) = lang;
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.now.get()
    }

    /// The time as it is stored: RFC 3339 in UTC with milliseconds.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.now().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// The day, `YYYY-MM-DD` in UTC.
    #[must_use]
    pub fn today(&self) -> String {
        self.now().date_naive().to_string()
    }

    /// Lets requests name a file or folder that the user has chosen.
    #[must_use]
    pub fn grant(&self, path: PathBuf) -> Handle {
        let mut granted = hold(&self.inner.granted);
        granted.next += 1;
        let handle = granted.next;
        granted.paths.insert(handle, path);
        Handle(handle)
    }

    /// What a handle stands for.
    ///
    /// # Errors
    /// `bad_request` where it was never granted.
    pub fn granted(&self, handle: Handle) -> Result<PathBuf> {
        hold(&self.inner.granted).paths.get(&handle.0).cloned().ok_or_else(|| Error::bad_request("unknown handle"))
    }

    /// Calls `listener` with every notice from now on, on the thread that caused it.
    pub fn subscribe(&self, listener: Listener) {
        hold(&self.inner.listeners).push(listener);
    }

    pub(crate) fn notify(&self, notice: &Notice) {
        for listener in hold(&self.inner.listeners).iter() {
            listener(notice);
        }
    }

    pub(crate) fn reader(&self) -> &Reader {
        &self.inner.reader
    }

    pub(crate) fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }

    pub(crate) fn sets(&self) -> &Sets {
        &self.inner.sets
    }

    pub(crate) fn door(&self) -> &Door {
        &self.inner.door
    }

    /// Reads; sees one state of the library throughout.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut db = hold(&self.inner.db);
        let snapshot = db.transaction()?;
        work(&snapshot)
    }

    /// The one way to write: a transaction, what it changed, the commit, and then the notice of it.
    ///
    /// # Errors
    /// `read_only` where the library may not be written; else whatever `work` says, with nothing written.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>, &mut Changes) -> Result<T>) -> Result<T> {
        if self.is_read_only() {
            return Err(Error::new(Code::ReadOnly, "error-read-only", vec![]));
        }
        let mut changes = Changes::default();
        let result = {
            let mut db = hold(&self.inner.db);
            let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let result = work(&transaction, &mut changes)?;
            transaction.commit()?;
            result
        };
        if !changes.kinds.is_empty() {
            self.notify(&Notice::Changed { kinds: changes.kinds.into_iter().collect() });
        }
        Ok(result)
    }
}

/// Files the texts of an older library among the near-copies, once.
fn refile(db: &mut Connection) -> Result<()> {
    if crate::article::copies::must_refile(db)? {
        let step = db.transaction()?;
        crate::article::copies::refile_all(&step)?;
        step.commit()?;
    }
    Ok(())
}

/// What kinds of thing a write has changed.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    kinds: BTreeSet<Kind>,
}

impl Changes {
    /// Says that something of this kind was changed.
    pub(crate) fn of(&mut self, kind: Kind) {
        self.kinds.insert(kind);
    }
}

/// Takes a lock that a panic elsewhere cannot spoil: what it guards is whole between calls.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
